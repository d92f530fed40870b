"""Rules about letters, punctuation and spaces."""

import re
import unicodedata
from collections.abc import Iterator

from baocao.finding import Bad, Edit, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.language.letters import LETTER, LOWER, UPPER
from baocao.lint.passage import Change
from baocao.lint.rules.language.quotes import QUOTES
from baocao.lint.sign import Blanks, Marks, Odd, Part
from baocao.messages import Message
from baocao.system.patterns import lazy


def _decomposed(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        scalar = passage.scalar
        if unicodedata.is_normalized("NFC", scalar.text):
            continue
        source = passage.file.source
        for word in _WORD.finditer(scalar.text):
            right = unicodedata.normalize("NFC", word[0])
            if right != word[0]:
                span = passage.raw_span(*word.span())
                # Only what the file spells as YAML reads it.
                is_verbatim = source.text[span.start : span.end] == word[0]
                yield Finding(
                    NOT_NFC,
                    NOT_NFC.title.of(),
                    source.name,
                    span,
                    passage.address.path,
                    suggestion=right,
                    edits=(Edit(span.start, span.end, right),) if is_verbatim else (),
                )


_WORD = lazy(r"\S+")

NOT_NFC = Rule(
    id="CT001",
    name="not-nfc",
    severity=Severity.ERROR,
    title=Message(
        vi="chữ tổ hợp (dấu tách rời chữ), cần chữ dựng sẵn", en="decomposed letters instead of composed ones"
    ),
    why=Message(
        vi="Chữ tổ hợp trông giống hệt nhưng tìm kiếm, so sánh và một số phông chữ coi là chữ khác.",
        en="They look the same, but search, comparison and some fonts treat them as other letters.",
    ),
    source="TCVN 6909:2001",
    check=_decomposed,
    sign=Marks() | Odd(),
    letters=True,
    good=("Tiếng Việt dựng sẵn.",),
    bad=(Bad("Viết ⟦Tie\u0302\u0301ng⟧ tổ hợp.", "Viết Tiếng tổ hợp."),),
)


def _look_alike(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for match in _ALIEN.finditer(passage.text):
            letter = match[0]
            right = _LOOK_ALIKES[letter]
            said = _ALIEN_LETTER.of(letter=letter, code=f"U+{ord(letter):04X}", right=right)
            change = (*match.span(), right)
            yield passage.find(WRONG_LETTER, *match.span(), said, suggestion=right, changes=[change])


_CYRILLIC = dict(zip("АВЕКМНОРСТХаеорсухі", "ABEKMHOPCTXaeopcyxi", strict=True))
_GREEK = dict(zip("ΑΒΕΗΙΚΜΝΟΡΤΥΧον", "ABEHIKMNOPTYXov", strict=True))
_LOOK_ALIKES = {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ"} | _CYRILLIC | _GREEK
_LATIN = f"[{LETTER}]"
# Only next to a Latin letter: a word entirely in Greek or Russian is intended.
_ALIENS = "".join(_LOOK_ALIKES)
_ALIEN = lazy(rf"[{_ALIENS}](?:(?<=[ÐðƉ])|(?<={_LATIN}.)|(?={_LATIN}))")
_ALIEN_LETTER = Message(
    vi="chữ “{letter}” ({code}) chỉ trông giống “{right}”",
    en="“{letter}” ({code}) only looks like “{right}”",
)

WRONG_LETTER = Rule(
    id="CT002",
    name="wrong-letter",
    severity=Severity.ERROR,
    title=Message(
        vi="chữ của bảng chữ khác, trông giống chữ Việt",
        en="letter of another alphabet that looks Vietnamese",
    ),
    why=Message(
        vi="Chữ này in ra giống nhưng tìm kiếm không thấy, và phông chữ có thể vẽ khác.",
        en="It prints alike, but search does not find it and a font may draw it differently.",
    ),
    source="TCVN 6909:2001",
    check=_look_alike,
    sign=Part(_ALIENS),
    letters=True,
    good=("Đảng bộ tỉnh; hệ số α và β.",),
    bad=(
        Bad("⟦Ð⟧ảng bộ tỉnh họp.", "Đảng bộ tỉnh họp."),
        Bad("Ban d⟦а⟧n vận họp.", "Ban dan vận họp."),
    ),
)


def _invisible(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for match in _INVISIBLE.finditer(passage.text):
            right = " " if match[0].isspace() else ""
            said = _UNSEEN.of(code=f"U+{ord(match[0][0]):04X}")
            change = (*match.span(), right)
            yield passage.find(INVISIBLE_CHARACTER, *match.span(), said, changes=[change])


# Spaces of other widths, as a set of characters in a pattern.
_BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_UNSEEN_MARKS = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e01ef"
)
_INVISIBLE = lazy(f"[{_BLANKS}]|[{_UNSEEN_MARKS}]")
_UNSEEN = Message(vi="ký tự không nhìn thấy {code}", en="invisible character {code}")

INVISIBLE_CHARACTER = Rule(
    id="CT003",
    name="invisible-character",
    severity=Severity.WARNING,
    title=Message(vi="ký tự không nhìn thấy trong câu", en="invisible character in a sentence"),
    why=Message(
        vi="Thường theo vào khi sao chép từ trang web; làm dòng không ngắt hoặc ngắt sai, tìm kiếm "
        "không thấy chữ.",
        en="It usually comes with text copied from the web; lines break wrongly and search does not find "
        "the words.",
    ),
    source="practice",
    check=_invisible,
    sign=Odd(),
    letters=True,
    good=("Ban Dân vận Tỉnh ủy.",),
    bad=(
        Bad("Ban⟦\u00a0⟧Dân vận Tỉnh ủy.", "Ban Dân vận Tỉnh ủy."),
        Bad("Ban Dân⟦\u200b⟧ vận Tỉnh ủy.", "Ban Dân vận Tỉnh ủy."),
    ),
)


def _spacing(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for start, end, right, message in _misplaced(passage.text):
            change: Change = (start, end, right)
            yield passage.find(SPACING, start, end, message.of(), changes=[change])


def _misplaced(text: str) -> Iterator[tuple[int, int, str, Message]]:
    for match in _BLANKS_IN_ROW.finditer(text) if "  " in text or "\t" in text else ():
        yield *match.span(), " ", _DOUBLE
    for match in _IN_NUMBERS.finditer(text) if _NEAR_DIGIT.search(text) else ():
        blank = match["percent"] is not None
        right = "" if blank else re.sub(r"[ \u00a0]", "", match["day"])
        yield *match.span("percent" if blank else "day"), right, _IN_NUMBER
    if _BESIDE_MARK.search(text):
        for match in _BEFORE_MARK.finditer(text):
            yield *match.span(), "", _BEFORE
        for match in _AFTER_OPENING.finditer(text):
            yield *match.span(), "", _BEFORE
    yield from _beside_brackets(text) if "(" in text else ()
    for token in _WORD.finditer(text) if _JOINED.search(text) else ():
        if not _ADDRESS.search(token[0]):
            for match in _JOINED.finditer(token[0]):
                at = token.start() + match.end()
                yield at - 1, at, text[at - 1] + " ", _AFTER


def _beside_brackets(text: str) -> Iterator[tuple[int, int, str, Message]]:
    """Yield the brackets that touch a word outside them."""
    for match in _NO_BLANK_AROUND.finditer(text):
        start, end = (match.start(), match.end()) if match[0] else (match.start() - 1, match.start())
        yield start, end, " (" if match[0] else ") ", _AROUND


# Before a percent sign, and in a date written with slashes.
_NEAR_DIGIT = lazy(r"\d[ \u00a0](?<=\d.)|/[ \u00a0]\d")
_B = r"[ \u00a0]"
_IN_NUMBERS = lazy(
    rf"(?<=\d)(?P<percent>{_B}+)(?=[%‰])"
    rf"|(?<![\d/.,])(?P<day>\d{{1,2}}(?:{_B}/{_B}?\d{{1,2}}{_B}?|/{_B}\d{{1,2}}{_B}?|/\d{{1,2}}{_B})/{_B}?(?:19|20)\d\d"
    rf"|\d{{1,2}}/\d{{1,2}}/{_B}(?:19|20)\d\d|(?<=háng )\d{{1,2}}(?:{_B}/{_B}?|/{_B})(?:19|20)\d\d)(?!\d)"
)
_IN_NUMBER = Message(vi="thừa khoảng trắng trong số", en="space inside a number")
_BLANKS_IN_ROW = lazy(r"(?<=\S)[ \t]{2,}+(?=[^\s%‰])")
_BEFORE_MARK = lazy(r"(?<=\w) +(?=[,;:!?)]|\.(?!\.|\d))")
_AFTER_OPENING = lazy(r"(?<=[(“]) +(?=\w)")
_BESIDE_MARK = lazy(r"[,;:!?).(“](?:(?<= [,;:!?).])|(?<=[(“])(?= ))")
_JOINED = lazy(
    rf"[,;:!?.](?:(?<=[^\W_][,;:!?])(?=[^\W\d_])|(?<=[{LOWER}]\.)(?=[{UPPER}][{LOWER}])|(?<=[{LOWER}][:;])(?=\d))"
)
_NO_BLANK_AROUND = lazy(rf"(?<=[{LOWER}]{{2}})\((?= ?{_LATIN}[\w ,])|(?<=[\w%.]{{2}}\))(?={_LATIN}{{2}})")
_ADDRESS = lazy(r"[@\\]|://|www\.|\.(?:vn|com|net|org|gov|edu|html?|pdf|docx?|xlsx?)\b", re.IGNORECASE)
_DOUBLE = Message(vi="thừa khoảng trắng", en="superfluous space")
_BEFORE = Message(vi="thừa khoảng trắng ở cạnh dấu câu", en="superfluous space next to a punctuation mark")
_AROUND = Message(vi="thiếu khoảng trắng bên ngoài dấu ngoặc", en="missing space outside the bracket")
_AFTER = Message(vi="thiếu khoảng trắng sau dấu câu", en="missing space after a punctuation mark")

_SPACED = (
    Blanks()
    | Part("%‰", r"(?<!\S)[%‰]")
    | Part("/", r"(?<!\S)/|/(?!\S)")
    | Part("([“", r"[^\W\d_]\(|[(“](?!\S)")
    | Part(")", r"\)[^\W\d_]")
    | Part(",;:!?).(", r"(?<!\S)[,;:!?).]|[^\W_][,;:!?][^\W\d_]|[^\W\d_](?:\.[^\W\d_]|[:;]\d)")
)

SPACING = Rule(
    id="CT005",
    name="spacing",
    severity=Severity.WARNING,
    title=Message(vi="khoảng trắng thừa hoặc thiếu", en="superfluous or missing space"),
    why=Message(
        vi="Dấu câu viết liền chữ trước, cách chữ sau một khoảng trắng.",
        en="A punctuation mark follows the word without a space and is followed by one space.",
    ),
    source="practice",
    check=_spacing,
    sign=_SPACED,
    letters=True,
    good=(
        "Họp lúc 07:30, tăng 50,06% (10.473 người); gửi về vpubnd@quangngai.gov.vn.",
        "Theo số 4325/KH-PHHĐ; TP.HCM, Q.1; v.v.; tỷ lệ 50% / năm; giai đoạn 2019 / 2020.",
        "Kéo dài ... đến nay; (các) xã, mục(s), hàm f(x), điểm a) khoản 2, chú thích(1), lúc 7:30.",
    ),
    bad=(
        Bad("Ban⟦  ⟧Dân vận họp.", "Ban Dân vận họp."),
        Bad("Ban Dân vận⟦ ⟧, Tỉnh ủy.", "Ban Dân vận, Tỉnh ủy."),
        Bad("Đạt 85⟦ ⟧% kế hoạch.", "Đạt 85% kế hoạch."),
        Bad("Họp ngày ⟦12 / 5 / 2020⟧ và ⟦15/ 10/2020⟧.", "Họp ngày 12/5/2020 và 15/10/2020."),
        Bad("Nhiệm vụ tháng ⟦3 / 2020⟧.", "Nhiệm vụ tháng 3/2020."),
        Bad("Đại học⟦:⟧56; bỏ học⟦(⟧Lan).", "Đại học: 56; bỏ học (Lan)."),
        Bad("Ban (tổ chức⟦)⟧họp.", "Ban (tổ chức) họp."),
        Bad("Ban Dân vận⟦,⟧Tỉnh ủy.", "Ban Dân vận, Tỉnh ủy."),
        Bad("Họp đến nay⟦.⟧Kế hoạch đón tiếp.", "Họp đến nay. Kế hoạch đón tiếp."),
    ),
)


RULES = (NOT_NFC, WRONG_LETTER, INVISIBLE_CHARACTER, QUOTES, SPACING)
