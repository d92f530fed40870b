"""JSON Schema of what stands in a section: items, paragraphs, tables, figures, appendices."""

from baocao.model.json_parts import EMPTY, FLAG, TEXT, Schema, about, closed, listed, maybe, ref
from baocao.model.section import LOOKS, OWN_KEYS
from baocao.model.table import ALIGNMENTS, KINDS

_NUMBER: Schema = {
    "anyOf": [
        {"type": "integer"},
        {"type": "string", "pattern": r"^-?([0-9]{1,3}(\.[0-9]{3})+|[0-9]{1,18})(,[0-9]{1,9})?$"},
        # ``10.473`` is a number to YAML and ten thousand to the paper.
        {"type": "number", "not": {"type": "integer"}},
    ]
}
_CELL: Schema = {"anyOf": [TEXT, EMPTY, {"type": "null"}]}


def section_definitions() -> dict[str, Schema]:
    """Return the definitions by name."""
    return {
        "part_of_month": {"allOf": [ref("section"), {"not": {"enum": [None, "", [], {}]}}]},
        "section": _section(),
        "block": {"anyOf": [ref("item"), ref("paragraph"), ref("labelled"), ref("tabled"), ref("titled")]},
        "paragraph": closed({"paragraph": about(TEXT, "Đoạn văn", "Không có số.")}, ["paragraph"]),
        "labelled": _labelled(),
        "tabled": closed({"table": about(ref("table"), "Bảng", "Các cột và các dòng.")}, ["table"]),
        "titled": _titled(),
        "table": _table(),
        "column": _column(),
        "figure": _figure(),
        "appendix": _appendix(),
    }


def _section() -> Schema:
    keyed: Schema = {
        "type": "object",
        "propertyNames": {"not": {"enum": sorted(OWN_KEYS)}},
        "additionalProperties": ref("section"),
    }
    forms = [TEXT, EMPTY, listed(ref("block"), least=0), {"type": "null"}, keyed, ref("titled")]
    return about({"anyOf": forms}, "Một phần", "Các mục “- …”, một đoạn văn, hoặc title và content riêng.")


def _content() -> Schema:
    return {"anyOf": [TEXT, EMPTY, listed(ref("block"), least=0), {"type": "null"}]}


def _titled() -> Schema:
    properties = {
        "title": about(maybe(TEXT), "Đầu đề", "Đầu đề riêng của phần này, được đánh số."),
        "text": about(maybe(TEXT), "Lời viết liền", "Viết liền sau đầu đề: “1. Sơ kết: Không.”", "Không."),
        "content": about(_content(), "Nội dung", "Các mục “- …” hoặc một đoạn văn."),
        "sections": {"type": "object", "additionalProperties": ref("section")},
    }
    return {**closed(properties, []), "anyOf": [{"required": [key]} for key in sorted(OWN_KEYS)]}


def _labelled() -> Schema:
    return closed(
        {
            "label": about(TEXT, "Nhãn", "Đoạn văn viết liền sau nhãn.", "Ưu điểm"),
            "look": about({"enum": list(LOOKS)}, "Kiểu nhãn", "bold đậm, italic nghiêng, plain thường."),
            "text": about(maybe(TEXT), "Câu", "Nội dung sau nhãn."),
            "items": about(listed(ref("item"), least=0), "Mục con", "Các mục dưới nhãn."),
        },
        ["label"],
    )


def _table() -> Schema:
    cells = {"type": "array", "items": _CELL}
    sums = {"anyOf": [{"required": ["total"]}, {"required": ["subtotal"]}]}
    total = closed({"total": TEXT, "subtotal": TEXT, "cells": maybe(cells)}, [])
    rows = [
        cells,
        closed({"cells": cells}, ["cells"]),
        closed({"group": TEXT}, ["group"]),
        {**total, **sums, "not": {"required": ["total", "subtotal"]}},
    ]
    properties = {
        "caption": about(maybe(TEXT), "Tên bảng", "Ở trên bảng."),
        "unit": about(maybe(TEXT), "Đơn vị tính", "Ở trên bảng, bên phải.", "Đơn vị tính: triệu đồng"),
        "columns": about(listed(ref("column")), "Các cột", "Tên cột, hoặc title, kind, width, align."),
        "rows": about(
            listed({"anyOf": rows}),
            "Các dòng",
            "[ô, ô, …]; {group: nhóm}; {total: Tổng số} hoặc {subtotal: Cộng} để tự cộng.",
        ),
    }
    return closed(properties, ["columns", "rows"])


def _column() -> Schema:
    width: Schema = {
        "anyOf": [
            {"type": "number", "exclusiveMinimum": 0, "maximum": 1000},
            {"type": "string", "pattern": "^[0-9]+(,[0-9]+)?$"},
        ]
    }
    properties = {
        "title": about(TEXT, "Tên cột", "Ở dòng đầu của bảng."),
        "kind": about(
            {"enum": list(KINDS)}, "Loại", "text chữ; number số, được cộng; percent; index tự đánh số."
        ),
        "width": about(maybe(width), "Độ rộng", "So với các cột khác."),
        "align": about(maybe({"enum": list(ALIGNMENTS)}), "Canh", "left, center, right."),
        "columns": about({"type": "array", "items": ref("column")}, "Các cột con", "Dưới cùng một tên."),
    }
    return {"anyOf": [TEXT, closed(properties, ["title"])]}


def _figure() -> Schema:
    return closed(
        {
            "value": about(_NUMBER, "Giá trị", "Dấu chấm chia nghìn, dấu phẩy trước phần lẻ.", "10.473"),
            "unit": about(maybe(TEXT), "Đơn vị", "In sau số.", "hồ sơ"),
            "plan": about(maybe(_NUMBER), "Kế hoạch", "Để tính phần trăm kế hoạch."),
            "same_period": about(maybe(_NUMBER), "Cùng kỳ", "Để so với cùng kỳ năm trước."),
            "parts": about({"type": "array", "items": TEXT}, "Gồm", "Các số cộng lại thành số này."),
            "carries": about(maybe(TEXT), "Chuyển kỳ", "Số của kỳ trước mà số này lặp lại."),
            "adds": about(maybe(TEXT), "Lũy kế", "Số của kỳ này cộng vào số này của kỳ trước."),
            "decimals": about({"enum": [0, 1, 2, 3, "0", "1", "2", "3"]}, "Số lẻ", "Của phần trăm."),
        },
        ["value"],
    )


def _appendix() -> Schema:
    return closed(
        {
            "title": about(TEXT, "Tên phụ lục", "In hoa, giữa dòng."),
            "landscape": about(FLAG, "Trang ngang", "true: trang ngang."),
            "content": about(_content(), "Nội dung", "Bảng, mục, đoạn văn, phần có title."),
        },
        ["title"],
    )
