"""Compares two texts word by word."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby, takewhile
from typing import NamedTuple, assert_never

from baocao.compare.changes import stretches
from baocao.compare.redline.marked import Change, Piece
from baocao.document import Break, Inline, NoteMark, RemarkMark, Words
from baocao.system.patterns import lazy

_TOKEN = lazy(r"\w+(?:[-/.]\w+)*|\s+|[^\w\s]")
_WORD = lazy(r"\w")
# Begins the key of text that stays on one line: Word has other blanks and hyphens in it.
_WHOLE = "\0"
# A text of which less than this share stayed is shown as removed and added whole.
LEAST_KEPT = 0.4

NoteKey = Callable[[NoteMark], str]


class NoteKeys(NamedTuple):
    """What identifies the footnote marks of the old and of the new report."""

    old: NoteKey
    new: NoteKey


# Whether the words stayed, and their ranges in both texts.
Stretch = tuple[bool, int, int, int, int]


class EndOfParagraph(NamedTuple):
    """The end of a paragraph, in the text of several."""


class Token(NamedTuple):
    """A word, a blank, a punctuation mark, or what else a text consists of.

    Tokens with the same ``key`` say the same, and those with the same ``look`` are printed in the same way.
    ``inline`` is the part of a text that it is in, and ``source`` the index of that part.
    """

    key: str
    inline: Inline | EndOfParagraph
    source: int
    look: object


END = Token("\0end", EndOfParagraph(), -1, None)


def key_of(piece: Inline, note_key: NoteKey) -> str:
    """Return what a part of a text says: parts with equal keys say the same."""
    match piece:
        case Words():
            return piece.text
        case Break():
            return "\n"
        case NoteMark():
            return note_key(piece)
        case RemarkMark():
            return ""
        case _:
            assert_never(piece)


def tokens(content: Sequence[Inline], note_key: NoteKey) -> list[Token]:
    """Return the tokens of a text; text that stays on one line is one token, unlike the same text elsewhere.

    >>> [token.key for token in tokens((Words("Kế hoạch số 05-KH/TU."),), str)]
    ['Kế', ' ', 'hoạch', ' ', 'số', ' ', '05-KH/TU', '.']
    """
    found: list[Token] = []
    for source, piece in enumerate(content):
        key = key_of(piece, note_key)
        if isinstance(piece, Words):
            look = piece.bold, piece.italic, piece.style, piece.plain
            keys = [f"{_WHOLE}{key}"] if piece.whole else _TOKEN.findall(key)
            found += [Token(each, piece, source, look) for each in keys]
        else:
            found.append(Token(key, piece, source, piece))
    return found


Fragment = Piece | tuple[EndOfParagraph, Change]


def compare_words(old: list[Token], new: list[Token], *, whole: bool = True) -> list[Fragment]:
    """Return what stayed, was removed and was added; an end of a paragraph is in one of both texts only.

    With ``whole``, a text that was mostly rewritten is removed and added as a whole.
    """
    fragments: list[Fragment] = []
    keys = [token.key for token in old], [token.key for token in new]
    for is_equal, a, b, c, d in kept_stretches(*keys, whole=whole):
        if is_equal:
            fragments += _kept(old[a:b], new[c:d])
        else:
            fragments += _one_sided(old[a:b], "deleted")
            fragments += _one_sided(new[c:d], "inserted")
    return fragments


def kept_stretches(before: list[str], after: list[str], *, whole: bool = True) -> list[Stretch]:
    """Return the ranges of two texts that stayed or did not, by the keys of their words.

    With ``whole``, a text that was mostly rewritten did not stay at all.
    """
    found = _without_islands(_stretches(before, after), before)
    if whole and _kept_share(found, before, after) < LEAST_KEPT:
        return [(False, 0, len(before), 0, len(after))]
    return found


def pieces_of(content: Iterable[Inline], change: Change) -> tuple[Piece, ...]:
    """Return a text that is in one of both reports only."""
    return tuple(Piece(inline, change) for inline in content)


def pieces_between(old: Sequence[Inline], new: Sequence[Inline], keys: NoteKeys) -> tuple[Piece, ...]:
    """Return the text of a paragraph that is in both reports."""
    if old == new and all(isinstance(piece, Words | Break) for piece in new):
        return tuple(map(Piece, new))
    fragments = compare_words(tokens(old, keys.old), tokens(new, keys.new))
    return tuple(piece for piece in fragments if isinstance(piece, Piece))


def _stretches(before: list[str], after: list[str]) -> list[Stretch]:
    """Return which tokens stayed; only what is between equal beginnings and ends has to be searched."""
    first = _equal_ahead(before, after)
    last = _equal_ahead(before[first:][::-1], after[first:][::-1])
    end, stop = len(before) - last, len(after) - last
    found: list[Stretch] = [(True, 0, first, 0, first)] if first else []
    found += [
        (tag == "equal", first + a, first + b, first + c, first + d)
        for tag, a, b, c, d in stretches(before[first:end], after[first:stop])
    ]
    return [*found, (True, end, len(before), stop, len(after))] if last else found


def _equal_ahead(before: list[str], after: list[str]) -> int:
    """Return with how many equal tokens two texts start."""
    pairs = zip(before, after, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _without_islands(found: list[Stretch], before: list[str]) -> list[Stretch]:
    """Join two changes with nothing but a blank or a punctuation mark between them."""
    joined: list[Stretch] = []
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


def _kept_share(found: list[Stretch], before: list[str], after: list[str]) -> float:
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
        joined = _joined(list(alike))
        found.append((joined, change) if isinstance(joined, EndOfParagraph) else Piece(joined, change))
    return found


def _kept(old: list[Token], new: list[Token]) -> list[Fragment]:
    """Return the parts that stayed, with their look before if it was another one."""

    def runs(pair: tuple[Token, Token]) -> tuple[int, int]:
        one, other = pair
        return other.source, -1 if one.look == other.look else one.source

    found: list[Fragment] = []
    for (_, relooked), pairs in groupby(zip(old, new, strict=True), runs):
        earlier, later = zip(*pairs, strict=True)
        inline = _joined(later)
        before = None if relooked == -1 else _joined(earlier)
        assert not isinstance(inline, EndOfParagraph)
        assert not isinstance(before, EndOfParagraph)
        found.append(Piece(inline, None, before))
    return found


def _joined(alike: Sequence[Token]) -> Inline | EndOfParagraph:
    """Return tokens of one part of a text as one part."""
    inline = alike[0].inline
    if not isinstance(inline, Words) or inline.whole:
        return inline
    return inline._replace(text="".join(token.key for token in alike))
