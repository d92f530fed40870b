"""All a rule may look at: the month, its office, the edition in force, and every text in its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from baocao.lint.passage import Passage, Role
from baocao.load import Mapping, Node, Scalar, Sequence
from baocao.model.format import Format
from baocao.model.month import Head, Month
from baocao.model.office import Office
from baocao.model.period import Period
from baocao.places import File, Place
from baocao.previous import Previous

PARTS = ("results", "priorities")
_OFFICE_ROLES: tuple[tuple[tuple[str, ...], Role], ...] = (
    (("subject",), "subject"),
    (("closing",), "closing"),
    (("recipients",), "recipient"),
    (("signature", "name"), "name"),
    (("signature", "position"), "position"),
    (("signature", "on_behalf_of"), "position"),
    (("place",), "place"),
)


@dataclass(frozen=True)
class Context:
    """A month under check. What could not be read is ``None``; a rule that needs it then stays silent.

    ``previous`` is the month before, where its file lies beside.
    """

    file: File
    office_file: File | None
    head: Head | None
    month: Month | None
    office: Office | None
    edition: Format | None
    previous: Previous | None = None

    @property
    def period(self) -> Period | None:
        """Return the period reported on."""
        return self.head.period if self.head else None

    @property
    def day(self) -> date | None:
        """Return the day by which the report is judged."""
        return (self.head.date or self.head.period.last_day) if self.head else None

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Return every text that is printed, the month's own before the office's."""
        own = [*_body(self.file), *_ends(self.file), *_footnotes(self.file)]
        keys = {passage.place.path.split(".")[0].split("[")[0] for passage in own}
        theirs = _ends(self.office_file) if self.office_file else ()
        inside = self.office_file is not None and self.office_file.source is self.file.source
        borrowed = [p for p in theirs if inside or p.place.path.split(".")[0].split("[")[0] not in keys]
        return (*own, *borrowed)

    @cached_property
    def body(self) -> tuple[Passage, ...]:
        """Return the tasks, paragraphs and footnotes."""
        return tuple(passage for passage in self.passages if passage.is_body)


def _body(file: File) -> Iterator[Passage]:
    for part in PARTS:
        place = file.at(part)
        for key in place.node.entries if place and isinstance(place.node, Mapping) else ():
            section = place.at(key) if place else None
            if section and isinstance(section.node, Scalar):
                yield from _one(file, section, "paragraph", part)
            elif section:
                yield from _items(file, section, part)


def _items(file: File, place: Place, part: str) -> Iterator[Passage]:
    count = len(place.node.items) if isinstance(place.node, Sequence) else 0
    for index in range(count):
        item = place.at(index)
        text = item.at("text") if item else None
        below = item.at("items") if item else None
        if item is None or text is None or not isinstance(text.node, Scalar) or text.node.is_empty:
            continue
        leads = below is not None and isinstance(below.node, Sequence) and bool(below.node.items)
        short = isinstance(item.node, Mapping) and "text" not in item.node.entries
        yield Passage(file, text, text.node, "item", part, place.path, leads=leads, takes_colon=short)
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


def _one(file: File, place: Place, role: Role, part: str = "") -> Iterator[Passage]:
    node: Node = place.node
    if isinstance(node, Scalar) and not node.is_empty:
        yield Passage(file, place, node, role, part)
