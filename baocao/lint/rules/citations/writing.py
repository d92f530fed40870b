"""Rules about cited documents: how a citation is written."""

import re
from collections.abc import Iterator
from functools import cache

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.library.words import words
from baocao.lint.context import Context
from baocao.lint.kinds import bare_codes, bodies, codes_of_bodies, plain_codes
from baocao.lint.sign import DIGIT, SYMBOLS, SYMBOLS_ALONE, Part, Told, word
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
    sign=SYMBOLS,
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
    sign=SYMBOLS_ALONE & word("ngày"),
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
                right = _right(match[0])
                help_ = None if right else _MALFORMED_HELP.of()
                yield passage.find(MALFORMED_SYMBOL, *match.span(), help_=help_, suggestion=right)


def _right(symbol: str) -> str | None:
    """Return a symbol with the Đ of its code, a State body's in its own form; ``None`` if more is wrong."""
    match = _WELL_JOINED.fullmatch(symbol)
    if not match:
        return None
    number, mark, typed, second, issuer = match.groups()
    code = bare_codes().get(typed, typed)
    if mark == "-" and issuer in bodies():
        return f"{number}/{code}-{issuer}" if code in codes_of_bodies() else None
    return f"{number}{mark}{code}{second}{issuer}" if code != typed else None


def _broken(text: str) -> list[re.Match[str]]:
    """Return the malformed symbols, from left to right."""
    found = [*_MALFORMED.finditer(text), *_wrongly_joined(text)]
    found = [match for match in found if not _FORM.search(text, max(0, match.start() - 12), match.start())]
    return sorted(found, key=lambda match: (match.start(), -match.end()))


def _wrongly_joined(text: str) -> list[re.Match[str]]:
    return list(_broken_pattern().finditer(text)) if _like_broken().search(text) else []


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
_NAME = r"[A-ZĐ][A-ZĐa-zđ]*(?:-[A-ZĐ]+)*"


@cache
def _bare() -> str:
    """Return a pattern for codes without their Đ; what may be anything else is one only before an issuer."""
    ambiguous = words("kinds")["ambiguous"]
    codes = (rf"{code}(?=[-/]{_ISSUER}(?!\w))" if code in ambiguous else code for code in bare_codes())
    return rf"(?:{'|'.join(codes)})"


_WELL_JOINED = lazy(rf"(\d+(?:/\d{{4}})?)(?=-[^-/]+/|/[^-/]+-)([-/])([^-/]+)([-/])({_NAME})")


@cache
def _broken_pattern() -> re.Pattern[str]:
    """Return a pattern for a number and the code of a kind that are joined unlike a symbol.

    No slash at all, no mark before the code or a wrong one, a space or nothing before the issuer, doubled
    marks, lower-case letters, the Party's form with a body of the State, a D for a Đ:
    ``06-CTrTU``, ``25NQ/TW``, ``15KHTU``, ``05/QĐ UBND``, ``05/QĐUBND``,
    ``05–KH/TU``, ``45-KH/UBND``, ``30/2020/ND-CP``.
    """
    # Sorted, because sets have no order and a longer code may start with a shorter one.
    codes = sorted(sorted(plain_codes()), key=len, reverse=True)
    return re.compile(_joined("|".join(codes), "|".join(codes).lower(), _ISSUER))


def _joined(codes: str, small: str, issuer: str) -> str:
    """Return the pattern for these codes, the same in small letters, and these issuers."""
    code, name = f"(?:{codes})", _NAME
    ways = (
        rf"(?:/\d{{4}})?/{code}{issuer}(?!\w)|-{code}[- ]{issuer}(?!\w)|/{code} {issuer}(?!\w)",
        rf"(?:[.,_:]| ?[–—] ?| ){code}[-/]{name}(?!\w)|{code}[-/]{name}(?!\w)",
        rf"-{code}/(?:{'|'.join(bodies())})(?![\w-])|(?:/\d{{4}})?(?:-{_bare()}/|/{_bare()}-){name}(?!\w)",
        rf"(?:/\d{{4}})?[-/]{code}(?:[–—_.]| [–—] ?){name}(?!\w)|[-/]{code}(?:--|//|-/|/-){name}(?!\w)",
        rf"{code}{issuer}(?!\w)",
        rf"(?:--|//|-/|/-)-?{code}(?:[-/]{name})?(?!\w)|[-/](?:{small})[-/][a-zđ]+(?!\w)",
        rf"-{code}(?:-?{name})?(?![\w/-]| ?/| ?- ?[A-ZĐ])",
    )
    return rf"\d(?<![\w/.,-].)\d{{0,4}}(?:{'|'.join(ways)})"


@cache
def _like_broken() -> re.Pattern[str]:
    """Return a pattern for any letters as code and issuer; that with all codes takes long to compile."""
    return re.compile(_joined("[A-ZĐ][A-ZĐa-zđ]+", "[a-zđ]+", "[A-ZĐ][A-ZĐa-z]+"))


def _may_be_broken(part: str) -> bool:
    """Tell whether a part of a text is a malformed symbol, or may be one together with a part beside it."""
    return not part.islower() and bool(_wrongly_joined(part) or _half().search(part))


@cache
def _half() -> re.Pattern[str]:
    """Return a pattern for a code at the end of a part, or before its issuer at the start of one."""
    codes = "|".join(sorted(plain_codes(), key=len, reverse=True))
    return re.compile(rf"[-/](?:{codes})(?!\S)|(?<!\S)[–—]?(?:{codes})[-/]")


_BROKEN = (
    (DIGIT & Told(_may_be_broken))
    | (word("số") & Part("-/", r"(?<!\S)[-/]|[-/](?!\S)|\d[A-ZĐ]|[Ss]ố\d"))
    | Part("-/", r"\d[-/]+[a-zđ]")
)


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
        vi="Giữa số, tên loại và cơ quan chỉ có dấu gạch nối, gạch chéo, không có khoảng trắng hay dấu khác: "
        "số 45/KH-UBND của Nhà nước, số 45-KH/TU của Đảng.",
        en="Only a hyphen and a slash join number, kind and issuer, without spaces or other marks: "
        "45/KH-UBND of the State, 45-KH/TU of the Party.",
    ),
    source="HD 36-HD/VPTW, số và ký hiệu; NĐ 30/2020/NĐ-CP, phụ lục I, II.3",
    check=_malformed,
    sign=_BROKEN,
    good=(
        "Theo Báo cáo số 09-BC/BTV, ngày 06/02/2020 của Ban Thường vụ.",
        "Theo Kế hoạch số 4325/KH-PHHĐ, ngày 30/12/2019 của hai bên; Thông tư liên tịch số 01/2018/TTLT-BCA.",
        "Theo mẫu số 02-KH, Mẫu số 01-TB; nhà số 12/CT; Nghị quyết số 05-NQ/TU; 15 CT hộ, 30 TB.",
        "Theo Nghị định số 30/2020/NĐ-CP; Kế hoạch số 45/KH-UBND; Quyết định số 9-QĐ/UBKTTU, số 3-QĐ/TW.",
        "Theo Chương trình số 06-CTr/TU, ngày 05/5/2021 của Tỉnh ủy; Công văn số 12/UBND-VX.",
        "Mua 12 CD-ROM, 12/CD-ROM và 12-DA/TU.",
    ),
    bad=(
        Bad("Theo Chương trình số ⟦06-CTrTU⟧, ngày 05/5/2021 của Tỉnh ủy."),
        Bad("Theo Nghị quyết ⟦số 25NQ/TW⟧, ngày 03/6/2013 của Trung ương."),
        Bad("Theo Quyết định số ⟦05/QĐ UBND⟧, ngày 06/02/2020 và số ⟦07/QĐUBND⟧."),
        Bad("Theo Kế hoạch số ⟦12–KH/TU⟧, số ⟦13.KH/TU⟧, số ⟦14-KH–TU⟧ và số ⟦15-kh/tu⟧."),
        Bad("Theo Kế hoạch số ⟦45-KH/UBND⟧, Nghị quyết số ⟦07-NQ/HĐND⟧ và Quyết định ⟦9-QĐ/TTg⟧."),
        Bad("Theo Nghị định số ⟦30/2020/ND-CP⟧, Quyết định số ⟦12/QD-UBND⟧, Thông tư số ⟦12/2025/TT.BNV⟧."),
        Bad("Theo Quyết định số ⟦12-QD/TU⟧, Quy định số ⟦08/QyD-UBND⟧ và Công điện số ⟦05/CD-TTg⟧."),
        Bad("Theo Báo cáo ⟦số 09 /BC - BTV⟧ của Ban Thường vụ."),
        Bad("Theo Báo cáo ⟦Số375BC-CĐKT⟧ của Công đoàn."),
        Bad("Theo Báo cáo ⟦số 12-BC / TU⟧ của Tỉnh ủy."),
    ),
)


RULES = (CITATION_WITHOUT_SO, CITATION_COMMA, MALFORMED_SYMBOL)
