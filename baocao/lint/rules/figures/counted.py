"""The rule about shares in percent, checked against the two counts of their sentence."""

import re
from collections.abc import Iterator
from decimal import Decimal

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.language.amounts import (
    NUMBER,
    UNIT,
    WORD,
    Amount,
    Percentage,
    amounts,
    percentage,
    same_unit,
    sentences,
    shown_percentage,
)
from baocao.lint.sign import DIGIT, Marks, Part
from baocao.lint.spelled import Spelled, spelled
from baocao.messages import Message
from baocao.model.number import parse_number
from baocao.system.patterns import lazy


def _shares(context: Context) -> Iterator[Finding]:
    for text in spelled(context, context.passages):
        if "%" in text.text:
            yield from _of_counts(text)
            yield from _of_plans(text)
            for start, end in sentences(text.text):
                yield from _of_wholes(text, start, end)


def _of_counts(text: Spelled) -> Iterator[Finding]:
    """Yield the shares that are not those of two counts beside them: “8/10 nhiệm vụ, đạt 90%”."""
    for match in _COUNTS.finditer(text.text):
        share = _share_beside(text.text, match)
        part, whole = parse_number(match["part"]), parse_number(match["whole"])
        if share and part is not None and whole and not _is_day(text.text, match):
            yield from _compared(text, share, (part, match["part"]), [(whole, match["whole"])])


def _of_wholes(text: Spelled, start: int, end: int) -> Iterator[Finding]:
    """Yield the shares that are not those of a part and any whole before it in the sentence.

    “Tổng số 10 nhiệm vụ, đã hoàn thành 8 nhiệm vụ, đạt 90%”.
    """
    opened = _WHOLE.search(text.text, start, end)
    counts = amounts(text.text, start, end) if opened else []
    for number, part in enumerate(counts):
        wholes = [each for each in counts[:number] if part.may_be_of(each) and each.unit and not each.changes]
        told = opened and any(each.start == opened.start("whole") for each in wholes)
        share = _share_after(text.text, part, planned=bool(opened and opened["plan"])) if told else None
        if share and not part.changes and not part.nearly:
            counted = [(each.worth, text.text[each.start : each.end]) for each in (part, *wholes)]
            yield from _compared(text, share, counted[0], counted[1:])


def _of_plans(text: Spelled) -> Iterator[Finding]:
    """Yield the shares that are not those of a number and its plan: “đạt 80% dự toán (3 tỷ đồng)”."""
    for match in _OF_PLAN.finditer(text.text):
        part, whole = parse_number(match["part"]), parse_number(match["whole"])
        of_part, of_whole = (tuple(match[name].lower().split()) for name in ("of_part", "of_whole"))
        share = percentage(match, "share")
        if share and part is not None and whole and same_unit(of_part, of_whole):
            yield from _compared(text, share, (part, match["part"]), [(whole, match["whole"])])


def _share_after(text: str, part: Amount, *, planned: bool) -> Percentage | None:
    """Return the share that is said of a part right after it; of a plan, only if the whole is one."""
    said = _SAID_OF.match(text, part.end, part.end + _LONGEST)
    match = _SHARE.match(text, said.end()) if said else None
    if match is None or (match["plan"] and not planned):
        return None
    return percentage(match)


def _compared(
    text: Spelled, share: Percentage, part: tuple[Decimal, str], wholes: list[tuple[Decimal, str]]
) -> Iterator[Finding]:
    """Yield the finding for a share of none of the wholes; each number comes with its text."""
    shares = [part[0] * 100 / whole for whole, _ in wholes if whole]
    if shares and not any(map(share.is_said_of, shares)):
        right = shown_percentage(shares[0], max(share.decimals, 1))
        said = _RIGHT.of(part=part[1], whole=wholes[0][1], right=right)
        yield text.find(SHARE_DISAGREES, share.start, share.end, said, right)


def _share_beside(text: str, match: re.Match[str]) -> Percentage | None:
    """Return the percentage of two counts: right after them and their noun, or right before."""
    near = _SAID_OF.match(text, match.end(), match.end() + _LONGEST)
    found = _SHARE.match(text, near.end()) if near else None
    far = None if found else _SAID_FAR.match(text, match.end(), match.end() + _FARTHEST)
    found = _SHARE.match(text, far.end()) if far else found
    if found:
        measured = _MEASURED.match(text, match.end())
        return percentage(found) if measured or not found["plan"] else None
    before = text[max(0, match.start() - _SHORTEST) : match.start()]
    opened = _OPENED.search(before)
    if not opened or text[match.end() : match.end() + 1] not in (")", " "):
        return None
    before_it = _PERCENT.match(text, match.start() - len(before) + opened.start())
    # In “20% (5/36 sở và 92/663 xã)” the share is of both together.
    more = _COUNTS.search(text, match.end(), match.end() + _LONGEST)
    several = more and not _ENDED.search(text[match.end() : more.start()])
    return percentage(before_it) if before_it and not several else None


def _is_day(text: str, match: re.Match[str]) -> bool:
    """Tell whether the two numbers are a day and a month, or a month and a year."""
    before = text[max(0, match.start() - _SHORTEST) : match.start()]
    return bool(_TIME_BEFORE.search(before)) or (
        len(match["whole"]) == 4 and match["whole"][:2] in ("19", "20")
    )


_LONGEST, _FARTHEST, _SHORTEST = 90, 160, 24
_MOST_PARTS = 40
_OF = rf"(?:(?: {WORD}){{0,4}}/| (?:[^\W\d_]+ ){{0,3}}?(?:trên|trong)(?: tổng)?(?: số)? )"
_COUNTS = lazy(rf"(?<![\d/.,-])(?P<part>{NUMBER}){_OF}(?P<whole>{NUMBER})(?![\d/,.-]\d|[\d/%]| %)")
_PERCENT = lazy(rf"(?<![\d,.])(?P<number>{NUMBER}) ?%")
_SHARE = lazy(
    rf"(?<![\d,.])(?P<number>{NUMBER}) ?%"
    r"(?:(?=[.,;:)]|$| và | \()| (?P<plan>(?:kế hoạch|dự toán|chỉ tiêu)(?!(?: [^\W\d_]+){4})))"
)
# The counted noun, without another percentage.
_NOUN = (
    r"(?: (?!đạt(?! (?!t[ỷỉ])[^\W\d_])|chiếm|bằng|t[ỷỉ] lệ|có|tăng|giảm|còn|vượt|so|trên|hơn"
    r"|gần|dưới|ước|khoảng|và)[^\W\d_]+)"
)
_LINK = r"(?: ?(?:đạt|chiếm|bằng|tương đương|tương ứng))?(?: ?(?:tỷ lệ|tỉ lệ))? ?(?:đạt |là |= )?(?=\d)"
_SAID_OF = lazy(rf"{_NOUN}{{0,8}}(?:,? ?\(?| ?[,;:–-])?{_LINK}")
# A longer noun, also with a time in it, if the share is said to be one.
_TIMED = r"(?: (?:tháng|năm|quý|ngày) [\dIVX/]+(?!\w))"
# What is counted may be of several kinds: “136/152 xã, phường, đặc khu”.
_LISTED = (
    r"(?:, (?:xã|phường|đặc khu|thị trấn|thôn|bản|buôn|làng|tổ dân phố|khu phố|sở|ban|ngành|phòng|cơ quan"
    r"|đơn vị|địa phương|tổ chức|hội|đoàn thể|công chức|viên chức|người lao động|chiến sĩ|nhân viên)(?!\w))"
)
_SAID_FAR = lazy(
    rf"(?:{_NOUN}|{_TIMED}|{_LISTED}){{0,20}}(?:,? ?\(| ?,) ?"
    r"(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ)(?: ?(?:tỷ lệ|tỉ lệ))? ?(?=\d)"
)
_MEASURED = lazy(r" (?:nghìn |triệu |tỷ |tỉ )?(?:đồng|tỷ|tỉ|triệu|ha|tấn|tạ|km|m2|m3|m²|m³)(?!\w)")
_ENDED = lazy(r"[);]|\. ")
_OPENED = lazy(r"\d[\d.]*(?:,\d+)?% ?[(,] ?$")
_TIME_BEFORE = lazy(
    r"(?:[Nn]gày|[Tt]háng|[Tt]ừ|[Đđ]ến|[Ss]áng|[Cc]hiều|[Tt]ối|[Đđ]iều|[Kk]hoản|[Ss]ố|[Qq]uý|[Hh]ạng) $"
)
# The words before a whole, or those after it.
_WHOLE = lazy(
    rf"(?:\b(?:[Tt]ổng(?: số| cộng)?|[Tt]rong(?: tổng)?(?: số)?|(?P<plan>[Gg]iao|[Kk]ế hoạch|[Dd]ự toán"
    r"|[Cc]hỉ tiêu)(?: (?!\d)[^\W\d_]+){0,2}):?(?: là| có)? (?=\d)"
    rf"|(?=\d[\d.,]*{UNIT},? ?\(?(?:trong đó|gồm|bao gồm)(?!\w)))"
    rf"(?<![\w.,/-])(?P<whole>{NUMBER})(?![\w/%]| ?%|[.,]\d)"
)
_OF_PLAN = lazy(
    rf"(?<![\w.,/–-])(?P<part>{NUMBER})(?P<of_part>{UNIT}),? \(?(?:đạt|bằng) (?P<share>{NUMBER}) ?%"
    rf" (?:so với )?(?:kế hoạch|dự toán|chỉ tiêu)(?: [^\W\d_]+){{0,4}}(?: \d{{4}})?"
    rf" \((?P<whole>{NUMBER})(?P<of_whole>{UNIT})\)"
)
_RIGHT = Message(vi="{part}/{whole} là {right}", en="{part}/{whole} is {right}")

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
    sign=(DIGIT | Marks()) & Part("%"),
    good=(
        "Hoàn thành 8/10 nhiệm vụ, đạt 80%; 24/28 xã (đạt 85,7%); 2/3 hộ, chiếm 66%; 12/10 việc, đạt 120%.",
        "Có 8/10 xã có tỷ lệ hộ nghèo dưới 5%; 8/10 xã, tăng 90% so với cùng kỳ; 8/10, đạt 60% kế hoạch vốn.",
        "Từ ngày 8/10 đạt 90%; tháng 9/2020, đạt 90%; có 20 hộ trên tổng số 25 hộ, chiếm 80%.",
        "Giao 10 việc, đã xong 8 việc, đạt 80%; tổng số 20 hộ, trong đó 8 hộ nghèo (40%), 4 hộ có nhà (50%).",
        "Tổng số 60 xã, kiểm tra 48 xã, đạt 120% kế hoạch; có 8/10 xã thu xong, đạt 95% kế hoạch.",
        "Đạt 20% (5/36 sở và 92/449 xã).",
    ),
    bad=(
        Bad("Hoàn thành 8/10 nhiệm vụ, đạt ⟦90%⟧."),
        Bad("Có 24/28 xã (đạt ⟦65,7%⟧)."),
        Bad("Tiếp xúc 1.200/1.500 cử tri, chiếm ⟦85%⟧; đạt ⟦95%⟧ (8/10 nhiệm vụ)."),
        Bad("Có 20 hộ trên tổng số 25 hộ, chiếm ⟦85%⟧."),
        Bad("Tổng số 10 nhiệm vụ, đã hoàn thành 8 nhiệm vụ, đạt ⟦90%⟧; 114 hồ sơ/120 hồ sơ, đạt ⟦90%⟧."),
        Bad("Thu 2,4 tỷ đồng, đạt ⟦85%⟧ dự toán (3 tỷ đồng); giải ngân 95/100 tỷ đồng, đạt ⟦90%⟧ kế hoạch."),
    ),
)

RULES = (SHARE_DISAGREES,)
