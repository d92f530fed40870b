"""The rule about figures of a quarter, a half, nine months or a year, which its months give."""

from collections.abc import Iterator
from decimal import Decimal

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.library.parts_beside import Parts
from baocao.lint.context import Context
from baocao.messages import Message
from baocao.model.address import Address
from baocao.model.figure import Figure
from baocao.model.months_of import months_of
from baocao.model.number import print_number
from baocao.model.rolled import Part, all_figures, decimals_of, roll, way_of


def _disagreeing(context: Context) -> Iterator[Finding]:
    month, parts = context.month, context.found.parts
    address = context.file.at("figures")
    if month is None or address is None or not parts.found:
        return
    theirs = [part.month.figures for part in parts.found]
    declared = all_figures([*theirs, month.figures])
    known = set().union(*theirs)
    if parts.missing and known & month.figures.keys():
        yield _incomplete(context, address, ", ".join(map(str, parts.missing)))
    for id_, figure in month.figures.items() if not parts.missing else ():
        at = address.at(id_)
        if at and id_ in known:
            yield from _compared(context, at, (id_, figure), parts, declared)


def _compared(
    context: Context, at: Address, named: tuple[str, Figure], parts: Parts, declared: dict[str, Figure]
) -> Iterator[Finding]:
    """Yield the finding for one figure, if the months give another value or one of them is without it."""
    id_, figure = named
    without = [part.file.source.name for part in parts.found if id_ not in part.month.figures]
    if without:
        yield _incomplete(context, at, ", ".join(without))
        return
    months = [part.month for part in parts.found]
    chosen = way_of(id_, declared, "month")
    running = any(month.period.cumulative for month in months) and not chosen.declared
    alike = {month.figures[id_].unit for month in months} == {figure.unit}
    values = [Part(month.figures[id_].value, len(months_of(month.period))) for month in months]
    expected = roll(chosen.way, values) if alike and not running else None
    if expected is not None and _differ(expected, figure.value, exact=chosen.way != "mean"):
        names = f"{parts.found[0].file.source.name} … {parts.found[-1].file.source.name}"
        said = _DISAGREES.of(files=names, way=WAYS[chosen.way], expected=print_number(expected), id=id_)
        value = at.at("value") or at
        yield context.file.find(ROLLUP_DISAGREES, said, value, _RECOUNT.of())


def _differ(expected: Decimal, typed: Decimal, *, exact: bool) -> bool:
    """Tell whether two values differ; a mean may be typed with fewer decimals."""
    if exact:
        return expected != typed
    return abs(expected - typed) > Decimal(1).scaleb(-decimals_of(typed)) / 2


def _incomplete(context: Context, at: Address, names: str) -> Finding:
    rule = ROLLUP_DISAGREES._replace(severity=Severity.INFO)
    return context.file.find(rule, _MISSING.of(names=names), at, _MISSING_HELP.of())


WAYS = {
    "sum": Message(vi="cộng lại", en="add up"),
    "first": Message(vi="lấy kỳ đầu", en="start with"),
    "last": Message(vi="lấy kỳ cuối", en="end with"),
    "mean": Message(vi="trung bình", en="have the mean"),
    "max": Message(vi="cao nhất", en="have the highest value"),
    "min": Message(vi="thấp nhất", en="have the lowest value"),
}
_DISAGREES = Message(
    vi="{files} {way} là {expected}, khác với “{id}”", en="{files} {way} {expected}, not what “{id}” says"
)
_RECOUNT = Message(
    vi="đối chiếu lại; số không cộng từ các tháng thì khai rollup (last, mean, max, min, none)",
    en="check the figures; if months do not add up to it, declare rollup (last, mean, max, min, none)",
)
_MISSING = Message(
    vi="chưa đối chiếu được với các tháng: thiếu ở {names}",
    en="not compared with its months: {names} lack it",
)
_MISSING_HELP = Message(
    vi="để đủ các tệp tháng ở cạnh tệp này", en="put the files of all months next to this file"
)


def _months(*values: str) -> str:
    """Return the files of the months of a quarter, each with one figure."""
    return "".join(
        f"# 2020-{number:02}.yaml\nperiod: 2020-{number:02}\nfigures: {{a: {value}}}\n"
        for number, value in enumerate(values, 1)
    )


_QUARTER = "# 2020-Q1.yaml\nperiod: 2020-Q1\nfigures:\n"

ROLLUP_DISAGREES = Rule(
    id="SL009",
    name="rollup-disagrees",
    severity=Severity.WARNING,
    title=Message(vi="số của kỳ dài không khớp các tháng", en="figure does not match its months"),
    why=Message(
        vi="Số của quý, nửa năm, 9 tháng, năm được lập từ các tháng; sửa một nơi mà quên nơi kia thì hai báo "
        "cáo nói khác nhau.",
        en="The figures of a quarter, half-year, nine months or year come from its months; if one is "
        "corrected without the other, the reports contradict each other.",
    ),
    source="practice",
    check=_disagreeing,
    good=(
        _months("{value: '1.000'}", "{value: '2,5'}", "{value: -2}")
        + f"{_QUARTER}  a: {{value: '1.000,5'}}\n",
        _months("{value: 5}", "{value: 7}", "{value: 6}") + f"{_QUARTER}  a: {{value: 6, rollup: last}}\n",
        _months("{value: 5, rollup: max}", "{value: 7, rollup: max}", "{value: 6, rollup: max}")
        + f"{_QUARTER}  a: {{value: 7}}\n",
        _months("{value: 5}", "{value: 7}", "{value: 7}")
        + f"{_QUARTER}  a: {{value: '6,3', rollup: mean}}\n",
        _months("{value: 5, unit: '%'}", "{value: 7, unit: '%'}", "{value: 6, unit: '%'}")
        + f"{_QUARTER}  a: {{value: 6, unit: '%'}}\n",
        _months("{value: 5, adds: b}, b: {value: 5}", "{value: 7, adds: b}, b: {value: 2}", "{value: 7}")
        + f"{_QUARTER}  a: {{value: 7}}\n",
        _months("{value: 5}") + f"{_QUARTER}  b: {{value: 6}}\n",
    ),
    bad=(
        Bad(_months("{value: 5}", "{value: 7}", "{value: 6}") + f"{_QUARTER}  a: {{value: ⟦17⟧}}\n"),
        Bad(
            _months("{value: 5}", "{value: 7}", "{value: 6}")
            + f"{_QUARTER}  a: {{value: ⟦18⟧, rollup: last}}\n"
        ),
        Bad(
            _months("{value: 5}", "{value: 7}")
            + _QUARTER.replace("figures", "⟦figures⟧")
            + "  a: {value: 12}\n"
        ),
        Bad(
            _months("{value: 5}", "{value: 7}", "{value: 7}, b: {value: 1}")
            + f"{_QUARTER}  a: {{value: 19}}\n  ⟦b⟧: {{value: 1}}\n"
        ),
        Bad(
            "# 2020-H1.yaml\nperiod: 2020-H1\nfigures: {a: {value: 3}}\n"
            "# 2020-H2.yaml\nperiod: 2020-H2\nfigures: {a: {value: 4}}\n"
            "# 2020.yaml\nperiod: 2020\nfigures: {a: {value: ⟦8⟧}}\n"
        ),
    ),
)

RULES = (ROLLUP_DISAGREES,)
