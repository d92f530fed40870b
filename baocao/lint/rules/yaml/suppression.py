"""Comments that silence a rule where it is wrong."""

from baocao.finding import Bad, Rule, Severity
from baocao.messages import Message

UNUSED_SUPPRESSION = Rule(
    id="YM007",
    name="unused-suppression",
    severity=Severity.WARNING,
    title=Message(
        vi="ghi chú “baocao: bỏ qua” không còn bỏ qua lỗi nào; xóa đi",
        en="the comment “baocao: ignore” no longer suppresses any finding; delete it",
    ),
    why=Message(
        vi="Ghi chú để lại sẽ che một lỗi thật về sau.",
        en="If it stays, it hides a real problem later.",
    ),
    source="practice",
    good=(
        "results:\n  advisory:\n    # baocao: bỏ qua VD007\n    - Theo Kế hoạch 05 của Ban Thường vụ.\n",
        "results:\n  advisory:\n    - Theo Kế hoạch 05 của Ban Thường vụ. # baocao: ignore VD007\n",
    ),
    bad=(Bad("results:\n  advisory:\n    ⟦# baocao: bỏ qua VD007⟧\n    - Việc.\n"),),
)

RULES = (UNUSED_SUPPRESSION,)
