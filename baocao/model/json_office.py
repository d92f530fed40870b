"""JSON Schema of an office, for the months that write their office's keys themselves."""

from baocao.model.json_parts import (
    EMPTY,
    FLAG,
    NAME,
    OFFICE_TEXT,
    PERIOD_LINE,
    TEXT,
    Schema,
    about,
    closed,
    listed,
    maybe,
    ref,
)
from baocao.model.office import AUTHORITIES, FOR_SOMEONE, SECTORS, SPELLINGS
from baocao.model.period import CUTOFFS


def office_definitions() -> dict[str, Schema]:
    """Return the definitions by name."""
    return {
        "signature": _signature(),
        "office": closed(_office(), list(_REQUIRED_OF_OFFICE)),
        "part": closed(
            {
                "title": about(OFFICE_TEXT, "Đầu đề", "Dùng {period}, {next_period} cho tên kỳ."),
                "sections": {
                    "type": "object",
                    "additionalProperties": ref("section_title"),
                },
            },
            ["title"],
        ),
        "section_title": {"anyOf": [OFFICE_TEXT, _section_title()]},
    }


def _signature() -> Schema:
    properties = {
        "authority": about(
            maybe({"enum": list(AUTHORITIES)}),
            "Hình thức ký",
            "KT ký thay, TM thay mặt, TL thừa lệnh, Q quyền.",
            "KT",
        ),
        "collective": about(
            maybe(TEXT), "Tập thể", "Cấp phó ký thay mặt tập thể: dòng TM. ở trên.", "Ủy ban nhân dân"
        ),
        "on_behalf_of": about(maybe(TEXT), "Ký thay, thay mặt ai", "Chức vụ hoặc tập thể.", "Trưởng Ban"),
        "position": about(TEXT, "Chức vụ", "Chức vụ của người ký.", "Phó Trưởng Ban"),
        "name": about(
            {"anyOf": [TEXT, EMPTY, {"type": "null"}]},
            "Họ và tên",
            "Không ghi học hàm, học vị. Để trống: chừa chỗ.",
            "Trần Ngọc Nguyên",
        ),
    }
    signs_for = {"properties": {"authority": {"enum": list(FOR_SOMEONE)}}, "required": ["authority"]}
    someone = {"required": ["on_behalf_of"], "properties": {"on_behalf_of": TEXT}}
    alone = {"properties": {"on_behalf_of": {"type": "null"}, "collective": {"type": "null"}}}
    deputy = {"properties": {"authority": {"const": "KT"}}, "required": ["authority"]}
    others = {"if": deputy, "else": {"properties": {"collective": {"type": "null"}}}}
    form = closed(properties, ["position", "name"])
    return {**form, "if": signs_for, "then": someone, "else": alone, "allOf": [others]}


_REQUIRED_OF_OFFICE = (
    "name", "issuer", "code", "place", "format", "numbering", "subject", "outline",
    "recipients", "signature",
)  # fmt: skip


def _office() -> dict[str, Schema]:
    return {**_who(), **_how(), **_what()}


_LINES: Schema = {"anyOf": [TEXT, listed(TEXT)]}
_SUBJECT: Schema = {"anyOf": [OFFICE_TEXT, listed(OFFICE_TEXT)]}
_SUPERIOR: Schema = {"anyOf": [TEXT, listed(TEXT, least=0)]}


def _who() -> dict[str, Schema]:
    return {
        "name": about(TEXT, "Tên đầy đủ", "Ghi vào thuộc tính tệp Word.", "Ban Dân vận Tỉnh ủy Quảng Ngãi"),
        "superior": about(_SUPERIOR, "Cơ quan cấp trên", "Dòng trên của góc trái.", "Tỉnh ủy Quảng Ngãi"),
        "issuer": about(_LINES, "Cơ quan ban hành", "Dòng đậm của góc trái.", "Ban Dân vận"),
        "code": about(
            {"type": "string", "pattern": r"^[^\W_][\w.&-]*$"},
            "Ký hiệu cơ quan",
            "Đứng sau dấu gạch chéo.",
            "BDVTU",
        ),
        "place": about(TEXT, "Địa danh", "Đứng trước ngày ký.", "Quảng Ngãi"),
        "sector": about(
            maybe({"enum": list(SECTORS)}),
            "Ngành",
            "Ngành có quy định riêng về cấp hàm, học vị trước tên người ký.",
            "armed-forces",
        ),
        "spelling": about(maybe({"enum": list(SPELLINGS)}), "Kiểu đặt dấu", "ủy, hòa hay uỷ, hoà."),
        "glossary": about(listed(TEXT, least=0), "Từ riêng", "Tên và chữ viết tắt của cơ quan, viết đúng."),
    }


def _how() -> dict[str, Schema]:
    return {
        "format": about(NAME, "Họ thể thức", "Văn bản cụ thể do ngày ký quyết định.", "party"),
        "template": about(NAME, "Mẫu trình bày", "Tệp trong thư mục templates.", "monthly-report"),
        "numbering": about(
            NAME,
            "Cách đánh số",
            "Cách có sẵn, hoặc tệp trong thư mục schemes.",
            "roman-decimal-dash-plus",
        ),
        "letterhead": about(maybe(NAME), "Đầu văn bản", "Tệp trong data/letterheads, nếu khác thể thức."),
        "sizes": about(maybe(NAME), "Bộ cỡ chữ", "Một bộ cỡ chữ của thể thức.", "compact"),
        "cutoff": about(
            {"enum": list(CUTOFFS)}, "Chốt số liệu", "calendar theo lịch; nd09 từ ngày 15 đến ngày 14."
        ),
    }


def _what() -> dict[str, Schema]:
    part = {"anyOf": [OFFICE_TEXT, ref("part")]}
    more = {"type": "object", "additionalProperties": ref("section_title")}
    outline = closed({"results": part, "priorities": part, "sections": more}, ["results", "priorities"])
    return {
        "subject": about(_SUBJECT, "Trích yếu", "Một hoặc nhiều dòng; dùng {period_short}, {next_period}."),
        "basis": about(maybe(_SUBJECT), "Căn cứ", "Mỗi căn cứ một dòng, không ghi dấu cuối dòng."),
        "preamble": about(maybe(OFFICE_TEXT), "Lời mở đầu", "Đoạn văn trước phần thứ nhất."),
        "addressees": about(maybe(_SUPERIOR), "Kính gửi", "Chỉ ở thể thức có Kính gửi."),
        "period_line": about(
            maybe(PERIOD_LINE), "Dòng thời gian", "Dưới trích yếu.", "(Từ ngày {from} đến ngày {to})"
        ),
        "outline": about(outline, "Đề cương", "Các phần của kết quả và nhiệm vụ, theo thứ tự in."),
        "closing": about(maybe(OFFICE_TEXT), "Câu kết", "Câu cuối trước nơi nhận."),
        "recipients": about(listed(TEXT), "Nơi nhận", "Mỗi nơi một dòng; dòng cuối là nơi lưu."),
        "signature": about(ref("signature"), "Chữ ký", "Người ký thường lệ."),
    }


def _section_title() -> Schema:
    properties = {
        "title": about(maybe(OFFICE_TEXT), "Đầu đề có số", "Hoặc dùng label."),
        "label": about(maybe(OFFICE_TEXT), "Nhãn đầu đoạn", "Đoạn văn viết liền sau nhãn.", "Đánh giá chung"),
        "required": about(FLAG, "Bắt buộc", "Báo lỗi khi thiếu phần này."),
        "sections": about(
            {"type": "object", "additionalProperties": ref("section_title")},
            "Các phần con",
            "Theo thứ tự in.",
        ),
    }
    ways = [
        {"required": [key], "properties": {key: OFFICE_TEXT, other: {"type": "null"}}}
        for key, other in (("title", "label"), ("label", "title"))
    ]
    over = {"required": ["label"], "properties": {"label": OFFICE_TEXT, "sections": {"minProperties": 1}}}
    alone = {"not": {**over, "required": ["label", "sections"]}}
    return {**closed(properties, []), "oneOf": ways, "allOf": [alone]}
