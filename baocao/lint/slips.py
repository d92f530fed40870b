"""Known slips, doubled words, unfinished places, dead encodings."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from operator import eq

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.letters import UPPER
from baocao.lint.passage import before_of
from baocao.lint.phrases import Phrases
from baocao.lint.syllables import old_style
from baocao.messages import Message
from baocao.model.office import PERIOD_WORDS
from baocao.words import words


def _known(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for start, end, right in known_slips(passage.text, passage.tokens):
            said = _SLIP.of(words=passage.text[start:end], right=right)
            yield passage.find(KNOWN_SLIP, start, end, said, suggestion=right)


def known_slips(text: str, tokens: Iterable[str] | None = None) -> Iterator[tuple[int, int, str]]:
    """Yield where known slips stand in a text, each with what it should be; for ``tokens`` see Phrases.

    >>> list(known_slips("Hội nghị Trực bão, ứng trực bão"))
    [(9, 17, 'Trực báo')]
    """
    phrases, right_of = _slips()
    for start, end in phrases.find(text, tokens):
        right = right_of.get(text[start:end].lower())
        if right:
            yield start, end, right[0].upper() + right[1:] if text[start].isupper() else right


@cache
def _slips() -> tuple[Phrases, dict[str, str]]:
    """Return the slips with the longer phrases that are right, and what each slip should be."""
    lists = words("slips")
    right_of: dict[str, str] = {wrong.lower(): right for wrong, right in lists["phrases"].items()}
    return Phrases([*right_of, *lists["unless"]]), right_of


_SLIP = Message(
    vi="“{words}” thường là gõ nhầm của “{right}”", en="“{words}” is usually a slip for “{right}”"
)

KNOWN_SLIP = Rule(
    id="CT010",
    name="known-slip",
    severity=Severity.WARNING,
    title=Message(vi="cụm từ gần như luôn là gõ nhầm", en="a phrase that is nearly always a slip"),
    why=Message(
        vi="Từng chữ đều có nghĩa nên máy kiểm tra chính tả bỏ qua; cả cụm thì sai.",
        en="Each word exists, so a spell checker passes it; the phrase is wrong.",
    ),
    source="data/words/slips.yaml",
    check=_known,
    good=("Sản xuất gang thép; hội nghị trực báo; vấn đề nổi cộm; tuyển chọn tác phẩm.",),
    bad=(
        Bad("Khu liên hợp sản xuất ⟦giang thép⟧ Hòa Phát."),
        Bad("Phục vụ hội nghị ⟦trực bão⟧ của Tỉnh ủy."),
        Bad("Tình hình bức xúc, ⟦nỗi cộm⟧ của nhân dân."),
    ),
)


def _doubled(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        words = passage.words
        if not any(map(eq, words, words[1:])):
            continue
        for match in _TWICE.finditer(passage.text):
            if not _is_meant(match):
                start, end = match.start(1), match.end(2)
                yield passage.find(DOUBLED_WORD, start, end, _DOUBLED.of(word=match[1]))


def _is_meant(match: re.Match[str]) -> bool:
    """Tell whether a doubling is a word of its own, or two words that meet ("cá nhân nhân dịp")."""
    # "Trưởng đoàn Đoàn Đại biểu": a name begins.
    if match[1][0].islower() and match[2][0].isupper():
        return True
    word, following = old_style(match[1].lower()), old_style((match["next"] or "").lower())
    before = before_of(match.string, match.start()).split()
    lists = words("doubles")
    meets = following in lists["begins"].get(word, ()) or (
        before and before[-1].lower() in lists["ends"].get(word, ())
    )
    return word in lists["reduplications"] or bool(meets)


_TWICE = re.compile(r"\b([^\W\d_]+) ((?i:\1))\b(?! ?[-–/])(?: (?P<next>[^\W\d_]+))?")
_DOUBLED = Message(vi="“{word}” viết hai lần liền nhau", en="“{word}” stands twice in a row")

DOUBLED_WORD = Rule(
    id="CT011",
    name="doubled-word",
    severity=Severity.WARNING,
    title=Message(vi="một chữ viết hai lần liền nhau", en="a word twice in a row"),
    why=Message(vi="Thường do sửa câu mà sót chữ.", en="It usually stays behind when a sentence is changed."),
    source="practice; data/words/doubles.yaml",
    check=_doubled,
    good=(
        "Tập thể, cá nhân nhân dịp Hội nghị; Tỉnh ủy, Ủy ban nhân dân tỉnh.",
        "Tình hình nhân dân, dân tộc; luôn luôn; năm năm.",
        "Trưởng đoàn Đoàn Đại biểu; căn cứ Luật Luật sư; Ban Thường vụ cấp uỷ uỷ quyền.",
    ),
    bad=(Bad("Kế hoạch ⟦của của⟧ Ban Dân vận."), Bad("Ban Thường vụ chỉ ⟦đạo đạo⟧ thực hiện.")),
)


def _placeholder(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for match in _UNFINISHED.finditer(passage.text) if _LEFT_OPEN.search(passage.text) else ():
            yield passage.find(PLACEHOLDER_LEFT, *match.span(), help_=_FINISH.of())
        for match in _OFFICE_WORD.finditer(passage.text) if passage.is_body else ():
            yield passage.find(PLACEHOLDER_LEFT, *match.span(), help_=_TYPE_IT.of(word=match[0]))


_OFFICE_WORD = re.compile(rf"\{{(?:{'|'.join(PERIOD_WORDS)})\}}")
_TYPE_IT = Message(
    vi="{word} chỉ dùng trong tệp cơ quan, câu kết, lời mở đầu và căn cứ; ở đây viết thẳng tên kỳ",
    en="{word} is for office files, closing, preamble and basis; write the period's name here",
)
_UNFINISHED = re.compile(
    rf"…{{2,}}|\.{{4,}}|_{{3,}}|\b(?:19|20)(?:…|\.\.\.)|\b(?:TODO|FIXME|TBD|XXX+(?=:))\b"
    rf"|(?<!\w)[xX]?x{{3,}}(?!\w)|\?\?+"
    rf"|\[(?:[{UPPER}]+(?: [{UPPER}]+)+|[Bb]ổ sung|[Cc]ần [^\[\]]++|…|\.\.\.)\]"
)
# One of these is in whatever is unfinished, and is found many times as fast.
_LEFT_OPEN = re.compile(r"…|\[|\.\.\.|___|\?\?|TODO|FIXME|TBD|XXX|xxx")
_FINISH = Message(vi="điền nội dung, hoặc xóa chỗ này", en="fill it in, or delete it")

PLACEHOLDER_LEFT = Rule(
    id="CT012",
    name="placeholder-left",
    severity=Severity.ERROR,
    title=Message(vi="còn chỗ trống chưa điền", en="a place left to be filled in"),
    why=Message(vi="Văn bản chưa xong.", en="The paper is not finished."),
    source="practice",
    check=_placeholder,
    good=("Đại hội lần thứ XXX; kéo dài... rồi thôi; [^a] không tính.".replace("[^a] ", ""),),
    bad=(
        Bad("Tổng số ⟦……⟧ việc."),
        Bad("Tổng số ⟦____⟧ việc."),
        Bad("Tổng số ⟦[CẦN BỔ SUNG]⟧ việc."),
        Bad("Tổng số ⟦xxx⟧ việc."),
        Bad("⟦TODO⟧ hỏi phòng chuyên môn."),
        Bad("Kế hoạch năm ⟦20…⟧ của Ban."),
    ),
)


def _legacy(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for pattern in (_TCVN3, _VNI) if _ODD_LETTER.search(passage.text) else ():
            found = list(pattern.finditer(passage.text))
            # One such word may be a foreign name.
            if len(found) > 1:
                start, end = found[0].start(), found[-1].end()
                yield passage.find(LEGACY_ENCODING, start, end, help_=_CONVERT.of())
                break


# Signs that stand for letters in TCVN3; some of them are also quotes and figures of other languages, and
# count only between letters.
_ANYWHERE = "µ¶¸¹¨©ª¬®ÆÇËÎÏÑÖØÞßæçëîïñöøûüþÿ"
_INSIDE = "×·«»¼½¾"
_TCVN3 = re.compile(
    rf"(?<![A-Za-z{_ANYWHERE}])[A-Za-z]*(?:[A-Za-z][{_ANYWHERE}]|[{_ANYWHERE}][A-Za-z]|[A-Za-z][{_INSIDE}][A-Za-z])"
    rf"[A-Za-z{_ANYWHERE}{_INSIDE}]*"
)
_VNI = re.compile(r"(?<![A-Za-z])[A-Za-z]*[aAeEoOuUiIyYdD][äÄåÅöÖøØûÛüÜñÑ][A-Za-zäåöøûüñ]*")
_ODD_LETTER = re.compile(rf"[{_ANYWHERE}{_INSIDE}äÄåÅöÖøØûÛüÜñÑ]")
_CONVERT = Message(
    vi="chuyển đoạn này sang Unicode (bằng Unikey: Ctrl+Shift+F6) rồi dán lại",
    en="convert it to Unicode and paste it again",
)

LEGACY_ENCODING = Rule(
    id="CT013",
    name="legacy-encoding",
    severity=Severity.ERROR,
    title=Message(vi="chữ theo bảng mã cũ (TCVN3, VNI)", en="text in a dead encoding (TCVN3, VNI)"),
    why=Message(
        vi="Chữ chép từ tệp .VnTime, VNI-Times chỉ đọc được với phông cũ; in ra là ký hiệu lạ.",
        en="Text copied from .VnTime or VNI-Times files is legible only in those fonts; it prints as "
        "odd signs.",
    ),
    source="TCVN 6909:2001",
    check=_legacy,
    good=("Nhà máy Doosan; Đà Nẵng; kích thước 5×3 m; «Le Monde».",),
    bad=(Bad("⟦T×nh h×nh⟧ nhân dân."), Bad("⟦Coäng hoøa⟧ xã hội.")),
)

RULES = (KNOWN_SLIP, DOUBLED_WORD, PLACEHOLDER_LEFT, LEGACY_ENCODING)
