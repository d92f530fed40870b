"""The parts of a report as a template sees them, each heading and item in the style of its depth."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from baocao.model import inline
from baocao.model.edition import Edition
from baocao.model.item import Item
from baocao.model.listing import unended
from baocao.model.month import Month
from baocao.model.office import Office
from baocao.model.office_outline import SectionTitle, SectionTitles
from baocao.model.period_words import fill, fill_known
from baocao.model.scheme import Scheme
from baocao.model.section import Block, Labelled, Prose, Section, Tabled
from baocao.path import Origin
from baocao.render.grid import Grid, grid

# Words of the format come from no file.
_WORDS = Origin()


class BlockView(NamedTuple):
    """One block of a section: a paragraph, possibly after a run-in label, an item, or a table.

    ``restart`` marks an item at which its list starts again; ``origin`` is its path in the month file.
    """

    style: str = ""
    label: str = ""
    look: str = ""
    text: str = ""
    items: "tuple[BlockView, ...]" = ()
    caption: str = ""
    unit: str = ""
    table: Grid | None = None
    restart: bool = False
    origin: Origin = _WORDS


class SectionView(NamedTuple):
    """A section: its heading, the text that continues it, and its blocks, including subsections."""

    style: str
    title: str
    restart: bool
    content: "tuple[BlockView | SectionView, ...]"
    origin: Origin = _WORDS
    text: str = ""


PartView = BlockView | SectionView


class Parts:
    """Makes views of content for an edition, a numbering scheme, and the period's words."""

    def __init__(self, edition: Edition, scheme: Scheme, words: dict[str, str]) -> None:
        self._edition = edition
        self._headings = scheme.headings
        # Clauses are numbered together with the headings of their level.
        self._clauses = {level.items for level in scheme.levels if level.items}
        self._breaking = {level.style for level in scheme.levels if level.breaks}
        self._items = cache(scheme.items)
        self._words = words

    def of(self, month: Month, office: Office) -> Iterator[PartView]:
        """Yield the parts of a month in the order of the office's outline."""
        for name, head, plan in office.outline.printed():
            section, at = getattr(month, name), Origin.of("month", name)
            if name != "sections":
                title = section.title or (head.title if head else "")
                yield from [self._section(section, title, plan, 0, at)] if title else []
                continue
            known = office.outline.sections
            early = [key for key in plan if known[key].before]
            own = () if early else tuple(key for key in section.sections if key not in known)
            yield from self._keyed(section, plan, (*plan, *own), 0, at)
            yield from () if early else self._content(section.content, 0, at)

    def appendix(self, content: "tuple[Block, ...]", at: Origin) -> tuple[PartView, ...]:
        """Return the content of an appendix, whose headings are numbered from 1 again."""
        views = list(self._content(content, 0, at))
        counted = (isinstance(view, SectionView) or view.style in self._clauses for view in views)
        first = next((at for at, is_counted in enumerate(counted) if is_counted), None)
        if first is not None:
            views[first] = views[first]._replace(restart=True)
        return tuple(views)

    def _section(
        self, section: Section, title: str, plan: SectionTitles, depth: int, at: Origin
    ) -> SectionView:
        style = self._headings[min(depth, len(self._headings) - 1)]
        inner = (*self._content(section.content, depth + 1, at), *self._named(section, plan, depth + 1, at))
        heading = cased(self._edition, style, fill_known(title, self._words))
        heading = _bare(heading) if section.text else heading
        title = f"\n{heading}" if style in self._breaking else heading
        origin = at / "title" if section.title else at
        text = section.text or ""
        return SectionView(style, title, restart=False, content=inner, origin=origin, text=text)

    def _named(self, section: Section, plan: SectionTitles, depth: int, at: Origin) -> Iterator[PartView]:
        """Yield the subsections of a section: those of the outline in order, then those with own titles."""
        keys = (*plan, *(key for key in section.sections if key not in plan))
        yield from self._keyed(section, plan, keys, depth, at)

    def _keyed(
        self, section: Section, plan: SectionTitles, keys: Iterable[str], depth: int, at: Origin
    ) -> Iterator[PartView]:
        """Yield the subsections with these keys that a section has."""
        for key in keys:
            inner = section.sections.get(key)
            if inner:
                yield from self._opened(inner, plan.get(key), depth, at / "sections" / key)

    def _opened(
        self, section: Section, opening: SectionTitle | None, depth: int, at: Origin
    ) -> Iterator[PartView]:
        title = section.title or (opening.title if opening else None)
        if title:
            yield self._section(section, title, opening.sections if opening else {}, depth, at)
            return
        label = fill(opening.label or "", self._words) if opening else ""
        yield from self._labelled(label, section, depth, at)

    def _labelled(self, label: str, section: Section, depth: int, at: Origin) -> Iterator[PartView]:
        """Yield a section whose first paragraph continues its label."""
        first, *rest = section.content or (None,)
        if section.text:
            yield BlockView("body", _bare(label), "label", section.text, origin=at / "text")
            yield from self._content(section.content, depth, at, under_label=True)
        elif isinstance(first, Prose):
            origin = at / "content" / 0 / "paragraph"
            yield BlockView("body", _bare(label), "label", first.paragraph, origin=origin)
            yield from self._content(tuple(each for each in rest if each), depth, at, 1, under_label=True)
        elif first:
            yield BlockView("body", _bare(label), "label", origin=at)
            yield from self._content(section.content, depth, at, under_label=True)

    def _content(
        self,
        blocks: "tuple[Block, ...]",
        depth: int,
        at: Origin,
        first: int = 0,
        *,
        under_label: bool = False,
    ) -> Iterator[PartView]:
        """Yield the blocks of a section's content, from number ``first`` on."""
        fresh, at = True, at / "content"
        for number, block in enumerate(blocks, first):
            place = at / number
            match block:
                case Section():
                    yield self._section(block, block.title or "", {}, depth, place)
                case Item():
                    # Clauses are numbered together with their sibling headings; there are none under a label.
                    styles = self._items(len(self._headings) if under_label else depth)
                    yield _item(block, styles, place, restart=fresh and styles[0] not in self._clauses)
                case _:
                    yield self._block(block, place)
            # Items after a section or a labelled list are a separate list.
            fresh = isinstance(block, Section | Labelled) or (fresh and not isinstance(block, Item))

    def _block(self, block: "Prose | Labelled | Tabled", at: Origin) -> BlockView:
        match block:
            case Prose():
                return BlockView("body", text=block.paragraph, origin=at / "paragraph")
            case Labelled():
                look = {"bold": "label", "italic": "label-italic", "plain": ""}[block.look]
                styles = self._items(len(self._headings))
                items = tuple(
                    _item(item, styles, at / "items" / number, restart=not number)
                    for number, item in enumerate(block.items)
                )
                label = _bare(block.label)
                return BlockView("body", label, look, block.text or "", items, origin=at / "label")
            case Tabled():
                table = block.table
                place = at / "table"
                printed = grid(table, place)
                return BlockView(
                    caption=table.caption or "", unit=table.unit or "", table=printed, origin=place
                )


def _bare(label: str) -> str:
    return unended(label, ":;.")


def _item(item: Item, styles: tuple[str, ...], at: Origin, *, restart: bool) -> BlockView:
    """Return an item in the first of the styles, its subitems in the next ones."""
    items: tuple[BlockView, ...] = ()
    if item.items:
        below, inside = styles[1:] or styles, at / "items"
        items = tuple(
            _item(inner, below, inside / number, restart=not number)
            for number, inner in enumerate(item.items)
        )
    return BlockView(styles[0], text=item.text, items=items, restart=restart, origin=at / "text")


def cased(edition: Edition, style: str, text: str) -> str:
    """Return a text in capitals if its style requires them."""
    return inline.upper(text) if edition.styles[style].caps else text
