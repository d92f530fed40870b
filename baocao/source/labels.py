"""Labels of lists as people type and paste them at the start of a line: bullets, dashes, numbers, letters."""

import re
import unicodedata
from typing import NamedTuple

from baocao.system.patterns import lazy


class Label(NamedTuple):
    """The label before the words of a line: its kind, its number, and its length.

    ``kind`` is the bullet itself or the shape of a counter (``1.``, ``(a)``, ``I.``); ``number`` is 0 for a
    bullet; ``length`` includes the spaces after it.
    """

    kind: str
    number: int
    length: int

    @property
    def is_dash(self) -> bool:
        """Tell whether it is a dash, which may also join words and ranges."""
        return self.kind in DASHES

    @property
    def level(self) -> str:
        """Return what labels of one level share: their kind, or a dash of any length, as Word changes it."""
        return DASHES[0] if self.is_dash else self.kind


DASHES = "-‐‑‒–—―−\uf02d"
# Word's Symbol and Wingdings fonts have their bullets in a private area of Unicode.
_WORD_BULLETS = (
    "\uf02a\uf02b\uf0b7\uf0a7\uf0a8\uf0a1\uf0fc\uf0fe\uf0d8\uf076\uf077\uf06c\uf06d\uf06e\uf06f\uf070\uf071\uf072"
    "\uf073\uf074\uf075\uf0e0\uf0e8\uf0f0\uf0d2\uf0c4\uf0de\uf0ae\uf0b2\uf0d6"
)
_BULLETS = f"•‣⁃∙·●○◦■□▪▫◆◇⬥⬧⬩►▶▸▹➢➤⮚✓✔✗✘✦★☆➔→⇒※☐☑☒❖❑❒❏{_WORD_BULLETS}"
# The same bullets after their font was lost, and typed replacements: only before a space.
_STRAY = "§Øüovqà*+"
_NO_BULLETS = "№℃°©®™℗℠"
_BLANK = r"[^\S\r\n]|[\u200b\ufeff]"
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ROMANS = {f"{'X' * tens}{ones}": 10 * tens + n for tens in range(4) for n, ones in enumerate(_ROMAN)}
_ROMAN_DIGITS = "ivxIVX"
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_COUNTER = lazy(
    rf"""
    (?:
      \((?P<in_brackets>[1-9]\d?|[a-zđ]|[ivx]+|[IVX]+)\)
    | (?P<number>\d{{1,2}}(?:\.[1-9]\d?){{0,3}})(?P<mark>[.)/])(?!\d)
    | (?P<chain>[1-9]\d?(?:\.[1-9]\d?){{1,3}})(?=(?:{_BLANK})+[^\W\d_a-zđ])
    | (?P<letter>[a-zđA-Z]|[ivx]{{2,4}}|[IVX]{{2,5}})(?P<after>[.)/])
    | (?P<keycap>\d)\ufe0f?\u20e3
    )
    (?P<blank>(?:{_BLANK})*)(?=(?P<next>.))
    """,
    re.VERBOSE,
)
_RING = lazy(rf"[①-⑳⑴-⒛❶-❿➀-➓](?:{_BLANK})*(?=\S)")
_SIGNED = lazy(rf"(?P<sign>.)[\ufe0e\ufe0f]?(?P<blank>(?:{_BLANK})*)(?=(?P<next>\S))")
_INITIALS = lazy(r"[A-ZĐ]\w{0,2}\.")
_NAME = lazy(r"\w+ +(?P<second>\w)")
_MARX = ("Mác", "Marx", "Gorki", "Xmit")


def label_of(line: str) -> Label | None:
    """Return the label at the start of a line; ``None`` if its first letters are words or a number.

    >>> label_of("• Họp."), label_of("1) Họp.")
    (Label(kind='•', number=0, length=2), Label(kind='1)', number=1, length=3))
    >>> [label_of(each) for each in ("05 năm", "1.500 hộ", "C. Mác", "-5%", "a, b", "*nghiêng* và")]
    [None, None, None, None, None, None]
    """
    # Two letters start a word, unless both are Roman digits.
    if line[:2].isalpha() and not (line[0] in _ROMAN_DIGITS and line[1:2] in _ROMAN_DIGITS):
        return None
    return _counter(line) or _ring(line) or _bullet(line)


def _bullet(line: str) -> Label | None:
    match = _SIGNED.match(line)
    if not match:
        return None
    sign, blank, following = match["sign"], match["blank"], match["next"]
    if sign in DASHES:
        found = bool(blank) or following.isalpha() or following == "“"
    elif sign == "+" and following.isupper():
        found = True
    elif sign in _STRAY:
        found = bool(blank) and (sign in "*+" or following.isupper() or following.isdigit())
    else:
        found = sign in _BULLETS or (unicodedata.category(sign) == "So" and sign not in _NO_BULLETS)
    return Label(sign, 0, match.end()) if found and following != sign else None


def _ring(line: str) -> Label | None:
    match = _RING.match(line)
    return Label("①", int(unicodedata.numeric(match[0][0])), match.end()) if match else None


def _counter(line: str) -> Label | None:
    match = _COUNTER.match(line)
    if not match:
        return None
    if match["in_brackets"]:
        word = match["in_brackets"]
        return Label(f"({_shape(word)})", _count(word), match.end())
    if match["keycap"]:
        return Label("1.", int(match["keycap"]), match.end())
    word = match["number"] or match["chain"] or match["letter"]
    mark = match["mark"] or match["after"] or ""
    return Label(_shape(word) + mark, _count(word), match.end()) if _opens(match, word, mark) else None


def _opens(match: re.Match[str], word: str, mark: str) -> bool:
    """Tell whether words follow a label: no further digits, and no name with the letter as an initial."""
    rest, blank = match.string[match.end() :], match["blank"]
    if match["next"].isspace() or match["next"].isdigit() or match["next"] in ".,;:/-–)":
        return False
    if mark == "/" and not blank:
        return False
    if not blank and not (mark == ")" or (rest[:1].isupper() and rest[1:2].islower())):
        return False
    if word[0] == "0" and not rest[:1].isupper():
        return False
    if match["letter"] and word.isupper() and mark == ".":
        name = _NAME.match(rest)
        return not (
            _INITIALS.match(rest)
            or rest.startswith(_MARX)
            or (len(word) == 1 and word not in _ROMANS and name and name["second"].isupper())
        )
    return not (match["letter"] and len(word) == 1 and word not in _LETTERS and word.islower())


def _shape(word: str) -> str:
    if word[0].isdigit():
        return ".".join("1" for _ in word.split("."))
    if word in _ROMANS:
        return "I"
    if len(word) > 1:
        return "i"
    return "A" if word.isupper() else "a"


def _count(word: str) -> int:
    if word[0].isdigit():
        return int(word.rpartition(".")[2])
    if word.upper() in _ROMANS and (len(word) > 1 or word.isupper()):
        return _ROMANS[word.upper()]
    return _LETTERS.find(word.lower()) + 1
