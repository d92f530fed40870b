"""JSON Schema of the month file, for completion, hover and checks in editors.

Written by hand rather than derived from the models: an editor reads the file by YAML's own types (``05`` a
number, ``no`` a truth value), while the models take every value for text and undo short forms before they
look. A test holds both against one corpus of good and bad months, key by key.
"""

import json
from typing import Any

from baocao.model.office import AUTHORITIES, FOR_SOMEONE, PERIOD_WORDS, SPELLINGS

Schema = dict[str, Any]

_ID = "https://baocao.invalid/month.schema.json"
# What YAML takes for a number or a truth value is text to us.
_TEXT: Schema = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
_NAME: Schema = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 60}
_OFFICE_TEXT: Schema = {
    **_TEXT,
    "pattern": rf"^(?![\s\S]*\{{(?!({'|'.join(PERIOD_WORDS)})\}})\w*\}})[\s\S]*\S",
}


def month_schema() -> str:
    """Return the schema (JSON Schema 2020-12) as text."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": _ID,
        "title": "Tệp tháng",
        "description": "Một báo cáo công tác: kết quả kỳ này, nhiệm vụ trọng tâm kỳ sau.",
        **_closed(_month(), ["period", "office", "results", "priorities"]),
        "$defs": _definitions(),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _month() -> dict[str, Schema]:
    return {**_head(), **_content(), **_ending()}


def _head() -> dict[str, Schema]:
    day = {"type": "string", "format": "date", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
    number: Schema = {
        "anyOf": [
            {"type": "integer", "minimum": 1, "maximum": 999999},
            {"type": "string", "pattern": "^0*[1-9][0-9]{0,5}$"},
        ]
    }
    return {
        "period": _about(
            {"type": "string", "pattern": "^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])$"},
            "Kỳ báo cáo",
            "Năm-tháng. Mọi chữ “tháng 02/2020”, “tháng 3/2020” trong văn bản được suy ra từ đây.",
            "2020-02",
        ),
        "office": _about(
            {
                "anyOf": [
                    {"type": "string", "pattern": r"^(\./)?[^\s./][^:\\]*$", "maxLength": 100},
                    _ref("office"),
                ]
            },
            "Cơ quan",
            "Tên tệp trong thư mục offices, đường dẫn ./….yaml, hoặc viết thẳng các khóa của cơ quan.",
            "bdv-quang-ngai",
        ),
        "format": _about(_maybe(_NAME), "Họ thể thức", "Chỉ ghi khi khác với cơ quan.", "party"),
        "date": _about(
            _maybe(day),
            "Ngày ký",
            "Năm-tháng-ngày; quyết định áp dụng văn bản thể thức nào. Để trống: ghi tay.",
            "2020-02-25",
        ),
        "number": _about(
            _maybe(number), "Số văn bản", "Chỉ ghi chữ số, thể thức tự ghi ký hiệu. Để trống: ghi tay.", "05"
        ),
    }


def _content() -> dict[str, Schema]:
    return {
        "results": _about(_ref("sections"), "Kết quả", "Việc đã làm trong kỳ, theo các phần của đề cương."),
        "priorities": _about(
            _ref("sections"), "Nhiệm vụ trọng tâm", "Việc của kỳ sau, theo các phần của đề cương."
        ),
        "footnotes": _about(
            _maybe({"type": "object", "additionalProperties": _TEXT}),
            "Chú thích",
            "Tên chú thích và nội dung; trong câu ghi [^tên].",
            {"co-quan": "Sở Nội vụ; Văn phòng UBND tỉnh."},
        ),
    }


def _ending() -> dict[str, Schema]:
    return {
        "closing": _about(_maybe(_TEXT), "Câu kết", "Chỉ ghi khi khác với cơ quan."),
        "recipients": _about(
            _maybe(_list(_TEXT)),
            "Nơi nhận",
            "Mỗi nơi một dòng, không gạch đầu dòng, không dấu cuối dòng; dòng cuối là nơi lưu.",
            ["Văn phòng Tỉnh ủy", "Lưu Văn phòng Ban"],
        ),
        "signature": _about(_maybe(_ref("signature")), "Chữ ký", "Chỉ ghi khi khác với cơ quan."),
        "place": _about(_maybe(_TEXT), "Địa danh", "Chỉ ghi khi khác với cơ quan.", "Quảng Ngãi"),
    }


def _definitions() -> dict[str, Schema]:
    return {
        "sections": {
            "type": "object",
            "minProperties": 1,
            "additionalProperties": _about(
                {
                    "anyOf": [
                        _TEXT,
                        {"type": "string", "maxLength": 0},
                        _list(_ref("item"), least=0),
                        {"type": "null"},
                    ]
                },
                "Một phần",
                "Danh sách các mục “- …”, hoặc một đoạn văn.",
            ),
        },
        "item": _item(),
        "signature": _signature(),
        "office": _closed(_office(), list(_OFFICE_REQUIRED)),
        "part": _closed(
            {
                "title": _about(_OFFICE_TEXT, "Đầu đề", "Dùng {period}, {next_period} cho tên kỳ."),
                "sections": {
                    "type": "object",
                    "additionalProperties": {"anyOf": [_OFFICE_TEXT, _section_title()]},
                },
            },
            ["title", "sections"],
        ),
    }


def _item() -> Schema:
    """Return the three ways to write an item."""
    items = _list(_ref("item"), least=0)
    long_form = _closed(
        {
            "text": _about(_TEXT, "Câu", "Nội dung của mục."),
            "items": _about(items, "Mục con", "Các mục thuộc câu này."),
            "id": _about(
                _maybe({"type": "string", "pattern": r"^[^\W_A-Z][\w-]*$"}),
                "Mã",
                "Tên riêng của việc, để theo dõi qua các tháng.",
                "hoi-thi-dan-van",
            ),
        },
        ["text"],
    )
    names = {"not": {"enum": ["text", "items", "id"]}, "minLength": 1}
    short_form = {
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "propertyNames": names,
        "additionalProperties": items,
    }
    return _about(
        {"anyOf": [_TEXT, short_form, long_form]},
        "Mục",
        "Một câu; một câu với các mục con (câu: rồi các mục thụt vào); hoặc text, items, id.",
        "Dự thảo Kế hoạch đối thoại trực tiếp năm 2020.",
    )


def _signature() -> Schema:
    properties = {
        "authority": _about(
            _maybe({"enum": list(AUTHORITIES)}),
            "Hình thức ký",
            "KT ký thay, TM thay mặt, TL thừa lệnh, Q quyền.",
            "KT",
        ),
        "on_behalf_of": _about(_maybe(_TEXT), "Ký thay, thay mặt ai", "Chức vụ hoặc tập thể.", "Trưởng Ban"),
        "position": _about(_TEXT, "Chức vụ", "Chức vụ của người ký.", "Phó Trưởng Ban"),
        "name": _about(_TEXT, "Họ và tên", "Không ghi học hàm, học vị.", "Trần Ngọc Nguyên"),
    }
    signs_for = {"properties": {"authority": {"enum": list(FOR_SOMEONE)}}, "required": ["authority"]}
    someone = {"required": ["on_behalf_of"], "properties": {"on_behalf_of": _TEXT}}
    return {**_closed(properties, ["position", "name"]), "if": signs_for, "then": someone}


_OFFICE_REQUIRED = (
    "name", "issuer", "code", "place", "format", "numbering", "subject", "outline",
    "closing", "recipients", "signature",
)  # fmt: skip


def _office() -> dict[str, Schema]:
    lines = {"anyOf": [_TEXT, _list(_TEXT)]}
    subject = {"anyOf": [_OFFICE_TEXT, _list(_OFFICE_TEXT)]}
    superior = {"anyOf": [_TEXT, _list(_TEXT, least=0)]}
    outline = _closed({"results": _ref("part"), "priorities": _ref("part")}, ["results", "priorities"])
    return {
        "name": _about(_TEXT, "Tên đầy đủ", "Ghi vào thuộc tính tệp Word.", "Ban Dân vận Tỉnh ủy Quảng Ngãi"),
        "superior": _about(superior, "Cơ quan cấp trên", "Dòng trên của góc trái.", "Tỉnh ủy Quảng Ngãi"),
        "issuer": _about(lines, "Cơ quan ban hành", "Dòng đậm của góc trái.", "Ban Dân vận"),
        "code": _about(
            {"type": "string", "pattern": r"^[^\W_][\w.&-]*$"},
            "Ký hiệu cơ quan",
            "Đứng sau dấu gạch chéo.",
            "BDVTU",
        ),
        "place": _about(_TEXT, "Địa danh", "Đứng trước ngày ký.", "Quảng Ngãi"),
        "format": _about(_NAME, "Họ thể thức", "Văn bản cụ thể do ngày ký quyết định.", "party"),
        "template": _about(_NAME, "Mẫu trình bày", "Tệp trong thư mục templates.", "monthly-report"),
        "numbering": _about(_NAME, "Cách đánh số", "Tệp trong data/schemes.", "roman-decimal-dash-plus"),
        "spelling": _about(_maybe({"enum": list(SPELLINGS)}), "Kiểu đặt dấu", "ủy, hòa hay uỷ, hoà."),
        "glossary": _about(_list(_TEXT, least=0), "Từ riêng", "Tên và chữ viết tắt của cơ quan, viết đúng."),
        "subject": _about(subject, "Trích yếu", "Một hoặc nhiều dòng; dùng {period_short}, {next_period}."),
        "outline": _about(outline, "Đề cương", "Các phần của kết quả và nhiệm vụ, theo thứ tự in."),
        "closing": _about(_OFFICE_TEXT, "Câu kết", "Câu cuối trước nơi nhận."),
        "recipients": _about(_list(_TEXT), "Nơi nhận", "Mỗi nơi một dòng; dòng cuối là nơi lưu."),
        "signature": _about(_ref("signature"), "Chữ ký", "Người ký thường lệ."),
    }


def _section_title() -> Schema:
    properties = {
        "title": _about(_maybe(_OFFICE_TEXT), "Đầu đề có số", "Hoặc dùng label."),
        "label": _about(
            _maybe(_OFFICE_TEXT), "Nhãn đầu đoạn", "Đoạn văn viết liền sau nhãn.", "Đánh giá chung"
        ),
        "required": _about(
            {"enum": [True, False, "true", "false"]}, "Bắt buộc", "Báo lỗi khi thiếu phần này."
        ),
    }
    ways = [
        {"required": [key], "properties": {key: _OFFICE_TEXT, other: {"type": "null"}}}
        for key, other in (("title", "label"), ("label", "title"))
    ]
    return {**_closed(properties, []), "oneOf": ways}


def _about(schema: Schema, title: str, description: str, *examples: object) -> Schema:
    told: Schema = {"title": title, "description": description, **schema}
    return {**told, "examples": list(examples)} if examples else told


def _closed(properties: dict[str, Schema], required: list[str]) -> Schema:
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _list(item: Schema, least: int = 1) -> Schema:
    return {"type": "array", "items": item, "minItems": least}


def _maybe(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}
