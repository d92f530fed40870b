"""The rule about a signature without the signer's name."""

from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.rules.signature.signing import signatures_of
from baocao.messages import Message
from baocao.source import Scalar


def _unnamed(context: Context) -> Iterator[Finding]:
    for file, signature in signatures_of(context):
        name = signature.at("name")
        if name and isinstance(name.node, Scalar) and (name.node.is_empty or not name.node.text.strip()):
            yield file.find(SIGNER_WITHOUT_NAME, SIGNER_WITHOUT_NAME.title.of(), name, _HELP.of())


_HELP = Message(
    vi="viết họ tên sau “name:”; chưa biết ai ký thì để trống, bản in chừa chỗ",
    en="write the name after “name:”; while nobody knows who signs, leave it empty: there is room for it",
)

SIGNER_WITHOUT_NAME = Rule(
    id="KK007",
    name="signer-without-name",
    severity=Severity.INFO,
    title=Message(vi="chưa ghi họ tên người ký", en="name of the signer not written yet"),
    why=Message(
        vi="Bản in chừa chỗ trống dưới chức vụ; văn bản phát hành phải có họ tên người ký.",
        en="The report has empty space below the position; an issued one bears the signer's name.",
    ),
    source="HD 36-HD/VPTW, họ tên người ký; NĐ 30/2020/NĐ-CP, phụ lục I, II.7c",
    check=_unnamed,
    good=("signature: {position: Trưởng Ban, name: Trần Văn An}\n",),
    bad=(
        Bad("signature: {position: Trưởng Ban, ⟦name⟧: }\n"),
        Bad("signature:\n  position: Trưởng Ban\n  name: ⟦''⟧\n"),
    ),
)

RULES = (SIGNER_WITHOUT_NAME,)
