"""Compares two texts word by word."""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from baocao.compare.changes import stretches
from baocao.compare.redline.marked import Change, Piece
from baocao.document import Break, Inline, NoteMark, Words

_TOKEN = re.compile(r"\w+(?:[-/.]\w+)*|\s+|[^\w\s]")
_WORD = re.compile(r"\w")
# A text of which less than this share stayed is shown as removed and added whole.
LEAST_KEPT = 0.4

NoteKey = Callable[[NoteMark], str]
_Stretch = tuple[bool, int, int, int, int]


class EndOfParagraph(NamedTuple):
    """The end of a paragraph, in the text of several."""


class Token(NamedTuple):
    """A word, a blank, a punctuation mark, or what else a text consists of.

    Tokens with the same ``key`` say the same. ``source`` tells tokens of one part of a text from others.
    """

    key: str
    inline: Inline | EndOfParagraph
    source: int


END = Token("\0end", EndOfParagraph(), -1)


def tokens(content: Sequence[Inline], note_key: NoteKey) -> list[Token]:
    """Return the tokens of a text; text that stays on one line is one token.

    >>> [token.key for token in tokens((Words("Kế hoạch số 05-KH/TU."),), str)]
    ['Kế', ' ', 'hoạch', ' ', 'số', ' ', '05-KH/TU', '.']
    """
    found: list[Token] = []
    for source, piece in enumerate(content):
        match piece:
            case Words(whole=True):
                found.append(Token(piece.text, piece, source))
            case Words():
                found += [
                    Token(text, piece._replace(text=text), source) for text in _TOKEN.findall(piece.text)
                ]
            case Break():
                found.append(Token("\n", piece, source))
            case NoteMark():
                found.append(Token(note_key(piece), piece, source))
    return found


Fragment = Piece | tuple[EndOfParagraph, Change]


def compare_words(old: list[Token], new: list[Token], *, whole: bool = True) -> list[Fragment]:
    """Return what stayed, was removed and was added; an end of a paragraph is in one of both texts only.

    With ``whole``, a text that was mostly rewritten is removed and added as a whole.
    """
    before, after = [token.key for token in old], [token.key for token in new]
    found = _without_islands(
        [(tag == "equal", a, b, c, d) for tag, a, b, c, d in stretches(before, after)], before
    )
    if whole and _kept_share(found, before, after) < LEAST_KEPT:
        found = [(False, 0, len(before), 0, len(after))]
    fragments: list[Fragment] = []
    for is_equal, a, b, c, d in found:
        if is_equal:
            fragments += _kept(old[a:b], new[c:d])
        else:
            fragments += _one_sided(old[a:b], "deleted")
            fragments += _one_sided(new[c:d], "inserted")
    return fragments


def pieces_of(content: Iterable[Inline], change: Change) -> tuple[Piece, ...]:
    """Return a text that is in one of both reports only."""
    return tuple(Piece(inline, change) for inline in content)


def pieces_between(old: list[Token], new: list[Token]) -> tuple[Piece, ...]:
    """Return the text of a paragraph that is in both reports."""
    return tuple(piece for piece in compare_words(old, new) if isinstance(piece, Piece))


def _without_islands(found: list[_Stretch], before: list[str]) -> list[_Stretch]:
    """Join two changes with nothing but a blank or a punctuation mark between them."""
    joined: list[_Stretch] = []
    for at, stretch in enumerate(found):
        is_equal, a, b, c, d = stretch
        inside = 0 < at < len(found) - 1
        is_island = is_equal and inside and b - a == 1 and not _WORD.search(before[a]) and before[a] != "\n"
        is_change = not is_equal or is_island
        if joined and is_change and not joined[-1][0]:
            _, first_old, _, first_new, _ = joined.pop()
            joined.append((False, first_old, b, first_new, d))
        else:
            joined.append((not is_change, a, b, c, d))
    return joined


def _kept_share(found: list[_Stretch], before: list[str], after: list[str]) -> float:
    """Return the share of the letters of both texts that stayed; 1 if one of them has no words."""
    sizes = [sum(len(key) for key in keys if _WORD.search(key)) for keys in (before, after)]
    if not all(sizes):
        return 1
    kept = sum(
        len(key) for is_equal, a, b, _, _ in found if is_equal for key in before[a:b] if _WORD.search(key)
    )
    return 2 * kept / sum(sizes)


def _one_sided(part: list[Token], change: Change) -> list[Fragment]:
    found: list[Fragment] = []
    for _, alike in groupby(part, lambda token: token.source):
        joined = _joined([token.inline for token in alike])
        found.append((joined, change) if isinstance(joined, EndOfParagraph) else Piece(joined, change))
    return found


def _kept(old: list[Token], new: list[Token]) -> list[Fragment]:
    """Return the parts that stayed, with their look before if it was another one."""

    def runs(pair: tuple[Token, Token]) -> tuple[int, int, bool]:
        one, other = pair
        is_alike = _look(one.inline) == _look(other.inline)
        return other.source, -1 if is_alike else one.source, is_alike

    found: list[Fragment] = []
    for (_, _, is_alike), pairs in groupby(zip(old, new, strict=True), runs):
        earlier, later = zip(*pairs, strict=True)
        inline = _joined([token.inline for token in later])
        before = None if is_alike else _joined([token.inline for token in earlier])
        assert not isinstance(inline, EndOfParagraph)
        assert not isinstance(before, EndOfParagraph)
        found.append(Piece(inline, None, before))
    return found


def _joined(parts: list[Inline | EndOfParagraph]) -> Inline | EndOfParagraph:
    """Return the tokens of one part of a text as that part."""
    first = parts[0]
    if not isinstance(first, Words):
        return first
    return first._replace(text="".join(part.text for part in parts if isinstance(part, Words)))


def _look(inline: Inline | EndOfParagraph) -> object:
    """Return what differs between equal tokens; a mark has a number in each report."""
    return inline._replace(text="", whole=False) if isinstance(inline, Words) else inline
