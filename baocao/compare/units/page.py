"""An overview of units as one self-contained page, which is read on paper and on a phone.

The page has no script and takes nothing from elsewhere; what files say is only ever text in it.
"""

from collections.abc import Iterable, Iterator

from baocao.compare.track import Promise
from baocao.compare.units.overview import PROMISE_STATES, Wording
from baocao.compare.units.ranking import Ranked, Ranking
from baocao.compare.units.standing import Unit
from baocao.messages import compare as compare_say
from baocao.messages import province as say
from baocao.messages.foreign import to_markup
from baocao.model.number import print_number

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = (
    "body{font:16px/1.45 'Times New Roman',Tinos,'Liberation Serif',serif;color:#111;background:#fff;"
    "max-width:62em;margin:1.5em auto;padding:0 1em}"
    "h1{font-size:1.35em;margin:0 0 .3em}h2{font-size:1.15em;margin:1.6em 0 .4em}"
    "h3{font-size:1em;margin:1.2em 0 .3em}"
    ".wide{overflow-x:auto;padding-right:1px}table{border-collapse:collapse;width:100%}"
    "th,td{border:1px solid #999;padding:.15em .4em;text-align:left;vertical-align:top}"
    "th{background:#eee}.n,.m{text-align:right;font-variant-numeric:tabular-nums}td.n,.d,.s{white-space:nowrap}"
    ".m{text-align:center;padding:.15em .2em}.u{min-width:11em}"
    ".bar{width:34%;min-width:6em}svg{display:block;width:100%;height:.9em;margin:.25em 0}"
    "rect{fill:#2f5d8a}rect.low{fill:#a33}line{stroke:#555}"
    ".missing,.faulty{color:#a00000;font-weight:bold}.late,.similar{color:#8a4b00;font-weight:bold}"
    ".carried,.waiting{color:#1d4f7a;font-weight:bold}.reported{color:#1b5e20}"
    ".note{color:#444;font-size:.92em}ul{margin:.2em 0;padding-left:1.3em}li{margin:.25em 0}"
    "@media(max-width:40em){body{font-size:15px;margin:.5em auto;padding:0 .6em}"
    ".u{min-width:8em}.bar{min-width:4em}td,th{padding:.15em .3em}}"
    "@media print{@page{size:A4;margin:15mm 12mm}body{font-size:10.5pt;max-width:none;margin:0;padding:0}"
    ".wide{overflow:visible}thead{display:table-header-group}tr,li{break-inside:avoid}"
    "h2,h3{break-after:avoid}th,rect,line{-webkit-print-color-adjust:exact;print-color-adjust:exact}}"
)


def as_html(wording: Wording) -> str:
    """Return an overview as a page."""
    title, lang = to_markup(wording.title), wording.lang
    body = [
        f"<h1>{title}</h1>",
        f"<p><strong>{_sentence(wording.totals)}</strong></p>",
        f'<p class="note">{to_markup(wording.due)}</p>',
        *_not_reported(wording),
        *_unread(wording),
        f"<h2>{to_markup(say.UNITS.text(lang))}</h2>",
        f'<p class="note">{to_markup(say.LEGEND.text(lang))}</p>',
        _units(wording),
        *_figures(wording),
        f"<h2>{to_markup(say.PROMISES.text(lang))}</h2>",
        f"<p>{to_markup(wording.promises)}</p>",
        *([_counts(wording)] if any(unit.promises for unit in wording.overview.units) else ()),
        *(part for unit in wording.overview.units for part in _promises(wording, unit)),
    ]
    return (
        f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{_STYLE}</style></head><body>\n{chr(10).join(body)}\n</body></html>\n"
    )


def _sentence(text: str) -> str:
    return f"{to_markup(text[:1].upper() + text[1:])}."


def _not_reported(wording: Wording) -> Iterator[str]:
    """Yield the units without a report, and those whose report is late or has errors."""
    for state in ("missing", "faulty", "late"):
        found = wording.overview.of(state)
        if found:
            yield f"<h2>{to_markup(say.STATES[state].text(wording.lang))} ({len(found)})</h2>"
            rows = (f"<li>{to_markup(unit.name)} {_when(wording, unit)}</li>" for unit in found)
            yield f"<ul>{''.join(rows)}</ul>"


def _when(wording: Wording, unit: Unit) -> str:
    late = f", {wording.state(unit).lower()}" if unit.days_late else ""
    file = f", {unit.file}" if unit.file and unit.state == "faulty" else ""
    return f'<span class="note">({to_markup(wording.day(unit) + late + file)})</span>'


def _unread(wording: Wording) -> Iterator[str]:
    if stray := wording.overview.stray:
        yield f"<h2>{to_markup(say.NOT_READ.text(wording.lang))}</h2>"
        yield f"<ul>{''.join(f'<li>{to_markup(name)}</li>' for name in stray)}</ul>"


def _units(wording: Wording) -> str:
    lang = wording.lang
    heads = [
        *_first_heads(wording),
        _head(say.STATE.text(lang), ""),
        _head(say.DAY.text(lang), ""),
        *(_head(name, "m") for name in wording.heads()),
    ]
    rows = [_unit_row(wording, number, unit) for number, unit in enumerate(wording.overview.units, 1)]
    return _table(heads, rows)


def _unit_row(wording: Wording, number: int, unit: Unit) -> str:
    marks = unit.marks if len(unit.marks) > 1 else ()
    return "".join(
        (
            _first_cells(number, unit.name),
            f'<td class="s {unit.state}">{to_markup(wording.state(unit))}</td>',
            f'<td class="d">{to_markup(wording.day(unit))}</td>',
            *(f'<td class="m {mark}">{say.MARKS[mark]}</td>' for mark in marks),
        )
    )


def _counts(wording: Wording) -> str:
    """Return what became of the promises of each unit, as numbers."""
    lang, units = wording.lang, [unit for unit in wording.overview.units if unit.promises]
    heads = [
        *_first_heads(wording),
        _head(say.PROMISED.text(lang), "n"),
        *(_head(compare_say.STATES[state].text(lang), "n") for state in PROMISE_STATES),
        _head(say.WAITING.text(lang), "n"),
    ]
    rows = []
    for number, unit in enumerate(units, 1):
        waiting = len(unit.promises) if unit.waiting else 0
        counts = [len(unit.promises), *map(unit.count, PROMISE_STATES), waiting]
        rows.append(
            _first_cells(number, unit.name) + "".join(f'<td class="n">{count or ""}</td>' for count in counts)
        )
    return _table(heads, rows)


def _first_heads(wording: Wording) -> tuple[str, str]:
    return _head(say.INDEX.text(wording.lang), ""), _head(say.UNIT.text(wording.lang), "u")


def _first_cells(number: int, name: str) -> str:
    return f'<td class="n">{number}</td><td>{to_markup(name)}</td>'


def _head(words: str, kind: str) -> str:
    looks = f' class="{kind}"' if kind else ""
    return f'<th scope="col"{looks}>{to_markup(words)}</th>'


def _table(heads: Iterable[str], rows: Iterable[str]) -> str:
    lines = "\n".join(f"<tr>{row}</tr>" for row in rows)
    return (
        f'<div class="wide"><table><thead><tr>{"".join(heads)}</tr></thead><tbody>\n'
        f"{lines}\n</tbody></table></div>"
    )


def _figures(wording: Wording) -> Iterator[str]:
    if wording.overview.rankings:
        yield f"<h2>{to_markup(say.FIGURES.text(wording.lang))}</h2>"
    for ranking in wording.overview.rankings:
        yield f"<h3>{to_markup(wording.figure(ranking))}</h3>"
        if total := wording.total(ranking):
            yield f"<p>{to_markup(total)}</p>"
        yield _ranking(wording, ranking)
        if ranking.lacking:
            units = ", ".join(ranking.lacking)
            told = say.LACKING.of(units=units).text(wording.lang)
            yield f'<p class="note">{to_markup(told)}</p>'


def _ranking(wording: Wording, ranking: Ranking) -> str:
    lang = wording.lang
    changed = any(row.before is not None for row in ranking.rows)
    planned = any(row.of_plan is not None for row in ranking.rows)
    heads = [*_first_heads(wording), _head(say.VALUE.text(lang), "n")]
    heads.append('<th class="bar"></th>')
    if changed:
        before = wording.overview.period.previous()
        heads.append(_head(say.CHANGE.of(period=str(before)).text(lang), "n"))
    if planned:
        heads.append(_head(say.OF_PLAN.text(lang), "n"))
    rows = []
    for number, row in enumerate(ranking.rows, 1):
        cells = [_first_cells(number, row.unit)]
        cells.append(f'<td class="n">{print_number(row.value)}</td><td class="bar">{_bar(ranking, row)}</td>')
        cells += [f'<td class="n">{to_markup(wording.change(row, ranking.unit))}</td>'] if changed else []
        share = "" if row.of_plan is None else f"{print_number(row.of_plan)}%"
        cells += [f'<td class="n">{share}</td>'] if planned else []
        rows.append("".join(cells))
    return _table(heads, rows)


def _bar(ranking: Ranking, row: Ranked) -> str:
    """Return the bar of a value, from nothing to the right, or to the left if it is below nothing."""
    least, most = map(float, ranking.scale)
    whole = most - least
    if not whole:
        return ""
    nothing = abs(least) / whole * 100
    size = abs(float(row.value)) / whole * 100
    start, kind = (nothing - size, ' class="low"') if row.value < 0 else (nothing, "")
    axis = f'<line x1="{nothing:.2f}" x2="{nothing:.2f}" y1="0" y2="10"/>' if least < 0 else ""
    return (
        '<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect{kind} x="{start:.2f}" y="0" width="{size:.2f}" height="10"/>{axis}</svg>'
    )


def _promises(wording: Wording, unit: Unit) -> Iterator[str]:
    """Yield what became of the promises of a unit, those first that need attention."""
    if not unit.promises or not unit.plan:
        return
    planned = say.PLANNED_IN.of(file=unit.plan.name).text(wording.lang)
    told = f"{planned}: {wording.counts(unit)}"
    yield f'<h3>{to_markup(unit.name)} <span class="note">({to_markup(told)})</span></h3>'
    promises = sorted(unit.promises, key=lambda each: PROMISE_STATES.index(each.state))
    yield f"<ul>{''.join(_promise(wording, unit, promise) for promise in promises)}</ul>"


def _promise(wording: Wording, unit: Unit, promise: Promise) -> str:
    kind = "waiting" if unit.waiting else promise.state
    state = say.WAITING if unit.waiting else compare_say.STATES[promise.state]
    found = "".join(
        f'<br><span class="note">→ {to_markup(place)}: {to_markup(text)}</span>'
        for place, text in wording.found(unit, promise)
    )
    label = to_markup(state.text(wording.lang))
    return f'<li><span class="{kind}">{label}</span>: {to_markup(promise.plan)}{found}</li>'
