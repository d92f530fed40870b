"""How long the matching of two months takes, by their number of tasks: ``python tests/bench/likeness.py``.

The tasks are random words of the frequency of official prose; each result keeps most words of its promise.
"""

import argparse
import gc
import random
import time

from baocao.compare.changes import compare
from baocao.compare.entry import Entry
from baocao.compare.terms import terms
from baocao.compare.track import track
from baocao.library.frequency import shares
from baocao.path import Path

WORDS, KEPT = 35, 0.6


def main() -> None:
    """Run each size and print a table; seconds are those of the processor."""
    # As the program does.
    gc.disable()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[20, 60, 1000, 10_000])
    asked = parser.parse_args()
    print("| tasks | track, s | diff, s |\n|---|---|---|")
    for size in asked.sizes:
        plan, result = texts(size)
        months = entries(plan, "priorities"), [("2020-03", entries(result, "results"))]
        tracked = timed(lambda months=months: track(*months))
        versions = entries(plan, "results"), entries(result, "results")
        print(f"| {size} | {tracked:.3f} | {timed(lambda versions=versions: compare(*versions)):.3f} |")


def timed(work) -> float:
    """Return the seconds that a piece of work takes, with nothing kept from the last."""
    terms.cache_clear()
    shares()
    began = time.process_time()
    work()
    return time.process_time() - began


def texts(size: int) -> tuple[list[str], list[str]]:
    """Return as many promises, and their results."""
    chance = random.Random(size)
    often = shares()
    plan = [chance.choices([*often], [*often.values()], k=WORDS) for _ in range(size)]
    result = [
        [word if chance.random() < KEPT else other for word, other in zip(words, others, strict=True)]
        for words, others in zip(plan, [plan[-1], *plan[:-1]], strict=True)
    ]
    return [*map(" ".join, plan)], [*map(" ".join, result)]


def entries(said: list[str], part: str) -> list[Entry]:
    """Return texts as the items of a part."""
    return [Entry("item", Path.of(part), Path.of(part, at), text, says=True) for at, text in enumerate(said)]


if __name__ == "__main__":
    main()
