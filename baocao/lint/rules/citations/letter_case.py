"""Rules about capitals in the kinds of cited documents."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.citation_parser import has_symbol, kind_pattern
from baocao.lint.context import Context
from baocao.lint.kinds import kinds
from baocao.lint.language.phrases import Opening
from baocao.lint.sign import SYMBOLS, Openings, Pair, Phrase, openings_of
from baocao.messages import Message
from baocao.model.symbols import SYMBOL


def _lower_case(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for match in _lower_pattern().finditer(passage.text) if has_symbol(passage.text) else ():
            start, letter = match.start(), match[0][0]
            if letter.islower():
                right = letter.upper() + match[0][1:]
                change = (start, start + 1, letter.upper())
                end = match.end("kind")
                suggestion = right[: end - start]
                yield passage.find(LOWER_CASE_KIND, start, end, suggestion=suggestion, changes=[change])


@cache
def _lower_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?P<kind>{kind_pattern()}) (?:số )?{SYMBOL}")


@cache
def _pairs_of_kinds() -> frozenset[Opening]:
    """Return the adjacent words of the names of kinds, in lower case."""
    return frozenset(pair for name in kinds() for pair in pairwise(name.lower().split()))


def _is_small(first: str, second: str) -> bool:
    return first.islower() and (first, second.lower()) in _pairs_of_kinds()


@cache
def _short_kinds() -> Openings:
    return openings_of(name for name in kinds() if " " not in name)


def _has_capital(first: str, second: str) -> bool:
    """Tell whether two words of a kind have another capital than that of the kind itself."""
    usual = second.islower() and (first.islower() or first[1:].islower())
    return not usual and (first.lower(), second.lower()) in _pairs_of_kinds()


LOWER_CASE_KIND = Rule(
    id="VD008",
    name="lower-case-kind",
    severity=Severity.WARNING,
    title=Message(
        vi="tên loại của một văn bản cụ thể phải viết hoa chữ đầu",
        en="the kind of a specific document starts with a capital",
    ),
    why=Message(
        vi="Có số và ký hiệu là một văn bản cụ thể, tên loại viết hoa chữ cái đầu.",
        en="A number and a symbol mean one specific document, whose kind starts with a capital.",
    ),
    source="QĐ 4148-QĐ/VPTW; NĐ 30/2020/NĐ-CP, phụ lục II, V.6",
    check=_lower_case,
    sign=SYMBOLS & (Pair(_is_small) | Phrase(_short_kinds)),
    good=("Sơ kết thực hiện Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Trung ương; ra nghị quyết mới.",),
    bad=(
        Bad(
            "Sơ kết thực hiện ⟦nghị quyết⟧ số 18-NQ/TW, ngày 25/10/2017 của Trung ương.",
            "Sơ kết thực hiện Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Trung ương.",
        ),
    ),
)


def _capitals(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for match in _capital_pattern().finditer(passage.text) if not passage.text.isupper() else ():
            right = match["kind"][0] + match["kind"][1:].lower()
            # "Thông báo Kết luận" is as frequent as the form with a lower-case letter.
            if match["kind"] not in (right, "Thông báo Kết luận"):
                at = match.span("kind")
                yield passage.find(CAPITAL_IN_KIND, *at, suggestion=right, changes=[(*at, right)])


@cache
def _capital_pattern() -> re.Pattern[str]:
    """Return a pattern for kinds of more than one word, in any capitals, before their number."""
    names = sorted((name for name in kinds() if " " in name), key=len, reverse=True)
    rests = {letter: [name[1:] for name in names if name[0] == letter] for letter in {n[0] for n in names}}
    after = "|".join(f"(?<={letter})(?i:{'|'.join(rest)})" for letter, rest in sorted(rests.items()))
    return re.compile(
        rf"(?P<kind>[{''.join(sorted(rests))}](?<=\b.)(?:{after}))(?= số \d|,? ngày \d| {SYMBOL}| của | về )"
    )


CAPITAL_IN_KIND = Rule(
    id="VD009",
    name="capital-in-kind",
    severity=Severity.WARNING,
    title=Message(
        vi="tên loại văn bản chỉ viết hoa chữ đầu",
        en="only the first word of a document's kind has a capital",
    ),
    why=Message(
        vi="Tên loại của văn bản cụ thể viết hoa chữ cái đầu của âm tiết thứ nhất: “Nghị quyết số …”.",
        en="The kind of a specific document has one capital, in its first syllable: “Nghị quyết số …”.",
    ),
    source="QĐ 4148-QĐ/VPTW; NĐ 30/2020/NĐ-CP, phụ lục II, V.6",
    check=_capitals,
    sign=Pair(_has_capital),
    good=(
        "Quán triệt Nghị quyết số 25-NQ/TW, ngày 03/6/2013; Thông báo kết luận số 12-TB/TU, ngày 03/6/2013.",
        "Ông Phạm Quy Định và bà Đề Án dự họp.",
    ),
    bad=(
        Bad(
            "Quán triệt ⟦Nghị Quyết⟧ số 25-NQ/TW, ngày 03/6/2013 của Trung ương.",
            "Quán triệt Nghị quyết số 25-NQ/TW, ngày 03/6/2013 của Trung ương.",
        ),
        Bad("Theo ⟦KẾ HOẠCH⟧ số 12-KH/TU của Tỉnh ủy.", "Theo Kế hoạch số 12-KH/TU của Tỉnh ủy."),
        Bad("Theo ⟦Chỉ Thị⟧ của Ban Bí thư.", "Theo Chỉ thị của Ban Bí thư."),
    ),
)

RULES = (LOWER_CASE_KIND, CAPITAL_IN_KIND)
