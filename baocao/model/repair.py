"""Recognises common mistakes in refused values and keys: what happened, and the right form."""

import re
from collections.abc import Iterable
from typing import Any

from baocao.finding import Edit, Finding, Span
from baocao.messages import Said
from baocao.messages import mend as say
from baocao.model.address import Address
from baocao.model.before_block import below_sentence, unquoted
from baocao.model.meant import meant
from baocao.path import Path
from baocao.source import Lines, Mapping, Node, Scalar, Sequence, Source, clean
from baocao.source.faults import YAML_SYNTAX
from baocao.source.relist import edit_of_section, edits_of_nested, edits_of_sentence, lines_of
from baocao.system.guesses import Guesses
from baocao.system.patterns import lazy

_COMMA = lazy(r"(?<![\w.,])[-+]?[\d.]*\d,\d+%?(?![\w,])")
_NUMBER_BEFORE = lazy(r"[-+]?[\d.]*\d,$")
_YEAR_IN = lazy(r"(?<!\d)20\d\d(?!\d)")
_OF_ITEMS = ("item_empty", "item_shape", "item_keys")
_TOUCHING = lazy(r"([a-z_]+):(\S.*)")


def value_repaired(
    source: Source, root: Address, kind: str, address: Address, finding: Finding, ctx: dict[str, Any]
) -> Finding:
    """Return the finding of a refused value, with its likely cause and fix."""
    node, repaired = address.node, finding
    match node:
        case _ if kind in _OF_ITEMS and source.text.startswith(("[", "{"), node.start):
            repaired = _bracketed(source, node, finding)
        case Mapping() if kind == "item_colon" and len(node.entries) == 1:
            repaired = _split(source, node, finding)
        case Sequence() if kind == "item_shape":
            repaired = _nested(source, node, finding)
        case Sequence() if kind == "row_length":
            repaired = _commas_in_row(source, node, finding, ctx)
        case Mapping() if kind == "block_in_item":
            repaired = below_sentence(root, address, finding)
        case _ if kind in ("no_value", "item_empty"):
            repaired = unquoted(source, root, address, finding) or _commented_out(source, node, finding)
        case Scalar():
            guess = Guesses(ctx["known"].split(", ")).of(node.text.casefold()) if kind == "choice" else None
            repaired = _meant(source, root, kind, node, finding._replace(suggestion=guess))
    return repaired


def _bracketed(source: Source, node: Node, finding: Finding) -> Finding:
    """Return the finding of a sentence in brackets, which YAML reads as a list or as keys."""
    said, help_ = say.LEADING.of(mark=source.text[node.start]), say.QUOTE_LEADING.of()
    edits = edits_of_sentence(source, node.start, node.end)
    span = Span(node.start, node.start + 1)
    return finding._replace(rule=YAML_SYNTAX, message=said, help=help_, span=span, edits=edits)


def _meant(source: Source, root: Address, kind: str, node: Scalar, finding: Finding) -> Finding:
    """Return the finding with the right form of its value, if there is only one."""
    right = meant(kind, clean(node.text))
    start = source.text.find(node.text, node.start, node.end)
    if right is None and kind == "period_form":
        # The year is likely that of signing, or of the file's name, but may be another.
        right = meant(kind, clean(node.text), _year_near(source, root))
        return finding._replace(suggestion=right)
    if right is None or start < 0:
        return finding
    return finding._replace(suggestion=right, edits=(Edit(start, start + len(node.text), right),))


def _year_near(source: Source, root: Address) -> str:
    """Return the year of the date of signing, else of the file's name; empty if there is none."""
    signed = root.at("date")
    text = signed.node.text if signed and isinstance(signed.node, Scalar) else ""
    found = _YEAR_IN.search(text) or _YEAR_IN.search(re.split(r"[/\\]", source.name)[-1])
    return found[0] if found else ""


def sentence_split(source: Source, key: Scalar, value: Node, path: Path) -> Finding | None:
    """Return the finding for a sentence that was read as a key and its value; ``None`` if there is none."""
    if not isinstance(value, Scalar) or value.is_empty or not is_words(key.text):
        return None
    said, help_ = say.COLON_SPLITS.of(key=clean(key.text)), say.QUOTE_COLON.of()
    span = Span(key.start, value.end)
    finding = Finding(YAML_SYNTAX, said, source.name, span, path, help_)
    return _quoted(source, key, value, finding)


def key_repaired(
    source: Source, key: Scalar, parent: Node, known: Iterable[str], path: Path
) -> Finding | None:
    """Return the finding for a key that is a part of a number, or a key and its value in one."""
    text, start = source.text, key.start
    before = _NUMBER_BEFORE.search(text, max(parent.start, start - 40), start)
    if before and clean(key.text)[:1].isdigit():
        number = text[before.start() : key.end]
        edits = (Edit(before.start(), before.start(), '"'), Edit(key.end, key.end, '"'))
        said, help_ = say.COMMA_SPLITS.of(number=number), say.QUOTE_NUMBER.of(number=number)
        return _syntax(source, said, help_, before.start(), key.end, path, f'"{number}"', edits)
    touching = _TOUCHING.fullmatch(key.text)
    if touching and touching[1] in known and not key.style:
        right = f"{touching[1]}: {touching[2]}"
        at = start + len(touching[1]) + 1
        said, help_ = say.TOUCHING_COLON.of(), say.WRITE.of(right=right)
        return _syntax(source, said, help_, start, key.end, path, right, (Edit(at, at, " "),))
    return None


def _syntax(
    source: Source,
    said: Said,
    help_: Said,
    start: int,
    end: int,
    path: Path,
    right: str,
    edits: tuple[Edit, ...],
) -> Finding:
    return Finding(YAML_SYNTAX, said, source.name, Span(start, end), path, help_, right, edits)


def is_words(key: str) -> bool:
    """Tell whether a key is more likely the start of a sentence.

    >>> is_words("Trong tháng"), is_words("advisory")
    (True, False)
    """
    return " " in key.strip() or not key.isascii()


def _split(source: Source, node: Mapping, finding: Finding) -> Finding:
    [(key, value)] = node.entries.values()
    if not isinstance(value, Scalar):
        return finding
    lines = lines_of(source.text, value)
    labelled = [line for line in lines if line.label]
    if labelled and lines[0].label:
        edit = edit_of_section(source.text, value, labelled)
        mark = source.text[lines[0].start : lines[0].start + lines[0].label.length].strip()
        said, help_ = say.OTHER_MARK.of(mark=mark), say.WRITE_FOR.of(mark=mark)
        span = Span(lines[0].start, lines[-1].end)
        edits = (edit,) if edit else ()
        return finding._replace(message=said, help=help_, span=span, suggestion=None, edits=edits)
    return _quoted(source, key, value, finding)


def _quoted(source: Source, key: Scalar, value: Scalar, finding: Finding) -> Finding:
    """Return the finding with the whole sentence in quotes, if neither half has its own."""
    if key.style or value.style:
        return finding._replace(suggestion=None)
    edits = edits_of_sentence(source, key.start, value.end)
    lines = Lines(source)
    right = lines.written(key.start, value.end, edits) if edits else None
    if right and ("\n" in right or "\r" in right):
        right = None
    return finding._replace(suggestion=right, edits=edits)


def _nested(source: Source, node: Sequence, finding: Finding) -> Finding:
    edits = edits_of_nested(source.text, node)
    if not edits:
        return finding
    span = Span(node.start, node.start + 1)
    return finding._replace(message=say.TWO_DASHES.of(), help=say.ONE_DASH.of(), span=span, edits=edits)


def _commas_in_row(source: Source, node: Node, finding: Finding, ctx: dict[str, Any]) -> Finding:
    """Return the finding of a row with too many cells, if commas in numbers made the cells."""
    inside = list(_COMMA.finditer(source.text, node.start, node.end))
    over = int(ctx.get("found", 0)) - int(ctx.get("wanted", 0))
    if not inside or over <= 0 or not source.text.startswith(("[", "{"), node.start):
        return finding
    first, last = inside[0], inside[-1]
    said, help_ = say.COMMA_SPLITS.of(number=first[0]), say.QUOTE_NUMBER.of(number=first[0])
    edits = [edit for m in inside for edit in (Edit(m.start(), m.start(), '"'), Edit(m.end(), m.end(), '"'))]
    safe = tuple(edits) if over == len(inside) else ()
    span = Span(first.start(), last.end())
    return finding._replace(rule=YAML_SYNTAX, message=said, help=help_, span=span, edits=safe)


def _commented_out(source: Source, node: Node, finding: Finding) -> Finding:
    """Return the finding of an empty value whose words are after ``#``."""
    end = node.end
    if isinstance(node, Mapping) and len(node.entries) == 1:
        # A sentence that was read as a key.
        [(key, _)] = node.entries.values()
        end = key.end
    line, column = source.position(min(end, len(source.text)))
    text = source.line(line)
    found = re.search(r"(?:^|(?<=\s))#\S", text[max(column - 2, 0) :])
    if not found:
        return finding
    at = source.offset(line, max(column - 2, 0) + found.start() + 1)
    span = Span(at, source.offset(line, len(text.rstrip()) + 1))
    return finding._replace(message=say.SHARP_FIRST.of(), help=say.QUOTE_LEADING.of(), span=span)
