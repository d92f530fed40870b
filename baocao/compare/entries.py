"""A month as a list of comparable pieces: tasks, paragraphs, footnotes, recipients, and the rest."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from baocao import inline
from baocao.model.item import Item
from baocao.model.month import Month
from baocao.model.office import PARTS, Office, fill_known
from baocao.model.section import Block, Labelled, Paragraph, Section, Tabled
from baocao.model.table import Group, Row, Table, Total

Kind = Literal["item", "paragraph", "footnote", "recipient", "field"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece of a month.

    ``group`` is where it stands: the section of a task, ``footnotes``, ``recipients``, or nothing for what
    there is one of; ``parent`` the path of the task it lies below.
    """

    kind: Kind
    group: str
    path: str
    text: str
    id: str | None = None
    parent: str = ""

    @property
    def part(self) -> str:
        """Return the part of the month it stands in: ``results``, ``priorities`` or another key."""
        return self.group.split(".")[0]


def entries(month: Month, office: Office) -> list[Entry]:
    """Return the pieces of a month as they are printed, the office's own where it leaves them out."""
    found = [*_fields(month, office), *tasks(month)]
    for key, appendix in month.appendices.items():
        path = f"appendices.{key}"
        found.append(Entry("paragraph", path, f"{path}.title", inline.plain(appendix.title)))
        if appendix.landscape:
            found.append(Entry("paragraph", path, f"{path}.landscape", "landscape: true"))
        found += _content(appendix.content, path, f"{path}.content")
    notes = month.footnotes.items()
    found += [
        Entry("footnote", "footnotes", f"footnotes.{id_}", inline.plain(text), id_) for id_, text in notes
    ]
    recipients = month.recipients or office.recipients
    found += [
        Entry("recipient", "recipients", f"recipients[{number}]", inline.plain(text).rstrip(" ,;."))
        for number, text in enumerate(recipients)
    ]
    return found


def tasks(month: Month) -> list[Entry]:
    """Return what a month did and what it will do: the items, paragraphs and rows of its sections."""
    return [entry for part in PARTS for entry in _section(getattr(month, part), part, part)]


def _section(section: Section, group: str, path: str) -> Iterator[Entry]:
    if section.title:
        yield Entry("paragraph", group, f"{path}.title", inline.plain(section.title))
        path = f"{path}.content"
    yield from _content(section.content, group, path)
    for key, inner in section.sections.items():
        yield from _section(inner, f"{path}.{key}", f"{path}.{key}")


def _content(content: tuple[Block, ...], group: str, path: str) -> Iterator[Entry]:
    alone = len(content) == 1 and isinstance(content[0], Paragraph)
    for number, block in enumerate(content):
        here = path if alone else f"{path}[{number}]"
        match block:
            case Item():
                yield from _item(block, group, here, "")
            case Paragraph():
                yield Entry("paragraph", group, here, inline.plain(block.paragraph))
            case Labelled():
                yield Entry(
                    "paragraph", group, here, inline.plain(f"{block.label}: {block.text or ''}".rstrip())
                )
                yield from _items(block.items, group, f"{here}.items", "")
            case Tabled():
                yield from _table(block.table, group, f"{here}.table")
            case Section():
                yield from _section(block, group, here)


def _items(items: tuple[Item, ...], group: str, path: str, parent: str) -> Iterator[Entry]:
    for number, item in enumerate(items):
        yield from _item(item, group, f"{path}[{number}]", parent)


def _item(item: Item, group: str, path: str, parent: str) -> Iterator[Entry]:
    yield Entry("item", group, path, inline.plain(item.text), item.id, parent)
    yield from _items(item.items, group, f"{path}.items", path)


def _table(table: Table, group: str, path: str) -> Iterator[Entry]:
    """Yield a table's caption and rows; a row is compared whole."""
    titles = " | ".join(f"{column.title} ({column.kind})" for column in table.leaves())
    yield Entry("paragraph", group, f"{path}.columns", inline.plain(titles))
    for key, text in (("caption", table.caption), ("unit", table.unit)):
        if text:
            yield Entry("paragraph", group, f"{path}.{key}", inline.plain(text))
    for number, row in enumerate(table.rows):
        yield Entry("paragraph", group, f"{path}.rows[{number}]", inline.plain(_row(row)))


def _row(row: Row | Group | Total) -> str:
    match row:
        case Row():
            return " | ".join(row.cells)
        case Group():
            return row.group
        case Total():
            return " | ".join([row.total or row.subtotal or "", *(row.cells or ())])


def _fields(month: Month, office: Office) -> Iterator[Entry]:
    """Yield what a month has one of, with the names its file uses."""
    signature = month.signature or office.signature
    words = month.period.words()
    values = {
        "period": month.period.label if month.period.free else str(month.period),
        "date": month.date.isoformat() if month.date else "",
        "number": month.number or "",
        "place": month.place or office.place,
        "closing": fill_known(month.closing or office.closing or "", words),
        "signature.authority": signature.authority or "",
        "signature.on_behalf_of": signature.on_behalf_of or "",
        "signature.position": signature.position,
        "signature.name": signature.name,
    }
    seldom = {
        "basis": "; ".join(fill_known(line, words) for line in month.basis or office.basis or ()),
        "preamble": fill_known(month.preamble or office.preamble or "", words),
        "addressees": "; ".join(month.addressees or office.addressees or ()),
        "cumulative": "true" if month.cumulative else "",
        "period_line": month.period_line or fill_known(office.period_line or "", words),
        "signature.collective": signature.collective or "",
    }
    values |= {path: text for path, text in seldom.items() if text}
    for path, text in values.items():
        yield Entry("field", "", path, inline.plain(text), path)
