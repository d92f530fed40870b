"""``validate`` of Word files: their form, held against the edition in force on their day, and their words."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from io import BytesIO
from typing import NamedTuple

from lxml import etree

from baocao.cli.files import MonthFile
from baocao.document import Remark
from baocao.finding import Finding, Span, in_order
from baocao.lint.engine import Choice
from baocao.lint.form_check import check_form
from baocao.lint.paper_form import PaperForm
from baocao.lint.words_check import check_words
from baocao.messages import Lang
from baocao.messages import remarked as say
from baocao.report.remarks import remark_of
from baocao.report.validation_report import ValidationReport
from baocao.source import Source
from baocao.word.intake import as_docx
from baocao.word.measured import forms_of
from baocao.word.paper import paragraphs
from baocao.word.reader import read_paper, read_with_nodes
from baocao.word.recognise.line import Line
from baocao.word.recognise.recognised import Recognised
from baocao.word.recognise.recognising import recognise
from baocao.word.retouch.commented import Noted, with_comments
from baocao.word.retouch.copied import Copied
from baocao.word.source_part import read_source
from baocao.word.words_of_paper import words_of

_NOTES = ("fn", "en")


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


def remarked_copy(name: str, checked: CheckedPaper, lang: Lang) -> tuple[bytes, int]:
    """Return a copy of a Word file with what was found as comments, and how many they are.

    Raises :class:`BaocaoError` if comments cannot be put into the file.
    """
    copy = Copied(checked.data, name)
    _, nodes = read_with_nodes(copy.package, name)
    report = ValidationReport((name,), checked.findings, {name: checked.form.source}, lang)
    notes = [note for finding in checked.findings for note in _notes(finding, checked, nodes, report)]
    with_comments(copy, notes)
    return copy.to_bytes(), len(notes)


def _notes(
    finding: Finding,
    checked: CheckedPaper,
    nodes: Mapping[str, list[etree._Element]],
    report: ValidationReport,
) -> Iterator[Noted]:
    """Yield what is told at the first place of a fault, and a hint to it at the next ones."""
    remark, source = remark_of(report, finding), checked.form.source
    n = source.position(finding.span.start).line
    title = finding.rule.title
    hint = say.TOLD_AT.of(rule=finding.rule.id, name=finding.rule.name, title=title, n=n).text(report.lang)
    for number, span in enumerate((finding.span, *finding.also)):
        said = Remark(remark.author, (hint,)) if number else remark
        line = checked.found.lines[source.position(span.start).line - 1]
        words = source.text[slice(*span)].strip()
        yield Noted(_paragraphs(line, nodes, checked.found.lines), words, said, _before(source, span, words))


def _before(source: Source, span: Span, words: str) -> int:
    """Return how often words are in their line before a place."""
    line = source.text[source.text.rfind("\n", 0, span.start) + 1 : span.start + len(words) - 1]
    return sum(line.startswith(words, at) for at in range(len(line))) if words else 0


def _paragraphs(
    line: Line, nodes: Mapping[str, list[etree._Element]], lines: Sequence[Line]
) -> list[etree._Element]:
    """Return the elements of a line; of a note, where its mark stands; else the first of the paper."""
    note = line.place.partition(".")[0]
    marked = (each for each in lines if any(run.note == note for run in each.runs))
    found = (_elements(each, nodes) for each in (line, *marked, *lines))
    return next(filter(None, found))


def _elements(line: Line, nodes: Mapping[str, list[etree._Element]]) -> list[etree._Element]:
    places = [each.place for each in paragraphs([line.source]) if not each.place.startswith(_NOTES)]
    return [node for place in places for node in nodes.get(place, ())]
