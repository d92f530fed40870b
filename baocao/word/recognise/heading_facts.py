"""The facts of the letterhead and the title."""

import re
from collections.abc import Sequence

from baocao.word.recognise.lexicon import (
    family_of_mark,
    family_of_title,
    kind_codes,
    kind_of,
    opens,
    usual_family,
)
from baocao.word.recognise.line import Line

_NUMBER = re.compile(r"(?i)số\s*[:.]?\s*(?P<number>[\d.…_{}a-z]*?)\s*(?P<mark>[/-])\s*(?P<symbol>.*)")
_BARE = re.compile(r"(?P<number>\d*)\s*(?P<mark>[/-])\s*(?P<symbol>.*)")
_YEAR_OF_ACT = re.compile(r"\d{4}/")
_DAY = re.compile(
    r"(?i)^(?P<place>.*?)[\s,.;]*\bngày\s*(?P<day>\d{0,2})\D{0,12}?(?:tháng\s*(?P<month>\d{0,2})\D{0,12}?)?"
    r"(?:năm\s*(?P<year>\d{4})?.*)?$"
)
_SHORT_DAY = re.compile(
    r"(?i)^(?P<place>.*?)[\s,.;]*\bngày\s*(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})"
)
_BULLETS = "-–—+*• "


def words_of(lines: Sequence[Line], *labels: str, role: str | None = None) -> tuple[str, ...]:
    """Return the texts of the lines with one of these labels."""
    chosen = (line for line in lines if line.label in labels and (role is None or line.role == role))
    return tuple(line.text for line in chosen)


def number_of(lines: Sequence[Line]) -> tuple[str, str, str, str]:
    """Return number, symbol, code of the issuer, and the mark after the number (``/`` or ``-``)."""
    text = next(iter(words_of(lines, "number")), "")
    match = _NUMBER.match(text) or _BARE.match(text)
    if not match:
        return "", "", "", ""
    symbol = _YEAR_OF_ACT.sub("", match["symbol"], count=1).replace(" ", "")
    number = match["number"].strip(".…_")
    return number if number.isdigit() else "", symbol, code_of(symbol), match["mark"]


def code_of(symbol: str) -> str:
    """Return the part of a symbol that stands for the issuer.

    >>> code_of("BC-SNV"), code_of("BC/BDVTU"), code_of("UBND-VX"), code_of("BC")
    ('SNV', 'BDVTU', 'UBND-VX', '')
    """
    kind, *rest = re.split(r"[-/]", symbol, maxsplit=1)
    return "".join(rest) if kind in kind_codes() else symbol


def place_and_day(lines: Sequence[Line]) -> tuple[str, str]:
    """Return the place, and the day as exactly as it is written: year, month and day, or less."""
    text = next(iter(words_of(lines, "place-date")), "")
    match = _SHORT_DAY.match(text) or _DAY.match(text)
    if not match:
        return re.split(r"(?i)[\s,.;]*\bngày\b", text)[0].strip(), ""
    return match["place"].strip(" ,.;"), _iso(match["day"], match["month"], match["year"])


def _iso(day: str | None, month: str | None, year: str | None) -> str:
    if not year:
        return ""
    if not month or not 1 <= int(month) <= 12:
        return year
    if not day or not 1 <= int(day) <= 31:
        return f"{year}-{int(month):02}"
    return f"{year}-{int(month):02}-{int(day):02}"


def kind_and_subject(lines: Sequence[Line]) -> tuple[str, str]:
    """Return the kind and the subject; the kind's line may have the beginning of the subject."""
    line = next((line for line in lines if line.label == "kind"), None)
    kind, rest = kind_of(line.text) if line else ("", "")
    about = [line for line in lines if line.label == "subject" and line.role == ""]
    subject = " ".join(filter(None, (rest, *(line.text for line in about))))
    if not kind and about and opens(about[0].text, "about"):
        kind = "Công văn"
    return kind, subject


def family_of(lines: Sequence[Line], mark: str) -> str:
    """Return the family of the format: by the title on the right, else by the mark after the number."""
    titles = words_of(lines, "nation")
    told = next(filter(None, map(family_of_title, titles)), "")
    return told or ("" if titles else family_of_mark(mark)) or usual_family()


def recipients_of(lines: Sequence[Line]) -> tuple[str, ...]:
    """Return the recipients without dashes and stops; a line without a dash goes on where others have one."""
    texts = words_of(lines, "recipient", role="")
    listed = any(text[:1] in _BULLETS for text in texts)
    found: list[str] = []
    for text in texts:
        if found and listed and text[:1] not in _BULLETS and not opens(text, "archive"):
            found[-1] = f"{found[-1]} {text}"
        else:
            found.append(text)
    return tuple(bare(text) for text in found if bare(text))


def addressees_of(lines: Sequence[Line]) -> tuple[str, ...]:
    """Return the bodies that the paper is addressed to."""
    found = []
    for text in words_of(lines, "addressee"):
        label = opens(text, "addressee")
        found.append(bare(text[len(label) :].lstrip(" :")))
    return tuple(filter(None, found))


def bare(text: str) -> str:
    """Return an entry of a list without its dash and its stop.

    >>> bare("- Lưu: VT, HT./."), bare("– Bộ Nội vụ;")
    ('Lưu: VT, HT', 'Bộ Nội vụ')
    """
    return text.strip(_BULLETS).removesuffix("/.").rstrip(" ;,.").strip()
