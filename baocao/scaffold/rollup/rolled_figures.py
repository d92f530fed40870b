"""Rolls up the figures of several reports, or says which of them do not fit together."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from baocao.messages import Said
from baocao.messages import rollup as say
from baocao.messages.made_files import comment
from baocao.model.figure import Figure
from baocao.model.month import Month
from baocao.model.number import added, print_number
from baocao.model.rolled import Chosen, Over, Part, all_figures, misread, roll, way_of
from baocao.scaffold.figure_values import figure_value
from baocao.scaffold.rollup.given import Given
from baocao.source.written import Noted, Value


class LastYear(NamedTuple):
    """The same period's report of the year before, and the name of its file."""

    name: str
    month: Month


class Rolled(NamedTuple):
    """A figure of the new report, and how it was made; without a value it has to be written."""

    figure: Figure | None
    comment: str


def conflicts(given: Sequence[Given]) -> Iterator[Said]:
    """Yield the figures that two reports declare differently, each with both places."""
    first: dict[str, Given] = {}
    for each in given:
        for id_, figure in each.month.figures.items():
            before = first.setdefault(id_, each)
            for key, one, other in _differences(before.month.figures[id_], figure):
                yield say.CONFLICT.of(
                    id=id_,
                    key=key,
                    first=before.line("figures", id_),
                    one=one or say.NOTHING,
                    second=each.line("figures", id_),
                    other=other or say.NOTHING,
                )


def _differences(one: Figure, other: Figure) -> Iterator[tuple[str, str, str]]:
    """Yield the keys in which two declarations of a figure contradict each other, with both values."""
    if _folded(one.unit) != _folded(other.unit):
        yield "unit", one.unit or "", other.unit or ""
    if (one.rollup or "sum") != (other.rollup or "sum"):
        yield "rollup", one.rollup or "", other.rollup or ""
    for key in ("carries", "adds"):
        first, second = getattr(one, key), getattr(other, key)
        if first and second and first != second:
            yield key, first, second
    if one.parts and other.parts and set(one.parts) != set(other.parts):
        yield "parts", ", ".join(one.parts), ", ".join(other.parts)


def _folded(text: str | None) -> str:
    return " ".join(unicodedata.normalize("NFC", text or "").casefold().split())


def rolled_figures(given: Sequence[Given], over: Over, before: LastYear | None) -> dict[str, Rolled]:
    """Return the figures of the new report; ``given`` are the reports, oldest first."""
    declared = all_figures(each.month.figures for each in given)
    found = {id_: _Rolling(id_, declared, given, over, before).rolled() for id_ in declared}
    kept = {id_ for id_, each in found.items() if each.figure}
    return {id_: _without(each, kept) for id_, each in found.items()}


def _without(rolled: Rolled, kept: set[str]) -> Rolled:
    """Return a figure without references to figures that the new report does not have."""
    figure = rolled.figure
    if figure is None:
        return rolled
    parts = figure.parts if set(figure.parts) <= kept else ()
    adds = figure.adds if figure.adds in kept else None
    return rolled._replace(figure=figure.model_copy(update={"parts": parts, "adds": adds}))


class _Rolling:
    def __init__(
        self,
        id_: str,
        declared: Mapping[str, Figure],
        given: Sequence[Given],
        over: Over,
        before: LastYear | None,
    ) -> None:
        self._figure = declared[id_]
        self._chosen: Chosen = way_of(id_, declared, over)
        self._over = over
        self._of = [(each, each.month.figures[id_]) for each in given if id_ in each.month.figures]
        self._lacking = [each.label for each in given if id_ not in each.month.figures]
        self._earlier = before.month.figures.get(id_) if before else None
        self._earlier_name = before.name if before else ""
        self._told: list[str] = []

    def rolled(self) -> Rolled:
        parts = [Part(figure.value, max(1, len(each.months))) for each, figure in self._of]
        value = roll(self._chosen.way, parts)
        if not self._chosen.declared:
            self._told.append(comment(say.UNDECLARED[self._chosen.way]))
            if self._over == "month" and any(each.month.period.cumulative for each, _ in self._of):
                self._told.append(comment(say.RUNNING))
        elif self._over == "office" and self._figure.rollup == "last":
            self._told.append(comment(say.ADDED_OFFICES))
        if self._lacking:
            self._told.append(comment(say.LACKING.of(names=", ".join(self._lacking))))
        doubtful = misread([part.value for part in parts])
        if doubtful:
            told = ", ".join(f"{self._of[at][0].label}: {print_number(parts[at].value)}" for at in doubtful)
            self._told.append(comment(say.DECIMALS.of(values=told)))
        if value is None:
            return Rolled(None, self._comment())
        bases = {key: self._base(key) for key in ("plan", "same_period")}
        return Rolled(self._figure.model_copy(update={"value": value, **bases}), self._comment())

    def _comment(self) -> str:
        return "; ".join(self._told)

    def _base(self, key: str) -> object:
        """Return what the value is compared with: that of last year's report, else what follows from all.

        The plans of months are left out, because they may be those of the months or of the year.
        """
        earlier = self._earlier
        if earlier and _folded(earlier.unit) == _folded(self._figure.unit):
            value = earlier.value if key == "same_period" else earlier.plan
            if value is not None:
                self._told.append(comment(say.FROM_LAST_YEAR.of(key=key, file=self._earlier_name)))
                return value
        values = [getattr(figure, key) for _, figure in self._of]
        if any(value is None for value in values):
            return None
        way = self._chosen.way
        if way in ("first", "last"):
            return values[0 if way == "first" else -1]
        if way == "sum" and not self._lacking and (key == "same_period" or self._over == "office"):
            return added(values)
        typed = ", ".join(map(print_number, dict.fromkeys(values)))
        self._told.append(comment(say.LEFT_OUT.of(key=key, values=typed)))
        return None


def written(rolled: Rolled) -> Value:
    """Return a figure as a month file has it, with how it was made."""
    assert rolled.figure is not None
    value = figure_value(rolled.figure)
    return Noted(value, rolled.comment) if rolled.comment else value
