"""``validate`` of Word files: their form, held against the edition in force on their day."""

from datetime import datetime

from baocao.cli.files import MonthFile
from baocao.finding import Finding
from baocao.lint.engine import Choice
from baocao.lint.form_check import check_form
from baocao.source import Source
from baocao.word.intake import as_docx
from baocao.word.measured import measure


def checked_form(
    file: MonthFile, choice: Choice, family: str | None, kind: str | None
) -> tuple[tuple[Finding, ...], Source]:
    """Return the findings about a Word file, and its lines as a text.

    Raises :class:`BaocaoError` if the file cannot be read, or no edition is known for it.
    """
    data = as_docx(file.name, file.read()).data
    today = datetime.now().astimezone().date()
    forms = measure(file.name, data, today, family=family, kind=kind)
    judged = [(tuple(check_form(form, choice)), form.source) for form in forms]
    # Two formats may share a head: the paper follows the one from which it differs less.
    return min(judged, key=lambda each: len(each[0]))
