"""The changes between two months, as a list of values."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from rapidfuzz.distance import LCSseq

from baocao.compare.entry import UNCOUNTED, Entry
from baocao.compare.match import Pair, label_of, pairs
from baocao.compare.similar import words_of
from baocao.compare.splits import PartKind, parts
from baocao.compare.terms import terms
from baocao.compare.weights import Weights
from baocao.path import Path
from baocao.system.patterns import lazy

ChangeKind = Literal["added", "removed", "changed", "moved"]
WordKind = Literal["same", "old", "new"]
# A decimal comma belongs to its number.
_TOKEN = lazy(r"\w+(?:(?:[-/.]|(?<=\d),(?=\d))\w+)*|\s+|[^\w\s]")
# The most pairs of words for each of the two algorithms.
_READS_BEST, _WORD_FOR_WORD = 100_000, 25_000_000


@dataclass(frozen=True, slots=True)
class Change:
    """One difference.

    ``path`` is its address in the new month (in the old one for a removed entry), ``origin`` its former
    address; ``moved`` means that it changed its position as well as its text. ``part`` means that the new
    text was split off the old one, or the old one joined to the new one; others have that text too.
    ``source`` is the file and line that it is written in, if one of the sides is a printed paper.
    """

    kind: ChangeKind
    group: Path
    path: Path
    origin: Path
    old: str | None
    new: str | None
    moved: bool = False
    part: PartKind | None = None
    source: tuple[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """All changes, and the number of entries that stayed the same."""

    changes: tuple[Change, ...]
    kept: int

    def count(self, kind: ChangeKind) -> int:
        """Return the number of changes of a kind."""
        return sum(change.kind == kind for change in self.changes)


def compare(old: list[Entry], new: list[Entry]) -> Comparison:
    """Return the changes in the order of the new month; removed entries appear where they were."""
    weights = Weights(terms(entry.text).counts.keys() for entry in (*old, *new))
    found = pairs(old, new, weights)
    pieces = parts(old, new, found, weights)
    moved = _moved(old, new, found)
    changes: list[tuple[float, Change]] = []
    kept = 0
    for number, other in found:
        change = _paired(old[number], new[other], moved=(number, other) in moved)
        if change:
            changes.append((other, change))
        elif old[number].kind not in UNCOUNTED:
            kept += 1
    changes += [(piece.new + 0.25, _part(old[piece.old], new[piece.new], piece.kind)) for piece in pieces]
    gone = {number for number, _ in found} | {piece.old for piece in pieces}
    come = {other for _, other in found} | {piece.new for piece in pieces}
    after = dict(found)
    place = -1.0
    for number, entry in enumerate(old):
        place = after.get(number, place)
        if number not in gone and entry.shown:
            changes.append(
                (place + 0.5, Change("removed", entry.group, entry.path, entry.path, entry.shown, None))
            )
    for other, entry in enumerate(new):
        if other not in come and entry.shown:
            changes.append((other, Change("added", entry.group, entry.path, Path(), None, entry.shown)))
    return Comparison(tuple(change for _, change in sorted(changes, key=lambda each: each[0])), kept)


def _part(old: Entry, new: Entry, kind: PartKind) -> Change:
    return Change("changed", new.group, new.path, old.path, old.shown, new.shown, part=kind)


def _paired(old: Entry, new: Entry, *, moved: bool) -> Change | None:
    """Return the change from an old entry to its new one; ``None`` if there is none."""
    if not old.prints_as(new):
        before, after = old.shown, new.shown
        if old.text == new.text:
            before, after = old.whole, new.whole
        kind: ChangeKind = "changed" if before and after else "added" if after else "removed"
        return Change(kind, new.group, new.path, old.path, before or None, after or None, moved)
    if moved:
        return Change("moved", new.group, new.path, old.path, old.shown, new.shown, moved=True)
    return None


def _moved(old: list[Entry], new: list[Entry], found: list[Pair]) -> set[tuple[int, int]]:
    """Return the pairs whose position changed: into another list, or out of order in the same list.

    A list that only lost or gained items moved nothing: the longest run in order stays, the others moved.
    """
    parents = {old[number].path: new[other].path for number, other in found}
    over_old, over_new = ({entry.path: entry for entry in entries} for entries in (old, new))
    moved: set[tuple[int, int]] = set()
    lists: dict[tuple[Path, Path], list[tuple[int, int]]] = defaultdict(list)
    for number, other in found:
        before, after = old[number], new[other]
        if _under_its_label(before, over_new.get(after.above)) or _under_its_label(
            after, over_old.get(before.above)
        ):
            continue
        # An item did not move if only the sentence above it was rewritten beyond recognition.
        known = before.above in parents or not before.above
        if before.group != after.group or (known and parents.get(before.above, Path()) != after.above):
            moved.add((number, other))
        else:
            lists[before.order or before.group, after.above].append((number, other))
    for members in lists.values():
        stays = _longest_rising([other for _, other in members])
        moved |= {pair for pair in members if pair[1] not in stays}
    return {(number, other) for number, other in moved if not _stands(old[number].path, new[other].path)}


def _stands(old: Path, new: Path) -> bool:
    """Tell whether an entry is where it was: of entries with keys, the same path may be at another place."""
    return old == new and any(isinstance(step, int) for step in new)


def _under_its_label(entry: Entry, heading: Entry | None) -> bool:
    """Tell whether the label with which an entry starts is the heading over it in the other month."""
    return heading is not None and label_of(entry) == words_of(heading.text) != ()


def _longest_rising(numbers: list[int]) -> set[int]:
    """Return the members of a longest increasing subsequence.

    >>> sorted(_longest_rising([1, 2, 9, 3, 4]))
    [1, 2, 3, 4]
    """
    tails: list[int] = []
    last: list[int] = []
    before: list[int | None] = []
    for at, number in enumerate(numbers):
        length = bisect_left(tails, number)
        tails[length : length + 1] = [number]
        last[length : length + 1] = [at]
        before.append(last[length - 1] if length else None)
    run: set[int] = set()
    here = last[-1] if last else None
    while here is not None:
        run.add(numbers[here])
        here = before[here]
    return run


def word_changes(old: str, new: str) -> list[tuple[WordKind, str]]:
    """Return a sentence as parts that stayed, were removed or were added; words are never split.

    >>> word_changes("Kế hoạch năm 2020", "Kế hoạch năm 2021")
    [('same', 'Kế hoạch năm '), ('old', '2020'), ('new', '2021')]
    >>> word_changes("thu 1.234,5 tỷ", "thu 1.235,5 tỷ")
    [('same', 'thu '), ('old', '1.234,5'), ('new', '1.235,5'), ('same', ' tỷ')]
    """
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    pieces: list[tuple[WordKind, str]] = []
    for kind, a, b, c, d in stretches(before, after):
        if kind == "equal":
            pieces.append(("same", "".join(before[a:b])))
            continue
        pieces += [("old", "".join(before[a:b]))] if b > a else []
        pieces += [("new", "".join(after[c:d]))] if d > c else []
    return pieces


def stretches(before: list[str], after: list[str]) -> Iterable[tuple[str, int, int, int, int]]:
    """Return which words stayed and which did not, as ranges of both lists.

    The longest common ranges read best, but finding them takes cubic time; long texts are therefore compared
    word by word, and very long ones only up to their first difference.
    """
    size = len(before) * len(after)
    if size <= _READS_BEST:
        return SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    if size <= _WORD_FOR_WORD:
        return [
            (each.tag, each.src_start, each.src_end, each.dest_start, each.dest_end)
            for each in LCSseq.opcodes(before, after)
        ]
    same = next((at for at, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), 0)
    return [("equal", 0, same, 0, same), ("replace", same, len(before), same, len(after))]
