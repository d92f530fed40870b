"""A month as a list of comparable pieces: tasks, paragraphs, footnotes, recipients, and the rest."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from baocao import inline
from baocao.model.item import Item
from baocao.model.month import Month
from baocao.model.office import Office, fill

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
    """Return what a month did and what it will do: the items and paragraphs of its sections."""
    found: list[Entry] = []
    for part in ("results", "priorities"):
        for key, section in getattr(month, part).items():
            path = f"{part}.{key}"
            if isinstance(section, str):
                found.append(Entry("paragraph", path, path, inline.plain(section)))
            else:
                found += _items(section, path, path, "")
    return found


def _items(items: tuple[Item, ...], group: str, path: str, parent: str) -> Iterator[Entry]:
    for number, item in enumerate(items):
        here = f"{path}[{number}]"
        yield Entry("item", group, here, inline.plain(item.text), item.id, parent)
        yield from _items(item.items, group, f"{here}.items", here)


def _fields(month: Month, office: Office) -> Iterator[Entry]:
    """Yield what a month has one of, with the names its file uses."""
    signature = month.signature or office.signature
    values = {
        "period": str(month.period),
        "date": month.date.isoformat() if month.date else "",
        "number": month.number or "",
        "place": month.place or office.place,
        "closing": month.closing or fill(office.closing, month.period.words()),
        "signature.authority": signature.authority or "",
        "signature.on_behalf_of": signature.on_behalf_of or "",
        "signature.position": signature.position,
        "signature.name": signature.name,
    }
    for path, text in values.items():
        yield Entry("field", "", path, inline.plain(text), path)
