"""Writes what was edited on paper back into the words of a file, which print other than they are written.

A sentence prints its figures for ``[=id]``, its period for ``{period}``, in capitals or with the format's own
punctuation. Words that come from the file are edited there; the others have no home in it.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from baocao.mend.atoms import Atom
from baocao.model.marked import Styled, marked, pieces_of
from baocao.model.marks import Lookup, Ref, Run, Stars, read_marks
from baocao.source.edits.token_diff import Hunk, hunks, tokens

_NUMERAL = re.compile(r"[IVXLC]+|\d+")
_SIGN = re.compile(r"[^\w\s]*")


class _Raw(NamedTuple):
    """A word as the file has it: its look, its place in its text, and the number of the text."""

    atom: Atom
    start: int
    end: int
    source: int
    lookup: str = ""


class Homeless(NamedTuple):
    """A change of words that come from no text, or only in part (``mixed``)."""

    old: str
    new: str
    mixed: bool


class Respelled(NamedTuple):
    """The texts with their new words; ``homeless`` are changes that are in none of them."""

    texts: tuple[str, ...]
    homeless: tuple[Homeless, ...] = ()


class _Change(NamedTuple):
    """Words ``first`` to ``last`` of the file become others."""

    first: int
    last: int
    source: int
    new: tuple[Atom, ...]


def respelled(texts: Sequence[str], old: Sequence[Atom], new: Sequence[Atom]) -> Respelled:
    """Return the texts that print the new words; they print the old ones now."""
    raw = [word for number, text in enumerate(texts) for word in _raw_words(text, number)]
    home = _homes(raw, old)
    lowers = any(_capitals(atom, raw, at) for atom, at in zip(old, home, strict=True))
    changes, homeless = _changes(raw, home, old, new, lowers=lowers)
    if homeless and (whole := _as_a_whole(texts, raw, home, old, new)):
        return Respelled((whole,))
    if any(change.mixed for change in homeless):
        # Half of a change would make a sentence that nobody wrote.
        return Respelled(tuple(texts), tuple(homeless))
    looks = _looks(raw, home, old, new)
    made = tuple(_written(text, number, raw, changes, looks) for number, text in enumerate(texts))
    return Respelled(made, tuple(homeless))


def _capitals(atom: Atom, raw: Sequence[_Raw], at: int | None) -> bool:
    return at is not None and atom.text != raw[at].atom.text and atom.text.isupper()


def _raw_words(text: str, source: int) -> list[_Raw]:
    found: list[_Raw] = []
    depth = {1: 0, 2: 0}
    for token, start, end in read_marks(text):
        bold, italic = depth[2] > 0, depth[1] > 0
        if isinstance(token, Run):
            at = end - len(token.text)
            for number, word in enumerate(tokens(token.text)):
                look = (False, False) if word.isspace() else (bold, italic)
                found.append(_Raw(Atom(word, *look), at if number else start, at + len(word), source))
                at += len(word)
        elif isinstance(token, Ref):
            found.append(_Raw(Atom("", note=token.id), start, end, source))
        elif isinstance(token, Lookup):
            found.append(_Raw(Atom(f"[{token.key}]", bold, italic), start, end, source, token.key))
        elif isinstance(token, Stars):
            for width in token.closing:
                depth[width] -= 1
            if token.left:
                found.append(_Raw(Atom("*" * token.left, bold, italic), start, end, source))
            for width in token.opening:
                depth[width] += 1
    return found


def _homes(raw: Sequence[_Raw], old: Sequence[Atom]) -> list[int | None]:
    """Return for each printed word the word of the file that it comes from."""
    ours = [(word.lookup, "") if word.lookup else _key(word.atom) for word in raw]
    theirs = [_key(atom) for atom in old]
    home: list[int | None] = [None] * len(old)
    before = Hunk(0, 0, 0, 0)
    for hunk in [*hunks(ours, theirs), Hunk(len(ours), len(ours), len(theirs), len(theirs))]:
        for offset in range(hunk.start - before.end):
            home[before.new_end + offset] = before.end + offset
        before = hunk
    return home


def _key(atom: Atom) -> tuple[str, str]:
    return atom.text.casefold(), atom.note


def _changes(
    raw: Sequence[_Raw], home: Sequence[int | None], old: Sequence[Atom], new: Sequence[Atom], *, lowers: bool
) -> tuple[list[_Change], list[Homeless]]:
    changes: list[_Change] = []
    homeless: list[Homeless] = []
    for hunk in hunks([a.words for a in old], [a.words for a in new]):
        words = tuple(new[hunk.new_start : hunk.new_end])
        words = tuple(map(_lowered, words)) if lowers else words
        place = _place(raw, home, old, hunk)
        gone, come = ("".join(a.text for a in each) for each in (old[hunk.start : hunk.end], words))
        if place is not None:
            near = hunk.start if hunk.start < len(home) and home[hunk.start] is not None else hunk.start - 1
            changes.append(_Change(*place, tuple(_less(raw, home, old, near, atom) for atom in words)))
        elif hunk.end < len(old) or not (_SIGN.fullmatch(gone) and _SIGN.fullmatch(come)):
            mixed = any(at is not None for at in home[hunk.start : hunk.end])
            homeless.append(Homeless(gone, come, mixed))
    return changes, homeless


def _place(
    raw: Sequence[_Raw], home: Sequence[int | None], old: Sequence[Atom], hunk: Hunk
) -> tuple[int, int, int] | None:
    """Return the words of the file that a hunk is about, and the number of their text."""
    if hunk.start == hunk.end:
        before = home[hunk.start - 1] if hunk.start else None
        after = home[hunk.start] if hunk.start < len(home) else None
        if before is not None:
            return before + 1, before + 1, raw[before].source
        return (after, after, raw[after].source) if after is not None else None
    found = [at for at in home[hunk.start : hunk.end] if at is not None]
    strange = (old[n] for n in range(hunk.start, hunk.end) if home[n] is None)
    if not found or any(atom.text.strip() or atom.note for atom in strange):
        return None
    if raw[found[0]].source != raw[found[-1]].source:
        return None
    if found[-1] - found[0] >= len(found):
        return None
    return found[0], found[-1] + 1, raw[found[0]].source


def _as_a_whole(
    texts: Sequence[str],
    raw: Sequence[_Raw],
    home: Sequence[int | None],
    old: Sequence[Atom],
    new: Sequence[Atom],
) -> str:
    """Return the new words as the only text, if only signs at the end of the old ones came from elsewhere."""
    kept = [at for at in home if at is not None]
    end = len(old) - next((n for n, at in enumerate(reversed(home)) if at is not None), len(old))
    derived = "".join(atom.text for atom in old[end:])
    if len(texts) != 1 or kept != list(range(len(raw))) or end != len(kept) or not _SIGN.fullmatch(derived):
        return ""
    return marked(atom.styled for atom in new)


def _lowered(atom: Atom) -> Atom:
    """Return a word as it is written where the format prints capitals."""
    return atom if _NUMERAL.fullmatch(atom.text) else atom._replace(text=atom.text.lower())


def _less(
    raw: Sequence[_Raw], home: Sequence[int | None], old: Sequence[Atom], near: int, atom: Atom
) -> Atom:
    """Return a new word without the look that its neighbour gets when it is printed, not from its marks."""
    at = home[near]
    if at is None:
        return atom
    own, printed = raw[at].atom, old[near]
    return atom._replace(
        bold=atom.bold and (own.bold or not printed.bold),
        italic=atom.italic and (own.italic or not printed.italic),
    )


def _looks(
    raw: Sequence[_Raw], home: Sequence[int | None], old: Sequence[Atom], new: Sequence[Atom]
) -> dict[int, tuple[bool, bool]]:
    """Return the new looks of words of the file."""
    looks: dict[int, tuple[bool, bool]] = {}
    before = Hunk(0, 0, 0, 0)
    found = hunks([a.words for a in old], [a.words for a in new])
    for hunk in [*found, Hunk(len(old), len(old), len(new), len(new))]:
        for offset in range(hunk.start - before.end):
            a, b = old[before.end + offset], new[before.new_end + offset]
            at = home[before.end + offset]
            if at is not None and (a.bold, a.italic) != (b.bold, b.italic):
                own = _less(raw, home, old, before.end + offset, b)
                looks[at] = own.bold, own.italic
        before = hunk
    return looks


def _written(
    text: str,
    number: int,
    raw: Sequence[_Raw],
    changes: Sequence[_Change],
    looks: dict[int, tuple[bool, bool]],
) -> str:
    """Return one text with its changes: spliced if its marks can stay as they are, else with new marks."""
    own = [change for change in changes if change.source == number]
    first = next((at for at, word in enumerate(raw) if word.source == number), 0)
    words = [word for word in raw if word.source == number]
    changed = {at: look for at, look in looks.items() if raw[at].source == number}
    if not own and not changed:
        return text
    wanted: list[Styled] = []
    at = first
    for change in [*own, _Change(first + len(words), first + len(words), number, ())]:
        wanted += [_styled(raw[each], changed.get(each)) for each in range(at, change.first)]
        wanted += [atom.styled for atom in change.new]
        at = change.last
    made = _spliced(text, raw, own, first, first + len(words)) if not changed else None
    return made if made is not None and pieces_of(made) == pieces_of(marked(wanted)) else marked(wanted)


def _styled(word: _Raw, look: tuple[bool, bool] | None) -> Styled:
    bold, italic = look or (word.atom.bold, word.atom.italic)
    if word.lookup:
        return Styled("", bold, italic, lookup=word.lookup)
    return Styled(word.atom.text, bold, italic, word.atom.note)


def _spliced(text: str, raw: Sequence[_Raw], changes: Sequence[_Change], first: int, last: int) -> str:
    """Return the text in which only the changed words are others."""
    pieces: list[str] = []
    at = 0
    for change in changes:
        if change.first < change.last:
            start, end = raw[change.first].start, raw[change.last - 1].end
        elif change.first > first:
            start = end = raw[change.first - 1].end
        else:
            start = end = raw[change.first].start if change.first < last else len(text)
        plain = (atom.styled._replace(bold=False, italic=False) for atom in change.new)
        pieces += [text[at:start], marked(plain)]
        at = end
    return "".join([*pieces, text[at:]])
