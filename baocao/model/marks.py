"""Reads the marks of a sentence with their positions, for all of :mod:`baocao.model.inline`."""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from baocao.system.patterns import lazy

# All marks begin with one class of characters, which is found much faster than one mark or another.
_TOKEN = lazy(
    r"[\\\[*](?:(?<=\\)(?P<escaped>[!-/:-@\[-`{-~])|(?<=\[)\^(?P<note>[^\]\[\n]+)\]"
    r"|(?<=\[)(?P<lookup>[=#][^\]\[\n]*)\]|(?<=\*)(?P<stars>\**))"
)
# The widths of rows that a row of each width can close.
_FITTING = {1: (1, 3), 2: (2, 3), 3: (1, 2, 3)}
# Rules, the template and a comparison read the same sentences; the size of the cache is bounded.
_SENTENCES_KEPT = 2048
_LONGEST_KEPT = 4096


class Run(NamedTuple):
    """Text with one look."""

    text: str
    bold: bool = False
    italic: bool = False


class Ref(NamedTuple):
    """A footnote mark: the note's id, and the mark's position in the text."""

    id: str
    start: int
    end: int


class Lookup(NamedTuple):
    """A reference to a figure (``=ho-so:change``) or an appendix (``#so-lieu``), and its position."""

    key: str
    start: int
    end: int


@dataclass(slots=True)
class Stars:
    """One to three stars in a row; stars that are neither ``closing`` nor ``opening`` are text.

    The fields hold the widths of the marks that it closes and opens, 1 for italic and 2 for bold, from the
    left.
    """

    left: int
    opens: bool
    closes: bool
    closing: list[int] = field(default_factory=list)
    opening: list[int] = field(default_factory=list)


# A part of the text: a run, a footnote mark, or stars.
Token = tuple[Run | Ref | Lookup | Stars, int, int]


def read_marks(text: str) -> tuple[Token, ...]:
    """Return the parts of a text; the result is cached for all callers."""
    if not has_marks(text):
        return ((Run(text), 0, len(text)),) if text else ()
    return _kept(text) if len(text) <= _LONGEST_KEPT else _read(text)


def has_marks(text: str) -> bool:
    """Tell whether a text has a character that starts a mark."""
    return "*" in text or "[" in text or "\\" in text


@lru_cache(_SENTENCES_KEPT)
def _kept(text: str) -> tuple[Token, ...]:
    return _read(text)


def _read(text: str) -> tuple[Token, ...]:
    tokens: list[Token] = []
    position = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if start > position:
            tokens.append((Run(text[position:start]), position, start))
        position = end
        kind = match.lastgroup
        if kind == "stars":
            tokens.append((_stars(text, start, end), start, end))
        elif kind == "note":
            tokens.append((Ref(match["note"], start, end), start, end))
        elif kind == "lookup":
            tokens.append((Lookup(match["lookup"], start, end), start, end))
        else:
            tokens.append((Run(match["escaped"]), start, end))
    if position < len(text):
        tokens.append((Run(text[position:]), position, len(text)))
    _pair([token for token, _, _ in tokens if isinstance(token, Stars)])
    return tuple(tokens)


def _stars(text: str, start: int, end: int) -> Run | Stars:
    """Return a row of stars as marks, or as text if it cannot be one."""
    width = end - start
    before, after = text[start - 1 : start], text[end : end + 1]
    opens = after != "" and not after.isspace()
    closes = before != "" and not before.isspace()
    if width > 3 or not (opens or closes) or (before.isdigit() and after.isdigit()):
        return Run(text[start:end])
    return Stars(width, opens, closes)


def _pair(rows: list[Stars]) -> None:
    """Match a closing row with the nearest open row that it can close; skipped rows become text."""
    open_rows: list[Stars] = []
    widths = {1: 0, 2: 0, 3: 0}
    for row in rows:
        while row.closes and row.left and (opener := _nearest(open_rows, widths, row.left)):
            width = 2 if min(row.left, opener.left) > 1 else 1
            row.closing.append(width)
            opener.opening.insert(0, width)
            row.left -= width
            opener.left -= width
            if opener.left:
                open_rows.append(opener)
                widths[opener.left] += 1
        if row.opens and row.left:
            open_rows.append(row)
            widths[row.left] += 1


def _nearest(open_rows: list[Stars], widths: dict[int, int], left: int) -> Stars | None:
    """Remove open rows up to one that the stars can close; any row can close a row of three."""
    fitting = _FITTING[left]
    if not open_rows or not any(map(widths.__getitem__, fitting)):
        return None
    while True:
        opener = open_rows.pop()
        widths[opener.left] -= 1
        if opener.left in fitting:
            return opener
