"""Puts the lines of a Word file, new and moved ones, into the lists of a month, in Word's order."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from baocao.mend.printed_sides import PLAIN, Side, traced_steps
from baocao.mend.slots import (
    Shelf,
    Shelves,
    Slot,
    block_of,
    deepen,
    is_inside,
    kind_of,
    outermost,
    row_of,
)
from baocao.mend.three_way import Step
from baocao.model.listing import unended
from baocao.model.marked import marked
from baocao.path import Path
from baocao.source.written import Inline, Value
from baocao.word.origins import is_title


class Home(NamedTuple):
    """The list entry of a line of the month, those around it, outermost first, and the list as written."""

    slot: Slot
    around: tuple[Slot, ...]
    steps: Path
    written_in: Shelf


class Placing:
    """Changes the lists; ``homes`` are the entries of the month's lines, by line."""

    def __init__(self, month: Side, word: Side, homes: dict[int, Home]) -> None:
        self._month, self._word, self._homes = month, word, homes
        self._first: dict[Slot, int] = {}
        self._lines: dict[Slot, list[int]] = defaultdict(list)
        for line, home in homes.items():
            self._first.setdefault(home.slot, line)
            for slot in home.around:
                self._lines[slot].append(line)
        self._opened: Shelf | None = None
        self._away: set[Slot] = set()
        self._next: list[Slot | None] = []
        self.lists: dict[str, Shelves] = {}
        self.homeless: list[tuple[int, ...]] = []
        #: New headings of Word, which have no place, and the lines below them.
        self.apart: set[tuple[int, ...]] = set()

    def remove(self, gone: set[int]) -> set[int]:
        """Remove the entries of lines that go, and return the lines whose entry cannot go."""
        total = Counter(slot for home in self._homes.values() for slot in home.around)
        less = Counter(slot for line in gone if line in self._homes for slot in self._homes[line].around)
        left: set[int] = set()
        for line in sorted(gone):
            home = self._homes.get(line)
            whole = home and next((slot for slot in home.around if total[slot] == less[slot]), None)
            if home is None or (whole and whole.shelf.name == "columns" and not self._is_bare(whole, gone)):
                left.add(line)
            elif whole is not None:
                if whole not in self._away:
                    self._away.add(whole)
                    whole.shelf.take(whole)
            elif home.steps.name == "text":
                self._hoist(home.slot)
            else:
                left.add(line)
        return left

    def _is_bare(self, column: Slot, gone: set[int]) -> bool:
        """Tell whether each row of the table of a column has lost a cell, not only the row of heads."""
        block = block_of(column)
        rows: dict[int, bool] = {}
        for line in self._lines[block] if block else ():
            row = self._month.lines[line].row
            rows[row] = rows.get(row, False) or line in gone
        return all(lost for row, lost in rows.items() if row)

    def _hoist(self, slot: Slot) -> None:
        """Remove an item, and give what is below it to the item before it, or to its list."""
        self._away.add(slot)
        shelf = slot.shelf
        below = self.below_of(slot).slots if slot.below or slot.address else []
        at = shelf.take(slot)
        above = shelf.slots[at - 1] if at else None
        target = self.below_of(above) if above is not None and kind_of(above) == "items" else shelf
        start = len(target.slots) if target is not shelf else at
        for offset, each in enumerate(list(below)):
            each.shelf.take(each)
            target.put(each, start + offset)
            deepen(each, above.depth + 1 if above is not None and target is not shelf else slot.depth)

    def below_of(self, slot: Slot) -> Shelf:
        """Return the list below an item."""
        return self.lists["month"].below_of(slot)

    def place(self, steps: Sequence[Step]) -> dict[int, Slot]:
        """Place new and moved lines, and return the new entries by their line of Word."""
        steps = [*self._in_sections(steps)]
        self._next = self._following(steps)
        made: dict[int, Slot] = {}
        last: Slot | None = None
        self._opened = None
        is_under_new = False
        for number, step in enumerate(steps):
            if step.month is None:
                is_under_new |= self._word.is_heading(step.word[0])
                slot = None if is_under_new else self._new(step, last, self._next[number])
                if slot is None:
                    self.homeless.append(step.word)
                    self.apart |= {step.word} if is_under_new else set()
                    continue
                made[step.word[0]] = last = slot
                continue
            if is_under_new and step.moved:
                # It stays in its section.
                continue
            is_under_new = False
            home = self._homes.get(step.month)
            if home is None or home.slot in self._away:
                last = last if home is not None else None
                self._opened = None if home is not None else self._below(step.month)
                continue
            slot = home.slot
            if self._first[slot] == step.month and home.steps.name in ("text", "paragraph"):
                self._move(slot, step, last, self._next[number])
            last = slot
        return made

    def _in_sections(self, steps: Sequence[Step]) -> Iterator[Step]:
        """Yield steps; an entry that is below the heading of another section than before has moved."""
        section = Path()
        for step in steps:
            home = self._homes.get(step.month) if step.month is not None else None
            if step.month is not None and home is None:
                section = self._section(step.month)
            away = home is not None and section and not home.steps.startswith(section)
            yield step._replace(moved=True) if away and home and home.steps[:1] == section[:1] else step

    def _section(self, line: int) -> Path:
        """Return the path of a heading; empty for other lines."""
        name, steps = traced_steps(self._month.lines[line].path)
        return steps if name == "month" and is_title(steps) else Path()

    def _below(self, line: int) -> Shelf | None:
        """Return the list below a heading, even if nothing is left in it."""
        section = self._section(line)
        for number in range(line + 1, len(self._month.lines) if section else 0):
            home = self._homes.get(number)
            if home is not None:
                shelf = home.written_in
                return shelf if home.steps.startswith(section) and shelf.name == "content" else None
            if not self._section(number).startswith(section):
                return None
        return None

    def _following(self, steps: Sequence[Step]) -> list[Slot | None]:
        """Return for each step the entry of the next line that stays, up to a line of no list."""
        found: list[Slot | None] = []
        following: Slot | None = None
        for step in reversed(steps):
            found.append(following)
            if step.month is not None:
                home = self._homes.get(step.month)
                keeps = home is None or not (step.moved or home.slot in self._away)
                following = (home.slot if home else None) if keeps else following
        return found[::-1]

    def _move(self, slot: Slot, step: Step, last: Slot | None, following: Slot | None) -> None:
        """Move an entry that has another place or another level in Word."""
        own, now = self._month.levels[self._first[slot]], self._word.levels[step.word[0]]
        deeper = 0 if own is None or now is None else now - own
        if not (step.moved or deeper):
            return
        last, following = (None if is_inside(each, slot) else each for each in (last, following))
        if last is None and following is None and self._opened is None:
            self.homeless.append(step.word)
            return
        slot.shelf.take(slot)
        self._attach(slot, now, last, following)

    def _new(self, step: Step, last: Slot | None, following: Slot | None) -> Slot | None:
        line = step.word[0]
        if self._word.lines[line].row:
            return self._new_row(step, last, following)
        near = block_of(last) or block_of(following)
        shelf = near.shelf if near is not None else self._opened
        if shelf is None:
            return None
        style = self._month.lines[self._first[near]] if near in self._first else PLAIN
        atoms = self._word.atoms(line, style)
        text = marked(atom.styled for atom in atoms)
        slot = Slot(shelf, text=text)
        if kind_of(slot) == "strings":
            slot.text = unended(text)
        elif self._word.levels[line] is None and not self._word.lines[line].label:
            slot.value = {"paragraph": text}
        self._attach(slot, self._word.levels[line], last, following)
        return slot

    def _new_row(self, step: Step, last: Slot | None, following: Slot | None) -> Slot | None:
        """Add a row: its cells without those that the table counts itself."""
        near = next((row for each in (last, following) if (row := row_of(each)) is not None), None)
        if near is None or near not in self._first:
            return None
        cells = self._lines[near]
        counted = [
            number for number, line in enumerate(sorted(cells)) if self._homes[line].steps.name == "cells"
        ]
        if len(cells) != len(step.word):
            return None
        kept = [line for number, line in enumerate(step.word) if number not in counted]
        texts: list[Value] = [marked(atom.styled for atom in self._word.atoms(line)) for line in kept]
        slot = Slot(near.shelf, value=Inline(texts))
        before = row_of(last) is not None
        near.shelf.put(slot, near.shelf.slots.index(near) + before)
        return slot

    def _attach(self, slot: Slot, level: int | None, last: Slot | None, following: Slot | None) -> None:
        """Insert an entry after the last one, or before the following one, at the depth that Word shows."""
        before, after = block_of(last), block_of(following)
        for near in (before, after):
            own = self._level(near)
            if near is None or own is None or level is None or kind_of(near) != "items":
                continue
            depth = near.depth + level - own
            if near is before:
                self._after(slot, near, depth)
                return
            if depth == near.depth:
                self._before(slot, near, level)
                return
        if before is not None:
            outer = before if kind_of(before) == "strings" else outermost(before)
            self._after(slot, outer, outer.depth)
        elif after is not None:
            outer = outermost(after)
            self._before(slot, outer, self._level(outer))
        elif self._opened is not None:
            self._opened.put(slot, 0)
            deepen(slot, 0)
        slot.level = level if slot.level is None else slot.level

    def _level(self, slot: Slot | None) -> int | None:
        """Return the level in Word's lists at which an entry was printed, or is placed now."""
        if slot is None:
            return None
        if slot in self._first:
            own = self._month.levels[self._first[slot]]
            home = self._homes[self._first[slot]]
            printed = sum(step == "items" for step in home.steps)
            return None if own is None else own + slot.depth - printed
        return slot.level

    def _before(self, slot: Slot, following: Slot, level: int | None) -> None:
        """Insert an entry before another one, on the same level."""
        following.shelf.put(slot, following.shelf.slots.index(following))
        slot.level = level
        deepen(slot, following.depth)

    def _after(self, slot: Slot, last: Slot, depth: int) -> None:
        """Insert an entry after another one; what followed on deeper levels is then below it."""
        level = self._level(last)
        depth = max(0, min(depth, last.depth + 1))
        slot.level = None if level is None else level + depth - last.depth
        if depth == last.depth + 1:
            self.below_of(last).put(slot, 0)
        else:
            followers = self._followers(last, depth)
            while last.depth > depth and last.shelf.above is not None:
                last = last.shelf.above
            last.shelf.put(slot, last.shelf.slots.index(last) + 1)
            for each in followers:
                each.shelf.take(each)
                below = self.below_of(slot)
                below.put(each, len(below.slots))
        deepen(slot, depth)

    def _followers(self, last: Slot, depth: int) -> list[Slot]:
        """Return the entries after one that are deeper than a new one behind it."""
        found = (
            list(self.below_of(last).slots)
            if kind_of(last) == "items" and (last.below or last.address)
            else []
        )
        while last.depth > depth and last.shelf.above is not None:
            at = last.shelf.slots.index(last)
            found += last.shelf.slots[at + 1 :]
            last = last.shelf.above
        return found
