"""Fits the content of reports into the levels of an office whose numbering has fewer of them."""

from collections.abc import Iterable, Iterator

from baocao.model.office_outline import SectionTitles
from baocao.scaffold.rollup.gathered import Entry, Held, LabelEntry, Place, TableEntry


def shallow(place: Place, plan: SectionTitles, levels: int, *, titled: bool = False) -> None:
    """Change a place so that only the outline's sections have titles, and tasks that many levels.

    A section of its own becomes a paragraph with a label, unless the place is ``titled``: then it has only
    sections. A task that is too deep begins with the words of the one above it.
    """
    for name, inner in place.places.items():
        shallow(inner, plan[name].sections if name in plan else {}, levels)
    if titled:
        for held in place.entries:
            if isinstance(held, Place):
                shallow(held, {}, levels)
        return
    own = [inner for name, inner in place.places.items() if name not in plan]
    place.places = {name: inner for name, inner in place.places.items() if name in plan}
    place.entries = [*_fitted([*place.entries, *own], levels)]


def _fitted(entries: Iterable[Held], levels: int) -> Iterator[Held]:
    for held in entries:
        match held:
            case Entry():
                yield from _lifted(held, levels)
            case LabelEntry():
                held.items = [*_fitted(held.items, levels)]
                yield held
            case TableEntry():
                yield held
            case Place():
                shallow(held, {}, levels)
                yield from _untitled(held)


def _untitled(place: Place) -> Iterator[Held]:
    """Yield the content of a section below a label in place of its title."""
    items = [each for each in place.entries if isinstance(each, Entry) and each.is_item]
    words = {label: " ".join(texts) for label, texts in place.words.items()}
    yield LabelEntry(place.title, "bold", rewrites=bool(words), said=words or place.nothing, items=[*items])
    yield from (each for each in place.entries if each not in items)


def _lifted(entry: Entry, levels: int) -> Iterator[Entry]:
    """Yield a task with what is below it on so many levels, or in its place the tasks below it."""
    below = [each for each in entry.items if isinstance(each, Entry)]
    if levels > 1 or not below:
        entry.items = [deeper for each in below for deeper in _lifted(each, levels - 1)]
        yield entry
        return
    for each in below:
        said = {label: f"{entry.said.get(label, entry.text)} {words}" for label, words in each.said.items()}
        yield from _lifted(Entry(is_item=True, said=said, id=each.id, items=each.items), levels)
