"""The differences of two printed papers, as changes like those between two months."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from baocao.compare.changes import Change, ChangeKind, Comparison
from baocao.path import Path
from baocao.word.alignment import Aligned, align
from baocao.word.look_marks import with_marks
from baocao.word.origins import group_of, is_title, written
from baocao.word.pairing import folded
from baocao.write.printed import Printed, PrintedLine

SourceLine = tuple[str, int]
# The group of lines that no file writes.
_PRINTED = Path.of("printed")
_NOTES = Path.of("footnotes")


def _nowhere(_: str) -> SourceLine | None:
    return None


class Side(NamedTuple):
    """One of two papers: its lines, whose paths are origins or empty, and their places in a Word file.

    ``source`` returns the file and line that an origin leads to; ``headings`` are the numbers of lines
    without an origin that are titles of what follows.
    """

    printed: Printed
    places: tuple[str, ...] = ()
    note_places: tuple[str, ...] = ()
    source: Callable[[str], SourceLine | None] = _nowhere
    headings: frozenset[int] = frozenset()


class Differences(NamedTuple):
    """The changes from one paper to another, and the titles of the groups by the papers themselves."""

    comparison: Comparison
    titles: dict[Path, str]


def differences(old: Side, new: Side) -> Differences:
    """Return the changes in the order of the new paper; removed lines appear where they were."""
    alignment = align(old.printed, new.printed)
    same = {each.word[0] + 1: each.base[0] + 1 for each in alignment.notes if each.base and each.word}
    names = _note_names(old.printed, new.printed, same)
    told: list[Change] = []
    kept = 0
    before = _Paper(old, old.printed.lines, old.places, names[0])
    after = _Paper(new, new.printed.lines, new.places, names[1])
    group = _PRINTED
    for each in alignment.lines:
        found_in = (after.group(each.word), before.group(each.base), group)
        group = next(known for known in found_in if known is not None)
        found = list(_changes(each, before, after, group))
        kept += not found
        told += found
    titles = {**before.titles, **after.titles}
    before = _Paper(old, old.printed.notes, old.note_places, names[0])
    after = _Paper(new, new.printed.notes, new.note_places, names[1])
    told += (change for each in alignment.notes for change in _changes(each, before, after, _NOTES))
    return Differences(Comparison(tuple(told), kept), titles)


def _note_names(old: Printed, new: Printed, same: dict[int, int]) -> tuple[dict[int, str], dict[int, str]]:
    """Return the names of the notes of both sides by their numbers: their keys, else their numbers.

    A note that both sides have has one name.
    """
    before, after = (
        {number: str(written(note.path).name) for number, note in enumerate(side.notes, 1) if note.path}
        for side in (old, new)
    )
    for number, other in same.items():
        name = before.get(other) or after.get(number) or str(other)
        before[other] = after[number] = name
    return before, after


class _Paper:
    """The lines of one side, or its notes."""

    def __init__(
        self, side: Side, lines: Sequence[PrintedLine], places: tuple[str, ...], names: dict[int, str]
    ) -> None:
        self._side, self._lines, self._places, self._names = side, lines, places, names
        self.titles: dict[Path, str] = {}
        self._groups = self._grouped()

    def _grouped(self) -> list[Path | None]:
        groups: list[Path | None] = []
        heading: Path | None = None
        for number, line in enumerate(self._lines):
            if line.path:
                path = written(line.path)
                groups.append(group_of(path))
                if is_title(path):
                    self.titles.setdefault(group_of(path), folded(line.text))
                continue
            if number in self._side.headings:
                heading = _PRINTED / number
                self.titles[heading] = folded(f"{line.label} {line.text}")
            groups.append(heading)
        return groups

    def group(self, numbers: tuple[int, ...]) -> Path | None:
        """Return the group of lines; ``None`` if nothing tells it."""
        return next((group for n in numbers if (group := self._groups[n]) is not None), None)

    def address(self, numbers: tuple[int, ...]) -> Path:
        """Return the address of the first of some lines in its file, else its place in the Word file."""
        for n in numbers[:1]:
            if self._lines[n].path:
                return written(self._lines[n].path)
            if self._places:
                return _PRINTED / self._places[n]
        return Path()

    def source(self, numbers: tuple[int, ...]) -> SourceLine | None:
        path = self._lines[numbers[0]].path if numbers else ""
        return self._side.source(path) if path else None

    def has_origin(self, numbers: tuple[int, ...]) -> bool:
        return bool(numbers) and bool(self._lines[numbers[0]].path)

    def text(self, numbers: tuple[int, ...]) -> str:
        return " | ".join(folded(self._lines[n].text) for n in numbers)

    def look(self, number: int) -> tuple[bool, bool]:
        return self._lines[number].bold, self._lines[number].italic

    def marked(self, number: int, look: tuple[bool, bool]) -> str:
        """Return a line with the marks of what does not have that look."""

        def name(note: int) -> str:
            return self._names.get(note, str(note))

        bold, italic = look
        return folded(with_marks(self._lines[number]._replace(bold=bold, italic=italic), name))


def _changes(each: Aligned, before: _Paper, after: _Paper, group: Path) -> Iterator[Change]:
    """Yield what changed in one aligned line."""
    match each.kind:
        case "added":
            if text := after.text(each.word):
                at = after.source(each.word)
                yield Change("added", group, after.address(each.word), Path(), None, text, source=at)
        case "removed":
            if text := before.text(each.base):
                path, own = before.address(each.base), before.group(each.base)
                at = before.source(each.base)
                yield Change("removed", own if own is not None else group, path, path, text, None, source=at)
        case _:
            yield from _paired(each, before, after, group)


def _paired(each: Aligned, before: _Paper, after: _Paper, group: Path) -> Iterator[Change]:
    origin, path = before.address(each.base), after.address(each.word)
    if not after.has_origin(each.word) or before.source(each.base):
        path = origin if before.has_origin(each.base) else path
    at = before.source(each.base) or after.source(each.word)
    moved = each.moved and before.has_origin(each.base)
    bases, words = each.base, each.word
    old, new = before.text(bases[:1]), after.text(words[:1])
    if old == new:
        old, new = _with_looks(bases[0], words[0], before, after)
    if old != new:
        kind: ChangeKind = "changed" if old and new else "added" if new else "removed"
        yield Change(kind, group, path, origin, old or None, new or None, moved, source=at)
    elif each.moved:
        yield Change("moved", group, path, origin, old, new, moved, source=at)
    for n in words[1:]:
        yield Change("changed", group, path, origin, old, after.text((n,)), part="split", source=at)
    for n in bases[1:]:
        own, place = before.source((n,)), before.address((n,))
        yield Change("changed", group, path, place, before.text((n,)), new, part="joined", source=own)


def _with_looks(base: int, word: int, before: _Paper, after: _Paper) -> tuple[str, str]:
    """Return two lines of equal words with their marks.

    The look of a line that carries no source is not known: it is that of the other line, or else that of most
    of its letters.
    """
    usual = before.look(base) if before.has_origin((base,)) else after.look(word)
    old, new = before.marked(base, usual), after.marked(word, usual)
    return (
        (old, new)
        if old == new
        else (before.marked(base, before.look(base)), after.marked(word, after.look(word)))
    )
