"""Rules about fixed words: the lines at the head, the number, the place and date."""

import re
from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.kinds import all_codes, code_of, codes_of
from baocao.lint.language.tones import in_style
from baocao.lint.paper_form import PaperForm
from baocao.lint.rules.form.telling import Fault, told
from baocao.messages import Message
from baocao.messages import paper_form as say
from baocao.system.patterns import lazy

_NUMBER = lazy(r"(?P<prefix>S[ốôÔỐ](?:\s*:)?)\s*(?P<digits>\d*)[\s._…]*(?P<rest>[/-]?.*)")
_DAY = lazy(
    r"(?P<place>.*?)(?P<comma>\s*,?\s*)(?P<word>[Nn]gày)\s*(?P<day>\d*)[\s._…/-]*"
    r"(?P<of_month>[Tt]háng)?\s*(?P<month>\d*)[\s._…/,-]*(?P<of_year>[Nn]ăm)?\s*(?P<year>[\d\s._…]*)"
)
_LETTERS = lazy(r"^[^\W\d_]*")
_ANY_STYLE = "ủy"
_CLAUSES = "NĐ 30/2020/NĐ-CP, Phụ lục I, {}; HD 05-HD/VPTW, {}; HD 36-HD/VPTW; HD 29-HD/TWĐTN-VP, III"
_LAST_WITH_ZERO = 2
_BLANK = "…"
# How a year begins whose last digits are left to be written by hand.
_BEGUN = ("", "2", "20", "202")
_DIGITS_OF_YEAR = 4


def _wrong_head(form: PaperForm) -> Iterator[Finding]:
    faults = []
    for label, (style, right) in form.fixed_words():
        in_capitals = form.edition.resolved(style).caps
        for line in form.labelled(label):
            found = " ".join(line.text.split())
            seen = found.upper() if in_capitals else found
            # No text says which vowel of *hòa* has the tone.
            if in_style(seen, _ANY_STYLE) != in_style(right, _ANY_STYLE):
                faults.append(Fault(line, right=right))
    yield from told(HEAD_WORDS, form, faults)


def _wrong_number(form: PaperForm) -> Iterator[Finding]:
    faults = []
    for line in form.labelled("number"):
        found = _NUMBER.fullmatch(" ".join(line.text.split()))
        if found and (right := _right_number(form, found)):
            faults.append(Fault(line, say.SHOULD_BE.of(right=say.QUOTED.of(words=right))))
    yield from told(NUMBER_FORM, form, faults)


def _right_number(form: PaperForm, found: re.Match[str]) -> str:
    """Return how a number begins, if it begins otherwise; empty if it is right."""
    number = form.edition.number
    digits, rest = found["digits"], found["rest"]
    right = digits.zfill(number.digits) if digits else ""
    separator = number.symbol.partition("{number}")[2][:1]
    known = _code(form, rest)
    is_right = found["prefix"] == number.prefix and digits == right
    if is_right and (not rest or rest.startswith(f"{separator}{known}")) and " " not in rest.strip():
        return ""
    code = rest.replace(" ", "").lstrip("/-")
    if rest and not code.startswith(known):
        code = known + _LETTERS.sub("", code, 1)
    symbol = f"{separator}{code}" if code else ""
    return f"{number.prefix} {right or '…'}{symbol}"


def _code(form: PaperForm, symbol: str) -> str:
    """Return the code of the paper's kind, if the edition has it, or the symbol has that of another kind."""
    edition, kind = form.edition, form.kind
    for each in edition.kinds.values():
        if each.name.casefold() == kind.casefold():
            return each.code
    codes = codes_of(kind, edition.family, None).right
    found = code_of(symbol) if symbol[:1] in ("/", "-") else ""
    return codes[0] if codes and found in all_codes() and found not in codes else ""


def _wrong_date(form: PaperForm) -> Iterator[Finding]:
    faults = []
    for line in form.labelled("place-date"):
        found = _DAY.fullmatch(" ".join(line.text.split()))
        # A line may end with “ngày”, and the rest be left to the pen.
        told_more = found and (found["day"] or found["of_month"] or found["of_year"])
        if found and told_more and (right := _right_date(form, found)) != _as_typed(found):
            lacks_year = not found["of_year"] and right.endswith(_BLANK)
            said = say.SHOULD_BE_WITH_YEAR if lacks_year else say.SHOULD_BE
            faults.append(Fault(line, said.of(right=say.QUOTED.of(words=right))))
    yield from told(DATE_FORM, form, faults)


def _as_typed(found: re.Match[str]) -> str:
    place = f"{found['place']}{found['comma'].rstrip()}"
    month = f"{found['of_month'] or ''} {found['month'] or _BLANK}"
    year = f"{found['of_year'] or ''} {_year(found)}"
    return f"{place} {found['word']} {found['day'] or _BLANK} {month} {year}".strip()


def _right_date(form: PaperForm, found: re.Match[str]) -> str:
    """Return the place and date as the edition writes them, with a gap for what the line does not tell."""
    pattern = form.edition.date_line.pattern.removeprefix("{place}")
    day, month, year = found["day"].zfill(2) if found["day"] else _BLANK, found["month"], _year(found)
    two_digits = month.isdigit() and int(month) <= _LAST_WITH_ZERO
    month = (month.zfill(2) if two_digits else month.lstrip("0")) or _BLANK
    if year.isdigit() and len(year) != _DIGITS_OF_YEAR:
        year = f"20{year}" if len(year) == len("26") else _BLANK
    date = pattern.format(day=day, month=month, year=year)
    return f"{found['place']}{date}" if found["place"] else date.lstrip(" ,")


def _year(found: re.Match[str]) -> str:
    """Return the digits of the year, with a gap for those that are left to be written."""
    digits = "".join(filter(str.isdigit, found["year"]))
    return f"{digits}{_BLANK}" if digits in _BEGUN else digits


HEAD_WORDS = Rule(
    id="TF020",
    name="head-words",
    severity=Severity.ERROR,
    title=Message(
        vi="quốc hiệu, tiêu ngữ hoặc tiêu đề ghi không đúng", en="the words at the head are not written right"
    ),
    why=Message(
        vi="Quốc hiệu, tiêu ngữ, tiêu đề là chữ cố định; tiêu ngữ có dấu gạch nối, hai bên cách chữ.",
        en="The words at the head are fixed: the motto has hyphens with spaces around them.",
    ),
    source=_CLAUSES.format("II.1", "tiêu đề"),
    good=(
        "nation.text: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "nation.text: CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    ),
    bad=(
        Bad("motto.text: Độc lập – Tự do – Hạnh phúc"),
        Bad("motto.text: Độc Lập - Tự Do - Hạnh Phúc"),
        Bad("nation.text: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆTNAM"),
    ),
    check=_wrong_head,
)
NUMBER_FORM = Rule(
    id="TF021",
    name="number-form",
    severity=Severity.WARNING,
    title=Message(vi="số và ký hiệu trình bày không đúng", en="number and symbol are not written right"),
    why=Message(
        vi="Số và ký hiệu có dạng cố định để đăng ký, tra cứu; số dưới 10 có số 0 đứng trước.",
        en="Number and symbol have a fixed form for registers; a number below 10 has a zero before it.",
    ),
    source=_CLAUSES.format("II.3", "số và ký hiệu"),
    good=(
        'number.text: "Số:        /BC-UBND"',
        'number.text: "Số: 05/BC-UBND"',
        'number.text: "Số: 125/BC-SNV"',
        "paper.kind: Nghị quyết\nnumber.text: 'Số: 12/2026/NQ-HĐND'",
        "paper.kind: Chương trình\nnumber.text: 'Số: 12/CTPH-UBND'",
    ),
    bad=(
        Bad("number.text: Số 12/BC-UBND"),
        Bad('number.text: "Số: 5/BC-UBND"'),
        Bad('number.text: "Số: 12-BC/UBND"'),
        Bad('number.text: "Số: 12/BC - UBND"'),
        Bad('number.text: "Số: 12/TB-UBND"'),
        Bad("paper.kind: Kế hoạch\npaper.title: ''\nnumber.text: 'Số: 12/CTr-UBND'"),
        Bad("paper.kind: Chương trình\npaper.title: ''\nnumber.text: 'Số: 12/KH-UBND'"),
    ),
    check=_wrong_number,
)
DATE_FORM = Rule(
    id="TF022",
    name="date-form",
    severity=Severity.WARNING,
    title=Message(
        vi="địa danh và thời gian ban hành trình bày không đúng", en="place and date are not written right"
    ),
    why=Message(
        vi="Sau địa danh có dấu phẩy; ghi đủ “ngày … tháng … năm …”; ngày dưới 10 và tháng 1, 2 thêm số 0.",
        en="A comma follows the place; day, month, year are named; days below 10, months 1 and 2 get a zero.",
    ),
    source=_CLAUSES.format("II.4", "địa danh và ngày, tháng, năm"),
    good=(
        "place-date.text: Huế, ngày      tháng      năm 2024",
        "place-date.text: Huế, ngày 05 tháng 02 năm 2024",
        "place-date.text: Huế, ngày … tháng 3 năm 2024",
        "place-date.text: Huế, ngày … tháng … năm 20…",
        "place-date.text: Huế, ngày …",
    ),
    bad=(
        Bad("place-date.text: Huế ngày 15 tháng 3 năm 2024"),
        Bad("place-date.text: Huế, ngày 5 tháng 3 năm 2024"),
        Bad("place-date.text: Huế, Ngày 15 tháng 10 năm 2024"),
        Bad("place-date.text: Huế, ngày 15 tháng 1 năm 2024"),
        Bad("place-date.text: Huế, ngày 15 tháng 10"),
        Bad("place-date.text: Huế, ngày 15 tháng 10 năm 24"),
        Bad("place-date.text: Huế, ngày 15/10/2024"),
    ),
    check=_wrong_date,
)
RULES = (HEAD_WORDS, NUMBER_FORM, DATE_FORM)
