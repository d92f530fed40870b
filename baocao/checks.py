"""What must hold between a month, its office and the edition in force, beyond each being well formed.

Each check takes places in files rather than models, so that it can run, and its findings be shown, while
other parts of the month are still wrong.
"""

from collections.abc import Iterator
from datetime import date

from baocao import inline, library, rules
from baocao.finding import Finding
from baocao.load import Mapping, Scalar, Sequence, clean
from baocao.messages import Message
from baocao.messages import checks as say
from baocao.model.format import Format
from baocao.model.item import is_long_form
from baocao.model.office import Office
from baocao.model.period import short_date
from baocao.model.scheme import Scheme
from baocao.places import File, Place, text_span
from baocao.schema import suggest


def texts(place: Place) -> Iterator[tuple[Place, Scalar]]:
    """Yield every text at and below a place of a month that is printed, in the order written."""
    node = place.node
    if isinstance(node, Scalar):
        if not node.is_empty:
            yield place, node
        return
    steps: tuple[str | int, ...] = ()
    if isinstance(node, Sequence):
        steps = tuple(range(len(node.items)))
    elif _is_item(place):
        steps = ("text", "items")
    else:
        steps = tuple(node.entries)
    for step in steps:
        inner = place.at(step)
        if inner is not None:
            yield from texts(inner)


def _is_item(place: Place) -> bool:
    """Tell whether a mapping is an item: one in a list, in either of its forms."""
    node = place.node
    if not isinstance(node, Mapping) or not place.path.endswith("]"):
        return False
    return len(node.entries) == 1 or is_long_form(node.entries)


def footnotes(month: File) -> list[Finding]:
    """Report marks of footnotes inside footnotes."""
    notes = month.at("footnotes")
    known = notes.node.entries if notes and isinstance(notes.node, Mapping) else {}
    places = [month.at("footnotes", id_) for id_ in known]
    return [finding for place in places if place for finding in _nested_notes(month, place)]


def _nested_notes(file: File, place: Place) -> Iterator[Finding]:
    for inner, scalar in texts(place):
        for ref in inline.refs(scalar.text):
            span = text_span(file.source, scalar, ref.start, ref.end)
            said, help_ = say.NOTE_IN_NOTE.of(), say.NOTE_IN_NOTE_HELP.of()
            yield Finding(rules.WRONG_TYPE_OR_VALUE, said, file.source.name, span, inner.path, help_)


def sections(month: File, office: Office) -> list[Finding]:
    """Report sections that the office's outline does not have."""
    found = []
    for part in ("results", "priorities"):
        known = list(getattr(office.outline, part).sections)
        place = month.at(part)
        written = place.node.entries if place and isinstance(place.node, Mapping) else {}
        for key, (scalar, _) in written.items():
            if clean(key) not in known:
                guess = suggest(key, known)
                help_ = (
                    say.DID_YOU_MEAN.of(guess=guess)
                    if guess
                    else say.KNOWN_SECTIONS.of(keys=", ".join(known))
                )
                span = text_span(month.source, scalar)
                said = say.UNKNOWN_SECTION.of(key=key)
                path = f"{part}.{key}"
                found.append(Finding(rules.UNKNOWN_KEY, said, month.source.name, span, path, help_, guess))
    return found


def depth(month: File, scheme: Scheme) -> list[Finding]:
    """Report items that lie deeper than the numbering has levels for."""
    levels = scheme.depth_of("item-")
    said = say.TOO_DEEP.of(scheme=scheme.name, levels=levels)
    deep = [
        place
        for part in ("results", "priorities")
        if (body := month.at(part)) is not None
        for place in _items_below(body, levels)
    ]
    return [month.find(rules.WRONG_TYPE_OR_VALUE, said, place, say.TOO_DEEP_HELP.of()) for place in deep]


def _items_below(place: Place, levels: int) -> Iterator[Place]:
    """Yield the first item of every list that lies below that many levels of lists."""
    node = place.node
    if isinstance(node, Sequence):
        inner = [place.at(index) for index in range(len(node.items))]
        if levels == 0:
            yield from (item for item in inner[:1] if item)
            return
        for item in inner:
            yield from _items_below(item, levels - 1) if item else ()
    elif isinstance(node, Mapping):
        keys = ("items",) if _is_item(place) else tuple(node.entries)
        for key in keys:
            below = place.at(key)
            yield from _items_below(below, levels) if below else ()


def named(file: File, key: str, name: str, known: list[str], message: Message) -> list[Finding]:
    """Report a name that stands for nothing."""
    place = file.at(key)
    if name in known or place is None:
        return []
    help_ = say.USE_ONE_OF.of(names=", ".join(known))
    said = message.of(name=name)
    return [file.find(rules.WRONG_TYPE_OR_VALUE, said, place, help_, suggest(name, known))]


def edition(month: File, family: str, day: date) -> tuple[Format | None, list[Finding]]:
    """Return the edition that governs the day, or the finding that none does."""
    found = library.edition_on(family, day)
    place = month.at("date")
    if place is None or (isinstance(place.node, Scalar) and place.node.is_empty):
        place = month.at("period") or month.root
    if found:
        return found, []
    known = library.editions(family)
    told = "; ".join(_in_force(edition) for edition in known)
    said = say.NO_EDITION.of(family=family, day=short_date(day))
    help_ = say.NO_EDITION_HELP.of(editions=told)
    return None, [month.find(rules.NO_EDITION_IN_FORCE, said, place, help_)]


def _in_force(edition: Format) -> str:
    force = edition.in_force
    last = short_date(force.last) if force.last else "…"
    return f"{edition.name} ({short_date(force.first)} – {last})"
