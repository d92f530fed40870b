"""Make ``data/words/pairs.bin`` of counts and of texts kept for tuning: ``build.py COUNTS.json TEXTS``.

Needs numpy and scikit-learn. The weights are those of a logistic regression: signs of the words as they stand
in the tuning texts against signs of slips planted there.
"""

import json
import math
import struct
import sys
from collections.abc import Container
from pathlib import Path

from confusions import KINDS, every_syllable, meant_by
from fit import fitted

from baocao.library.frequency import HEADER, MAGIC
from baocao.lint.language import pairs as form
from baocao.lint.language.pairs import Pairs

OUT = Path(__file__).parents[3] / "data" / "words" / "pairs.bin"
# A word so rare is hardly ever what was meant.
LEAST_MEANT = 20
# A pair seen no oftener than this, and so many times rarer than one that it is a slip of, is that slip.
MOST_SLIPS, RARER = 60, 300
# Those of the signs of a guess, of what is around, and the bias.
WEIGHTS = 22


def packed(counts: dict, weights: list[float]) -> bytes:
    """Return the file."""
    counted = counts["words"]
    words = [*counted, *(word for word in every_syllable() if word not in set(counted))]
    number = {word: at for at, word in enumerate(words, 1)}
    after: list[list[tuple[int, int]]] = [[] for _ in counted]
    for (left, right), count in without_slips(counts).items():
        level = round(math.log2(count / form.LEAST_PAIR) * form.PER_DOUBLING)
        after[left - 1].append((right, max(0, min(form.MOST_LEVEL, level))))
    meant = [
        [
            number[right] | KINDS.index(kind) << form.KIND_BITS
            for right, kind in sorted(meant_by().get(word, {}).items())
            if number[right] <= len(counted) and counts["seen"][number[right] - 1] >= LEAST_MEANT
        ]
        for word in words
    ]
    capitals = sorted(counts["capitals"])
    parts = [
        "\n".join(words).encode(),
        bytes(min(255, round(math.log(seen + 1) * form.PER_FREQUENCY)) for seen in counts["seen"]),
        _shorts(map(len, after)),
        _shorts(right for row in after for right, _ in sorted(row)),
        bytes(level for row in after for _, level in sorted(row)),
        _shorts(map(len, meant)),
        _shorts(code for row in meant for code in row),
        _shorts(each for pair in capitals for each in pair),
        struct.pack(f"<{len(weights)}d", *weights),
    ]
    print([len(part) for part in parts], sum(map(len, meant)) / len(meant))
    head = HEADER.pack(MAGIC, len(counted), *map(len, parts))
    return head + b"".join(parts)


def without_slips(counts: dict) -> dict[tuple[int, int], int]:
    """Return the pairs without those that are probably slips themselves.

    Papers that were counted have slips too, the commonest of them often enough to be counted: "quy trinh" is
    one, being so much rarer than "quy trình".
    """
    words, pairs = counts["words"], counts["pairs"]
    number = {word: at for at, word in enumerate(words, 1)}
    meant = {
        at: [
            number[right]
            for right, kind in meant_by().get(word, {}).items()
            if _is_common(right, kind, number)
        ]
        for word, at in number.items()
    }

    def is_slip(left: int, right: int, count: int) -> bool:
        others = [pairs.get((left, each), 0) for each in meant[right]]
        others += [pairs.get((each, right), 0) for each in meant[left]]
        return max(others, default=0) >= count * RARER

    return {pair: count for pair, count in pairs.items() if count > MOST_SLIPS or not is_slip(*pair, count)}


def _is_common(word: str, kind: str, known: Container[str]) -> bool:
    """Tell whether a slip is one that many make: a mark that was left out, or another one."""
    return word in known and kind in ("tone", "mark", "mark and tone", "all marks")


def _shorts(numbers) -> bytes:
    return struct.pack(f"<{len(listed := list(numbers))}H", *listed)


def main(counts: Path, texts: Path) -> None:
    """Build without weights, fit them with what the reader then sees, and build again."""
    data = json.loads(counts.read_text("utf-8"))
    data["pairs"] = {(left, right): count for left, right, count in data["pairs"]}
    first = packed(data, [0.0] * WEIGHTS)
    weights = fitted(Pairs(first), texts)
    OUT.write_bytes(packed(data, weights))
    print(OUT, OUT.stat().st_size, "bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
