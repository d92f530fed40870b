"""What became of the parts of a text, kept apart from what became of the next paragraph.

:mod:`baocao.write.docx.tracked.separated` says why, and does it with the paragraphs of a report.
"""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from baocao.compare.redline.wording import kept_stretches
from baocao.word.redlined.atoms import Atom

Kind = Literal["kept", "deleted", "inserted"]


class Segment(NamedTuple):
    """A part of a text; what was kept has its atoms in both files, the rest in one of them."""

    kind: Kind
    old: Sequence[Atom] = ()
    new: Sequence[Atom] = ()


def segments_between(old: Sequence[Atom], new: Sequence[Atom]) -> list[Segment]:
    """Return what became of a text."""
    return [*_segments(old, new)]


def _segments(old: Sequence[Atom], new: Sequence[Atom]) -> Iterator[Segment]:
    keys = [atom.key for atom in old], [atom.key for atom in new]
    for is_equal, a, b, c, d in kept_stretches(*keys):
        if is_equal:
            yield Segment("kept", old[a:b], new[c:d])
            continue
        if a < b:
            yield Segment("deleted", old[a:b])
        if c < d:
            yield Segment("inserted", (), new[c:d])


def apart_from(segments: Sequence[Segment], following: Kind) -> list[Segment]:
    """Return a text that does not end with the kind of change that follows it.

    If it would, the other kind comes last; without one, the last word that was kept is removed and added.
    """
    found = list(segments)
    if following == "kept" or not found or found[-1].kind != following:
        return found
    start = len(found)
    while start and found[start - 1].kind != "kept":
        start -= 1
    before, tail = found[:start], found[start:]
    same = [each for each in tail if each.kind == following]
    other = [each for each in tail if each.kind != following]
    if other or not before:
        return [*before, *same, *other]
    last = before.pop()
    at = _last_word(last.new)
    rest = [Segment("kept", last.old[:at], last.new[:at])] if at else []
    gone, come = Segment("deleted", last.old[at:]), Segment("inserted", (), last.new[at:])
    first, end = (gone, come) if following == "deleted" else (come, gone)
    return [*before, *rest, first, *same, end]


def _last_word(atoms: Sequence[Atom]) -> int:
    """Return the index of the last atom that is no blank."""
    at = len(atoms) - 1
    while at > 0 and atoms[at].key.isspace():
        at -= 1
    return at
