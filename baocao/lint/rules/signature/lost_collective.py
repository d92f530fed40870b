"""The rule about a month's own signature that leaves out the collective of the office's."""

from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.rules.signature.signing import signatures_of
from baocao.lint.rules.signature.whole_block import collective_of, is_deputy, whole_block
from baocao.messages import Message
from baocao.model.signature import Signature


def _lost(context: Context) -> Iterator[Finding]:
    usual = context.office.signature if context.office else None
    signed = context.month.signature if context.month else None
    if not isinstance(usual, Signature) or not isinstance(signed, Signature):
        return
    body = collective_of(usual)
    # A deputy without an authority is told by a rule of its own; by order, one signs for a person.
    deputy_alone = signed.authority is None and is_deputy(signed)
    if not body or collective_of(signed) or deputy_alone or signed.authority in ("TL", "TUQ", "Q"):
        return
    for file, address in signatures_of(context):
        help_ = _HELP.of(block=whole_block(usual, signed, context.edition))
        yield file.find(LOST_COLLECTIVE, _SAID.of(body=body), address, help_)


_SAID = Message(
    vi="chữ ký này không có “{body}” như chữ ký của cơ quan; bản in sẽ không có dòng thay mặt tập thể",
    en="this signature lacks “{body}” of the office's own; the report will not say that it is on its behalf",
)
_HELP = Message(vi="viết: {block}", en="write: {block}")
_NAMED = "name: Lê Văn Bình}\n"
_OFFICE = (
    "date: 2020-03-10\noffice:\n  format: state\n  signature: {authority: KT, collective: Ủy ban nhân dân, "
    "on_behalf_of: Chủ tịch, position: Phó Chủ tịch, name: Trần Văn An}\n"
)
_OF_HEAD = (
    "office:\n  signature: {authority: TM, on_behalf_of: Ban Thường vụ, position: Bí thư, name: Trần An}\n"
)
_KT = "{authority: KT, on_behalf_of: Chủ tịch, position: Phó Chủ tịch, "
_TM = "{authority: TM, on_behalf_of: "
_TL = "{authority: TL, on_behalf_of: Chủ tịch, position: Chánh Văn phòng, "
LOST_COLLECTIVE = Rule(
    id="KK008",
    name="collective-left-out",
    severity=Severity.WARNING,
    title=Message(
        vi="chữ ký của tháng thiếu tập thể mà cơ quan ký thay mặt",
        en="the month's signature lacks the collective of the office",
    ),
    why=Message(
        vi="Khóa signature của tháng thay cả khối của cơ quan; cơ quan theo chế độ tập thể thì ghi TM. "
        "trước tên tập thể.",
        en="The month's signature replaces the office's whole; a body that decides as a collective signs TM.",
    ),
    source="NĐ 30/2020/NĐ-CP, phụ lục I, II.7a; HD 36-HD/VPTW, HD 05-HD/VPTW, mục quyền hạn ký",
    check=_lost,
    good=(
        f"{_OFFICE}signature: {_KT}collective: Ủy ban nhân dân, {_NAMED}",
        f"{_OFFICE}signature: {_TM}Ủy ban nhân dân, position: Chủ tịch, {_NAMED}",
        f"{_OFFICE}signature: {_TL}{_NAMED}",
        f"{_OF_HEAD}signature: {_TM}Ban Thường vụ, position: Phó Bí thư, {_NAMED}",
    ),
    bad=(
        Bad(f"{_OFFICE}⟦signature⟧: {_KT}{_NAMED}"),
        Bad(f"{_OFFICE}⟦signature⟧: {{position: Chủ tịch, {_NAMED}"),
        Bad(f"{_OF_HEAD}⟦signature⟧: {{position: Bí thư, {_NAMED}"),
    ),
)

RULES = (LOST_COLLECTIVE,)
