"""Writes numbers in the formats of Word's lists (ECMA-376 part 1, 17.18.59).

Word writes English words whatever the language of the text, unless the format names a language.
"""

from baocao.model.scheme import numeral

_ALPHABETS = {
    "lowerLetter": "abcdefghijklmnopqrstuvwxyz",
    "upperLetter": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "russianLower": "абвгдежзиклмнопрстуфхцчшщыэюя",
    "russianUpper": "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ",
    "chicago": "*†‡§",
}
# The first signs of runs of Unicode, each with the number that it stands for and the last of the run.
_ENCLOSED = {
    "decimalEnclosedCircle": ((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1)),
    "decimalEnclosedCircleChinese": ((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1)),
    "decimalEnclosedParen": ((1, 20, 0x2474),),
    "decimalEnclosedFullstop": ((1, 20, 0x2488),),
}
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
# A letter is repeated for each turn of the alphabet; a malicious file may count to any turn.
_MOST_TURNS = 255


def counted(kind: str, number: int, form: str = "") -> str:
    """Return a number in one of Word's formats; unknown formats print digits.

    ``form`` is the pattern of the format ``custom``, such as ``001, 002, 003, ...``.

    >>> [counted(kind, 28) for kind in ("decimal", "lowerLetter", "lowerRoman", "ordinal")]
    ['28', 'bb', 'xxviii', '28th']
    >>> counted("decimalZero", 7), counted("custom", 7, "001, 002, 003, ..."), counted("none", 7)
    ('07', '007', '')
    >>> counted("ordinalText", 40), counted("vietnameseCounting", 25), counted("decimalEnclosedCircle", 3)
    ('Fortieth', 'hai mươi lăm', '③')
    """
    if kind == "decimal":
        return str(number)
    if kind in ("none", "bullet"):
        return ""
    if kind in _ALPHABETS and number > 0:
        turn, at = divmod(number - 1, len(_ALPHABETS[kind]))
        return _ALPHABETS[kind][at] * min(turn + 1, _MOST_TURNS)
    if kind in ("upperRoman", "lowerRoman") and number > 0:
        roman = numeral("roman", number)
        return roman if kind == "upperRoman" else roman.lower()
    return _enclosed(kind, number) or _in_words(kind, number) or _in_digits(kind, number, form)


def _enclosed(kind: str, number: int) -> str:
    runs = _ENCLOSED.get(kind, ())
    return next((chr(sign + number - first) for first, last, sign in runs if first <= number <= last), "")


def _in_digits(kind: str, number: int, form: str) -> str:
    if kind == "decimalZero":
        return f"{number:02}"
    if kind == "custom":
        first = form.partition(",")[0].strip()
        return f"{number:0{len(first)}}" if first.isdecimal() and len(first) < 10 else str(number)
    if kind == "ordinal":
        teen = number // 10 % 10 == 1
        return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
    if kind == "hex":
        return f"{number:X}"
    if kind == "numberInDash":
        return f"- {number} -"
    return str(number).translate(_FULL_WIDTH) if kind.startswith("decimalFullWidth") else str(number)


def _in_words(kind: str, number: int) -> str:
    if kind == "cardinalText":
        return _english(number).capitalize()
    if kind == "ordinalText":
        return _english_ordinal(number).capitalize()
    return _vietnamese(number) if kind == "vietnameseCounting" else ""


def _english(number: int) -> str:
    for size, name in ((1000, " thousand"), (100, " hundred")):
        if number >= size:
            left = f" {_english(number % size)}" if number % size else ""
            return f"{_english(number // size)}{name}{left}"
    if number < len(_UNITS):
        return _UNITS[number]
    return _TENS[number // 10] + (f"-{_UNITS[number % 10]}" if number % 10 else "")


def _english_ordinal(number: int) -> str:
    words = _english(number)
    at = max(words.rfind(" "), words.rfind("-")) + 1
    last = words[at:]
    ending = f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th"
    return words[:at] + _ORDINALS.get(last, ending)


def _vietnamese(number: int) -> str:
    thousands, rest = divmod(number, 1000)
    words = [_vietnamese(thousands), "nghìn"] if thousands else []
    hundreds, below = divmod(rest, 100)
    if hundreds or (thousands and rest):
        words += [_DIGITS[hundreds], "trăm"]
    if below or not words:
        words += _below_hundred(below, linked=bool(words))
    return " ".join(words)


def _below_hundred(number: int, *, linked: bool) -> list[str]:
    tens, units = divmod(number, 10)
    if not tens:
        return ["linh", _DIGITS[units]] if linked else [_DIGITS[units]]
    words = ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    if not units:
        return words
    spoken = {5: "lăm", 1: "mốt" if tens > 1 else "một", 4: "tư" if tens > 1 else "bốn"}
    return [*words, spoken.get(units, _DIGITS[units])]
