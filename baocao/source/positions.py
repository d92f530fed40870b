"""The source position of each character of a YAML value.

YAML folds lines, drops indentation and resolves escapes, so the position of a word inside a value cannot be
computed from the value alone. This module parses the source form of a scalar again, by the rules of YAML 1.1,
and keeps the offsets (chapters 8 and 9 of the specification: block scalars, flow scalars).
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from baocao.source.nodes import Scalar
from baocao.source.source_text import LINE_BREAK
from baocao.system.patterns import lazy

# Characters of the value with the range of each in the source.
Piece = tuple[str, Iterable[tuple[int, int]]]

# Characters that mean themselves in a plain scalar, and in a quoted one.
_ITSELF = lazy(r"(?:[^ \t\r\n]++|[ \t]++(?![\r\n]))++")
_ITSELF_IN_QUOTES = lazy(r"(?:[^ \t\r\n'\\]++|[ \t]++(?![\r\n]))++")
_FOLD = lazy(r"[ \t]*+(?:\r\n|\r|\n)(?:[ \t]*+(?:\r\n|\r|\n))*+[ \t]*+")
_ESCAPED_BREAK = lazy(r"\\(?:\r\n|\r|\n)((?:[ \t]*+(?:\r\n|\r|\n))*+)[ \t]*+")
_ESCAPE = lazy(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
_NAMED_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r",
    "e": "\x1b", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_HEADER = lazy(r"[|>]([+-]?)([1-9]?)([+-]?)[^\r\n]*(?:\r\n|\r|\n)?")


def letter_spans(text: str, scalar: Scalar) -> list[tuple[int, int]]:
    """Return, for each character of the scalar's value, its start and end offsets in the source.

    >>> letter_spans("a: 'x''y'", Scalar("x'y", 3, 9, "'"))
    [(4, 5), (5, 7), (7, 8)]
    """
    letters, spans = list[str](), list[tuple[int, int]]()
    for characters, places in _pieces(text, scalar):
        letters.append(characters)
        spans += places
    if "".join(letters) != scalar.text:
        return [(scalar.start, scalar.end)] * len(scalar.text)
    return spans


def composed(scalar: Scalar) -> tuple[str, Sequence[int]]:
    """Return the value with composed letters (NFC), and for each letter its index in the value as written.

    The list has one more entry than the text, for its end.

    >>> composed(Scalar("e\\u0302m", 0, 3, ""))
    ('êm', [0, 2, 3])
    """
    text = scalar.text
    if unicodedata.is_normalized("NFC", text):
        return text, range(len(text) + 1)
    letters: list[str] = []
    indexes: list[int] = []
    for start, end in _clusters(text):
        letter = unicodedata.normalize("NFC", text[start:end])
        letters.append(letter)
        indexes += range(start, end) if letter == text[start:end] else [start] * len(letter)
    whole = "".join(letters)
    # Some scripts compose across letters; they are left unchanged.
    if not unicodedata.is_normalized("NFC", whole):
        return text, range(len(text) + 1)
    return whole, [*indexes, len(text)]


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Yield the parts that compose on their own: a letter and the marks that follow it."""
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or not unicodedata.combining(text[index]):
            yield start, index
            start = index


def _pieces(text: str, scalar: Scalar) -> Iterator[Piece]:
    if scalar.style in ("|", ">"):
        return _block(text, scalar)
    quotes = 1 if scalar.style else 0
    return _flow(text, scalar.start + quotes, scalar.end - quotes, scalar.style)


def _flow(text: str, position: int, end: int, style: str) -> Iterator[Piece]:
    """Yield the characters of a plain or quoted scalar, whose line breaks fold into spaces."""
    itself = _ITSELF_IN_QUOTES if style else _ITSELF
    while position < end:
        if same := itself.match(text, position, end):
            yield same[0], _itself(*same.span())
            position = same.end()
        elif fold := _FOLD.match(text, position, end):
            breaks = len(LINE_BREAK.findall(fold[0])) if "\r" in fold[0] else fold[0].count("\n")
            folded = "\n" * (breaks - 1) or " "
            yield folded, [fold.span()] * len(folded)
            position = fold.end()
        else:
            value, after = _escape(text, position, style)
            yield value, [(position, after)] * len(value)
            position = after


def _itself(start: int, end: int) -> Iterable[tuple[int, int]]:
    """Return the ranges of characters that mean themselves."""
    return zip(range(start, end), range(start + 1, end + 1), strict=True)


def _escape(text: str, position: int, style: str) -> tuple[str, int]:
    """Return the text of an escape in a quoted scalar, and its end."""
    if style == "'":
        return (text[position], position + (2 if text[position] == "'" else 1))
    if text[position] == "'":
        return "'", position + 1
    if folded := _ESCAPED_BREAK.match(text, position):
        return "\n" * len(LINE_BREAK.findall(folded[1])), folded.end()
    escape = _ESCAPE.match(text, position)
    assert escape, "the parser accepted the escape"
    code = escape[0][1:]
    value = chr(int(code[1:], 16)) if len(code) > 1 else _NAMED_ESCAPES.get(code, code)
    return value, escape.end()


def _block(text: str, scalar: Scalar) -> Iterator[Piece]:
    """Yield the characters of a literal or folded scalar.

    Its indentation is that of its first line of text, unless the header gives it relative to the parent.
    """
    header = _HEADER.match(text, scalar.start, scalar.end)
    if not header:
        return iter(())
    chomping = header[1] or header[3]
    body = _Block(text, header.end(), scalar.end, scalar.style == ">", chomping)
    return body.pieces(scalar.indent + int(header[2]) if header[2] else body.first_indent())


class _Block(NamedTuple):
    text: str
    start: int
    end: int
    folded: bool
    chomping: str

    def first_indent(self) -> int:
        """Return the indentation of the first line that is not blank; if all are blank, of the longest."""
        lines = [self.text[start:stop] for start, stop, _ in self._lines()]
        written = (len(line) - len(line.lstrip(" ")) for line in lines if line.strip(" "))
        return next(written, max(map(len, lines), default=0))

    def pieces(self, indent: int) -> Iterator[Piece]:
        """Yield the characters, with lines indented by ``indent`` spaces."""
        blank: list[Piece] = []
        before: Piece | None = None
        joins, ended = False, self.start
        for start, stop, after in self._lines():
            text_at = min(start + indent, stop)
            if not self.text[start:stop].strip(" ") and stop - start <= indent:
                blank.append(("\n", [(start, after)]))
                continue
            spaced = self.text[text_at : text_at + 1] in (" ", "\t")
            if before and self.folded and joins and not spaced:
                yield from blank or [(" ", [(ended, text_at)])]
            else:
                yield from [before, *blank] if before else blank
            yield self.text[text_at:stop], _itself(text_at, stop)
            blank, before, joins = [], ("\n", [(stop, after)]) if after > stop else None, not spaced
            ended = stop
        if before and self.chomping != "-":
            yield before
        if self.chomping == "+":
            yield from blank

    def _lines(self) -> Iterator[tuple[int, int, int]]:
        """Yield each line: its start, the end of its text, the start of the next line."""
        position = self.start
        while position < self.end:
            found = LINE_BREAK.search(self.text, position, self.end)
            stop, after = found.span() if found else (self.end, self.end)
            yield position, stop, after
            position = after
