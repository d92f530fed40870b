"""Rules about phrases that are almost always errors, and repeated words."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.library.words import words
from baocao.lint.context import Context
from baocao.lint.language.pairs import pairs
from baocao.lint.language.phrases import Phrases
from baocao.lint.language.syllables import old_style
from baocao.lint.passage import before_of
from baocao.lint.sign import Next, Openings, Pair, Part, Phrase, openings_of
from baocao.messages import Message
from baocao.system.patterns import lazy


def _known(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for start, end, right in known_slips(passage.text, passage.words):
            said = _SLIP.of(words=passage.text[start:end], right=right)
            yield passage.find(KNOWN_SLIP, start, end, said, suggestion=right)


def known_slips(text: str, words_: Sequence[str] | None = None) -> Iterator[tuple[int, int, str]]:
    """Yield the known errors in a text, each with its correction; for ``words_`` see :class:`Phrases`.

    >>> list(known_slips("Hội nghị Trực bão, ứng trực bão"))
    [(9, 17, 'Trực báo')]
    """
    phrases, right_of = _slips()
    for start, end in phrases.find(text, words_):
        right = right_of.get(text[start:end].lower())
        if right:
            yield start, end, right[0].upper() + right[1:] if text[start].isupper() else right


@cache
def _slips() -> tuple[Phrases, dict[str, str]]:
    """Return the errors with the longer phrases that are right, and the correction of each error."""
    lists = words("slips")
    right_of: dict[str, str] = {wrong.lower(): right for wrong, right in lists["phrases"].items()}
    return Phrases([*right_of, *lists["unless"]]), right_of


@cache
def _openings() -> Openings:
    return openings_of(words("slips")["phrases"])


_SLIP = Message(
    vi="“{words}” thường là gõ nhầm của “{right}”", en="“{words}” is usually a typing error for “{right}”"
)

KNOWN_SLIP = Rule(
    id="CT010",
    name="known-slip",
    severity=Severity.WARNING,
    title=Message(vi="cụm từ gần như luôn là gõ nhầm", en="phrase that is almost always a typing error"),
    why=Message(
        vi="Từng chữ đều có nghĩa nên máy kiểm tra chính tả bỏ qua; cả cụm thì sai.",
        en="Each word exists, so a spell checker accepts it, but the phrase is wrong.",
    ),
    source="data/words/slips.yaml",
    check=_known,
    sign=Phrase(_openings),
    good=("Sản xuất gang thép; hội nghị trực báo; vấn đề nổi cộm; tuyển chọn tác phẩm.",),
    bad=(
        Bad("Khu liên hợp sản xuất ⟦giang thép⟧ Hòa Phát."),
        Bad("Phục vụ hội nghị ⟦trực bão⟧ của Tỉnh ủy."),
        Bad("Tình hình bức xúc, ⟦nỗi cộm⟧ của nhân dân."),
    ),
)


def _doubled(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        words, text = passage.words, passage.text
        doubled, lower = {first for first, second in pairwise(words) if first == second}, text.lower()
        for match in _TIME_TWICE.finditer(text) if doubled or _YEARS.search(text) else ():
            yield passage.find(DOUBLED_WORD, *match.span(), _DOUBLED.of(word=match[match.lastindex or 0]))
        if not any(f"{word} {word}" in lower for word in doubled):
            continue
        for match in _TWICE.finditer(text):
            if not _is_meant(match):
                start, end = match.start(1), match.end(2)
                yield passage.find(DOUBLED_WORD, start, end, _DOUBLED.of(word=match[1]))


def _are_equal(first: str, second: str) -> bool:
    return first.lower() == second.lower()


def _begins_with_year(part: str) -> bool:
    return bool(_A_YEAR.match(part))


def _is_meant(match: re.Match[str]) -> bool:
    """Tell whether a repetition is a word of its own, or two words that meet ("cá nhân nhân dịp")."""
    # "Trưởng đoàn Đoàn Đại biểu": a name starts.
    if match[1][0].islower() and match[2][0].isupper():
        return True
    # Reported together with the number that follows.
    if _TIME_TWICE.match(match.string, match.start(1)):
        return True
    word, following = old_style(match[1].lower()), old_style((match["next"] or "").lower())
    before = before_of(match.string, match.start()).split()
    lists = words("doubles")
    left = old_style(before[-1].lower().strip("“”(),.;:")) if before else ""
    meets = following in lists["begins"].get(word, ()) and (not left or _ends_a_word(left, word))
    return word in lists["reduplications"] or meets or left in lists["ends"].get(word, ())


def _ends_a_word(left: str, word: str) -> bool:
    """Tell whether two words are one, as “ủy ban”; in “đã kết kết quả” the second one is superfluous."""
    return word in words("doubles")["begins"].get(left, ()) or pairs().bound(left, word) > _BOUND


_TWICE = lazy(r"\b([^\W\d_]+) ((?i:\1))\b(?! ?[-–/])(?: (?P<next>[^\W\d_]+))?")
# The logarithm of how much more often than by chance the syllables of a word are adjacent.
_BOUND = 2.0
# "năm năm 2022", but not "kế hoạch năm năm 2021 - 2025"; "tháng 9 tháng 9".
_YEAR = r"(?:19|20)\d\d"
_YEARS = lazy(rf"{_YEAR} {_YEAR}")
_A_YEAR = lazy(_YEAR)
_TIME_TWICE = lazy(
    r"\b((?i:tháng|ngày|quý)) (?i:\1)(?= (?:\d|[IVX]+\b))"
    r"|\b([Nn]ăm) năm(?= (?:19|20)\d\d\b(?! ?[-–/] ?\d| đến))"
    r"|\b((?:tháng|năm|ngày) [\d/]+) \3(?![\d/])|\b((?:19|20)\d\d) \4(?!\d|[/.,]\d)"
)
_DOUBLED = Message(vi="“{word}” viết hai lần liền nhau", en="“{word}” is repeated")

DOUBLED_WORD = Rule(
    id="CT011",
    name="doubled-word",
    severity=Severity.WARNING,
    title=Message(vi="một chữ viết hai lần liền nhau", en="repeated word"),
    why=Message(vi="Thường do sửa câu mà sót chữ.", en="It is usually left over from editing the sentence."),
    source="practice; data/words/doubles.yaml",
    check=_doubled,
    sign=Pair(_are_equal) | Next(Part("12", rf"(?<!\w){_YEAR}(?!\S)"), _begins_with_year),
    good=(
        "Tập thể, cá nhân nhân dịp Hội nghị; Tỉnh ủy, Ủy ban nhân dân tỉnh.",
        "Tình hình nhân dân, dân tộc; luôn luôn; năm năm; kế hoạch năm năm 2021 - 2025; tháng tháng năm năm.",
        "Quân chủng Phòng Không không quân; cấm săn bắt kền kền.",
        "Ủy ban ban hành kế hoạch; trang thiết bị bị hư hỏng; công tác dân vận vận động nhân dân.",
        "Đại hội hội chữ thập đỏ; sử dụng dụng cụ; ủy ban các cấp cấp giấy phép; trực tiếp tiếp dân.",
        "Trưởng đoàn Đoàn Đại biểu; căn cứ Luật Luật sư; Ban Thường vụ cấp uỷ uỷ quyền.",
    ),
    bad=(
        Bad("Kế hoạch ⟦của của⟧ Ban Dân vận."),
        Bad("Ban Thường vụ chỉ ⟦đạo đạo⟧ thực hiện."),
        Bad("Đã ⟦kết kết⟧ nạp hội viên; tiếp tục ⟦phục phục⟧ vụ nhân dân; thành viên của ⟦ban ban⟧ chỉ đạo."),
        Bad("Kết quả ⟦năm năm⟧ 2020, ⟦tháng tháng⟧ 3/2020 và ⟦tháng 3 tháng 3⟧; năm ⟦2020 2020⟧."),
    ),
)

RULES = (KNOWN_SLIP, DOUBLED_WORD)
