"""Compares the content of two Word files, and writes it with tracked changes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby
from typing import NamedTuple

from lxml import etree

from baocao.compare.redline.alignment import Member, align, steps
from baocao.compare.redline.marked import Change, changed
from baocao.compare.similar import words_of
from baocao.word.namespaces import W, value
from baocao.word.paper import Look
from baocao.word.redlined.atoms import (
    OF_NEW,
    OF_OLD,
    Atom,
    AtomReader,
    look_of,
    runs_of,
    text_of,
    with_own_note,
    xml_of,
)
from baocao.word.redlined.opened import Opened
from baocao.word.redlined.segments import Kind, Segment, apart_from, segments_between
from baocao.word.redlined.settled import blocks_of, words
from baocao.word.redlined.taken import Taken
from baocao.write.docx.tracked.ends import (
    Line,
    Properties,
    Written,
    in_other_lists,
    line_xml,
    spacer,
    with_ends,
)
from baocao.write.docx.tracked.revisions import Revisions
from baocao.write.docx.xml import el


class Side:
    """One of both files: its texts, and what identifies its paragraphs, rows and tables."""

    def __init__(self, opened: Opened, names: dict[tuple[str, str], str]) -> None:
        self._opened = opened
        self._reader = AtomReader(
            opened.looks, lambda kind, id_: names.get((kind, id_), ""), opened.picture_mark
        )

    def atoms(self, paragraph: etree._Element) -> list[Atom]:
        """Return the text of a paragraph."""
        return self._reader.atoms(paragraph)

    def form(self, paragraph: etree._Element) -> tuple[str, str]:
        """Return the style and the alignment of a paragraph."""
        form = self._opened.looks.form(paragraph.find(f"{W}pPr"))
        return form.style, form.alignment

    def label(self, paragraph: etree._Element) -> str:
        """Return the printed label of a paragraph."""
        return self._opened.label(paragraph)

    def member(self, node: etree._Element) -> Member:
        """Return a paragraph or a table as a member of a sequence."""
        if node.tag == f"{W}p":
            atoms = self.atoms(node)
            key = "".join(atom.key for atom in atoms)
            is_numbered = self._opened.numbered(node) is not None
            return Member("paragraph", key, words_of(text_of(atoms)), (self.form(node)[0], is_numbered))
        text = _text(node)
        widest = max((len(row.findall(f"{W}tc")) for row in node.findall(f"{W}tr")), default=0)
        return Member(f"table {widest}", text, words_of(text), least=0.2)

    def row_member(self, row: etree._Element) -> Member:
        """Return a row of a table; one whose cells span other columns or rows is of another kind."""
        shape = [(value(cell.find(f"{W}tcPr/{W}gridSpan")), _merge(cell)) for cell in row.findall(f"{W}tc")]
        text = _text(row)
        return Member(f"row {shape}", text, words_of(text))


class _Text(NamedTuple):
    """A paragraph before its content is written, and that content."""

    line: Line
    segments: Sequence[Segment]


class Matched:
    """Writes the content of the new file with what changed since the old one.

    ``lost`` counts the pictures of the old one that are not in it.
    """

    def __init__(self, old: Side, new: Side, taken: Taken, revisions: Revisions) -> None:
        self._old, self._new = old, new
        self._taken = taken
        self._revisions = revisions
        self.lost = 0

    def content(self, old: etree._Element | None, new: etree._Element | None, *, ends: bool = True) -> str:
        """Return the paragraphs and tables of a body, cell or note.

        Without ``ends``, what is in one file only goes with what it is in; no end of a paragraph is marked.
        """
        blocks = ([] if node is None else blocks_of(node) for node in (old, new))
        written = self._written([*self._blocks(*blocks)])
        if ends:
            written = with_ends(written)
        elif old is None or new is None:
            written = [replace(each, change=None) if isinstance(each, Line) else each for each in written]
        return "".join(each if isinstance(each, str) else line_xml(each, self._revisions) for each in written)

    def _blocks(self, old: Sequence[etree._Element], new: Sequence[etree._Element]) -> Iterator[_Text | str]:
        before, after = [*map(self._old.member, old)], [*map(self._new.member, new)]
        was_table = False
        for a, b in steps(align(before, after), len(old), len(new)):
            one, other = None if a is None else old[a], None if b is None else new[b]
            is_table = next(node for node in (one, other) if node is not None).tag == f"{W}tbl"
            if is_table:
                # Word makes one table of two in a row.
                yield from [_Text(spacer(None), [])] if was_table else []
                yield self._table(one, other)
            else:
                yield from self._texts(one, other)
            was_table = is_table

    def _texts(self, old: etree._Element | None, new: etree._Element | None) -> Iterator[_Text]:
        before = None if old is None else self._properties(old, is_new=False)
        after = None if new is None else self._properties(new, is_new=True)
        if old is not None and new is not None and self._stays(old, new, before, after):
            segments = segments_between(self._old.atoms(old), self._new.atoms(new))
            yield _Text(Line(before, after, mark=_mark(new), section=_section(new)), segments)
            return
        if old is not None:
            segments = segments_between(self._old.atoms(old), ())
            yield _Text(Line(before, None, "", "deleted", _mark(old)), segments)
        if new is not None:
            segments = segments_between((), self._new.atoms(new))
            yield _Text(Line(None, after, "", "inserted", _mark(new), _section(new)), segments)

    def _written(self, texts: Sequence[_Text | str]) -> list[Written]:
        """Return paragraphs of which no two in a row have one change where they meet."""
        found: list[Written] = []
        following: Kind = "kept"
        for each in reversed(texts):
            if isinstance(each, str):
                found.append(each)
                following = "kept"
                continue
            line, segments = each
            if line.change is None:
                segments = apart_from(segments, following)
            following = segments[0].kind if segments else "kept"
            found.append(replace(line, content="".join(map(self._segment, segments))))
        return found[::-1]

    def _stays(
        self, old: etree._Element, new: etree._Element, before: Properties | None, after: Properties | None
    ) -> bool:
        """Tell whether a paragraph is in the list that it was in: programs divide lists as they like."""
        return not in_other_lists(before, after) or self._old.label(old) == self._new.label(new) != ""

    def _properties(self, paragraph: etree._Element, *, is_new: bool) -> Properties:
        taken = self._taken
        xml, number = (taken.new_properties if is_new else taken.old_properties)(paragraph)
        form = (self._new if is_new else self._old).form(paragraph)
        return Properties(xml, form, xml, number)

    def _segment(self, segment: Segment) -> str:
        match segment.kind:
            case "kept":
                return "".join(self._kept(segment.old, segment.new))
            case "deleted":
                return self._gone(segment.old)
            case "inserted":
                return self._come(segment.new)

    def _kept(self, old: Sequence[Atom], new: Sequence[Atom]) -> Iterator[str]:
        """Yield what stayed, with its look before where it was another one."""

        def before(pair: tuple[Atom, Atom]) -> str | None:
            one, other = pair
            same = _plain_looks(one) == _plain_looks(other)
            return None if same or not one.letters else one.letters[0].properties

        for properties, pairs in groupby(zip(old, new, strict=True), before):
            atoms = [other for _, other in pairs]
            if properties is None:
                yield runs_of(atoms)
            else:
                yield runs_of(atoms, partial(self._revisions.look_before, properties))

    def _gone(self, atoms: Sequence[Atom]) -> str:
        """Return what was deleted, without pictures, which are in the old file only."""
        self.lost += sum(atom.is_picture for atom in atoms)
        atoms = [with_own_note(atom, OF_OLD) for atom in atoms if not atom.is_picture]
        return self._revisions.wrapped("deleted", runs_of(atoms, deleted=True)) if atoms else ""

    def _come(self, atoms: Sequence[Atom]) -> str:
        atoms = [with_own_note(atom, OF_NEW) for atom in atoms]
        return self._revisions.wrapped("inserted", runs_of(atoms)) if atoms else ""

    def _table(self, old: etree._Element | None, new: etree._Element | None) -> str:
        before, after = ([] if node is None else node.findall(f"{W}tr") for node in (old, new))
        members = [*map(self._old.row_member, before)], [*map(self._new.row_member, after)]
        rows = [
            self._row(None if a is None else before[a], None if b is None else after[b])
            for a, b in steps(align(*members), len(before), len(after))
        ]
        either = new if new is not None else old
        assert either is not None
        look = "".join(xml_of(node) for node in either if node.tag in (f"{W}tblPr", f"{W}tblGrid"))
        return f"<w:tbl>{look}{''.join(rows)}</w:tbl>"

    def _row(self, old: etree._Element | None, new: etree._Element | None) -> str:
        either = new if new is not None else old
        assert either is not None
        change: Change | None = changed(old, new)
        exceptions = "".join(xml_of(node) for node in either.findall(f"{W}tblPrEx"))
        properties = either.find(f"{W}trPr")
        inside = "" if properties is None else "".join(map(xml_of, properties))
        mark = self._revisions.mark(change)
        # A row may not have a mark alone.
        usual = "" if inside else el("cantSplit", val="off")
        own = f"<w:trPr>{inside or usual}{mark}</w:trPr>" if inside or mark else ""
        cells = [
            [None] * len(either.findall(f"{W}tc")) if row is None else row.findall(f"{W}tc")
            for row in (old, new)
        ]
        return f"<w:tr>{exceptions}{own}{''.join(map(self._cell, *cells))}</w:tr>"

    def _cell(self, old: etree._Element | None, new: etree._Element | None) -> str:
        either = new if new is not None else old
        assert either is not None
        own = "".join(xml_of(node) for node in either.findall(f"{W}tcPr"))
        content = self.content(old, new, ends=old is not None and new is not None)
        return f"<w:tc>{own}{content or '<w:p/>'}</w:tc>"


def _mark(paragraph: etree._Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}rPr")
    return "" if found is None or not len(found) else xml_of(found)


def _section(paragraph: etree._Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}sectPr")
    return "" if found is None else xml_of(found)


def _plain_looks(atom: Atom) -> list[tuple[object, ...]]:
    def seen(look: Look) -> tuple[object, ...]:
        return look.bold, look.italic, look.underlined, look.raised, look.struck

    return [(seen(look), length) for look, length in look_of(atom)]


def _merge(cell: etree._Element) -> str:
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return "" if merge is None else value(merge) or "continue"


def _text(node: etree._Element) -> str:
    return "\n".join(words(each) for each in node.iter(f"{W}p"))
