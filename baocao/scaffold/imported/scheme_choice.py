"""Chooses the numbering scheme whose labels are most often those of a paper."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from baocao.library import catalog
from baocao.model.scheme import OutlineScheme
from baocao.scaffold.imported.nodes import Node
from baocao.word.paper import Run
from baocao.word.recognise.line import Line
from baocao.word.recognise.typed import Typed

_END = ".:/-–) "


class _Place(NamedTuple):
    """The number of headings and of items above a label; -1 items for a heading's own label."""

    headings: int
    items: int


def chosen(nodes: Sequence[Node], usual: str) -> str:
    """Return the name of the shipped scheme that prints most labels as typed; of equal ones the ``usual``."""
    labels = list(_labels(nodes))
    best, most = usual, _fitting(usual, labels)
    if usual and most == 2 * len(labels):
        return usual
    for name in catalog.schemes():
        fitting = _fitting(name, labels)
        if fitting > most:
            best, most = name, fitting
    return best or catalog.schemes()[0]


def _fitting(name: str, labels: Iterable[tuple[_Place, Typed]]) -> int:
    """Return how well a scheme's labels fit: 2 for each equal one, 1 if only its last sign differs."""
    scheme = catalog.scheme(name) if name else None
    if scheme is None:
        return -1
    fitting = 0
    for place, typed in labels:
        count, form = _label(scheme, place)
        typed_form = "Phần %" if typed.form.casefold().startswith("phần") else typed.form
        if count == typed.count and form.rstrip(_END) == typed_form.rstrip(_END):
            fitting += 1 + (form == typed_form)
    return fitting


def _labels(nodes: Iterable[Node], headings: int = 0, items: int = 0) -> Iterator[tuple[_Place, Typed]]:
    for node in nodes:
        if node.kind in ("heading", "item") and node.line.typed:
            yield _Place(headings, items if node.kind == "item" else -1), node.line.typed
        inner = (headings + 1, 0) if node.kind == "heading" else (headings, items + 1)
        yield from _labels(node.below, *inner)


def _label(scheme: OutlineScheme, place: _Place) -> tuple[str, str]:
    """Return how a scheme counts there, and the form of its label."""
    styles = scheme.headings if place.items < 0 else scheme.items(place.headings)
    at = place.headings if place.items < 0 else place.items
    if at >= len(styles):
        return "", ""
    style = styles[at]
    level = next(level for level in scheme.levels if style in (level.style, level.items))
    form = level.label
    for number in range(1, 10):
        form = form.replace(f"%{number}", "%")
    return level.count if level.counts else "none", "Phần %" if form.startswith("Phần") else form


def fit(nodes: list[Node], name: str) -> None:
    """Make what is deeper than a scheme fit it: headings become bold paragraphs, items those above them.

    The number of such a heading stays with its words.
    """
    scheme = catalog.scheme(name)
    if scheme:
        _fit(nodes, len(scheme.headings), len(scheme.items(len(scheme.headings))))


def _fit(nodes: list[Node], headings: int, items: int) -> None:
    at = 0
    while at < len(nodes):
        node = nodes[at]
        if node.kind == "heading" and headings <= 0:
            nodes[at : at + 1] = [Node(_emboldened(node.line), "paragraph", 0, node.more), *node.below]
        elif node.kind == "item" and items <= 1 and node.below:
            nodes[at + 1 : at + 1], node.below = node.below, []
        else:
            inner = (headings - 1, items) if node.kind == "heading" else (headings, items - 1)
            _fit(node.below, *inner)
        at += 1


def _emboldened(line: Line) -> Line:
    """Return a heading as a bold paragraph with its number."""
    number = (Run(f"{line.typed.text} "),) if line.typed else ()
    runs = tuple(replace(run, look=replace(run.look, bold=True)) for run in (*number, *line.runs))
    return replace(line, runs=runs, typed=None, lead=0)
