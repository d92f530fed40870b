"""Writes the parts of a month from the headings of a paper, and finds the outline that they show."""

from collections.abc import Iterator, Sequence

from baocao.compare.similar import key as words_of
from baocao.path import Path
from baocao.scaffold.imported.arranged import arranged
from baocao.scaffold.imported.free_names import FreeNames
from baocao.scaffold.imported.month_body import Body, label_of
from baocao.scaffold.imported.nodes import Node
from baocao.scaffold.imported.outlined import Entry, Plan, free_key
from baocao.scaffold.imported.period_text import PeriodText
from baocao.scaffold.imported.sentences import noted
from baocao.source.written import Value

_MAIN = ("results", "priorities")
_OUTLINE = Path.of("office", "outline")


class MonthParts:
    """Writes the outermost headings as results, priorities and other sections.

    ``outline`` is the office's, or an empty one, to which the headings are added unless it is ``fixed``.
    """

    def __init__(self, body: Body, texts: PeriodText, outline: dict[str, Entry], *, fixed: bool) -> None:
        self.outline = outline
        self._body = body
        self._texts = texts
        self._fixed = fixed
        self._free = FreeNames()

    def written(self, nodes: Sequence[Node]) -> dict[str, Value]:
        """Return the parts of the month by key, in printed order."""
        headings = [node for node in nodes if node.kind == "heading"]
        loose = [node for node in nodes if node.kind != "heading"]
        if headings and loose:
            # A report begins with a heading, and what is before it follows it.
            headings[0].below[:0] = loose
        if not headings:
            return {"sections": self._body.blocks(loose, Path.of("sections"))} if loose else {}
        names = self._names([self._body.title_of(node)[0] for node in headings])
        for node, name in zip(headings, names, strict=True):
            self._declare(node, name)
        if not self._fixed and "sections" in self.outline:
            # Those that are not before a part are after both.
            self.outline["sections"] = self.outline.pop("sections")
        parts: dict[str, Value] = {}
        for node, name in zip(headings, names, strict=True):
            if name in _MAIN:
                parts[name] = self._part(node, name)
        others = [node for node, name in zip(headings, names, strict=True) if name not in _MAIN]
        if others:
            parts["sections"] = self._body.named(others, self._plan("sections"), Path.of("sections"))
        return {name: parts[name] for name in self._order(names) if name in parts}

    def _names(self, titles: Sequence[str]) -> list[str]:
        """Return for each outermost heading its part, or the part before which another section is."""
        known = {
            words_of(self._texts.filled(entry.title)): name
            for name, entry in self.outline.items()
            if name in _MAIN
        }
        found = arranged(titles, self._texts.words["next_period"])
        names: list[str] = []
        for at, title in enumerate(titles):
            own = {found.results: "results", found.priorities: "priorities"}.get(at, "")
            if self._fixed:
                own = known.get(words_of(title), own if own in self.outline else "")
            names.append(own if own not in names else "")
        if self._fixed:
            return [name if name in _MAIN else "sections" for name in names]
        return [name or f"sections {found.part_before(at)}".rstrip() for at, name in enumerate(names)]

    def _order(self, names: Sequence[str]) -> Iterator[str]:
        """Yield the parts in printed order."""
        yield from self.outline if self._fixed else dict.fromkeys(name.split()[0] for name in names)
        yield "sections"

    def _declare(self, node: Node, name: str) -> None:
        """Add an outermost heading to an outline that is being made."""
        if self._fixed:
            return
        title, _ = self._body.title_of(node)
        part, _, before = name.partition(" ")
        if part in _MAIN:
            self.outline[part] = Entry(self._texts.of(title))
            return
        sections = self.outline.setdefault("sections", Entry("")).sections
        key = free_key(self._free, title, sections)
        sections[key] = Entry(self._texts.of(title))
        sections[key].before = before

    def _plan(self, name: str) -> Plan:
        entry = self.outline.get(name)
        return Plan(entry.sections if entry else {}, self._texts, int(name != "sections"), fixed=self._fixed)

    def _part(self, node: Node, name: str) -> Value:
        title, _ = self._body.title_of(node)
        entry = self.outline.get(name)
        same = entry is not None and self._texts.prints(entry.title, title, 0)
        own = not same or any(noted(line.runs) for line in node.lines)
        at = Path.of(name)
        self._body.paths |= {
            line.n: at / "title" if own else _OUTLINE / name / "title" for line in node.lines
        }
        return self._body.section(node, self._plan(name), at, title if own else "")


def with_labels(nodes: list[Node], outline: dict[str, Entry], texts: PeriodText) -> list[Node]:
    """Make sections of the paragraphs that begin with a run-in label of an office's outline.

    Such a paragraph ends the section above it, so it moves out of the heading that it is below.
    """
    labels = {
        words_of(texts.filled(entry.title))
        for part in outline.values()
        for entry in part.sections.values()
        if entry.label
    }
    for node in nodes:
        _lift(node, labels)
    return nodes


def _lift(node: Node, labels: set[str]) -> None:
    for inner in node.headings:
        found = next(
            (
                at
                for at, each in enumerate(inner.below)
                if each.kind == "paragraph" and words_of(label_of(each.line)) in labels
            ),
            None,
        )
        if found is not None:
            after = node.below.index(inner) + 1
            moved, inner.below = inner.below[found:], inner.below[:found]
            first = moved[0]
            node.below[after:after] = [Node(first.line, "heading", inner.depth, first.more, moved[1:])]
