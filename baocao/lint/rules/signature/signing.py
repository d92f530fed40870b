"""Rules about the signature block."""

from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.language.letters import UPPER
from baocao.lint.rules.signature.whole_block import head_of, is_deputy, whole_block
from baocao.lint.sign import of
from baocao.messages import Message
from baocao.model.address import Address, File
from baocao.model.edition import Edition
from baocao.model.signature import Signature, signatures_at
from baocao.path import Path
from baocao.source import Scalar, Sequence, clean
from baocao.system.patterns import lazy

_OFFICE = """\
office:
  name: Công an xã A
  issuer: Công an xã A
  code: CAX
  place: Huế
  format: state
  numbering: roman-decimal-dash-plus
  sector: {sector}
  subject: Kết quả
  outline:
    results: {{title: Kết quả, sections: {{advisory: Tham mưu}}}}
    priorities: {{title: Nhiệm vụ, sections: {{advisory: Tham mưu}}}}
  closing: Trên đây là báo cáo.
  recipients: [Công an tỉnh, "Lưu: VT"]
  signature: {{position: Trưởng Công an xã, name: "{name}"}}
date: 2020-03-10
"""


def signatures_of(context: Context) -> Iterator[tuple[File, Address]]:
    """Yield the address of each signature that the report prints: the month's, else the office's."""
    for file in (context.file, context.office_file):
        address = file.at("signature") if file else None
        if file and address and not (isinstance(address.node, Scalar) and address.node.is_empty):
            several = isinstance(address.node, Sequence)
            yield from ((file, each) for each in (address.children() if several else (address,)))
            return


def _unknown_authority(context: Context) -> Iterator[Finding]:
    if context.edition is None:
        return
    known = list(context.edition.signature.authorities)
    for number, (file, signature) in enumerate(signatures_of(context)):
        yield from _unknown_form(context.edition, file, signature, number)
        address = signature.at("authority")
        if address and isinstance(address.node, Scalar) and not address.node.is_empty:
            code = clean(address.node.text)
            if code not in known:
                said = _AUTHORITY.of(edition=context.edition.name, authority=code)
                yield file.find(
                    AUTHORITY_NOT_IN_FORMAT, said, address, _USE_ONE_OF.of(names=", ".join(known))
                )


def _unknown_form(edition: Edition, file: File, signature: Address, number: int) -> Iterator[Finding]:
    """Find what a signature says that the edition cannot print; ``number`` counts signatures from 0."""
    form = edition.signature
    second = signature.at("position") if number == 1 else None
    for known, address, said, help_ in (
        (form.collective, signature.at("collective"), _COLLECTIVE, _COLLECTIVE_HELP),
        (form.also, signature.at("also"), _ALSO, _ALSO_HELP),
        (form.joint, second, _JOINT, _JOINT_HELP),
    ):
        if known is None and address and not (isinstance(address.node, Scalar) and address.node.is_empty):
            yield file.find(AUTHORITY_NOT_IN_FORMAT, said.of(edition=edition.name), address, help_.of())


_COLLECTIVE = Message(
    vi="{edition} không có ba dòng ký: cấp phó không ký thay trong văn bản của tập thể",
    en="{edition} has no three-line signature: a deputy does not sign for the head of a collective",
)
_COLLECTIVE_HELP = Message(
    vi="bỏ collective; ký thay mặt tập thể thì dùng authority: TM",
    en="remove collective; to sign on behalf of a collective, use authority: TM",
)
_ALSO = Message(
    vi="{edition} không có chức vụ thứ hai của người ký",
    en="{edition} has no second post of the signer",
)
_ALSO_HELP = Message(vi="bỏ also, ghi một chức vụ ở position", en="remove also; write one post in position")
_JOINT = Message(
    vi="{edition} không có văn bản nhiều cơ quan cùng ký",
    en="{edition} has no reports that several bodies sign",
)
_JOINT_HELP = Message(vi="ghi một chữ ký, không ghi danh sách", en="write one signature, not a list")
_AUTHORITY = Message(
    vi="{edition} không có hình thức ký “{authority}”",
    en="{edition} has no signing authority “{authority}”",
)
_USE_ONE_OF = Message(vi="dùng một trong: {names}", en="use one of: {names}")

AUTHORITY_NOT_IN_FORMAT = Rule(
    id="KK001",
    name="authority-not-in-format",
    severity=Severity.ERROR,
    title=Message(vi="hình thức ký không có trong thể thức", en="signing authority not in the format"),
    why=Message(
        vi="Mỗi thể thức có hình thức ký riêng: Đảng, Đoàn không ký thừa ủy quyền (TUQ); chỉ Nghị định 30 có "
        "ba dòng ký của tập thể; Đoàn không có nhiều cơ quan cùng ký, không ghi chức vụ thứ hai.",
        en="Every format has its own forms: the Party and the Youth Union never sign by authorisation (TUQ); "
        "only Decree 30 has three lines for a collective; the Youth Union has neither joint signatures nor "
        "second posts.",
    ),
    source="HD 36-HD/VPTW, HD 05-HD/VPTW, mục quyền hạn ký; NĐ 30/2020/NĐ-CP, phụ lục I, II.7; "
    "HD 29-HD/TWĐTN-VP, III.7.2",
    check=_unknown_authority,
    unprintable=True,
    good=(
        "signature: {authority: KT, on_behalf_of: Trưởng Ban, position: Phó Trưởng Ban, name: Trần Văn An}\n",
    ),
    bad=(
        Bad(
            "signature: {authority: ⟦TUQ⟧, on_behalf_of: Trưởng Ban, position: Chánh Văn phòng, "
            "name: Trần Văn An}\n"
        ),
        Bad(
            "signature: {authority: KT, collective: ⟦Ban Thường vụ⟧, on_behalf_of: Bí thư, "
            "position: Phó Bí thư, name: Trần Văn An}\n"
        ),
        Bad("office:\n  format: youth\nsignature: {position: Bí thư, also: ⟦Chủ tịch Hội⟧, name: Trần An}\n"),
        Bad(
            "office:\n  format: youth\nsignature:\n  - {position: Bí thư, name: Trần Văn An}\n"
            "  - {position: ⟦Giám đốc⟧, name: Lê Văn Bình}\n"
        ),
        Bad(
            "signature:\n  - {position: Trưởng Ban, name: Trần Văn An}\n"
            "  - {authority: ⟦TUQ⟧, on_behalf_of: Giám đốc, position: Chánh Văn phòng, name: Lê Văn Bình}\n"
        ),
    ),
)


def _titled(context: Context) -> Iterator[Finding]:
    sector = context.office_head.sector if context.office_head else None
    allowed = _RANKED if sector == "armed-forces" else _LEARNED if sector else None
    for passage in context.passages:
        match = _TITLE.match(passage.text) if passage.role == "name" else None
        if match and not (allowed and allowed.fullmatch(match[1])):
            right = passage.text[match.end() :]
            yield passage.find(TITLE_BEFORE_NAME, *match.span(1), suggestion=right)


_DEGREES = (
    r"(?:PGS|GS|TSKH|TS|Th[Ss]|BS|CKI+|BSCKI+|CN|KS|LS|DS|NGƯT|NGND|NSƯT|NSND|TTƯT|TTND|(?:Phó )?Giáo sư"
    r"|Tiến sĩ(?: khoa học)?|Thạc sĩ|Cử nhân|Kỹ sư|Bác sĩ(?: chuyên khoa I+)?|Dược sĩ|Nhà giáo|Thầy thuốc"
    r"|[Ưư]u tú|[Nn]hân dân)"
)
_RANKS = r"(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy|uý)|Chuẩn (?:úy|uý)|(?:Phó |Chuẩn )?Đô đốc|QNCN)"
_ANY_TITLE = rf"(?:{_RANKS}|{_DEGREES}|Đồng chí|Ông|Bà)\b"
_TITLE = lazy(rf"({_ANY_TITLE}\.?(?:[ ,.-]+{_ANY_TITLE}\.?)*)[ ,.-]+(?=[{UPPER}])")
# Allowed before a name in the armed forces, and in education, health and science.
_RANKED = lazy(rf"(?:(?:{_RANKS}|{_DEGREES})\b[ ,.-]*)+")
_LEARNED = lazy(rf"(?:{_DEGREES}\b[ ,.-]*)+")

TITLE_BEFORE_NAME = Rule(
    id="KK002",
    name="title-before-name",
    severity=Severity.WARNING,
    title=Message(vi="học hàm, học vị, danh xưng trước họ tên người ký", en="title before the signer's name"),
    why=Message(
        vi="Dưới chữ ký chỉ ghi họ và tên đầy đủ; quân hàm, học hàm, học vị chỉ ghi ở lực lượng vũ trang, "
        "giáo dục, y tế, khoa học khi ngành cho phép (khóa sector của cơ quan).",
        en="Only the full name is printed under the signature; ranks and degrees are printed only where the "
        "sector allows them (key sector of the office).",
    ),
    source="HD 36-HD/VPTW, họ tên người ký; NĐ 30/2020/NĐ-CP, phụ lục I, II.7c",
    check=_titled,
    sign=of("name"),
    good=(
        "signature: {position: Trưởng Ban, name: Tống Văn Sĩ}\n",
        _OFFICE.format(sector="armed-forces", name="Trung tá Nguyễn Văn An"),
        _OFFICE.format(sector="armed-forces", name="Thượng tá, ThS. Nguyễn Văn An"),
        _OFFICE.format(sector="health", name="BS.CKII Nguyễn Văn An"),
        _OFFICE.format(sector="education", name="PGS.TS. Nguyễn Văn An"),
    ),
    bad=(
        Bad(_OFFICE.format(sector="education", name="⟦Trung tá⟧ Nguyễn Văn An")),
        Bad(_OFFICE.format(sector="armed-forces", name="⟦Đồng chí⟧ Nguyễn Văn An")),
        Bad("signature: {position: Trưởng Ban, name: ⟦Thượng tá⟧ Nguyễn Văn An}\n"),
        Bad("signature: {position: Trưởng Ban, name: ⟦ThS.⟧ Nguyễn Văn An}\n"),
        Bad(
            "signature:\n  - {position: Trưởng Ban, name: Trần Văn An}\n"
            "  - {position: Giám đốc, name: ⟦ThS.⟧ Lê Văn Bình}\n"
        ),
        Bad("signature: {position: Trưởng Ban, name: ⟦Đồng chí⟧ Nguyễn Văn An}\n"),
    ),
)


def _deputy(context: Context) -> Iterator[Finding]:
    month, office = context.month, context.office
    if month is None or office is None or month.signature is None:
        return
    usual = [each for _, each in signatures_at(office.signature, Path())]
    signed = [each for _, each in signatures_at(month.signature, Path())]
    for (file, address), own, theirs in zip(signatures_of(context), signed, usual, strict=False):
        position = address.at("position")
        if position and _is_deputy_of(theirs, own):
            said = DEPUTY_WITHOUT_AUTHORITY.title.of()
            help_ = _DEPUTY_HELP.of(block=whole_block(theirs, own, context.edition))
            if len(signed) > 1:
                help_ = _DEPUTIES_HELP.of(head=head_of(theirs))
            yield file.find(DEPUTY_WITHOUT_AUTHORITY, said, position, help_)


def _is_deputy_of(usual: Signature, signed: Signature) -> bool:
    """Tell whether a deputy signs without an authority where the usual signer has a head."""
    return usual.on_behalf_of is not None and is_deputy(signed) and signed.authority is None


_DEPUTY_HELP = Message(
    vi="viết: {block}; nếu đang khuyết cấp trưởng thì sửa chữ ký trong tệp cơ quan",
    en="write: {block}; if the office has no head, correct the signature in its file",
)
_DEPUTIES_HELP = Message(
    vi="thêm “authority: KT” và “on_behalf_of: {head}”; nếu đang khuyết cấp trưởng thì sửa chữ ký trong "
    "tệp cơ quan",
    en="add “authority: KT” and “on_behalf_of: {head}”; if the office has no head, correct its signature",
)

DEPUTY_WITHOUT_AUTHORITY = Rule(
    id="KK003",
    name="deputy-without-authority",
    severity=Severity.WARNING,
    title=Message(vi="cấp phó ký mà không ghi ký thay", en="a deputy signs without on_behalf_of"),
    why=Message(
        vi="Khi cơ quan có cấp trưởng, cấp phó ký thay cấp trưởng; chỉ khi khuyết cấp trưởng "
        "mới ký chức danh mình.",
        en="While the office has a head, the deputy signs on behalf of the head; only without a head does "
        "the deputy sign under the deputy's own title.",
    ),
    source="HD 36-HD/VPTW, HD 05-HD/VPTW, mục quyền hạn ký",
    check=_deputy,
    good=("signature: {position: Trưởng Ban, name: Trần Văn An}\n",),
    bad=(
        Bad("signature: {position: ⟦Phó Trưởng Ban⟧, name: Trần Văn An}\n"),
        Bad(
            "signature:\n  - {position: ⟦Phó Trưởng Ban⟧, name: Trần Văn An}\n"
            "  - {position: Giám đốc, name: Lê Văn Bình}\n"
        ),
    ),
)

RULES = (AUTHORITY_NOT_IN_FORMAT, TITLE_BEFORE_NAME, DEPUTY_WITHOUT_AUTHORITY)
