"""JSON Schema of the month file, for completion, hover and checks in editors.

Written by hand rather than derived from the models: an editor reads the file by YAML's own types (``05`` a
number, ``no`` a truth value), while the models take every value for text and undo short forms before they
look. A test holds both against one corpus of good and bad months, key by key.
"""

import json

from baocao.model.json_office import office_definitions
from baocao.model.json_parts import FLAG, NAME, PERIOD_LINE, TEXT, Schema, about, closed, listed, maybe, ref
from baocao.model.json_sections import section_definitions
from baocao.model.section import BLOCK_KEYS

_ID = "https://baocao.invalid/month.schema.json"

_NUMBER: Schema = {
    "anyOf": [
        {"type": "integer", "minimum": 1, "maximum": 999999},
        {"type": "string", "pattern": "^0*[1-9][0-9]{0,5}$"},
    ]
}


def month_schema() -> str:
    """Return the schema (JSON Schema 2020-12) as text."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": _ID,
        "title": "Tệp tháng",
        "description": "Một báo cáo công tác: kết quả kỳ này, nhiệm vụ trọng tâm kỳ sau.",
        **closed(_month(), ["period", "office", "results", "priorities"]),
        "$defs": _definitions(),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _month() -> dict[str, Schema]:
    return {**_head(), **_content(), **_ending()}


def _head() -> dict[str, Schema]:
    return {
        "period": about(
            _period(),
            "Kỳ báo cáo",
            "Tháng 2020-02, quý 2020-Q1, 2020-H1, 2020-9M, năm 2020, hoặc {label, from, to, next}. "
            "Mọi chữ “tháng 02/2020”, “tháng 3/2020” trong văn bản được suy ra từ đây.",
            "2020-02",
            "2020-Q1",
        ),
        "cumulative": about(FLAG, "Lũy kế", "true: “tháng 5 và 5 tháng đầu năm 2020”."),
        "office": about(
            {
                "anyOf": [
                    {"type": "string", "pattern": r"^(\./)?[^\s./][^:\\]*$", "maxLength": 100},
                    ref("office"),
                ]
            },
            "Cơ quan",
            "Tên tệp trong thư mục offices, đường dẫn ./….yaml, hoặc viết thẳng các khóa của cơ quan.",
            "bdv-quang-ngai",
        ),
        "format": about(maybe(NAME), "Họ thể thức", "Chỉ ghi khi khác với cơ quan.", "party"),
        "date": about(
            maybe(_day()),
            "Ngày ký",
            "Năm-tháng-ngày; quyết định áp dụng văn bản thể thức nào. "
            "Ghi 2020-02: ghi tay ngày. Để trống: ghi tay cả tháng.",
            "2020-02-25",
        ),
        "number": about(
            maybe(_NUMBER), "Số văn bản", "Chỉ ghi chữ số, thể thức tự ghi ký hiệu. Để trống: ghi tay.", "05"
        ),
    }


def _day() -> Schema:
    whole = {"type": "string", "format": "date", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
    of_month = {"type": "string", "pattern": "^(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])$"}
    return {"anyOf": [whole, of_month]}


def _period() -> Schema:
    day = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
    free = closed({"label": TEXT, "from": day, "to": day, "next": TEXT}, ["label", "from", "to"])
    form = "^(19|2[0-9])[0-9]{2}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]|9M))?$"
    year = {"type": "integer", "minimum": 1900, "maximum": 2999}
    return {"anyOf": [{"type": "string", "pattern": form}, year, free]}


def _content() -> dict[str, Schema]:
    return {
        "results": about(ref("part_of_month"), "Kết quả", "Việc đã làm trong kỳ, theo đề cương."),
        "priorities": about(
            ref("part_of_month"), "Nhiệm vụ trọng tâm", "Việc của kỳ sau, theo các phần của đề cương."
        ),
        "sections": about(
            ref("section"), "Các phần khác", "Phần khác của đề cương, hoặc phần có title và content riêng."
        ),
        "figures": about(
            maybe({"type": "object", "additionalProperties": ref("figure")}),
            "Số liệu",
            "Mỗi số khai một lần; trong câu ghi [=tên], [=tên:compared], [=tên:of_plan].",
        ),
        "appendices": about(
            maybe({"type": "object", "additionalProperties": ref("appendix")}),
            "Phụ lục",
            "Mỗi phụ lục một khóa; trong câu ghi [#khóa] để dẫn.",
        ),
        "footnotes": about(
            maybe({"type": "object", "additionalProperties": TEXT}),
            "Chú thích",
            "Tên chú thích và nội dung; trong câu ghi [^tên].",
            {"co-quan": "Sở Nội vụ; Văn phòng UBND tỉnh."},
        ),
    }


def _ending() -> dict[str, Schema]:
    return {
        "basis": about(maybe(listed(TEXT)), "Căn cứ", "Mỗi căn cứ một dòng, không ghi dấu cuối dòng."),
        "preamble": about(maybe(TEXT), "Lời mở đầu", "Đoạn văn trước phần thứ nhất."),
        "addressees": about(maybe(listed(TEXT)), "Kính gửi", "Chỉ ở thể thức có Kính gửi."),
        "period_line": about(
            maybe(PERIOD_LINE), "Dòng thời gian", "Dưới trích yếu.", "(Từ ngày {from} đến ngày {to})"
        ),
        "closing": about(maybe(TEXT), "Câu kết", "Chỉ ghi khi khác với cơ quan."),
        "recipients": about(
            maybe(listed(TEXT)),
            "Nơi nhận",
            "Mỗi nơi một dòng, không gạch đầu dòng, không dấu cuối dòng; dòng cuối là nơi lưu.",
            ["Văn phòng Tỉnh ủy", "Lưu Văn phòng Ban"],
        ),
        "signature": about(maybe(ref("signature")), "Chữ ký", "Chỉ ghi khi khác với cơ quan."),
        "place": about(maybe(TEXT), "Địa danh", "Chỉ ghi khi khác với cơ quan.", "Quảng Ngãi"),
    }


def _definitions() -> dict[str, Schema]:
    return {
        **section_definitions(),
        "item": _item(),
        **office_definitions(),
    }


def _item() -> Schema:
    """Return the three ways to write an item."""
    items = listed(ref("item"), least=0)
    long_form = closed(
        {
            "text": about(TEXT, "Câu", "Nội dung của mục."),
            "items": about(items, "Mục con", "Các mục thuộc câu này."),
            "id": about(
                maybe({"type": "string", "pattern": r"^[^\W_A-Z][\w-]*$"}),
                "Mã",
                "Tên riêng của việc, để theo dõi qua các tháng.",
                "hoi-thi-dan-van",
            ),
        },
        ["text"],
    )
    names = {"not": {"enum": ["text", "items", "id", *BLOCK_KEYS]}, "minLength": 1}
    short_form = {
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "propertyNames": names,
        "additionalProperties": items,
    }
    return about(
        {"anyOf": [TEXT, short_form, long_form]},
        "Mục",
        "Một câu; một câu với các mục con (câu: rồi các mục thụt vào); hoặc text, items, id.",
        "Dự thảo Kế hoạch đối thoại trực tiếp năm 2020.",
    )
