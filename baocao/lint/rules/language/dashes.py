"""Rules about dashes between years, days and words."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.library.words import words
from baocao.lint.context import Context
from baocao.lint.language.letters import LETTER
from baocao.lint.language.syllables import old_style
from baocao.lint.sign import Part
from baocao.messages import Message
from baocao.system.patterns import lazy


def _ranges(context: Context) -> Iterator[Finding]:
    passages = [passage for passage in context.passages if _DASH_BETWEEN.search(passage.text)]
    found = [(passage, match) for passage in passages for match in _RANGE.finditer(passage.text)]
    counts = Counter(match["dash"] for _, match in found if _is_even(match["dash"]))
    # The report's own form is its most frequent one; of equals the usual one, else the first.
    most = max(counts.values(), default=0)
    right_dash = _USUAL_DASH if counts[_USUAL_DASH] == most else counts.most_common(1)[0][0]
    for passage, match in found:
        if match["dash"] != right_dash:
            right = f"{match['first']}{right_dash}{match['last']}"
            change = (*match.span("dash"), right_dash)
            said = _OTHER_DASH.of(right=right)
            yield passage.find(RANGE_DASH, *match.span(), said, suggestion=right, changes=[change])


def _is_even(dash: str) -> bool:
    """Tell whether a dash has spaces on both sides or on neither."""
    return dash[0].isspace() == dash[-1].isspace()


_USUAL_DASH = " - "
_DASH_BETWEEN = lazy(r"\d\s*[-–—]\s*\d")
_ONE_END = r"(?:\d{1,2}/\d{1,2}/)?(?:19|20)\d\d"
# The same, found by its first digit.
_FIRST_END = r"\d(?<![\w/.-].)(?:(?:(?<=1)9|(?<=2)0)\d\d|\d?/\d{1,2}/(?:19|20)\d\d)"
_RANGE = lazy(rf"(?P<first>{_FIRST_END})(?P<dash>\s*[-–—]\s*)(?P<last>{_ONE_END})(?![\w/-])")
_OTHER_DASH = Message(
    vi="khoảng năm, khoảng ngày ở đây viết khác những chỗ còn lại: {right}",
    en="the range is written differently from the other ranges in the report: {right}",
)

RANGE_DASH = Rule(
    id="CT006",
    name="range-dash",
    severity=Severity.WARNING,
    title=Message(
        vi="khoảng năm, khoảng ngày viết nhiều kiểu gạch trong một báo cáo",
        en="mixed dashes in ranges of years or days",
    ),
    why=Message(
        vi="Trong một văn bản chỉ dùng một kiểu: kiểu dùng nhiều nhất; bằng nhau thì gạch nối có khoảng "
        "trắng hai bên: 2010 - 2020. Khoảng trắng ở một bên thì không kiểu nào có.",
        en="A report uses one style, the most frequent; if two are equally frequent, a hyphen with spaces: "
        "2010 - 2020. No style has a space on one side only.",
    ),
    source="practice",
    check=_ranges,
    sign=Part("-–—", r"\d[-–—]|[-–—]\d|(?<!\S)[-–—](?!\S)") & Part("12", r"(?:19|20)\d\d"),
    good=("Giai đoạn 2010 - 2020 và 2020 - 2025.", "Giai đoạn 2010-2020 và 2020-2025."),
    bad=(
        Bad("Năm học ⟦2021- 2022⟧, nhiệm kỳ ⟦2023 -2028⟧.", "Năm học 2021 - 2022, nhiệm kỳ 2023 - 2028."),
        Bad("Giai đoạn 2010 - 2020 và ⟦2020-2025⟧.", "Giai đoạn 2010 - 2020 và 2020 - 2025."),
        Bad("Giai đoạn ⟦2010 – 2020⟧ và 2020 - 2025.", "Giai đoạn 2010 - 2020 và 2020 - 2025."),
        Bad(
            "Giai đoạn 2010-2020, 2015-2020 và ⟦2020 – 2025⟧.",
            "Giai đoạn 2010-2020, 2015-2020 và 2020-2025.",
        ),
    ),
)


def _joined(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for match in _tight(passage.text):
            before, left, right, following = match.group("before", "left", "right", "next")
            names = left[0].isupper() and right[0].isupper()
            at = match.start("left"), match.end("right")
            if not names and (_compound(before, left) or _compound(right, following)):
                change = (*match.span("dash"), " - ")
                yield passage.find(DASH_WITHOUT_BLANKS, *at, suggestion=f"{left} - {right}", changes=[change])
            elif not _is_even(match["dash"]) and passage.text[at[0] - 1 : at[0]] != "/":
                yield passage.find(DASH_WITHOUT_BLANKS, *at, _ONE_SIDED.of())


def _tight(text: str) -> Iterator[re.Match[str]]:
    """Yield the dashes between two words; a match starts at most two words before its dash."""
    done = 0
    while dash := _LETTERS_JOINED.search(text, done):
        start = dash.start()
        for _ in range(_BLANKS_BEFORE):
            start = text.rfind(" ", 0, max(start, 0))
        match = _TIGHT.search(text, max(start, done))
        if match is None:
            return
        yield match
        done = match.end()


_BLANKS_BEFORE = 3
_ONE_SIDED = Message(
    vi="gạch nối chỉ cách một bên: cách cả hai bên, hoặc viết liền cả hai bên",
    en="dash with a space on one side only: use spaces on both sides or on neither",
)


def _compound(first: str | None, second: str | None) -> bool:
    return bool(first and second) and f"{_plain(first or '')} {_plain(second or '')}" in _compounds()


def _plain(word: str) -> str:
    return old_style(word.lower())


@cache
def _compounds() -> frozenset[str]:
    return frozenset(" ".join(map(_plain, each.split())) for each in words("compounds"))


_LETTER = f"[{LETTER}]"
_LETTERS_JOINED = lazy(rf"[-–—](?:(?<={_LETTER}.)|(?={_LETTER}))")
# At most one space; a second dash means a foreign word split into syllables.
_TIGHT = lazy(
    rf"(?:(?<![\w-])(?P<before>{_LETTER}+) )?(?<![\w-])(?P<left>{_LETTER}+)(?P<dash>[-–—] ?| [-–—])"
    rf"(?P<right>{_LETTER}+)(?![\w/-])(?= (?P<next>{_LETTER}+)|)"
)

DASH_WITHOUT_BLANKS = Rule(
    id="CT019",
    name="dash-without-blanks",
    severity=Severity.WARNING,
    title=Message(
        vi="gạch nối giữa hai từ ghép không có khoảng trắng hai bên",
        en="dash between compound words without spaces",
    ),
    why=Message(
        vi="Gạch viết liền nối hai âm tiết vào nhau (“tế-xã”); nối hai từ ghép thì cách hai bên: “kinh tế - "
        "xã hội”. Khoảng năm, ký hiệu và tên riêng có cách viết của mình.",
        en="A dash without spaces joins two syllables (“tế-xã”); compound words need spaces: “kinh tế - "
        "xã hội”. Ranges, symbols and names have their own forms.",
    ),
    source="NĐ 30/2020/NĐ-CP, phụ lục II: tên cơ quan; data/words/compounds.yaml",
    check=_joined,
    sign=Part("-–—", r"[^\W\d_][-–—](?:[^\W\d_]|(?!\S))|(?<!\S)[-–—][^\W\d_]"),
    good=(
        "Phát triển kinh tế - xã hội giai đoạn 2021-2025 theo số 05-KH/TU; tỉnh Bà Rịa-Vũng Tàu.",
        "Tuyên truyền phòng chống vi-rút Cô-rô-na; văn hóa Ê-đê, Xơ-đăng; thành phố Phan Rang-Tháp Chàm.",
    ),
    bad=(
        Bad("Phát triển kinh ⟦tế-xã⟧ hội của tỉnh.", "Phát triển kinh tế - xã hội của tỉnh."),
        Bad("Làm việc với Sở Lao ⟦động-Thương⟧ binh.", "Làm việc với Sở Lao động - Thương binh."),
        Bad("Có 65 đoàn viên tích ⟦cực- CĐCS⟧ khen; 04 ⟦CB- ĐVCĐ⟧ xuất sắc; phòng ⟦vi- rút⟧."),
        Bad("Giữ vững quốc ⟦phòng –an⟧ ninh.", "Giữ vững quốc phòng - an ninh."),
    ),
)

RULES = (RANGE_DASH, DASH_WITHOUT_BLANKS)
