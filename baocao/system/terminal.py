"""Text on a terminal: its width, and lines that break at words."""

import os
import unicodedata
from collections.abc import Iterable
from itertools import groupby
from typing import TextIO

_NARROWEST = 40


def columns(text: str) -> int:
    """Return the number of columns a text takes: combining marks take none, wide letters two.

    >>> columns("tiếng"), columns("tie\\u0302\\u0301ng"), columns("漢")
    (5, 5, 2)
    """
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )


def width_of(stream: TextIO) -> int:
    """Return the columns of the terminal that shows a stream; 0 if it goes elsewhere.

    ``COLUMNS`` decides if it is set, as for other programs.
    """
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return max(int(told), _NARROWEST)
    if not stream.isatty():
        return 0
    try:
        return max(os.get_terminal_size(stream.fileno()).columns, _NARROWEST)
    except OSError:
        return 0


def wrapped(
    head: str, pieces: Iterable[tuple[str, str]], width: int, *, colour: bool, indent: int | None = None
) -> list[str]:
    """Return coloured text in lines no wider than the terminal.

    The further lines are indented by so many spaces, or as far as the head is long. Colours never cross a
    line end.

    >>> wrapped("- ", [("một hai ba", "")], 8, colour=False)
    ['- một', '  hai ba']
    """
    words = [(word, paint) for text, paint in pieces for word in _split(text)]
    indent = len(head) if indent is None else indent
    lines, line, used = [], head, columns(head)
    for written, paint in words:
        breaks = used + columns(written.rstrip()) > width and used > indent
        word = written.lstrip() if breaks else written
        if breaks:
            lines.append(line.rstrip())
            line, used = " " * indent, indent
        line += f"\x1b[{paint}m{word}\x1b[0m" if colour and paint and word.strip() else word
        used += columns(word)
    return [*lines, line.rstrip()]


def folded(text: str, width: int, *, indent: int = 0) -> str:
    """Return a text whose lines are no wider than the terminal; unchanged if it goes elsewhere (0).

    The further lines of one are indented by so many spaces.

    >>> folded("một hai ba\\n", 8, indent=2), folded("một hai ba\\n", 0)
    ('một hai\\n  ba\\n', 'một hai ba\\n')
    """
    if not width:
        return text
    lines = (wrapped("", [(line, "")], width, colour=False, indent=indent) for line in text.split("\n"))
    return "\n".join("\n".join(each) for each in lines)


def _split(text: str) -> list[str]:
    """Return the words of a text, each with the spaces before it."""
    words: list[str] = []
    for is_blank, letters in groupby(text, str.isspace):
        chunk = "".join(letters)
        if not is_blank and words and words[-1].isspace():
            words[-1] += chunk
        else:
            words.append(chunk)
    return words
