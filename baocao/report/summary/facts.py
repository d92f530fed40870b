"""What a summary of a report says, before it is laid out: plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from baocao.compare.changes import compare
from baocao.compare.entries import entries
from baocao.compare.tasks import said_in
from baocao.finding import Finding, Severity
from baocao.model.edition import Edition
from baocao.model.figure import Figure
from baocao.model.month import Month
from baocao.model.number import difference, percent
from baocao.model.office import Office
from baocao.model.period import Period
from baocao.model.period_words import fill
from baocao.model.signature import signatures_at
from baocao.path import Origin
from baocao.render.signing import signature_view
from baocao.report.summary.promises import Followed, follow
from baocao.report.summary.promises import Month as Step


class Report(NamedTuple):
    """A report that can be summarised: its file, itself as printed, its office and its edition."""

    name: str
    month: Month
    office: Office
    edition: Edition


class FigureRow(NamedTuple):
    """A figure, the sentence that gives it, its value of the period before, and what it is compared with."""

    id: str
    says: str
    unit: str
    value: Decimal
    before: Decimal | None
    plan: Decimal | None
    same_period: Decimal | None
    decimals: int

    @property
    def change(self) -> Decimal | None:
        """Return by how much it grew since the period before."""
        return None if self.before is None else difference(self.value, self.before)

    @property
    def rate(self) -> Decimal | None:
        """Return its growth in percent; ``None`` if that says nothing."""
        return self._grown(self.before)

    @property
    def yearly_rate(self) -> Decimal | None:
        """Return its growth in percent since the same period of last year; ``None`` if that says nothing."""
        return self._grown(self.same_period)

    @property
    def of_plan(self) -> Decimal | None:
        """Return its part of the plan, in percent."""
        return None if self.plan is None else percent(self.value, self.plan, self.decimals)

    def _grown(self, base: Decimal | None) -> Decimal | None:
        if base is None or base <= 0 or self.value < 0 or self.unit == "%":
            return None
        return percent(difference(self.value, base), base, self.decimals)


class Problem(NamedTuple):
    """A problem left in the report, and the line of its file where it is."""

    finding: Finding
    line: int

    @property
    def severity(self) -> Severity:
        """Return its severity."""
        return self.finding.severity

    @property
    def rule(self) -> str:
        """Return the id of its rule."""
        return self.finding.rule.id


class Signing(NamedTuple):
    """What there is to sign: by whom, under which number and on which day, and to how many bodies.

    ``day`` is ``None`` if it is written by hand.
    """

    signers: tuple[str, ...]
    number: str | None
    day: date | None
    recipients: int
    appendices: int
    draft: bool
    urgency: str | None


@dataclass(frozen=True, slots=True)
class Summary:
    """What a page for the head says of a report.

    ``before`` is the period of the newest report before, ``before_name`` its file; without one nothing is
    known to be new. ``results`` and ``plans`` are tasks that it did not have. ``problems`` are errors first.
    """

    report: Report
    subject: str
    before: Period | None
    before_name: str | None
    results: tuple[str, ...]
    plans: tuple[str, ...]
    figures: tuple[FigureRow, ...]
    kept: tuple[Followed, ...]
    open: tuple[Followed, ...]
    problems: tuple[Problem, ...]
    signing: Signing

    @property
    def period(self) -> Period:
        """Return the period of the report."""
        return self.report.month.period.plain

    def count(self, severity: Severity) -> int:
        """Return the number of problems of a severity."""
        return sum(problem.severity is severity for problem in self.problems)

    @property
    def problems_apart(self) -> tuple[Problem, ...]:
        """Return the problems that are not what ``open`` says."""
        return tuple(each for each in self.problems if not (self.open and each.rule == _NOT_REPORTED))

    @property
    def unwritten(self) -> int:
        """Return the number of places that are still to be written."""
        return sum(problem.rule in TO_WRITE for problem in self.problems)

    @property
    def is_ready(self) -> bool:
        """Tell whether nothing keeps the report from being signed."""
        return not (self.count(Severity.ERROR) or self.unwritten or self.signing.draft)


# Rules about places that are still to be written.
TO_WRITE = ("DM007", "CT012", "KK007")
# The rule about promises without a result.
_NOT_REPORTED = "DM006"
_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def summarise(
    report: Report,
    earlier: Sequence[Report],
    problems: Sequence[Problem],
    says: Mapping[str, str],
) -> Summary:
    """Return what a page says of a report; ``earlier`` are those before it, oldest first.

    ``says`` are the sentences that give figures, by the ids of these.
    """
    month, office = report.month, report.office
    now = entries(month, office)
    steps = [Step(each.month.period.plain, entries(each.month, each.office)) for each in earlier]
    fates = follow([*steps, Step(month.period.plain, now)])
    results: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    if fates:
        added = {each.path for each in compare(list(steps[-1].entries), now).changes if each.kind == "added"}
        done = {each.path for each in fates.unplanned} & added
        planned = added - fates.repeated
        results = tuple(said.whole for said in said_in(now, "results") if said.entry.path in done)
        plans = tuple(said.whole for said in said_in(now, "priorities") if said.entry.path in planned)
    last = earlier[-1].month if earlier else None
    follows = last is not None and last.period.plain == month.period.plain.previous()
    return Summary(
        report=report,
        subject=" ".join(fill(line, month.period.words()) for line in office.subject),
        before=last.period.plain if last else None,
        before_name=earlier[-1].name if earlier else None,
        results=results,
        plans=plans,
        figures=tuple(_figures(month, last if follows else None, says)),
        kept=fates.kept if fates else (),
        open=fates.open if fates else (),
        problems=tuple(sorted(problems, key=lambda each: (_ORDER.index(each.severity), each.line))),
        signing=_signing(report),
    )


def _figures(month: Month, before: Month | None, says: Mapping[str, str]) -> list[FigureRow]:
    return [
        FigureRow(
            id=id_,
            says=says.get(id_, ""),
            unit=figure.unit or "",
            value=figure.value,
            before=_before(id_, figure, before),
            plan=figure.plan,
            same_period=figure.same_period,
            decimals=figure.decimals,
        )
        for id_, figure in month.figures.items()
    ]


def _before(id_: str, figure: Figure, before: Month | None) -> Decimal | None:
    known = before.figures.get(id_) if before else None
    return known.value if known and (known.unit or "") == (figure.unit or "") else None


def _signing(report: Report) -> Signing:
    month, office = report.month, report.office
    signed = signatures_at(month.signature or office.signature, Origin())
    views = [signature_view(report.edition, each, at) for at, each in signed]
    signers = (
        " ".join(
            (", ".join(line.text for line in view.posts if line.text), *(line.text for line in view.names))
        )
        for view in views
    )
    return Signing(
        signers=tuple(signer.strip() for signer in signers),
        number=month.number,
        day=month.date,
        recipients=len(month.recipients or office.recipients or ()),
        appendices=len(month.appendices),
        draft=bool(month.draft),
        urgency=month.urgency,
    )
