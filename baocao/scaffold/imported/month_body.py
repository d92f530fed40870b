"""Writes the body of a paper as sections, items, paragraphs and tables of a month file."""

from collections.abc import Mapping, Sequence

from baocao.messages import imported as say
from baocao.messages.made_files import comment
from baocao.model.item import TO_WRITE
from baocao.model.short_form import short_key
from baocao.path import Path
from baocao.scaffold.imported.month_table import table
from baocao.scaffold.imported.nodes import Node
from baocao.scaffold.imported.outlined import Plan
from baocao.scaffold.imported.sentences import Ids, heading, noted, one_look, sentence
from baocao.source.written import Noted, Value
from baocao.word.paper import Run
from baocao.word.recognise.data_table import DataTable
from baocao.word.recognise.line import Line

# Doubts about numbers say nothing about words: the numbers are counted anew, and differences are listed.
_OF_NUMBERS = frozenset({"number-jumps", "number-twice"})
_LONGEST_LABEL = 60


class Body:
    """Writes nodes and keeps, for each line by its number, the path of its words."""

    def __init__(
        self, tables: Mapping[int, DataTable], captions: Mapping[int, tuple[Line, ...]], ids: Ids
    ) -> None:
        self.paths: dict[int, Path] = {}
        self._tables = tables
        self._captions = captions
        self._ids = ids

    def title_of(self, node: Node) -> tuple[str, str]:
        """Return the title of a heading and the text that continues it on its line."""
        lead = node.line.runs[: node.line.lead]
        title = " ".join(sentence(lead, self._ids, looks=False).split()) if lead else ""
        if title.endswith(":") and not node.more:
            return title[:-1].rstrip(), sentence(node.line.runs[node.line.lead :], self._ids).lstrip()
        titles = (heading(line, self._ids) for line in node.lines)
        return " ".join(filter(None, titles)) or TO_WRITE, ""

    def section(self, node: Node, plan: Plan, at: Path, title: str = "") -> Value:
        """Return what is below a heading; ``title`` is its own title if the outline does not have it."""
        text = self.title_of(node)[1]
        content, inner = _divided(node, plan)
        if not (content or inner or text):
            empty = Noted(TO_WRITE, comment(say.UNSURE.of(why=say.EMPTY_SECTION)))
            return _marked({"title": title, "content": empty} if title else empty, node.lines)
        is_long = bool(title or text or (content and inner))
        written = self.content(content, at / "content" if is_long else at)
        sections = self.named(inner, plan, at / "sections" if is_long else at)
        if not is_long:
            return _marked(written if content else sections, node.lines)
        keys = {"title": title, "text": text, "content": written, "sections": sections}
        return _marked({key: value for key, value in keys.items() if value}, node.lines)

    def named(self, nodes: Sequence[Node], plan: Plan, at: Path) -> dict[str, Value]:
        """Return sections by key."""
        sections: dict[str, Value] = {}
        for node in nodes:
            title, _ = self.title_of(node)
            label = plan.labels(title)
            key = plan.key_of(title, sections, label=label)
            own = not key or not plan.says(key, title) or any(noted(line.runs) for line in node.lines)
            key = key or plan.own_key(title)
            self._place(node, at / key)
            alone = label and not own and not node.below
            sections[key] = (
                _marked(self.title_of(node)[1] or TO_WRITE, node.lines)
                if alone
                else self.section(node, plan.below(key), at / key, title if own else "")
            )
        return sections

    def content(self, nodes: Sequence[Node], at: Path) -> Value:
        """Return content: a single paragraph as its text, everything else as a list."""
        if len(nodes) == 1 and nodes[0].kind == "paragraph" and not lead_of(nodes[0].line):
            self._place(nodes[0], at)
            return _marked(self._text(nodes[0].lines), nodes[0].lines)
        return self.blocks(nodes, at)

    def blocks(self, nodes: Sequence[Node], at: Path) -> list[Value]:
        """Return a list of blocks; headings among them have their titles with them."""
        found: list[Value] = []
        waiting = list(nodes)
        while waiting:
            node = waiting.pop(0)
            place = at / len(found)
            self._place(node, place)
            if node.kind == "paragraph" and lead_of(node.line):
                alone = not node.line.runs[lead_of(node.line) :]
                count = next((n for n, each in enumerate(waiting) if each.kind != "item"), len(waiting))
                items, waiting = (waiting[:count], waiting[count:]) if alone else ([], waiting)
                found.append(self._labelled(node, items, place))
            else:
                found.append(self._block(node, place))
        return found

    def _block(self, node: Node, at: Path) -> Value:
        match node.kind:
            case "heading":
                title, text = self.title_of(node)
                below = self.blocks(node.below, at / "content")
                keys: dict[str, Value] = {"title": title, "text": text, "content": below}
                kept = {key: value for key, value in keys.items() if value}
                return _marked(kept if text or below else {**kept, "content": TO_WRITE}, node.lines)
            case "item":
                return self._item(node, at)
            case "table":
                above = self._captions.get(node.line.n, ())
                self.paths |= {line.n: at / "table" for line in above}
                return {"table": table(self._tables[node.line.n], self._ids, above)}
            case _:
                return _marked({"paragraph": self._text(node.lines)}, node.lines)

    def _labelled(self, node: Node, items: Sequence[Node], at: Path) -> Value:
        count = lead_of(node.line)
        lead, rest = node.line.runs[:count], node.line.runs[count:]
        keys: dict[str, Value] = {"label": _without_colon(sentence(lead, self._ids, looks=False))}
        if (look := _look_of(lead)) != "bold":
            keys["look"] = look
        text = "\n\n".join(filter(None, [sentence(rest, self._ids).strip(), *self._lines(node.more)]))
        if text:
            keys["text"] = text
        if items:
            keys["items"] = [self._placed_item(each, at / "items" / n) for n, each in enumerate(items)]
        return _marked(keys, node.lines)

    def _placed_item(self, node: Node, at: Path) -> Value:
        self._place(node, at)
        return self._item(node, at)

    def _item(self, node: Node, at: Path) -> Value:
        text = self._text(node.lines)
        if not node.below:
            return _marked(text, node.lines)
        items = [self._placed_item(each, at / "items" / n) for n, each in enumerate(node.below)]
        if short := short_key(text):
            return _marked({short: items}, node.lines)
        return _marked({"text": text, "items": items}, node.lines)

    def _text(self, lines: Sequence[Line]) -> str:
        return "\n\n".join(self._lines(lines)) or TO_WRITE

    def _lines(self, lines: Sequence[Line]) -> list[str]:
        return [words for line in lines if (words := sentence(line.runs, self._ids).strip())]

    def _place(self, node: Node, at: Path) -> None:
        self.paths |= {line.n: at for line in node.lines}


def _divided(node: Node, plan: Plan) -> tuple[list[Node], list[Node]]:
    """Return the content below a heading, and its sections; a label of the outline begins one."""
    content: list[Node] = []
    sections: list[Node] = []
    for each in node.below:
        label = label_of(each.line) if each.kind == "paragraph" else ""
        if label and plan.labels(label):
            sections.append(Node(each.line, "heading", node.depth + 1, each.more))
        elif each.kind == "heading":
            sections.append(each)
        else:
            (sections[-1].below if sections else content).append(each)
    return content, sections


def lead_of(line: Line) -> int:
    """Return the number of runs of a paragraph's run-in label; only one with a colon is printed as it was."""
    lead = line.lead
    if not lead and line.label == "paragraph" and len(line.words) <= _LONGEST_LABEL and one_look(line.runs):
        lead = len(line.runs) if _look_of(line.runs) != "plain" else 0
    label = "".join(run.text for run in line.runs[:lead]).strip()
    return lead if len(label) > 1 and label.endswith(":") else 0


def label_of(line: Line) -> str:
    """Return the run-in label of a paragraph."""
    return "".join(run.text for run in line.runs[: lead_of(line)]).strip()


def _without_colon(label: str) -> str:
    return label.strip().removesuffix(":").rstrip()


def _look_of(runs: Sequence[Run]) -> str:
    words = [run for run in runs if run.text.strip(" :")]
    if words and all(run.look.bold for run in words):
        return "bold"
    return "italic" if words and all(run.look.italic for run in words) else "plain"


def _marked(value: Value, lines: Sequence[Line]) -> Value:
    """Return a value with what is not sure about its lines."""
    doubts = dict.fromkeys(doubt for line in lines for doubt in line.doubts if doubt not in _OF_NUMBERS)
    if not doubts:
        return value
    why = "; ".join(comment(say.DOUBTS[doubt]) for doubt in doubts)
    return Noted(value, comment(say.UNSURE.of(why=why)))
