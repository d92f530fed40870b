"""Count neighbouring syllables in folders of texts: ``python count.py TEXTS COUNTS.json``.

TEXTS holds a folder for each source, with a text file for each paper. A paper's name decides, by its hash,
what it is for: most are counted, some tune the weights, and of sources that are to be measured on (MEASURED)
the rest is never looked at. Needs numpy.
"""

import hashlib
import json
import sys
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np

from baocao.lint.language.neighbours import CAPITAL, NUMBER, Codes, runs
from baocao.lint.language.syllables import is_syllable, old_style

# What share of a source's papers is counted, and tunes; the rest is kept for measuring.
SHARES = {
    "press": (0.42, 0.08),
    "admin": (0.5, 0.0),
    "party": (0.0, 0.0),
    "vbai": (0.0, 0.0),
    "life": (0.5, 0.0),
}
USUAL = (0.983, 0.017)
# Of prose on everyday matters only what is often said counts, and for less.
EVERYDAY = ("life",)
EVERYDAY_WEIGHT = 0.25
# How often, and in how many papers, a pair must be seen.
LEAST_OFFICIAL, LEAST_EVERYDAY = (3, 2), (8, 5)
LEAST_SEEN, LEAST_CAPITALS = 5, 100
Pairs = dict[tuple[int, int], int]


def use_of(source: str, name: str) -> str:
    """Return what a paper is for: ``count``, ``tune`` or ``measure``.

    >>> use_of("vbai", "a.txt")
    'measure'
    """
    counted, tunes = SHARES.get(source, USUAL)
    place = int(hashlib.md5(name.encode(), usedforsecurity=False).hexdigest(), 16) % 1000 / 1000
    return "count" if place < counted else "tune" if place < counted + tunes else "measure"


def main(folder: Path, out: Path) -> None:
    """Count, and write words, counts of words, counts of pairs, and of pairs that begin with a capital."""
    reader = _Reader()
    official = reader.read(path for path in _papers(folder) if path.parent.name not in EVERYDAY)
    everyday = reader.read(path for path in _papers(folder) if path.parent.name in EVERYDAY)
    words = {number: word for word, number in reader.numbers.items()}
    seen = np.bincount(official.text, minlength=len(words) + 1)
    seen += (np.bincount(everyday.text, minlength=len(words) + 1) * EVERYDAY_WEIGHT).astype(np.int64)
    order = [int(n) for n in np.argsort(-seen, kind="stable") if n and seen[n] >= LEAST_SEEN]
    kept = [n for n in order if is_syllable(words[n])]
    new = np.zeros(len(seen), np.int64)
    new[kept] = np.arange(1, len(kept) + 1)
    pairs = official.pairs(new, *LEAST_OFFICIAL)
    for pair, count in everyday.pairs(new, *LEAST_EVERYDAY).items():
        pairs[pair] = max(LEAST_OFFICIAL[0], round(pairs.get(pair, 0) + count * EVERYDAY_WEIGHT))
    data = {
        "words": [words[n] for n in kept],
        "seen": [int(seen[n]) for n in kept],
        "pairs": [(left, right, count) for (left, right), count in pairs.items()],
        "capitals": [
            (int(new[one]), int(new[other]))
            for (one, other), count in reader.capitals.items()
            if new[one] and new[other] and count >= LEAST_CAPITALS
        ],
    }
    print(reader.size, len(kept), "words", len(pairs), "pairs", len(data["capitals"]), "capitals")
    out.write_text(json.dumps(data, ensure_ascii=False), "utf-8")


def _papers(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.glob("*/*.txt")):
        if use_of(path.parent.name, path.name) == "count":
            yield path


class _Text(NamedTuple):
    """Words by number, nought between those that something parts, and the number of each one's paper."""

    text: np.ndarray
    paper: np.ndarray

    def pairs(self, new: np.ndarray, least: int, papers: int) -> Pairs:
        """Return how often each pair was seen, where it was often and in papers enough."""
        text = new[self.text]
        left, right = text[:-1], text[1:]
        real = (left > 0) & (right > 0)
        key = left[real] << 13 | right[real]
        pairs, counts = np.unique(key, return_counts=True)
        _, spread = np.unique(np.unique(key << 16 | self.paper[:-1][real]) >> 16, return_counts=True)
        often = (counts >= least) & (spread >= papers)
        found = zip(pairs[often].tolist(), counts[often].tolist(), strict=True)
        return {(pair >> 13, pair & 8191): count for pair, count in found}


class _Reader:
    """Papers turned into numbers of words."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.capitals: Counter[tuple[int, int]] = Counter()
        self.size: Counter[str] = Counter()
        self._codes = Codes(lambda word: self.numbers.setdefault(old_style(word), len(self.numbers) + 1))

    def read(self, papers: Iterable[Path]) -> _Text:
        """Read papers."""
        text, paper = array("i"), array("i")
        for number, path in enumerate(papers):
            before = len(text)
            for line in path.read_text("utf-8").splitlines():
                codes = [self._codes[token] for token in line.split()]
                for start, run in runs(codes):
                    text.extend((*run, 0))
                    self.size[path.parent.name] += len(run)
                    self._count_capitals(codes[max(1, start) : start + len(run)])
            paper.extend([number] * (len(text) - before))
        return _Text(*(np.frombuffer(each, np.int32).astype(np.int64) for each in (text, paper)))

    def _count_capitals(self, codes: list[int]) -> None:
        """Count the pairs within a sentence whose first word has a capital and whose second has none."""
        for one, other in pairwise(codes):
            if one & CAPITAL and not other & CAPITAL:
                self.capitals[one & NUMBER, other & NUMBER] += 1


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
