"""The parts of a report as a template sees them, each heading and item in the style of its depth."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from baocao import inline
from baocao.model.format import Format
from baocao.model.item import Item
from baocao.model.month import Month
from baocao.model.office import Office, Part, SectionTitle, SectionTitles, fill, fill_known
from baocao.model.scheme import Scheme
from baocao.model.section import Block, Labelled, Paragraph, Section, Tabled
from baocao.render.grid import Grid, grid


@dataclass(frozen=True, slots=True)
class BlockView:
    """One piece of a section: a paragraph, which may run on from a label, an item, or a table.

    ``restart`` marks an item whose list begins again with it.
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


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section: its heading and its pieces, inner sections among them."""

    style: str
    title: str
    restart: bool
    content: "tuple[BlockView | SectionView, ...]"


class Parts:
    """Makes views of what stands under an edition, a numbering scheme, and the period's words."""

    def __init__(self, edition: Format, scheme: Scheme, words: dict[str, str]) -> None:
        self._edition = edition
        self._headings = scheme.headings
        # Clauses are counted with the headings of their level.
        self._clauses = {level.items for level in scheme.levels}
        self._breaking = {level.style for level in scheme.levels if level.breaks}
        self._items = scheme.items
        self._words = words

    def of(self, month: Month, office: Office) -> "Iterator[BlockView | SectionView]":
        """Yield the parts of a month in the order of the office's outline."""
        for name in office.outline.order:
            plan, section = getattr(office.outline, name), getattr(month, name)
            if isinstance(plan, Part):
                yield self._section(section, section.title or plan.title, plan.sections, 0)
            else:
                yield from self._named(section, plan, 0)
                yield from self._content(section.content, 0)

    def appendix(self, content: "tuple[Block, ...]") -> tuple[BlockView | SectionView, ...]:
        """Return what stands in an appendix, its headings counted from the first again."""
        views = list(self._content(content, 0))
        first = next((at for at, view in enumerate(views) if isinstance(view, SectionView)), None)
        if first is not None:
            views[first] = replace(views[first], restart=True)
        return tuple(views)

    def _section(self, section: Section, title: str, plan: SectionTitles, depth: int) -> SectionView:
        style = self._headings[min(depth, len(self._headings) - 1)]
        inner = (*self._content(section.content, depth + 1), *self._named(section, plan, depth + 1))
        heading = cased(self._edition, style, fill_known(title, self._words))
        return SectionView(
            style, f"\n{heading}" if style in self._breaking else heading, restart=False, content=inner
        )

    def _named(self, section: Section, plan: SectionTitles, depth: int) -> Iterator[BlockView | SectionView]:
        """Yield the sections of a section: the outline's in its order, then those with their own titles."""
        for key in (*plan, *(key for key in section.sections if key not in plan)):
            inner = section.sections.get(key)
            if inner:
                yield from self._opened(inner, plan.get(key), depth)

    def _opened(
        self, section: Section, opening: SectionTitle | None, depth: int
    ) -> Iterator[BlockView | SectionView]:
        title = section.title or (opening.title if opening else None)
        if title:
            yield self._section(section, title, opening.sections if opening else {}, depth)
            return
        label = fill(opening.label or "", self._words) if opening else ""
        yield from self._labelled(label, section, depth)

    def _labelled(self, label: str, section: Section, depth: int) -> Iterator[BlockView | SectionView]:
        """Yield a section whose first paragraph runs on from its label."""
        first, *rest = section.content or (None,)
        if isinstance(first, Paragraph):
            yield BlockView("body", _bare(label), "label", first.paragraph)
            yield from self._content(tuple(each for each in rest if each), depth)
        elif first:
            yield BlockView("body", _bare(label), "label")
            yield from self._content(section.content, depth)

    def _content(self, blocks: "tuple[Block, ...]", depth: int) -> Iterator[BlockView | SectionView]:
        fresh = True
        for block in blocks:
            match block:
                case Section():
                    yield self._section(block, block.title or "", {}, depth)
                case Item():
                    styles = self._items(depth)
                    yield _item(block, styles, restart=fresh and styles[0] not in self._clauses)
                case _:
                    yield self._block(block)
            # Items after a section or a labelled list are a list of their own.
            fresh = isinstance(block, Section | Labelled) or (fresh and not isinstance(block, Item))

    def _block(self, block: "Paragraph | Labelled | Tabled") -> BlockView:
        match block:
            case Paragraph():
                return BlockView("body", text=block.paragraph)
            case Labelled():
                look = {"bold": "label", "italic": "label-italic", "plain": ""}[block.look]
                styles = self._items(len(self._headings))
                items = tuple(_item(item, styles, restart=not at) for at, item in enumerate(block.items))
                return BlockView("body", _bare(block.label), look, block.text or "", items)
            case Tabled():
                table = block.table
                return BlockView(caption=table.caption or "", unit=table.unit or "", table=grid(table))


def _bare(label: str) -> str:
    return label.rstrip(" :.;")


def _item(item: Item, styles: tuple[str, ...], *, restart: bool) -> BlockView:
    """Return an item in the first of the styles, those below it in the next ones."""
    below = styles[1:] or styles
    items = tuple(_item(inner, below, restart=False) for inner in item.items)
    return BlockView(styles[0], text=item.text, items=items, restart=restart)


def cased(edition: Format, style: str, text: str) -> str:
    """Return a text in capitals where its style asks for them."""
    return inline.upper(text) if edition.styles[style].caps else text
