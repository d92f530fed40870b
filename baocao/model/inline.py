"""Marks inside a sentence: ``*nghiêng*``, ``**đậm**``, ``[^id]``, ``[=id]``, ``[#id]``, and ``\\`` to escape.

This is our own reader rather than a Markdown one, for three reasons: findings need the position of every
mark, which Markdown readers do not keep inside a paragraph; all the rest of Markdown (links, code, entities,
HTML) would have to be disabled, because in a report these are just characters; and CommonMark does not close
the emphasis in ``*“x”*là``, because it expects word boundaries that Vietnamese text does not have.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from baocao.model.marks import Lookup, Ref, Run, Stars, Token, has_marks, read_marks
from baocao.system.patterns import lazy

__all__ = [
    "Lookup",
    "Piece",
    "Ref",
    "Run",
    "bare",
    "bare_places",
    "filled",
    "lookups",
    "parse",
    "plain",
    "raised",
    "refs",
    "unpaired",
    "upper",
    "without_refs",
]

_MARKUP = lazy(r"[\\*\[]")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


Piece = Run | Ref
_UNFILLED = "1"


def parse(text: str) -> tuple[Piece, ...]:
    """Return the runs and footnote marks of a text; a reference that was not resolved is text.

    >>> parse("phong trào “*Dân vận khéo*”[^1].")[1:3]
    (Run(text='Dân vận khéo', bold=False, italic=True), Run(text='”', bold=False, italic=False))
    >>> parse("5 * 3 = 15")
    (Run(text='5 * 3 = 15', bold=False, italic=False),)
    """
    if not has_marks(text):
        return (Run(text),) if text else ()
    return tuple(_pieces(read_marks(text)))


def plain(text: str) -> str:
    """Return a text without its marks.

    >>> plain("“*Dân vận khéo*”[^1]")
    '“Dân vận khéo”'
    """
    return "".join(piece.text for piece in parse(text) if isinstance(piece, Run))


def bare(text: str) -> str:
    """Return a text without its marks; a reference counts as one digit."""
    if not has_marks(text):
        return text
    return "".join(_UNFILLED if is_ref else text[start:end] for start, end, is_ref in _left(text))


def bare_places(text: str) -> Sequence[int]:
    """Return, for each letter of a text without its marks, its index in the text, and one more for the end.

    >>> bare("*a*[=b]"), bare_places("*a*[=b]")
    ('a1', [1, 3, 7])
    """
    if not has_marks(text):
        return range(len(text) + 1)
    return [*chain.from_iterable(range(start, end) for start, end, _ in _left(text)), len(text)]


def _left(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield the parts that remain without the marks; a reference counts as one character."""
    for token, start, end in read_marks(text):
        if isinstance(token, Run):
            yield end - len(token.text), end, False
        elif isinstance(token, Lookup):
            yield start, start + 1, True
        elif isinstance(token, Stars):
            yield start + sum(token.closing), end - sum(token.opening), False


def refs(text: str) -> list[Ref]:
    """Return the footnote marks of a text, in order."""
    return [token for token, _, _ in read_marks(text) if isinstance(token, Ref)] if "[^" in text else []


def lookups(text: str) -> list[Lookup]:
    """Return the references to figures and appendices in a text, in order.

    >>> [each.key for each in lookups("đạt [=ho-so:of_plan], xem [#bieu]")]
    ['=ho-so:of_plan', '#bieu']
    """
    if "[=" not in text and "[#" not in text:
        return []
    return [token for token, _, _ in read_marks(text) if isinstance(token, Lookup)]


def filled(text: str, words: dict[str, str]) -> str:
    """Return a text with its references replaced by words; references without words stay.

    >>> filled("giải quyết [=a], [=b]", {"=a": "5 hồ sơ"})
    'giải quyết 5 hồ sơ, [=b]'
    """
    parts, position = [], 0
    for found in lookups(text):
        if found.key in words:
            escaped = _MARKUP.sub(r"\\\g<0>", words[found.key])
            parts += [text[position : found.start], escaped]
            position = found.end
    return "".join([*parts, text[position:]]) if parts else text


def unpaired(text: str) -> list[tuple[int, int]]:
    """Return the positions of stars that open without closing, and of stars that close without opening.

    A single star is just a character; two that do not match were meant as marks.

    >>> unpaired("**Nổi bật*: tổ chức tốt"), unpaired("2 * 3 (*) *101#")
    ([(0, 2), (9, 10)], [])
    """
    stars = [(token, start, end) for token, start, end in read_marks(text) if isinstance(token, Stars)]
    rows = [row for row in stars if row[0].left]
    opening = next((at for at, (row, _, _) in enumerate(rows) if row.opens and not row.closes), None)
    if opening is None:
        return []
    closing = [(start, end) for row, start, end in rows[opening + 1 :] if row.closes]
    return [rows[opening][1:], *closing] if closing else []


def without_refs(text: str) -> str:
    """Return a text without its footnote marks.

    >>> without_refs("Làm việc với *một số* cơ quan[^a].")
    'Làm việc với *một số* cơ quan.'
    """
    parts, position = [], 0
    for ref in refs(text):
        parts.append(text[position : ref.start])
        position = ref.end
    return "".join([*parts, text[position:]])


def raised(digits: str) -> str:
    """Return digits as a footnote mark in plain text.

    >>> raised("12")
    '¹²'
    """
    return digits.translate(_SUPERSCRIPTS)


def upper(text: str) -> str:
    """Return a text in capitals, with its footnote marks unchanged.

    >>> upper("Trưởng Ban[^a]")
    'TRƯỞNG BAN[^a]'
    """
    return "".join(
        text[start:end] if isinstance(token, Ref | Lookup) else text[start:end].upper()
        for token, start, end in read_marks(text)
    )


def _pieces(tokens: Iterable[Token]) -> Iterator[Piece]:
    """Yield the text between marks, neighbours of one look as one run; unpaired stars are text."""
    texts: list[str] = []
    depth, look = {1: 0, 2: 0}, (False, False)
    for token, _, _ in tokens:
        opening: list[int] = []
        if isinstance(token, Ref):
            if texts:
                yield Run("".join(texts), *look)
            yield token
            texts = []
            continue
        if isinstance(token, Stars):
            for width in token.closing:
                depth[width] -= 1
            text, opening = "*" * token.left, token.opening
        else:
            text = token.text if isinstance(token, Run) else f"[{token.key}]"
        own = (depth[2] > 0, depth[1] > 0)
        if text and texts and own != look:
            yield Run("".join(texts), *look)
            texts = []
        if text:
            texts.append(text)
            look = own
        for width in opening:
            depth[width] += 1
    if texts:
        yield Run("".join(texts), *look)
