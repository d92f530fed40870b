"""Rules about cited documents: how a citation is written."""

import re
from collections.abc import Iterator
from functools import cache

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.citation_parser import has_symbol, kind_pattern
from baocao.lint.context import Context
from baocao.lint.kinds import kinds, plain_codes
from baocao.messages import Message
from baocao.model.symbols import SYMBOL
from baocao.system.patterns import lazy

_SOURCE = "HD 36-HD/VPTW và HD 05-HD/VPTW, mục viện dẫn"


def _without_so(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for cited in passage.cited:
            if not cited.says_so:
                right = f"{cited.kind} số {cited.symbol}"
                change = (cited.symbol_start, cited.symbol_start, "số ")
                at = cited.start, cited.end
                yield passage.find(CITATION_WITHOUT_SO, *at, suggestion=right, changes=[change])


CITATION_WITHOUT_SO = Rule(
    id="VD001",
    name="citation-without-so",
    severity=Severity.WARNING,
    title=Message(
        vi="thiếu chữ “số” giữa tên loại và ký hiệu văn bản",
        en="missing “số” between the kind and the symbol of a document",
    ),
    why=Message(
        vi="Viện dẫn văn bản ghi đủ: tên loại, số và ký hiệu, ngày, cơ quan ban hành, trích yếu.",
        en="A citation gives the kind, “số” and the symbol, the date, the issuer and the subject.",
    ),
    source=_SOURCE,
    check=_without_so,
    good=("Đánh giá kết quả thực hiện Kế hoạch số 103-KH/TU, ngày 23/4/2014 của Ban Thường vụ Tỉnh ủy.",),
    bad=(
        Bad(
            "Đánh giá ⟦Kế hoạch 103-KH/TU⟧, ngày 23/4/2014 của Ban Thường vụ Tỉnh ủy.",
            "Đánh giá Kế hoạch số 103-KH/TU, ngày 23/4/2014 của Ban Thường vụ Tỉnh ủy.",
        ),
    ),
)


def _without_comma(context: Context) -> Iterator[Finding]:
    if context.edition is None or not context.edition.citation.comma:
        return
    for passage in context.passages:
        for match in _NO_COMMA.finditer(passage.text) if "/" in passage.text else ():
            at = match.start(1), match.end()
            right = f"{match[1]}, ngày"
            change = (match.end(1), match.end(1), ",")
            yield passage.find(CITATION_COMMA, *at, suggestion=right, changes=[change])


_NO_COMMA = lazy(rf"(?<![\w/])({SYMBOL})\s+ngày(?=\s+\d)")

CITATION_COMMA = Rule(
    id="VD002",
    name="citation-comma",
    severity=Severity.WARNING,
    title=Message(
        vi="thiếu dấu phẩy giữa ký hiệu văn bản và chữ “ngày”",
        en="missing comma between the symbol of a document and “ngày”",
    ),
    why=Message(
        vi="Văn bản của Đảng luôn có dấu phẩy ở đây: “số 66-QĐ/TW, ngày 06/02/2017”, kể cả khi dẫn "
        "văn bản nhà nước.",
        en="Party documents always have the comma, “số 66-QĐ/TW, ngày 06/02/2017”, even for State documents.",
    ),
    source="HD 36-HD/VPTW, HD 05-HD/VPTW: mọi viện dẫn trong chính văn bản [obs]",
    check=_without_comma,
    good=("Triển khai Chỉ thị số 22-CT/TU, ngày 03/4/2017 của Ban Thường vụ Tỉnh ủy.",),
    bad=(
        Bad(
            "Triển khai Chỉ thị số ⟦22-CT/TU ngày⟧ 03/4/2017 của Ban Thường vụ Tỉnh ủy.",
            "Triển khai Chỉ thị số 22-CT/TU, ngày 03/4/2017 của Ban Thường vụ Tỉnh ủy.",
        ),
        Bad(
            "Triển khai Nghị định số ⟦30/2020/NĐ-CP ngày⟧ 05/3/2020 của Chính phủ.",
            "Triển khai Nghị định số 30/2020/NĐ-CP, ngày 05/3/2020 của Chính phủ.",
        ),
    ),
)


def _malformed(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        done = 0
        for match in _broken(passage.text) if _NUMBER.search(passage.text) else ():
            if match.start() >= done:
                done = match.end()
                yield passage.find(MALFORMED_SYMBOL, *match.span(), help_=_MALFORMED_HELP.of())


def _broken(text: str) -> list[re.Match[str]]:
    """Return the malformed symbols, from left to right."""
    found = [*_MALFORMED.finditer(text), *_broken_pattern().finditer(text)]
    found = [match for match in found if not _FORM.search(text, max(0, match.start() - 12), match.start())]
    return sorted(found, key=lambda match: (match.start(), -match.end()))


_NUMBER = lazy(r"[Ss]ố\s*\d|\d ?[-–—/_.,]{0,2} ?[A-ZĐa-zđ]")
_CODE = r"[A-ZĐ][A-ZĐa-z]{1,4}"
_MALFORMED = lazy(
    rf"\b[Ss]ố\s*\d{{1,5}}(?:\s+[-/]\s*|[-/]\s+){_CODE}\b(?:\s*[-/]\s*[A-ZĐ]{{2,}}\b)?"
    rf"|\b[Ss]ố\s*\d{{1,5}}(?:/\d{{4}})?[-/]{_CODE}(?:\s+[-/]\s*|\s*[-/]\s+)[A-ZĐ]{{2,}}\b"
    rf"|\b[Ss]ố\s*\d{{1,5}}[A-ZĐ]{{2,4}}[-/][A-ZĐ]{{2,}}(?:-[A-ZĐ]+)*\b"
    rf"|\b[Ss]ố{SYMBOL}"
)
# The number of a form, a house, a plot or a car may be followed by letters.
_FORM = lazy(
    r"(?:[Mm]ẫu|[Bb]iểu|[Ll]ô|[Tt]hửa|[Nn]hà|[Tt]ờ|[Xx]e|[Tt]àu|[Pp]hòng|[Đđ]ường|[Nn]gõ|[Mm]ốc)(?: số)? $"
)
_ISSUER = r"(?:UBND|HĐND|MTTQ|UBMT|BCĐ|BTV|BTC|TTg|CP|TU|TW|VPTW|BCH|TTHĐND|ĐU|HU|ThU|QU)"


@cache
def _broken_pattern() -> re.Pattern[str]:
    """Return a pattern for a number and the code of a kind that are joined unlike a symbol.

    No slash at all, no mark before the code or a wrong one, a space or nothing before the issuer, doubled
    marks, lower-case letters: ``06-CTrTU``, ``25NQ/TW``, ``15KHTU``, ``05/QĐ UBND``, ``05/QĐUBND``,
    ``05–KH/TU``.
    """
    # Sorted, because sets have no order and a longer code may start with a shorter one.
    codes = sorted(sorted(plain_codes()), key=len, reverse=True)
    code = f"(?:{'|'.join(codes)})"
    small = f"(?:{'|'.join(each.lower() for each in codes)})"
    name = r"[A-ZĐ][A-ZĐa-zđ]*(?:-[A-ZĐ]+)*"
    ways = (
        rf"(?:/\d{{4}})?/{code}{_ISSUER}(?!\w)|-{code}[- ]{_ISSUER}(?!\w)|/{code} {_ISSUER}(?!\w)",
        rf"(?:[.,_:]| ?[–—] ?| ){code}[-/]{name}(?!\w)|{code}[-/]{name}(?!\w)",
        rf"[-/]{code}(?:[–—_.]| [–—] ?){name}(?!\w)|[-/]{code}(?:--|//|-/|/-){name}(?!\w)",
        rf"{code}{_ISSUER}(?!\w)",
        rf"(?:--|//|-/|/-)-?{code}(?:[-/]{name})?(?!\w)|[-/]{small}[-/][a-zđ]+(?!\w)",
        rf"-{code}(?:-?{name})?(?![\w/-]| ?/| ?- ?[A-ZĐ])",
    )
    return re.compile(rf"\d(?<![\w/.,-].)\d{{0,4}}(?:{'|'.join(ways)})")


_MALFORMED_HELP = Message(
    vi="viết liền, không khoảng trắng trong ký hiệu: “số 09-BC/TU”, “số 09/BC-UBND”",
    en="write the symbol without spaces: “số 09-BC/TU”, “số 09/BC-UBND”",
)

MALFORMED_SYMBOL = Rule(
    id="VD004",
    name="malformed-symbol",
    severity=Severity.ERROR,
    title=Message(vi="ký hiệu văn bản viết sai dạng", en="malformed document symbol"),
    why=Message(
        vi="Giữa số, tên loại và cơ quan chỉ có dấu gạch nối, gạch chéo, không có khoảng trắng hay dấu khác.",
        en="Only a hyphen and a slash join number, kind and issuer, without spaces or other marks.",
    ),
    source="HD 36-HD/VPTW, số và ký hiệu; NĐ 30/2020/NĐ-CP, phụ lục I, II.3",
    check=_malformed,
    good=(
        "Theo Báo cáo số 09-BC/BTV, ngày 06/02/2020 của Ban Thường vụ.",
        "Theo Kế hoạch số 4325/KH-PHHĐ, ngày 30/12/2019 của hai bên; Thông tư liên tịch số 01/2018/TTLT-BCA.",
        "Theo mẫu số 02-KH, Mẫu số 01-TB; nhà số 12/CT; Nghị quyết số 05-NQ/TU; 15 CT hộ, 30 TB.",
        "Theo Chương trình số 06-CTr/TU, ngày 05/5/2021 của Tỉnh ủy; Công văn số 12/UBND-VX.",
    ),
    bad=(
        Bad("Theo Chương trình số ⟦06-CTrTU⟧, ngày 05/5/2021 của Tỉnh ủy."),
        Bad("Theo Nghị quyết ⟦số 25NQ/TW⟧, ngày 03/6/2013 của Trung ương."),
        Bad("Theo Quyết định số ⟦05/QĐ UBND⟧, ngày 06/02/2020 và số ⟦07/QĐUBND⟧."),
        Bad("Theo Kế hoạch số ⟦12–KH/TU⟧, số ⟦13.KH/TU⟧, số ⟦14-KH–TU⟧ và số ⟦15-kh/tu⟧."),
        Bad("Theo Báo cáo ⟦số 09 /BC - BTV⟧ của Ban Thường vụ."),
        Bad("Theo Báo cáo ⟦Số375BC-CĐKT⟧ của Công đoàn."),
        Bad("Theo Báo cáo ⟦số 12-BC / TU⟧ của Tỉnh ủy."),
    ),
)


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

RULES = (CITATION_WITHOUT_SO, CITATION_COMMA, MALFORMED_SYMBOL, LOWER_CASE_KIND, CAPITAL_IN_KIND)
