"""Which planned tasks nobody has reported yet: they stay planned."""

from collections.abc import Container, Sequence
from typing import NamedTuple

from baocao.compare.track import track
from baocao.model.item import Item
from baocao.model.section import Block, Labelled, Prose, Section, Tabled, located
from baocao.path import Path
from baocao.scaffold.rollup.given import Given


class Promises(NamedTuple):
    """The planned tasks that are open, and the words of those that were reported, each with its origin."""

    open: Section
    done: tuple[str, ...]
    still: int


def open_promises(plan: Given, reports: Sequence[Given]) -> Promises:
    """Return what a report plans, without what one of the reports says was done."""
    tracking = track(plan.entries, [(each.label, each.entries) for each in reports])
    done = {promise.path: promise for promise in tracking.of("reported")}
    left = _section(plan.month.priorities, Path.of("priorities"), done)
    told = tuple(f"{promise.plan} ({_where(promise.found)})" for promise in done.values())
    return Promises(left, told, len(tracking.promises) - len(done))


def _where(found: object) -> str:
    return str(getattr(found, "month", ""))


def _section(section: Section, path: Path, done: Container[Path]) -> Section:
    runs_on = path / "text"
    text = None if runs_on in done else section.text
    blocks = (_block(*each, done) for each in located(section.content, section.content_path(path)))
    inner = {
        key: _section(each, section.section_path(path, key), done) for key, each in section.sections.items()
    }
    content = tuple(block for block in blocks if block)
    return section.model_copy(update={"text": text, "content": content, "sections": inner})


def _block(path: Path, block: Block, done: Container[Path]) -> Block | None:
    """Return a block without the reported tasks in it; nothing if all of it was reported."""
    match block:
        case Item():
            return _item(path, block, done)
        case Labelled():
            items = _items(path / "items", block.items, done)
            text = None if path in done else block.text
            return block.model_copy(update={"items": items, "text": text}) if items or text else None
        case Section():
            return _section(block, path, done)
        case Prose():
            return None if path in done else block
        case Tabled():
            return block


def _item(path: Path, item: Item, done: Container[Path]) -> Item | None:
    items = _items(path / "items", item.items, done)
    if path in done or (item.items and not items):
        return None
    return item.model_copy(update={"items": items})


def _items(path: Path, items: Sequence[Item], done: Container[Path]) -> tuple[Item, ...]:
    left = (_item(path / number, item, done) for number, item in enumerate(items))
    return tuple(item for item in left if item)
