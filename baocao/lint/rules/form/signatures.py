"""Rules about how a signature is written: the authority, the order of its lines, the name."""

from collections.abc import Iterator, Sequence

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.paper_form import FormLine, PaperForm
from baocao.lint.rules.form.telling import Fault, is_not, told
from baocao.messages import Message
from baocao.messages import paper_form as say

_CLAUSE = (
    "NĐ 30/2020/NĐ-CP, Phụ lục I, II.7; HD 05-HD/VPTW, quyền hạn ký; HD 36-HD/VPTW; HD 29-HD/TWĐTN-VP, III.7"
)
_FOR_OTHERS = ("KT", "TL", "TUQ")


def _authorities(form: PaperForm) -> Iterator[Finding]:
    forms, faults = form.edition.signature.authorities, []
    for line in form.labelled("authority"):
        right = f"{forms.get(line.code, '')} {line.behalf}".strip()
        if line.code in forms and line.text != right:
            faults.append(
                Fault(line, is_not(say.QUOTED.of(words=line.text), say.QUOTED.of(words=right)), right)
            )
    yield from told(AUTHORITY_FORM, form, faults)


def _orders(form: PaperForm) -> Iterator[Finding]:
    yield from told(SIGNING_ORDER, form, list(_misplaced(form)))


def _misplaced(form: PaperForm) -> Iterator[Fault]:
    signed: dict[int, list[FormLine]] = {}
    for line in form.labelled("authority", "position", "signer"):
        signed.setdefault(line.signature, []).append(line)
    for lines in signed.values():
        yield from _misplaced_in(lines)


def _misplaced_in(signed: Sequence[FormLine]) -> Iterator[Fault]:
    for at, line in enumerate(signed):
        below = signed[at + 1] if at + 1 < len(signed) else None
        if line.code not in _FOR_OTHERS:
            continue
        if below is None or below.label == "signer":
            yield Fault(line, say.NO_POST.of())
        elif below.code == "TM":
            yield Fault(below, say.COLLECTIVE_FIRST.of())
        elif below.label == "position" and _is_same_post(below.text.casefold(), line):
            yield Fault(below, say.SAME_POST.of())


def _is_same_post(post: str, authority: FormLine) -> bool:
    """Tell whether a post is that of the one signed for, who may be named with the body of the post."""
    behalf = authority.behalf.casefold()
    return post == behalf or (authority.code == "KT" and behalf.startswith(f"{post} "))


def _names(form: PaperForm) -> Iterator[Finding]:
    faults = [
        Fault(line, right=line.text.rstrip(" .,;:"))
        for line in form.labelled("signer")
        if line.text.rstrip().endswith((".", ",", ";", ":"))
    ]
    yield from told(NAME_FORM, form, faults)


AUTHORITY_FORM = Rule(
    id="TF060",
    name="authority-form",
    severity=Severity.WARNING,
    title=Message(vi="quyền hạn ký ghi không đúng", en="the signing authority is not written right"),
    why=Message(
        vi="Nhà nước ghi chữ tắt có dấu chấm rồi khoảng trắng (KT. GIÁM ĐỐC), Đảng dùng gạch chéo (K/T).",
        en="The State writes a stop and a space (KT. GIÁM ĐỐC), the Party a stroke (K/T).",
    ),
    source=_CLAUSE,
    good=("authority.text: KT. ĐỘI TRƯỞNG",),
    bad=(
        Bad("authority.text: KT.ĐỘI TRƯỞNG"),
        Bad("authority.text: K/T ĐỘI TRƯỞNG"),
        Bad("authority.text: KT ĐỘI TRƯỞNG"),
        Bad("paper.family: party\nauthority.text: TM. BAN THƯỜNG VỤ"),
    ),
    check=_authorities,
)
SIGNING_ORDER = Rule(
    id="TF061",
    name="signing-order",
    severity=Severity.WARNING,
    title=Message(
        vi="các dòng của chữ ký không đúng thứ tự", en="the lines of the signature are out of order"
    ),
    why=Message(
        vi="Tập thể ghi trước, rồi người được ký thay, rồi chức vụ của chính người ký.",
        en="The collective comes first, then the one who is signed for, then the signer's own post.",
    ),
    source=_CLAUSE,
    good=("authority.text: KT. ĐỘI TRƯỞNG\nposition.text: PHÓ ĐỘI TRƯỞNG",),
    bad=(
        Bad("authority.text: KT. ĐỘI TRƯỞNG\nposition.text: ĐỘI TRƯỞNG"),
        Bad("authority.text: KT. ĐỘI TRƯỞNG\nposition.label: other"),
        Bad("authority.text: KT. TỔ TRƯỞNG B\nauthority.behalf: TỔ TRƯỞNG B\nposition.text: TỔ TRƯỞNG"),
    ),
    check=_orders,
)
NAME_FORM = Rule(
    id="TF062",
    name="signer-name-form",
    severity=Severity.WARNING,
    title=Message(vi="có dấu câu sau họ tên người ký", en="punctuation after the signer's name"),
    why=Message(
        vi="Dưới chữ ký chỉ ghi họ và tên, không có dấu câu.",
        en="Only the full name is written below a signature, without punctuation.",
    ),
    source=_CLAUSE,
    good=("signer.text: Đỗ Văn Long",),
    bad=(Bad("signer.text: Đỗ Văn Long."),),
    check=_names,
)
RULES = (AUTHORITY_FORM, SIGNING_ORDER, NAME_FORM)
