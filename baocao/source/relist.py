"""A list that was written as one text: its lines, and the YAML that makes items of them.

People paste lines from Word, or write a dash in the wrong column; YAML then joins all lines into one
sentence. The labels at the start of the lines and their columns show which lines belong together.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from baocao.finding import Edit
from baocao.source import LINE_BREAK, Lines, Scalar, Sequence, Source
from baocao.source.labels import Label, label_of
from baocao.system.patterns import lazy

_HEADER = lazy(r"[|>][^\r\n]*(?:\r\n|\r|\n)?")
_COMMENT = lazy(r"[ \t]+#")
# A comment to this program is no part of a sentence.
_ORDER = lazy(r"[ \t]*baocao:")
_BLANKS = lazy(r"[^\S\r\n]*")
_ITEM_HEAD = lazy(r"(?P<indent> *)(?P<dashes>(?:- +)+)(?P<key>text: +)?")
_KEY_HEAD = lazy(r" *(?:- +)*[^#\n]*[^\s:#]:")
_ODD_START = lazy(r"""[-?:](?:\s|$)|[,\[\]{}#&*!|>'"%@`]|---|\.\.\.""")
_COLON_INSIDE = lazy(r":(?:\s|$)|\s#")
_END_MARKS = ".;,"


class Line(NamedTuple):
    """One line of a text in the file.

    ``start`` and ``end`` are the offsets of its words, ``column`` is its indentation.
    """

    text: str
    start: int
    end: int
    column: int
    label: Label | None


class ListEntry:
    """A task: its lines without the label, the column of its dash, and its subtasks."""

    def __init__(self, lines: list[str], column: int) -> None:
        self.lines = lines
        self.column = column
        self.below: list[ListEntry] = []


def lines_of(text: str, scalar: Scalar) -> list[Line]:
    """Return the lines of a scalar that contain words."""
    start, end = scalar.start, scalar.end
    if scalar.style in ("'", '"'):
        start, end = start + 1, end - 1
    elif scalar.style:
        header = _HEADER.match(text, start, end)
        start = header.end() if header else start
    lines: list[Line] = []
    while start < end:
        found = LINE_BREAK.search(text, start, end)
        stop, after = found.span() if found else (end, end)
        line = _line(text, start, stop)
        if line.text:
            lines.append(line)
        start = after
    return lines


def _line(text: str, start: int, stop: int) -> Line:
    blanks = _BLANKS.match(text, start, stop)
    first = blanks.end() if blanks else start
    words = text[first:stop].rstrip()
    return Line(words, first, first + len(words), first - _line_start(text, first), label_of(words))


def edit_of_item(text: str, scalar: Scalar, labelled: Iterable[Line]) -> Edit | None:
    """Return the edit that makes items of an item's lines; ``None`` if more than one result is possible."""
    lines, heads = lines_of(text, scalar), set(labelled)
    line_start = _line_start(text, scalar.start)
    head = _ITEM_HEAD.fullmatch(text[line_start : scalar.start])
    if not head or head["key"] or head["dashes"].count("-") > 1 or not _splits(text, scalar, lines, heads):
        return None
    own = len(head["indent"])
    first = lines[0]
    kind = first.label.level if first.label and first.label.kind != "*" else ""
    roots = _tree(lines, heads, Indent(own, scalar.start - line_start, kind))
    return Edit(scalar.start, _end(text, scalar), _written(text, scalar, roots)[own + 2 :])


def edit_of_section(text: str, scalar: Scalar, labelled: Iterable[Line]) -> Edit | None:
    """Return the edit that makes a list of the single paragraph of a section, or of an item's text."""
    lines, heads = lines_of(text, scalar), set(labelled)
    line_start = _line_start(text, scalar.start)
    before = text[line_start : scalar.start]
    if not lines or lines[0] not in heads or not _splits(text, scalar, lines, heads):
        return None
    if before.strip() and not _KEY_HEAD.match(before):
        return None
    key_column = len(before) - len(before.lstrip(" -"))
    column = max(lines[1].column if before.strip() and len(lines) > 1 else lines[0].column, key_column)
    if before.strip() and len(lines) == 1:
        column = key_column + 2
    kind = next(iter(_kinds(lines, heads).values()), "")
    roots = _tree(lines, heads, Indent(column, lines[0].column, kind))
    written = _written(text, scalar, roots)
    if not before.strip():
        return Edit(scalar.start, _end(text, scalar), written[column:])
    at = line_start + len(before.rstrip())
    return Edit(at, _end(text, scalar), _break(text, scalar) + written)


def with_its_comment(text: str, scalar: Scalar) -> Scalar:
    """Return a text with the words that YAML cut off at ``#`` although its sentence was not complete."""
    end = _end(text, scalar)
    cut = _COMMENT.match(text, end)
    if scalar.style or not cut or text[:end].endswith((".", "!", "?")) or _ORDER.match(text, cut.end()):
        return scalar
    stop = LINE_BREAK.search(text, end)
    return scalar._replace(end=stop.start() if stop else len(text))


def edits_of_sentence(source: Source, start: int, end: int) -> tuple[Edit, ...]:
    """Return the edits that quote a sentence which YAML split at its colon.

    There are none if words follow after ``#``: in quotes the sentence would look complete without them.
    """
    cut = _COMMENT.match(source.text, end)
    if cut and not source.text[:end].endswith((".", "!", "?")):
        return ()
    return Lines(source).quoted(start, end)


def edits_of_nested(text: str, inner: Sequence) -> tuple[Edit, ...]:
    """Return the edits that remove the second dash of ``- - A``; the items below move with it."""
    head = _ITEM_HEAD.fullmatch(text[_line_start(text, inner.start) : inner.start])
    if not head or not text.startswith("-", inner.start):
        return ()
    own, outer = len(head[0]), head["dashes"].rstrip().rfind("-") + len(head["indent"])
    edits: list[Edit] = []
    for item in inner.items:
        dash = text.rfind("-", 0, item.start)
        start = _line_start(text, dash)
        if dash - start != own or text[dash + 1 : item.start].strip():
            return ()
        edits.append(Edit(dash, item.start, "") if dash == inner.start else Edit(start, dash, " " * outer))
    return tuple(edits)


def _line_start(text: str, offset: int) -> int:
    start = text.rfind("\n", 0, offset) + 1
    # Search no further back: a file may contain no other line break.
    return max(start, text.rfind("\r", start, offset) + 1)


class Indent(NamedTuple):
    """A level of the list: the column of its dashes, the column of its lines, the kind of its labels."""

    dash: int
    column: int
    kind: str


def _splits(text: str, scalar: Scalar, lines: list[Line], heads: set[Line]) -> bool:
    """Tell whether the lines can become items without losing words."""
    inside = text[scalar.start : scalar.end]
    wrapped = any(line not in heads for line in lines[1:])
    blank = re.search(r"\S[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*\S", inside)
    if scalar.style == '"' and re.search(r"\\(?:[\r\n]|n)", inside):
        return False
    return bool(heads) and not (wrapped and (scalar.style == "|" or blank))


def _tree(lines: list[Line], heads: set[Line], first: Indent) -> list[ListEntry]:
    """Return the tasks of the lines, nested by column and label."""
    roots = [ListEntry([_words(lines[0])], first.dash)]
    path: list[tuple[Indent, ListEntry]] = [(first, roots[0])]
    kinds = _kinds(lines, heads)
    for line in lines[1:]:
        if line not in kinds:
            path[-1][1].lines.append(line.text)
            continue
        level = _level(line, kinds[line], path)
        entry = ListEntry([_words(line)], level.dash)
        (path[-1][1].below if path else roots).append(entry)
        path.append((level, entry))
    return roots


def _kinds(lines: list[Line], heads: set[Line]) -> dict[Line, str]:
    """Return the kinds of the labels of a list, in order.

    A bullet that only the first complete sentence of a column has is of one kind with those below it.
    """
    marked = [(line, line.label) for line in lines if line in heads and line.label]
    kinds = {line: label.level for line, label in marked}
    if len(marked) > 1:
        (first, label), (second, below) = marked[:2]
        again = any(label.level == other.level for line, other in marked[1:] if line.column == first.column)
        bullets = label.number == below.number == 0 and first.column == second.column
        if bullets and not again and first.text.endswith((".", ";")):
            kinds[first] = below.level
    return kinds


def _level(line: Line, kind: str, path: list[tuple[Indent, ListEntry]]) -> Indent:
    """Return the level of a labelled line; the path is cut back to the parent task."""
    first = path[0][0]
    for index, (level, _) in enumerate(path):
        beside = not level.kind and line.column < level.column
        if (level.kind == kind and line.column <= level.column) or beside:
            del path[index:]
            return Indent(level.dash, line.column, kind)
    while len(path) > 1 and line.column < path[-1][0].column:
        path.pop()
    above = path[-1][0].dash if path else first.dash - 2
    return Indent(max(line.column, above + 2), line.column, kind)


def _words(line: Line) -> str:
    return line.text[line.label.length :] if line.label else line.text


def _end(text: str, scalar: Scalar) -> int:
    """Return the end of a scalar's last words: a block scalar includes the line breaks after it."""
    end = scalar.end
    while scalar.style in ("|", ">") and end > scalar.start and text[end - 1].isspace():
        end -= 1
    return end


def _break(text: str, scalar: Scalar) -> str:
    found = LINE_BREAK.search(text, scalar.start) or LINE_BREAK.search(text)
    return found[0] if found else "\n"


def _written(text: str, scalar: Scalar, roots: list[ListEntry]) -> str:
    quote = scalar.style if scalar.style in ("'", '"') else ""
    return _break(text, scalar).join(line for entry in roots for line in _yaml(entry, quote))


def _yaml(entry: ListEntry, quote: str) -> Iterable[str]:
    """Yield the lines of a task as a list item, quoted if the text was quoted or must be."""
    lead, inner = " " * entry.column, " " * (entry.column + 2)
    if entry.below:
        words = " ".join(entry.lines).rstrip(":： ").rstrip(_END_MARKS)
        yield f"{lead}- {''.join(_quoted([words], quote))}:"
        for below in entry.below:
            yield from _yaml(below, quote)
        return
    first, *rest = _quoted(entry.lines, quote)
    yield f"{lead}- {first}"
    yield from (inner + line for line in rest)


def _quoted(lines: list[str], quote: str) -> list[str]:
    if quote or not is_plain(" ".join(lines)):
        lines = lines if quote else [line.replace("\\", "\\\\").replace('"', '\\"') for line in lines]
        mark = quote or '"'
        return [f"{mark if n == 0 else ''}{line}{mark if n == len(lines) - 1 else ''}"
                for n, line in enumerate(lines)]  # fmt: skip
    return lines


def is_plain(text: str) -> bool:
    """Tell whether YAML reads a text unchanged without quotes.

    >>> is_plain("Họp (07:30)."), is_plain("Kết quả: tốt"), is_plain("*Họp*")
    (True, False, False)
    """
    return bool(text) and not _ODD_START.match(text) and not _COLON_INSIDE.search(text)
