"""The figures of many units, each as a list from the greatest value to the smallest."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from baocao.compare.entries import tasks
from baocao.model.figure import Figure
from baocao.model.month import Month
from baocao.model.number import difference, percent
from baocao.model.rolled import Part, Way, roll, way_of

_MOST_WORDS = 100


class Told(NamedTuple):
    """The figures that a unit reports, and those of its report of the period right before, if any."""

    unit: str
    figures: Mapping[str, Figure]
    before: Mapping[str, Figure]


@dataclass(frozen=True, slots=True)
class Ranked:
    """The figure of a unit: its value, the value of the period before, its part of the plan in percent."""

    unit: str
    value: Decimal
    before: Decimal | None = None
    of_plan: Decimal | None = None

    @property
    def change(self) -> Decimal | None:
        """Return by how much it grew since the period before."""
        return None if self.before is None else difference(self.value, self.before)

    @property
    def rate(self) -> Decimal | None:
        """Return its growth in percent of the value before; ``None`` if that says nothing."""
        change = self.change
        if change is None or not self.before or self.before < 0 or self.value < 0:
            return None
        return percent(change, self.before)


@dataclass(frozen=True, slots=True)
class Ranking:
    """A figure of all units: the greatest first, and what all of them are together, if that says anything.

    ``says`` is the sentence in which a report gives it, with ``…`` in its place; ``lacking`` are the units
    that have reported without it.
    """

    id: str
    unit: str
    says: str
    rows: tuple[Ranked, ...]
    way: Way
    total: Decimal | None
    lacking: tuple[str, ...]

    @property
    def scale(self) -> tuple[Decimal, Decimal]:
        """Return the smallest and the greatest value of a bar; nothing is among them."""
        values = [row.value for row in self.rows]
        return min(Decimal(0), *values), max(Decimal(0), *values)


def rankings(told: Sequence[Told], says: Mapping[str, str]) -> list[Ranking]:
    """Return every figure of the units, in the order in which they first occur.

    Values in different units of measurement are different figures.
    """
    found: dict[tuple[str, str], list[tuple[Told, Figure]]] = defaultdict(list)
    for each in told:
        for id_, figure in each.figures.items():
            found[id_, _folded(figure.unit)].append((each, figure))
    return [_ranking(id_, rows, told, says.get(id_, "")) for (id_, _), rows in found.items()]


def _ranking(id_: str, given: Sequence[tuple[Told, Figure]], told: Sequence[Told], says: str) -> Ranking:
    rows = [_ranked(id_, each, figure) for each, figure in given]
    # Equal values stay in the order of the units.
    rows.sort(key=lambda row: -row.value)
    declared = next((each for each, figure in given if figure.rollup), given[0][0])
    way = way_of(id_, declared.figures, "office").way
    total = roll(way, [Part(figure.value) for _, figure in given]) if len(given) > 1 else None
    there = {each.unit for each, _ in given}
    lacking = tuple(each.unit for each in told if each.unit not in there)
    return Ranking(id_, given[0][1].unit or "", says, tuple(rows), way, total, lacking)


def _ranked(id_: str, told: Told, figure: Figure) -> Ranked:
    before = told.before.get(id_)
    comparable = before is not None and _folded(before.unit) == _folded(figure.unit)
    planned = percent(figure.value, figure.plan, figure.decimals) if figure.plan is not None else None
    return Ranked(told.unit, figure.value, before.value if before and comparable else None, planned)


def _folded(text: str | None) -> str:
    return " ".join(unicodedata.normalize("NFC", text or "").casefold().split())


def sentences(months: Iterable[Month], ids: Iterable[str]) -> dict[str, str]:
    """Return the words with which figures are first given, by their ids.

    The months have their references unresolved.
    """
    left, found = set(ids), dict[str, str]()
    for month in months:
        if not left:
            break
        for each in tasks(month):
            for id_, words in named_in(each.text):
                if id_ in left:
                    found[id_] = words
                    left.discard(id_)
    return found


def named_in(text: str) -> Iterator[tuple[str, str]]:
    """Yield the figures that a sentence refers to, each with the words that lead to it, or else follow it.

    >>> [*named_in("Thu ngân sách [=thu], gồm thu nội địa [=nd] và [=khac] khác.")]
    [('thu', 'Thu ngân sách …'), ('nd', 'gồm thu nội địa …'), ('khac', '… khác')]
    """
    if "[=" not in text:
        return
    pieces = _REFERENCE.split(" ".join(text.split()))
    ids, between = pieces[1::2], pieces[::2]
    for number, id_ in enumerate(ids):
        before, after = between[number], between[number + 1]
        lead = _CLAUSE.split(before)[-1] if number else before
        if len(lead.split()) > (1 if number else 0):
            yield id_, f"{_shortened(lead)} …"
        elif follows := _CLAUSE.split(after)[0].strip(" .") if after.strip(" .,;") else "":
            yield id_, f"… {_shortened(follows)}"
        else:
            yield id_, f"{_shortened(lead)} …".strip()


_REFERENCE = re.compile(r"\[=([^\[\]:]+)(?::[a-z_]+)?\]")
_CLAUSE = re.compile("[,;:]")


def _shortened(words: str) -> str:
    words = words.strip(" .,;:").removeprefix("và ")
    return words if len(words) <= _MOST_WORDS else f"… {words[-_MOST_WORDS:].partition(' ')[2]}"
