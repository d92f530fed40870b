"""Where in the tree of a file a position is, by indentation: also while the YAML cannot be read."""

import re
from typing import NamedTuple

from baocao.finding import Span
from baocao.source import Source

ITEM = "-"
# A key ends before the blanks after it; tried at each of them, they would be read each time.
_REST = r"(?:[^:\n]*[^:\n \t])?"
_KEY = re.compile(
    rf"""(?P<key>"[^"\n]*"|'[^'\n]*'|[^\s\-#'"\[\]{{}},&*!|>%@`:]{_REST}|-[^\s:]{_REST})[ \t]*:(?=[ \t]|$)"""
)
_DASHES = re.compile(r"(?P<indent>[ \t]*)(?P<dashes>(?:-[ \t]+)*(?:-$)?)")
_BLOCK = re.compile(r"(?:^|[ \t])[|>][+\-0-9]*[ \t]*(?:#.*)?$")
# A file may have millions of lines; none that is written by hand is this deep in one list.
_LINES_AT_MOST = 20_000


class Place(NamedTuple):
    """A place in a file: the steps to the collection around it, where ``-`` is any entry of a list.

    At a key, ``key`` is what is written of it before the position, and ``others`` are the keys beside it. At
    a value, ``value`` is what is written of it before the position, and the last step is its key.
    ``in_text`` means the lines of a block of text.
    """

    steps: tuple[str, ...]
    key: str | None = None
    value: str | None = None
    others: frozenset[str] = frozenset()
    in_text: bool = False
    column: int = 0


class _Line(NamedTuple):
    """A line: the steps that it opens, each with its column, and whether a block of text begins."""

    opened: tuple[tuple[str, int], ...]
    rest: str
    opens_text: bool = False


def place_of(source: Source, offset: int) -> Place:
    """Return the place of an offset."""
    number = source.position(offset).line
    before = source.before(offset)
    line = _read(before)
    match = _DASHES.match(before)
    assert match
    keys = [(name, column) for name, column in line.opened if name != ITEM]
    own = line.opened
    column = len(match[0]) if not keys else keys[-1][1]
    steps, others, in_text = _above(source, number, own, column)
    if keys:
        return Place(steps, value=line.rest.strip(), in_text=in_text, column=column)
    return Place(steps, key=line.rest.strip(), others=others, in_text=in_text, column=column)


def steps_at(source: Source, offset: int) -> tuple[tuple[str, ...], Span]:
    """Return the steps to the key at a place, and the key's span; none if there is no key."""
    line = source.line(source.position(offset).line)
    column = len(source.before(offset))
    dashes = _DASHES.match(line)
    assert dashes
    key = _KEY.match(line, dashes.end())
    if key is None or not key.start() <= column <= key.end("key"):
        return (), Span(offset, offset)
    start = offset - column
    place = place_of(source, start + key.end())
    steps = () if place.in_text else place.steps
    return steps, Span(start + key.start(), start + key.end("key"))


def _above(
    source: Source, number: int, own: tuple[tuple[str, int], ...], column: int
) -> tuple[tuple[str, ...], frozenset[str], bool]:
    """Return the steps to a place, the keys beside it, and whether it is in a block of text."""
    steps = [name for name, _ in own]
    need = own[0][1] if own else column
    top = own[0][0] if own else None
    others: set[str] = set()
    in_text = False
    for above in range(number - 1, max(number - _LINES_AT_MOST, 0), -1):
        line = _read(source.line(above))
        for name, at in reversed(line.opened):
            is_parent = at < need or (at == need and name != ITEM and top == ITEM)
            if is_parent:
                in_text = in_text or (line.opens_text and (name, at) == line.opened[-1])
                steps.insert(0, name)
                need, top = at, name
            elif at == column and name != ITEM and len(steps) == len(own):
                others.add(name)
        if need == 0 and top != ITEM and len(steps) > len(own):
            break
    others |= _below(source, number, column) if not own or own[-1][0] == ITEM else set()
    return tuple(steps), frozenset(others), in_text


def _below(source: Source, number: int, column: int) -> set[str]:
    """Return the keys in the same collection after a line."""
    found: set[str] = set()
    last = source.position(len(source.text)).line
    for after in range(number + 1, min(number + _LINES_AT_MOST, last + 1)):
        text = source.line(after)
        line = _read(text)
        if not text.strip() or text.lstrip().startswith("#"):
            continue
        indent = len(text) - len(text.lstrip())
        if indent < column or (indent == column and line.opened and line.opened[0][0] == ITEM):
            break
        found |= {name for name, at in line.opened[:1] if at == column}
    return found


def _read(text: str) -> _Line:
    """Read a line: dashes, then a key, each with its column."""
    match = _DASHES.match(text)
    assert match
    columns = range(len(match["indent"]), match.end())
    opened = [(ITEM, column) for column in columns if text[column] == ITEM]
    rest = text[match.end() :]
    if rest.startswith("#"):
        return _Line((), "")
    key = _KEY.match(rest)
    if key:
        opened.append((key["key"].strip("'\""), match.end()))
        rest = rest[key.end() :]
    return _Line(tuple(opened), rest, bool(_BLOCK.search(text)))
