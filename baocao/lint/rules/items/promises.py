"""The rule about tasks planned in the previous month."""

from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.messages import Message, Said
from baocao.model.address import File, text_span
from baocao.path import Path

_SHOWN = 80


def _unreported(context: Context) -> Iterator[Finding]:
    if context.previous is None or context.printed_month is None or context.office is None:
        return
    from baocao.compare.entries import tasks
    from baocao.compare.track import track

    before, this = context.previous, context.printed_month
    tracking = track(tasks(before.month), [(str(this.period), tasks(this))])
    for promise in tracking.of("missing"):
        said = _NOT_REPORTED.of(
            text=_short(promise.plan), file=before.file.source.name, line=_line(before.file, promise.path)
        )
        yield _at(context.file, promise.path, said)


def _at(file: File, path: Path, said: Said) -> Finding:
    """Return a finding at the section of the planned task, or at the results if it does not exist."""
    address = file.at("results", *path[1:2])
    address = address if address and address.key else file.at("results")
    assert address is not None
    assert address.key is not None
    span = text_span(file.source, address.key)
    return Finding(PROMISE_NOT_REPORTED, said, file.source.name, span, address.path, _HELP.of())


def _line(file: File, path: Path) -> int:
    address = file.at(*path)
    return file.source.position(address.node.start).line if address else 1


def _short(text: str) -> str:
    if len(text) <= _SHOWN:
        return text
    return text[:_SHOWN].rsplit(" ", 1)[0].rstrip(",;:. ") + " …"


_NOT_REPORTED = Message(
    vi="việc đã hứa ở {file} dòng {line} chưa thấy trong kết quả: “{text}”",
    en="task planned in {file}, line {line}, is not in the results: “{text}”",
)
_HELP = Message(
    vi="ghi kết quả, hoặc đưa lại vào nhiệm vụ kỳ sau; nếu đã ghi bằng lời khác, đặt cùng id ở hai tệp",
    en="write its result, or plan it again; if it is reported in other words, give both items the same id",
)

PROMISE_NOT_REPORTED = Rule(
    id="DM006",
    name="promise-not-reported",
    severity=Severity.INFO,
    title=Message(vi="việc hứa ở kỳ trước chưa được báo cáo", en="planned task not reported"),
    why=Message(
        vi="Nhiệm vụ kỳ trước nêu thì kỳ này phải có kết quả hoặc nêu lại; bỏ lửng là mất theo dõi.",
        en="A task planned last period must be reported or planned again, or nobody follows it up.",
    ),
    source="practice",
    check=_unreported,
    good=(
        (
            "# 2020-01.yaml\nperiod: 2020-01\npriorities:\n  advisory: [Tổ chức Hội nghị điển hình.]\n"
            "# 2020-02.yaml\nresults:\n  advisory: [Đã tổ chức Hội nghị điển hình.]\n"
        ),
        (
            "# 2020-01.yaml\nperiod: 2020-01\npriorities:\n  advisory: [Trồng cây.]\n"
            "# 2020-02.yaml\npriorities:\n  advisory: [Trồng cây.]\n"
        ),
    ),
    bad=(
        Bad(
            "# 2020-01.yaml\nperiod: 2020-01\npriorities:\n"
            "  advisory: [Tổ chức Hội nghị điển hình.]\n"
            "# 2020-02.yaml\nresults:\n  ⟦advisory⟧: [Báo cáo tình hình nhân dân.]\n"
        ),
        Bad(
            "# 2020-01.yaml\nperiod: 2020-01\npriorities:\n  professional: [Trồng cây.]\n"
            "# 2020-02.yaml\n⟦results⟧:\n  advisory: [Báo cáo tình hình nhân dân.]\n"
        ),
    ),
)

RULES = (PROMISE_NOT_REPORTED,)
