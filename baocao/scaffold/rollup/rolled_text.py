"""Writes gathered sections as a month file has them, each entry with a comment that says where it is from."""

import re
from collections.abc import Iterable, Sequence

from baocao.compare.similar import key
from baocao.messages import rollup as say
from baocao.messages.made_files import comment
from baocao.model import inline
from baocao.model.item import TO_WRITE
from baocao.model.months_of import months_of
from baocao.model.office_outline import SectionTitle, SectionTitles
from baocao.model.rolled import Over
from baocao.scaffold.rollup.added_tables import added_table
from baocao.scaffold.rollup.gathered import Entry, Held, LabelEntry, Place, TableEntry
from baocao.scaffold.rollup.given import Given
from baocao.scaffold.rollup.same_tables import Of
from baocao.source.written import Above, Noted, Value, is_key

# Keys of the month file have such names.
_LIKE_OUR_KEYS = re.compile(r"[a-z_]+")


class Writer:
    """Writes the sections of one part, or of an appendix."""

    def __init__(self, given: Sequence[Given], over: Over) -> None:
        self._months = {each.label: max(1, len(months_of(each.period))) for each in given}
        self._over = over

    def part(self, place: Place, plan: SectionTitles) -> Value:
        """Return a part: its sections in the outline's order, those without content to be written."""
        keyed = self._sections(place, plan)
        content = self.blocks(place)
        if not keyed:
            return content or [TO_WRITE]
        return {"content": content, "sections": keyed} if content else keyed

    def blocks(self, place: Place) -> list[Value]:
        """Return the entries of a place, and what has to be written from the words of the reports."""
        written = [self._block(each) for each in place.entries]
        if place.words and not place.runs_on:
            written.append({"paragraph": TO_WRITE} if written else TO_WRITE)
            written[-1] = _above(written[-1], _told(place.words))
        if not written and place.nothing and not place.words:
            words = list(place.nothing.values())[-1]
            return [Noted({"paragraph": words}, ", ".join(place.nothing))]
        return written

    def _sections(self, place: Place, plan: SectionTitles) -> dict[str, Value]:
        ordered = [*plan, *(name for name in place.places if name not in plan)]
        return {name: self._section(place.places.get(name, Place()), plan.get(name)) for name in ordered}

    def _section(self, place: Place, opening: SectionTitle | None) -> Value:
        """Return a section in its shortest form; with comments above it where its words are to be written."""
        keyed = self._sections(place, opening.sections if opening else {})
        content = self.blocks(place)
        keys: dict[str, Value] = {}
        if place.title:
            keys["title"] = place.title
        if place.runs_on:
            keys["text"] = _above(TO_WRITE, _told(place.words)) if place.words else _nothing(place)
        if not keys and not (content and keyed):
            if keyed:
                return keyed
            return _alone(content) if content else TO_WRITE if opening and opening.label else [TO_WRITE]
        if content or not (keyed or place.runs_on):
            keys["content"] = _alone(content) if content else [TO_WRITE]
        if keyed:
            keys["sections"] = keyed
        return keys

    def _block(self, held: Held) -> Value:
        match held:
            case Entry():
                return self._entry(held)
            case LabelEntry():
                return self._labelled(held)
            case TableEntry():
                of = [Of(label, self._months[label], table) for label, table in held.tables]
                return {"table": added_table(of, self._over)}
            case Place():
                return self._section(held, None)

    def _labelled(self, held: LabelEntry) -> Value:
        keys: dict[str, Value] = {"label": held.label}
        if held.look != "bold":
            keys["look"] = held.look
        if held.said and held.rewrites:
            keys["text"] = _above(TO_WRITE, _told({label: [words] for label, words in held.said.items()}))
        elif held.said:
            keys["text"] = _above(
                Noted(list(held.said.values())[-1], _origins(held.said)), _earlier(held.said)
            )
        elif not held.items:
            keys["text"] = TO_WRITE
        if held.items:
            keys["items"] = self._entries(held.items)
        return keys

    def _entries(self, items: Iterable[Held]) -> list[Value]:
        return [self._entry(each) for each in items if isinstance(each, Entry)]

    def _entry(self, entry: Entry) -> Value:
        origins = _origins(entry.said)
        if not entry.is_item:
            return _above(Noted({"paragraph": entry.text}, origins), _earlier(entry.said))
        return _above(Noted(_item(entry, self._entries(entry.items)), origins), _earlier(entry.said))


def _item(entry: Entry, items: list[Value]) -> Value:
    """Return a task in its shortest form."""
    if entry.id is None and not items:
        return entry.text
    short = entry.text.removesuffix(":")
    if entry.id is None and short != entry.text and is_key(short) and not _LIKE_OUR_KEYS.fullmatch(short):
        return {short: items}
    keys: dict[str, Value] = {"text": entry.text}
    if entry.id:
        keys["id"] = entry.id
    if items:
        keys["items"] = items
    return keys


def _alone(content: list[Value]) -> Value:
    """Return a single paragraph as its text, everything else as a list."""
    if len(content) != 1:
        return content
    value, above = (content[0].value, content[0].lines) if isinstance(content[0], Above) else (content[0], ())
    comment = value.comment if isinstance(value, Noted) else ""
    inner = value.value if isinstance(value, Noted) else value
    if isinstance(inner, dict) and list(inner) == ["paragraph"]:
        text: Value = inner["paragraph"]
        return _above(Noted(text, comment) if comment else text, above)
    # The only entry of a list that has to be written is a paragraph, too.
    return _above(inner, above) if inner == TO_WRITE else content


def _nothing(place: Place) -> Value:
    words = list(place.nothing.values())
    return Noted(words[-1], ", ".join(place.nothing)) if words else TO_WRITE


def _origins(said: dict[str, str]) -> str:
    return ", ".join(said)


def _earlier(said: dict[str, str]) -> list[str]:
    """Return the words that a task had in earlier months, where they differ from the last ones."""
    last = _key(list(said.values())[-1])
    return _by_words({label: [words] for label, words in said.items() if _key(words) != last})


def _told(words: dict[str, list[str]]) -> list[str]:
    """Return what the reports say where something has to be written."""
    return [comment(say.TO_WRITE_FROM), *_by_words(words)]


def _by_words(words: dict[str, list[str]]) -> list[str]:
    """Return words with the reports that have them, each once."""
    found: dict[str, tuple[str, list[str]]] = {}
    for label, texts in words.items():
        for text in texts:
            found.setdefault(_key(text), (inline.without_refs(text), []))[1].append(label)
    return [f"{', '.join(labels)}: {text}" for text, labels in found.values()]


def _key(text: str) -> str:
    return key(inline.without_refs(text))


def _above(value: Value, lines: Iterable[str]) -> Value:
    lines = list(lines)
    return Above(value, lines) if lines else value
