"""Rules about percentages typed in sentences, checked against the figures and counts next to them."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.passage import Passage
from baocao.lint.sign import DIGIT, Marks, Part
from baocao.messages import Message
from baocao.model import inline
from baocao.model.figure import Figure
from baocao.model.number import parse_number, print_number
from baocao.system.patterns import lazy

_FIGURES = "results:\n  advisory:\n    - {text}\nfigures:\n  a: {{value: 152, same_period: 140, plan: 160}}\n"


def _percentages(context: Context) -> Iterator[Finding]:
    figures = context.month.figures if context.month else {}
    for passage in context.body if figures else ():
        named = {found.key[1:].split(":")[0] for found in inline.lookups(passage.scalar.text)}
        if len(named) == 1 and (figure := figures.get(named.pop())):
            yield from _typed(passage, figure)


def _typed(passage: Passage, figure: Figure) -> Iterator[Finding]:
    """Yield the typed percentages next to the one figure of a sentence that differ from its value."""
    text = passage.text
    for match in _PERCENT.finditer(text) if "%" in text else ():
        before = text[max(0, match.start() - _REACH) : match.start()]
        base = _base(figure, before, text[match.end() : match.end() + _REACH])
        typed = parse_number(match[1])
        if not base or typed is None:
            continue
        verb = _VERB.search(before)
        share = figure.value * 100 / base
        ways = _readings(verb[1].lower() if verb else "", share)
        decimals = len(match[1].partition(",")[2])
        if all(_rounded(way, decimals) != typed for way in ways):
            computed = _rounded(abs(ways[0]), max(decimals, figure.decimals))
            right = f"{_direction(ways[0], share)}{_shown(computed)}%"
            said = _PERCENTAGE.of(typed=match[0], computed=right)
            yield passage.find(TYPED_PERCENTAGE, *match.span(), said)


def _base(figure: Figure, before: str, after: str) -> Decimal | None:
    """Return what a percentage refers to, by the words after it or before its verb."""
    said = _BEHIND.match(after) or _COMPARED_BEFORE.search(before)
    if said is None:
        return None
    if said["plan"]:
        return figure.plan
    return figure.same_period if figure.unit != "%" else None


def _readings(verb: str, share: Decimal) -> tuple[Decimal, ...]:
    """Return the possible meanings of a percentage: the whole share, or the change."""
    if not verb:
        return (share, abs(share - 100))
    if verb in _LESS:
        return (100 - share,)
    return (share - 100,) if verb in _MORE else (share,)


def _direction(way: Decimal, share: Decimal) -> str:
    """Return the word for the opposite direction of change."""
    return ("tăng " if share > 100 else "giảm ") if way < 0 else ""


def _rounded(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def _shown(value: Decimal) -> str:
    return print_number(
        value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
    )


_REACH = 60
_MORE = ("tăng thêm", "tăng trưởng", "tăng", "vượt", "cao hơn", "nhiều hơn")
_LESS = ("giảm", "thấp hơn", "ít hơn", "hụt", "thiếu")
_ALL = ("bằng", "đạt", "chiếm")
_PERCENT = lazy(r"(?<![\d,.])(\d+(?:\.\d{3})*(?:,\d+)?)%")
_VERB = lazy(rf"\b((?i:{'|'.join((*_MORE, *_LESS, *_ALL))}))(?: (?:khoảng|gần|được|tỷ lệ))? $")
_PLANNED = r"(?P<plan>kế hoạch|dự toán|chỉ tiêu|mục tiêu)"
_BEHIND = lazy(rf"\s+(?:so (?:với )?)?(?:{_PLANNED}|cùng kỳ)")
_COMPARED_BEFORE = lazy(rf"[Ss]o với (?:{_PLANNED}|cùng kỳ)[^.;:%\d]*$")
_PERCENTAGE = Message(
    vi="ghi {typed} nhưng số liệu tính ra {computed}",
    en="{typed} is written, but the figures give {computed}",
)

TYPED_PERCENTAGE = Rule(
    id="SL003",
    name="typed-percentage",
    severity=Severity.WARNING,
    title=Message(
        vi="tỷ lệ gõ tay khác tỷ lệ tính từ số liệu", en="typed percentage does not match the figures"
    ),
    why=Message(
        vi="Số sửa mà tỷ lệ không sửa theo thì câu tự mâu thuẫn; dùng [=tên:of_plan] để tự tính.",
        en="If a number is corrected but its percentage is not, the sentence contradicts itself; "
        "[=id:of_plan] computes it.",
    ),
    source="practice",
    check=_percentages,
    sign=Marks() & Part("%"),
    good=(
        _FIGURES.format(text='"Giải quyết [=a], đạt 95% kế hoạch."'),
        _FIGURES.format(text='"Giải quyết [=a], đạt 90% chất lượng."'),
        _FIGURES.format(text='"Giải quyết [=a], tăng 8,57% so với cùng kỳ; bằng 109% so với cùng kỳ."'),
        _FIGURES.format(
            text='"So với cùng kỳ, [=a] tăng 8,6%; còn thiếu 5% kế hoạch; tăng 3% so với tháng trước."'
        ),
    ),
    bad=(
        Bad(_FIGURES.format(text='"Giải quyết [=a], đạt ⟦90%⟧ kế hoạch."')),
        Bad(_FIGURES.format(text='"Giải quyết [=a], bằng ⟦108%⟧ so với cùng kỳ."')),
        Bad(_FIGURES.format(text='"Giải quyết [=a], tăng ⟦108,6%⟧ so với cùng kỳ."')),
        Bad(_FIGURES.format(text='"Giải quyết [=a], giảm ⟦8,6%⟧ so với cùng kỳ; vượt ⟦5%⟧ kế hoạch."')),
    ),
)


def _shares(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for match in _COUNTS.finditer(passage.text) if "%" in passage.text else ():
            share = _share_beside(passage.text, match)
            part, whole = parse_number(match["part"]), parse_number(match["whole"])
            if share is None or part is None or not whole or _is_day(passage.text, match):
                continue
            typed, decimals = parse_number(share[1]), len(share[1].partition(",")[2])
            exact = part * 100 / whole
            # Truncated or rounded, as reports do.
            if typed is not None and abs(exact - typed) >= Decimal(1).scaleb(-decimals):
                right = f"{_shown(_rounded(exact, max(decimals, 1)))}%"
                said = _SHARE.of(part=match["part"], whole=match["whole"], right=right)
                yield passage.find(SHARE_DISAGREES, *share.span(), said, suggestion=right)


def _share_beside(text: str, match: re.Match[str]) -> re.Match[str] | None:
    """Return the percentage of two counts: right after them and their noun, or right before."""
    behind = _SAID_OF.match(text, match.end(), match.end() + _LONGEST)
    if behind:
        return _PERCENT.match(text, behind.end())
    before = text[max(0, match.start() - _SHORTEST) : match.start()]
    opened = _OPENED.search(before)
    if not opened or text[match.end() : match.end() + 1] not in (")", " "):
        return None
    return _PERCENT.match(text, match.start() - len(before) + opened.start())


def _is_day(text: str, match: re.Match[str]) -> bool:
    """Tell whether the two numbers are a day and a month, or a month and a year."""
    before = text[max(0, match.start() - _SHORTEST) : match.start()]
    return bool(_TIME_BEFORE.search(before)) or (
        len(match["whole"]) == 4 and match["whole"][:2] in ("19", "20")
    )


_LONGEST, _SHORTEST = 90, 24
_N = r"\d{1,3}(?:\.\d{3})+|\d+"
_OF = r"(?:/| (?:[^\W\d]+ ){0,3}?(?:trên|trong)(?: tổng)?(?: số)? )"
_COUNTS = lazy(rf"(?<![\d/.,-])(?P<part>{_N}){_OF}(?P<whole>{_N})(?![\d/,.-]\d|[\d/])")
# The counted noun, without another percentage; then the percentage, without its own base.
_SAID_OF = lazy(
    r"(?: (?!đạt(?! (?!t[ỷỉ])[^\W\d_])|chiếm|bằng|t[ỷỉ]|có|tăng|giảm|còn|vượt|so|trên|hơn"
    r"|gần|dưới|ước|khoảng|và)[^\W\d_]+){0,8}"
    r"(?:,? ?\(| ?[,;:–-])?(?: ?(?:đạt|chiếm|bằng|tương đương|tương ứng))?(?: ?(?:tỷ lệ|tỉ lệ))?"
    r" ?(?:đạt |là |= )?(?=(?:\d[\d.]*)(?:,\d+)?%(?:[.,;:)]|$| và | \())"
)
_OPENED = lazy(r"\d[\d.]*(?:,\d+)?% ?[(,] ?$")
_TIME_BEFORE = lazy(
    r"(?:[Nn]gày|[Tt]háng|[Tt]ừ|[Đđ]ến|[Ss]áng|[Cc]hiều|[Tt]ối|[Đđ]iều|[Kk]hoản|[Ss]ố|[Qq]uý|[Hh]ạng) $"
)
_SHARE = Message(vi="{part}/{whole} là {right}", en="{part}/{whole} is {right}")

SHARE_DISAGREES = Rule(
    id="SL010",
    name="share-disagrees",
    severity=Severity.WARNING,
    title=Message(vi="tỷ lệ không đúng với hai số đi kèm", en="percentage does not match its two numbers"),
    why=Message(
        vi="Sửa số mà quên tính lại tỷ lệ thì người đọc không biết số nào đúng.",
        en="If a number is corrected but its percentage is not, readers do not know which is right.",
    ),
    source="practice",
    check=_shares,
    sign=DIGIT & Part("%"),
    good=(
        "Hoàn thành 8/10 nhiệm vụ, đạt 80%; 24/28 xã (đạt 85,7%); 2/3 hộ, chiếm 66%; 12/10 việc, đạt 120%.",
        "Có 8/10 xã có tỷ lệ hộ nghèo dưới 5%; 8/10 xã, tăng 90% so với cùng kỳ; 8/10, đạt 60% kế hoạch vốn.",
        "Từ ngày 8/10 đạt 90%; tháng 9/2020, đạt 90%; có 20 hộ trên tổng số 25 hộ, chiếm 80%.",
    ),
    bad=(
        Bad("Hoàn thành 8/10 nhiệm vụ, đạt ⟦90%⟧."),
        Bad("Có 24/28 xã (đạt ⟦65,7%⟧)."),
        Bad("Tiếp xúc 1.200/1.500 cử tri, chiếm ⟦85%⟧; đạt ⟦95%⟧ (8/10 nhiệm vụ)."),
        Bad("Có 20 hộ trên tổng số 25 hộ, chiếm ⟦85%⟧."),
    ),
)

RULES = (TYPED_PERCENTAGE, SHARE_DISAGREES)
