"""Weights that tell planted slips from texts as they stand. Needs numpy and scikit-learn."""

import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from confusions import slips
from count import use_of
from sklearn.linear_model import LogisticRegression

from baocao.lint.language.neighbours import CAPITAL, NUMBER, Codes
from baocao.lint.language.pairs import Pairs
from baocao.lint.language.wordslips import Suspect, suspects

# A false finding costs the reader more than a slip that is passed over.
COST = 3
PLANTED = 60_000
LEAST_WORDS = 8


def texts(folder: Path, use: str) -> Iterator[str]:
    """Yield the lines of the papers kept for a use, each once."""
    seen: set[str] = set()
    for path in sorted(folder.glob("*/*.txt")):
        if use_of(path.parent.name, path.name) != use:
            continue
        for line in path.read_text("utf-8").splitlines():
            if len(line.split()) >= LEAST_WORDS and line not in seen:
                seen.add(line)
                yield line


def fitted(known: Pairs, folder: Path) -> list[float]:
    """Return the weights of a slip's signs and, last, the bias."""
    codes, chance = Codes(known.number), random.Random(7)
    rows, right = list[tuple[float, ...]](), list[int]()
    coded = [[codes[token] for token in line.split()] for line in texts(folder, "tune")]
    for line in coded:
        for suspect in suspects(known, line):
            if not line[suspect.at] & CAPITAL:
                _add(known, suspect, rows, right, 0, None)
    clean = len(rows)
    places = [(line, at) for line in coded for at, code in enumerate(line) if code and not code & CAPITAL]
    for line, at in chance.sample(places, min(PLANTED, len(places))):
        meant = line[at] & NUMBER
        made = sorted(word for word in slips(known.words[meant]) if known.number(word))
        if not made:
            continue
        wrong = known.number(chance.choice(made)) | line[at] & ~NUMBER
        for suspect in suspects(known, [*line[:at], wrong, *line[at + 1 :]]):
            if suspect.at == at:
                _add(known, suspect, rows, right, 1, meant)
    print(
        len(coded),
        "lines",
        sum(map(len, coded)),
        "tokens",
        clean,
        "as they stand",
        len(rows) - clean,
        "planted",
    )
    model = LogisticRegression(C=0.3, max_iter=5000, class_weight={0: COST, 1: 1}).fit(np.array(rows), right)
    print(np.round(model.coef_[0], 2), np.round(model.intercept_, 2))
    return [*map(float, model.coef_[0]), float(model.intercept_[0])]


def _add(known, suspect: Suspect, rows, right, value: int, meant: int | None) -> None:
    guess = known.guess(suspect.left, suspect.word, suspect.right)
    if guess and (meant is None or guess.word == meant):
        rows.append((*guess.signs, suspect.around))
        right.append(value)
