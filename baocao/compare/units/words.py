"""An overview of units for a terminal, and for a merge request."""

from collections.abc import Iterator, Sequence

from baocao.compare.units.overview import PROMISE_STATES, Wording
from baocao.compare.units.ranking import Ranking
from baocao.compare.units.standing import Unit
from baocao.messages import compare as compare_say
from baocao.messages import province as say
from baocao.messages.foreign import shown, to_markdown, words
from baocao.model.number import print_number
from baocao.system.terminal import columns, wrapped

_SIGNS = {"missing": "!", "similar": "?", "carried": ">", "reported": "✓", "late": "?", "faulty": "!"}
_BAR, _BLOCK, _LEFT = 24, "█", "▒"
_MOST_NAME = 44


def as_text(wording: Wording, width: int) -> str:
    """Return an overview for a terminal: what needs attention, and the figures."""
    told, lang = wording.overview, wording.lang
    lines = [
        *wrapped("", [(f"{shown(wording.title)}: {wording.totals}", "")], width, colour=False),
        *wrapped("", [(wording.due, "")], width, colour=False),
    ]
    for state in ("missing", "faulty", "late"):
        if found := told.of(state):
            lines += ["", f"{say.STATES[state].text(lang)} ({len(found)})"]
            lines += [line for unit in found for line in _unit(wording, unit, width)]
    if told.stray:
        lines += ["", say.NOT_READ.text(lang), *(f"  ! {shown(name)}" for name in told.stray)]
    lines += ["", say.PROMISES.text(lang), *wrapped("  ", [(wording.promises, "")], width, colour=False)]
    lines += [line for unit in told.units for line in _promises(wording, unit, width)]
    for ranking in told.rankings:
        lines += ["", *_ranking(wording, ranking, width)]
    return "\n".join(lines) + "\n"


def _unit(wording: Wording, unit: Unit, width: int) -> list[str]:
    late = f", {wording.state(unit).lower()}" if unit.days_late else ""
    said = f"{words(unit.name)} ({wording.day(unit)}{late})"
    return wrapped(f"  {_SIGNS[unit.state]} ", [(said, "")], width, colour=False)


def _promises(wording: Wording, unit: Unit, width: int) -> Iterator[str]:
    """Yield the promises of a unit that were not simply reported."""
    open_ = [promise for promise in unit.promises if promise.state != "reported"]
    if not open_:
        return
    yield ""
    yield from wrapped("  ", [(f"{words(unit.name)}: {wording.counts(unit)}", "")], width, colour=False)
    if unit.waiting:
        return
    for promise in sorted(open_, key=lambda each: PROMISE_STATES.index(each.state)):
        yield from wrapped(f"    {_SIGNS[promise.state]} ", [(words(promise.plan), "")], width, colour=False)
        for place, text in wording.found(unit, promise):
            told = f"{words(place)}: {words(text)}"
            yield from wrapped("      → ", [(told, "")], width, colour=False)


def _ranking(wording: Wording, ranking: Ranking, width: int) -> Iterator[str]:
    title = f"{words(wording.figure(ranking))}"
    total = wording.total(ranking)
    yield from wrapped("", [(f"{title}. {total}" if total else title, "")], width, colour=False)
    names = [_short(words(row.unit)) for row in ranking.rows]
    numbers = [print_number(row.value) for row in ranking.rows]
    name_width, number_width = max(map(columns, names)), max(map(len, numbers))
    for name, number, row in zip(names, numbers, ranking.rows, strict=True):
        bar = _bar(ranking, row.value < 0, abs(float(row.value)))
        gap = " " * (name_width - columns(name))
        change = wording.change(row, ranking.unit)
        yield f"  {name}{gap}  {number:>{number_width}}  {bar:<{_BAR}}  {change}".rstrip()


def _bar(ranking: Ranking, below: bool, size: float) -> str:
    least, most = ranking.scale
    longest = max(-float(least), float(most))
    return (_LEFT if below else _BLOCK) * round(size / longest * _BAR) if longest else ""


def _short(name: str) -> str:
    return name if columns(name) <= _MOST_NAME else f"{name[: _MOST_NAME - 1]}…"


def as_markdown(wording: Wording) -> str:
    """Return an overview for a merge request."""
    told, lang = wording.overview, wording.lang
    lines = [
        f"### {to_markdown(wording.title)}",
        "",
        wording.totals,
        "",
        wording.due,
        "",
        *_standings(wording),
    ]
    if told.stray:
        lines += [
            "",
            f"**{say.NOT_READ.text(lang)}**",
            "",
            *(f"- {to_markdown(name)}" for name in told.stray),
        ]
    for unit in told.units:
        open_ = [each for each in unit.promises if each.state != "reported" and not unit.waiting]
        if open_:
            lines += ["", f"**{to_markdown(unit.name)}**", ""]
            lines += [
                f"- {compare_say.STATES[each.state].text(lang)}: {to_markdown(each.plan)}" for each in open_
            ]
    for ranking in told.rankings:
        lines += ["", f"**{to_markdown(wording.figure(ranking))}**", ""]
        total = wording.total(ranking)
        lines += [to_markdown(total), ""] if total else []
        values = [
            [to_markdown(row.unit), print_number(row.value), wording.change(row, ranking.unit)]
            for row in ranking.rows
        ]
        lines += _table([say.UNIT.text(lang), say.VALUE.text(lang), _since(wording)], values)
    return "\n".join(lines) + "\n"


def _standings(wording: Wording) -> list[str]:
    """Return a row for each unit: its state, and the number of its promises in each state."""
    lang = wording.lang
    messages = [say.UNIT, say.STATE, say.DAY, *(compare_say.STATES[state] for state in PROMISE_STATES)]
    rows = [
        [
            to_markdown(unit.name),
            wording.state(unit),
            to_markdown(wording.day(unit)),
            *(str(unit.count(state)) for state in PROMISE_STATES),
            str(len(unit.promises) if unit.waiting else 0),
        ]
        for unit in wording.overview.units
    ]
    return _table([message.text(lang) for message in (*messages, say.WAITING)], rows)


def _since(wording: Wording) -> str:
    before = wording.overview.period.previous()
    return say.CHANGE.of(period=str(before or "…")).text(wording.lang)


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    lines = [heads, ["---"] * len(heads), *rows]
    return [f"| {' | '.join(line)} |" for line in lines]
