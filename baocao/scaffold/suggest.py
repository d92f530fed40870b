"""Suggests, from the name of an office, its place, superior body, letterhead line and code.

These are only offered: a person accepts them or types something else.
"""

import re
import unicodedata
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from baocao.model.start import Start

UNITS = ("tỉnh", "thành phố", "xã", "phường", "đặc khu", "huyện", "thị xã", "thị trấn", "quận")
_PASSED_OVER = ("và", "của", "-")
_ABOVE = "{superior}"


def place(name: str, superior: str) -> str:
    """Return the place at the end of a name: its last words that all start with a capital.

    >>> place("Ban Dân vận Tỉnh ủy Quảng Ngãi", ""), place("Sở Nội vụ", "UBND tỉnh Quảng Ngãi")
    ('Quảng Ngãi', 'Quảng Ngãi')
    """
    return _capitals(name) or _capitals(superior)


def _capitals(name: str) -> str:
    words = name.split()
    count = next((n for n, word in enumerate(reversed(words)) if not word[0].isupper()), len(words))
    # A name in capitals does not show which words are its place.
    return " ".join(words[len(words) - count :]) if 0 < count < len(words) else ""


def superior(name: str, start: "Start") -> str:
    """Return the superior body that a name ends with.

    >>> from baocao.library.catalog import start
    >>> superior("Ban Dân vận Tỉnh ủy Quảng Ngãi", start("party"))
    'Tỉnh ủy Quảng Ngãi'
    """
    found = (re.search(rf"(?<=\s){re.escape(words)}(?!\w).*", name) for words in start.superiors)
    return max((match[0] for match in found if match), key=len, default="")


def issuer(name: str, above: str, town: str) -> str:
    """Return the letterhead line below the superior body: the name without the superior's own words.

    >>> issuer("Ban Dân vận Tỉnh ủy Quảng Ngãi", "Tỉnh ủy Quảng Ngãi", "Quảng Ngãi")
    'Ban Dân vận'
    >>> issuer("Sở Nội vụ tỉnh Quảng Ngãi", "Ủy ban nhân dân tỉnh Quảng Ngãi", "Quảng Ngãi")
    'Sở Nội vụ'
    """
    if not above:
        return name
    own = name.removesuffix(above).strip()
    return (own if own != name else _without_place(name, town) if above.endswith(town) else name) or name


def code(name: str, town: str) -> str:
    """Return the initials of a name without its place, as office codes are made.

    >>> code("Ban Dân vận Tỉnh ủy Quảng Ngãi", "Quảng Ngãi"), code("Ủy ban nhân dân xã Bình An", "Bình An")
    ('BDVTU', 'UBND')
    """
    words = [word for word in _without_place(name, town).split() if word.casefold() not in _PASSED_OVER]
    return "".join(word if _is_short(word) else _letter(word[0]) for word in words if word[0].isalnum())


def filled(form: str, name: str, town: str) -> str:
    """Return words of a kind of office with the office's own name and place filled in.

    >>> filled("Ban Chấp hành {body}", "Đoàn xã Bình An", "Bình An")
    'Ban Chấp hành Đoàn xã'
    """
    body = name.removesuffix(town).strip() if town else name
    return form.format(name=name, body=body or name, place=town).strip()


def spelling(name: str, above: str, usual: str | None) -> str:
    """Return the tone mark style of typed names, or the usual one if they show none.

    >>> spelling("Đảng uỷ xã Bình An", "", None), spelling("Ban Dân vận", "", "uỷ")
    ('uỷ', 'uỷ')
    """
    from baocao.model.office import SPELLINGS

    typed = f"{name} {above}".casefold()
    shown = next((style for style in SPELLINGS if style in typed), None)
    return shown or usual or SPELLINGS[0]


def in_spelling(told: dict[str, Any], style: str) -> dict[str, Any]:
    """Return the answers about an office with the names of bodies and posts in one tone mark style.

    The names of people and places stay as they were typed.
    """
    from baocao.lint.language.tones import in_style

    def written(value: Any) -> Any:
        if isinstance(value, list):
            return [in_style(each, style) for each in value]
        return in_style(value, style)

    signature = {key: written(value) if key in _POSTS else value for key, value in told["signature"].items()}
    return {key: written(told[key]) if key in _BODIES else told[key] for key in told} | {
        "signature": signature
    }


_BODIES = ("name", "superior", "issuer", "recipients")
_POSTS = ("collective", "on_behalf_of", "position")


def recipients(start: "Start", above: str) -> tuple[str, ...]:
    """Return the default recipients of an office of that kind, below that superior body."""
    return _filled(start.recipients, above)


def addressees(start: "Start", above: str) -> tuple[str, ...]:
    """Return the default addressees of an office of that kind, below that superior body.

    >>> from baocao.library.catalog import start
    >>> addressees(start("state"), "Bộ Nội vụ"), addressees(start("state"), "")
    (('Bộ Nội vụ',), ())
    """
    return _filled(start.addressees, above)


def _filled(lines: tuple[str, ...], above: str) -> tuple[str, ...]:
    return tuple(line.replace(_ABOVE, above) for line in lines if above or _ABOVE not in line)


def _is_short(word: str) -> bool:
    """Tell whether a word is an abbreviation already, such as UBND."""
    return len(word) > 1 and word.isalnum() and word.isupper()


def _letter(letter: str) -> str:
    """Return a capital letter without its accents; Đ is a letter of its own."""
    return unicodedata.normalize("NFD", letter.upper())[0]


def _without_place(name: str, town: str) -> str:
    """Return a name without the place at its end and the kind of place before it."""
    left = name.removesuffix(town).strip() if town else name
    for unit in UNITS if left != name else ():
        if left.casefold().endswith(f" {unit}"):
            return left[: -len(unit)].strip()
    return left or name
