"""Cited documents: how a citation is written."""

import re
from collections.abc import Iterator
from functools import cache

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.cited import has_symbol, kind_pattern
from baocao.lint.context import Context
from baocao.messages import Message
from baocao.symbols import SYMBOL

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
        en="“số” is missing between the kind and the symbol of a document",
    ),
    why=Message(
        vi="Viện dẫn văn bản ghi đủ: tên loại, số và ký hiệu, ngày, cơ quan ban hành, trích yếu.",
        en="A citation says kind, “số” and symbol, date, issuer and subject.",
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


_NO_COMMA = re.compile(rf"(?<![\w/])({SYMBOL})\s+ngày(?=\s+\d)")

CITATION_COMMA = Rule(
    id="VD002",
    name="citation-comma",
    severity=Severity.WARNING,
    title=Message(
        vi="thiếu dấu phẩy giữa ký hiệu văn bản và chữ “ngày”",
        en="a comma is missing between the symbol of a document and “ngày”",
    ),
    why=Message(
        vi="Văn bản của Đảng luôn có dấu phẩy ở đây: “số 66-QĐ/TW, ngày 06/02/2017”, kể cả khi dẫn "
        "văn bản nhà nước.",
        en="Party papers always have the comma: “số 66-QĐ/TW, ngày 06/02/2017”, also when citing State acts.",
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
        for match in _MALFORMED.finditer(passage.text) if _SO.search(passage.text) else ():
            yield passage.find(MALFORMED_SYMBOL, *match.span(), help_=_MALFORMED_HELP.of())


_SO = re.compile(r"[Ss]ố\s*\d")
_CODE = r"[A-ZĐ][A-ZĐa-z]{1,4}"
_MALFORMED = re.compile(
    rf"\b[Ss]ố\s*\d{{1,5}}(?:\s+[-/]\s*|[-/]\s+){_CODE}\b(?:\s*[-/]\s*[A-ZĐ]{{2,}}\b)?"
    rf"|\b[Ss]ố\s*\d{{1,5}}[-/]{_CODE}(?:\s+[-/]\s*|\s*[-/]\s+)[A-ZĐ]{{2,}}\b"
    rf"|\b[Ss]ố\s*\d{{1,5}}[A-ZĐ]{{2,4}}[-/][A-ZĐ]{{2,}}(?:-[A-ZĐ]+)*\b"
    rf"|\b[Ss]ố{SYMBOL}"
)
_MALFORMED_HELP = Message(
    vi="viết liền, không khoảng trắng trong ký hiệu: “số 09-BC/TU”, “số 09/BC-UBND”",
    en="write the symbol without blanks: “số 09-BC/TU”, “số 09/BC-UBND”",
)

MALFORMED_SYMBOL = Rule(
    id="VD004",
    name="malformed-symbol",
    severity=Severity.ERROR,
    title=Message(vi="ký hiệu văn bản viết sai dạng", en="the symbol of a document is malformed"),
    why=Message(
        vi="Giữa số, tên loại và cơ quan chỉ có dấu gạch nối, gạch chéo, không có khoảng trắng hay dấu khác.",
        en="Number, kind and issuer are joined by a hyphen and a slash, without blanks or other marks.",
    ),
    source="HD 36-HD/VPTW, số và ký hiệu; NĐ 30/2020/NĐ-CP, phụ lục I, II.3",
    check=_malformed,
    good=(
        "Theo Báo cáo số 09-BC/BTV, ngày 06/02/2020 của Ban Thường vụ.",
        "Theo Kế hoạch số 4325/KH-PHHĐ, ngày 30/12/2019 của hai bên.",
    ),
    bad=(
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
        en="the kind of a specific document begins with a capital",
    ),
    why=Message(
        vi="Có số và ký hiệu là một văn bản cụ thể, tên loại viết hoa chữ cái đầu.",
        en="With number and symbol it is one specific document, whose kind takes a capital.",
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


RULES = (CITATION_WITHOUT_SO, CITATION_COMMA, MALFORMED_SYMBOL, LOWER_CASE_KIND)
