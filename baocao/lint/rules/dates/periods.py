"""Rules about the report's own date and period."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import PurePath

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.messages import Message
from baocao.model.period import CUTOFFS, Period, short_date
from baocao.system.filenames import is_month_ending

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


def _unlike_name(context: Context) -> Iterator[Finding]:
    head, address = context.head, context.file.at("period")
    name = PurePath(context.file.source.name)
    if head is None or address is None or not is_month_ending(name.name):
        return
    try:
        named = Period.parse(name.stem)
    except ValueError:
        return
    own = head.period.plain
    if own.unit == named.unit and own != named:
        said = _UNLIKE_NAME.of(file=name.name, period=str(own))
        help_ = _UNLIKE_NAME_HELP.of(named=str(named), name=f"{own}{name.suffix}")
        yield context.file.find(PERIOD_UNLIKE_NAME, said, address, help_)


_UNLIKE_NAME = Message(
    vi="tệp tên là {file} nhưng kỳ ghi {period}", en="the file is called {file}, but its period is {period}"
)
_UNLIKE_NAME_HELP = Message(
    vi="nếu là báo cáo kỳ mới, ghi period: {named} và sửa nội dung theo kỳ ấy; nếu không, đổi tên "
    "tệp thành {name}",
    en="for a new report, write period: {named} and update its content; else rename the file to {name}",
)

PERIOD_UNLIKE_NAME = Rule(
    id="KY010",
    name="period-unlike-file-name",
    severity=Severity.INFO,
    title=Message(vi="kỳ báo cáo khác tên tệp", en="period unlike the file name"),
    why=Message(
        vi="Tệp chép từ kỳ trước rồi đổi tên thường còn kỳ cũ, và in thêm một báo cáo của kỳ cũ.",
        en="A file copied from an earlier period and renamed usually still has its period, and prints a "
        "second report for it.",
    ),
    source="practice",
    check=_unlike_name,
    good=(
        "# 2020-02.yaml\nperiod: 2020-02\n",
        "# 2020-03-ban-tin.yaml\nperiod: 2020-02\n",
        "# 2020.yaml\nperiod: 2020-02\n",
        "# 2020-05.yaml\nperiod: 2020-05\ncumulative: true\n",
    ),
    bad=(
        Bad("# 2020-03.yaml\nperiod: ⟦2020-02⟧\n"),
        Bad("# 2020-Q2.yaml\nperiod: ⟦2020-Q1⟧\n"),
        Bad("# 2021.yaml\nperiod: ⟦2020⟧\n"),
    ),
)

RULES = (DATE_OUTSIDE_PERIOD, PERIOD_UNLIKE_NAME)
