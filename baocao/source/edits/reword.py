"""Gives a scalar of a YAML text other words: the smallest edit, in the style in which it is written."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import yaml

from baocao.finding import Edit
from baocao.source.compose import Composer
from baocao.source.edits.token_diff import letter_hunks
from baocao.source.nodes import Mapping, Node, Scalar, Sequence, clean
from baocao.source.positions import composed, letter_spans
from baocao.source.source_text import LINE_BREAK, Source
from baocao.source.written import WIDTH, folded, is_plain, is_plain_in_flow, printable, quoted
from baocao.system.patterns import lazy

_STEP = 2
# A line of a sentence may be so much too long before it is folded.
_LONGER = 40
# YAML's limit for a key on one line (YAML 1.1, 9.3.1 "simple keys").
LONGEST_KEY = 1024
_BLANK_REST = lazy(r"[ \t]*(?=[\r\n]|\Z)")
_BREAKS_AT = lazy(r"(?<=\S) (?=\S)")


class Place(NamedTuple):
    """What is around a scalar: the text, its line break, whether brackets or braces, whether it is a key."""

    text: str
    line_break: str
    flow: bool = False
    key: bool = False


def reworded(place: Place, scalar: Scalar, words: str) -> list[Edit] | None:
    """Return the edits that give a scalar other words; ``None`` if it cannot be done safely."""
    words = printable(words)
    if clean(scalar.text) == words and not (scalar.is_empty and words):
        return []
    for attempt in (_smallest, _whole):
        edits = attempt(place, scalar, words)
        if edits is not None and _reads(place, scalar, edits, words):
            return edits
    return None


def _smallest(place: Place, scalar: Scalar, words: str) -> list[Edit] | None:
    """Return edits of the words that differ; ``None`` if the style of the scalar cannot hold the new ones."""
    if scalar.is_empty or not words or not _fits(place, scalar, words):
        return None
    old, spans = _letters(place.text, scalar)
    if not old:
        return None
    edits = []
    for start, end, new in letter_hunks(old, words):
        encoded = _encoded(place, scalar, new)
        if encoded is None:
            return None
        if start < end:
            span = spans[start][0], spans[end - 1][1]
        else:
            at = spans[start][0] if start < len(spans) else spans[-1][1]
            span = at, at
        edits.append(Edit(*span, encoded))
    if scalar.style == ">":
        return _refolded(place, scalar, edits)
    return None if _outgrows(place, scalar, edits) else edits


def _outgrows(place: Place, scalar: Scalar, edits: list[Edit]) -> bool:
    """Tell whether a sentence on one line becomes so long that it should be folded."""
    if (
        place.key
        or place.flow
        or scalar.style == "|"
        or LINE_BREAK.search(place.text, scalar.start, scalar.end)
    ):
        return False
    grown = sum(len(edit.text) - (edit.end - edit.start) for edit in edits)
    long = _line_end(place.text, scalar.end) - _line_start(place.text, scalar.start)
    return long <= WIDTH < long + grown - _LONGER and _BLANK_REST.match(place.text, scalar.end) is not None


def _fits(place: Place, scalar: Scalar, words: str) -> bool:
    """Tell whether words can be written in the scalar's style."""
    if place.key and len(words) > LONGEST_KEY:
        return False
    if scalar.style:
        return True
    old, new = (text.replace("\n", " ") for text in (clean(scalar.text), words))
    # A tilde is no text to YAML, whatever was there before.
    return is_plain(new) or (not is_plain(old) and new != "~")


def _letters(text: str, scalar: Scalar) -> tuple[str | None, list[tuple[int, int]]]:
    """Return the value as the program reads it, with the source span of each letter."""
    raw = letter_spans(text, scalar)
    value, indexes = composed(scalar)
    spans = [(raw[at][0], raw[max(after, at + 1) - 1][1]) for at, after in pairwise(indexes)]
    value = value.replace("\t", " ")
    blanks = len(value) - len(value.lstrip())
    stripped = value.strip()
    spans = spans[blanks : blanks + len(stripped)]
    overlaps = any(a[1] > b[0] for a, b in pairwise(spans))
    return (None if overlaps or stripped != clean(scalar.text) else stripped), spans


def _encoded(place: Place, scalar: Scalar, words: str) -> str | None:
    """Return words as they are written inside a scalar."""
    match scalar.style:
        case "'" if "\n" not in words:
            return words.replace("'", "''")
        case '"':
            return words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        case "|":
            return words.replace("\n", place.line_break + " " * _indent(place.text, scalar))
    return words if "\n" not in words else None


def _indent(text: str, scalar: Scalar) -> int:
    """Return the indentation of the lines of a block scalar."""
    lines = LINE_BREAK.split(text[scalar.start : scalar.end])[1:]
    return next((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), scalar.indent + _STEP)


def _refolded(place: Place, scalar: Scalar, edits: list[Edit]) -> list[Edit]:
    """Return edits of a folded scalar that also break the lines which became too long."""
    if not edits:
        return edits
    text, indent = place.text, _indent(place.text, scalar)
    lines = LINE_BREAK.split(text[scalar.start : scalar.end])[1:]
    width = max(WIDTH, *(len(line) for line in lines)) if lines else WIDTH
    start = _line_start(text, edits[0].start)
    end = _line_end(text, edits[-1].end)
    pieces = list(_split_at_untouched(text, start, end, edits))
    made = place.line_break.join(
        place.line_break.join(_broken(line, width, indent)) if changed else line for line, changed in pieces
    )
    return [Edit(start, end, made)]


def _split_at_untouched(text: str, start: int, end: int, edits: list[Edit]) -> Iterator[tuple[str, bool]]:
    """Yield the lines of a range after the edits, and whether each was changed."""
    at, line, changed = start, "", False
    for edit in [*edits, Edit(end, end, "")]:
        kept = LINE_BREAK.split(text[at : edit.start])
        for each in kept[:-1]:
            yield line + each, changed
            line, changed = "", False
        line += kept[-1] + edit.text
        changed = changed or (edit.start, edit.end, edit.text) != (end, end, "")
        at = edit.end
    yield line, changed


def _broken(line: str, width: int, indent: int) -> Iterator[str]:
    """Yield a line in parts that are not too long."""
    lead = line[: len(line) - len(line.lstrip(" "))]
    if len(line) <= width or len(lead) != indent:
        yield line
        return
    yield from (lead + part for part in folded(line[indent:], width - indent))


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _line_end(text: str, at: int) -> int:
    found = LINE_BREAK.search(text, at)
    return found.start() if found else len(text)


def _whole(place: Place, scalar: Scalar, words: str) -> list[Edit] | None:
    """Return the edit that writes a scalar anew."""
    if scalar.style in ("|", ">") and not place.flow and not place.key and words:
        return [_block(place, scalar, words)]
    gap = " " if scalar.start and place.text[scalar.start - 1] in ":-" and not scalar.style else ""
    gap = gap if scalar.is_empty and scalar.start == scalar.end else ""
    short = words if (is_plain_in_flow if place.flow else is_plain)(words) else quoted(words)
    if place.key and len(short) > LONGEST_KEY:
        return None
    column = scalar.start - _line_start(place.text, scalar.start)
    room = WIDTH - column - len(gap)
    ends = _BLANK_REST.match(place.text, scalar.end)
    alone = not (place.key or place.flow) and ends
    if alone and "\n" in words:
        lead = " " * (scalar.indent + _STEP)
        lines = [lead + line if line else "" for line in words.split("\n")]
        return [Edit(scalar.start, scalar.end, gap + place.line_break.join(["|-", *lines]))]
    if alone and len(short) > room and _BREAKS_AT.search(words):
        indent = scalar.indent + _STEP
        lines = [" " * indent + line for line in folded(words, WIDTH - indent)]
        return [Edit(scalar.start, scalar.end, gap + place.line_break.join([">-", *lines]))]
    return [Edit(scalar.start, scalar.end, gap + short)]


def _block(place: Place, scalar: Scalar, words: str) -> Edit:
    """Return the edit of the lines of a block scalar; its header stays unless it cannot hold the words."""
    text, indent = place.text, _indent(place.text, scalar)
    header_end = _line_end(text, scalar.start)
    body = text[scalar.start : scalar.end]
    end = scalar.start + len(body.rstrip())
    header = text[scalar.start : header_end]
    literal = header.startswith("|") or "\n" in words
    header = "|" + header[1:] if literal else header
    lines = words.split("\n") if literal else folded(words, WIDTH - indent)
    written = [" " * indent + line if line else "" for line in lines]
    return Edit(scalar.start, max(end, header_end), place.line_break.join([header, *written]))


def _reads(place: Place, scalar: Scalar, edits: list[Edit], words: str) -> bool:
    """Tell whether the edited scalar alone is read as the words."""
    pieces, at = [], scalar.start
    for edit in sorted(edits):
        pieces += [place.text[at : edit.start], edit.text]
        at = max(at, edit.end)
    written = "".join([*pieces, place.text[at : max(at, scalar.end)]])
    found = _read_alone(written, scalar.indent, place)
    return isinstance(found, Scalar) and clean(found.text) == words


def _read_alone(written: str, indent: int, place: Place) -> Node | None:
    """Return the node of a scalar in a file of its own, in which it has the same surroundings."""
    form = "{}: k" if place.key else "k: [{}]" if place.flow else "k: {}"
    composer = Composer(Source("", " " * indent + form.replace("{}", written) + "\n"))
    try:
        root = composer.compose()
    except yaml.YAMLError:
        return None
    if composer.findings or not isinstance(root, Mapping) or len(root.entries) != 1:
        return None
    [(key, value)] = root.entries.values()
    if place.key:
        return key
    if place.flow:
        return value.items[0] if isinstance(value, Sequence) and len(value.items) == 1 else None
    return value
