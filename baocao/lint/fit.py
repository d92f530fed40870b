"""What must hold between a month, its office and the edition in force, beyond each being well formed.

Each check takes places in files rather than models, so that it can run, and its findings be shown, while
other parts of the month are still wrong.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from baocao.finding import Finding, Span
from baocao.library import catalog
from baocao.lint.rules.format.editions import NO_EDITION_IN_FORCE
from baocao.messages import Message
from baocao.messages import checks as say
from baocao.messages.guesses import write_key
from baocao.model import inline
from baocao.model.address import Address, File, text_span
from baocao.model.edition import Edition
from baocao.model.faults import UNKNOWN_KEY, WRONG_TYPE_OR_VALUE
from baocao.model.item import is_long_form
from baocao.model.office import PARTS, Office, SectionTitles
from baocao.model.period import short_date
from baocao.model.repair import is_words, sentence_split
from baocao.model.scheme import Scheme
from baocao.model.section import OWN_KEYS, block_kind
from baocao.source import Mapping, Node, Scalar, Sequence, clean, places
from baocao.system.guesses import Guesses, listed, suggest


def texts(place: Address) -> Iterator[tuple[Address, Scalar]]:
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


def _is_item(place: Address) -> bool:
    """Tell whether a mapping is an item: one in a list, in either of its forms."""
    node = place.node
    if not isinstance(node, Mapping) or not isinstance(place.path.name, int):
        return False
    return len(node.entries) == 1 or is_long_form(node.entries)


def footnotes(month: File) -> list[Finding]:
    """Report marks of footnotes inside footnotes."""
    notes = month.at("footnotes")
    known = notes.node.entries if notes and isinstance(notes.node, Mapping) else {}
    places = [month.at("footnotes", id_) for id_ in known]
    return [finding for place in places if place for finding in _nested_notes(month, place)]


def _nested_notes(file: File, place: Address) -> Iterator[Finding]:
    for inner, scalar in texts(place):
        refs = inline.refs(scalar.text)
        # Once for all of them: it goes through the whole text.
        spots = places(file.source.text, scalar) if refs else []
        for ref in refs:
            span = Span(spots[ref.start][0], spots[ref.end - 1][1])
            said, help_ = say.NOTE_IN_NOTE.of(), say.NOTE_IN_NOTE_HELP.of()
            yield Finding(WRONG_TYPE_OR_VALUE, said, file.source.name, span, inner.path, help_)


def sections(month: File, office: Office) -> list[Finding]:
    """Report sections that the office's outline does not have and that give themselves no title."""
    found = [
        finding
        for part in PARTS
        if (place := month.at(part)) is not None
        for finding in _unknown_sections(month, place, office.outline.titles(part))
    ]
    beside = month.at("sections")
    return [*found, *(_untitled(month, beside) if beside else ())]


def _untitled(month: File, place: Address) -> Iterator[Finding]:
    """Yield what stands among the sections beside results and priorities, but under no heading."""
    node = place.node
    loose: list[Address | None] = [place] if isinstance(node, Scalar) and not node.is_empty else []
    if isinstance(node, Mapping) and node.entries.keys() & OWN_KEYS:
        loose = [place]
    if isinstance(node, Sequence):
        blocks = [place.at(index) for index in range(len(node.items))]
        loose = [block for block in blocks if block and _kind(block) != "a title"]
    for each in filter(None, loose):
        yield month.find(WRONG_TYPE_OR_VALUE, say.NO_HEADING.of(), each, say.NO_HEADING_HELP.of())


def _kind(place: Address) -> str:
    return block_kind(place.node.entries if isinstance(place.node, Mapping) else {})


def _unknown_sections(month: File, place: Address, plan: SectionTitles) -> Iterator[Finding]:
    written, guesses = _keyed(place), Guesses(plan)
    among_keys = any(clean(key) in plan for key in written)
    for key, (scalar, value) in written.items():
        inner = place.at(key)
        known = plan.get(clean(key))
        if known and inner:
            yield from _unknown_sections(month, inner, known.sections)
        elif not among_keys and (split := sentence_split(month.source, scalar, value, place.path)):
            yield split
        elif not (isinstance(value, Mapping) and "title" in value.entries):
            guess = guesses.of(key) or _titled_so(key, plan)
            known_keys = say.KNOWN_SECTIONS.of(keys=listed(plan)) if plan else say.GIVE_A_TITLE.of()
            help_ = write_key(guess) if guess else known_keys
            if guess is None and is_words(key) and not (among_keys and isinstance(value, Scalar)):
                help_ = say.SENTENCE_OVER_ITEMS.of(key=clean(key))
            span, said = text_span(month.source, scalar), say.UNKNOWN_SECTION.of(key=key)
            yield Finding(UNKNOWN_KEY, said, month.source.name, span, place.path / key, help_, guess)


def _titled_so(key: str, plan: SectionTitles) -> str | None:
    """Return the key of the section whose title stands for it, as clerks come to write it."""
    said = clean(key).casefold()
    return next(
        (each for each, section in plan.items() if said in (_bare(section.title), _bare(section.label))), None
    )


def _bare(title: str | None) -> str | None:
    return title.strip(" *:").casefold() if title else None


def _keyed(place: Address) -> dict[str, tuple[Scalar, Node]]:
    """Return the sections by key at a place; none where a list, a text or titled content stands there."""
    node = place.node
    own = isinstance(node, Mapping) and not node.entries.keys() & OWN_KEYS
    return node.entries if own and isinstance(node, Mapping) else {}


def depth(month: File, scheme: Scheme, office: Office) -> list[Finding]:
    """Report sections and items that lie deeper than the numbering has levels for."""
    said = {
        "sections": say.SECTION_TOO_DEEP.of(scheme=scheme.name, levels=len(scheme.headings)),
        "items": say.TOO_DEEP.of(scheme=scheme.name, levels=len(scheme.items(len(scheme.headings)))),
    }
    helps = {"sections": say.SECTION_TOO_DEEP_HELP.of(), "items": say.TOO_DEEP_HELP.of()}
    bodies = [(month.at(part), int(part != "sections")) for part in PARTS]
    appendices = month.at("appendices")
    keys = appendices.node.entries if appendices and isinstance(appendices.node, Mapping) else ()
    bodies += [(month.at("appendices", key, "content"), 0) for key in keys]
    labels = frozenset(key for part in PARTS for key in _labels(office.outline.titles(part)))
    deep = _Deep(scheme, labels)
    return [
        month.find(WRONG_TYPE_OR_VALUE, said[kind], place, helps[kind])
        for body, level in bodies
        if body is not None
        for kind, place in deep.below(body, level)
    ]


def _labels(plan: SectionTitles) -> Iterator[str]:
    """Yield the keys of sections that have a label instead of a numbered title."""
    for key, section in plan.items():
        if section.label:
            yield key
        yield from _labels(section.sections)


class _Deep(NamedTuple):
    """Finds what lies below more sections or lists than there are levels for: the first of each list."""

    scheme: Scheme
    labels: frozenset[str]

    def below(self, place: Address, level: int, *, labelled: bool = False) -> Iterator[tuple[str, Address]]:
        """Yield what is too deep in a section that stands ``level`` sections deep; one may have a label."""
        node = place.node
        if isinstance(node, Sequence):
            for block in filter(None, (place.at(index) for index in range(len(node.items)))):
                yield from self._block(block, level, labelled=labelled)
            return
        if not isinstance(node, Mapping):
            return
        if node.entries.keys() & OWN_KEYS:
            for key in ("content", "sections"):
                inner = place.at(key)
                yield from self.below(inner, level, labelled=labelled) if inner else ()
            return
        for key in node.entries:
            inner = place.at(key)
            yield from self._section(inner, level) if inner else ()

    def _section(self, place: Address, level: int) -> Iterator[tuple[str, Address]]:
        titled = isinstance(place.node, Mapping) and "title" in place.node.entries
        if place.key and place.key.text in self.labels and not titled:
            yield from self.below(place, level, labelled=True)
        elif level >= len(self.scheme.headings):
            yield "sections", place
        else:
            yield from self.below(place, level + 1)

    def _block(self, place: Address, level: int, *, labelled: bool) -> Iterator[tuple[str, Address]]:
        own = len(self.scheme.items(len(self.scheme.headings)))
        match _kind(place):
            case "a title":
                yield from self._section(place, level)
            case "a label":
                items = place.at("items")
                yield from self._items(items, 0, own) if items else ()
            case "an item":
                levels = own if labelled else len(self.scheme.items(level))
                yield from self._item(place, 0, levels)

    def _items(self, place: Address, level: int, levels: int) -> Iterator[tuple[str, Address]]:
        count = len(place.node.items) if isinstance(place.node, Sequence) else 0
        inner = [place.at(index) for index in range(count)]
        if level >= levels:
            yield from (("items", item) for item in inner[:1] if item)
            return
        for item in inner:
            yield from self._item(item, level, levels) if item else ()

    def _item(self, place: Address, level: int, levels: int) -> Iterator[tuple[str, Address]]:
        below = place.at("items")
        yield from self._items(below, level + 1, levels) if below else ()


def styles(file: File, scheme: Scheme, edition: Edition) -> list[Finding]:
    """Report levels of a numbering whose style the edition has not for that kind of level."""
    kinds = {
        "heading": [key for key in edition.styles if edition.resolved(key).outline_level is not None],
        "item": [key for key in edition.styles if key.startswith("item-")],
        "clause": ["clause"],
    }
    wanted = [
        (("levels", at, key), style, kinds[kind])
        for at, level in enumerate(scheme.levels)
        for key, style, kind in (
            ("style", level.style, "item" if level.is_item else "heading"),
            ("items", level.items or "", "clause"),
        )
        if style
    ]
    return [
        finding
        for steps, style, known in wanted
        for finding in named(file, steps, style, known, say.NO_STYLE)
    ]


def named(
    file: File, key: str | tuple[str | int, ...], name: str, known: list[str], message: Message
) -> list[Finding]:
    """Report a name that stands for nothing; ``key`` is where the file has it, or the way there."""
    place = file.at(*((key,) if isinstance(key, str) else key))
    if name in known or place is None:
        return []
    help_ = say.USE_ONE_OF.of(names=listed(known) or "-")
    said = message.of(name=name)
    return [file.find(WRONG_TYPE_OR_VALUE, said, place, help_, suggest(name, known))]


def edition(month: File, family: str, day: date) -> tuple[Edition | None, list[Finding]]:
    """Return the edition that governs the day, or the finding that none does."""
    found = catalog.edition_on(family, day)
    place = month.at("date")
    if place is None or (isinstance(place.node, Scalar) and place.node.is_empty):
        place = month.at("period") or month.root
    if found:
        return found, []
    known = catalog.editions(family)
    told = "; ".join(_in_force(edition) for edition in known)
    said = say.NO_EDITION.of(family=family, day=short_date(day))
    help_ = say.NO_EDITION_HELP.of(editions=told)
    return None, [month.find(NO_EDITION_IN_FORCE, said, place, help_)]


def _in_force(edition: Edition) -> str:
    force = edition.in_force
    last = short_date(force.last) if force.last else "…"
    return f"{edition.name} ({short_date(force.first)} – {last})"
