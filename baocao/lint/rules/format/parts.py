"""The rule about parts that the format does not have."""

from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.messages import Message
from baocao.model.optional_parts import PARTS


def _without_form(context: Context) -> Iterator[Finding]:
    month, edition = context.month, context.edition
    if month is None or edition is None:
        return
    for key in PARTS:
        address = context.file.at(key)
        form = getattr(edition.optional_parts, key)
        if form is None and getattr(month, key) and address:
            said = _NO_PART.of(edition=edition.name, part=_NAMES[key])
            yield context.file.find(PART_NOT_IN_FORMAT, said, address, _NO_PART_HELP.of(key=key))


_NAMES = {
    "draft": Message(vi="dấu dự thảo", en="mark of a draft"),
    "urgency": Message(vi="dấu chỉ mức độ khẩn", en="mark of urgency"),
    "circulation": Message(vi="chỉ dẫn về phạm vi lưu hành", en="mark about circulation"),
    "drafter": Message(vi="ký hiệu người soạn thảo", en="drafter's code"),
    "contact": Message(vi="dòng liên hệ", en="contact line"),
}
_NO_PART = Message(vi="{edition} không có {part}", en="{edition} has no {part}")
_NO_PART_HELP = Message(vi="bỏ khóa {key}", en="remove the key {key}")

PART_NOT_IN_FORMAT = Rule(
    id="TT014",
    name="part-not-in-format",
    severity=Severity.ERROR,
    title=Message(vi="thể thức này không có thành phần ấy", en="the format does not have this part"),
    why=Message(
        vi="Dấu dự thảo, độ khẩn, phạm vi lưu hành, ký hiệu người soạn thảo, dòng liên hệ mỗi thể thức có "
        "chỗ riêng; thể thức không nói đến thì không biết in ở đâu.",
        en="Every format has its own place for marks, the drafter's code and the contact line; a part that "
        "it does not mention has no place to be printed.",
    ),
    source="NĐ 30/2020/NĐ-CP, phụ lục I, III; HD 36-HD/VPTW; HD 05-HD/VPTW; HD 29-HD/TWĐTN-VP",
    check=_without_form,
    good=("draft: 2\nurgency: khẩn\ncontact: Số 11 đường Hùng Vương\n",),
    bad=(Bad("office:\n  format: youth\ncontact: ⟦Số 11 đường Hùng Vương⟧\n"),),
)

RULES = (PART_NOT_IN_FORMAT,)
