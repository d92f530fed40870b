"""A summary as a page of a document, in the styles of the office's edition."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from typing import NamedTuple

from baocao.document import (
    About,
    Block,
    Columns,
    Document,
    HorizontalRule,
    Inline,
    Paragraph,
    RuledTable,
    Sheet,
    Stylesheet,
    TableCell,
    TableRow,
    Words,
)
from baocao.finding import Severity
from baocao.messages import Lang, Message
from baocao.messages import summary as say
from baocao.model import inline
from baocao.model.number import print_number
from baocao.render.parts import cased
from baocao.render.typesetter import Typesetter
from baocao.report.summary.facts import FigureRow, Summary
from baocao.report.summary.fit import Stretch, fit, grow
from baocao.report.summary.heights import Heights
from baocao.report.summary.look import BODY, CELL, HEAD, HEADING, ITEM, stylesheet_of
from baocao.report.summary.phrases import SummaryWording, shortened

# No page holds more lines than this.
_MOST_LINES = 100
_SLACK_MM = 4.0


class Page(NamedTuple):
    """The blocks of a page, and the number of lines that it has no room for."""

    blocks: tuple[Block, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class _Section:
    """A section: what is always there, its lines or the rows of its table, and what is said of the others.

    ``total`` is the number of all lines, also of those that no page could hold.
    """

    fixed: tuple[Block, ...]
    lines: tuple[Paragraph, ...] = ()
    table: RuledTable | None = None
    total: int = 0
    more: Message = say.AND_MORE
    weight: int = 0
    least: int = 1


def document_of(summaries: Sequence[Summary], lang: Lang) -> tuple[Document, Stylesheet, list[int]]:
    """Return a document with a page for each summary, its stylesheet, and how many lines each page lacks.

    The first report's edition decides the look of all.
    """
    first = summaries[0].report
    stylesheet = stylesheet_of(first.edition.sized(first.office.sizes))
    pages = [_Laid(summary, stylesheet, lang).page() for summary in summaries]
    words = SummaryWording(summaries[0], lang)
    title = f"{words.text(say.KIND)} {summaries[0].subject}"
    created = datetime.combine(first.month.report_day, time(), UTC)
    about = About(title, first.office.name, title, created)
    sheets = tuple(Sheet(page.blocks) for page in pages[1:])
    return Document(about, pages[0].blocks, sheets=sheets), stylesheet, [page.left_out for page in pages]


class _Laid:
    def __init__(self, summary: Summary, stylesheet: Stylesheet, lang: Lang) -> None:
        self._summary, self._stylesheet = summary, stylesheet
        self._words = SummaryWording(summary, lang)
        self._typesetter = Typesetter(stylesheet, {})
        self._heights = Heights(stylesheet)

    def page(self) -> Page:
        """Return the page with as many lines of each section as fit."""
        head = self._head()
        sections = [*self._new(), self._figures(), *self._promises(), self._problems(), self._signing()]
        stretches = [self._stretch(section) for section in sections]
        room = self._heights.page_mm - _SLACK_MM - sum(map(self._heights.block, head))
        parts = list(zip(sections, stretches, strict=True))
        # A table is higher with all its rows than what is printed of it, because these are narrower.
        if fit(stretches, room):
            grow(stretches, lambda: sum(map(self._heights.block, self._below(parts))) <= room)
        left_out = sum(section.total - stretch.shown for section, stretch in parts)
        return Page((*head, *self._below(parts)), left_out)

    def _below(self, parts: Iterable[tuple[_Section, Stretch]]) -> Iterator[Block]:
        """Yield the blocks below the head."""
        for section, stretch in parts:
            yield from section.fixed
            yield from section.lines[: stretch.shown]
            if section.table and stretch.shown:
                yield section.table._replace(rows=section.table.rows[: stretch.shown + 1])
            if rest := section.total - stretch.shown:
                yield self._more(section.more, rest)

    def _stretch(self, section: _Section) -> Stretch:
        height = self._heights.block
        fixed = sum(map(height, section.fixed))
        more = height(self._more(section.more, section.total))
        if section.table is None:
            lines, head = [*map(height, section.lines)], 0.0
        else:
            head, *lines = self._heights.rows(section.table)
            head += height(section.table) - head - sum(lines)
        if section.total > len(lines):
            # Lines were left out beforehand: the line that says so is always there.
            fixed, more = fixed + more, 0
        return Stretch(lines, fixed, head, more, section.weight, section.least)

    def _more(self, message: Message, rest: int) -> Paragraph:
        return self._line(BODY, [Words(self._words.text(message, n=rest), italic=True)])

    def _head(self) -> list[Block]:
        report, words = self._summary.report, self._words
        edition = self._stylesheet.edition
        superior = self._cased("superior", report.office.superior)
        issuer = self._cased("issuer", report.office.issuer)
        note = self._line("period-line", [Words(words.text(say.FOR_THE_HEAD), italic=True)])
        subject = self._line("subject", [Words(inline.plain(self._summary.subject))])
        kind = self._line("kind", [Words(cased(edition, "kind", words.text(say.KIND)))])
        letterhead = Columns("letterhead", (((*superior, *issuer), (note,)),))
        return [letterhead, kind, subject, HorizontalRule((subject,))]

    def _cased(self, style: str, lines: Iterable[str]) -> list[Paragraph]:
        edition = self._stylesheet.edition
        return [self._line(style, [Words(cased(edition, style, inline.plain(line)))]) for line in lines]

    def _new(self) -> list[_Section]:
        summary, words = self._summary, self._words
        heading = self._line(HEADING, [Words(words.new)])
        if summary.before is None:
            return [_Section((heading, self._text(words.text(say.NO_BEFORE))))]
        if not (summary.results or summary.plans):
            return [_Section((heading, self._text(words.text(say.NOTHING_NEW))))]
        parts = ((say.NEW_RESULTS, summary.results, 4), (say.NEW_PLANS, summary.plans, 3))
        sections = [
            self._listed((self._lead(words.text(message, n=len(texts))),), [*map(shortened, texts)], weight)
            for message, texts, weight in parts
            if texts
        ]
        return [_Section((heading,)), *sections]

    def _figures(self) -> _Section:
        rows = self._summary.figures
        if not rows:
            return _Section(())
        return _Section(
            (self._line(HEADING, [Words(self._words.text(say.FIGURES))]),),
            table=self._table(rows),
            total=len(rows),
            more=say.AND_MORE_FIGURES,
            weight=5,
            least=5,
        )

    def _table(self, rows: Sequence[FigureRow]) -> RuledTable:
        """Return the figures as a table, with the columns that any of them has something for.

        Columns for which a page is too narrow are left out, until the rest fits.
        """
        words = self._words
        columns = [
            (say.FIGURE, [words.figure(row) for row in rows]),
            (say.NOW, [print_number(row.value) for row in rows]),
            (say.BEFORE, ["" if row.before is None else print_number(row.before) for row in rows]),
            (say.CHANGE, [words.change(row) for row in rows]),
            (say.RATE, [words.rate(row) for row in rows]),
            (say.OF_PLAN, ["" if row.of_plan is None else f"{print_number(row.of_plan)}%" for row in rows]),
            (say.YEARLY, [words.yearly(row) for row in rows]),
        ]
        columns = [(head, cells) for head, cells in columns if any(cells)]
        for head in (say.BEFORE, say.YEARLY, say.OF_PLAN, say.RATE, say.CHANGE):
            table = self._ruled(columns)
            if not self._heights.is_narrow(table):
                return table
            columns = [each for each in columns if each[0] is not head]
        return self._ruled(columns)

    def _ruled(self, columns: Sequence[tuple[Message, Sequence[str]]]) -> RuledTable:
        heads = [
            TableCell(self._line(HEAD, [Words(self._words.text(head))]), align="center")
            for head, _ in columns
        ]
        lines = [TableRow(tuple(heads), head=True)]
        for texts in zip(*(cells[:_MOST_LINES] for _, cells in columns), strict=True):
            cells = [
                TableCell(self._line(CELL, [Words(text)]), align="right" if at else "left")
                for at, text in enumerate(texts)
            ]
            lines.append(TableRow(tuple(cells)))
        return RuledTable((3.0, *(1.0 for _ in columns[1:])), tuple(lines))

    def _promises(self) -> list[_Section]:
        summary, words = self._summary, self._words
        heading = self._line(HEADING, [Words(words.text(say.PROMISES))])
        if summary.before is None:
            return []
        if not (summary.kept or summary.open):
            return [_Section((heading, self._text(words.text(say.NO_PROMISES))))]
        counts = words.text(say.COUNTS, kept=len(summary.kept), open=len(summary.open))
        sections = [_Section((heading, self._text(counts)))]
        for message, promises, weight in ((say.OPEN, summary.open, 6), (say.KEPT, summary.kept, 1)):
            if promises:
                texts = [words.promise(each) for each in promises[:_MOST_LINES]]
                lead = (self._lead(words.text(message)),)
                section = self._listed(lead, texts, weight, total=len(promises))
                sections.append(replace(section, least=3) if message is say.OPEN else section)
        return sections

    def _problems(self) -> _Section:
        heading = self._line(HEADING, [Words(self._words.text(say.PROBLEMS))])
        fixed = (heading, self._text(self._words.counts))
        # An error keeps the report from being signed.
        weight = 7 if self._summary.count(Severity.ERROR) else 2
        section = self._listed(fixed, [*self._words.problems()], weight)
        return replace(section, more=say.AND_MORE_PROBLEMS)

    def _signing(self) -> _Section:
        heading = self._line(HEADING, [Words(self._words.text(say.SIGN))])
        lines = [self._line(ITEM, [Words(text)]) for text in self._words.signing()]
        return _Section((heading, *lines, self._lead(self._words.verdict)))

    def _listed(
        self, fixed: tuple[Block, ...], texts: Sequence[str], weight: int, total: int | None = None
    ) -> _Section:
        lines = tuple(self._line(ITEM, [Words(text)]) for text in texts[:_MOST_LINES])
        return _Section(fixed, lines, total=len(texts) if total is None else total, weight=weight)

    def _lead(self, text: str) -> Paragraph:
        return self._line(BODY, [Words(text, bold=True)], keep=True)

    def _text(self, text: str) -> Paragraph:
        return self._line(BODY, [Words(text)])

    def _line(self, style: str, content: list[Inline], *, keep: bool = False) -> Paragraph:
        line = self._typesetter.paragraph(style, content, keep=keep, room=True)
        assert line
        return line
