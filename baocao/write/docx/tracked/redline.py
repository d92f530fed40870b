"""The Word file with tracked changes: its sheets, sections, footnotes and footer."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from baocao.compare.redline.marked import (
    Change,
    MarkedDocument,
    MarkedSheet,
    changed,
    marked_paragraphs,
)
from baocao.compare.redline.wording import pieces_of
from baocao.document import Note, Stylesheet, paragraphs
from baocao.system.patterns import lazy
from baocao.write.docx import Contents, packed
from baocao.write.docx.body import References, needs_low_paragraph, section
from baocao.write.docx.footnotes import footnote, notes_part
from baocao.write.docx.inline import repeated_notes
from baocao.write.docx.lists import Lists
from baocao.write.docx.tracked.blocks import Numberings, TrackedBlocks
from baocao.write.docx.tracked.combined import combined
from baocao.write.docx.tracked.ends import Line, Written, spacer, with_ends, with_last_end
from baocao.write.docx.tracked.revisions import Revisions
from baocao.write.docx.tracked.runs import TrackedRuns
from baocao.write.docx.xml import el, part
from baocao.write.measures import Measures

_REFERENCE = lazy(r"<w:(?:header|footer)Reference [^>]*/>")
_NOTE_MARK = lazy(r'(?<=<w:footnoteReference w:id=")[0-9]+(?=")')
_SECTION_END = "</w:sectPr>"


def write_redline(document: MarkedDocument, old: Stylesheet, new: Stylesheet) -> bytes:
    """Return the Word file; the same versions always give the same bytes."""
    return _Redline(document, old, new).file()


@dataclass(frozen=True, slots=True)
class _Section:
    """The section that a sheet ends, in the old and the new version, and the change of its end."""

    old: str | None
    new: str | None
    change: Change | None


class _Redline:
    def __init__(self, document: MarkedDocument, old: Stylesheet, new: Stylesheet) -> None:
        self._document = document
        self._stylesheet, old_lists = combined(old, new, marked_paragraphs(document))
        before = paragraphs(document.old.all_blocks())
        after = paragraphs(document.new.all_blocks())
        # Footnotes have the first ids.
        notes = len(document.old.notes) + len(document.new.notes)
        self._revisions = Revisions(document.about.created, notes)
        self._runs = TrackedRuns(self._revisions, (repeated_notes(before), repeated_notes(after)))
        lines = [*after, *map(old_lists.of, before)]
        self._note_order: list[int] = []
        self._numberings = Numberings(Lists(lines, self._stylesheet, apart=True), old_lists)

    def file(self) -> bytes:
        document = self._document
        contents = Contents(
            self._main,
            self._notes if document.old.notes or document.new.notes else None,
            self._first_foot(),
            has_sheets=len(document.sheets) > 1,
        )
        return packed(contents, document.about, self._stylesheet, self._numberings.lists)

    def _main(self, references: References) -> bytes:
        sections = self._sections(references)
        written: list[Written] = []
        for number, sheet in enumerate(self._document.sheets):
            written += self._sheet(sheet, number)
            if number < len(self._document.sheets) - 1:
                end = sections[number]
                written.append(spacer(end.change, section=self._properties(end)))
        blocks = self._blocks()
        body = "".join(self._elements(with_ends(written), blocks))
        self._note_order = [*map(int, _NOTE_MARK.findall(body))]
        ids = {id_: number for number, id_ in enumerate(self._note_order, 1)}
        body = _NOTE_MARK.sub(lambda match: str(ids[int(match[0])]), body)
        return part("document", el("body", body, self._properties(sections[-1])))

    def _sheet(self, sheet: MarkedSheet, number: int) -> Iterator[Written]:
        either = sheet.new or sheet.old
        assert either
        document, blocks = self._document, self._blocks(landscape=either.landscape)
        old, new = (each.blocks if each else () for each in (sheet.old, sheet.new))
        if number == 0:
            margins = document.old.margins, document.new.margins
            yield from blocks.head(document.page_head, *(each.page_head for each in margins))
        yield from _beside_table(needs_low_paragraph(old[:1]), needs_low_paragraph(new[:1]))
        yield from blocks.blocks(sheet.blocks)
        if number == 0:
            yield from blocks.foot(document.last_page_foot, *(each.last_page_foot for each in margins))
        if number == len(document.sheets) - 1:
            yield from _beside_table(needs_low_paragraph(old[-1:]), needs_low_paragraph(new[-1:]))

    def _sections(self, references: References) -> list[_Section]:
        """Return the sections; the last one stays, as the end of the report does."""
        page = self._stylesheet.edition.page
        found = []
        for number, sheet in enumerate(self._document.sheets):
            first = number == 0
            referred = references.report if first else references.sheet
            old, new = (
                each and section(page, referred, each, first=first) for each in (sheet.old, sheet.new)
            )
            found.append(_Section(old, new, changed(sheet.old, sheet.new)))
        return _with_last_section(found)

    def _properties(self, ends: _Section) -> str:
        """Return the properties of a section, with those before the change, which refer to no header."""
        if ends.old is None or ends.new is None:
            return ends.new or ends.old or ""
        before, after = (_REFERENCE.sub("", each) for each in (ends.old, ends.new))
        if before == after:
            return ends.new
        mark = self._revisions.section_before(before)
        return ends.new.removesuffix(_SECTION_END) + mark + _SECTION_END

    def _blocks(self, *, landscape: bool = False) -> TrackedBlocks:
        page = self._stylesheet.edition.page
        measures = Measures(self._stylesheet, page.line_mm(landscape=landscape))
        return TrackedBlocks(self._stylesheet, self._numberings, self._runs, self._revisions, measures)

    def _elements(self, written: Sequence[Written], blocks: TrackedBlocks) -> Iterator[str]:
        """Yield paragraphs and tables, with the ranges of what moved."""
        for move, alike in groupby(written, lambda each: each.move if isinstance(each, Line) else 0):
            elements = list(alike)
            end = ""
            if move and isinstance(elements[0], Line):
                change: Change = "moved-from" if move < 0 else "moved-to"
                start, end = self._revisions.move(change, abs(move))
                elements[0] = replace(elements[0], content=start + elements[0].content)
            yield from (each if isinstance(each, str) else blocks.paragraph(each) for each in elements)
            yield end

    def _first_foot(self) -> bytes | None:
        lines = self._document.first_page_foot
        if not lines:
            return None
        blocks = self._blocks()
        found = with_last_end([each for each in blocks.blocks(lines) if isinstance(each, Line)])
        return part("ftr", *map(blocks.paragraph, found))

    def _notes(self) -> bytes:
        """Return the notes; paragraphs changed places since their marks were written."""
        pairs = [self._runs.notes[id_ - 1] for id_ in self._note_order]
        return notes_part(self._note(id_, old, new) for id_, (old, new) in enumerate(pairs, 1))

    def _note(self, id_: int, old: int | None, new: int | None) -> str:
        if old is not None and new is not None:
            pieces = self._document.notes[old, new]
            return footnote(id_, self._document.new.notes[new - 1].content, self._runs.content(pieces))
        change: Change = "inserted" if old is None else "deleted"
        note = self._one_note(old, new)
        return footnote(id_, note.content, self._runs.content(pieces_of(note.content, change)))

    def _one_note(self, old: int | None, new: int | None) -> Note:
        if new is not None:
            return self._document.new.notes[new - 1]
        assert old is not None
        return self._document.old.notes[old - 1]


def _with_last_section(sections: list[_Section]) -> list[_Section]:
    """Return sections of which the last one stays, as :func:`with_last_end` does it with paragraphs."""
    last = sections[-1]
    if last.change is None:
        return sections
    kept = max(number for number, each in enumerate(sections) if each.change is None)
    found = list(sections)
    found[kept] = replace(found[kept], change=last.change)
    before = found[kept]
    found[-1] = replace(last, old=last.old or before.old, new=last.new or before.new, change=None)
    return found


def _beside_table(old: bool, new: bool) -> Iterable[Line]:
    if old or new:
        yield spacer(changed(old or None, new or None))
