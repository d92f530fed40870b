"""What an editor offers to write at a place: keys, names, words of the period, offices, listed values."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from lsprotocol import types

from baocao.finding import Span
from baocao.library import catalog
from baocao.live.server.around import Around, office_of, period_words
from baocao.live.server.documents import Unsaved
from baocao.live.server.forms import KeyForm, forms_of, worded
from baocao.live.server.hover import figure_forms
from baocao.live.server.ids import KEYS, Sign, declared, month_of
from baocao.live.server.place import Place, place_of
from baocao.live.server.positions import Positions
from baocao.live.server.reading import Reading
from baocao.model import inline
from baocao.model.period import Period
from baocao.source import Scalar, clean
from baocao.system.filenames import is_month_ending
from baocao.system.patterns import lazy

TRIGGERS = ("^", "=", "#", ":", "{", "[")
_MARK = lazy(r"\[(?P<sign>[\^=#])(?P<written>[^\]\[\n]*)$")
_WORD = lazy(r"\{(?P<written>\w*)$")
_REST_OF_MARK = lazy(r"[\w:-]*(?P<end>\]?)")
_REST_OF_WORD = lazy(r"\w*(?P<end>\}?)")
_REST_OF_KEY = lazy(r"(?P<word>[^\s:#]*)(?P<colon>[ \t]*:)?")
_REST_OF_VALUE = lazy(r"[^\s#]*")
_PERIODS_AT_MOST = 3


class _Changed(NamedTuple):
    """The range that a key replaces, and whether its colon is already there."""

    range: types.Range
    has_colon: bool


def complete(
    reading: Reading, positions: Positions, offset: int, around: Around
) -> list[types.CompletionItem]:
    """Return what may be written at a place."""
    source = reading.document.source
    before, text = source.before(offset), source.text
    mark = _MARK.search(before)
    if mark:
        rest = _REST_OF_MARK.match(text, offset)
        assert rest
        span = Span(offset - len(mark["written"]), rest.end())
        return [_offer(*each, "]", span, positions) for each in _names(reading, mark["sign"])]
    word = _WORD.search(before)
    if word:
        rest = _REST_OF_WORD.match(text, offset)
        assert rest
        span = Span(offset - len(word["written"]), rest.end())
        words = period_words(reading, around).items()
        return [_offer(name, printed, "}", span, positions) for name, printed in words]
    place = place_of(source, offset)
    if place.in_text:
        return []
    if place.key is not None:
        return _keys(reading, positions, offset, place, around)
    return _values(reading, positions, offset, place, around)


def _offer(name: str, printed: str, end: str, span: Span, positions: Positions) -> types.CompletionItem:
    return types.CompletionItem(
        name,
        kind=types.CompletionItemKind.Reference,
        detail=printed,
        filter_text=name,
        text_edit=types.TextEdit(positions.range(span), f"{name}{end}"),
    )


def _names(reading: Reading, written: str) -> Iterator[tuple[str, str]]:
    """Yield the names that may follow a sign, each with what it prints."""
    file = month_of(reading)
    sign: Sign | None = next((each for each in KEYS if each == written), None)
    if file is None or sign is None:
        return
    for id_, address in declared(file, sign).items():
        if sign == "=":
            for form, words in (figure_forms(file, address) or {"": ""}).items():
                yield f"{id_}{':' if form else ''}{form}", words
        else:
            told = address if sign == "^" else address.at("title")
            node = told.node if told else None
            yield id_, inline.plain(clean(node.text)) if isinstance(node, Scalar) else ""


def _keys(
    reading: Reading, positions: Positions, offset: int, place: Place, around: Around
) -> list[types.CompletionItem]:
    written = place.key or ""
    if " " in written:
        return []
    forms = forms_of(reading, office_of(reading, around))
    rest = _REST_OF_KEY.match(reading.document.source.text, offset)
    assert rest
    # What follows a key that is there stays.
    changed = _Changed(positions.range(Span(offset - len(written), rest.end("word"))), bool(rest["colon"]))
    known = forms.keys(place.steps).values()
    return [
        _key(worded(each, around.lang), number, changed, place)
        for number, each in enumerate(known)
        if each.name not in place.others
    ]


def _key(key: KeyForm, number: int, changed: _Changed, place: Place) -> types.CompletionItem:
    below = ": " if key.on_one_line else f":\n{' ' * (place.column + 2)}"
    return types.CompletionItem(
        key.name,
        kind=types.CompletionItemKind.Property,
        detail=key.title,
        documentation=key.description or None,
        sort_text=f"{number:04}",
        text_edit=types.TextEdit(changed.range, key.name if changed.has_colon else f"{key.name}{below}"),
    )


def _values(
    reading: Reading, positions: Positions, offset: int, place: Place, around: Around
) -> list[types.CompletionItem]:
    written = place.value or ""
    rest = _REST_OF_VALUE.match(reading.document.source.text, offset)
    assert rest
    span = Span(offset - len(written), rest.end())
    forms = forms_of(reading, office_of(reading, around))
    offered = dict.fromkeys(
        chain(
            _looked_up(reading, place, around.unsaved), forms.values(place.steps), forms.examples(place.steps)
        )
    )
    lead = "" if reading.document.source.before(offset).endswith((" ", written or " ")) else " "
    return [
        types.CompletionItem(
            value,
            kind=types.CompletionItemKind.Value,
            sort_text=f"{number:04}",
            text_edit=types.TextEdit(positions.range(span), f"{lead}{value}"),
        )
        for number, value in enumerate(offered)
    ]


def _looked_up(reading: Reading, place: Place, unsaved: Unsaved) -> list[str]:
    """Return the values that depend on other files, or on other parts of the text."""
    document = reading.document
    beside = document.folder if reading.kind == "month" else document.folder.parent
    found: list[str] = []
    match (reading.kind, *place.steps):
        case ("month", "office"):
            found = catalog.offices(beside, unsaved)
        case (_, "format") | ("month", "office", "format"):
            found = catalog.families()
        case ("month", "period"):
            found = _periods(document.path)
        case ("office", "extends"):
            found = [name for name in catalog.offices(beside, unsaved) if name != document.path.stem]
        case ("office", "numbering") | ("month", "office", "numbering"):
            found = catalog.schemes(beside, unsaved)
        case ("office", "template") | ("month", "office", "template"):
            found = catalog.templates(beside, unsaved)
        case ("month", "figures", own, "parts" | "adds", *_):
            file = month_of(reading)
            found = [name for name in declared(file, "=") if name != own] if file else []
    return found


def _periods(path: Path) -> list[str]:
    """Return the periods that the file's name and the files beside it suggest."""
    found: list[Period] = []
    names = [path.name, *sorted((each.name for each in _beside(path)), reverse=True)]
    for name in names:
        with suppress(ValueError):
            period = Period.parse(name.partition(".")[0])
            following = period.next() if name != path.name else period
            found += [following] if following else []
    return list(dict.fromkeys(map(str, found)))[:_PERIODS_AT_MOST]


def _beside(path: Path) -> list[Path]:
    with suppress(OSError):
        return [each for each in path.parent.iterdir() if is_month_ending(each.name) and each != path]
    return []
