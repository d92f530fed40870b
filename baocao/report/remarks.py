"""Findings as remarks in the report itself, each at the words that it is about."""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from pathlib import Path

from baocao.document import Document, Inline, Paragraph, Remark, RemarkMark, Words
from baocao.finding import Finding
from baocao.messages import remarked as say
from baocao.messages.foreign import shown, words
from baocao.messages.report import SEVERITIES
from baocao.model.address import File
from baocao.render.relined import with_lines
from baocao.report.full import advice, source_in_words
from baocao.report.letters import letters_of
from baocao.report.places import Anchor, Places
from baocao.report.validation_report import ValidationReport

_MOST_SHOWN = 200

# A mark, and its place in a line. At one place, what ends is before what begins, and what is empty between.
_Placed = tuple[int, RemarkMark]


def with_remarks(document: Document, files: Mapping[str, File], report: ValidationReport) -> Document:
    """Return a report with a remark for each finding, in reading order.

    ``files`` are the files that the report is made from, by the name that starts an origin. What is not
    printed is remarked on where it belongs, or at the title.
    """
    places = Places(document, files)
    if not places.lines:
        return document
    found = [(places.of(finding), number) for number, finding in enumerate(report.findings)]
    found.sort(key=lambda each: (each[0].line, each[0].start, -each[0].end, each[1]))
    anchors: dict[int, dict[int, Anchor]] = defaultdict(dict)
    for number, (anchor, _) in enumerate(found):
        anchors[anchor.line][number] = anchor
    lines = (
        line._replace(content=marked(line.content, anchors[at])) if at in anchors else line
        for at, line in enumerate(places.lines)
    )
    told = [report.findings[number] for _, number in found]
    remarks = tuple(remark_of(report, each, _where(report, each)) for each in told)
    return _replaced(document, lines)._replace(remarks=remarks)


def marked(content: tuple[Inline, ...], anchors: Mapping[int, Anchor]) -> tuple[Inline, ...]:
    """Return a line with the marks of remarks in it; words are cut where a mark is in them."""
    waiting = deque(_in_order(anchors))
    result: list[Inline] = []
    position = 0
    for piece in content:
        result += _cut(piece, position, waiting)
        position += len(letters_of((piece,)))
    return (*result, *(mark for _, mark in waiting))


def _in_order(anchors: Mapping[int, Anchor]) -> list[_Placed]:
    """Return the marks in the order of their places."""
    placed = [
        (at, int(not mark.ends or anchor.start == anchor.end), mark)
        for number, anchor in anchors.items()
        for at, mark in ((anchor.start, RemarkMark(number)), (anchor.end, RemarkMark(number, ends=True)))
    ]
    return [(at, mark) for at, _, mark in sorted(placed, key=lambda each: each[:2])]


def _replaced(document: Document, lines: Iterator[Paragraph]) -> Document:
    """Return a document with other lines, given in the order of :func:`places.commentable`."""

    def following(_: Paragraph) -> Paragraph:
        return next(lines)

    margins = document.margins
    head = tuple(map(following, margins.page_head))
    blocks = tuple(with_lines(block, following) for block in document.blocks)
    foot = tuple(map(following, margins.last_page_foot))
    sheets = tuple(
        sheet._replace(blocks=tuple(with_lines(block, following) for block in sheet.blocks))
        for sheet in document.sheets
    )
    margins = margins._replace(page_head=head, last_page_foot=foot)
    return document._replace(margins=margins, blocks=blocks, sheets=sheets)


def remark_of(report: ValidationReport, finding: Finding, *where: str) -> Remark:
    """Return the text about a finding: rule, message, what to write, source, place in the file."""
    lang, rule = report.lang, finding.rule
    severity = SEVERITIES[finding.severity].text(lang)
    told = [f"{rule.id} {rule.name}: {finding.message.text(lang)}", *advice(finding, lang)]
    told.append(say.SOURCE.of(source=source_in_words(rule, lang)).text(lang))
    told += where
    lines = (words(line) for text in told for line in text.splitlines())
    return Remark(say.AUTHOR.of(severity=severity).text(lang), tuple(lines))


def _where(report: ValidationReport, finding: Finding) -> str:
    text = report.sources[finding.file].text[slice(*finding.span)].strip()[:_MOST_SHOWN]
    # The paper is for others, whom the folders of this machine do not concern.
    line, column, *_ = report.region(finding)
    where = f"{shown(Path(finding.file).name)}:{line}:{column}"
    said = say.WHERE_WORDS.of(where=where, words=words(text)) if text else say.WHERE.of(where=where)
    return said.text(report.lang)


def _cut(piece: Inline, position: int, waiting: deque[_Placed]) -> Iterator[Inline]:
    """Yield a piece of text with the marks before and in it, which are taken from those that wait."""
    done, end = position, position + len(letters_of((piece,)))
    while waiting and waiting[0][0] < end:
        at, mark = waiting.popleft()
        if isinstance(piece, Words) and at > done:
            yield piece._replace(text=piece.text[done - position : at - position])
            done = at
        yield mark
    if isinstance(piece, Words) and done > position:
        yield piece._replace(text=piece.text[done - position :])
    else:
        yield piece
