"""Finds the printed letters of letters in a file.

A printed text differs from the written one: its marks are gone, references and placeholders are filled in,
words of the format stand around it, letters may be capitals, and spaces, line ends and full stops are those
of the page. So both are compared without spaces and letter case, part by part between what is filled in.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from baocao.document import Break, Inline, NoteMark, Words
from baocao.finding import Span
from baocao.model.marks import Lookup, Ref, Run, read_marks
from baocao.source import Scalar, composed, letter_spans
from baocao.system.patterns import lazy

# Stands for a footnote mark, and for what is filled in when the report is printed.
_NOTE, _FILLED = "\ue000", "\ue001"
_PLACEHOLDER = lazy(r"\{[a-z_]+\}")
# What the format puts anew at the end of a line.
_ENDS = ".,;:"


class Written(NamedTuple):
    """A written letter that is printed, and its range in the file."""

    letter: str
    start: int
    end: int


class Printed(NamedTuple):
    """A printed letter: the line that it is in, and its place there, as :func:`letters_of` counts."""

    letter: str
    line: int
    at: int


def letters_of(content: Iterable[Inline]) -> str:
    """Return a printed text with one character for each of its places: letters, line ends, footnote marks.

    >>> len(letters_of((Words("ab"), Break(), NoteMark(1))))
    4
    """
    signs = {Break: "\n", NoteMark: _NOTE}
    return "".join(
        piece.text if isinstance(piece, Words) else signs.get(type(piece), "") for piece in content
    )


def printed_letters(line: int, content: Iterable[Inline]) -> Iterator[Printed]:
    """Yield the letters of a printed line, without its spaces."""
    for at, letter in enumerate(letters_of(content)):
        if not letter.isspace():
            yield Printed(_lower(letter), line, at)


def written_letters(text: str, scalar: Scalar) -> list[Written]:
    """Return the letters that a text in a file prints, without its spaces; ``text`` is the whole file."""
    value, indexes = composed(scalar)
    spans = letter_spans(text, scalar)
    return [
        Written(_lower(letter), spans[indexes[start]][0], spans[indexes[end] - 1][1])
        for letter, start, end in _parts(value)
        if not letter.isspace()
    ]


def figures_in(text: str, scalar: Scalar) -> Iterator[tuple[str, Span]]:
    """Yield the ids of the figures that a text in a file prints, each with the range of its reference."""
    value, indexes = composed(scalar)
    spans = letter_spans(text, scalar)
    for token, start, end in read_marks(value):
        if isinstance(token, Lookup) and token.key.startswith("="):
            name = token.key[1:].partition(":")[0].strip()
            yield name, Span(spans[indexes[start]][0], spans[indexes[end - 1]][1])


def _parts(value: str) -> Iterator[tuple[str, int, int]]:
    """Yield the printed characters of a value, each with its range in the value."""
    for token, start, end in read_marks(value):
        match token:
            case Ref():
                yield _NOTE, start, end
            case Lookup():
                yield _FILLED, start, end
            case Run(text=letters):
                first = end - len(letters)
                yield from ((letter, first + at, first + at + 1) for at, letter in enumerate(letters))
            case stars:
                first, last = start + sum(stars.closing), end - sum(stars.opening)
                yield from (("*", at, at + 1) for at in range(first, last))


def with_placeholders(letters: list[Written]) -> list[Written]:
    """Return letters in which each placeholder, such as ``{period}``, is one thing to fill in."""
    text = "".join(each.letter for each in letters)
    result, done = [], 0
    for found in _PLACEHOLDER.finditer(text):
        result += letters[done : found.start()]
        result.append(Written(_FILLED, letters[found.start()].start, letters[found.end() - 1].end))
        done = found.end()
    return result + letters[done:]


def printed_of(
    written: list[Written], printed: list[Printed], span: Span, raw: str
) -> tuple[Printed, Printed] | None:
    """Return the first and the last printed letter of a range in a file; ``None`` if it is not printed.

    Of a range without letters, such as a superfluous space, these are the letters before and after it. The
    ``raw`` text of the range is printed if nothing can be filled in.
    """
    wanted = [at for at, each in enumerate(written) if each.start < span.end and span.start < each.end]
    if not wanted:
        after = next((at for at, each in enumerate(written) if each.start >= span.end), len(written))
        wanted = [at for at in (after - 1, after) if 0 <= at < len(written)]
    if not wanted:
        return None
    text = "".join(each.letter for each in printed)
    as_written = _found(text, "".join(map(_lower, "".join(raw.split()))))
    if as_written and written[-1].end < span.end:
        # More than the text was faulty, and is printed as it was written.
        return printed[as_written[0]], printed[as_written[1]]
    found = _aligned(written, text, span, wanted) or _aligned(with_placeholders(written), text, span)
    bare = "".join(written[at].letter for at in wanted).strip(_ENDS)
    found = found or _found(text, bare) or as_written
    return (printed[found[0]], printed[found[1]]) if found else None


def _found(text: str, words: str) -> tuple[int, int] | None:
    """Return the indexes of the first and the last letter of words in a text; one letter is none."""
    at = text.find(words) if len(words) > 1 else -1
    return (at, at + len(words) - 1) if at >= 0 else None


def _aligned(
    letters: list[Written], text: str, span: Span, wanted: list[int] | None = None
) -> tuple[int, int] | None:
    """Return the indexes of the first and the last printed letter, if all of the text is found in order."""
    if wanted is None:
        wanted = [at for at, each in enumerate(letters) if each.start < span.end and span.start < each.end]
    places = _places("".join(each.letter for each in letters), text)
    if places is None or not wanted:
        return None
    ranges = [places[at] for at in wanted if places[at][0] < places[at][1]]
    return (min(start for start, _ in ranges), max(end for _, end in ranges) - 1) if ranges else None


def _places(written: str, printed: str) -> list[tuple[int, int]] | None:
    """Return the range in the printed text of each written letter; what is filled in has what is between."""
    places: list[tuple[int, int]] = []
    position, parts = 0, written.split(_FILLED)
    for number, part in enumerate(parts):
        known = part.rstrip(_ENDS) if number == len(parts) - 1 else part
        at = printed.find(known, position) if known else position
        if at < 0:
            return None
        if number:
            places.append((position, at if known else max(position, len(printed.rstrip(_ENDS)))))
        places += [(at + offset, at + offset + 1) for offset in range(len(known))]
        position = at + len(known)
        for end in part[len(known) :]:
            follows = printed[position : position + 1] == end
            places.append((position, position + follows))
            position += follows
    return places


def _lower(letter: str) -> str:
    """Return a letter in lower case if that is one letter too."""
    lower = letter.lower()
    return lower if len(lower) == 1 else letter
