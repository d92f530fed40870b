"""``validate --report docx=…`` of a Word file: a copy with what was found as comments."""

from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from baocao.document import Remark
from baocao.finding import Finding, Span
from baocao.messages import Lang
from baocao.messages import remarked as say
from baocao.report.remarks import remark_of
from baocao.report.validation_report import ValidationReport
from baocao.source import Source
from baocao.word.judged import Judged
from baocao.word.paper import paragraphs
from baocao.word.reader import read_elements
from baocao.word.recognise.line import Line
from baocao.word.retouch.commented import Noted, with_comments
from baocao.word.retouch.copied import Copied

_NOTES = ("fn", "en")
_SHOWN = 3


def remarked_copy(name: str, checked: Judged, lang: Lang) -> tuple[bytes, int]:
    """Return a copy of a Word file with what was found as comments, and how many they are.

    Raises :class:`BaocaoError` if comments cannot be put into the file.
    """
    copy = Copied(checked.data, name)
    nodes = read_elements(copy.package, name).nodes
    report = ValidationReport((name,), checked.findings, {name: checked.form.source}, lang)
    notes = [note for finding in checked.findings for note in _notes(finding, checked, nodes, report)]
    with_comments(copy, notes)
    return copy.to_bytes(), len(notes)


def _notes(
    finding: Finding,
    checked: Judged,
    nodes: Mapping[str, list[etree._Element]],
    report: ValidationReport,
) -> Iterator[Noted]:
    """Yield what is told at the first place of a fault, and a hint to it at the next ones."""
    remark, source = remark_of(report, finding), checked.form.source
    n = source.position(finding.span.start).line
    title = finding.rule.title
    hint = say.TOLD_AT.of(rule=finding.rule.id, name=finding.rule.name, title=title, n=n).text(report.lang)
    spans = dict.fromkeys((finding.span, *finding.also[: _SHOWN - 1]))
    for number, span in enumerate(spans):
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
