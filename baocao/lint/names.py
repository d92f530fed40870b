"""Numbers, abbreviations and names of bodies."""

import re
from collections.abc import Iterator
from functools import cache

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.passage import before_of
from baocao.lint.phrases import Phrases
from baocao.messages import Message
from baocao.words import words


def _numbers(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for match in _ENGLISH.finditer(passage.text) if _PARTED.search(passage.text) else ():
            right = match[0].translate(_SWAP)
            yield passage.find(NUMBER_FORMAT, *match.span(), _NUMBER.of(right=right), suggestion=right)


_SWAP = str.maketrans(",.", ".,")
# Thousands by commas and a decimal point together, or a decimal point before a percent sign.
_ENGLISH = re.compile(
    r"(?<![\w.,/-])(?:\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|\d+\.\d{1,2}(?=\s?%))(?![\w/-]|[.,]\d)"
)
_PARTED = re.compile(r"\d[.,]\d")
_NUMBER = Message(
    vi="số viết kiểu Anh; kiểu Việt: chấm phần nghìn, phẩy phần lẻ: {right}",
    en="written the English way; Vietnamese has a point for thousands, a comma for fractions: {right}",
)

NUMBER_FORMAT = Rule(
    id="CT014",
    name="number-format",
    severity=Severity.WARNING,
    title=Message(
        vi="dấu chấm, dấu phẩy trong số không theo kiểu Việt", en="points and commas in a number swapped"
    ),
    why=Message(
        vi="44,962.000 có thể hiểu thành bốn mươi tư hoặc bốn mươi tư triệu.",
        en="44,962.000 can be read as forty-four or as forty-four million.",
    ),
    source="practice",
    check=_numbers,
    good=("Chi 10.473 triệu đồng, đạt 50,06%; Điều 4.1; ngày 03.4.2017.",),
    bad=(
        Bad("Chi ⟦44,962.000⟧ đ trong tháng."),
        Bad("Đạt ⟦50.06⟧% kế hoạch."),
        Bad("Chi ⟦1,250,000⟧ đồng trong tháng."),
    ),
)


def _abbreviations(context: Context) -> Iterator[Finding]:
    known = set(words("abbreviations"))
    if context.office:
        known |= {context.office.code, *context.office.glossary}
    whole = " ".join(passage.text for passage in context.passages)
    explained = set(re.findall(r"\(([A-ZĐ]{2,})\)|\((?:viết|gọi) tắt là ([A-ZĐ]{2,})\)", whole))
    known |= {name for pair in explained for name in pair}
    for passage in (passage for passage in context.passages if not passage.text.isupper()):
        for match in _CAPITALS.finditer(passage.text) if _TWO_CAPITALS.search(passage.text) else ():
            if match[0] not in known and not _ROMAN.fullmatch(match[0]) and _is_word(passage.text, match):
                # Told once.
                known.add(match[0])
                yield passage.find(UNDEFINED_ABBREVIATION, *match.span(), _ABBREVIATION.of(name=match[0]))


def _is_word(text: str, match: re.Match[str]) -> bool:
    """Tell whether capitals stand alone, not in a symbol."""
    around = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
    goes_on = _GOES_ON.match(text, match.end())
    return not goes_on and not re.search(r"[\w/&.-]", around.rstrip("."))


_GOES_ON = re.compile(r"\.\d")
_CAPITALS = re.compile(r"\b[A-ZĐ]{2}[A-ZĐ0-9]*+\b")
_TWO_CAPITALS = re.compile(r"[A-ZĐ][A-ZĐ]")
_ROMAN = re.compile(r"[IVXLCDM]+")
_ABBREVIATION = Message(vi="“{name}” chưa được viết đầy đủ lần nào", en="“{name}” is nowhere written out")

UNDEFINED_ABBREVIATION = Rule(
    id="CT015",
    name="undefined-abbreviation",
    severity=Severity.INFO,
    title=Message(vi="chữ viết tắt chưa giải thích", en="an abbreviation that is not explained"),
    why=Message(
        vi="Chỉ viết tắt từ thông dụng; lần đầu ghi trong ngoặc ngay sau cụm từ đầy đủ.",
        en="Only common words are abbreviated; at first use the short form stands in brackets after "
        "the full.",
    ),
    source="HD 36-HD/VPTW, HD 05-HD/VPTW, mục nội dung: viết tắt",
    check=_abbreviations,
    good=("Giải quyết khiếu nại, tố cáo (KNTC); công tác KNTC của UBND tỉnh, khóa XII, Hà Nội + T26.",),
    bad=(Bad("Công tác ⟦KNTC⟧ trong tháng."),),
)


def _variants(context: Context) -> Iterator[Finding]:
    names = set(words("bodies"))
    if context.office:
        names |= {*context.office.glossary, *context.office.issuer}
    phrases, right_of = _bodies(tuple(sorted(names)))
    for passage in context.passages:
        for start, end in phrases.find(passage.text, passage.tokens) if not passage.text.isupper() else ():
            right = right_of[passage.text[start:end].lower()]
            if passage.text[start:end] != right and not _is_generic(passage.text, start, end, right):
                said = _VARIANT.of(right=right)
                yield passage.find(NAME_VARIANTS, start, end, said, suggestion=right)


@cache
def _bodies(names: tuple[str, ...]) -> tuple[Phrases, dict[str, str]]:
    return Phrases(names), {name.lower(): name for name in names}


# Bodies of which there are many; at the beginning of a sentence any of them may be meant.
_OFTEN_GENERAL = ("Ban Quản lý", "Ban Chỉ đạo")


def _is_generic(text: str, start: int, end: int, right: str) -> bool:
    """Tell whether the words are meant in general, or only begin a sentence, or shout.

    All in small letters a body is often spoken of in general ("các khu công nghiệp"); a name is only told
    wrong where some of its words have their capital, and some capital is too many or too few.
    """
    written = text[start:end]
    if written.isupper() or written.islower():
        return True
    before = before_of(text, start)
    opens = not before.strip("“( ") or before.rstrip().endswith((".", ":", ";"))
    only_first = written[1:].islower() and right in _OFTEN_GENERAL
    return (written[1:] == right[1:] and (opens or written[0].islower())) or (opens and only_first)


_VARIANT = Message(vi="tên gọi chính thức viết là “{right}”", en="the official spelling is “{right}”")

NAME_VARIANTS = Rule(
    id="CT016",
    name="name-variants",
    severity=Severity.WARNING,
    title=Message(
        vi="tên cơ quan viết hoa không đúng tên chính thức",
        en="a body's name not with the capitals of its official spelling",
    ),
    why=Message(
        vi="Tên cơ quan viết hoa chữ đầu của loại hình và của mỗi bộ phận chức năng, không viết hoa mọi chữ.",
        en="A body's name has a capital on its type and on each of its functions, not on every word.",
    ),
    source="QĐ 4148-QĐ/VPTW; NĐ 30/2020/NĐ-CP, phụ lục II, IV; data/words/bodies.yaml",
    check=_variants,
    good=("Sở Tài nguyên và Môi trường, Ban Dân vận, các khu công nghiệp trong tỉnh.",),
    bad=(
        Bad("Làm việc với ⟦Sở Tài Nguyên và Môi trường⟧ tỉnh."),
        Bad("Gửi ⟦Ban dân vận⟧ các huyện."),
    ),
)

RULES = (NUMBER_FORMAT, UNDEFINED_ABBREVIATION, NAME_VARIANTS)
