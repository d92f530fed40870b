"""Makes as many changes as can be made, if not all can be made together: one bad edit stops no other."""

from collections import deque
from collections.abc import Callable
from typing import Literal, TypeVar

from baocao.mend.three_way import Decided, Step

Made = TypeVar("Made")
# A change: the words or the going of a line of the month, or a step of Word's.
_Unit = tuple[Literal["words", "gone", "steps"], int]
# The most attempts; each reads and prints the whole month.
_MOST = 40


def most_of(decided: Decided, attempt: Callable[[Decided], Made | None]) -> Made | None:
    """Return what an attempt makes of the most changes that it takes; ``None`` if it takes none."""
    good: set[_Unit] = set()
    best: Made | None = None
    waiting = deque([_units(decided)])
    for _ in range(_MOST):
        if not waiting:
            break
        units = waiting.popleft()
        made = attempt(_only(decided, good | set(units))) if units else None
        if made is not None:
            good |= set(units)
            best = made
        elif len(units) > 1:
            half = len(units) // 2
            waiting.extendleft((units[half:], units[:half]))
    return best


def _units(decided: Decided) -> list[_Unit]:
    """Return the changes; what was split or joined is one, with the words of its line."""
    gone = {line for parts in decided.parts.values() for line in parts.gone}
    added = {word for parts in decided.parts.values() for word in parts.added}
    steps = (
        number
        for number, step in enumerate(decided.steps)
        if (step.month is None or step.moved) and step.word[0] not in added
    )
    words: list[_Unit] = [("words", line) for line in decided.words]
    return [
        *words,
        *(("gone", line) for line in sorted(decided.gone - gone)),
        *(("steps", number) for number in steps),
    ]


def _only(decided: Decided, chosen: set[_Unit]) -> Decided:
    parts = {line: each for line, each in decided.parts.items() if ("words", line) in chosen}
    gone = {line for each in parts.values() for line in each.gone}
    added = {word for each in parts.values() for word in each.added}

    def is_chosen(number: int, step: Step) -> bool:
        return ("steps", number) in chosen or step.word[0] in added

    return decided._replace(
        words={line: word for line, word in decided.words.items() if ("words", line) in chosen},
        gone=gone | {line for line in decided.gone if ("gone", line) in chosen},
        steps=[
            step if is_chosen(number, step) else step._replace(moved=False)
            for number, step in enumerate(decided.steps)
            if step.month is not None or is_chosen(number, step)
        ],
        parts=parts,
    )
