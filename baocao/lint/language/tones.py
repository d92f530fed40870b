"""The two styles of tone marks: *ủy, hòa* and *uỷ, hoà*."""

import re
from functools import cache

# Rhymes whose tone mark is on the first letter in one style and on the second in the other.
_FIRST = ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"]
_SECOND = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"]
STYLES = {"ủy": dict(zip(_SECOND, _FIRST, strict=True)), "uỷ": dict(zip(_FIRST, _SECOND, strict=True))}


def in_style(text: str, spelling: str) -> str:
    """Return a text with its tone marks in one of the two styles.

    >>> in_style("Văn phòng Tỉnh ủy, khóa XII; UBND xã Hòa Quý", "uỷ")
    'Văn phòng Tỉnh uỷ, khoá XII; UBND xã Hoà Quý'
    """
    style = STYLES[spelling]
    found = other_style(tuple(style))
    return found.sub(
        lambda match: (
            match[0][: match.start(1) - match.start()] + as_cased(style[match[1].lower()], match[1])
        ),
        text,
    )


@cache
def other_style(rhymes: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for syllables that end in one of the rhymes; after q the u is not a vowel."""
    return re.compile(rf"\b(?:(?![Qq])[^\W\d_])*?(?<![Qq])({'|'.join(rhymes)})\b", re.IGNORECASE)


def as_cased(right: str, written: str) -> str:
    """Return a word with the capitals of the word it replaces."""
    if written.isupper():
        return right.upper()
    return right[0].upper() + right[1:] if written[0].isupper() else right
