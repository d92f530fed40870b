"""The single keys of a month and its office, and the headings that the outline prints over sections."""

from collections.abc import Iterator
from typing import Any

from baocao.compare.entry import Entry, Kind, in_words
from baocao.model import inline
from baocao.model.key import silent_keys
from baocao.model.month import Month
from baocao.model.office import Office
from baocao.model.office_outline import Part, SectionTitle, SectionTitles
from baocao.model.period import Period
from baocao.model.period_words import fill_known
from baocao.model.section import Section
from baocao.model.signature import Signature, signatures_at
from baocao.path import Path

# Compared first, even if they are missing.
_FIRST = ("period", "date", "number", "place", "closing", "signature")
# Compared entry by entry.
_PIECES = ("results", "priorities", "sections", "appendices", "footnotes", "recipients")
_ALWAYS = ("authority", "on_behalf_of", "position", "name")


def fields(month: Month, office: Office) -> Iterator[Entry]:
    """Yield the single keys of a month under their names in the file, then those only the office has."""
    words = month.period.words()
    others = (key for key in Month.model_fields if key not in (*_FIRST, *_PIECES))
    for key in (*_FIRST, *others):
        if key in silent_keys(Month):
            continue
        value = getattr(month, key) or getattr(office, key, None)
        if key == "signature":
            for path, signature in signatures_at(month.signature or office.signature, Path.of(key)):
                yield from _signature(signature, path)
        elif key in _FIRST or value:
            yield _field("office" if key == "format" else "field", Path.of(key), value, words)
    for key in Office.model_fields:
        if key in Month.model_fields or key in silent_keys(Office):
            continue
        value = _order(office) if key == "outline" else getattr(office, key)
        if value:
            yield _field("office", Path.of("office", key), value, words)


def _signature(signature: Signature, at: Path) -> Iterator[Entry]:
    seldom = tuple(key for key in Signature.model_fields if key not in _ALWAYS)
    for key in (*_ALWAYS, *seldom):
        value = getattr(signature, key)
        if key in _ALWAYS or value:
            yield _field("field", at / key, value, {})


def _field(kind: Kind, path: Path, value: Any, words: dict[str, str]) -> Entry:
    """Return a key as an entry, with the words of the period filled in."""
    group = Path() if kind == "field" else Path.of("office")
    lines = value if isinstance(value, tuple) else (value,)
    texts = [_text(line) for line in lines]
    filled = [fill_known(text, words) for text in texts]
    whole = in_words(tuple(filled))
    text = "; ".join(map(inline.plain, filled))
    written = in_words(tuple(texts)) if filled != texts else ""
    more = _more(value)
    return Entry(kind, group, path, text, str(path), marked=whole + more, written=written)


def _text(value: Any) -> str:
    match value:
        case str():
            return value
        case Period():
            return value.label if value.free else str(value)
        case _:
            return in_words(value)


def _more(value: Any) -> str:
    """Return what a period prints besides its name."""
    free = value.free if isinstance(value, Period) else None
    return f" {{from: {free.first}, to: {free.last}, next: {free.next}}}" if free else ""


def _order(office: Office) -> str:
    return ", ".join(office.outline.order)


def headings(month: Month, office: Office) -> Iterator[Entry]:
    """Yield the headings that the outline prints over the sections of a month, in printed order.

    A month's own headings are among its own entries.
    """
    words = month.period.words()
    for name, head, plan in office.outline.printed():
        section, path = getattr(month, name), Path.of("office", "outline", name)
        if head and not section.title:
            yield _heading(path / "title", head, words, Path.of("parts"))
        yield from _below(section, plan, path if name == "sections" else path / "sections", words)


def _below(section: Section, plan: SectionTitles, path: Path, words: dict[str, str]) -> Iterator[Entry]:
    for key, opening in plan.items():
        inner = section.sections.get(key)
        if inner is None:
            continue
        if not inner.title:
            yield _heading(path / key, opening, words, path)
        yield from _below(inner, opening.sections, path / key / "sections", words)


def _heading(path: Path, opening: Part | SectionTitle, words: dict[str, str], order: Path) -> Entry:
    values = {
        key: getattr(opening, key)
        for key in type(opening).model_fields
        if key != "sections" and key not in silent_keys(type(opening)) and getattr(opening, key)
    }
    written = "; ".join(f"{key}: {in_words(value)}" for key, value in values.items())
    text = fill_known(next(iter(values.values())), words)
    whole = "; ".join(f"{key}: {fill_known(in_words(value), words)}" for key, value in values.items())
    return Entry(
        "heading",
        Path.of("outline"),
        path,
        inline.plain(text),
        str(path),
        marked=whole,
        written=written,
        order=order,
    )
