"""The rule about placeholders that somebody forgot to fill in, in any form."""

import re
from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.passage import Passage, before_of
from baocao.lint.sign import Part, word
from baocao.messages import Message
from baocao.model.item import is_to_write
from baocao.model.key import Role
from baocao.model.period_words import PERIOD_WORDS
from baocao.system.patterns import lazy

_DOTS = r"(?:…|\.\.\.)"
_COUNTED = (
    r"(?:tỷ|tỉ|triệu|nghìn|ngàn|đồng(?! (?:thời|bào|bộ|ý|đều|loạt))|hộ|người|lượt|hồ sơ|vụ|cuộc"
    r"|trường hợp|lần|ha|kg|km|tấn|tạ|mét|con|cây|căn|suất|đảng viên|học sinh|văn bản|đơn|xã|thôn"
    r"|lớp|buổi|đợt|mô hình|công trình|dự án)\b"
)
_ASKED = (
    r"(?:số liệu(?: cụ thể)?|số|tên|ngày|tháng|năm|địa điểm|đơn vị|nội dung|thời gian|họ và tên|trích yếu"
    r"|điền[^()\d]{0,40}|(?:nhập|chèn) (?:tên|số|nội dung|ngày|vào)[^()\d]{0,40}"
    r"|(?:ghi|nêu) (?:rõ|cụ thể|tên|số|ngày|nội dung|lý do)[^()\d]{0,40}"
    r"|(?:cần|chờ|sẽ|phải) (?:bổ sung|điền|cập nhật|kiểm tra|xác minh|rà soát|số liệu)[^()\d]{0,40}"
    r"|bổ sung(?: sau| thêm| số liệu)?|cập nhật(?: sau| số liệu)?|chưa có số liệu|xem lại|kiểm tra lại)"
)
_LEFT_BLANK = (
    rf"{_DOTS}[….]*+(?: ?/ ?{_DOTS}[….]*+)++|/{_DOTS}(?!\w)[….]*+|{_DOTS}(?: ?%|/(?!\.))",
    r"…{2,}|\.{4,}|\.(?: \.){2,}|_{3,}|_(?<!\w_)_(?!\w)",
    rf"(?:…(?<= …)|\.(?<= \.)\.\.)(?= ?{_COUNTED})",
    rf"[NnTtQqĐđGgSs](?<=\b.)(?:(?:gày|háng) ?|(?:ăm|uý|ạt|ổng số|ăng|iảm|ố) ){_DOTS}(?![….])",
    r"#{3,}|@{2,}|\${2,}|~{3,}",
)
# A list that goes on, with a dot too many: *vùng sâu, vùng xa....;*
_LISTED = lazy(r"(?:,|\b(?:và|như|hoặc))\s[^.…:;\d]*\b(?P<last>[^\W\d_]{2,})$")
_WANTING = frozenset({
    "đạt", "là", "có", "được", "gồm", "khoảng", "hơn", "trên", "dưới", "tăng", "giảm", "còn", "bằng", "từ",
    "đến", "tại", "của", "do", "số", "tổng", "ngày", "tháng", "năm", "quý", "tên",
})  # fmt: skip
_ENDS_LIST = lazy(r"\s*(?:[;,)]|$)")
_CROSSED = (
    r"x(?<!\w.)x+(?!\w)|X(?<!\w.)(?:X{3,}(?!\w)|X+(?=[%/:]))",
    rf"X(?<!\w.)X+(?= {_COUNTED})",
    rf"[12](?<!\w.)(?:(?<=1)9|(?<=2)0)(?:\d?[xX?]+(?!\w)|{_DOTS}|_+)",
)
_QUESTIONS = (r"\?{2,}", rf"\?(?<= \?)(?= ?(?:%|{_COUNTED}))", r"\(\?\)|\([ …_]*\)")
_NOTES = (
    r"\b(?:TODO|FIXME|TBD|TBC)\b|\b[Ll]orem ipsum\b",
    rf"\((?i:{_ASKED})\)",
    r"\b(?:CẦN|CHỜ|SẼ) (?:BỔ SUNG|ĐIỀN|CẬP NHẬT|SỐ LIỆU)\b|\bBỔ SUNG SAU\b",
)
_UNFINISHED = lazy("|".join((*_LEFT_BLANK, *_CROSSED, *_QUESTIONS, *_NOTES)))
# Every placeholder contains one of these, which are found many times faster.
_LEFT_OPEN = lazy(
    r"[…?(]|\.\.\.|\. \.|__|19_|20_|[xX](?:(?<=xx)|(?<=XX))|(?:19|20)\d?[xX]|##|@@|\$\$|~~|TODO|FIXME|TB[DC]"
    r"|orem ipsum|(?:BỔ SUNG|ĐIỀN|CẬP NHẬT|SỐ LIỆU)"
)
_BRACKETS = lazy(r"\[[^\[\]\n]*\]|<[^<>\n]*>|(?<!\{)\{{1,3}[^{}\n]*+\}+|【[^】\n]*】|〔[^〕\n]*〕|«\w+»")
# In a name, a place or a position nothing is left out: dots there stand for what is to be filled in.
_HEAD: frozenset[Role] = frozenset({
    "office", "addressee", "recipient", "subject", "heading", "period", "period-line", "name", "position",
    "place", "mark",
})  # fmt: skip
_BLANK_IN_HEAD = lazy(r"(?<!\w)(?:…|\.\.\.)[….]*+")
_SAID = lazy(r"[^\W\d_]|…|\.\.|^$")
_OPENS = lazy(r"[\[<{【〔«]")


# The words with which notes in brackets start.
_NOTED = (
    "số|tên|ngày|tháng|năm|địa|đơn|nội|thời|họ|trích|điền|nhập|chèn|ghi|nêu|cần|chờ|sẽ|phải|bổ|cập|chưa|xem"
    "|kiểm"
)
_OPEN = (
    Part("…?[<{【〔«_")
    | Part("(", rf"\((?:\)|(?!\S)|(?i:{_NOTED})\b)")
    | Part(".", r"\.\.\.|(?<!\S)\.")
    | Part("xX", r"xx|XX|(?:19|20)\d?[xX]")
    | Part("#@$~", r"##|@@|\$\$|~~")
    | Part("ỔĐẬỐ", r"BỔ|ĐIỀN|CẬP|SỐ")
    | word("todo", "fixme", "tbd", "tbc", "ipsum")
)


def _placeholder(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        done = 0
        for match in sorted(_places(passage), key=lambda match: (match.start(), -match.end())):
            if match.start() >= done:
                done = match.end()
                word = match[0] if _is_period_word(match[0]) else None
                help_ = _TYPE_IT.of(word=word) if word else _FINISH.of()
                yield passage.find(PLACEHOLDER_LEFT, *match.span(), help_=help_)


def _places(passage: Passage) -> Iterator[re.Match[str]]:
    text = passage.text
    for match in _UNFINISHED.finditer(text) if _LEFT_OPEN.search(text) else ():
        # A heading in capitals may have the words of a note in capitals.
        in_capitals = match[0][0].isalpha() and text.isupper()
        if not (in_capitals or _goes_on(text, match) or passage.marks(*match.span())):
            yield match
    if passage.role in _HEAD and not is_to_write(text):
        yield from (match for match in _BLANK_IN_HEAD.finditer(text) if not _lists(passage, match))
    for match in _BRACKETS.finditer(text) if _OPENS.search(text) else ():
        if passage.is_body if _is_period_word(match[0]) else _asks(passage, match[0]):
            yield match


def _lists(passage: Passage, match: re.Match[str]) -> bool:
    """Tell whether dots end a list of bodies: "Các ban, ngành …"."""
    return passage.role in ("recipient", "addressee") and "," in passage.text[: match.start()]


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Tell whether dots right behind a word end a list, rather than stand for what is missing."""
    if match[0].strip("."):
        return False
    listed = _LISTED.search(before_of(text, match.start()))
    ends = _ENDS_LIST.match(text, match.end())
    return listed is not None and ends is not None and listed["last"] not in _WANTING


def _is_period_word(words: str) -> bool:
    return words[:1] == "{" and words.strip("{}") in PERIOD_WORDS and not words.startswith("{{")


def _asks(passage: Passage, words: str) -> bool:
    """Tell whether brackets describe missing content, rather than a reference, an address or a formula."""
    inside = words[1:-1]
    if words[0] == "[":
        refers = inside[:1] in ("=", "#", "^")
        return not refers and (not inside.strip() or _names_what_is_missing(inside))
    if words[0] == "<":
        # A name or an address may be in such brackets.
        is_name = "@" in inside or "/" in inside[1:] or inside.istitle()
        begins = inside[:1].isalpha() and not inside.endswith(" ")
        return begins and not is_name and _names_what_is_missing(inside)
    if words[0] == "{":
        # Office texts have placeholders in single braces, which the schema knows.
        blank = not inside.strip("{} .…")
        return (words.startswith("{{") or passage.is_body) and (
            (blank and bool(_SAID.search(inside.strip("{} ")))) or _names_what_is_missing(inside.strip("{} "))
        )
    return words[0] != "«" or "_" in inside


def _names_what_is_missing(inside: str) -> bool:
    """Tell whether brackets contain words, rather than code or a mark, which are printed unchanged.

    One short word without a Vietnamese letter may be a tag, a variable, ``[sic]``.
    """
    said = inside.strip()
    plain = said.isascii() and "_" not in said and " " not in said and not (said.isupper() and len(said) > 1)
    return bool(_PHRASE.fullmatch(said) and _SAID.search(said)) and not plain


_PHRASE = lazy(r"[^\W_][\w ,;:/.…()%?-]*|[.… ]+")
_TYPE_IT = Message(
    vi="{word} chỉ dùng trong tệp cơ quan, câu kết, lời mở đầu và căn cứ; ở đây viết thẳng tên kỳ",
    en="{word} works only in office files, closing, preamble and basis; write the period itself here",
)
_FINISH = Message(vi="điền nội dung, hoặc xóa chỗ này", en="fill in the content, or delete this")

PLACEHOLDER_LEFT = Rule(
    id="CT012",
    name="placeholder-left",
    severity=Severity.ERROR,
    title=Message(vi="còn chỗ trống chưa điền", en="placeholder not filled in"),
    why=Message(vi="Văn bản chưa xong.", en="The report is unfinished."),
    source="practice",
    check=_placeholder,
    sign=_OPEN,
    good=(
        "Đại hội lần thứ XXX; kéo dài... rồi thôi; trồng lúa, ngô, khoai... và rau các loại.",
        "Vì sao vậy? Tỷ lệ < 5% hoặc > 10%; gửi về <phongnv@quangngai.gov.vn>; phiên bản [1], [2].",
        "Viết {{ 7 * 7 }}, {{x}}, {{ config }}, {{ ''.__class__ }}, ${x}, {a!r} như chữ thường.",
        "Viết <b>, <script>, [x], [sic] như chữ thường.",
        "Thăm hỏi gia đình chính sách, hộ nghèo, vùng xa....; tặng quà (sách, vở....).",
        "results:\n  advisory: ['Ban hành quy chế([^a]) và kế hoạch.']\nfootnotes: {a: Sở Nội vụ.}\n",
        "Có 12 hộ (số liệu đến ngày 20/02/2020); mức hỗ trợ (bổ sung 05 triệu đồng); thế kỷ XX.",
    ),
    bad=(
        Bad("Tổng số ⟦……⟧ việc."),
        Bad("Tổng số ⟦____⟧ việc."),
        Bad("Trồng mới 5 ha, chăm sóc được⟦....⟧; thăm hỏi, tặng quà ⟦....⟧ hộ."),
        Bad("Tổng số ⟦[CẦN BỔ SUNG]⟧ việc."),
        Bad("Tổng số ⟦[CẦN BỔ SUNG: số liệu tháng]⟧ việc."),
        Bad("Đến hết tháng có ⟦[số hộ]⟧ hộ thoát nghèo."),
        Bad("Tổng số ⟦xxx⟧ việc."),
        Bad("⟦TODO⟧ hỏi phòng chuyên môn."),
        Bad("Kế hoạch năm ⟦20…⟧ của Ban."),
        Bad("Ban hành Công văn số 12⟦/…⟧ của Ban."),
        Bad("Họp ⟦ngày …⟧ tại xã ⟦<tên xã>⟧."),
        Bad("Đã giải ngân ⟦…⟧ triệu đồng, đạt ⟦??⟧ kế hoạch."),
        Bad("Tổng số ⟦{{số hộ}}⟧ hộ, ⟦{{tong_thu}}⟧ đồng, ⟦{số liệu}⟧ việc, ⟦[ten_xa]⟧."),
        Bad("signature: {position: Trưởng Ban, name: Nguyễn Văn ⟦...⟧}\nplace: Xã ⟦…⟧\n"),
        Bad("Thu hoạch được 12 tấn ⟦(số liệu)⟧."),
    ),
)

RULES = (PLACEHOLDER_LEFT,)
