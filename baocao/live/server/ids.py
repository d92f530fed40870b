"""The names in a month: of footnotes, figures and appendices, where each is declared and where it is used."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from baocao.finding import Edit, Span
from baocao.library.resolve import Resolved
from baocao.lint.context import Context
from baocao.lint.rules.footnotes import NO_MARKS
from baocao.live.server.around import office_path
from baocao.live.server.documents import Unsaved
from baocao.live.server.place import place_of
from baocao.live.server.reading import Reading
from baocao.model import inline
from baocao.model.address import Address, File, text_span
from baocao.source import Mapping, Scalar, Sequence, clean, letter_spans

Sign = Literal["^", "=", "#"]
# The key below which the names of each sign are declared.
KEYS: dict[Sign, str] = {"^": "footnotes", "=": "figures", "#": "appendices"}
_FIGURE_KEYS = ("parts", "adds")
_GOOD = re.compile(r"\w[\w-]*")


class Name(NamedTuple):
    """A name where it is written; ``form`` is what is printed of a figure (``of_plan``).

    ``mark`` is the place of the whole mark around it.
    """

    sign: Sign
    id: str
    span: Span
    mark: Span
    declares: bool = False
    form: str = ""


def month_of(reading: Reading) -> File | None:
    """Return the readable file of a month."""
    return reading.checked.files.get("month") if reading.checked else None


def declared(file: File, sign: Sign) -> dict[str, Address]:
    """Return what a month declares under a sign, by name."""
    address = file.at(KEYS[sign])
    found = address.children() if address and isinstance(address.node, Mapping) else ()
    return {str(each.path.name): each for each in found}


def names_in(file: File) -> tuple[Name, ...]:
    """Return the names in a month, in the order of their places."""
    found = [*_declarations(file), *_between_figures(file), *_marks(file)]
    return tuple(sorted(found, key=lambda name: name.span))


def name_at(file: File, offset: int) -> Name | None:
    """Return the name at a place."""
    return next((each for each in names_in(file) if each.mark.start <= offset <= each.mark.end), None)


def declaration_of(reading: Reading, offset: int, unsaved: Unsaved) -> tuple[Span | None, Path | None]:
    """Return where the name at a place is declared: a place in the month, or the path of an office file."""
    file = month_of(reading)
    name = name_at(file, offset) if file else None
    if file and name:
        return next((each.span for each in same(file, name) if each.declares), None), None
    steps = place_of(reading.document.source, offset)
    if reading.kind == "month" and steps.value is not None and steps.steps == ("office",):
        return None, office_path(reading, unsaved)
    return None, None


def same(file: File, name: Name) -> list[Name]:
    """Return all places of a name."""
    return [each for each in names_in(file) if (each.sign, each.id) == (name.sign, name.id)]


def renamed(file: File, name: Name, new: str) -> list[Edit] | None:
    """Return the edits that give something another name; ``None`` if it cannot have it."""
    wanted = unicodedata.normalize("NFC", new.strip())
    if not _GOOD.fullmatch(wanted) or (wanted != name.id and wanted in declared(file, name.sign)):
        return None
    return [Edit(each.span.start, each.span.end, wanted) for each in same(file, name)]


def _declarations(file: File) -> Iterator[Name]:
    for sign in KEYS:
        for id_, address in declared(file, sign).items():
            if address.key:
                span = text_span(file.source, address.key)
                yield Name(sign, id_, span, Span(address.key.start, address.key.end), declares=True)


def _between_figures(file: File) -> Iterator[Name]:
    """Yield the figures that other figures name: those of another period are others."""
    for address in declared(file, "=").values():
        for key in _FIGURE_KEYS:
            named = address.down(key)
            nodes = named.node.items if named and isinstance(named.node, Sequence) else [named and named.node]
            for node in nodes:
                if isinstance(node, Scalar) and not node.is_empty:
                    span = text_span(file.source, node)
                    yield Name("=", clean(node.text), span, Span(node.start, node.end))


def _marks(file: File) -> Iterator[Name]:
    office = file.at("office")
    own = File(file.source, office) if office and isinstance(office.node, Mapping) else None
    for passage in Context(file, None, None, Resolved(office_file=own)).passages:
        text = passage.scalar.text
        if "[" not in text:
            continue
        spans = letter_spans(file.source.text, passage.scalar)
        for ref in inline.refs(text) if passage.role not in NO_MARKS else ():
            yield _name("^", text, ref.start, ref.end, spans)
        for found in inline.lookups(text):
            yield _name("=" if text[found.start + 1] == "=" else "#", text, found.start, found.end, spans)


def _name(sign: Sign, text: str, start: int, end: int, spans: list[tuple[int, int]]) -> Name:
    inside = text[start + 2 : end - 1]
    written, _, form = inside.partition(":") if sign == "=" else (inside, "", "")
    first = start + 2 + len(written) - len(written.lstrip())
    last = max(first + len(written.strip()), first + 1)
    mark = Span(spans[start][0], spans[end - 1][1])
    return Name(sign, clean(written), Span(spans[first][0], spans[last - 1][1]), mark, form=form)
