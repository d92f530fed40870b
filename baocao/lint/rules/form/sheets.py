"""Rules about pages: their size, their margins, their numbers."""

import math
from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.paper_form import PageCount, PaperForm
from baocao.lint.rules.form.telling import Fault, between, bounds, is_not, number, told
from baocao.messages import Message
from baocao.messages import paper_form as say
from baocao.model.page_setup import PageSetup
from baocao.model.style import Range

# Word rounds to twips, and people to tenths of an inch: A4 is often 11907 twips wide.
_SLACK_MM = 1.0
_SLACK_PT = 0.5
_SIDES = ("top", "bottom", "left", "right")
# More letters than a line of the smallest size of text holds.
_LINE = 80
_PT = 72 / 25.4
_CLAUSE = "NĐ 30/2020/NĐ-CP, Phụ lục I, {}; HD 05-HD/VPTW, phần IV; HD 36-HD/VPTW; HD 29-HD/TWĐTN-VP, II"


def _wrong_size(form: PaperForm) -> Iterator[Finding]:
    page, faults = form.edition.page, list[Fault]()
    for at, sheet in enumerate(form.sheets, 1):
        sides = (sheet.height, sheet.width) if sheet.landscape else (sheet.width, sheet.height)
        if any(
            abs(side - right) > _SLACK_MM
            for side, right in zip(sides, (page.width_mm, page.height_mm), strict=True)
        ):
            found = say.SHEET.of(width=number(sheet.width), height=number(sheet.height))
            right = say.SHEET.of(width=number(page.width_mm), height=number(page.height_mm))
            faults.append(_in_section(form, at, found, right))
    yield from told(PAPER_SIZE, form, faults)


def _in_section(form: PaperForm, at: int, found: object, right: object) -> Fault:
    said = say.FOUND_RIGHT.of(found=found, right=right)
    if len(form.sheets) == 1:
        return Fault(None, said)
    return Fault(None, say.IN_SECTION.of(n=at, said=said))


def _turned(form: PaperForm) -> Iterator[Finding]:
    first = form.sheets[:1]
    faults = [
        Fault(None, say.SHEET.of(width=number(s.width), height=number(s.height)))
        for s in first
        if s.landscape
    ]
    yield from told(LANDSCAPE, form, faults)


def _wrong_margins(form: PaperForm) -> Iterator[Finding]:
    faults = []
    for at, sheet in enumerate(form.sheets, 1):
        if sheet.landscape:
            continue
        for side in _SIDES:
            low, high = _allowed(form.edition.page, side)
            found = getattr(sheet, side)
            if not low - _SLACK_MM <= found <= high + _SLACK_MM:
                told_found = say.MARGIN.of(side=say.SIDES[side], found=number(found))
                faults.append(_in_section(form, at, told_found, between(low, high)))
    yield from told(MARGINS, form, faults)


def _allowed(page: PageSetup, side: str) -> tuple[float, float]:
    ranges, exact = page.margins_range_mm, float(getattr(page.margins_mm, side))
    if ranges is None:
        return exact, exact
    allowed: Range = getattr(ranges, side)
    return allowed.at_least, allowed.at_most or allowed.at_least


def _unnumbered(form: PaperForm) -> Iterator[Finding]:
    high = sum(math.ceil(len(line.text) / _LINE) * line.pitch + (line.gap or 0) for line in form.body)
    page = [(sheet.height - sheet.top - sheet.bottom) * _PT for sheet in form.sheets[:1]]
    longer = any(high > each for each in page)
    numbered = {count.pages for count in form.page_counts if count.section == 0}
    odd, even = "default" in numbered, "even" in numbered
    faults = [] if odd else [Fault(None, say.FOR_PAGES.of())]
    if any(sheet.even_differs for sheet in form.sheets[:1]) and odd != even:
        faults = [Fault(None, say.LACKS_NUMBER["even" if odd else "odd"].of())]
    yield from told(NO_PAGE_NUMBER, form, faults if longer else [])


def _misplaced(form: PaperForm) -> Iterator[Finding]:
    right = form.edition.resolved("page-number").align or "center"
    faults = [
        Fault(None, is_not(say.NUMBER_AT[count.at, _aligned(count)], say.NUMBER_AT["header", right]))
        for count in _usual(form)
        if (count.at, count.align) != ("header", right)
    ]
    yield from told(PAGE_NUMBER_PLACE, form, faults[:1])


def _aligned(count: PageCount) -> str:
    return count.align if count.align in ("center", "right") else "left"


def _usual(form: PaperForm) -> list[PageCount]:
    return [count for count in form.page_counts if count.pages == "default" and count.section == 0]


def _number_size(form: PaperForm) -> Iterator[Finding]:
    low, high = bounds(form.edition.resolved("page-number"))
    faults = [
        Fault(None, is_not(say.POINTS.of(pt=number(count.pt)), between(low, high)))
        for count in _usual(form)
        if not low - _SLACK_PT <= count.pt <= high + _SLACK_PT
    ]
    yield from told(PAGE_NUMBER_SIZE, form, faults[:1])


def _on_first(form: PaperForm) -> Iterator[Finding]:
    first = form.sheets[:1]
    shown = any(
        count.pages == "first" if sheet.first_differs else count.pages == "default"
        for sheet in first
        for count in form.page_counts
        if count.section == 0
    )
    differs = any(sheet.first_differs for sheet in first)
    faults = [Fault(None, (say.IN_FIRST if differs else say.ON_FIRST).of())] if shown else []
    yield from told(FIRST_PAGE_NUMBER, form, faults)


def _odd_counts(form: PaperForm) -> Iterator[Finding]:
    faults = []
    for sheet in form.sheets[:1] if form.page_counts else ():
        if sheet.starts_at not in (None, 1):
            faults.append(Fault(None, say.STARTS_AT.of(n=sheet.starts_at)))
        if sheet.digits:
            faults.append(Fault(None, say.OTHER_DIGITS.of()))
    yield from told(PAGE_COUNT, form, faults)


PAPER_SIZE = Rule(
    id="TF001",
    name="paper-size",
    severity=Severity.WARNING,
    title=Message(vi="khổ giấy không đúng", en="wrong page size"),
    why=Message(
        vi="Văn bản hành chính in trên giấy A4; khổ khác làm xê dịch mọi dòng khi in.",
        en="Official documents are printed on A4; another size moves every line when printed.",
    ),
    source=_CLAUSE.format("I.1"),
    good=("page.width: 210.03", "page.height: 297.04"),
    bad=(Bad("page.width: 215.9\npage.height: 279.4"), Bad("page.width: 148")),
    check=_wrong_size,
)
LANDSCAPE = Rule(
    id="TF002",
    name="landscape-first-page",
    severity=Severity.WARNING,
    title=Message(vi="trang đầu đặt khổ ngang", en="the first page is landscape"),
    why=Message(
        vi="Văn bản trình bày theo chiều dài của trang; chỉ bảng, biểu mới đặt ngang.",
        en="Documents are upright; only tables may be landscape.",
    ),
    source=_CLAUSE.format("I.2"),
    good=("page.landscape: false",),
    bad=(Bad("page.landscape: true\npage.width: 297\npage.height: 210"),),
    check=_turned,
)
MARGINS = Rule(
    id="TF003",
    name="page-margins",
    severity=Severity.WARNING,
    title=Message(vi="lề trang không đúng", en="wrong page margins"),
    why=Message(
        vi="Lề do thể thức quy định, để đóng ghim bên trái và để các trang giống nhau.",
        en="The format sets the margins, so that the left side can be bound and pages are alike.",
    ),
    source=_CLAUSE.format("I.3"),
    good=("page.left: 30.2", "page.bottom: 20.5"),
    bad=(Bad("page.left: 20"), Bad("page.bottom: 10"), Bad("page.right: 40"), Bad("page.top: 15")),
    check=_wrong_margins,
)
NO_PAGE_NUMBER = Rule(
    id="TF004",
    name="no-page-number",
    severity=Severity.WARNING,
    title=Message(vi="không có số trang", en="no page number"),
    why=Message(
        vi="Văn bản từ hai trang phải đánh số trang, để không lẫn, thiếu tờ.",
        en="A document of two pages or more has page numbers, so that no sheet is lost or swapped.",
    ),
    source=_CLAUSE.format("I.7"),
    good=("number.at: header",),
    bad=(Bad("number: none"), Bad("page.even_differs: true")),
    check=_unnumbered,
)
PAGE_NUMBER_PLACE = Rule(
    id="TF005",
    name="page-number-place",
    severity=Severity.WARNING,
    title=Message(vi="số trang đặt sai chỗ", en="the page number is at the wrong place"),
    why=Message(
        vi="Số trang đặt ở giữa, phía trên trang.", en="The page number is in the middle above the text."
    ),
    source=_CLAUSE.format("I.7"),
    good=("number.align: center",),
    bad=(Bad("number.at: footer"), Bad("number.align: right")),
    check=_misplaced,
)
PAGE_NUMBER_SIZE = Rule(
    id="TF006",
    name="page-number-size",
    severity=Severity.WARNING,
    title=Message(vi="số trang sai cỡ chữ", en="the page number has the wrong size"),
    why=Message(
        vi="Số trang có cỡ chữ của nội dung văn bản.", en="The page number has the size of the text."
    ),
    source=_CLAUSE.format("I.7"),
    good=("number.pt: 14", "number.pt: 13.5"),
    bad=(Bad("number.pt: 11"),),
    check=_number_size,
)
FIRST_PAGE_NUMBER = Rule(
    id="TF007",
    name="number-on-first-page",
    severity=Severity.WARNING,
    title=Message(vi="trang thứ nhất có số trang", en="the first page shows its number"),
    why=Message(
        vi="Số trang không hiện ở trang thứ nhất.", en="The page number is not shown on the first page."
    ),
    source=_CLAUSE.format("I.7"),
    good=("page.first_differs: true",),
    bad=(Bad("page.first_differs: false"),),
    check=_on_first,
)
PAGE_COUNT = Rule(
    id="TF008",
    name="page-count",
    severity=Severity.WARNING,
    title=Message(vi="số trang đếm không đúng", en="the pages are not counted right"),
    why=Message(
        vi="Số trang viết bằng chữ số Ả Rập, đếm liên tục từ số 1.",
        en="Pages are counted from 1 in Arabic digits.",
    ),
    source=_CLAUSE.format("I.7"),
    good=("page.starts_at: 1",),
    bad=(Bad("page.starts_at: 2"), Bad("page.digits: lowerRoman")),
    check=_odd_counts,
)
RULES = (
    PAPER_SIZE,
    LANDSCAPE,
    MARGINS,
    NO_PAGE_NUMBER,
    PAGE_NUMBER_PLACE,
    PAGE_NUMBER_SIZE,
    FIRST_PAGE_NUMBER,
    PAGE_COUNT,
)
