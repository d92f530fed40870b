"""``validate`` of Word files: their form, held against the edition in force on their day, and their words."""

from datetime import datetime
from io import BytesIO
from typing import NamedTuple

from baocao.cli.files import MonthFile
from baocao.finding import Finding, in_order
from baocao.lint.engine import Choice
from baocao.lint.form_check import check_form
from baocao.lint.paper_form import PaperForm
from baocao.lint.words_check import check_words
from baocao.word.intake import as_docx
from baocao.word.measured import forms_of
from baocao.word.reader import read_paper
from baocao.word.recognise.recognised import Recognised
from baocao.word.recognise.recognising import recognise
from baocao.word.source_part import read_source
from baocao.word.words_of_paper import words_of


class CheckedPaper(NamedTuple):
    """A Word file as it was read, the form that it is judged by, and what was found."""

    data: bytes
    form: PaperForm
    found: Recognised
    findings: tuple[Finding, ...]


def check_paper(
    file: MonthFile, choice: Choice, family: str | None = None, kind: str | None = None
) -> CheckedPaper:
    """Return the findings about a Word file.

    Raises :class:`BaocaoError` if the file cannot be read, or no edition is known for it.
    """
    return check_data(file, as_docx(file.name, file.read()).data, choice, family, kind)


def check_data(
    file: MonthFile, data: bytes, choice: Choice, family: str | None = None, kind: str | None = None
) -> CheckedPaper:
    """Return the findings about the bytes of a Word file."""
    paper = read_paper(BytesIO(data), file.name)
    found = recognise(paper)
    today = datetime.now().astimezone().date()
    forms = forms_of(file.name, paper, found, today, family=family, kind=kind)
    judged = [(form, tuple(check_form(form, choice))) for form in forms]
    # Two formats may share a head: the paper follows the one from which it differs less.
    form, findings = min(judged, key=lambda each: len(each[1]))
    source = read_source(BytesIO(data), file.name)
    # What was built and not edited since says what its month says, where the author may have let it be.
    if source is None or not source.untouched:
        words = words_of(form, found, file.folder)
        has_period = found.facts.period is not None
        findings += tuple(check_words(form, words, choice, has_period=has_period))
    return CheckedPaper(data, form, found, in_order(findings, file.name))
