"""An office: what all its reports have in common."""

from typing import Annotated, Any

from pydantic import ConfigDict, ValidationError, ValidatorFunctionWrapHandler, WrapValidator

from baocao.model.fields import Closed, Flag, Name, Schema, Some, Text, Values, Written, among, fault
from baocao.model.key import Key
from baocao.model.office_outline import Outline
from baocao.model.period import CUTOFFS
from baocao.model.period_words import Lines, OfficeLines, OfficeText, PeriodLine, SomeLines
from baocao.model.register import Bodies, Terms
from baocao.model.signature import Signatures
from baocao.system.patterns import lazy

_CODE = lazy(r"[^\W_][\w.&-]*")
_CODE_FORM: Schema = {"type": "string", "pattern": r"^[^\W_][\w.&-]*$"}
SPELLINGS = ("ủy", "uỷ")
# Sectors with their own rules for ranks and degrees before names.
SECTORS = ("armed-forces", "education", "health", "science")
_A_FILE = "the name of a file"
_A_CHOICE = "one of a few words"
_FOR_RULES = "only rules read it"


def is_code(text: str) -> bool:
    """Tell whether a text is valid as the office's code in a report's number."""
    return _CODE.fullmatch(text) is not None


def _code(value: Values) -> Values:
    if not isinstance(value, str) or not is_code(value):
        raise fault("code_form")
    return value


def _or_nothing(value: Values, handler: ValidatorFunctionWrapHandler) -> Any:
    """Read an invalid value as missing; the office itself reports it."""
    try:
        return handler(value)
    except ValidationError:
        return None


Known = WrapValidator(_or_nothing)


class OfficeHead(Closed):
    """The keys of an office that are usable even if other keys are invalid; rules depend on them.

    Each invalid or missing key is ``None``.
    """

    model_config = ConfigDict(extra="ignore")

    format: Annotated[Name | None, Known] = None
    letterhead: Annotated[Name | None, Known] = None
    sizes: Annotated[Name | None, Known] = None
    two_sided: Annotated[Flag | None, Known] = None
    issuer: Annotated[Lines | None, Known] = None
    code: Annotated[str | None, Known] = None
    spelling: Annotated[Annotated[str, among(*SPELLINGS)] | None, Known] = None
    glossary: Annotated[tuple[Text, ...] | None, Known] = None
    sector: Annotated[Annotated[str, among(*SECTORS)] | None, Known] = None

    @property
    def own_names(self) -> frozenset[str]:
        """Return the names and abbreviations that the office defines."""
        return frozenset(filter(None, (*(self.glossary or ()), self.code)))


class Office(Closed):
    """An issuing office: letterhead, outline and the ending of its reports.

    ``spelling`` is the position of tone marks (``ủy`` or ``uỷ``); ``glossary`` holds its own names and
    abbreviations in their right spelling. ``sector`` is the sector whose rules say which ranks and degrees
    may precede a signer's name. ``letterhead`` names one that differs from the format's own; ``sizes`` names
    one of the format's size sets.
    """

    # A part of each month and built for itself, too; so it is built once, before them.
    model_config = ConfigDict(defer_build=False)

    name: Annotated[
        Text,
        Key(
            vi=("Tên cơ quan", "Ghi vào thuộc tính tệp Word, và ở phụ lục."),
            en=("Office name", "Used in the Word file's properties and in appendices."),
            examples=("Ban Dân vận Tỉnh ủy Quảng Ngãi",),
            role="office",
        ),
    ]
    superior: Annotated[
        Lines,
        Key(
            vi=("Cơ quan cấp trên", "Dòng trên của góc trái."),
            en=("Superior body", "Upper line at the top left."),
            examples=("Tỉnh ủy Quảng Ngãi",),
            role="office",
        ),
    ] = ()
    issuer: Annotated[
        SomeLines,
        Key(
            vi=("Cơ quan ban hành", "Dòng đậm của góc trái."),
            en=("Issuing body", "Bold line at the top left."),
            examples=("Ban Dân vận",),
            role="office",
        ),
    ]
    code: Annotated[
        Annotated[str, Written(_code, _CODE_FORM)],
        Key(
            vi=("Ký hiệu cơ quan", "Đứng sau dấu gạch chéo."),
            en=("Office code", "Follows the slash in the report's symbol."),
            examples=("BDVTU",),
            unread="a symbol, whose form the model checks",
        ),
    ]
    place: Annotated[
        Text,
        Key(
            vi=("Địa danh", "Đứng trước ngày ký."),
            en=("Place", "Printed before the signing date."),
            examples=("Quảng Ngãi",),
            role="place",
        ),
    ]
    format: Annotated[
        Name,
        Key(
            vi=("Nhóm thể thức", "Văn bản cụ thể do ngày ký quyết định."),
            en=("Format", "party, state or youth; the signing date decides the edition."),
            examples=("party",),
            unread=_A_FILE,
        ),
    ]
    template: Annotated[
        Name,
        Key(
            vi=("Mẫu trình bày", "Tệp trong thư mục templates."),
            en=("Template", "File in the folder templates."),
            examples=("monthly-report",),
            unread=_A_FILE,
        ),
    ] = "monthly-report"
    numbering: Annotated[
        Name,
        Key(
            vi=("Cách đánh số", "Cách có sẵn, hoặc tệp trong thư mục schemes."),
            en=("Numbering", "A shipped scheme, or a file in the folder schemes."),
            examples=("roman-decimal-dash-plus",),
            unread=_A_FILE,
        ),
    ]
    letterhead: Annotated[
        Name | None,
        Key(
            vi=("Đầu văn bản", "Tệp trong data/letterheads, nếu khác thể thức."),
            en=("Letterhead", "File in data/letterheads, if it differs from the format's."),
            unread=_A_FILE,
        ),
    ] = None
    sizes: Annotated[
        Name | None,
        Key(
            vi=("Bộ cỡ chữ", "Một bộ cỡ chữ của thể thức."),
            en=("Sizes", "One of the size sets of the format."),
            examples=("compact",),
            unread=_A_CHOICE,
        ),
    ] = None
    two_sided: Annotated[
        Flag,
        Key(
            vi=("In hai mặt", "true: lề mặt sau theo thể thức, đối xứng với mặt trước."),
            en=("Two-sided", "true: the backs of sheets have the format's margins for them."),
            unread="true or false",
        ),
    ] = False
    spelling: Annotated[
        Annotated[str, among(*SPELLINGS)] | None,
        Key(
            vi=("Kiểu đặt dấu", "ủy, hòa hay uỷ, hoà."),
            en=("Spelling", "Tone mark style: ủy, hòa or uỷ, hoà."),
            unread=_A_CHOICE,
            silent=_FOR_RULES,
        ),
    ] = None
    glossary: Annotated[
        tuple[Text, ...],
        Key(
            vi=("Từ riêng", "Tên và chữ viết tắt của cơ quan, viết đúng."),
            en=("Glossary", "The office's own names and abbreviations, in their right spelling."),
            unread="it says what is right",
            silent=_FOR_RULES,
        ),
    ] = ()
    sector: Annotated[
        Annotated[str, among(*SECTORS)] | None,
        Key(
            vi=("Ngành", "Ngành có quy định riêng về cấp hàm, học vị trước tên người ký."),
            en=("Sector", "Sector with its own rules on ranks and degrees before the signer's name."),
            examples=("armed-forces",),
            unread=_A_CHOICE,
            silent=_FOR_RULES,
        ),
    ] = None
    bodies: Bodies = ()
    terms: Terms = ()
    subject: Annotated[
        OfficeLines,
        Key(
            vi=("Trích yếu", "Một hoặc nhiều dòng; dùng {period_short}, {next_period}."),
            en=(
                "Subject",
                "One or several lines; {period_short}, {next_period} are replaced by the periods.",
            ),
            examples=("kết quả công tác dân vận {period_short}",),
            role="subject",
        ),
    ]
    outline: Annotated[
        Outline,
        Key(
            vi=("Đề cương", "Các phần của kết quả và nhiệm vụ, theo thứ tự in."),
            en=("Outline", "Sections of results and priorities, in printed order."),
            examples=({"results": "Kết quả công tác", "priorities": "Nhiệm vụ trọng tâm"},),
        ),
    ]
    basis: Annotated[
        OfficeLines | None,
        Key(
            vi=("Căn cứ", "Mỗi căn cứ một dòng, không ghi dấu cuối dòng."),
            en=("Basis", "One per line, without punctuation at the end."),
            role="basis",
        ),
    ] = None
    preamble: Annotated[
        OfficeText | None,
        Key(
            vi=("Lời mở đầu", "Đoạn văn trước phần thứ nhất."),
            en=("Preamble", "Paragraph before the first part."),
            role="closing",
        ),
    ] = None
    addressees: Annotated[
        Lines | None,
        Key(
            vi=("Kính gửi", "Chỉ ở thể thức có Kính gửi."),
            en=("Addressees", "Only if the format has addressees."),
            role="addressee",
        ),
    ] = None
    period_line: Annotated[
        PeriodLine | None,
        Key(
            vi=("Dòng thời gian", "Dưới trích yếu."),
            en=("Period line", "Below the subject."),
            examples=("(Từ ngày {from} đến ngày {to})",),
            role="period-line",
        ),
    ] = None
    cutoff: Annotated[
        Annotated[str, among(*CUTOFFS)],
        Key(
            vi=("Chốt số liệu", "calendar theo lịch; nd09 từ ngày 15 đến ngày 14."),
            en=("Cut-off of figures", "calendar: by the calendar; nd09: from the 15th to the 14th."),
            unread=_A_CHOICE,
        ),
    ] = "calendar"
    closing: Annotated[
        OfficeText | None,
        Key(
            vi=("Câu kết", "Câu cuối trước nơi nhận."),
            en=("Closing", "Last sentence before the recipients."),
            role="closing",
        ),
    ] = None
    recipients: Annotated[
        Annotated[tuple[Text, ...], Some],
        Key(
            vi=("Nơi nhận", "Mỗi nơi một dòng; dòng cuối là nơi lưu."),
            en=("Recipients", "One per line; the last one is the archive."),
            examples=(["Văn phòng Tỉnh ủy", "Lưu Văn phòng Ban"],),
            role="recipient",
        ),
    ]
    signature: Annotated[
        Signatures,
        Key(
            vi=("Chữ ký", "Người ký thường lệ; văn bản liên cơ quan: một danh sách."),
            en=("Signature", "The usual signer; joint reports: a list."),
            examples=({"position": "Trưởng Ban", "name": "Trần Ngọc Nguyên"},),
        ),
    ]
