"""The number or mark in front of a line, typed by hand or printed by Word."""

import re
from dataclasses import dataclass, replace
from typing import Literal

Count = Literal["roman", "decimal", "letter", "capital", "ordinal", "none"]
# A lone C. comes after B.
_ROMAN = re.compile(r"(?!C$)(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_PART = re.compile(
    r"(?P<word>phần|chương|mục|tiểu mục)\s+(?:thứ\s+)?"
    r"(?P<number>nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|[IVXLC]+|\d{1,3}|[A-H])(?![\w])(?P<end>\s*[.:/)–-]?)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?P<word>điều)\s+(?P<number>\d{1,3})(?P<end>\s*[.:]?)(?!\w)", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?P<open>\(?)(?P<number>\d{1,3}(?:\.\d{1,2})*|[IVXLC]+|[A-ZĐ]|[a-zđ]|i{1,3}|iv|vi{0,3})"
    r"(?P<end>\s?[.)/:]+(?:\s?[-–])?|\s?[-–](?=\s)|(?=\s))"
)
_MARK = re.compile(r"(?P<mark>[-–—−‒*+•●○◦▪■□➢►▸→⇒✓✔❖◆♦·])(?!\1)\s*")
_MARKS = {"+": "+", "*": "*", "❖": "*", "◦": "+", "○": "+"}
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_LETTERS = "abcdđeghiklmnopqrstuvxy"
# The symbol of an act goes on behind the stroke: *120/QĐ-UBND*.
_SYMBOL = re.compile(r"[A-ZĐ]{1,6}[\w]*-[A-ZĐ]")
_TITLED = re.compile(r"(?P<number>\d{1,2})\s+(?=[^\W\d_])(?=[A-ZÀ-ỸĐ])")
_BREAKS_NUMBER = re.compile(r"\s*(?:%|[/.,]\d|đồng chí\b)")


@dataclass(frozen=True, slots=True)
class Typed:
    """A number in front of a line: ``text`` as printed (*1.1.*, *a)*, *-*), ``automatic`` if Word counts it.

    ``value`` is the last number in it, or ``None`` for a mark. ``form`` is its shape with the numbers taken
    out, so that labels of one list have one form: ``%.``, ``%.%.``, ``%)``, ``(%)``, ``-``, ``Phần %``.
    ``count`` is the way of counting, in the words of the numbering schemes; ``numbers`` are all numbers.
    """

    text: str
    automatic: bool
    form: str
    count: Count
    numbers: tuple[int, ...] = ()

    @property
    def value(self) -> int | None:
        """Return the number that counts in its list."""
        return self.numbers[-1] if self.numbers else None

    @property
    def bare(self) -> str:
        """Return the form without its closing signs: *1.*, *1/*, *1)* and *1 -* are all ``%``."""
        return (
            self.form.rstrip(".:/–- ").removesuffix(")")
            if self.numbers and self.form[0] != "("
            else self.form
        )


def typed_in(text: str, label: str = "") -> tuple[Typed | None, int]:
    """Return the number in front of a cleaned text and the place where the words begin.

    ``label`` is the number that Word prints in front of it.

    >>> [typed_in(text)[0].form for text in ("I. KẾT", "1.2. Về", "a) Công tác", "(1) Đề nghị", "- Tổ chức")]
    ['%.', '%.%.', '%)', '(%)', '-']
    >>> [typed_in(text)[0].numbers for text in ("IV - KIẾN NGHỊ", "đ) Xã", "Phần thứ hai", "2/ Về", "3.1 Đ")]
    [(4,), (5,), (2,), (2,), (3, 1)]
    >>> [typed_in(text)[0].numbers for text in ("XC. A", "CXIV. B", "120. Về")], typed_in("C. D")[0].count
    ([(90,), (114,), (120,)], 'capital')
    >>> [typed_in(text)[0] for text in ("15 - 20 hộ", "300.000 đồng", "120/QĐ-UBND")]
    [None, None, None]
    >>> [typed_in(text)[0] for text in ("15 hộ", "1.500 hộ", "8,5% số", "Và", "A là", "-----", "31/12/2024")]
    [None, None, None, None, None, None, None]
    """
    if label:
        found, _ = _typed(f"{label} x")
        form = found or Typed(label, automatic=True, form="-", count="none")
        return Typed(label, automatic=True, form=form.form, count=form.count, numbers=form.numbers), 0
    return _typed(text)


def other_count(typed: Typed) -> Typed | None:
    """Return the other reading of a single letter that is a Roman number, too: *C.* or *I.* alone.

    >>> [other_count(typed_in(text)[0]).numbers for text in ("C. Xã", "I. Xã")]
    [(100,), (9,)]
    >>> other_count(typed_in("II. Xã")[0]), other_count(typed_in("A. Xã")[0])
    (None, None)
    """
    letter = typed.text[:1]
    if typed.count not in ("roman", "capital") or typed.form[:1] != "%" or typed.text[1:2].isalpha():
        return None
    if letter not in _ROMAN_VALUES or letter.casefold() not in _LETTERS:
        return None
    if typed.count == "roman":
        return replace(typed, count="capital", numbers=(_LETTERS.index(letter.casefold()) + 1,))
    return replace(typed, count="roman", numbers=(_ROMAN_VALUES[letter],))


def titled_in(text: str) -> tuple[Typed | None, int]:
    """Return the number without a sign in front of a title, and where its words begin.

    >>> titled_in("2 Tiếp công dân")[0].text, titled_in("2 xã"), titled_in("12 Luật sư.")
    ('2', (None, 0), (None, 0))
    """
    match = _TITLED.match(text)
    if match is None or text.endswith((".", ";", ",")):
        return None, 0
    values = (int(match["number"]),)
    return Typed(match["number"], automatic=False, form="%", count="decimal", numbers=values), match.end()


def _typed(text: str) -> tuple[Typed | None, int]:
    for pattern, read in ((_PART, _worded), (_ARTICLE, _worded), (_MARK, _marked), (_NUMBER, _numbered)):
        match = pattern.match(text)
        found = read(match) if match else None
        if match and found:
            end = match.end()
            return found, end + len(text[end:]) - len(text[end:].lstrip())
    return None, 0


def _worded(match: re.Match[str]) -> Typed | None:
    """Return the number of a part, chapter or article, which a word names."""
    number, word = match["number"], match["word"]
    rest = match.string[match.end() :].lstrip()
    if rest and rest[0].islower() and not match["end"].strip():
        return None
    if number.casefold() in (*_ORDINALS, "bốn"):
        count: Count = "ordinal"
        value = _ORDINALS.index(number.casefold().replace("bốn", "tư")) + 1
    else:
        count, values = _counted(number)
        value = values[-1] if values else 0
    if not value:
        return None
    return Typed(
        match[0].strip(), automatic=False, form=f"{word.capitalize()} %", count=count, numbers=(value,)
    )


def _marked(match: re.Match[str]) -> Typed | None:
    rest = match.string[match.end() :]
    mark = match["mark"]
    if not rest or rest[:1] in "-–—_*+=." or (mark in "-–+−" and rest[:1].isdigit() and match[0] == mark):
        return None
    if mark == "*" and "*" in rest[-1:]:
        return None
    return Typed(mark, automatic=False, form=_MARKS.get(mark, "-"), count="none")


def _numbered(match: re.Match[str]) -> Typed | None:
    number, end = match["number"], match["end"].strip()
    rest = match.string[match.end() :]
    closed = bool(match["open"])
    if closed and not end.startswith(")"):
        return None
    count, values = _counted(number)
    if not values or (not end and (count != "decimal" or len(values) == 1)):
        return None
    if (
        end == ":"
        or (end == "." and rest[:1].isdigit())
        or (end == "/" and (rest[:1].isdigit() or count == "capital" or _SYMBOL.match(rest)))
    ):
        return None
    if (
        not rest.strip()
        or (_BREAKS_NUMBER.match(rest) and not end)
        or (not end and rest.lstrip()[:1].islower())
    ):
        return None
    if end and end in "-–" and (count not in ("roman", "capital", "decimal") or rest.lstrip()[:1].isdigit()):
        return None
    form = match["open"] + ".".join("%" for _ in values) + end
    return Typed(match[0].strip(), automatic=False, form=form, count=count, numbers=values)


def _counted(number: str) -> tuple[Count, tuple[int, ...]]:
    """Return how a number counts; a single capital that is a numeral counts as one."""
    if number[0].isdigit():
        return "decimal", tuple(map(int, number.split(".")))
    if number.isupper() and _ROMAN.fullmatch(number):
        return "roman", (_roman(number),)
    if len(number) == 1 and number.casefold() in _LETTERS:
        return ("capital" if number.isupper() else "letter"), (_LETTERS.index(number.casefold()) + 1,)
    if number.islower() and _ROMAN.fullmatch(number.upper()):
        return "roman", (_roman(number.upper()),)
    return "none", ()


def _roman(number: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in number]
    return sum(-one if one < other else one for one, other in zip(values, [*values[1:], 0], strict=True))
