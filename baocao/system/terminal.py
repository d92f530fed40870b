"""What a terminal makes of text."""

import unicodedata


def columns(text: str) -> int:
    """Return how many columns a text takes: marks that combine take none, wide letters two.

    >>> columns("tiếng"), columns("tie\\u0302\\u0301ng"), columns("漢")
    (5, 5, 2)
    """
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )
