"""The month file: the content of one report."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import ConfigDict, Discriminator, Field, Tag

from baocao.model.appendix import Appendix
from baocao.model.asked_parts import Draft, Drafter, Urgency
from baocao.model.fields import (
    Schema,
    Some,
    Text,
    Values,
    Written,
    fault,
    or_nothing,
)
from baocao.model.figure import Figure
from baocao.model.head import Head
from baocao.model.key import Key, Prints
from baocao.model.office import Office
from baocao.model.office_name import OfficeName
from baocao.model.office_outline import PARTS
from baocao.model.period_words import PeriodLine
from baocao.model.section import Section, tables
from baocao.model.signature import Signatures
from baocao.model.table import Table
from baocao.system.patterns import lazy

_DIGITS = lazy(r"0*[1-9][0-9]{0,5}")
_NUMBER_FORM: Schema = {
    "anyOf": [
        {"type": "integer", "minimum": 1, "maximum": 999999},
        {"type": "string", "pattern": "^0*[1-9][0-9]{0,5}$"},
    ]
}


def _number(value: Values) -> Values:
    if not isinstance(value, str) or not _DIGITS.fullmatch(value):
        raise fault("number_form")
    return value


def _part(value: Values) -> Values:
    if value is None:
        raise fault("no_value")
    if value in ({}, [], ""):
        raise fault("sections_shape")
    return value


def _notes(value: Values) -> Values:
    return {} if value is None else value


def _named_or_inline(value: Values) -> str:
    return "inline" if isinstance(value, dict | Office) else "name"


PartOfMonth = Annotated[Section, Written(_part, lambda form: {**form, "not": {"enum": [None, "", [], {}]}})]
_Notes = Written(_notes, or_nothing)
OfficeChoice = Annotated[
    Annotated[OfficeName, Tag("name")] | Annotated[Office, Tag("inline")], Discriminator(_named_or_inline)
]


class Month(Head):
    """One report. Missing keys after ``footnotes``, and ``format``, default to the office's.

    ``results`` and ``priorities`` are there if the office's outline has them. ``sections`` are its other
    sections, or sections with their own titles.
    """

    model_config = ConfigDict(extra="forbid")

    office: Annotated[
        OfficeChoice,
        Key(
            vi=(
                "Cơ quan",
                "Tên tệp trong thư mục offices, đường dẫn ./….yaml, hoặc viết thẳng các khóa của cơ quan.",
            ),
            en=(
                "Office",
                "Name of a file in the folder offices, a path ./….yaml, or the keys of the office.",
            ),
            examples=("bdv-quang-ngai",),
            silent="what the office says is compared key by key",
        ),
    ]
    number: Annotated[
        Annotated[str, Written(_number, _NUMBER_FORM)] | None,
        Key(
            vi=("Số văn bản", "Chỉ ghi chữ số, thể thức tự ghi ký hiệu. Để trống: ghi tay."),
            en=("Number", "Digits only; the format adds the symbol. Empty: written by hand."),
            examples=("05",),
            unread="digits, which the model checks",
        ),
    ] = None
    draft: Annotated[
        Draft,
        Key(
            vi=("Dự thảo", "true, hoặc lần dự thảo: 2."),
            en=("Draft", "true, or the number of the draft: 2."),
            examples=("true", "2"),
            unread="true or a number",
        ),
    ] = False
    urgency: Annotated[
        Urgency,
        Key(
            vi=("Độ khẩn", "hỏa tốc, thượng khẩn hoặc khẩn."),
            en=("Urgency", "hỏa tốc, thượng khẩn or khẩn."),
            examples=("khẩn",),
            unread="one of a few words",
        ),
    ] = None
    circulation: Annotated[
        Text | None,
        Key(
            vi=("Phạm vi lưu hành", "Lưu hành nội bộ, Xem xong trả lại, Không phổ biến … Không ghi độ mật."),
            en=("Circulation", "Words of the mark about circulation or recall. No mark of secrecy."),
            examples=("Lưu hành nội bộ",),
            role="mark",
        ),
    ] = None
    drafter: Annotated[
        Drafter | None,
        Key(
            vi=("Người soạn thảo", "Ký hiệu và số bản phát hành, ghi ở nơi nhận."),
            en=("Drafter", "Code and number of copies, printed with the recipients."),
        ),
    ] = None
    contact: Annotated[
        Text | None,
        Key(
            vi=("Dòng liên hệ", "Địa chỉ, điện thoại, thư điện tử của cơ quan, ghi ở chân trang."),
            en=("Contact", "Address, telephone, mail of the office, at the foot of a page."),
            examples=("Số 11, đường Hùng Vương. Điện thoại: 0255 3822 345",),
            unread="addresses and numbers, which follow no spelling",
        ),
    ] = None
    results: Annotated[
        PartOfMonth,
        Key(
            vi=("Kết quả", "Việc đã làm trong kỳ, theo đề cương."),
            en=("Results", "Work done in the period, by section of the outline."),
        ),
    ] = Field(default_factory=Section)
    priorities: Annotated[
        PartOfMonth,
        Key(
            vi=("Nhiệm vụ trọng tâm", "Việc của kỳ sau, theo các phần của đề cương."),
            en=("Priorities", "Tasks of the next period, by section of the outline."),
        ),
    ] = Field(default_factory=Section)
    sections: Annotated[
        Section,
        Key(
            vi=("Các phần khác", "Phần khác của đề cương, hoặc phần có title và content riêng."),
            en=(
                "Other sections",
                "Other sections of the outline, or sections with their own title and content.",
            ),
        ),
    ] = Field(default_factory=dict, validate_default=True)
    figures: Annotated[
        dict[str, Figure],
        _Notes,
        Key(
            vi=("Số liệu", "Mỗi số khai một lần; trong câu ghi [=tên], [=tên:compared], [=tên:of_plan]."),
            en=(
                "Figures",
                "Declare each number once; sentences refer to it by [=id], [=id:compared], [=id:of_plan].",
            ),
            silent="a figure is printed only where a text refers to it, and is compared there",
        ),
    ] = Field(default_factory=dict)
    appendices: Annotated[
        dict[str, Appendix],
        _Notes,
        Key(
            vi=("Phụ lục", "Mỗi phụ lục một khóa; trong câu ghi [#khóa] để dẫn."),
            en=("Appendices", "One key per appendix; sentences refer to it by [#key]."),
        ),
    ] = Field(default_factory=dict)
    footnotes: Annotated[
        dict[str, Text],
        _Notes,
        Key(
            vi=("Chú thích", "Tên chú thích và nội dung; trong câu ghi [^tên]."),
            en=("Footnotes", "Ids and texts; sentences refer to them by [^id]."),
            examples=({"co-quan": "Sở Nội vụ; Văn phòng UBND tỉnh."},),
            role="footnote",
        ),
    ] = Field(default_factory=dict)
    author: Annotated[
        Text | None,
        Key(
            vi=("Tác giả", "Ghi dưới tên loại: BÁO CÁO / CỦA BAN THƯỜNG VỤ …, không ghi chữ “của”."),
            en=("Author", "Printed below the kind: BÁO CÁO / CỦA BAN THƯỜNG VỤ …; without the word “của”."),
            examples=("Ban Thường vụ Tỉnh ủy",),
            role="office",
        ),
    ] = None
    basis: Annotated[
        Annotated[tuple[Text, ...], Some] | None,
        Key(
            vi=("Căn cứ", "Mỗi căn cứ một dòng, không ghi dấu cuối dòng."),
            en=("Basis", "One per line, without punctuation at the end."),
            role="basis",
        ),
    ] = None
    preamble: Annotated[
        Text | None,
        Key(
            vi=("Lời mở đầu", "Đoạn văn trước phần thứ nhất."),
            en=("Preamble", "Paragraph before the first part."),
            role="closing",
            prints=Prints("opening", "body"),
        ),
    ] = None
    addressees: Annotated[
        Annotated[tuple[Text, ...], Some] | None,
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
    closing: Annotated[
        Text | None,
        Key(
            vi=("Câu kết", "Chỉ ghi khi khác với cơ quan."),
            en=("Closing", "Only if it differs from the office's."),
            role="closing",
            prints=Prints("ending", "closing"),
        ),
    ] = None
    recipients: Annotated[
        Annotated[tuple[Text, ...], Some] | None,
        Key(
            vi=(
                "Nơi nhận",
                "Mỗi nơi một dòng, không gạch đầu dòng, không dấu cuối dòng; dòng cuối là nơi lưu.",
            ),
            en=(
                "Recipients",
                "One per line, without a dash or punctuation at the end; the last one is the archive.",
            ),
            examples=(["Văn phòng Tỉnh ủy", "Lưu Văn phòng Ban"],),
            role="recipient",
        ),
    ] = None
    signature: Annotated[
        Signatures | None,
        Key(
            vi=(
                "Chữ ký",
                "Chỉ ghi khi khác với cơ quan. Văn bản liên cơ quan: một danh sách, cơ quan chủ trì trước.",
            ),
            en=(
                "Signature",
                "Only if it differs from the office's. Joint reports: a list, the leading body first.",
            ),
        ),
    ] = None
    place: Annotated[
        Text | None,
        Key(
            vi=("Địa danh", "Chỉ ghi khi khác với cơ quan."),
            en=("Place", "Only if it differs from the office's."),
            examples=("Quảng Ngãi",),
            role="place",
        ),
    ] = None

    def tables(self) -> Iterator[Table]:
        """Yield the tables of its parts and appendices, in the order written."""
        for part in PARTS:
            yield from getattr(self, part).tables()
        for appendix in self.appendices.values():
            yield from tables(appendix.content)
