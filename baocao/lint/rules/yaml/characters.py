"""Rules about characters that fonts cannot print or print differently, and what they probably were."""

import unicodedata
from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.library.words import words
from baocao.lint.context import Context
from baocao.lint.passage import Passage
from baocao.lint.rules.language.legacy import legacy_span
from baocao.lint.sign import Odd
from baocao.messages import Message, Said
from baocao.system.patterns import lazy

# Private areas, the replacement character, pictures of controls and object placeholders.
_LOST = lazy(
    "[\ufffc\ufffd\ue000-\uf8ff\u2400-\u2426\u25a1\u25af\u2395\U000f0000-\U000ffffd\U00100000-\U0010fffd]"
)
_PRIVATE = lazy("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
_SYMBOL = range(0xF020, 0xF100)
_FFFD = "\ufffd"


def _lost(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for match in _LOST.finditer(passage.text) if _LOST.search(passage.text) else ():
            right, sure = _meant(match[0])
            said, help_ = _messages(match[0], right)
            yield passage.find(
                LOST_CHARACTER,
                *match.span(),
                said,
                help_=help_,
                suggestion=right,
                changes=[(*match.span(), right)] if right and sure else [],
            )


# The space of the Symbol font; the file of symbols cannot contain a space on its own.
_BLANK = "\uf020"


def _meant(letter: str) -> tuple[str | None, bool]:
    """Return the meaning of a character of the Symbol font, and whether it is the only possible one."""
    if ord(letter) not in _SYMBOL:
        return None, False
    if letter == _BLANK:
        return " ", True
    code, known = f"{ord(letter) & 0xFF:02X}", words("symbol-font")
    return (known["sure"][code], True) if code in known["sure"] else (known["probable"].get(code), False)


def _messages(letter: str, right: str | None) -> tuple[Said, Said]:
    code = f"U+{ord(letter):04X}"
    if letter == _FFFD:
        return _REPLACEMENT.of(), _TYPE_AGAIN.of()
    if right:
        return _SYMBOL_FONT.of(code=code, right=right), _TYPE_RIGHT.of(right=right)
    return (_OWN_FONT if _PRIVATE.match(letter) else _PICTURE).of(code=code), _TYPE_AGAIN.of()


_REPLACEMENT = Message(
    vi="chữ ở đây đã mất: còn lại “�” (U+FFFD) do chép hay lưu sai bảng mã",
    en="a letter was lost here: copying or a wrong encoding left “�” (U+FFFD)",
)
_SYMBOL_FONT = Message(
    vi="ký tự riêng {code} của phông Symbol, in ra ô vuông; có lẽ là “{right}”",
    en="character {code} of the Symbol font prints as a box; it is probably “{right}”",
)
_OWN_FONT = Message(
    vi="ký tự {code} chỉ có trong phông riêng của nơi chép ra, in ra ô vuông",
    en="character {code} exists only in the font it was copied from and prints as a box",
)
_PICTURE = Message(
    vi="ký tự {code} là ô trống hay hình thay cho chữ đã mất",
    en="character {code} replaces a letter that was lost",
)
_TYPE_AGAIN = Message(
    vi="xem lại bản gốc, xóa ký tự này và gõ lại chữ đúng",
    en="check the original, delete this character and type the correct letter",
)
_TYPE_RIGHT = Message(vi="xóa ký tự này và gõ “{right}”", en="delete it and type “{right}”")

LOST_CHARACTER = Rule(
    id="YM012",
    name="lost-character",
    severity=Severity.ERROR,
    title=Message(vi="ký tự không in được", en="unprintable character"),
    why=Message(
        vi="In ra ô vuông hoặc dấu hỏi: người đọc không biết chữ gì đã ở đó.",
        en="It prints as a box or a question mark, so readers do not know which letter was there.",
    ),
    source="practice",
    check=_lost,
    sign=Odd(),
    letters=True,
    good=("Đạt ≥ 95% kế hoạch; 25°C ± 2; diện tích 5 km².",),
    bad=(
        Bad("Đạt ⟦\uf0b3⟧ 95% kế hoạch.", "Đạt ≥ 95% kế hoạch."),
        Bad("Vận động nhân dân v⟦\ufffd⟧n hiến đất."),
        Bad("Nhiệt độ ⟦\ue123⟧ 25 độ."),
    ),
)

_CJK_MARKS = dict(zip("。、「」『』《》【】〜・", [". ", ", ", *"“”“”“”[]~•"], strict=True))
# Other forms of letters, digits and marks: wide, joined, mathematical; Roman and circled numbers.
_FORMS = "[\uff01-\uffee\ufb00-\ufb06\U0001d400-\U0001d7ff\u2160-\u217f\u2010\u2011\u2024-\u2025\u2100\u2105]"
_WIDE = lazy(f"{_FORMS}+|[{''.join(_CJK_MARKS)}]")
_RINGS = "①-⓿⑴-⒵❶-➓\U0001f100-\U0001f1ff"
_ACCENT = lazy("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0]+|[´ˆ˜¨¯¸ˇ˘˙˚˛˝ʼˋˊ]")
# The characters of Windows fonts (the list WGL4), and check boxes.
_MARKS_KEPT = "©®™°№℃℉‰′″☐☑☒■▪▫▲►▼◄◊○●◘◙◦☺☻☼♀♂♠♣♥♦♪♫"
_PICTURES = lazy(f"[{_RINGS}\u2190-\u21ff\u2300-\u2bff\U0001f000-\U0001faff\U0001fb00-\U0001fbff]")
_ARROWS = "←↑→↓↔↕⇐⇒⇔"


def _odd(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        if passage.text.isascii():
            continue
        yield from _other_forms(passage)
        accents = list(_ACCENT.finditer(passage.text))
        legacy = legacy_span(passage.text) if accents else ()
        for match in accents:
            if match.start() in legacy:
                continue
            start = max(match.start() - 1, 0) if unicodedata.combining(match[0][0]) else match.start()
            yield passage.find(ODD_CHARACTER, start, match.end(), _ALONE.of(), help_=_TYPE_WORD.of())
        for match in _PICTURES.finditer(passage.text):
            if match[0] not in _MARKS_KEPT + _ARROWS and not _LOST.match(match[0]):
                said = _DRAWING.of(code=f"U+{ord(match[0]):04X}")
                yield passage.find(ODD_CHARACTER, *match.span(), said, help_=_NO_PICTURE.of())


def _other_forms(passage: Passage) -> Iterator[Finding]:
    for match in _WIDE.finditer(passage.text):
        right = _CJK_MARKS.get(match[0]) or unicodedata.normalize("NFKC", match[0])
        right = right.rstrip() if passage.text[match.end() : match.end() + 1] in ("", " ") else right
        if right == match[0]:
            continue
        said = _OTHER_FORM.of(text=match[0], right=right)
        change = (*match.span(), right)
        yield passage.find(ODD_CHARACTER, *match.span(), said, suggestion=right, changes=[change])


_OTHER_FORM = Message(
    vi="“{text}” là dạng chữ khác (rộng, ghép, của công thức), trông giống “{right}”",
    en="“{text}” is another form (wide, joined or mathematical) of “{right}”",
)
_ALONE = Message(vi="dấu thanh, dấu mũ rời, không thuộc chữ nào", en="accent that belongs to no letter")
_TYPE_WORD = Message(
    vi="xóa và gõ lại cả chữ bằng bộ gõ Unicode", en="delete the word and type it again in Unicode"
)
_DRAWING = Message(
    vi="hình vẽ {code} không có trong phông chữ của văn bản",
    en="symbol {code} is not in the font of the report",
)
_NO_PICTURE = Message(vi="xóa hình này; dùng chữ", en="delete it and use words")

ODD_CHARACTER = Rule(
    id="YM013",
    name="odd-character",
    severity=Severity.WARNING,
    title=Message(
        vi="ký tự lạ: chữ rộng, chữ ghép, dấu rời, biểu tượng",
        en="unusual character: wide or joined letter, lone accent, icon",
    ),
    why=Message(
        vi="Trông gần giống nhưng in lệch, tìm kiếm không thấy, hoặc phông chữ không có.",
        en="It looks almost right, but it prints badly, search misses it, or the font lacks it.",
    ),
    source="TCVN 6909:2001",
    check=_odd,
    sign=Odd(),
    letters=True,
    good=("Năm 2020, đạt 95% (tăng 1/2); 25°C; m², CO₂; A → B.",),
    bad=(
        Bad("Tổng kết năm ⟦２０２０⟧ của Ban.", "Tổng kết năm 2020 của Ban."),
        Bad("Thẻ ⟦ﬁ⟧le và ⟦％⟧.", "Thẻ file và %."),
        Bad("Họp ⟦✅⟧ đúng ngày."),
        Bad("Thôn 5⟦ \u0301⟧ họp."),
    ),
)

RULES = (LOST_CHARACTER, ODD_CHARACTER)
