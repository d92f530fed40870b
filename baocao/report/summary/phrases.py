"""The words of a summary in one language: each line of its sections."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import PurePath

from baocao.finding import Severity
from baocao.messages import Lang, Message
from baocao.messages import compare as compare_say
from baocao.messages import report as report_say
from baocao.messages import summary as say
from baocao.model.fields import BlankDay
from baocao.model.number import print_number
from baocao.model.period import short_date
from baocao.report.summary.facts import FigureRow, Summary
from baocao.report.summary.promises import Followed

_MOST_LETTERS = 120
_MOST_NAME = 70


def shortened(text: str, most: int = _MOST_LETTERS) -> str:
    """Return a text on one line, cut between words if it is longer than that many letters.

    >>> shortened("Xây dựng kế hoạch", 12)
    'Xây dựng …'
    """
    words = " ".join(text.split())
    if len(words) <= most:
        return words
    return f"{words[: most - 1].rpartition(' ')[0] or words[: most - 2]} …"


@dataclass(frozen=True, slots=True)
class SummaryWording:
    """The words for a summary."""

    summary: Summary
    lang: Lang

    def text(self, message: Message, **values: object) -> str:
        """Return a message in the language."""
        return message.of(**values).text(self.lang)

    @property
    def new(self) -> str:
        """Return the heading over what is new."""
        before = self.summary.before
        return self.text(say.NEW_SINCE, period=before.label) if before else self.text(say.NEW)

    def figure(self, row: FigureRow) -> str:
        """Return the name of a figure."""
        name = shortened(row.says or row.id, _MOST_NAME)
        return f"{name} ({row.unit})" if row.unit else name

    def change(self, row: FigureRow) -> str:
        """Return by how much a figure changed since the period before; empty if that is not known."""
        change = row.change
        if change is None:
            return ""
        return _signed(change) if change else self.text(say.NO_CHANGE)

    def rate(self, row: FigureRow) -> str:
        """Return by how much a figure changed in percent; empty if that says nothing."""
        return f"{_signed(row.rate)}%" if row.rate else ""

    def yearly(self, row: FigureRow) -> str:
        """Return how a figure compares with the same period of last year."""
        if row.yearly_rate is not None:
            return f"{_signed(row.yearly_rate)}%"
        return "" if row.same_period is None else print_number(row.same_period)

    def promise(self, promise: Followed) -> str:
        """Return a promise with its age and what became of it; of a kept one, what is reported of it."""
        age = promise.months(self.summary.period)
        said = self.text(say.SINCE, period=promise.since.label, n=age)
        if promise.state != "reported":
            said = f"{said}; {compare_say.STATES[promise.state].text(self.lang).lower()}"
        return f"{shortened(promise.result or promise.text)} ({said})"

    @property
    def counts(self) -> str:
        """Return how many problems are left, by severity, and how many of them are open promises."""
        counted = [(severity, self.summary.count(severity)) for severity in Severity]
        parts = [self.text(report_say.COUNTS[severity.value], n=n) for severity, n in counted if n]
        if not parts:
            return self.text(say.NO_PROBLEMS)
        open_ = len(self.summary.problems) - len(self.summary.problems_apart)
        said = self.text(say.LEFT, counts=", ".join(parts))
        return f"{said} {self.text(say.LEFT_OPEN, n=open_)}" if open_ else said

    def problems(self) -> Iterator[str]:
        """Yield each problem with its severity and place, but for open promises, which are listed as such."""
        for problem in self.summary.problems_apart:
            severity = report_say.SEVERITIES[problem.severity.value].text(self.lang)
            message = problem.finding.message.text(self.lang)
            at = self.text(say.AT, line=problem.line, problem=shortened(message))
            elsewhere = problem.finding.file != self.summary.report.name
            file = f"{PurePath(problem.finding.file).name} " if elsewhere else ""
            yield f"{severity}, {file}{at} ({problem.rule})"

    def signing(self) -> Iterator[str]:
        """Yield what there is to sign."""
        signing, by_hand = self.summary.signing, self.text(say.BY_HAND)
        for signer in signing.signers:
            yield self.text(say.SIGNER, name=signer)
        day = short_date(signing.day) if signing.day and not isinstance(signing.day, BlankDay) else by_hand
        yield self.text(
            say.PAPER,
            number=signing.number or by_hand,
            day=day,
            recipients=signing.recipients,
            appendices=signing.appendices,
        )
        if signing.urgency:
            yield self.text(say.URGENT, urgency=signing.urgency)

    @property
    def verdict(self) -> str:
        """Return whether the report can be signed, or what keeps it from that."""
        if errors := self.summary.count(Severity.ERROR):
            return self.text(say.NOT_READY, n=errors)
        if self.summary.unwritten:
            return self.text(say.NOT_WRITTEN, n=self.summary.unwritten)
        return self.text(say.IS_DRAFT if self.summary.signing.draft else say.READY)


def _signed(number: Decimal) -> str:
    return f"{'+' if number > 0 else ''}{print_number(number)}"
