"""Rules about the report's own date."""

from collections.abc import Iterator
from datetime import timedelta

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.messages import Message
from baocao.model.period import CUTOFFS, short_date

_LATEST = timedelta(days=45)


def _outside(context: Context) -> Iterator[Finding]:
    head, office, address = context.head, context.office, context.file.at("date")
    if head is None or head.date is None or address is None:
        return
    first, last = head.period.first_day, head.period.last_day + _LATEST
    # Figures are complete on the cut-off date; most reports by calendar are signed before the last day.
    complete = head.period.days(office.cutoff)[1] if office and office.cutoff != CUTOFFS[0] else first
    if first <= head.date < complete:
        said = _EARLY.of(last=short_date(complete))
        yield context.file.find(DATE_OUTSIDE_PERIOD, said, address, _OUTSIDE_HELP.of())
    elif not first <= head.date <= last:
        said = _OUTSIDE.of(day=short_date(head.date), period=head.period.label)
        yield context.file.find(DATE_OUTSIDE_PERIOD, said, address, _OUTSIDE_HELP.of())


_EARLY = Message(vi="ngày ký trước ngày chốt số liệu {last}", en="signed before the cut-off date {last}")
_OUTSIDE = Message(
    vi="ngày {day} không hợp với báo cáo {period}", en="{day} does not match a report for {period}"
)
_OUTSIDE_HELP = Message(
    vi="sửa ngày (date) hoặc kỳ (period); thường là còn ngày của tháng trước",
    en="correct date or period; usually the date of the previous month is left over",
)

DATE_OUTSIDE_PERIOD = Rule(
    id="KY001",
    name="date-outside-period",
    severity=Severity.WARNING,
    title=Message(vi="ngày ký nằm ngoài kỳ báo cáo", en="signing date outside the period"),
    why=Message(
        vi="Báo cáo ký trước khi kỳ bắt đầu hoặc sau khi kỳ kết thúc hơn 45 ngày thường là còn ngày "
        "của tháng trước.",
        en="A report signed before its period or more than 45 days after it usually has last month's date.",
    ),
    source="practice",
    check=_outside,
    good=("period: 2020-02\ndate: 2020-02-25\n", "period: 2020-02\ndate: 2020-03-05\n"),
    bad=(Bad("period: 2020-02\ndate: ⟦2020-01-25⟧\n"), Bad("period: 2020-02\ndate: ⟦2020-05-25⟧\n")),
)

RULES = (DATE_OUTSIDE_PERIOD,)
