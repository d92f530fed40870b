"""One entry of a month, as it is compared and shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from baocao.model import inline
from baocao.model.fields import Closed
from baocao.model.key import silent_keys
from baocao.path import Path
from baocao.system.patterns import lazy

Kind = Literal["item", "paragraph", "footnote", "recipient", "field", "office", "heading"]
# Groups of the office's keys and of outline headings: shown if changed, but not counted.
UNCOUNTED: tuple[Kind, ...] = ("office", "heading")

_NOWHERE = Path()
_MARKS = lazy(r"[\\*\[]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a month.

    ``group`` is its position: the section of a task, ``footnotes``, ``recipients``, or empty for a single
    key; ``parent`` is the path of the task above it, ``under`` that of its title or label. ``marked`` is
    everything printed, if that is more than its words: looks, marks, widths. ``written`` is the source of a
    text that names the period: if that is equal, only the period changed. ``order`` is the list in which its
    position counts, if that is not its group. ``says`` tells whether it says what was or will be done, which
    titles, labels and layout do not.
    """

    kind: Kind
    group: Path
    path: Path
    text: str
    id: str | None = None
    parent: Path = _NOWHERE
    under: Path = _NOWHERE
    marked: str = ""
    written: str = ""
    order: Path = _NOWHERE
    says: bool = False

    @property
    def part(self) -> str:
        """Return its part of the month: ``results``, ``priorities`` or another key."""
        return str(self.group[0]) if self.group else ""

    @property
    def above(self) -> Path:
        """Return the path of the task, title or label above it."""
        return self.parent or self.under

    @property
    def shown(self) -> str:
        """Return its words; everything printed if it has no words."""
        return self.text or self.marked

    @property
    def whole(self) -> str:
        """Return everything printed."""
        return self.marked or self.text

    def prints_as(self, other: "Entry") -> bool:
        """Tell whether two entries print the same, apart from the words of the period."""
        alike = bool(self.written) and self.written == other.written
        return alike or (self.text, self.marked) == (other.text, other.marked)


def entry(
    kind: Kind,
    group: Path,
    path: Path,
    text: str,
    id_: str | None = None,
    more: str = "",
    *,
    parent: Path = _NOWHERE,
    under: Path = _NOWHERE,
    order: Path = _NOWHERE,
    says: bool = False,
) -> Entry:
    """Return the entry of a source text with its marks; ``more`` is what is printed besides it."""
    words, whole = inline.plain(text), marked(text) + more
    more = "" if whole == words else whole
    return Entry(kind, group, path, words, id_, parent, under, more, order=order, says=says)


def marked(text: str) -> str:
    """Return a text with its marks in one form, and characters that only look like marks escaped.

    >>> marked("**Dân vận** _khéo_[^1]"), marked("5 * 3")
    ('**Dân vận** _khéo_[^1]', '5 * 3')
    """
    if not _MARKS.search(text):
        return text
    return "".join(_piece(piece) for piece in inline.parse(text))


def _piece(piece: inline.Piece) -> str:
    if isinstance(piece, inline.Ref):
        return f"[^{piece.id}]"
    stars = "*" * (piece.italic + 2 * piece.bold)
    words = _MARKS.sub(r"\\\g<0>", piece.text) if stars else piece.text
    return f"{stars}{words}{stars}"


def rest(model: Closed, *skipped: str) -> str:
    """Return the keys of a model except those already compared, if they have a printed value."""
    return "".join(f" {{{key}: {words}}}" for key, words in said(model, skipped))


def said(model: Closed, skipped: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Yield the keys of a model with their values, except those already compared and those not printed."""
    for key, field in type(model).model_fields.items():
        value = getattr(model, key)
        if key in skipped or key in silent_keys(type(model)) or value == field.get_default():
            continue
        words = in_words(value)
        if words:
            yield key, words


def in_words(value: Any) -> str:
    """Return the value of any key as text: lists line by line, models key by key.

    >>> in_words(("A", "B; C")), in_words(True), in_words(None)
    ('A; B\\\\; C', 'true', '')
    """
    if value is None or value is False:
        return ""
    match value:
        case Closed():
            return ", ".join(f"{key}: {words}" for key, words in said(value))
        case dict():
            return "; ".join(f"{key}: {in_words(each)}" for key, each in value.items())
        case tuple() | list():
            return "; ".join(in_words(each).replace(";", "\\;") for each in value)
        case str():
            return marked(value)
        case _:
            return "true" if value is True else str(value)
