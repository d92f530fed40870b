"""The rule about unpaired marks for italic and bold."""

from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.sign import Part
from baocao.messages import Message
from baocao.model import inline


def _unpaired(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for start, end in inline.unpaired(passage.scalar.text) if "*" in passage.scalar.text else ():
            yield passage.find_raw(UNPAIRED_MARK, start, end, UNPAIRED_MARK.title.of(), _HELP.of())


_HELP = Message(
    vi="mở và đóng bằng cùng số dấu sao: *nghiêng*, **đậm**; muốn in dấu sao thì ghi \\*",
    en="open and close with the same number of stars: *italic*, **bold**; write \\* for a star",
)

UNPAIRED_MARK = Rule(
    id="CT017",
    name="unpaired-mark",
    severity=Severity.WARNING,
    title=Message(vi="dấu sao không có dấu cùng cặp, sẽ in thành chữ", en="unpaired star, printed as text"),
    why=Message(
        vi="Dấu mở và dấu đóng khác nhau thì không thành chữ nghiêng hay đậm.",
        en="Text becomes italic or bold only if its opening and closing stars match.",
    ),
    source="practice",
    check=_unpaired,
    sign=Part("*"),
    good=("Tính 2*3*4, ghi chú (*) và gọi *101#; phong trào *Dân vận khéo* và **đậm**.",),
    bad=(Bad('results:\n  advisory: ["⟦**⟧Nổi bật⟦*⟧: tổ chức tốt."]\n'),),
)

RULES = (UNPAIRED_MARK,)
