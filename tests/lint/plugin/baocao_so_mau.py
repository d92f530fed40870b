"""Rules of an imagined office."""

from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.messages import Message

_PRAISE, _PLAIN = "hoàn thành xuất sắc", "hoàn thành"


def _praise(context: Context) -> Iterator[Finding]:
    for passage in context.body:
        start = passage.text.find(_PRAISE)
        if start >= 0:
            end = start + len(_PRAISE)
            yield passage.find(PRAISE, start, end, suggestion=_PLAIN, changes=[(start, end, _PLAIN)])


PRAISE = Rule(
    id="RA001",
    name="praise-of-oneself",
    severity=Severity.ERROR,
    title=Message(vi="tự khen", en="praise of oneself"),
    why=Message(vi="Cấp trên mới là người đánh giá.", en="Judging is the superior's business."),
    source="Quy chế của Sở",
    check=_praise,
    good=("Đã hoàn thành kế hoạch.",),
    bad=(Bad("Đã ⟦hoàn thành xuất sắc⟧ kế hoạch.", "Đã hoàn thành kế hoạch."),),
)

RULES = (PRAISE,)
