"""Rules about the spelling of syllables."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.library.words import words
from baocao.lint.context import Context
from baocao.lint.language.letters import LETTER, LOWER, UPPER, bare
from baocao.lint.language.loanwords import is_foreign
from baocao.lint.language.nearest import nearest
from baocao.lint.language.syllables import is_syllable, old_style
from baocao.lint.language.tones import STYLES, as_cased, other_style
from baocao.lint.passage import Passage, before_of
from baocao.lint.rules.language.legacy import legacy_span
from baocao.lint.sign import Told
from baocao.messages import Message
from baocao.system.patterns import lazy

_NO_STYLE = """\
office:
  name: Phòng A
  issuer: Phòng A
  code: PA
  place: Huế
  format: state
  numbering: roman-decimal-dash-plus
  subject: Kết quả
  outline: {{results: Kết quả, priorities: Nhiệm vụ}}
  closing: Trên đây là báo cáo.
  recipients: [Sở A, "Lưu: VT"]
  signature: {{position: Trưởng phòng, name: Lê Văn An}}
date: 2020-03-10
results: [{items}]
priorities: [Một.]
"""


def _tone_placement(context: Context) -> Iterator[Finding]:
    spelling = context.office_head.spelling if context.office_head else None
    if spelling:
        styles, message = [STYLES[spelling]], _TONE
    else:
        styles, message = list(_rarer_styles(context)), _RARER
    for style in styles:
        for passage, match in _placed(context, tuple(style), names=bool(spelling)):
            right = as_cased(style[match[1].lower()], match[1])
            start, end = match.span(1)
            word = passage.text[match.start() : start] + right
            changes = [(start, end, right)]
            said = message.of(right=word)
            at = match.start(), end
            yield passage.find(TONE_PLACEMENT, *at, said, suggestion=word, changes=changes)


def _placed(
    context: Context, rhymes: tuple[str, ...], *, names: bool
) -> Iterator[tuple[Passage, re.Match[str]]]:
    """Yield the syllables that end in one of the rhymes; ``names`` includes those of names."""
    syllable, ending = other_style(rhymes), _ending(rhymes)
    for passage in context.passages:
        for match in syllable.finditer(passage.text) if ending.search(passage.text) else ():
            if names or (passage.role != "name" and not _is_of_name(passage.text, match)):
                yield passage, match


def _is_of_name(text: str, match: re.Match[str]) -> bool:
    """Tell whether a syllable belongs to a name, which is spelt as its owner spells it."""
    if not match[0][0].isupper() or old_style(match[0].lower()) == "ủy":
        return False
    return not _opens_sentence(text, match.start()) or text[match.end() : match.end() + 2].strip().isupper()


def _rarer_styles(context: Context) -> Iterator[dict[str, str]]:
    """Yield, for each kind of rhyme written in both styles, the change from the rarer to the other.

    Of equally frequent ones, the style that comes second is changed.
    """
    for kind in ("oa", "oe", "uy"):
        first = {wrong: right for wrong, right in STYLES["uỷ"].items() if bare(wrong) == kind}
        second = {right: wrong for wrong, right in first.items()}
        counts = [sum(1 for _ in _placed(context, tuple(style), names=False)) for style in (first, second)]
        if all(counts):
            if counts[0] != counts[1]:
                yield first if counts[0] < counts[1] else second
            else:
                yield _later(context, first, second)


def _later(context: Context, *styles: dict[str, str]) -> dict[str, str]:
    """Return the style whose first word comes after the other's."""
    order = {id(passage): number for number, passage in enumerate(context.passages)}

    def place(style: dict[str, str]) -> tuple[int, int]:
        passage, match = next(_placed(context, tuple(style), names=False))
        return order[id(passage)], match.start()

    return max(styles, key=place)


@cache
def _ending(rhymes: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for the end of every such syllable, which is found many times faster."""
    first, second = (
        "".join(sorted({case for rhyme in rhymes for case in (rhyme[at], rhyme[at].upper())}))
        for at in (0, 1)
    )
    return re.compile(rf"[{first}](?<![qQ].)[{second}]\b")


_TONE = Message(
    vi="cơ quan viết dấu theo kiểu khác: {right}", en="the office places the tone mark differently: {right}"
)

_RARER = Message(
    vi="báo cáo này viết lẫn hai kiểu dấu, kiểu kia là {right}; chọn kiểu ở khóa spelling của cơ quan",
    en="the report mixes two tone mark styles, the other is {right}; choose one in the office's key spelling",
)

TONE_PLACEMENT = Rule(
    id="CT007",
    name="tone-placement",
    severity=Severity.WARNING,
    title=Message(
        vi="dấu thanh đặt khác kiểu của cơ quan (uỷ, hoà hay ủy, hòa)",
        en="tone mark not in the office's style (uỷ, hoà or ủy, hòa)",
    ),
    why=Message(
        vi="Cả hai kiểu đều đúng nhưng một văn bản chỉ dùng một; tệp cơ quan chọn kiểu nào ở khóa spelling.",
        en="Both styles are correct, but a report uses one; the office chooses it with the key spelling.",
    ),
    source="QĐ 1989/QĐ-BGDĐT; khóa spelling của cơ quan",
    check=_tone_placement,
    good=(
        "Tỉnh ủy, khóa XII, Hòa Phát; Huỳnh Quỳnh quý toàn hoàn quy hoạch.",
        _NO_STYLE.format(items="'Cấp uỷ và văn hóa, khóa XII.', 'Bà Thuý, xã Hoà An; uỷ quyền.'"),
    ),
    bad=(
        Bad(
            _NO_STYLE.format(items="Cấp uỷ họp., Cấp ⟦ủy⟧ làm việc., Đảng uỷ và Uỷ ban."),
            _NO_STYLE.format(items="Cấp uỷ họp., Cấp uỷ làm việc., Đảng uỷ và Uỷ ban."),
        ),
        Bad(
            _NO_STYLE.format(items="Văn hóa., Khóa XI., Nhà văn ⟦hoá⟧."),
            _NO_STYLE.format(items="Văn hóa., Khóa XI., Nhà văn hóa."),
        ),
        Bad("Ban Dân vận Tỉnh ⟦uỷ⟧ họp.", "Ban Dân vận Tỉnh ủy họp."),
        Bad("⟦Uỷ⟧ ban nhân dân tỉnh họp.", "Ủy ban nhân dân tỉnh họp."),
        Bad("Nhiệm kỳ ⟦khoá⟧ XII của Đảng.", "Nhiệm kỳ khóa XII của Đảng."),
    ),
)


def _impossible(context: Context) -> Iterator[Finding]:
    known, guessed = _known_words(), set[str]()
    for passage in context.passages:
        if passage.role in ("name", "place") or not any(map(_may_be_wrong, passage.tokens)):
            continue
        legacy = legacy_span(passage.text)
        for match in _suspects(passage):
            word = match[0].lower()
            if (
                match.start() not in legacy
                and word not in known
                and not is_syllable(word)
                and not _is_of_other_language(passage.text, match)
            ):
                if len(guessed) < _MOST_GUESSED:
                    guessed.add(word)
                yield _not_a_syllable(passage, match, is_guessed=word in guessed)


# What is meant by more words nobody reads, and each takes a while.
_MOST_GUESSED = 500


def _is_of_other_language(text: str, match: re.Match[str]) -> bool:
    """Tell whether a word is foreign, by its shape or by that of its neighbours."""
    if is_foreign(match[0].lower()):
        return True
    if not match[0].isascii():
        return False
    beside = (_LAST_WORD.search(before_of(text, match.start())), _NEXT_WORD.match(text, match.end()))
    around = before_of(text, match.start()), text[match.end() : match.end() + _AROUND]
    foreign = [word for part in around for word in _LATIN_WORD.findall(part) if is_foreign(word.lower())]
    return len(foreign) >= _A_PHRASE or any(word and is_foreign(word[1].lower()) for word in beside)


# This many foreign words nearby are a phrase, whose short words cannot be recognised by shape.
_A_PHRASE, _AROUND = 3, 60
_LAST_WORD = lazy(r"(?<![^\W\d_])([A-Za-z]{1,30}) $")
_NEXT_WORD = lazy(r" ([A-Za-z]{1,30})(?![^\W\d_])")
_LATIN_WORD = lazy(r"(?<![^\W\d_])[A-Za-z]{4,40}(?![^\W\d_])")


def _suspects(passage: Passage) -> Iterator[re.Match[str]]:
    """Yield the words that should be Vietnamese syllables: no names, codes, numbers, foreign words."""
    for token in _TOKEN.finditer(passage.text):
        if _CODE.search(token[0]):
            continue
        for match in _SYLLABLE.finditer(passage.text, *token.span()):
            # A capital may start a sentence; without a Vietnamese letter the word is probably a foreign name.
            opens = not match[0].isascii() and _opens_sentence(passage.text, match.start())
            if (match[0].islower() or opens) and not _ROMAN.fullmatch(match[0]):
                yield match


@lru_cache(maxsize=1 << 14)
def _may_be_wrong(token: str) -> bool:
    """Tell whether some word in a token is not a syllable; cached, because few are and tokens repeat."""
    found = () if _CODE.search(token) else map(str.lower, _SYLLABLE.findall(token))
    return not all(word in _known_words() or is_syllable(word) for word in found)


def _opens_sentence(text: str, start: int) -> bool:
    before = before_of(text, start).rstrip("“( ")
    return not before or (before.endswith((".", ":", ";", "!", "?")) and not _INITIAL.search(before))


@cache
def _known_words() -> frozenset[str]:
    return frozenset(word.lower() for word in words("foreign"))


def _not_a_syllable(passage: Passage, match: re.Match[str], *, is_guessed: bool) -> Finding:
    guesses = [
        as_cased(guess, match[0]) if match[0][0].isupper() else guess
        for guess in (nearest(passage.text, *match.span()) if is_guessed else ())
    ]
    said = _NO_SYLLABLE.of(word=match[0])
    help_ = _GUESSES.of(guesses=", ".join(guesses)) if guesses else _ADD_WORD.of(word=match[0])
    suggestion = guesses[0] if len(guesses) == 1 else None
    return passage.find(IMPOSSIBLE_SYLLABLE, *match.span(), said, help_=help_, suggestion=suggestion)


_TOKEN = lazy(r"\S+")
# Codes, addresses, units and hyphenated foreign names are not syllables.
_CODE = lazy(r"[\d/@_\\&+=<>{}²³]|\w-\w|\w?\.\w|\w['’]\w")
# A single letter names a point of a law, a unit or a size.
_SYLLABLE = lazy(rf"(?<![{LETTER}])(?:[{UPPER}][{LOWER}]+|[{LOWER}]{{2,}})(?![{LETTER}])")
# Counters: (ii), iv.
_ROMAN = lazy(r"(?:x{0,2})(?:ix|iv|vi{0,3}|i{1,3})")
_INITIAL = lazy(rf"\b[{UPPER}]\.$")
_NO_SYLLABLE = Message(
    vi="“{word}” không phải âm tiết tiếng Việt", en="“{word}” is not a Vietnamese syllable"
)
_GUESSES = Message(vi="có phải: {guesses}?", en="did you mean: {guesses}?")
_ADD_WORD = Message(
    vi="sửa lại; nếu là tên riêng thì viết hoa, nếu là tiếng nước ngoài thì thêm ghi chú bỏ qua",
    en="correct it; write a name with a capital; for a foreign word add a comment that ignores the rule",
)

IMPOSSIBLE_SYLLABLE = Rule(
    id="CT008",
    name="impossible-syllable",
    severity=Severity.WARNING,
    title=Message(vi="chữ không phải âm tiết tiếng Việt", en="word that is not a Vietnamese syllable"),
    why=Message(
        vi="Gần như luôn là gõ nhầm hoặc máy đọc nhầm.",
        en="It is almost always a typing or scanning error.",
    ),
    source="practice",
    check=_impossible,
    sign=Told(_may_be_wrong),
    good=(
        "Theo điểm b khoản 2, điểm đ khoản 3 Điều 54; rộng 120 m², tên miền .vn.",
        "Gồm: (i) rà soát; (ii) lập danh sách; (iii) báo cáo; (iv) lưu hồ sơ theo mục viii.",
        "Bidiphar đã họp. Apple và John F. Kennedy.",
        "Thu giữ 12 gam heroin, ketamin và methamphetamine; sản xuất clinker, melamin, penicillin, xenlulo.",
        "Ghi “these goods, unless otherwise clearly specified, are of preferential origin”.",
        "Dự án “Application for work permit”; cây Acacia auriculiformis, dung tích 125 cc.",
        "Huỳnh Quỳnh ở Đắk Lắk, Krông Búk, Dung Quất báo cáo dịch bệnh do vi rút Corona qua email.",
        "Khuyến khích nghiên cứu, giữ gìn, quyết tâm, giếng khoan, quốc gia, thuở trước, ngoằn ngoèo.",
    ),
    bad=(
        Bad("Tổ chức thực ⟦nhiện⟧ kế hoạch."),
        Bad("⟦Dánh⟧ giá chung kết quả."),
        Bad("Các ⟦nghành⟧ liên quan phối hợp."),
        Bad("Tổ chức ⟦thanhtra⟧, ⟦nghieejm⟧ thu và ⟦hoatdong⟧ tốt ⟦củaban⟧."),
    ),
)

RULES = (TONE_PLACEMENT, IMPOSSIBLE_SYLLABLE)
