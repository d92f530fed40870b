"""Writes the appendices of a paper."""

from collections.abc import Mapping

from baocao.path import Path
from baocao.scaffold.imported.free_names import FreeNames
from baocao.scaffold.imported.month_body import Body
from baocao.scaffold.imported.nodes import tree
from baocao.scaffold.imported.outlined import free_key
from baocao.scaffold.imported.parted import AppendixLines
from baocao.scaffold.imported.sentences import Ids, heading
from baocao.source.written import Bare, Value

_UNTITLED = "Phụ lục"


def appendices(
    found: Mapping[int, AppendixLines],
    body: Body,
    attached: frozenset[int],
    landscape: frozenset[int],
    ids: Ids,
) -> dict[str, Value]:
    """Return the appendices by key: their titles, direction and content."""
    written: dict[str, Value] = {}
    free = FreeNames()
    for number, each in sorted(found.items()):
        titles = [heading(line, ids) for line in each.titles if line.label == "appendix-title"]
        labels = [heading(line, ids) for line in each.titles if line.label == "appendix-label"]
        title = " ".join(filter(None, titles)) or " ".join(filter(None, labels)) or _UNTITLED
        key = free_key(free, title, written)
        at = Path.of("appendices", key)
        body.paths |= {line.n: at / "title" for line in each.titles}
        body.paths |= {line.n: Path.of("format") for line in each.attached}
        keys: dict[str, Value] = {"title": title}
        if number in landscape:
            keys["landscape"] = Bare("true")
        keys["content"] = body.content(tree(each.content, attached), at / "content")
        written[key] = keys if keys["content"] else {**keys, "content": "…"}
    return written
