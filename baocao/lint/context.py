"""The context of a rule: the month, its office, the edition in force, and every text with its role."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import assert_never

from baocao.finding import Finding
from baocao.library.previous_month import Previous
from baocao.library.resolve import Resolved
from baocao.lint.declared import declared
from baocao.lint.passage import Passage
from baocao.lint.shipped_office import at_its_name
from baocao.model.address import Address, File
from baocao.model.edition import Edition
from baocao.model.fields import Closed
from baocao.model.head import Head
from baocao.model.key import Role
from baocao.model.month import Month
from baocao.model.office import Office, OfficeHead
from baocao.model.outline import (
    ItemBlock,
    LabelledBlock,
    MonthOutline,
    ParagraphBlock,
    SectionBlock,
    TableBlock,
    outline_of,
)
from baocao.model.period import Period
from baocao.model.references import resolve_references
from baocao.model.table import Table
from baocao.model.validation import validate
from baocao.path import Step
from baocao.source import Layers, Scalar, Source


class Context:
    """A month under check. What is unreadable is ``None``, and a rule that needs it finds nothing.

    ``found`` is what other files provided for the month, and the names that were not found.
    """

    def __init__(self, file: File, head: Head | None, month: Month | None, found: Resolved) -> None:
        self.file, self.head, self.month, self.found = file, head, month, found

    def about(self, passages: Iterable[Passage]) -> "Context":
        """Return the context of a rule that sees only some of the texts."""
        return _Part(self, tuple(passages))

    @property
    def office(self) -> Office | None:
        """Return the office of the report."""
        return self.found.office

    @property
    def superiors(self) -> tuple[str, ...]:
        """Return the superior body as the letterhead names it; several, if its lines may name several."""
        return (" ".join(self.office.superior),) if self.office else ()

    @property
    def office_head(self) -> OfficeHead | None:
        """Return the readable part of the office, even if the whole is invalid."""
        return self.found.office_head

    @property
    def office_file(self) -> File | None:
        """Return the file that describes the office, or the address in the month."""
        return self.found.office_file

    def placed(self, finding: Finding) -> Finding:
        """Return a finding with its own file, or with the user's file that names a shipped office."""
        source = self.office_file.source if self.office_file else None
        own = source.placed(finding) if isinstance(source, Layers) else finding
        return at_its_name(own, self.file, self.office_file)

    @property
    def edition(self) -> Edition | None:
        """Return the edition in force, with the office's own letterhead."""
        return self.found.edition

    @property
    def previous(self) -> Previous | None:
        """Return the previous month, if its file is next to this one."""
        return self.found.previous

    @property
    def sources(self) -> dict[str, Source]:
        """Return the files that findings may point into, by name."""
        return {each.name: each for each in (self.file.source, *self.found.sources)}

    @property
    def files(self) -> dict[str, File]:
        """Return the files that the report is made from, by the name that starts an origin."""
        return {"month": self.file, **({"office": self.office_file} if self.office_file else {})}

    @property
    def period(self) -> Period | None:
        """Return the period of the report."""
        return self.head.period if self.head else None

    @property
    def day(self) -> date | None:
        """Return the date that decides the edition."""
        return self.head.report_day if self.head else None

    @cached_property
    def printed_month(self) -> Month | None:
        """Return the month with its references resolved."""
        return resolve_references(self.month, self.edition) if self.month else None

    @cached_property
    def outline(self) -> MonthOutline:
        """Return the content of the month as written."""
        return outline_of(self.file.root, self.office.outline if self.office else None)

    @cached_property
    def tables(self) -> tuple[tuple[Address, Table], ...]:
        """Return every valid table, with its path."""
        written = [block.table for _, block in self.outline.blocks() if isinstance(block, TableBlock)]
        if self.month:
            return tuple(zip(written, self.month.tables(), strict=True))
        read = ((each, validate(Table, self.file.source, each.node)[0]) for each in written)
        return tuple((each, table) for each, table in read if table)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Return every printed text, the month's own before the office's."""
        own = [*_body(self.file, self.outline), *_declared(self.file, Month)]
        keys = {_key(passage) for passage in own}
        theirs = _declared(self.office_file, Office) if self.office_file else ()
        return (*own, *(passage for passage in theirs if _key(passage) not in keys))

    @property
    def whole(self) -> "Context":
        """Return the context with all texts of the month."""
        return self

    @cached_property
    def body(self) -> tuple[Passage, ...]:
        """Return the tasks, paragraphs and footnotes."""
        return tuple(passage for passage in self.passages if passage.is_body)


class _Part(Context):
    """The context of a rule that sees only those texts that have its sign."""

    def __init__(self, of: Context, seen: tuple[Passage, ...]) -> None:
        super().__init__(of.file, of.head, of.month, of.found)
        self._of, self._seen = of, seen

    @property
    def whole(self) -> Context:
        """Return the context with all texts of the month."""
        return self._of

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Return the texts that have the sign."""
        return self._seen

    @property
    def printed_month(self) -> Month | None:
        """Return the month with its references resolved."""
        return self._of.printed_month

    @property
    def outline(self) -> MonthOutline:
        """Return the content of the month as written."""
        return self._of.outline

    @property
    def tables(self) -> tuple[tuple[Address, Table], ...]:
        """Return every valid table, with its path."""
        return self._of.tables


def _key(passage: Passage) -> Step:
    """Return the top-level key of a text, also if the office is inside the month."""
    first, *below = passage.address.path
    return below[0] if first == "office" else first


def _body(file: File, outline: MonthOutline) -> Iterator[Passage]:
    """Yield the texts of the sections and appendices."""
    for part, block in outline.blocks():
        match block:
            case ItemBlock():
                yield from _item(file, block, part)
            case ParagraphBlock():
                yield from _one(file, block.text, "paragraph", part)
            case SectionBlock():
                yield from _one(file, block.title, "title", part)
                yield from _one(file, block.text, "paragraph", part)
            case LabelledBlock():
                yield from _one(file, block.label, "title", part)
                yield from _one(file, block.text, "paragraph", part)
            case TableBlock():
                for cell in block.texts:
                    yield from _one(file, cell, "cell", part)
            case _:
                assert_never(block)


def _item(file: File, item: ItemBlock, part: str) -> Iterator[Passage]:
    text, group = item.text, item.address.path.parent
    if text and isinstance(text.node, Scalar) and text.node.says_something:
        yield Passage(
            file, text, text.node, "item", part, group, leads=item.leads, takes_colon=item.takes_colon
        )


def _declared(file: File, model: type[Closed]) -> Iterator[Passage]:
    """Yield the texts of a month's or its office's own keys: subject, closing and so on."""
    for place, role in declared(file.root, model):
        yield from _one(file, place, role)


def _one(file: File, address: Address | None, role: Role, part: str = "") -> Iterator[Passage]:
    node = address.node if address else None
    if address and isinstance(node, Scalar) and not node.is_empty and node.says_something:
        yield Passage(file, address, node, role, part)
