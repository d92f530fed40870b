"""Faults that show when a month meets the formats there are."""

from baocao.finding import Bad, Rule, Severity
from baocao.messages import Message

NO_EDITION_IN_FORCE = Rule(
    id="TT001",
    name="no-edition-in-force",
    severity=Severity.ERROR,
    title=Message(
        vi="không văn bản thể thức nào có hiệu lực vào ngày đó",
        en="no edition of the format is in force on that day",
    ),
    why=Message(
        vi="Báo cáo theo văn bản thể thức đang có hiệu lực vào ngày ký; ngày sai thì không biết theo "
        "văn bản nào.",
        en="A report obeys the text in force on its day; with a wrong day there is none to obey.",
    ),
    source="HD 36-HD/VPTW, phần III; HD 05-HD/VPTW, phần cuối",
    good=("period: 2020-02\ndate: 2020-02-25\n", "period: 2026-06\ndate: 2026-06-25\n"),
    bad=(Bad("period: 2017-02\ndate: ⟦2017-02-25⟧\n"),),
)

RULES = (NO_EDITION_IN_FORCE,)
