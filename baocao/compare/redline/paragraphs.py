"""Paragraphs of two reports: those that correspond, those that were split, joined or moved."""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

from baocao.compare.redline.alignment import Member, Pair
from baocao.compare.redline.marked import Change, MarkedParagraph, Piece
from baocao.compare.redline.wording import (
    END,
    NoteKey,
    NoteKeys,
    Token,
    compare_words,
    key_of,
    pieces_between,
    pieces_of,
    tokens,
)
from baocao.compare.similar import words_of
from baocao.document import Paragraph, plain_text

# Shorter paragraphs are in many places, so that none of them has moved.
_LEAST_WORDS = 4
# A paragraph was split if the parts together are so similar to it, and so much more than one of them.
_WHOLE, _MORE = 0.75, 0.1
_MOST_PARTS = 8


class Group(NamedTuple):
    """Paragraphs that are the same text: several old ones were joined, or one was split into new ones."""

    old: range
    new: range


def paragraph_member(paragraph: Paragraph, note_key: NoteKey) -> Member:
    """Return a paragraph as a member of a sequence."""
    key = "".join([key_of(piece, note_key) for piece in paragraph.content])
    words = words_of(plain_text(paragraph.content))
    return Member("paragraph", key, words, (paragraph.style, paragraph.numbering is None))


def grouped(found: Sequence[Pair], old: Sequence[Member], new: Sequence[Member]) -> list[Group]:
    """Return the corresponding members, with the neighbours that were split off or joined to them."""
    groups: list[Group] = []
    olds, news = {a for a, _ in found}, {b for _, b in found}
    for a, b in found:
        group = Group(range(a, a + 1), range(b, b + 1))
        if old[a].key != new[b].key and old[a].kind == "paragraph":
            parts = _extended(b, new, news, old[a])
            if len(parts) > 1:
                group = Group(range(a, a + 1), parts)
            else:
                group = Group(_extended(a, old, olds, new[b]), range(b, b + 1))
        groups.append(group)
        olds |= set(group.old)
        news |= set(group.new)
    return groups


def _extended(at: int, parts: Sequence[Member], taken: set[int], whole: Member) -> range:
    """Return the part at an index with its free neighbours, as far as they make it more like the whole."""
    start, stop = at, at + 1
    score = _likeness(parts[start:stop], whole)
    while stop - start < _MOST_PARTS:
        wider = [
            (_likeness(parts[a:b], whole), a, b)
            for a, b, other in ((start - 1, stop, start - 1), (start, stop + 1, stop))
            if 0 <= other < len(parts) and other not in taken and parts[other].kind == "paragraph"
        ]
        best = max(wider, default=(0.0, start, stop))
        if best[0] < score + _MORE / 2:
            break
        score, start, stop = best
    gained = score - _likeness(parts[at : at + 1], whole)
    return range(start, stop) if score >= _WHOLE and gained >= _MORE else range(at, at + 1)


def _likeness(parts: Sequence[Member], whole: Member) -> float:
    words = [word for part in parts for word in part.words]
    return Indel.normalized_similarity(words, whole.words)


def moves(
    free_old: Sequence[int], free_new: Sequence[int], old: Sequence[Member], new: Sequence[Member]
) -> list[Pair]:
    """Return the paragraphs that are elsewhere in the new report, in the same words."""
    waiting: dict[str, deque[int]] = defaultdict(deque)
    for number in free_new:
        if _can_move(new[number]):
            waiting[new[number].key].append(number)
    return [
        (number, waiting[old[number].key].popleft())
        for number in free_old
        if _can_move(old[number]) and waiting.get(old[number].key)
    ]


def _can_move(member: Member) -> bool:
    return member.kind == "paragraph" and len(member.words) >= _LEAST_WORDS


def numbered_moves(found: Sequence[Pair]) -> tuple[dict[int, int], dict[int, int]]:
    """Return the number of the move of each old and each new paragraph; neighbours move together."""
    olds: dict[int, int] = {}
    news: dict[int, int] = {}
    number = 0
    last = (-2, -2)
    for a, b in found:
        number += (a, b) != (last[0] + 1, last[1] + 1)
        olds[a] = news[b] = number
        last = a, b
    return olds, news


def removed(paragraph: Paragraph, move: int = 0) -> MarkedParagraph:
    """Return a paragraph that is in the old report only, or was moved from there."""
    change: Change = "moved-from" if move else "deleted"
    return MarkedParagraph(paragraph, None, pieces_of(paragraph.content, change), change, move)


def added(paragraph: Paragraph, move: int = 0) -> MarkedParagraph:
    """Return a paragraph that is in the new report only, or was moved to there."""
    change: Change = "moved-to" if move else "inserted"
    return MarkedParagraph(None, paragraph, pieces_of(paragraph.content, change), change, move)


def kept(old: Sequence[Paragraph], new: Sequence[Paragraph], keys: NoteKeys) -> Iterator[MarkedParagraph]:
    """Yield the paragraphs of a group: one and one, one and its parts, or several and their whole."""
    if len(old) == len(new) == 1:
        yield MarkedParagraph(old[0], new[0], pieces_between(old[0].content, new[0].content, keys))
        return
    olds, news = iter(old), iter(new)
    one, other = next(olds), next(news)
    pieces: list[Piece] = []
    for fragment in compare_words(_run_on(old, keys.old), _run_on(new, keys.new), whole=False):
        if isinstance(fragment, Piece):
            pieces.append(fragment)
            continue
        yield MarkedParagraph(one, other, tuple(pieces), fragment[1])
        pieces = []
        one, other = (one, next(news)) if fragment[1] == "inserted" else (next(olds), other)
    yield MarkedParagraph(one, other, tuple(pieces))


def _run_on(paragraphs: Sequence[Paragraph], note_key: NoteKey) -> list[Token]:
    """Return the text of several paragraphs."""
    found: list[Token] = []
    for paragraph in paragraphs:
        found += [*([END] if found else []), *tokens(paragraph.content, note_key)]
    return found
