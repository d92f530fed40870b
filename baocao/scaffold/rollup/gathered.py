"""Gathers the content of several reports by section: the same task of several months becomes one entry."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import assert_never

from baocao.compare.same_tasks import same_tasks
from baocao.compare.similar import key, words_of
from baocao.compare.weights import Weights
from baocao.model import inline
from baocao.model.item import Item, is_to_write
from baocao.model.office_outline import SectionTitle, SectionTitles
from baocao.model.period_words import fill
from baocao.model.section import Block, Labelled, Prose, Section, Tabled
from baocao.model.table import Table
from baocao.scaffold.rollup.same_tables import signature

# What is written where there is nothing to say.
_NOTHING = (("không",), ("không", "có"))


@dataclass(frozen=True, slots=True)
class Source:
    """A report whose content is gathered.

    ``label`` is what comments call it, ``lead`` the name of its office, with which its tasks begin, if they
    are gathered from offices; ``words`` are those of its period.
    """

    label: str
    lead: str
    words: dict[str, str]


@dataclass(slots=True, eq=False)
class Entry:
    """A task, or a paragraph; ``said`` are its words by the label of the report, the last ones last."""

    is_item: bool
    said: dict[str, str]
    id: str | None = None
    items: "list[Held]" = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return its last words."""
        return list(self.said.values())[-1]


@dataclass(slots=True, eq=False)
class LabelEntry:
    """A paragraph after a run-in label, and what is below it; ``said`` are its words by report.

    ``rewrites`` tells that its words have to be written anew.
    """

    label: str
    look: str
    rewrites: bool
    said: dict[str, str] = field(default_factory=dict)
    items: "list[Held]" = field(default_factory=list)


@dataclass(slots=True, eq=False)
class TableEntry:
    """The same table of several reports, by the label of each."""

    tables: list[tuple[str, Table]]


@dataclass(slots=True, eq=False)
class Place:
    """A section: its entries, the sections below it, and what several reports said in prose.

    ``titles`` are its own titles by report; ``words`` are those that have to be written anew; ``runs_on``
    tells that they continue the heading on its line; ``nothing`` are the reports that have nothing to say.
    ``named`` are the entries that have a name of their own: labels, titles, tables; ``equal`` counts the
    tables of a report that have one.
    """

    titles: dict[str, str] = field(default_factory=dict)
    entries: "list[Held]" = field(default_factory=list)
    places: dict[str, "Place"] = field(default_factory=dict)
    words: dict[str, list[str]] = field(default_factory=dict)
    nothing: dict[str, str] = field(default_factory=dict)
    runs_on: bool = False
    named: "dict[tuple[object, ...], Held]" = field(default_factory=dict)
    equal: Counter[tuple[object, ...]] = field(default_factory=Counter)

    @property
    def title(self) -> str:
        """Return its last title; empty if the outline has it."""
        return list(self.titles.values())[-1] if self.titles else ""


Held = Entry | LabelEntry | TableEntry | Place


class Gatherer:
    """Gathers one part report by report, oldest first; ``weights`` are those of all tasks."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._by_id: dict[str, tuple[list[Held], Entry]] = {}

    def add(
        self,
        place: Place,
        section: Section,
        source: Source,
        plan: SectionTitles,
        theirs: SectionTitles,
        *,
        rewrites: bool,
    ) -> None:
        """Add a section to a place.

        ``plan`` are the sections that the outline of the new report names below it, ``theirs`` those of the
        gathered one's. ``rewrites`` tells that prose has to be written anew.
        """
        if section.title:
            place.titles[source.label] = section.title
        if section.text:
            place.runs_on = True
            if not self._is_nothing(place, section.text, source):
                place.words.setdefault(source.label, []).append(section.text)
        self.blocks(place, section.content, source, rewrites=rewrites)
        for name, inner in section.sections.items():
            ours, own = plan.get(name), theirs.get(name)
            below = place.places.setdefault(name, Place())
            if ours is None and own and not inner.title:
                below.titles[source.label] = fill(own.title or own.label or name, source.words)
            written = rewrites or bool(ours and ours.label)
            self.add(below, inner, source, _below(ours), _below(own), rewrites=written)

    def blocks(self, place: Place, content: Iterable[Block], source: Source, *, rewrites: bool) -> None:
        """Add blocks to a place: those that are in it already become part of what is there."""
        new: list[Entry] = []
        for block in content:
            if isinstance(block, Item | Prose):
                new += self._said(place, block, source, rewrites=rewrites)
                continue
            self._join(place.entries, new, source)
            new = []
            match block:
                case Labelled():
                    self._labelled(place, block, source, rewrites=rewrites)
                case Tabled():
                    _table(place, block.table, source)
                case Section():
                    below = _titled(place, block.title or "")
                    self.add(below, block, source, {}, {}, rewrites=rewrites)
                case _:
                    assert_never(block)
        self._join(place.entries, new, source)

    def _said(self, place: Place, block: Item | Prose, source: Source, *, rewrites: bool) -> Iterator[Entry]:
        """Yield what a block says was done."""
        if isinstance(block, Item):
            if block.items or not self._is_nothing(place, block.text, source):
                yield from _entries((block,), source, source.lead)
        elif not self._prose(place, block.paragraph, source, rewrites=rewrites):
            yield Entry(is_item=False, said={source.label: _led(block.paragraph, source.lead)})

    def _prose(self, place: Place, text: str, source: Source, *, rewrites: bool) -> bool:
        """Keep prose that has to be written anew, or that says nothing; tell whether it was kept.

        A sentence that takes its figures from the month says of all months what it says of one.
        """
        if self._is_nothing(place, text, source):
            return True
        rewrites = rewrites and not any(each.key.startswith("=") for each in inline.lookups(text))
        if rewrites:
            place.words.setdefault(source.label, []).append(text)
        return rewrites

    def _is_nothing(self, place: Place, text: str, source: Source) -> bool:
        if words_of(inline.plain(text)) in _NOTHING:
            place.nothing[source.label] = text
            return True
        return is_to_write(text)

    def _labelled(self, place: Place, block: Labelled, source: Source, *, rewrites: bool) -> None:
        name = ("label", key(block.label))
        entry = place.named.get(name)
        if not isinstance(entry, LabelEntry):
            entry = place.named[name] = LabelEntry(block.label, block.look, rewrites)
            place.entries.append(entry)
        new = [*_entries(block.items, source, source.lead)]
        if block.text and not is_to_write(block.text):
            if source.lead and not rewrites:
                new.insert(0, Entry(is_item=True, said={source.label: _led(block.text, source.lead)}))
            else:
                entry.said[source.label] = block.text
        self._join(entry.items, new, source)

    def _join(self, known: list[Held], new: Sequence[Entry], source: Source) -> None:
        """Put entries among known ones; what several offices did is never one task."""
        if source.lead:
            known += new
            return
        same = self._same_by_id(known, new, source.label)
        rest = [each for each in new if each not in same]
        for is_item in (True, False):
            same |= self._alike(known, [each for each in rest if each.is_item == is_item], source.label)
        for each in new:
            old = same.get(each)
            if old is None:
                known.append(each)
            else:
                items, each.items = each.items, []
                old.said |= each.said
                old.id = each.id or old.id
                self._join(old.items, [below for below in items if isinstance(below, Entry)], source)
            kept = old or each
            if kept.id:
                self._by_id[kept.id] = (known, kept)

    def _same_by_id(self, known: list[Held], new: Sequence[Entry], label: str) -> dict[Entry, Entry]:
        """Return the known entries with the ids of new ones; one of another section moves here."""
        same: dict[Entry, Entry] = {}
        taken: set[Entry] = set()
        for each in new:
            home, old = self._by_id.get(each.id or "", (None, None))
            if home is None or old is None or label in old.said or old in taken:
                continue
            taken.add(old)
            if home is not known:
                home.remove(old)
                known.append(old)
            same[each] = old
        return same

    def _alike(self, known: list[Held], new: Sequence[Entry], label: str) -> dict[Entry, Entry]:
        """Return the known entries that are the same tasks as new ones; two ids are two tasks."""
        if not new:
            return {}
        old = [
            each
            for each in known
            if isinstance(each, Entry) and each.is_item == new[0].is_item and label not in each.said
        ]
        before, after = ([inline.plain(each.text) for each in entries] for entries in (old, new))
        found = same_tasks(before, after, self._weights, lambda a, b: not (old[a].id and new[b].id))
        return {new[number]: old[at] for number, at in found.items()}


def _below(opening: SectionTitle | None) -> SectionTitles:
    return opening.sections if opening else {}


def _led(text: str, lead: str) -> str:
    return f"{lead}: {text}" if lead else text


def _entries(items: Iterable[Item], source: Source, lead: str = "") -> Iterator[Entry]:
    """Yield tasks, except those that were never written."""
    for item in items:
        below: list[Held] = [*_entries(item.items, source)]
        if below or not is_to_write(item.text):
            yield Entry(is_item=True, said={source.label: _led(item.text, lead)}, id=item.id, items=below)


def _table(place: Place, table: Table, source: Source) -> None:
    """Put a table with the same one of other reports; of equal ones in a report the first is the first."""
    name: tuple[object, ...] = ("table", signature(table))
    own = (source.label, *name)
    place.equal[own] += 1
    entry = place.named.get((*name, place.equal[own]))
    if not isinstance(entry, TableEntry):
        entry = place.named[*name, place.equal[own]] = TableEntry([])
        place.entries.append(entry)
    entry.tables.append((source.label, table))


def _titled(place: Place, title: str) -> Place:
    """Return the place of a section without a key, by its title."""
    name = ("title", key(title))
    found = place.named.get(name)
    if not isinstance(found, Place):
        found = place.named[name] = Place(titles={"": title})
        place.entries.append(found)
    return found
