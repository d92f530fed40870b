"""Rules about cited documents: whether a citation can be correct."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import product

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.library.words import words
from baocao.lint.citation_parser import Cited
from baocao.lint.context import Context
from baocao.lint.kinds import all_codes, code_of, codes_of, common_codes, family_of
from baocao.lint.passage import Passage
from baocao.lint.sign import DIGIT, SYMBOLS, Openings, Phrase
from baocao.messages import Message
from baocao.model.period import short_date
from baocao.system.patterns import lazy

_SOURCE = "HD 36-HD/VPTW và HD 05-HD/VPTW, mục viện dẫn"


def _other_kind(context: Context) -> Iterator[Finding]:
    cited = [(passage, each) for passage in context.passages for each in passage.cited]
    days = {each.symbol: each.day for _, each in cited if each.day}
    for passage, each in cited:
        kind, code = _title(each.kind), code_of(each.symbol)
        day = days.get(each.symbol)
        codes = codes_of(kind, family_of(each.symbol), day or context.day, undated=day is None)
        known = all_codes() if codes.right else common_codes()
        if code in known and code not in codes.accepted:
            said = _OTHER_KIND if codes.right else _NO_CODE
            said_of = said.of(kind=each.kind, code=code, codes=", ".join(codes.right))
            yield passage.find(SYMBOL_DISAGREES_WITH_KIND, each.start, each.end, said_of)


def _title(kind: str) -> str:
    """Return the name of a kind as in the table: with a capital first."""
    return kind[0].upper() + kind[1:].lower()


_OTHER_KIND = Message(
    vi="“{kind}” nhưng ký hiệu ghi {code}; ký hiệu của {kind} là {codes}",
    en="“{kind}” with the symbol {code}; the symbol of {kind} is {codes}",
)
_NO_CODE = Message(
    vi="“{kind}” không có ký hiệu tên loại, nhưng ký hiệu ghi {code}",
    en="“{kind}” has no code of its kind, but the symbol has {code}",
)

SYMBOL_DISAGREES_WITH_KIND = Rule(
    id="VD003",
    name="symbol-disagrees-with-kind",
    severity=Severity.ERROR,
    title=Message(vi="ký hiệu không khớp tên loại văn bản", en="symbol does not match the kind of document"),
    why=Message(
        vi="Tên loại hoặc ký hiệu sai thì người đọc tìm nhầm văn bản.",
        en="A wrong kind or symbol sends the reader to the wrong document.",
    ),
    source="HD 36-HD/VPTW, HD 05-HD/VPTW, QĐ 399-QĐ/TW, ký hiệu tên loại; NĐ 30/2020/NĐ-CP, phụ lục III",
    check=_other_kind,
    sign=SYMBOLS,
    good=(
        "Triển khai Thông báo kết luận số 160-TB/TW, ngày 15/01/2020 của Bộ Chính trị.",
        "Triển khai Kế hoạch số 4325/KH-PHHĐ, ngày 30/12/2019.",
        "Trả lời Công văn số 12/UBND-VX, ngày 06/02/2020 của Ủy ban nhân dân tỉnh.",
        "Triển khai Quy định số 205-QĐ/TW, ngày 23/9/2019 của Bộ Chính trị.",
        "Triển khai Quy định số 08-QĐi/TW, ngày 25/10/2018 của Trung ương; sơ kết Quy định số 08-QĐi/TW.",
        "Triển khai Tờ trình số 15/TT-UBND, ngày 06/02/2020; Quy định số 12/QyĐ-UBND, ngày 06/4/2020.",
    ),
    bad=(
        Bad("Triển khai ⟦Kế hoạch số 05-NQ/TU⟧, ngày 08/01/2015 của Ban Thường vụ Tỉnh ủy."),
        Bad("Triển khai ⟦Quyết định số 09/2019/NQ-CP⟧ ngày 24 tháng 01 năm 2019 của Chính phủ."),
        Bad(
            "Triển khai ⟦Quy định số 12-QyĐ/TU⟧, ngày 06/01/2020 và ⟦Quy định số 05-QĐi/TU⟧, ngày 06/01/2020."
        ),
        Bad("Triển khai ⟦Quy định số 12/QĐ-UBND⟧, ngày 06/4/2020; ⟦Công văn số 15/KH-UBND⟧, ngày 06/4/2020."),
    ),
)


def _two_days(context: Context) -> Iterator[Finding]:
    first: dict[str, tuple[date, Passage, int]] = {}
    for passage in context.passages:
        for cited in passage.cited:
            if cited.day is None:
                continue
            known, other, start = first.setdefault(cited.symbol, (cited.day, passage, cited.start))
            if known != cited.day:
                said = _TWO_DAYS.of(
                    symbol=cited.symbol,
                    day=short_date(cited.day),
                    other=short_date(known),
                    line=other.line(start),
                )
                yield passage.find(SAME_DOCUMENT_DIFFERENT_DATES, cited.day_start, cited.day_end, said)


_TWO_DAYS = Message(
    vi="văn bản số {symbol} ở đây ghi ngày {day}, ở dòng {line} ghi ngày {other}",
    en="document {symbol} is dated {day} here, but {other} at line {line}",
)

SAME_DOCUMENT_DIFFERENT_DATES = Rule(
    id="VD005",
    name="same-document-different-dates",
    severity=Severity.ERROR,
    title=Message(vi="một văn bản ghi hai ngày khác nhau", en="one document with two different dates"),
    why=Message(
        vi="Một số và ký hiệu chỉ có một ngày ban hành; một trong hai chỗ chắc chắn sai.",
        en="A number and symbol have one date of issue; one of the two is certainly wrong.",
    ),
    source="practice",
    check=_two_days,
    sign=SYMBOLS,
    good=(
        "Chỉ thị số 22-CT/TU, ngày 03/4/2017 và việc sơ kết Chỉ thị số 22-CT/TU, ngày 03/4/2017.",
        "Chỉ thị số 22-CT/TU, ngày 03/4/2017 và Chỉ thị số 23-CT/TU, ngày 04/4/2017.",
    ),
    bad=(
        Bad("Chỉ thị số 22-CT/TU, ngày 03/4/2017; sơ kết Chỉ thị số 22-CT/TU, ngày ⟦03/5/2017⟧."),
        Bad(
            "Luật số 5/2018/QH14; Nghị định số 9/NĐ-CP ngày 24 tháng 01 năm 2019; thực hiện Nghị định số "
            "9/NĐ-CP ngày ⟦23 tháng 01 năm 2019⟧."
        ),
    ),
)


def _undated(context: Context) -> Iterator[Finding]:
    seen: set[str] = set()
    for passage in context.passages:
        for cited in passage.cited:
            if cited.symbol not in seen and not _dated(passage.text, cited):
                yield passage.find(UNDATED_FIRST_CITATION, cited.start, cited.end)
            seen.add(cited.symbol)


def _dated(text: str, cited: Cited) -> bool:
    """Tell whether a citation has its date: right after the symbol, or after the issuer.

    A symbol that is cut by a blank hides it.
    """
    if _CUT.match(text, cited.end):
        return True
    return cited.day_end != cited.end or _DATED_LATER.match(text, cited.end) is not None


_CUT = lazy(r"[-–/]\s*[A-ZĐ]")
_ISSUED, _BY = r"(?: (?:được )?(?:ký|ban hành))", r" của [^,.;:()“”\d]{2,160}"
_DATED_LATER = lazy(rf"(?:{_ISSUED}+(?:{_BY})?|{_BY}),? ngày \d")

UNDATED_FIRST_CITATION = Rule(
    id="VD006",
    name="undated-first-citation",
    severity=Severity.INFO,
    title=Message(
        vi="viện dẫn lần đầu mà chưa ghi ngày ban hành", en="first citation without the date of issue"
    ),
    why=Message(
        vi="Lần đầu ghi đủ tên loại, số và ký hiệu, ngày, cơ quan, trích yếu; từ lần sau chỉ cần số "
        "và ký hiệu.",
        en="The first citation gives kind, number and symbol, date, issuer and subject; later ones need only "
        "the number and the symbol.",
    ),
    source=_SOURCE,
    check=_undated,
    sign=SYMBOLS,
    good=(
        "Sơ kết Chỉ thị số 22-CT/TU, ngày 03/4/2017; tiếp tục thực hiện Chỉ thị số 22-CT/TU.",
        "Căn cứ Nghị định số 09/2019/NĐ-CP ngày 24 tháng 01 năm 2019 của Chính phủ.",
        "Căn cứ Nghị định số 09/2019/NĐ-CP của Chính phủ ngày 24/01/2019.",
    ),
    bad=(Bad("Tổng hợp kết quả thực hiện ⟦Thông báo kết luận số 148-TB/TW⟧ của Bộ Chính trị."),),
)


def _bare_number(context: Context) -> Iterator[Finding]:
    cited, waiting = set[str](), list[Cited]()
    for passage in context.passages:
        waiting += passage.cited
        for match in _bare_pattern().finditer(passage.text) if _NUMBER_OF.search(passage.text) else ():
            cited |= {_short_name(each.kind, each.symbol) for each in waiting}
            waiting.clear()
            # After its full citation, a document may be cited by its number.
            if not match["so"] or _short_name(match["kind"], match["number"]) not in cited:
                said = _BARE.of(kind=match["kind"])
                help_ = _BARE_HELP.of(kind=match["kind"], symbol=_symbol(context, match))
                yield passage.find(BARE_NUMBER, *match.span("all"), said, help_=help_)


def _short_name(kind: str, symbol: str) -> str:
    number = re.match(r"\d+", symbol)
    return f"{kind.lower()} {int(number[0]) if number else symbol}"


def _symbol(context: Context, match: re.Match[str]) -> str:
    """Return the symbol in the form of the report's family, as far as it is known."""
    family = context.edition.family if context.edition else None
    code = next(iter(codes_of(match["kind"], family, context.day).right), "…")
    number = match["all"].split()[-1]
    form = context.edition.number.symbol if context.edition else "{number}-{kind}/{code}"
    return form.format(number=number, kind=code, code="…")


@cache
def _bare_pattern() -> re.Pattern[str]:
    names = words("kinds")["numbered"]
    kind = "|".join(rf"{name[0]}(?<=\b.){re.escape(name[1:])}" for name in names)
    ends = r"(?=\d{1,5}(?![\w/-]|[.,]\d| ?[-–/] ?\w| [A-ZĐ]{2,}[-/]))"
    before = r"(?=\d{1,4}(?: của |,? ngày \d))"
    return re.compile(rf"(?P<all>(?P<kind>{kind}) (?:(?P<so>số ){ends}|{before})(?P<number>\d{{1,5}}))")


@cache
def _numbered() -> Openings:
    """Return the last words of kinds, each with a word that may follow it or its number."""
    lasts = {name.lower().split()[-1] for name in words("kinds")["numbered"]}
    return frozenset(product(lasts, ("số", "của", "ngày")))


_NUMBER_OF = lazy(r"số \d{1,5}(?![\w/-])|\d(?: của |,? ngày \d)")
_BARE = Message(
    vi="{kind} chỉ có số, thiếu ký hiệu",
    en="{kind} has a number but no symbol",
)
_BARE_HELP = Message(
    vi="ghi đủ số và ký hiệu, ví dụ “{kind} số {symbol}”",
    en="write the number and the symbol, such as “{kind} số {symbol}”",
)

BARE_NUMBER = Rule(
    id="VD007",
    name="bare-number",
    severity=Severity.WARNING,
    title=Message(vi="văn bản chỉ có số, thiếu ký hiệu", en="document with a number but no symbol"),
    why=Message(
        vi="Mỗi loại văn bản, mỗi nhiệm kỳ đều có số 05; thiếu ký hiệu thì không biết văn bản nào.",
        en="Every kind and every term has a number 05; without the symbol the document is unknown.",
    ),
    source=_SOURCE,
    check=_bare_number,
    sign=SYMBOLS | (DIGIT & Phrase(_numbered)),
    good=(
        "Theo tinh thần Kế hoạch số 05-KH/TU của Ban Thường vụ Tỉnh ủy.",
        "Thực hiện Chương trình 135 của Chính phủ.",
        "Xây dựng Kế hoạch 05 năm của Ban.",
        "Sơ kết Nghị quyết số 18-NQ/TW, ngày 25/10/2017; tiếp tục thực hiện Nghị quyết số 18.",
        "Thông báo số liệu; gửi Kế hoạch số 12/KH-UBND; bảo vệ Đề án số 2.",
    ),
    bad=(
        Bad("Theo tinh thần ⟦Kế hoạch 05⟧ của Ban Thường vụ Tỉnh ủy."),
        Bad("Thực hiện ⟦Quyết định số 1340⟧."),
        Bad("Theo ⟦Công văn số 245⟧, Ban đã rà soát; ban hành ⟦Nghị định số 30⟧ năm 2020."),
    ),
)

RULES = (
    SYMBOL_DISAGREES_WITH_KIND,
    SAME_DOCUMENT_DIFFERENT_DATES,
    UNDATED_FIRST_CITATION,
    BARE_NUMBER,
)
