"""The width of text on a terminal."""

import unicodedata


def columns(text: str) -> int:
    """Return the number of columns a text takes: combining marks take none, wide letters two.

    >>> columns("tiếng"), columns("tie\\u0302\\u0301ng"), columns("漢")
    (5, 5, 2)
    """
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )
