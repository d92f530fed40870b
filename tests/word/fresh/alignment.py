"""Labelled lines of the author against those that the program reports, matched by their words."""

import csv
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from rapidfuzz import fuzz

_ALIKE = 60  # of 100: below this, two lines are not the same line


@dataclass
class Labels:
    """How many lines carry the author's label, level and number."""

    lines: int = 0
    right: int = 0
    levels: int = 0
    levels_right: int = 0
    typed: int = 0
    typed_right: int = 0
    confused: Counter[tuple[str, str]] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def plain(text: str) -> str:
    """Return the words of a line as they are compared: one case, one blank, letters composed."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().replace("|", " ").split())


def author_lines(path: Path) -> list[dict[str, str]]:
    """Return the lines of a `.tsv`; the words a line opens with in bold are no line."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [row for row in rows if row["label"] != "run-in-label"]


def _author_key(row: dict[str, str]) -> str:
    return plain(re.sub(r"^\[.*?\] ", "", row["text"]) if row["label"] == "table" else row["text"])


def matched(author: list[dict[str, str]], reported: list[dict]) -> list[tuple[int, int | None]]:
    """Match each line of the author with one of the report, in order, so that the likeness is greatest.

    >>> author = [{"label": "h1", "text": "I. MỘT"}, {"label": "h1", "text": "II. HAI"}]
    >>> matched(author, [{"text": "HAI", "typed": "II."}])
    [(0, None), (1, 0)]
    """
    keys = [_author_key(row) for row in author]
    # A typed number may stand in the text of a line, or beside it.
    texts = [plain(line["text"]) for line in reported]
    numbered = [plain(f"{line.get('typed') or ''} {line['text']}") for line in reported]
    if not keys or not texts:
        return [(at, None) for at in range(len(keys))]
    alike = [[fuzz.ratio(key, text) for text in texts] for key in keys]
    beside = [[fuzz.ratio(key, text) for text in numbered] for key in keys]
    for at, row in enumerate(author):
        for other, text in enumerate(texts):
            score = max(alike[at][other], beside[at][other])
            if row["label"] == "table":
                score = max(score, fuzz.ratio(keys[at], text[: len(keys[at])]))
            alike[at][other] = score + 5 * (keys[at] in {numbered[other], text})
    return _best(alike)


def _best(alike: list[list[float]]) -> list[tuple[int, int | None]]:
    rows, columns = len(alike), len(alike[0])
    total = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for at in range(rows - 1, -1, -1):
        for other in range(columns - 1, -1, -1):
            taken = alike[at][other] + total[at + 1][other + 1] if alike[at][other] >= _ALIKE else -1.0
            total[at][other] = max(taken, total[at + 1][other], total[at][other + 1])
    pairs: list[tuple[int, int | None]] = []
    at = other = 0
    while at < rows:
        if (
            other < columns
            and alike[at][other] >= _ALIKE
            and total[at][other] == alike[at][other] + total[at + 1][other + 1]
        ):
            pairs.append((at, other))
            at, other = at + 1, other + 1
        elif other < columns and total[at][other] == total[at][other + 1]:
            other += 1
        else:
            pairs.append((at, None))
            at += 1
    return pairs


def same_label(author: str, reported: str) -> bool:
    """Tell whether two labels say the same; an item may be called only that."""
    return (
        author == reported
        or (author.startswith("item") and reported == "item")
        or (author == "item" and reported.startswith("item"))
    )


def compare(author: list[dict[str, str]], reported: list[dict]) -> Labels:
    """Count the lines whose label, level and typed number are the author's."""
    found = Labels(lines=len(author))
    for at, other in matched(author, reported):
        row = author[at]
        line = reported[other] if other is not None else {"label": "(none)", "text": ""}
        if same_label(row["label"], line["label"]):
            found.right += 1
        else:
            found.confused[row["label"], line["label"]] += 1
            found.wrong.append(f"{row['label']} -> {line['label']}: {row['text'][:70]}")
        if row["level"]:
            found.levels += 1
            found.levels_right += str(line.get("level")) == row["level"]
        if (
            row["number"]
            and not row["number"].startswith("auto:")
            and re.match(r"h\d|item|article", row["label"])
        ):
            found.typed += 1
            found.typed_right += plain(line.get("typed") or "") == plain(row["number"])
    return found
