"""Summaries for programs: everything, whether or not a page has room for it."""

from collections.abc import Sequence
from decimal import Decimal

from baocao.finding import Severity
from baocao.messages import Lang
from baocao.messages.foreign import to_json
from baocao.report.summary.facts import FigureRow, Problem, Summary
from baocao.report.summary.promises import Followed


def summaries_as_json(summaries: Sequence[Summary], lang: Lang) -> str:
    """Return summaries for programs; numbers are texts of decimals, which stay exact."""
    return to_json({"version": 1, "months": [_summary(each, lang) for each in summaries]}) + "\n"


def _summary(summary: Summary, lang: Lang) -> dict[str, object]:
    signing = summary.signing
    return {
        "file": summary.report.name,
        "office": summary.report.office.name,
        "period": str(summary.period),
        "before": str(summary.before) if summary.before else None,
        "new": {"results": list(summary.results), "priorities": list(summary.plans)},
        "figures": [_figure(row) for row in summary.figures],
        "promises": {
            "kept": [_promise(each, summary) for each in summary.kept],
            "open": [_promise(each, summary) for each in summary.open],
        },
        "problems": {
            "summary": {severity.value: summary.count(severity) for severity in Severity},
            "findings": [_problem(each, lang) for each in summary.problems],
        },
        "signing": {
            "signers": list(signing.signers),
            "number": signing.number,
            "date": signing.day.isoformat() if signing.day else None,
            "recipients": signing.recipients,
            "appendices": signing.appendices,
            "draft": signing.draft,
            "urgency": signing.urgency,
            "ready": summary.is_ready,
        },
    }


def _figure(row: FigureRow) -> dict[str, object]:
    numbers = {
        "value": row.value,
        "before": row.before,
        "change": row.change,
        "rate": row.rate,
        "plan": row.plan,
        "of_plan": row.of_plan,
        "same_period": row.same_period,
    }
    told = {name: _number(number) for name, number in numbers.items()}
    return {"id": row.id, "says": row.says or None, "unit": row.unit or None, **told}


def _number(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"


def _promise(promise: Followed, summary: Summary) -> dict[str, object]:
    return {
        "plan": promise.text,
        "state": promise.state,
        "since": str(promise.since),
        "months": promise.months(summary.period),
        "result": promise.result or None,
    }


def _problem(problem: Problem, lang: Lang) -> dict[str, object]:
    return {
        "rule": problem.rule,
        "severity": problem.severity.value,
        "message": problem.finding.message.text(lang),
        "file": problem.finding.file,
        "line": problem.line,
    }
