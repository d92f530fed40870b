"""Rules about the parts of a whole that a sentence lists: their sum, and the sum of their shares."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.library.words import words
from baocao.lint.context import Context
from baocao.lint.language.amounts import FARTHEST, PERCENT, Amount, Percentage, amounts, percentage, sentences
from baocao.lint.sign import DIGIT, Marks, Part, word
from baocao.lint.spelled import Spelled, spelled
from baocao.messages import Message
from baocao.model.number import added, print_number
from baocao.system.patterns import lazy


class _Item(NamedTuple):
    """An item of a list: its place, its words in lower case, its amounts and its percentages."""

    start: int
    end: int
    label: str
    amounts: list[Amount]
    shares: list[Percentage]


def _parts(context: Context) -> Iterator[Finding]:
    for text in spelled(context, context.passages):
        for start, end in sentences(text.text) if _OPENS.search(text.text) else ():
            for match in _OPENS.finditer(text.text, start, end):
                yield from _of_list(text, match, start, end)


def _of_list(text: Spelled, match: re.Match[str], start: int, end: int) -> Iterator[Finding]:
    """Yield the findings for the parts of one list that begins with “gồm” or “trong đó”."""
    whole = _whole(text.text, start, match.start())
    following = _OPENS.search(text.text, match.end(), end)
    last = _closed(text.text, match.start(), following.start() if following else end)
    items = _items(text.text, match.end(), last)
    if whole is None or any(part.nearly for item in items for part in item.amounts):
        return
    parts = _counted(items, whole)
    typed = {each: text.text[each.start : each.end] for each in (whole, *parts)}
    larger = [part for part in parts if part.worth > whole.worth]
    for part in larger:
        said = _LARGER.of(part=typed[part], whole=typed[whole])
        yield text.find(PARTS_DISAGREE, part.start, part.end, said)
    if larger or len(parts) < _FEWEST:
        return
    total = added(part.worth for part in parts)
    everything = _all_of(items, parts) and (match["all"] or _has_rest(items))
    apart = match["all"] or _are_apart([item.label for item in items[: len(parts)]])
    if (everything and total != whole.worth) or (apart and total > whole.worth):
        sum_ = print_number((total / whole.scale).normalize())
        said = _SUM.of(sum=sum_, whole=typed[whole])
        yield text.find(PARTS_DISAGREE, whole.start, whole.end, said)


def _whole(text: str, start: int, end: int) -> Amount | None:
    """Return the number that a list follows, if it is right before it and has a unit."""
    found = amounts(text, max(start, end - FARTHEST), end)
    if not found or found[-1].changes or found[-1].nearly or not found[-1].unit:
        return None
    between = text[found[-1].end : end]
    return found[-1] if len(between) <= _REACH and not _LEADS_AWAY.search(between) else None


def _closed(text: str, start: int, end: int) -> int:
    """Return where a list ends: with the bracket in which it is, or at the end."""
    depth = 0
    for at in range(start, end):
        depth += (text[at] == "(") - (text[at] == ")")
        if depth < 0:
            return at
    return end


def _items(text: str, start: int, end: int) -> list[_Item]:
    """Return the items of a list, without what stands in brackets."""
    plain = _BRACKETS.sub(lambda match: "~" * len(match[0]), text[start:end])
    found: list[_Item] = []
    at = start
    for match in [*_BETWEEN.finditer(plain), None]:
        stop = start + match.start() if match else end
        label = plain[at - start : stop - start].strip(" ~.").lower()
        counts = [each for each in amounts(text, at, stop) if plain[each.start - start] != "~"]
        shares = [percentage(each) for each in PERCENT.finditer(text, at, stop)]
        item = _Item(at, stop, label, counts, [each for each in shares if each])
        if found and not found[-1].amounts and not found[-1].shares:
            before = found.pop()
            item = _Item(before.start, stop, f"{before.label}, {label}", counts, item.shares)
        found.append(item)
        at = start + match.end() if match else end
    return found


def _counted(items: Sequence[_Item], whole: Amount) -> list[Amount]:
    """Return the parts that are counted in the unit of the whole, up to the first item that is none."""
    parts: list[Amount] = []
    for item in items:
        own = item.amounts[0] if len(item.amounts) == 1 else None
        if own is None or own.changes or _others().search(item.label) or not _is_counted(item, own, whole):
            break
        parts.append(own)
    return parts


def _is_counted(item: _Item, part: Amount, whole: Amount) -> bool:
    """Tell whether a part has the unit of the whole, or none; a bare number has its label before it."""
    if part.unit:
        return part.is_of(whole)
    return part.start > item.start


def _all_of(items: Sequence[_Item], parts: Sequence[Amount]) -> bool:
    """Tell whether the parts are all that a list has; only other words may follow them."""
    return not any(item.amounts for item in items[len(parts) :]) or bool(
        _others().search(items[len(parts)].label)
    )


def _has_rest(items: Sequence[_Item]) -> bool:
    return any(word_ in item.label for item in items for word_ in words("parts")["rest"])


def _are_apart(labels: Sequence[str]) -> bool:
    """Tell whether no two of the labels can be said of the same thing."""
    return any(all(map(pattern.search, labels)) for pattern in _families())


@cache
def _families() -> list[re.Pattern[str]]:
    return [_any_of(family) for family in words("parts")["apart"]]


@cache
def _others() -> re.Pattern[str]:
    return _any_of(words("parts")["others"])


def _any_of(phrases: Sequence[str]) -> re.Pattern[str]:
    longest = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")


_FEWEST, _REACH = 2, 60
_OPENS = lazy(
    r"(?i:\b(?:(?P<all>(?:bao )?gồm(?: có)?|chia ra)|trong(?: số)? đó(?: có)?))(?!\w)\s*:?\s*(?:là |có )?"
)
_BETWEEN = lazy(r"[,;](?:\s+và)?\s+|\s+và\s+(?=\d|[^,;]{1,40}\d)")
_BRACKETS = lazy(r"\([^()]*\)")
_LEADS_AWAY = lazy(r"(?i)\b(?:tăng|giảm|so với|cùng kỳ|đạt|cho|với)\b|;")
_SUM = Message(vi="các phần cộng lại là {sum}, khác với {whole}", en="the parts add up to {sum}, not {whole}")
_LARGER = Message(
    vi="phần {part} lớn hơn tổng {whole}", en="the part {part} is larger than the whole {whole}"
)

PARTS_DISAGREE = Rule(
    id="SL014",
    name="parts-disagree",
    severity=Severity.WARNING,
    title=Message(
        vi="các phần kể trong câu cộng lại khác tổng", en="parts in a sentence do not add up to the whole"
    ),
    why=Message(
        vi="Sửa một phần mà quên sửa tổng thì người đọc không biết số nào đúng.",
        en="If a part is corrected but not the whole, readers do not know which is right.",
    ),
    source="practice",
    check=_parts,
    sign=(DIGIT | Marks()) & word("gồm", "chia", "đó"),
    good=(
        "Nhận 25 đơn, gồm: 10 đơn khiếu nại, 5 đơn tố cáo, 10 đơn kiến nghị (tăng 2 đơn); giải quyết 20 đơn.",
        "Có 250 đảng viên, trong đó 120 đảng viên nữ, 150 đảng viên người dân tộc thiểu số.",
        "Mở 03 lớp, gồm 120 cán bộ xã, 80 cán bộ thôn; Ban Chỉ đạo 35 gồm 12 đồng chí tỉnh, 5 đồng chí xã.",
    ),
    bad=(
        Bad("Tổng số ⟦120⟧ hồ sơ, gồm 70 hồ sơ trực tuyến và 40 hồ sơ trực tiếp."),
        Bad("Kinh phí ⟦500⟧ triệu đồng (gồm: ngân sách tỉnh 300 triệu đồng, ngân sách xã 250 triệu đồng)."),
        Bad("Có 250 hộ, trong đó ⟦260⟧ hộ dùng nước sạch."),
        Bad("Giải quyết ⟦98⟧ hồ sơ, trong đó trước hạn 60 hồ sơ, đúng hạn 48 hồ sơ."),
    ),
)


def _shares(context: Context) -> Iterator[Finding]:
    for text in spelled(context, context.passages):
        for start, end in sentences(text.text) if "%" in text.text else ():
            for match in [*_LISTS.finditer(text.text, start, end), None]:
                first = match.end() if match else start
                following = _LISTS.search(text.text, first, end)
                last = _closed(text.text, first, following.start() if following else end)
                yield from _of_shares(text, _items(text.text, first, last), bool(match and match["all"]))


def _of_shares(text: Spelled, items: Sequence[_Item], listed: bool) -> Iterator[Finding]:
    """Yield the share with which those of a list become more than the whole."""
    shares: list[Percentage] = []
    labels: list[str] = []
    for item in items:
        label = _SHARE_VERB.sub(" ", item.label)
        if len(item.shares) != 1 or _others().search(label) or not (listed or _SHARE_VERB.search(item.label)):
            break
        shares.append(item.shares[0])
        labels.append(label)
    if len(shares) < _FEWEST or not (listed or _are_apart(labels)):
        return
    total, rounding = Decimal(0), Decimal(0)
    for share in shares:
        total = added((total, share.value))
        rounding += Decimal(1).scaleb(-share.decimals) / 2
        if total > 100 + rounding:
            said = _OVER.of(total=print_number(added(each.value for each in shares)))
            yield text.find(SHARES_OVER_WHOLE, share.start, share.end, said)
            return


_LISTS = lazy(
    r"(?i:\b(?:(?P<all>(?:bao )?gồm(?: có)?|cơ cấu(?: [^\W\d_]+){0,3}:)|trong(?: số)? đó(?: có)?))\s*:?\s*"
)
_SHARE_VERB = lazy(r"(?<!\w)(?:chiếm|đạt)(?: (?:tỷ lệ|tỉ lệ|tỷ trọng))?(?!\w)")
_OVER = Message(vi="các tỷ lệ cộng lại là {total}%", en="the shares add up to {total}%")

SHARES_OVER_WHOLE = Rule(
    id="SL015",
    name="shares-over-whole",
    severity=Severity.WARNING,
    title=Message(
        vi="các tỷ lệ của một tổng cộng lại quá 100%", en="shares of a whole add up to more than 100%"
    ),
    why=Message(
        vi="Các phần của một tổng không thể nhiều hơn tổng: có tỷ lệ ghi sai.",
        en="The parts of a whole cannot be more than the whole: a share is wrong.",
    ),
    source="practice",
    check=_shares,
    sign=DIGIT & Part("%"),
    good=(
        "Xếp loại tốt chiếm 45,5%, khá chiếm 40,3%, trung bình chiếm 14,3%.",
        "Trong đó nữ chiếm 52%, con hộ nghèo chiếm 10%, dân tộc thiểu số chiếm 45%; tốt đạt 60%.",
    ),
    bad=(
        Bad("Xếp loại tốt chiếm 45%, khá chiếm 40%, trung bình chiếm ⟦20%⟧."),
        Bad("Cơ cấu kinh tế: nông nghiệp chiếm 25,5%, công nghiệp chiếm 40%, dịch vụ chiếm ⟦36%⟧."),
    ),
)

RULES = (PARTS_DISAGREE, SHARES_OVER_WHOLE)
