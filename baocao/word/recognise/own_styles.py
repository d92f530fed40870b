"""Reads a paper of our own by the names of its styles."""

from collections.abc import Sequence
from functools import cache

from baocao.library.catalog import editions, families, letterhead, letterheads
from baocao.word.recognise.lexicon import authority_of, in_title_words
from baocao.word.recognise.line import Label, Role
from baocao.word.recognise.numbered import form_of
from baocao.word.recognise.piece import Piece

Mark = tuple[Label, Role]
# The components of the formats, by the keys of their styles.
_COMPONENTS: dict[str, Mark] = {
    "superior": ("superior", ""),
    "issuer": ("issuer", ""),
    "separator": ("rule", ""),
    "number": ("number", ""),
    "country": ("nation", ""),
    "motto": ("motto", ""),
    "place-date": ("place-date", ""),
    "kind": ("kind", ""),
    "author": ("subject", "author"),
    "subject": ("subject", ""),
    "subject-end": ("rule", ""),
    "period-line": ("subject", "period-line"),
    "addressee-line": ("addressee", ""),
    "addressees-label": ("addressee", ""),
    "addressee": ("addressee", ""),
    "addressee-last": ("addressee", ""),
    "basis": ("basis", ""),
    "closing": ("closing", ""),
    "recipients-label": ("recipients-heading", ""),
    "recipients-label-below": ("recipients-heading", ""),
    "recipient": ("recipient", ""),
    "authority": ("authority", ""),
    "position": ("position", ""),
    "other-post": ("position", "also"),
    "signer": ("signer", ""),
    "signer-below-post": ("signer", ""),
    "draft": ("draft-mark", ""),
    "urgency": ("urgency", ""),
    "circulation": ("other", "circulation"),
    "drafter": ("recipient", "drafter"),
    "contact": ("other", "contact"),
    "table-caption": ("paragraph", "caption"),
    "table-unit": ("note", "unit"),
    "appendix-label": ("appendix-label", ""),
    "appendix-title": ("appendix-title", ""),
    "appendix-attached": ("note", ""),
    "appendix-signing": ("note", ""),
}
_HEADINGS: dict[str, Label] = {"I": "h1", "1": "h2", "a": "h3", "Phần": "part", "A": "part"}
_LEVELS: tuple[Label, ...] = ("h1", "h2", "h3", "h4")
_ITEMS: dict[str, Label] = {
    "1": "item-1", "1.1": "item-1.1", "a": "item-a", "(1)": "item-(1)", "+": "item-plus", "*": "item-star",
}  # fmt: skip
# Names that only our own papers have together.
_ENOUGH = 4


@cache
def _keys() -> dict[str, str]:
    """Return the key of each style by its name; names are unique but for styles that only differ in size."""
    found: dict[str, str] = {}
    own = [letterhead(name) for family in families() for name in letterheads(family)]
    styles = [edition.styles for family in families() for edition in editions(family)]
    for each in (*styles, *(head.styles for head in own if head)):
        for key, style in each.items():
            found.setdefault(style.name, key)
    return found


@cache
def _custom() -> frozenset[str]:
    return frozenset(name for name, key in _keys().items() if key in _COMPONENTS and name[0].isupper())


def is_own(pieces: Sequence[Piece]) -> bool:
    """Tell whether a paper is one of ours: its styles have the names of several components."""
    return len({piece.style for piece in pieces} & _custom()) >= _ENOUGH


def own_mark(piece: Piece) -> Mark | None:
    """Return what the style of a piece says it is, or ``None`` for plain text and tables."""
    key = _keys().get(piece.style, "")
    form = form_of(piece.typed)
    if key.startswith("item-") or key == "clause":
        return _ITEMS.get(form, "item-dash"), ""
    if key == "part":
        return "part", ""
    if key.startswith("heading-"):
        return _heading(piece, form, int(key[-1])), ""
    found = _COMPONENTS.get(key) or _COMPONENTS.get(key.rpartition("-")[0])
    if found and found[0] == "position" and authority_of(piece.text)[0]:
        return "authority", ""
    if found and found[0] == "authority" and not authority_of(piece.text)[0]:
        return "position", ""
    return ("nation", "") if found and found[0] == "motto" and in_title_words(piece.text) else found


def _heading(piece: Piece, form: str, level: int) -> Label:
    """Return the label of a heading by the form of its number, else by its style."""
    if form == "1.1" and piece.typed:
        return _LEVELS[min(len(piece.typed.numbers), 3)]
    if form == "a":
        return _LEVELS[min(max(level, 3), 4) - 1]
    return _HEADINGS.get(form) or _LEVELS[min(level, 4) - 1]
