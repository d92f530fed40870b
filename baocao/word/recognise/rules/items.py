"""Items, by the form of their number or mark."""

from collections.abc import Callable

from baocao.word.recognise.line import Label
from baocao.word.recognise.numbered import form_of
from baocao.word.recognise.rule import PROSE, LineRule, View

_HEAD = "^**BÁO CÁO**\n^**Kết quả công tác tháng 9**\n**I. KẾT QUẢ**\n"
_FORMS: tuple[tuple[str, Label, str, str, str], ...] = (
    (
        "1",
        "item-1",
        "An Arabic number before a sentence.",
        ">1. Ban hành Kế hoạch số 5;\n>2/ Tổ chức 3 hội nghị;\n>3) Kiểm tra 5 xã.",
        "15 xã đã báo cáo.",
    ),
    (
        "1.1",
        "item-1.1",
        "Several numbers before a sentence.",
        "**1. Nhiệm vụ**\n>1.1. Ban hành Kế hoạch số 5;\n>1.2. Tổ chức 3 hội nghị.",
        "1.500 hộ dân đã đăng ký.",
    ),
    (
        "a",
        "item-a",
        "A letter before a sentence.",
        ">a) Ban hành Kế hoạch;\n>b. Tổ chức.\n>đ/ Kiểm tra.",
        "A là cấp độ.",
    ),
    (
        "(1)",
        "item-(1)",
        "A number or letter in brackets.",
        ">(1) Ban hành Kế hoạch;\n>(2) Tổ chức.",
        "(Số liệu tháng 9)",
    ),
    (
        "-",
        "item-dash",
        "A dash or a sign like it, also before bold words.",
        ">- Ban hành Kế hoạch;\n>– Tổ chức:\n>• Kiểm tra.\n>**- Nhận xét:**",
        "-----",
    ),
    (
        "+",
        "item-plus",
        "A plus sign, often without a blank.",
        "- Tổ chức:\n>+ Hội nghị;\n>+Tập huấn.",
        "Tăng +5%.",
    ),
    (
        "*",
        "item-star",
        "A star before a sentence.",
        ">\\* Tổng số xã: 45, gồm các xã sau.\n- Xã A.",
        "**Ghi nhận**",
    ),
)


def _has(form: str) -> Callable[[View], bool]:
    return lambda view: form_of(view.piece.typed) == form


RULES = tuple(
    LineRule(label, PROSE, _has(form), why=why, good=(_HEAD + good,), bad=(_HEAD + bad,))
    for form, label, why, good, bad in _FORMS
)
