"""The rule about how much a number grew or fell, against the two numbers of its sentence."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.language.amounts import (
    FARTHEST,
    LESS,
    MORE,
    NUMBER,
    UNIT,
    VERBS,
    WORD,
    Amount,
    amounts,
    is_nearly,
    percentage,
    same_unit,
    scaled,
    sentences,
    shown_percentage,
)
from baocao.lint.sign import DIGIT, Marks, word
from baocao.lint.spelled import Spelled, spelled
from baocao.messages import Message
from baocao.model.number import parse_number, print_number
from baocao.system.patterns import lazy


class _Pair(NamedTuple):
    """A number before and after, in the same unit times ``scale``, and where they are.

    ``of_percent`` tells that both are in percent.
    """

    before: Decimal
    after: Decimal
    start: int
    end: int
    unit: tuple[str, ...]
    of_percent: bool = False
    scale: int = 1

    @property
    def grown(self) -> Decimal:
        return self.after - self.before

    def readings(self, verb: str) -> tuple[Decimal, ...]:
        """Return what a percentage after a verb may be: the change, or the whole share."""
        if not self.before:
            return ()
        change = self.grown * 100 / self.before
        changes = (change, self.grown) if self.of_percent else (change,)
        if verb in LESS:
            return tuple(-each for each in changes)
        if verb in MORE:
            return changes
        return (change + 100,) if verb else (*map(abs, changes), change + 100)


def _growth(context: Context) -> Iterator[Finding]:
    for text in spelled(context, context.passages):
        if not (_NAMES.search(text.text) and _COMPARES.search(text.text)):
            continue
        for start, end in sentences(text.text):
            yield from _of_sentence(text, start, end)


def _of_sentence(text: Spelled, start: int, end: int) -> Iterator[Finding]:
    for match in _FROM_TO.finditer(text.text, start, end):
        pair = _from_to(match)
        if pair:
            yield from _turned(text, match, pair)
            yield from _claims(text, [pair], end)
            yield from _claim_before(text, [pair], start)
    bases = [*_COMPARED.finditer(text.text, start, end)]
    for match in _BY.finditer(text.text, start, end):
        pair = _changed_by(text, match)
        if pair and not any(base.start() <= match.start() < base.end() for base in bases):
            yield from _claims(text, [pair], end)
    for match in bases:
        pairs = _compared(text, match, start)
        if pairs:
            yield from _claims(text, pairs, end)
            yield from _claim_before(text, [each._replace(start=match.start()) for each in pairs], start)


def _from_to(match: re.Match[str]) -> _Pair | None:
    """Return the two numbers of “từ … lên …”."""
    before, after = parse_number(match["a"]), parse_number(match["b"])
    of, to = (tuple(match[name].lower().split()) for name in ("of", "to_unit"))
    unit, scale = scaled(to or of)
    percents = {bool(match["a_percent"]), bool(match["b_percent"])}
    alike = same_unit(of, to) or not of or not to
    if before is None or after is None or len(percents) > 1 or not alike:
        return None
    return _Pair(before, after, match.start("a"), match.end(), unit, True in percents, scale)


def _turned(text: Spelled, match: re.Match[str], pair: _Pair) -> Iterator[Finding]:
    """Yield the finding for numbers that rise where the words say that they fall, or the other way."""
    says_up = match["to"].lower().startswith("lên")
    verb = (match["verb"] or "").lower()
    wrong = pair.grown and (says_up != (pair.grown > 0) or (verb and (verb in MORE) != (pair.grown > 0)))
    if wrong:
        last = match.end("b_percent") if match["b_percent"] else match.end("b")
        yield text.find(CHANGE_DISAGREES, pair.start, last, _TURNED.of(word=_word(pair.grown)))


def _changed_by(text: Spelled, match: re.Match[str]) -> _Pair | None:
    """Return the two numbers of “120 hồ sơ, tăng 20 hồ sơ”."""
    after, change = parse_number(match["b"]), parse_number(match["d"])
    unit, of_change = (tuple(match[name].lower().split()) for name in ("of", "of_change"))
    before = text.text[max(0, match.start() - _REACH) : match.start()]
    if after is None or change is None or not same_unit(unit, of_change) or is_nearly(before):
        return None
    first = after - change if match["verb"].lower() in MORE else after + change
    plain, scale = scaled(unit)
    pair = _Pair(first, after, match.start(), match.end(), plain, scale=scale)
    return pair if first > 0 else None


def _compared(text: Spelled, match: re.Match[str], start: int) -> list[_Pair]:
    """Return a number with the one that it is compared with: “120 hồ sơ (cùng kỳ 100 hồ sơ)”.

    Any number before may be meant; the last one outside brackets comes first.
    """
    base = next(iter(amounts(text.text, match.start("a"), match.end())), None)
    first = max(start, match.start() - FARTHEST)
    found = [each for each in amounts(text.text, first, match.start()) if not each.changes]
    if base is None or not found or not found[-1].unit or not base.may_be_of(found[-1]):
        return []
    alike = [each for each in found if each.is_of(found[-1])]
    alike.sort(
        key=lambda each: (not _is_in_brackets(text.text, each, match.start()), each.start), reverse=True
    )
    scale = base.scale if base.unit else alike[0].scale
    if any(each.nearly or each.scale != scale for each in alike):
        return []
    return [_Pair(base.value, each.value, each.start, match.end(), each.unit, scale=scale) for each in alike]


def _is_in_brackets(text: str, amount: Amount, end: int) -> bool:
    opened, closed = text.find("(", amount.end, end), text.find(")", amount.end, end)
    return closed >= 0 and not 0 <= opened < closed


def _claims(text: Spelled, pairs: Sequence[_Pair], end: int) -> Iterator[Finding]:
    """Yield the findings for what is said right after two numbers, one after the other."""
    at = pairs[0].end
    while match := _CLAIM.match(text.text, at, end):
        yield from _claimed(text, pairs, match)
        at = match.end()


def _claim_before(text: Spelled, pairs: Sequence[_Pair], start: int) -> Iterator[Finding]:
    """Yield the findings for what is said right before “từ … lên …” or “so với cùng kỳ …”."""
    start = max(start, pairs[0].start - FARTHEST)
    match = _CLAIM_BEFORE.search(text.text[start : pairs[0].start])
    moved = _CLAIM.match(text.text, start + match.start("claim"), pairs[0].start) if match else None
    if moved:
        yield from _claimed(text, pairs, moved)


def _claimed(text: Spelled, pairs: Sequence[_Pair], match: re.Match[str]) -> Iterator[Finding]:
    """Yield the finding for a claim that is true of none of the pairs."""
    verb = (match["verb"] or "").lower()
    if match["nearly"] or verb in _OF_WHOLES:
        return
    if match["p"]:
        yield from _wrong_percentage(text, pairs, match, verb)
        return
    change, words = parse_number(match["d"]), match["unit"].lower()
    unit, scale = scaled(tuple(words.split()))
    if change is None or verb not in (*MORE, *LESS) or not unit:
        return
    alike = [
        pair.grown for pair in pairs if pair.grown and pair.scale == scale and same_unit(unit, pair.unit)
    ]
    if alike and change not in [grown if verb in MORE else -grown for grown in alike]:
        said = _BY_SO_MUCH.of(word=_word(alike[0]), change=f"{print_number(abs(alike[0]))}{words}")
        yield text.find(CHANGE_DISAGREES, *match.span("d"), said)


def _word(grown: Decimal) -> str:
    return "tăng" if grown > 0 else "giảm"


def _wrong_percentage(
    text: Spelled, pairs: Sequence[_Pair], match: re.Match[str], verb: str
) -> Iterator[Finding]:
    typed, ways = percentage(match, "p"), [way for pair in pairs for way in pair.readings(verb)]
    if typed is None or not ways or any(map(typed.is_said_of, ways)):
        return
    first, way = pairs[0], ways[0]
    right = shown_percentage(abs(way), max(typed.decimals, 1))
    said = _RATE.of(
        before=print_number(first.before),
        after=print_number(first.after),
        word=verb if verb and way >= 0 else _word(first.grown),
        right=right,
    )
    yield text.find(CHANGE_DISAGREES, typed.start, typed.end, said, right if way >= 0 else None)


_REACH = 20
_IN_TIME = r"(?: (?:năm|tháng|quý|kỳ|cùng kỳ|trước|này|\d{4}|\d{1,2}/\d{4}|[IVX]+(?!\w)))*"
_CHANGE = "|".join((*MORE, *LESS))
# What says that two numbers are compared.
_NAMES = lazy(r"(?i)\b(?:từ|cùng kỳ|trước|tăng|giảm)\b")
# Each of the patterns below has one of these, which are found, and compiled, many times faster.
_COMPARES = lazy(
    rf"[Tt]ừ \d|(?i:cùng kỳ|(?:năm|tháng|quý|kỳ|đợt|vụ) trước|(?:{_CHANGE})(?: (?:thêm|được))? \d)"
)
_FROM_TO = lazy(
    rf"(?:\b(?P<verb>(?i:{_CHANGE}))(?: (?:dần|thêm|mạnh|nhẹ|đều))?,? ?)?\b[Tt]ừ (?P<a>{NUMBER})(?![\w/])"
    rf"(?P<a_percent> ?%)?(?P<of>{UNIT}){_IN_TIME}(?: ?\([^()]{{0,40}}\))?,? "
    rf"(?P<to>lên(?: đến| tới| thành)?|xuống(?: còn)?|(?:(?:nay|hiện nay|hiện|chỉ) )?còn) "
    rf"(?P<b>{NUMBER})(?![\w/]|[.,]\d)(?P<b_percent> ?%)?(?P<to_unit>{UNIT}){_IN_TIME}"
)
_BY = lazy(
    rf"(?<![\w.,/%–-])(?P<b>{NUMBER})(?P<of>{UNIT})(?<=\w)"
    rf"(?:,? (?:đạt|bằng) (?:{NUMBER}) ?%(?: {WORD}){{0,4}})?,? (?:đã )?(?P<verb>(?i:{_CHANGE}))"
    rf"(?: (?:thêm|được))? (?P<d>{NUMBER})(?![\w/]|[.,]\d)(?P<of_change>{UNIT})"
)
_COMPARED = lazy(
    r"(?i:\b(?:(?:so với )?cùng kỳ|năm trước|tháng trước|quý trước|kỳ trước|đợt trước|vụ trước))"
    r"(?: (?:năm )?(?:trước|ngoái)| năm \d{4})?(?: (?:là|đạt|có|chỉ có|chỉ đạt))?:? ?\(?"
    rf"(?:là |đạt |có )?(?<![\w/])(?P<a>{NUMBER})(?![\w/%]| ?%|[.,]\d)(?P<of>{UNIT})\)?"
)
_LINK = r"(?:(?:tương ứng|tương đương|tức|hay|với mức|mức|đã|cụ thể)(?: là| với| mức)? )?"
_SAID = (
    rf"{_LINK}(?:(?P<verb>(?i:{VERBS})) (?:(?:thêm|được|tới|lên|mức|tỷ lệ|ở mức) )?)?"
    r"(?P<nearly>(?:khoảng|gần|hơn|trên|dưới|ước|xấp xỉ) )?"
    rf"(?:(?P<p>{NUMBER}) ?%(?! ?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu))"
    rf"|(?P<d>{NUMBER})(?![\w/%]|[.,]\d)(?P<unit>{UNIT}))"
)
_THAN = r"(?: so (?:với )?[^,;.()%\d]{1,30}(?:\d{4})?)??"
# What they say is no change: of a plan, or of a whole.
_OF_WHOLES = ("đạt", "chiếm")
_CLAIM = lazy(rf"{_THAN}[ ,()–-]{{1,3}}{_SAID}")
_CLAIM_BEFORE = lazy(
    rf"(?P<claim>[ (](?i:{VERBS}) (?:thêm |được )?(?:{NUMBER}) ?%)[ ,(]*(?:số lượng |chủ yếu )?"
    rf"(?:(?i:{_CHANGE}) )?(?:so với |so |từ )?$"
)
_RATE = Message(vi="{before} → {after} là {word} {right}", en="{before} → {after} is “{word}” {right}")
_BY_SO_MUCH = Message(vi="hai số ấy là {word} {change}", en="these two numbers are “{word}” {change}")
_TURNED = Message(vi="hai số ấy là {word}", en="these two numbers are “{word}”")

CHANGE_DISAGREES = Rule(
    id="SL013",
    name="change-disagrees",
    severity=Severity.WARNING,
    title=Message(
        vi="mức tăng, giảm không đúng với hai số trong câu", en="change does not match its two numbers"
    ),
    why=Message(
        vi="Sửa số mà quên tính lại mức tăng, giảm thì câu tự mâu thuẫn.",
        en="If a number is corrected but not the change, the sentence contradicts itself.",
    ),
    source="practice",
    check=_growth,
    sign=(DIGIT | Marks()) & word("từ", "cùng", "trước", "tăng", "giảm", "vượt"),
    good=(
        "Số hồ sơ tăng từ 100 lên 120 hồ sơ, tăng 20 hồ sơ (20%); tỷ lệ giảm từ 3,2% xuống 2,1%, giảm 1,1%.",
        "Có 45 lượt (cùng kỳ 36 lượt), tăng 25%; 12 vụ, giảm 4 vụ (giảm 25%); mỗi năm tăng từ 10% đến 15%.",
    ),
    bad=(
        Bad("Số hồ sơ tăng từ 100 lên 120 hồ sơ, tăng ⟦25%⟧."),
        Bad("Diện tích tăng ⟦18,5%⟧ (từ 1.200 ha lên 1.386 ha)."),
        Bad("Số đơn tăng từ ⟦120 lên 100⟧ đơn."),
        Bad("Thu 1.250 tỷ đồng, tăng 250 tỷ đồng (⟦20%⟧) so với cùng kỳ."),
        Bad("Đã tiếp 45 lượt công dân (cùng kỳ 36 lượt), tăng ⟦20%⟧, tăng ⟦8⟧ lượt."),
        Bad("Cấp 240 giấy phép, bằng ⟦110%⟧ so với cùng kỳ năm 2025 (200 giấy phép)."),
    ),
)

RULES = (CHANGE_DISAGREES,)
