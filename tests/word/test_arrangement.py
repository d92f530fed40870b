"""The order, the halves and the middles of components, in papers of many kinds of each family."""

from datetime import date

import pytest

from baocao.lint.rules.form.arrangement import COMPONENT_MIDDLE, COMPONENT_ORDER, COMPONENT_SIDE
from baocao.word.measured import forms_of
from baocao.word.recognise.example import example
from baocao.word.recognise.recognising import recognise
from tests.word.made import p, r, read

NATION = "**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**¶**Độc lập - Tự do - Hạnh phúc**"
STATE = f"""| UBND TỈNH TÂN VÍ¶**SỞ NỘI VỤ** || {NATION} |
| Số: 12/{{code}} || *Tân Ví, ngày 12 tháng 9 năm 2026* |"""
PARTY = """| ĐẢNG BỘ TỈNH TÂN VÍ¶**ĐẢNG ỦY XÃ BÌNH AN**¶\\*¶Số 12-{code}/ĐU || **ĐẢNG CỘNG SẢN VIỆT NAM** |
| || *Bình An, ngày 12 tháng 9 năm 2026* |"""
FOOTS = {
    "state": "| ***Nơi nhận:***¶- Như trên;¶- Lưu: VT. || ^**GIÁM ĐỐC**¶¶¶^**Trần Văn Mẫu** |",
    "party": "| Nơi nhận:¶- Lưu Văn phòng. || ^**T/M BAN THƯỜNG VỤ**¶^PHÓ BÍ THƯ¶¶^**Trần Văn Mẫu** |",
}
OPENING = (
    "Thực hiện Kế hoạch số 15/KH-UBND ngày 12 tháng 8 năm 2026 của Ủy ban nhân dân tỉnh, Sở báo cáo như sau:"
)
SECTIONS = {
    "h1": "**I. KẾT QUẢ**",
    "one": "Công tác được triển khai đúng kế hoạch.",
    "h2": "**II. NHIỆM VỤ**",
    "two": "Tổ chức năm hội nghị.",
}
ARTICLES = {
    "article-1": "**Điều 1.** Thành lập Tổ giúp việc gồm các ông, bà có tên trong danh sách kèm theo.",
    "article-2": "**Điều 2.** Tổ giúp việc tham mưu cho Giám đốc Sở về công tác tổ chức.",
    "article-3": "**Điều 3.** Các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
}


def heads(code):
    return {"state": STATE.format(code=f"{code}-SNV"), "party": PARTY.format(code=code)}


def named(kind, code, *, to="", basis=False):
    """Return the parts of a paper with a kind and headings, by family."""
    return {
        family: {
            "head": head,
            "kind": f"^**{kind}**",
            "subject": "^**về việc ban hành Quy chế làm việc**",
            **({"to": f"^{to[family]} Cơ quan cấp trên"} if to else {}),
            **({"basis": "*- Căn cứ Luật Tổ chức chính quyền địa phương;*"} if basis else {}),
            "opening": OPENING,
            **SECTIONS,
            "foot": FOOTS[family],
        }
        for family, head in heads(code).items()
    }


PAPERS = {
    "decision": {
        family: {
            "head": head,
            "kind": "^**QUYẾT ĐỊNH**",
            "subject": "^**về việc thành lập Tổ giúp việc**",
            "enactor": "^**GIÁM ĐỐC SỞ NỘI VỤ**",
            "basis-1": "*- Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;*",
            "basis-2": "*- Theo đề nghị của Chánh Văn phòng.*",
            "enacting": "^**QUYẾT ĐỊNH:**",
            **ARTICLES,
            "foot": FOOTS[family],
        }
        for family, head in heads("QĐ").items()
    },
    "letter": {
        "state": {
            "head": STATE.format(code="SNV-VP¶V/v báo cáo kết quả tuyển dụng"),
            "to": "^Kính gửi: Các đơn vị trực thuộc",
            "opening": OPENING,
            "item-1": "1. Rà soát hồ sơ;",
            "item-2": "2. Báo cáo kết quả.",
            "end": "Đề nghị các đơn vị quan tâm thực hiện./.",
            "foot": FOOTS["state"],
        }
    },
    "request": named("TỜ TRÌNH", "TTr", to={"state": "Kính gửi:", "party": "Kính trình:"}),
    "report": named("BÁO CÁO", "BC"),
    "plan": named("KẾ HOẠCH", "KH", basis=True),
}
WHOLE = [(kind, family) for kind, families in PAPERS.items() for family in families]


def forms(paper, family=None):
    found = recognise(paper)
    return forms_of("a.docx", paper, found, date(2026, 11, 1), family=family)[0]


def told(rule, paper, family=None, lang="en"):
    return [finding.message.text(lang) for finding in rule.check(forms(paper, family))]


def moved(parts, name, before):
    order = [each for each in parts if each != name]
    order.insert(order.index(before) if before else len(order), name)
    return example("\n".join(parts[each] for each in order)).paper


@pytest.mark.parametrize(("kind", "family"), WHOLE)
def test_a_paper_in_order_is_silent(kind, family):
    paper = example("\n".join(PAPERS[kind][family].values())).paper
    assert forms(paper).edition.family == family
    assert [told(rule, paper) for rule in (COMPONENT_ORDER, COMPONENT_SIDE, COMPONENT_MIDDLE)] == [[], [], []]


DECISION = [
    ("enacting", "basis-1", "“QUYẾT ĐỊNH:”: it belongs below the basis"),
    ("enacting", "basis-2", "“QUYẾT ĐỊNH:”: it belongs below the basis"),
    ("enacting", "article-3", "“QUYẾT ĐỊNH:”: it belongs above the articles"),
    ("basis-2", "article-2", "it belongs above the word that enacts"),
    ("basis-1", "foot", "it belongs above the word that enacts"),
    ("article-1", "enacting", "it belongs below the word that enacts"),
    ("basis-1", "kind", "it belongs below the subject"),
    ("subject", "kind", "it belongs below the kind"),
    ("subject", "enacting", "it belongs above the text"),
    ("foot", "article-3", "it belongs above the recipients and the signature"),
    ("article-2", None, "it belongs above the recipients and the signature"),
]
BY_STATE_ALONE = [
    ("enactor", "enacting", "“GIÁM ĐỐC SỞ NỘI VỤ”: it belongs above the basis"),
    ("basis-2", "enactor", "it belongs below who decides"),
]
LETTER = [
    ("to", "item-1", "below the addressees"),
    ("to", "foot", "“Kính gửi: Các đơn vị trực thuộc”: it belongs above the text"),
    ("foot", "end", "it belongs above the recipients and the signature"),
]
REQUEST = [
    ("to", "kind", "it belongs below the subject"),
    ("to", "subject", "it belongs below the subject"),
    ("to", "two", "it belongs above the text"),
    ("opening", "kind", "it belongs below the addressees"),
]
NAMED = [
    ("subject", "kind", "it belongs below the kind"),
    ("kind", "opening", "it belongs"),
    ("opening", "subject", "it belongs"),
]
MISPLACED = [
    *[("decision", "state", *case) for case in DECISION + BY_STATE_ALONE],
    *[("decision", "party", *case) for case in DECISION if case[:2] != ("subject", "enacting")],
    *[("letter", "state", *case) for case in LETTER],
    *[("request", family, *case) for case in REQUEST + NAMED[:1] for family in ("state", "party")],
    *[
        (kind, family, *case)
        for kind in ("report", "plan")
        for case in NAMED
        for family in ("state", "party")
    ],
]


@pytest.mark.parametrize(("kind", "family", "name", "before", "said"), MISPLACED)
def test_a_component_out_of_its_place_is_told_once(kind, family, name, before, said):
    [message] = told(COMPONENT_ORDER, moved(PAPERS[kind][family], name, before), family)
    assert said in message


@pytest.mark.parametrize("family", ["state", "party"])
def test_what_a_decision_enacts_may_follow_it_with_a_head_of_its_own(family):
    parts = PAPERS["decision"][family]
    regulation = ["", parts["head"], "^**QUY CHẾ**", "^**làm việc của Tổ giúp việc**", *ARTICLES.values()]
    paper = example("\n".join([*parts.values(), *regulation])).paper
    assert told(COMPONENT_ORDER, paper) == []


SWAPPED = f"""| {NATION} || UBND TỈNH¶**SỞ NỘI VỤ** |
| *Tân Ví, ngày 12 tháng 9 năm 2026* || Số: 12/BC-SNV |"""


def test_the_halves_of_the_head_and_of_the_foot_may_not_be_changed():
    parts = PAPERS["report"]["state"]
    left, right = parts["foot"].strip("| ").split(" || ")
    swapped = {**parts, "head": SWAPPED}
    [message] = told(COMPONENT_SIDE, example("\n".join(swapped.values())).paper)
    assert "it belongs at the right" in message
    swapped = {**parts, "foot": f"| {right} || {left} |"}
    [message] = told(COMPONENT_SIDE, example("\n".join(swapped.values())).paper)
    assert "3 times" in message
    assert "“Nơi nhận:”: it belongs at the left" in message


BOLD = "<w:b/><w:sz w:val='28'/>"
SECTION = (
    "<w:sectPr><w:pgSz w:w='11906' w:h='16838'/>"
    "<w:pgMar w:top='1134' w:bottom='1134' w:left='1701' w:right='850'/></w:sectPr>"
)


def cell(width, *lines):
    return f"<w:tc><w:tcPr><w:tcW w:w='{width}' w:type='dxa'/></w:tcPr>{''.join(lines)}</w:tc>"


def head(number="<w:jc w:val='center'/>", day="<w:jc w:val='center'/>"):
    middle = "<w:jc w:val='center'/>"
    left = [p(r("SỞ NỘI VỤ", BOLD), middle), p(r("Số: 12/BC-SNV", "<w:sz w:val='26'/>"), number)]
    right = [
        p(r("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "<w:b/><w:sz w:val='24'/>"), middle),
        p(r("Độc lập - Tự do - Hạnh phúc", BOLD), middle),
        p(r("Tân Ví, ngày 12 tháng 9 năm 2026", "<w:i/><w:sz w:val='28'/>"), day),
    ]
    grid = "<w:tblGrid><w:gridCol w:w='3685'/><w:gridCol w:w='5670'/></w:tblGrid>"
    return f"<w:tbl>{grid}<w:tr>{cell(3685, *left)}{cell(5670, *right)}</w:tr></w:tbl>"


def placed(kind="<w:jc w:val='center'/>", blanks="", **columns):
    return read(
        head(**columns)
        + p(r(f"{blanks}BÁO CÁO", BOLD), kind)
        + p(r("Kết quả công tác tháng 9", BOLD), "<w:jc w:val='center'/>")
        + p(r(OPENING))
        + SECTION
    )


@pytest.mark.parametrize(
    "paper",
    [
        placed(),
        placed("<w:ind w:left='0'/>", blanks=" " * 57),
        placed("<w:ind w:left='4000'/>"),
        placed("<w:jc w:val='center'/><w:ind w:firstLine='567'/>"),
        placed(number="<w:ind w:left='900'/>"),
        placed(day="<w:jc w:val='both'/><w:ind w:left='700'/>"),
        placed("<w:jc w:val='left'/>", blanks="\t\t\t"),
    ],
)
def test_what_looks_as_if_it_were_in_the_middle_is_silent(paper):
    assert told(COMPONENT_MIDDLE, paper) == []


@pytest.mark.parametrize(
    ("paper", "said"),
    [
        (placed("<w:jc w:val='left'/>"), "“BÁO CÁO”: 71 mm left of the middle of the page"),
        (placed("<w:jc w:val='right'/>"), "“BÁO CÁO”: 71 mm right of the middle of the page"),
        (placed(number="<w:jc w:val='left'/>"), "“Số: 12/BC-SNV”: 16 mm left of the issuer"),
        (placed(day="<w:jc w:val='right'/>"), "mm right of the nation or title"),
    ],
)
def test_what_is_beside_the_middle_is_told(paper, said):
    [message] = told(COMPONENT_MIDDLE, paper)
    assert said in message
