"""Decides line by line what becomes of a month: what was built, what it prints now, and what Word says.

Where only Word changed a line, Word's words are taken. Where both changed it, in different ways, that is a
conflict, and the month's line stays. A line that the month already has as Word says is left alone, so that
a second merge changes nothing.
"""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from baocao.mend.atoms import Atom
from baocao.mend.printed_sides import Side, notes_of, same, traced_steps
from baocao.word.alignment import Aligned, align


class Conflict(NamedTuple):
    """Lines that both changed, by their numbers on each side; a side that removed a line has none."""

    base: tuple[int, ...]
    month: tuple[int, ...]
    word: tuple[int, ...]


class Step(NamedTuple):
    """Lines of Word in their order: those of the month that they are, or new ones without any."""

    word: tuple[int, ...]
    month: int | None = None
    moved: bool = False


class Parts(NamedTuple):
    """What is done only as a whole: lines of the month that go into one, lines of Word that come from it."""

    gone: tuple[int, ...] = ()
    added: tuple[int, ...] = ()


class Decided(NamedTuple):
    """What to do: lines of the month that get words of Word, that go, and all lines in Word's order.

    ``parts`` are those lines with words that were joined or split.
    """

    words: dict[int, int]
    gone: set[int]
    steps: list[Step]
    conflicts: list[Conflict]
    parts: dict[int, Parts]

    def parts_with(self, words: Collection[int]) -> set[int]:
        """Return the lines of the month from which new lines of Word were split."""
        return {line for line, each in self.parts.items() if not set(words).isdisjoint(each.added)}

    def without(self, lines: Collection[int], words: Collection[int]) -> "Decided":
        """Return it without edits of these lines of the month, and without these new lines of Word."""
        gone = {line for each in lines if each in self.parts for line in self.parts[each].gone}
        added = {word for each in lines if each in self.parts for word in self.parts[each].added}
        added |= set(words)
        return self._replace(
            words={line: word for line, word in self.words.items() if line not in lines},
            gone=self.gone - gone,
            steps=[step for step in self.steps if step.month is not None or step.word[0] not in added],
            parts={line: each for line, each in self.parts.items() if line not in lines},
        )


NOTHING = Decided({}, set(), [], [], {})


def decide(base: Side, month: Side, word: Side) -> Decided:
    """Return what Word changed that the month does not have."""
    return _Deciding(base, month, word).decided()


def decide_notes(base: Side, month: Side, word: Side) -> Decided:
    """Return the same for the notes."""
    return _Deciding(notes_of(base), notes_of(month), notes_of(word)).decided()


class _Deciding:
    def __init__(self, base: Side, month: Side, word: Side) -> None:
        self._base, self._month, self._word = base, month, word
        self._to_word = [*replaced(align(base.printed, word.printed).lines, base)]
        self._to_month: dict[int, Aligned] = {
            line: each for each in align(base.printed, month.printed).lines for line in each.base
        }
        between = align(month.printed, word.printed).lines
        self._here = {
            each.word[0]: each.month for each in _pairs(between) if self._equal(each.month, each.word[0])
        }
        self._settled = not any(each.moved for each in between)
        self._found = Decided({}, set(), [], [], {})
        self._here |= self._added_by_both(between)

    def decided(self) -> Decided:
        conflict: Conflict | None = None
        for each in self._to_word:
            if each.kind not in ("added", "removed"):
                conflict = None
            before = len(self._found.conflicts)
            if each.word and all(line in self._here for line in each.word):
                self._keep(each)
            elif each.kind == "added" and conflict:
                # What came in the place of a line in conflict belongs to the conflict.
                conflict = conflict._replace(word=(*conflict.word, *each.word))
                self._found.conflicts[-1] = conflict
            elif each.kind == "added":
                self._found.steps.append(Step(each.word))
            elif each.kind == "removed":
                self._removed(each)
            elif each.kind == "joined":
                self._joined(each)
            else:
                self._changed(each)
            if each.kind == "removed" and len(self._found.conflicts) > before:
                conflict = self._found.conflicts[-1]
        return self._found

    def _added_by_both(self, between: tuple[Aligned, ...]) -> dict[int, int]:
        """Return the lines that are new on both sides and differ at most in what a format makes of them."""
        new = {line for each in self._to_word if each.kind == "added" for line in each.word}
        built = {line for each in self._to_month.values() for line in each.word}
        return {
            each.word[0]: each.month
            for each in _pairs(between)
            if each.word[0] in new
            and each.month not in built
            and loosely_equal(self._month, each.month, self._word, each.word[0])
        }

    def _equal(self, month: int, word: int) -> bool:
        style = self._month.lines[month]
        return same(self._month.atoms(month, style), self._word.atoms(word, style))

    def _keep(self, each: Aligned) -> None:
        moved = each.moved and not self._settled
        self._found.steps.extend(Step((line,), self._here[line], moved) for line in each.word)
        if each.kind == "joined":
            rest = set(each.base) - {
                line for line in each.base if self._line_of(line) == self._here[each.word[0]]
            }
            self._found.gone.update(m for b in rest if (m := self._unchanged(b)) is not None)

    def _line_of(self, base: int) -> int | None:
        """Return the one line of the month that a line of the base has become."""
        each = self._to_month.get(base)
        if each is None or each.kind not in ("same", "changed"):
            return None
        return each.word[0]

    def _unchanged(self, base: int) -> int | None:
        """Return the line of the month that still says what was built."""
        line = self._line_of(base)
        return line if line is not None and same(self._built(base), self._own(base, line)) else None

    def _built(self, base: int) -> tuple[Atom, ...]:
        return self._base.atoms(base, self._base.lines[base])

    def _own(self, base: int, month: int) -> tuple[Atom, ...]:
        return self._month.atoms(month, self._base.lines[base])

    def _said(self, base: int, word: int) -> tuple[Atom, ...]:
        return self._word.atoms(word, self._base.lines[base])

    def _in_month(self, base: tuple[int, ...]) -> tuple[int, ...]:
        found = (line for each in base if each in self._to_month for line in self._to_month[each].word)
        return tuple(dict.fromkeys(found))

    def _conflict(self, each: Aligned) -> None:
        conflict = Conflict(each.base, self._in_month(each.base), each.word)
        if conflict.month or each.word:
            self._found.conflicts.append(conflict)
        month = conflict.month[0] if conflict.month else None
        if month is not None:
            self._found.steps.extend(Step((line,), month) for line in each.word[:1])

    def _removed(self, each: Aligned) -> None:
        lines = [self._unchanged(base) for base in each.base]
        if not any(self._in_month((base,)) for base in each.base):
            return
        if None in lines:
            self._conflict(each)
        else:
            self._found.gone.update(line for line in lines if line is not None)

    def _joined(self, each: Aligned) -> None:
        lines = [line for base in each.base if (line := self._unchanged(base)) is not None]
        if len(lines) < len(each.base):
            self._conflict(each)
            return
        first, *rest = lines
        self._found.parts[first] = Parts(gone=tuple(rest))
        self._found.words[first] = each.word[0]
        self._found.gone.update(rest)
        self._found.steps.append(Step(each.word, first, each.moved and not self._settled))

    def _changed(self, each: Aligned) -> None:
        """Decide about a line that has become one line or several."""
        [base] = each.base
        word, *more = each.word
        changed = bool(more) or not same(self._built(base), self._said(base, word))
        line = self._unchanged(base)
        if not changed:
            now = self._line_of(base)
            if now is None:
                now = next(iter(self._in_month(each.base)), None)
            if now is not None:
                self._found.steps.append(Step((word,), now, each.moved and not self._settled))
        elif line is None:
            self._conflict(each)
        else:
            self._found.words[line] = word
            if more:
                self._found.parts[line] = Parts(added=tuple(more))
            self._found.steps.append(Step((word,), line, each.moved and not self._settled))
            self._found.steps.extend(Step((other,)) for other in more)


def loosely_equal(one: Side, line: int, other: Side, its: int) -> bool:
    """Tell whether two lines differ at most in what a format makes of their words."""
    return _loosely(one.text(line)) == _loosely(other.text(its))


def _loosely(text: str) -> str:
    """Return the words of a line without capitals and final signs, which a format may print."""
    return text.casefold().rstrip(" .,;:/")


def replaced(aligned: tuple[Aligned, ...], base: Side) -> Iterator[Aligned]:
    """Yield lines; one that went and one that came in its place are one, where no other can come or go."""
    waiting: list[Aligned] = []
    for each in aligned:
        if each.kind == "removed" and len(each.base) == 1 and _is_fixed(base, each.base[0]):
            waiting.append(each)
        elif each.kind == "added" and len(each.word) == 1 and waiting:
            yield Aligned("changed", waiting.pop(0).base, each.word)
        else:
            yield from waiting
            waiting = []
            yield each
    yield from waiting


def _is_fixed(base: Side, line: int) -> bool:
    """Tell whether a line is no entry of a list of items, recipients or rows."""
    name = traced_steps(base.lines[line].path)[1].name
    return bool(name) and name not in ("text", "cells") and not isinstance(name, int)


class _Pair(NamedTuple):
    month: int
    word: tuple[int, ...]


def _pairs(aligned: tuple[Aligned, ...]) -> Iterator[_Pair]:
    for each in aligned:
        if each.kind in ("same", "changed"):
            yield _Pair(each.base[0], each.word)
