"""What the rules of spelling find in texts, as they stand and with slips planted: ``measure.py FILE…``.

A file holds a paragraph a line; each paragraph becomes an item of a month, and each month is checked as the
program checks it. Texts as they stand give the findings, to be judged one by one with ``--show``. Then one
word of every second paragraph is replaced by a syllable one slip away, and what is found at its place is
counted, by rule and by the kind of slip. ``--time`` tells what the rule takes. A page is 500 words.
"""

import argparse
import json
import random
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from confusions import slips

from baocao.library.resources import shipped
from baocao.lint.engine import Choice
from baocao.lint.language.pairs import Pairs, pairs
from baocao.lint.language.syllables import is_syllable
from baocao.lint.language.wordslips import slips as found_slips
from baocao.pipeline import check

RULES = ("CT008", "CT009", "CT010", "CT011", "CT018")
ROOT = Path(__file__).parents[3]
ITEMS, LEAST_WORDS, PAGE = 40, 8, 500
_HEAD = "period: 2020-02\noffice: bdv-quang-ngai\ndate: 2020-02-25\npriorities:\n  advisory:\n    - Việc.\n"
_WORD = re.compile(r"(?<!\S)[^\W\d_]+(?=[,.;:]?(?!\S))")


class Found(NamedTuple):
    """A finding: rule, number of the paragraph, where its words stand there, and what they should be."""

    rule: str
    paragraph: int
    start: int
    end: int
    suggestion: str | None


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--show", action="store_true", help="show the findings in the texts as they stand")
    parser.add_argument("--time", action="store_true", help="time the rule, and the reading of its data")
    parser.add_argument("--most", type=int, default=3000, help="take so many paragraphs, by chance")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    paragraphs = list(read(asked.files))
    chance.shuffle(paragraphs)
    paragraphs = paragraphs[: asked.most]
    _as_they_stand(paragraphs, show=asked.show)
    _planted(paragraphs, chance)
    if asked.time:
        _timed(paragraphs)


def read(files: list[Path]) -> Iterator[str]:
    """Yield the paragraphs of files, each once."""
    lines = (" ".join(line.split()) for path in files for line in path.read_text("utf-8").splitlines())
    yield from dict.fromkeys(line for line in lines if len(line.split()) >= LEAST_WORDS)


def findings(paragraphs: list[str]) -> Iterator[Found]:
    """Yield what the rules find in paragraphs as items of months."""
    for first in range(0, len(paragraphs), ITEMS):
        some = paragraphs[first : first + ITEMS]
        quoted = [json.dumps(re.sub(r"[\\*\[\]\"]", " ", text), ensure_ascii=False) for text in some]
        items = "".join(f"    - {text}\n" for text in quoted)
        month = f"{_HEAD}results:\n  advisory:\n{items}"
        result = check("month.yaml", month.encode(), ROOT / "examples", Choice(select=RULES))
        offset = month[: month.index("results:")].count("\n") + 3
        for finding in result.findings:
            region = result.sources[finding.file].region(finding.span)
            start, end = region.column - 8, region.end_column - 8
            if finding.rule.id in RULES:
                yield Found(finding.rule.id, first + region.line - offset, start, end, finding.suggestion)


def _as_they_stand(paragraphs: list[str], *, show: bool) -> None:
    words = sum(len(text.split()) for text in paragraphs)
    found = list(findings(paragraphs))
    print(f"{len(paragraphs)} paragraphs, {words} words as they stand; findings, and in 20 pages:")
    counts = Counter(each.rule for each in found)
    for rule in RULES:
        print(f"  {rule}  {counts[rule]:5}  {counts[rule] / words * 20 * PAGE:6.2f}")
    for each in found if show else ():
        text = paragraphs[each.paragraph]
        around = text[max(0, each.start - 30) : each.start], text[each.end : each.end + 25]
        print(f"    {each.rule} {around[0]}[{text[each.start : each.end]} → {each.suggestion}]{around[1]}")


def _planted(paragraphs: list[str], chance: random.Random) -> None:
    """Plant a slip in every second paragraph, and print how many are found, by rule and by kind."""
    wrong, places = list(paragraphs), dict[int, tuple[int, int, str, str]]()
    for number in range(0, len(paragraphs), 2):
        planted = _plant(paragraphs[number], chance)
        if planted:
            wrong[number], places[number] = planted[0], planted[1:]
    hits: dict[int, set[str]] = {number: set() for number in places}
    right = set[int]()
    for each in findings(wrong):
        start, end, meant, _ = places.get(each.paragraph, (0, 0, "", ""))
        if each.start < end and start < each.end:
            hits[each.paragraph].add(each.rule)
            if each.rule == "CT018" and each.suggestion and each.suggestion.lower() == meant:
                right.add(each.paragraph)
    count = len(places)
    print(f"{count} slips planted, each a syllable; found, in percent:")
    print(f"  any rule {sum(map(bool, hits.values())) / count:.1%}")
    print(f"  CT018 with the right word {len(right) / count:.1%}")
    for rule in RULES:
        print(f"  {rule}  {sum(rule in rules for rules in hits.values()) / count:6.1%}")
    kinds = Counter(place[3] for place in places.values())
    seen = Counter(places[number][3] for number, rules in hits.items() if rules)
    for kind, planted in kinds.most_common():
        print(f"  {kind}: {seen[kind] / planted:.0%} of {planted}")


def _plant(text: str, chance: random.Random) -> tuple[str, int, int, str, str] | None:
    words = [match for match in _WORD.finditer(text) if match[0].islower() and is_syllable(match[0])]
    chance.shuffle(words)
    for match in words:
        made = slips(match[0])
        if made:
            slip = chance.choice(sorted(made))
            start = match.start()
            return text[:start] + slip + text[match.end() :], start, start + len(slip), match[0], made[slip]
    return None


def _timed(paragraphs: list[str]) -> None:
    data = (shipped("data") / "words" / "pairs.bin").read_bytes()
    reading = min(_seconds(lambda: Pairs(data)) for _ in range(5))
    texts = [tuple(text.split()) for text in paragraphs]
    words = sum(map(len, texts))
    pairs()
    first, *again = (_seconds(lambda: [list(found_slips(text)) for text in texts]) for _ in range(5))
    print(f"reading the data {reading * 1e3:.1f} ms, {len(data)} bytes")
    print(f"1 000 words: {first / words * 1e6:.2f} ms at first, {min(again) / words * 1e6:.2f} ms after that")


def _seconds(do) -> float:
    began = time.process_time()
    do()
    return time.process_time() - began


if __name__ == "__main__":
    main()
