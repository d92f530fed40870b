"""All a rule may look at: the month, its office, the edition in force, and every text in its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from baocao.library.previous_month import Previous
from baocao.library.resolve import Resolved
from baocao.lint.passage import Passage, Role
from baocao.model.address import Address, File
from baocao.model.edition import Edition
from baocao.model.head import Head
from baocao.model.month import Month
from baocao.model.office import Office, OfficeHead
from baocao.model.office_outline import PARTS
from baocao.model.period import Period
from baocao.model.references import resolve_references
from baocao.model.section import OWN_KEYS, block_kind
from baocao.path import Path, Step
from baocao.source import Mapping, Node, Scalar, Sequence

_OFFICE_ROLES: tuple[tuple[tuple[str, ...], Role], ...] = (
    (("subject",), "subject"),
    (("period_line",), "period-line"),
    (("superior",), "office"),
    (("issuer",), "office"),
    (("basis",), "basis"),
    (("preamble",), "closing"),
    (("addressees",), "addressee"),
    (("closing",), "closing"),
    (("recipients",), "recipient"),
    (("signature", "name"), "name"),
    (("signature", "position"), "position"),
    (("signature", "on_behalf_of"), "position"),
    (("signature", "collective"), "position"),
    (("place",), "place"),
)


@dataclass(frozen=True)
class Context:
    """A month under check. What could not be read is ``None``; a rule that needs it then stays silent.

    ``found`` is what was found for the month in other files, and what was looked for in vain.
    """

    file: File
    head: Head | None
    month: Month | None
    found: Resolved

    @property
    def office(self) -> Office | None:
        """Return the office that reports."""
        return self.found.office

    @property
    def office_head(self) -> OfficeHead | None:
        """Return what could be read of the office, also where the whole of it could not."""
        return self.found.office_head

    @property
    def office_file(self) -> File | None:
        """Return the file, or the place in the month, that describes the office."""
        return self.found.office_file

    @property
    def edition(self) -> Edition | None:
        """Return the edition of the format in force, with the office's own letterhead."""
        return self.found.edition

    @property
    def previous(self) -> Previous | None:
        """Return the month before, where its file lies beside."""
        return self.found.previous

    @property
    def period(self) -> Period | None:
        """Return the period reported on."""
        return self.head.period if self.head else None

    @property
    def day(self) -> date | None:
        """Return the day by which the report is judged."""
        return self.head.report_day if self.head else None

    @cached_property
    def printed_month(self) -> Month | None:
        """Return the month with its references resolved."""
        return resolve_references(self.month, self.edition) if self.month else None

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Return every text that is printed, the month's own before the office's."""
        own = [*_body(self.file), *_ends(self.file), *_footnotes(self.file)]
        keys = {_key(passage) for passage in own}
        theirs = _ends(self.office_file) if self.office_file else ()
        return (*own, *(passage for passage in theirs if _key(passage) not in keys))

    @cached_property
    def body(self) -> tuple[Passage, ...]:
        """Return the tasks, paragraphs and footnotes."""
        return tuple(passage for passage in self.passages if passage.is_body)


def _key(passage: Passage) -> Step:
    """Return the key of a month that a text is given by, also where its office is written in the month."""
    first, *below = passage.place.path
    return below[0] if first == "office" else first


def _body(file: File) -> Iterator[Passage]:
    for part in PARTS:
        place = file.at(part)
        if place:
            yield from _section(file, place, part)
    appendices = file.at("appendices")
    for key in appendices.node.entries if appendices and isinstance(appendices.node, Mapping) else ():
        for step, walk in (("title", _title), ("content", _section)):
            inner = file.at("appendices", key, step)
            if inner:
                yield from walk(file, inner, "appendices")


def _section(file: File, place: Address, part: str) -> Iterator[Passage]:
    """Yield the texts of a section, whichever of its forms was written."""
    node = place.node
    if isinstance(node, Scalar):
        yield from _one(file, place, "paragraph", part)
    elif isinstance(node, Sequence):
        for index in range(len(node.items)):
            block = place.at(index)
            yield from _block(file, block, part, place.path) if block else ()
    elif OWN_KEYS & node.entries.keys():
        yield from _titled(file, place, part)
    else:
        for key in node.entries:
            inner = place.at(key)
            yield from _section(file, inner, part) if inner else ()


def _titled(file: File, place: Address, part: str) -> Iterator[Passage]:
    written = place.node.entries if isinstance(place.node, Mapping) else {}
    for step, walk in (("title", _title), ("text", _text), ("content", _section), ("sections", _section)):
        inner = place.at(step) if step in written else None
        if inner:
            yield from walk(file, inner, part)


def _title(file: File, place: Address, part: str) -> Iterator[Passage]:
    yield from _one(file, place, "title", part)


def _text(file: File, place: Address, part: str) -> Iterator[Passage]:
    yield from _one(file, place, "paragraph", part)


def _block(file: File, place: Address, part: str, group: Path) -> Iterator[Passage]:
    kind = block_kind(place.node.entries if isinstance(place.node, Mapping) else {})
    match kind:
        case "a title":
            yield from _titled(file, place, part)
        case "a table":
            table = place.at("table")
            yield from _table(file, table, part) if table else ()
        case "a paragraph" | "a label":
            written = place.node.entries if isinstance(place.node, Mapping) else {}
            for step in (key for key in ("label", "paragraph", "text", "items") if key in written):
                inner = place.at(step)
                if inner and step == "items":
                    yield from _items(file, inner, part)
                elif inner:
                    yield from _one(file, inner, "title" if step == "label" else "paragraph", part)
        case _:
            yield from _item(file, place, part, group)


def _table(file: File, place: Address, part: str) -> Iterator[Passage]:
    """Yield the texts of a table, its headings and cells alike."""
    node = place.node
    if isinstance(node, Scalar):
        words = place.key is None or place.key.text not in _TABLE_WORDS
        yield from _one(file, place, "cell", part) if words else ()
        return
    steps: tuple[str | int, ...] = (
        tuple(range(len(node.items))) if isinstance(node, Sequence) else tuple(node.entries)
    )
    for step in steps:
        inner = place.at(step)
        yield from _table(file, inner, part) if inner else ()


_TABLE_WORDS = ("kind", "width", "align")


def _items(file: File, place: Address, part: str) -> Iterator[Passage]:
    count = len(place.node.items) if isinstance(place.node, Sequence) else 0
    for index in range(count):
        item = place.at(index)
        yield from _item(file, item, part, place.path) if item else ()


def _item(file: File, place: Address, part: str, group: Path) -> Iterator[Passage]:
    text, below = place.at("text"), place.at("items")
    if text is None or not isinstance(text.node, Scalar) or not text.node.says_something:
        return
    leads = below is not None and isinstance(below.node, Sequence) and bool(below.node.items)
    short = isinstance(place.node, Mapping) and "text" not in place.node.entries
    if short and below and isinstance(below.node, Scalar) and not below.node.is_empty:
        # YAML split the sentence at its colon: its end is not here.
        leads = True
    yield Passage(file, text, text.node, "item", part, group, leads=leads, takes_colon=short)
    if below:
        yield from _items(file, below, part)


def _ends(file: File) -> Iterator[Passage]:
    """Yield the texts that a month or its office may give: closing, recipients, signature and the like."""
    for steps, role in _OFFICE_ROLES:
        place = file.at(*steps)
        if place and isinstance(place.node, Sequence):
            for index in range(len(place.node.items)):
                inner = place.at(index)
                yield from _one(file, inner, role) if inner else ()
        elif place:
            yield from _one(file, place, role)


def _footnotes(file: File) -> Iterator[Passage]:
    notes = file.at("footnotes")
    for id_ in notes.node.entries if notes and isinstance(notes.node, Mapping) else ():
        note = file.at("footnotes", id_)
        yield from _one(file, note, "footnote") if note else ()


def _one(file: File, place: Address, role: Role, part: str = "") -> Iterator[Passage]:
    node: Node = place.node
    if isinstance(node, Scalar) and not node.is_empty and node.says_something:
        yield Passage(file, place, node, role, part)
