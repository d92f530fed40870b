"""Marks inside a sentence: ``*nghiêng*``, ``**đậm**``, ``[^id]``, and ``\\`` to escape.

Our own reader rather than a Markdown one, for three reasons: findings need the place of every mark, which
Markdown readers do not keep inside a paragraph; all the rest of Markdown (links, code, entities, HTML)
would have to be switched off, since in a report those are just characters; and CommonMark closes no
emphasis in ``*“x”*là``, because it takes letters for word boundaries that Vietnamese text does not keep.
"""

import re
from dataclasses import dataclass, replace

_TOKEN = re.compile(r"\\(?P<escaped>[!-/:-@\[-`{-~])|\[\^(?P<note>[^\]\s\[]+)\]|(?P<stars>\*+)")


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one look."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Ref:
    """A footnote mark: the note's id, and where the mark stands in the text."""

    id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Star:
    """One or two stars that may open or close; what is left of them unmatched is text."""

    width: int
    opens: bool
    closes: bool


Piece = Run | Ref
_Token = Run | Ref | _Star


def parse(text: str) -> tuple[Piece, ...]:
    """Return the runs and footnote marks of a text.

    >>> parse("phong trào “*Dân vận khéo*”[^1].")[1:3]
    (Run(text='Dân vận khéo', bold=False, italic=True), Run(text='”', bold=False, italic=False))
    >>> parse("5 * 3 = 15")
    (Run(text='5 * 3 = 15', bold=False, italic=False),)
    """
    if "*" not in text and "[^" not in text and "\\" not in text:
        return (Run(text),) if text else ()
    return tuple(_merge(_apply(list(_tokens(text)))))


def plain(text: str) -> str:
    """Return a text without its marks.

    >>> plain("“*Dân vận khéo*”[^1]")
    '“Dân vận khéo”'
    """
    return "".join(piece.text for piece in parse(text) if isinstance(piece, Run))


def refs(text: str) -> list[Ref]:
    """Return the footnote marks of a text, in order."""
    return [piece for piece in parse(text) if isinstance(piece, Ref)] if "[^" in text else []


def _tokens(text: str) -> "list[_Token]":
    tokens: list[_Token] = []
    position = 0
    for match in _TOKEN.finditer(text):
        if match.start() > position:
            tokens.append(Run(text[position : match.start()]))
        position = match.end()
        if match["escaped"]:
            tokens.append(Run(match["escaped"]))
        elif match["note"]:
            tokens.append(Ref(match["note"], *match.span()))
        else:
            tokens.extend(_stars(text, *match.span()))
    if position < len(text):
        tokens.append(Run(text[position:]))
    return tokens


def _stars(text: str, start: int, end: int) -> "list[_Token]":
    """Split a row of stars into pairs and singles that can open or close."""
    width = end - start
    opens = end < len(text) and not text[end].isspace()
    closes = start > 0 and not text[start - 1].isspace()
    between_digits = text[start - 1 : start].isdigit() and text[end : end + 1].isdigit()
    if width > 3 or between_digits or not (opens or closes):
        return [Run(text[start:end])]
    if width == 3:
        widths = (2, 1) if opens else (1, 2)
        return [_Star(width, opens, closes) for width in widths]
    return [_Star(width, opens, closes)]


def _apply(tokens: "list[_Token]") -> "list[Piece]":
    """Give the look to what stands between stars that match, and make text of those that do not."""
    match = _pairs(tokens)
    pieces: list[Piece] = []
    bold = italic = 0
    for index, token in enumerate(tokens):
        if isinstance(token, Ref):
            pieces.append(token)
        elif isinstance(token, Run):
            pieces.append(replace(token, bold=bold > 0, italic=italic > 0))
        elif index in match:
            step = 1 if match[index] > index else -1
            bold, italic = (bold + step, italic) if token.width == 2 else (bold, italic + step)
        else:
            pieces.append(Run("*" * token.width, bold > 0, italic > 0))
    return pieces


def _pairs(tokens: "list[_Token]") -> dict[int, int]:
    """Match each closing star with the nearest open one of its width, never crossing a pair."""
    match: dict[int, int] = {}
    open_stars: list[int] = []
    widths = {1: 0, 2: 0}
    for index, token in enumerate(tokens):
        if not isinstance(token, _Star):
            continue
        if token.closes and widths[token.width]:
            opener = _pop_to(tokens, open_stars, widths, token.width)
            if index - opener > 1:
                match[opener], match[index] = index, opener
        elif token.opens:
            open_stars.append(index)
            widths[token.width] += 1
    return match


def _pop_to(tokens: "list[_Token]", open_stars: list[int], widths: dict[int, int], width: int) -> int:
    """Take open stars off until one of that width is found; those passed over stay text."""
    while True:
        opener = open_stars.pop()
        star = tokens[opener]
        assert isinstance(star, _Star)
        widths[star.width] -= 1
        if star.width == width:
            return opener


def _merge(pieces: "list[Piece]") -> "list[Piece]":
    """Join neighbouring runs of one look."""
    merged: list[Piece] = []
    for piece in pieces:
        last = merged[-1] if merged else None
        if isinstance(piece, Run) and isinstance(last, Run) and _look(piece) == _look(last):
            merged[-1] = replace(last, text=last.text + piece.text)
        else:
            merged.append(piece)
    return merged


def _look(run: Run) -> tuple[bool, bool]:
    return run.bold, run.italic
