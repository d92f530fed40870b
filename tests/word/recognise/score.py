"""Measures recognition on labelled papers: the share of lines and facts that are right, and the mistakes.

``python tests/word/recognise/score.py [FOLDER]`` prints both for the papers of a folder; usually the corpus.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from baocao.word.reader import read_paper
from baocao.word.recognise import recognise

CORPUS = Path(__file__).parents[1] / "corpus"
FACTS = ("kind", "number", "date", "place", "superior", "issuer", "code", "signature")


class Score(NamedTuple):
    """The counts of one paper, or of several."""

    lines: int
    right: int
    mistaken: Counter
    facts: Counter
    levels: int
    levels_right: int


def score(paper_file: Path) -> Score:
    """Return the score of a paper beside its ``.tsv`` and ``.facts.json``."""
    with paper_file.open("rb") as file:
        found = recognise(read_paper(file, paper_file.name))
    at = {}
    for line in found.lines:
        at.setdefault(line.place, line)
    mistaken: Counter = Counter()
    lines = levels = levels_right = 0
    rows = paper_file.with_suffix(".tsv").read_text("utf-8").splitlines()[1:]
    for _, label, level, _, text, place in (row.split("\t") for row in rows):
        lines += 1
        line = at.get(place)
        if label == "run-in-label":
            got = "run-in-label" if line and line.run_in == text else "no run-in-label"
        else:
            got = line.label if line else "no line"
        if got != label:
            mistaken[label, got] += 1
        elif level and label != "run-in-label":
            levels += 1
            levels_right += str(line.level) == level
    wanted = json.loads(paper_file.with_suffix("").with_suffix(".facts.json").read_text("utf-8"))
    right = facts_of(found.facts)
    facts = Counter({name: int(right[name] == _wanted(wanted)[name]) for name in FACTS})
    return Score(lines, lines - mistaken.total(), mistaken, facts, levels, levels_right)


def facts_of(facts) -> dict:
    """Return the facts that are measured."""
    signing = facts.signatures[0] if facts.signatures else None
    posts = tuple(filter(None, (signing.position, signing.also))) if signing else ()
    return {
        "kind": facts.kind.upper(),
        "number": facts.number,
        "date": facts.date,
        "place": facts.place,
        "superior": " ".join(facts.superior),
        "issuer": " ".join(facts.issuer),
        "code": facts.symbol,
        "signature": (signing.authority, signing.on_behalf_of, posts, signing.name) if signing else None,
    }


def _wanted(wanted: dict) -> dict:
    signature = wanted["signature"]
    last = signature["authority"][-1] if signature["authority"] else {"form": "", "of": ""}
    texts = {name: wanted[name] or "" for name in ("kind", "number", "place", "superior", "issuer", "code")}
    return texts | {
        "date": wanted["date"] or wanted["date_partial"] or "",
        "signature": (
            last["form"].rstrip("."),
            last["of"],
            tuple(signature["position"]),
            signature["name"] or "",
        ),
    }


def total(papers: list[Path]) -> Score:
    """Return the score of several papers."""
    scores = [score(each) for each in papers]
    return Score(
        sum(each.lines for each in scores),
        sum(each.right for each in scores),
        sum((each.mistaken for each in scores), Counter()),
        sum((each.facts for each in scores), Counter()),
        sum(each.levels for each in scores),
        sum(each.levels_right for each in scores),
    )


def labelled(folder: Path) -> list[Path]:
    """Return the labelled papers of a folder."""
    return sorted(each for each in folder.glob("*.docx") if each.with_suffix(".tsv").exists())


if __name__ == "__main__":
    files = labelled(Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS)
    result = total(files)
    print(f"{len(files)} papers, lines {result.right}/{result.lines} = {result.right / result.lines:.4f}")
    print(f"levels of lines with the right label {result.levels_right}/{result.levels}")
    print("facts", {name: f"{result.facts[name]}/{len(files)}" for name in FACTS})
    for (label, got), times in result.mistaken.most_common():
        print(f"{times:4} {label} taken for {got}")
