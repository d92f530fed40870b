"""The outline of a month as it is printed: each heading and item with its label."""

from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from lsprotocol import types

from baocao.document import Document, Paragraph, paragraphs, plain_text
from baocao.errors import BaocaoError
from baocao.finding import Span
from baocao.live.server.around import Around
from baocao.live.server.positions import Positions
from baocao.live.server.reading import Reading
from baocao.model.address import File, span_of, traced
from baocao.path import Path
from baocao.pipeline import Draft, faulty_draft
from baocao.render import render

_LEAVES = ("text", "title", "paragraph", "label")
_APPENDIX_LABEL, _APPENDIX_TITLE = "appendix-label", "appendix-title"
_MONTH = "month"
_LONGEST = 80


class _Line(NamedTuple):
    """A printed line: the path of what it names, its words, and its places in the file."""

    path: Path
    words: str
    span: Span
    kind: types.SymbolKind


class _Open(NamedTuple):
    """A line below which others may come."""

    path: Path
    symbol: types.DocumentSymbol
    below: list[types.DocumentSymbol]


def symbols(reading: Reading, positions: Positions, around: Around) -> list[types.DocumentSymbol]:
    """Return the outline of a month; it is empty while nothing can be printed."""
    draft, file = _draft(reading, around), _file(reading)
    if draft is None or file is None:
        return []
    with suppress(BaocaoError):
        parts = (draft.month, draft.office, draft.edition, draft.scheme, draft.template)
        document, _ = render(*parts, unsaved=around.unsaved)
        return _nested(_lines(document, file), positions)
    return []


def _file(reading: Reading) -> File | None:
    return reading.checked.files.get(_MONTH) if reading.checked else None


def _draft(reading: Reading, around: Around) -> Draft | None:
    if reading.checked is None or reading.checked.draft:
        return reading.checked.draft if reading.checked else None
    document = reading.document
    with suppress(BaocaoError, OSError):
        return faulty_draft(document.name, document.data, document.folder, around.unsaved)
    return None


def _lines(document: Document, file: File) -> Iterator[_Line]:
    label = ""
    for paragraph in paragraphs(document.all_blocks()):
        if paragraph.style == _APPENDIX_LABEL:
            label = plain_text(paragraph.content)
        words = f"{label if paragraph.style == _APPENDIX_TITLE else paragraph.label}"
        found = traced({_MONTH: file}, paragraph.origin) if words else None
        if found:
            path = found[1].path
            path = path.parent if path.name in _LEAVES else path
            text = " ".join(plain_text(paragraph.content).split())
            yield _Line(path, _short(f"{words} {text}"), span_of(file.source, found[1]), _kind(paragraph))


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"


def _kind(paragraph: Paragraph) -> types.SymbolKind:
    is_item = paragraph.style.startswith("item")
    return types.SymbolKind.String if is_item else types.SymbolKind.Namespace


def _nested(lines: Iterator[_Line], positions: Positions) -> list[types.DocumentSymbol]:
    """Return the lines as a tree: each below the one that its path lies in."""
    top: list[types.DocumentSymbol] = []
    open_: list[_Open] = []
    for line in lines:
        while open_ and not line.path.startswith(open_[-1].path):
            _close(open_.pop())
        range_ = positions.range(line.span)
        below: list[types.DocumentSymbol] = []
        symbol = types.DocumentSymbol(line.words, line.kind, range_, range_, children=below)
        (open_[-1].below if open_ else top).append(symbol)
        open_.append(_Open(line.path, symbol, below))
    while open_:
        _close(open_.pop())
    return top


def _close(opened: _Open) -> None:
    """Let a symbol reach as far as what is below it."""
    symbol = opened.symbol
    for child in opened.below:
        start = min(_of(symbol.range.start), _of(child.range.start))
        end = max(_of(symbol.range.end), _of(child.range.end))
        symbol.range = types.Range(types.Position(*start), types.Position(*end))


def _of(position: types.Position) -> tuple[int, int]:
    return position.line, position.character
