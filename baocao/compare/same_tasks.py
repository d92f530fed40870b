"""Which tasks of one month are those of another: the likeness by which a promise is found made again."""

from collections.abc import Callable, Sequence

from baocao.compare.likeness import Task, confidence, rank
from baocao.compare.similar import key
from baocao.compare.track import AGAIN
from baocao.compare.weights import Weights

# Of tasks with equal words, so many are tried.
_TRIED = 40


def same_tasks(
    old: Sequence[str],
    new: Sequence[str],
    weights: Weights,
    may: Callable[[int, int], bool] = lambda _old, _new: True,
) -> dict[int, int]:
    """Return for new tasks the old ones that they are, by number; each is one of at most one.

    Equal words come first, then the surest pairs. ``weights`` are those of all months; ``may`` tells which
    old and new tasks, by number, can be one at all.

    >>> texts = ["Tiếp 12 lượt công dân.", "Trồng rừng phòng hộ."]
    >>> again = ["Kiểm tra bếp ăn.", "Tiếp 15 lượt công dân."]
    >>> same_tasks(texts, again, Weights(Task(text).terms() for text in (*texts, *again)))
    {1: 0}
    """
    equal: dict[str, list[int]] = {}
    for number, text in enumerate(old):
        equal.setdefault(key(text), []).append(number)
    found: dict[int, int] = {}
    for number, text in enumerate(new):
        alike = equal.get(key(text), ())
        known = next((at for at in alike[:_TRIED] if may(at, number)), None)
        if known is not None:
            equal[key(text)].remove(known)
            found[number] = known
    return found | _by_likeness(old, new, weights, may, found)


def _by_likeness(
    old: Sequence[str],
    new: Sequence[str],
    weights: Weights,
    may: Callable[[int, int], bool],
    found: dict[int, int],
) -> dict[int, int]:
    taken = set(found.values())
    wanted = [number for number in range(len(new)) if number not in found]
    offered = [number for number in range(len(old)) if number not in taken]
    ranked = rank([Task(new[n]) for n in wanted], [Task(old[n]) for n in offered], weights, reports=False)
    pairs = [
        (-likeness, wanted[at], offered[number])
        for at, row in enumerate(ranked)
        for likeness, number in row
        if confidence(likeness) >= AGAIN and may(offered[number], wanted[at])
    ]
    more: dict[int, int] = {}
    for _, number, at in sorted(pairs):
        if number not in more and at not in taken:
            taken.add(at)
            more[number] = at
    return more
