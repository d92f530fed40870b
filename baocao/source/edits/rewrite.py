"""Writes a YAML text with edits: its old bytes, and new ones only where a value changes."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from baocao.finding import Edit
from baocao.source.edits.reword import Place, reworded
from baocao.source.edits.spans import (
    Lines,
    UnsafeError,
    colon_after,
    column,
    comments_in,
    entries_of,
    homes,
    is_flow,
    last_of,
    line_end,
    line_start,
    shifted,
    step_of,
)
from baocao.source.edits.wanted import Edits, Entry, Fresh, Kept
from baocao.source.nodes import Mapping, Node, Scalar, Sequence
from baocao.source.source_text import LINE_BREAK, Source
from baocao.source.written import Bare, Value, entry_lines, in_brackets, key_lines
from baocao.system.patterns import lazy

# Comments that say nothing without the words they are about.
_ABOUT_WORDS = lazy(r"#\s*(?:baocao:|\?)")


def rewritten(source: Source, root: Node, edits: Edits) -> str:
    """Return the text with the edits.

    Raises :class:`UnsafeError` if one of them cannot be made without harm to the rest.
    """
    return _Writer(source, root, edits).text(root)


class _Writer:
    def __init__(self, source: Source, root: Node, edits: Edits) -> None:
        found = LINE_BREAK.search(source.text)
        self._break = found[0] if found else "\n"
        self._ends = not source.text or source.text[-1] in "\r\n"
        self._text = source.text if self._ends else source.text + self._break
        self._edits = edits
        self._placed = edits.placed()
        self._home = homes(self._text, root, self._placed) if edits.lists else {}
        self._step = step_of(self._text, root)

    def text(self, root: Node) -> str:
        whole = self._spliced(0, len(self._text), root, flow=False)
        return whole if self._ends else whole.removesuffix(self._break)

    def _spliced(self, start: int, end: int, node: Node, *, flow: bool) -> str:
        """Return a range that contains a node, after the edits."""
        pieces, at = [], start
        for edit in self._changes(node, flow=flow):
            if edit.start < at:
                raise UnsafeError
            pieces += [self._text[at : edit.start], edit.text]
            at = edit.end
        return "".join([*pieces, self._text[at:end]])

    def _changes(self, node: Node, *, flow: bool) -> Iterator[Edit]:
        flow = flow or is_flow(self._text, node)
        match node:
            case Scalar():
                yield from self._words(node, flow=flow)
            case Sequence():
                if node.start in self._edits.lists:
                    yield self._list(node, flow=flow)
                else:
                    for item in node.items:
                        yield from self._changes(item, flow=flow)
            case Mapping():
                yield from self._keys(node, flow=flow)

    def _words(self, scalar: Scalar, *, flow: bool, key: bool = False) -> Iterator[Edit]:
        words = self._edits.words.get(scalar.start)
        if words is not None:
            edits = reworded(Place(self._text, self._break, flow, key), scalar, words)
            if edits is None:
                raise UnsafeError
            yield from edits

    def _keys(self, node: Mapping, *, flow: bool) -> Iterator[Edit]:
        for number, (key, value) in enumerate(node.entries.values()):
            if key.start in self._edits.comments:
                yield self._above(key, flow=flow)
            if key.start in self._edits.dropped:
                yield self._without(node, number, flow=flow)
            elif key.start in self._edits.replaced:
                yield self._replaced(key, value, flow=flow)
            elif key.start in self._edits.split:
                yield self._split(key, flow=flow)
                yield from self._changes(value, flow=flow)
            else:
                yield from self._words(key, flow=flow, key=True)
                yield from self._changes(value, flow=flow)
        if node.start in self._edits.added:
            yield self._with(node, self._edits.added[node.start], flow=flow)

    def _above(self, key: Scalar, *, flow: bool) -> Edit:
        """Return the edit that puts comments above a key."""
        start = line_start(self._text, key.start)
        lead = self._text[start : key.start]
        if flow or lead.strip():
            raise UnsafeError
        lines = (f"{lead}# {line}{self._break}" for line in self._edits.comments[key.start])
        return Edit(start, start, "".join(lines))

    def _without(self, node: Mapping, number: int, *, flow: bool) -> Edit:
        """Return the edit that drops a key with its value; comments stay."""
        key, value = list(node.entries.values())[number]
        start = line_start(self._text, key.start)
        if flow or self._text[start : key.start].strip():
            raise UnsafeError
        end = line_end(self._text, last_of(self._text, value))
        lines = self._comment_lines(comments_in(self._text, start, end, value), key.start - start)
        return Edit(start, end, lines)

    def _replaced(self, key: Scalar, value: Node, *, flow: bool) -> Edit:
        """Return the edit that gives a key another value."""
        if flow:
            raise UnsafeError
        after = colon_after(self._text, key)
        ends = max(after, last_of(self._text, value))
        end = ends + len(self._text[ends : line_end(self._text, ends)].rstrip("\r\n"))
        lines = key_lines("k", self._edits.replaced[key.start], column(self._text, key.start))
        first = lines[0].strip().removeprefix("k:") + self._text[ends:end]
        return Edit(after, end, self._break.join([first, *lines[1:]]))

    def _split(self, key: Scalar, *, flow: bool) -> Edit:
        if flow:
            raise UnsafeError
        split, at = self._edits.split[key.start], column(self._text, key.start)
        lines = [*key_lines(split.first, split.words, at), f"{' ' * at}{split.second}:"]
        return Edit(key.start, colon_after(self._text, key), self._break.join(lines).lstrip(" "))

    def _with(self, node: Mapping, added: dict[str, Value], *, flow: bool) -> Edit:
        """Return the edit that adds keys after the others."""
        if flow:
            inner = in_brackets(added)[1:-1]
            return Edit(node.end - 1, node.end - 1, f", {inner}" if node.entries else inner)
        at, end = column(self._text, node.start), line_end(self._text, last_of(self._text, node))
        lines: list[str] = []
        for key, value in added.items():
            lines += [""] if key.startswith("\n") else []
            lines += key_lines(key.strip(), value, at)
        return Edit(end, end, "".join(line + self._break for line in lines))

    def _list(self, node: Sequence, *, flow: bool) -> Edit:
        entries = self._edits.lists[node.start]
        if is_flow(self._text, node):
            return Edit(node.start, node.end, self._in_brackets(node, entries))
        if flow or not entries:
            raise UnsafeError
        lines = entries_of(self._text, node)
        start, end = lines[0].lead, lines[-1].end
        if self._text[line_start(self._text, node.start) : node.start].strip():
            raise UnsafeError
        return Edit(start, end, self._composed(node, entries, lines))

    def _composed(self, node: Sequence, entries: tuple[Entry, ...], lines: list[Lines]) -> str:
        """Return the entries of a list with dashes, in their new order."""
        at = column(self._text, node.start)
        tails = self._tails(node, lines)
        stay = self._staying(node, lines, at)
        pieces = stay.pop(-1, [])
        for entry in entries:
            pieces.append(self._entry(entry, at))
            start = _start_of(entry)
            pieces += [tails.pop(start, ""), *stay.pop(start, [])]
        return "".join([*pieces, *(text for texts in stay.values() for text in texts)])

    def _tails(self, node: Sequence, lines: list[Lines]) -> dict[int, str]:
        """Return what is between each entry and the next one's comments, by the entry's start."""
        pairs = zip(node.items, lines, lines[1:], strict=False)
        return {item.start: self._text[own.end : after.lead] for item, own, after in pairs}

    def _staying(self, node: Sequence, lines: list[Lines], at: int) -> dict[int, list[str]]:
        """Return the comments that stay of entries that go, by the start of the entry before them."""
        found: dict[int, list[str]] = {}
        before = -1
        tails = self._tails(node, lines)
        for item, own in zip(node.items, lines, strict=True):
            if item.start in self._placed:
                before = item.start
                continue
            comments = comments_in(self._text, own.lead, own.end, item)
            tail = tails.get(item.start, "")
            kept = self._comment_lines(comments, at) + (tail if tail.strip() else "")
            if kept:
                found.setdefault(before, []).append(kept)
        return found

    def _comment_lines(self, comments: Iterator[str], at: int) -> str:
        kept = (comment for comment in comments if not _ABOUT_WORDS.match(comment))
        return "".join(f"{' ' * at}{comment}{self._break}" for comment in kept)

    def _entry(self, entry: Entry, at: int) -> str:
        """Return the lines of an entry whose dash is in a column."""
        above = "".join(f"{' ' * at}# {line}{self._break}" for line in entry.comments)
        if isinstance(entry, Fresh):
            return self._old_lead(entry, at) + above + self._fresh(entry, at)
        node = entry.node
        home = self._home.get(node.start)
        if home is None:
            return above + self._fresh(Fresh(_value(self._edits.data(node))), at)
        own, was_at = home
        lead = shifted(self._text[own.lead : own.start], at - was_at)
        body = shifted(self._spliced(own.start, own.end, node, flow=False), at - was_at)
        return lead + above + body

    def _old_lead(self, entry: Fresh, at: int) -> str:
        """Return the comments of the entry that is replaced, those of its lines above them too."""
        home = self._home.get(entry.instead_of.start) if entry.instead_of is not None else None
        if home is None or entry.instead_of is None:
            return ""
        own, was_at = home
        lead = shifted(self._text[own.lead : own.start], at - was_at)
        inner = comments_in(self._text, own.start, own.end, entry.instead_of)
        return lead + "".join(f"{' ' * at}{comment}{self._break}" for comment in inner)

    def _fresh(self, entry: Fresh, at: int) -> str:
        value, mark = entry.value, "\0"
        if entry.under:
            value = {**value, entry.under: Bare(mark)} if isinstance(value, dict) else value
        lines = entry_lines(value, at)
        text = "".join(line.replace(f" {mark}", "") + self._break for line in lines)
        return text + "".join(self._entry(each, at + self._step) for each in entry.below)

    def _in_brackets(self, node: Sequence, entries: tuple[Entry, ...]) -> str:
        """Return the entries of a list in brackets; what was between two of them stays."""
        text, items = self._text, node.items
        follow = {a.start: (b.start, text[a.end : b.start]) for a, b in pairwise(items)}
        inner = [text[node.start : items[0].start] if items else "["]
        before = -1
        for number, entry in enumerate(entries):
            start = _start_of(entry)
            joint = follow[before][1] if before in follow and follow[before][0] == start else ", "
            inner += [joint if number else "", self._flow_entry(entry)]
            before = start
        inner.append(text[items[-1].end : node.end] if items else "]")
        whole = "".join(inner)
        if text[node.start : node.end].count("#") != whole.count("#") and any(
            comments_in(text, node.start, node.end, node)
        ):
            raise UnsafeError
        return whole

    def _flow_entry(self, entry: Entry) -> str:
        if entry.comments:
            raise UnsafeError
        if isinstance(entry, Fresh):
            return in_brackets(self._edits.entry_data(entry))
        return self._spliced(entry.node.start, entry.node.end, entry.node, flow=True)


def _start_of(entry: Entry) -> int:
    node = entry.node if isinstance(entry, Kept) else entry.instead_of
    return node.start if node is not None else -2


def _value(data: Any) -> Value:
    """Return read data as a value to write."""
    value: Value = "" if data is None else data
    return value
