"""An overview of units for programs."""

from decimal import Decimal

from baocao.compare.track import Found, Promise
from baocao.compare.units.overview import PROMISE_STATES, Overview, Wording
from baocao.compare.units.ranking import Ranked, Ranking
from baocao.compare.units.standing import Unit
from baocao.messages.foreign import to_json

_STANDINGS = ("reported", "late", "faulty", "missing")


def as_json(wording: Wording) -> str:
    """Return an overview for programs; numbers are texts of decimals, which stay exact."""
    told = wording.overview
    data = {
        "version": 1,
        "period": str(told.period),
        "due": told.due.isoformat(),
        "superior": told.above or None,
        "summary": {
            "units": len(told.units),
            **{state: len(told.of(state)) for state in _STANDINGS},
            "promises": _counts(told),
        },
        "units": [_unit(unit, told) for unit in told.units],
        "figures": [_figure(each) for each in told.rankings],
        "unread": list(told.unread),
        "twice": [{"file": each.second, "counted": each.first} for each in told.twice],
    }
    return to_json(data) + "\n"


def _counts(told: Overview) -> dict[str, int]:
    return {**{state: told.promises(state) for state in PROMISE_STATES}, "waiting": told.waiting}


def _unit(unit: Unit, told: Overview) -> dict[str, object]:
    return {
        "unit": unit.name,
        "office": unit.label or None,
        "state": unit.state,
        "file": unit.file,
        "date": unit.day.isoformat() if unit.day else None,
        "days_late": unit.days_late,
        "periods": {str(period): mark for period, mark in zip(told.periods, unit.marks, strict=True)},
        "plan": unit.plan.name if unit.plan else None,
        "promises": [_promise(each, waiting=unit.waiting) for each in unit.promises],
    }


def _promise(promise: Promise, *, waiting: bool) -> dict[str, object]:
    found: Found | None = None if waiting else promise.found
    return {
        "plan": promise.plan,
        "path": str(promise.path),
        "state": "waiting" if waiting else promise.state,
        "result": found.text if found else None,
        "result_path": str(found.path) if found else None,
        "score": promise.score,
    }


def _figure(ranking: Ranking) -> dict[str, object]:
    return {
        "id": ranking.id,
        "unit": ranking.unit or None,
        "says": ranking.says or None,
        "rollup": ranking.way,
        "total": _number(ranking.total),
        "values": [_value(row) for row in ranking.rows],
        "lacking": list(ranking.lacking),
    }


def _value(row: Ranked) -> dict[str, object]:
    numbers = {"value": row.value, "before": row.before, "rate": row.rate, "of_plan": row.of_plan}
    return {"unit": row.unit, **{name: _number(number) for name, number in numbers.items()}}


def _number(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"
