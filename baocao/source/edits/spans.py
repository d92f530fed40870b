"""Where the nodes of a YAML text are on its lines, with the comments that belong to them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from baocao.source.nodes import Mapping, Node, Scalar, Sequence, scalars
from baocao.source.source_text import LINE_BREAK
from baocao.system.patterns import lazy

_COMMENT_LINE = lazy(r"[ \t]*#")
_COMMENT = lazy(r"(?:(?<=[\s,\[\]{}])|^)#[^\r\n]*", re.MULTILINE)


# How far lists are indented below the dash of their entry, if the file has none.
_STEP = 4


class UnsafeError(Exception):
    """An edit that this program does not make, because it is not sure to keep the rest."""


class Lines(NamedTuple):
    """The lines of an entry: from its own comments, from its dash, and up to the next line after it."""

    lead: int
    start: int
    end: int


def is_flow(text: str, node: Node) -> bool:
    """Tell whether a collection is written in brackets or braces."""
    return not isinstance(node, Scalar) and text[node.start : node.start + 1] in ("[", "{")


def line_start(text: str, at: int) -> int:
    """Return the offset at which the line of an offset starts."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def line_end(text: str, at: int) -> int:
    """Return the offset after the line break of the line of an offset."""
    found = LINE_BREAK.search(text, at)
    return found.end() if found else len(text)


def column(text: str, at: int) -> int:
    """Return the column of an offset, from 0."""
    return at - line_start(text, at)


def last_of(text: str, node: Node) -> int:
    """Return the offset after the last letter of a node."""
    if isinstance(node, Scalar):
        if node.style in ("|", ">"):
            return node.start + len(text[node.start : node.end].rstrip())
        return node.end
    if is_flow(text, node):
        return node.end
    if isinstance(node, Sequence):
        return max(node.start + 1, last_of(text, node.items[-1]))
    key, value = next(reversed(node.entries.values()))
    return max(colon_after(text, key), last_of(text, value))


def colon_after(text: str, key: Scalar) -> int:
    """Return the offset after the colon of a key."""
    at = text.find(":", key.end)
    if at < 0 or text[key.end : at].strip():
        raise UnsafeError
    return at + 1


def entries_of(text: str, node: Sequence) -> list[Lines]:
    """Return the lines of each entry of a list with dashes."""
    at = column(text, node.start)
    found: list[Lines] = []
    for item in node.items:
        before = found[-1].end if found else 0
        start = _dash_line(text, item, at, before)
        end = line_end(text, last_of(text, item))
        found.append(Lines(_lead(text, start, before, at), start, end))
    return found


def _dash_line(text: str, item: Node, at: int, before: int) -> int:
    """Return the start of the line with the dash of an entry."""
    start = line_start(text, item.start)
    while start >= before:
        if text[start + at : start + at + 1] == "-" and not text[start : start + at].strip(" "):
            return start
        if start == 0:
            break
        start = line_start(text, start - 1 - (text[start - 2 : start] == "\r\n"))
    raise UnsafeError


def _lead(text: str, start: int, before: int, at: int) -> int:
    """Return where the comments directly above a line begin, as far as they are indented like it."""
    lead = start
    while lead > before:
        above = line_start(text, lead - 1 - (text[lead - 2 : lead] == "\r\n"))
        line = text[above:lead]
        if above < before or not _COMMENT_LINE.match(line) or len(line) - len(line.lstrip()) != at:
            break
        lead = above
    return lead


def comments_in(text: str, start: int, end: int, node: Node) -> Iterator[str]:
    """Yield the comments in a range that contains a node, without their indentation."""
    at = start
    for scalar in scalars(node):
        head = line_end(text, scalar.start) if scalar.style in ("|", ">") else 0
        if head:
            yield from _COMMENT.findall(text, at, scalar.start)
            yield from (found[0].rstrip() for found in _COMMENT.finditer(text, scalar.start, head))
        else:
            yield from (found[0].rstrip() for found in _COMMENT.finditer(text, at, scalar.start))
        at = max(at, scalar.end)
    yield from (found[0].rstrip() for found in _COMMENT.finditer(text, at, end))


def shifted(text: str, by: int) -> str:
    """Return lines with more or less indentation."""
    if not by:
        return text
    lines = text.splitlines(keepends=True)
    return "".join(_shifted(line, by) for line in lines)


def _shifted(line: str, by: int) -> str:
    if not line.strip():
        return line
    return " " * by + line if by > 0 else line[min(-by, len(line) - len(line.lstrip(" "))) :]


def mappings(node: Node) -> Iterator[Mapping]:
    """Yield every mapping below a node."""
    waiting = [node]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Mapping):
            yield each
            waiting += [value for _, value in each.entries.values()]
        elif isinstance(each, Sequence):
            waiting += each.items


def homes(text: str, root: Node, placed: set[int]) -> dict[int, tuple[Lines, int]]:
    """Return the lines and the column of the dash of each entry that is placed."""
    found: dict[int, tuple[Lines, int]] = {}
    waiting: list[Node] = [root]
    while waiting:
        node = waiting.pop()
        if is_flow(text, node) or isinstance(node, Scalar):
            continue
        if isinstance(node, Mapping):
            waiting += [value for _, value in node.entries.values()]
            continue
        waiting += node.items
        if any(item.start in placed for item in node.items):
            at = column(text, node.start)
            for item, lines in zip(node.items, entries_of(text, node), strict=True):
                found[item.start] = lines, at
    return found


def step_of(text: str, root: Node) -> int:
    """Return how far lists are indented below the dash of their entry in this file."""
    for mapping in mappings(root):
        for key, value in mapping.entries.values():
            if isinstance(value, Sequence) and not is_flow(text, value):
                lead = text[line_start(text, key.start) : key.start]
                step = column(text, value.start) - lead.find("-")
                if "-" in lead and step > 1:
                    return step
    return _STEP
