"""Makes as many changes as can be made, if not all can be made together: one bad edit stops no other."""

from collections import deque
from collections.abc import Callable
from typing import Literal, TypeVar

from baocao.mend.three_way import Decided

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
    steps = (number for number, step in enumerate(decided.steps) if step.month is None or step.moved)
    words: list[_Unit] = [("words", line) for line in decided.words]
    return [
        *words,
        *(("gone", line) for line in sorted(decided.gone)),
        *(("steps", number) for number in steps),
    ]


def _only(decided: Decided, chosen: set[_Unit]) -> Decided:
    return decided._replace(
        words={line: word for line, word in decided.words.items() if ("words", line) in chosen},
        gone={line for line in decided.gone if ("gone", line) in chosen},
        steps=[
            step if ("steps", number) in chosen else step._replace(moved=False)
            for number, step in enumerate(decided.steps)
            if step.month is not None or ("steps", number) in chosen
        ],
    )
