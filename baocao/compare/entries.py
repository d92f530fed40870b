"""A month as a list of comparable entries: tasks, paragraphs, footnotes, recipients and other keys.

The models decide what is compared: a key without special treatment here is compared by its value, unless
:data:`baocao.compare.entry.NOT_PRINTED` names it with the reason.
"""

from collections.abc import Iterator
from typing import assert_never

from baocao.compare.entry import Entry, entry, in_words, marked, rest, said
from baocao.compare.fields import fields, headings
from baocao.model import inline
from baocao.model.appendix import Appendix
from baocao.model.column import Column
from baocao.model.fields import Closed
from baocao.model.item import Item
from baocao.model.listing import unended
from baocao.model.month import Month
from baocao.model.office import Office
from baocao.model.office_outline import PARTS
from baocao.model.section import Block, Labelled, Prose, Section, Tabled, located
from baocao.model.table import Group, Row, Table, Total
from baocao.path import Path

# Entries without a parent.
_TOP = Path()


def entries(month: Month, office: Office) -> list[Entry]:
    """Return the entries of a month as they are printed, with the office's own if the month has none."""
    found = [*fields(month, office), *headings(month, office), *tasks(month)]
    for key, appendix in month.appendices.items():
        found += _appendix(appendix, Path.of("appendices", key))
    notes = Path.of("footnotes")
    found += [entry("footnote", notes, notes / id_, text, id_) for id_, text in month.footnotes.items()]
    recipients = month.recipients or office.recipients
    found += [_recipient(number, text) for number, text in enumerate(recipients)]
    return found


def tasks(month: Month) -> list[Entry]:
    """Return the tasks of a month, done and planned: the items, paragraphs and rows of its sections."""
    return [entry for part in PARTS for entry in _section(getattr(month, part), Path.of(part))]


def _recipient(number: int, text: str) -> Entry:
    # The format adds the punctuation at the end of a line.
    group = Path.of("recipients")
    return entry("recipient", group, group / number, unended(text))


def _appendix(appendix: Appendix, path: Path) -> Iterator[Entry]:
    yield entry("paragraph", path, path / "title", appendix.title, order=path.parent)
    yield from _rest(appendix, path, path, "title", "content")
    yield from _content(appendix.content, path, path / "content", _TOP)


def _rest(model: Closed, group: Path, path: Path, *skipped: str) -> Iterator[Entry]:
    """Yield the keys of a model that have no entry of their own, if they have a value."""
    for key, words in said(model, skipped):
        yield Entry("paragraph", group, path / key, f"{key}: {words}")


def _section(section: Section, path: Path, outer: Path = _TOP) -> Iterator[Entry]:
    """Yield a section with a key; ``outer`` is the path of the section around it."""
    if section.title:
        yield entry("paragraph", path, path / "title", section.title, order=outer)
    yield from _below(section, path, path, _TOP)


def _titled(section: Section, group: Path, path: Path, under: Path) -> Iterator[Entry]:
    """Yield a section without a key, which is a block of another section."""
    title = path / "title"
    yield entry("paragraph", group, title, section.title or "", under=under)
    yield from _below(section, group, path, title)


def _below(section: Section, group: Path, path: Path, under: Path) -> Iterator[Entry]:
    """Yield the content of a section, without its title."""
    if section.text:
        yield entry("paragraph", group, path / "text", section.text, under=under, says=True)
    yield from _rest(section, group, path, "title", "text", "content", "sections")
    yield from _content(section.content, group, section.content_path(path), under)
    for key, inner in section.sections.items():
        yield from _section(inner, section.section_path(path, key), path)


def _content(content: tuple[Block, ...], group: Path, path: Path, under: Path) -> Iterator[Entry]:
    for here, block in located(content, path):
        match block:
            case Item():
                yield from _item(block, group, here, under=under)
            case Prose():
                more = rest(block, "paragraph")
                yield entry("paragraph", group, here, block.paragraph, more=more, under=under, says=True)
            case Labelled():
                yield _labelled(block, group, here, under)
                yield from _items(block.items, group, here / "items", under=here)
            case Tabled():
                yield from _table(block.table, group, here / "table", under, rest(block, "table"))
            case Section():
                yield from _titled(block, group, here, under)
            case _:
                assert_never(block)


def _labelled(block: Labelled, group: Path, path: Path, under: Path) -> Entry:
    label, text = block.label.rstrip(" :.;"), block.text or ""
    look = {"bold": "**{}:**", "italic": "*{}:*", "plain": "{}:"}[block.look]
    words = inline.plain(f"{label}: {text}".rstrip())
    whole = f"{look.format(marked(label))} {marked(text)}".rstrip()
    whole += rest(block, "label", "text", "look", "items")
    return Entry("paragraph", group, path, words, under=under, marked=whole, says=bool(text))


def _items(
    items: tuple[Item, ...], group: Path, path: Path, parent: Path = _TOP, under: Path = _TOP
) -> Iterator[Entry]:
    for number, item in enumerate(items):
        yield from _item(item, group, path / number, parent, under)


def _item(item: Item, group: Path, path: Path, parent: Path = _TOP, under: Path = _TOP) -> Iterator[Entry]:
    more = rest(item, "text", "items")
    yield entry("item", group, path, item.text, item.id, more, parent=parent, under=under, says=True)
    yield from _items(item.items, group, path / "items", path)


def _table(table: Table, group: Path, path: Path, under: Path, more: str) -> Iterator[Entry]:
    """Yield a table's columns, the lines above it, and its rows; a row is compared as a whole."""
    titles = " | ".join(f"{column.title} ({column.kind})" for column in table.leaves())
    columns = " | ".join(map(_column, table.columns)) + more
    columns_path = path / "columns"
    yield Entry("paragraph", group, columns_path, inline.plain(titles), under=under, marked=columns)
    for key, words in said(table, ("columns", "rows")):
        yield entry("paragraph", group, path / key, words, under=columns_path)
    for number, row in enumerate(table.rows):
        words, whole = inline.plain(_row(row)), in_words(row)
        says = isinstance(row, Row)
        here = path / "rows" / number
        yield Entry("paragraph", group, here, words, under=columns_path, marked=whole, says=says)


def _column(column: Column) -> str:
    """Return a column, or a heading with its columns, and its layout."""
    inner = f" [{' | '.join(map(_column, column.columns))}]" if column.columns else ""
    return marked(column.title) + rest(column, "title", "columns") + inner


def _row(row: Row | Group | Total) -> str:
    match row:
        case Row():
            return " | ".join(row.cells)
        case Group():
            return row.group
        case Total():
            return " | ".join([row.total or row.subtotal or "", *(row.cells or ())])
