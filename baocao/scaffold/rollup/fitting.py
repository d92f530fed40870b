"""Says which of the given reports do not fit together, before anything is made of them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from baocao.compare.similar import key
from baocao.messages import Said
from baocao.messages import rollup as say
from baocao.model.months_of import months_of, spans
from baocao.model.office import Office
from baocao.model.outline import TableBlock, outline_of
from baocao.model.period import Period
from baocao.scaffold.rollup.given import Given
from baocao.scaffold.rollup.same_tables import folded, signature


def misfits_of_months(period: Period, given: Sequence[Given], office: Office | None) -> Iterator[Said]:
    """Yield what keeps the reports of some months from being those of a longer period.

    ``office`` is the office that is asked for; without one, the first report decides.
    """
    whole = months_of(period)
    inside = []
    for each in given:
        if not each.months or not set(each.months) < set(whole):
            yield say.OUTSIDE.of(file=each.name, period=each.month.period.label, whole=str(period))
        else:
            inside.append(each)
    yield from _other_offices(given, office)
    for one, other in combinations(inside, 2):
        if one.period == other.period:
            yield say.TWICE.of(first=one.name, second=other.name, period=str(one.period))
        elif shared := sorted(set(one.months) & set(other.months)):
            months = ", ".join(map(str, shared))
            yield say.OVERLAP.of(first=one.name, second=other.name, months=months)


def missing_months(period: Period, given: Sequence[Given]) -> str:
    """Return the months of a period that no report is of, in words; empty if there are none."""
    held = {month for each in given for month in each.months}
    runs = spans(month for month in months_of(period) if month not in held)
    return ", ".join(str(first) if first == last else f"{first} … {last}" for first, last in runs)


def misfits_of_offices(period: Period, given: Sequence[Given], office: Office) -> Iterator[Said]:
    """Yield what keeps some reports from being those of the offices below another one, of one period."""
    for each in given:
        if each.period != period:
            yield say.OTHER_PERIOD.of(file=each.name, period=each.month.period.label, whole=str(period))
        if each.unit == key(office.name):
            yield say.ITS_OWN.of(file=each.name, office=office.name)
    first: dict[str, Given] = {}
    for each in given:
        before = first.setdefault(each.unit, each)
        if before is not each:
            yield say.UNIT_TWICE.of(first=before.name, second=each.name, office=each.office.name)


def _other_offices(given: Sequence[Given], office: Office | None) -> Iterator[Said]:
    wanted = office.name if office else given[0].office.name
    for each in given:
        if each.unit != key(wanted):
            yield say.OTHER_OFFICE.of(file=each.name, office=each.office.name, wanted=wanted)


def unit_conflicts(given: Sequence[Given]) -> Iterator[Said]:
    """Yield the tables that would be added although they count in different units, with both places."""
    first: dict[tuple[object, ...], tuple[str, str]] = {}
    for each in given:
        seen: Counter[tuple[object, ...]] = Counter()
        blocks = outline_of(each.file.root, each.office.outline).blocks()
        written = [block.table for _, block in blocks if isinstance(block, TableBlock)]
        for address, table in zip(written, each.month.tables(), strict=True):
            sign = signature(table)
            seen[sign] += 1
            place, unit = each.line(*address.path), table.unit or ""
            before, known = first.setdefault((*sign, seen[sign]), (place, unit))
            if folded(unit) != folded(known):
                nothing = say.NOTHING
                yield say.UNIT_CONFLICT.of(
                    first=before, one=known or nothing, second=place, other=unit or nothing
                )
