"""Carries footnotes and references from several reports into one: fresh ids, and no reference to nothing."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from baocao.model import inline
from baocao.model.figure import Figure, printed
from baocao.model.item import TO_WRITE, Item
from baocao.model.month import Month
from baocao.model.number import print_number
from baocao.model.references import with_texts, with_words
from baocao.scaffold.imported.free_names import FreeNames
from baocao.scaffold.next_month import slug
from baocao.source.written import Above, Inline, Noted, Value

# Between the id of a note and the number of its report; no file may contain it.
_OF = "\x1f"
_ONLY_A_FIGURE = re.compile(r"\s*\[=([^\]:]+)(?::value)?\]\s*")


def marked(month: Month, number: int) -> Month:
    """Return a month whose footnote marks tell which of several reports they are from."""
    parts = {key: with_texts(getattr(month, key), _with_marks(number)) for key in _PRINTED}
    return month.model_copy(update=parts)


_PRINTED = ("results", "priorities", "sections", "appendices")


def _with_marks(number: int) -> Callable[[str], str]:
    def change(text: str) -> str:
        return _with_ids(text, lambda id_: f"{id_}{_OF}{number}")

    return change


def _with_ids(text: str, renamed: Callable[[str], str]) -> str:
    parts, position = [], 0
    for ref in inline.refs(text):
        parts += [text[position : ref.start], f"[^{renamed(ref.id)}]"]
        position = ref.end
    return "".join([*parts, text[position:]])


def with_own_figures(month: Month) -> Month:
    """Return a month with the values of its own figures in place of references to them.

    What one office says is of that office, while a figure of the new report is of all of them; a reference to
    nothing stays nothing. A cell that is only a figure becomes its number, without the unit, to be added.
    """
    figures = month.figures
    numbers = {key: with_texts(getattr(month, key), _numbers_of(figures)) for key in _PRINTED}
    filled = with_words(month.model_copy(update=numbers), printed(figures))
    return filled.model_copy(update={key: with_texts(getattr(filled, key), _to_write) for key in _PRINTED})


def _to_write(text: str) -> str:
    """Return a text with a place to be written for each figure that it refers to."""
    for found in reversed(inline.lookups(text)):
        if found.key.startswith("="):
            text = f"{text[: found.start]}{TO_WRITE}{text[found.end :]}"
    return text


def _numbers_of(figures: Mapping[str, Figure]) -> Callable[[str], str]:
    def change(text: str) -> str:
        alone = _ONLY_A_FIGURE.fullmatch(text)
        figure = figures.get(alone[1]) if alone else None
        return print_number(figure.value) if figure else text

    return change


def with_own_ids(month: Month, label: str) -> Month:
    """Return a month in which the ids of its tasks tell whose they are: other offices may have the same."""
    prefix = slug(label) or "don-vi"
    return month.model_copy(update={key: _in(getattr(month, key), prefix) for key in _PRINTED})


def _in(value: Any, prefix: str) -> Any:
    if isinstance(value, tuple):
        return tuple(_in(each, prefix) for each in value)
    if isinstance(value, dict):
        return {key: _in(each, prefix) for key, each in value.items()}
    if not isinstance(value, BaseModel):
        return value
    changed = {name: _in(getattr(value, name), prefix) for name in value.model_fields_set}
    if isinstance(value, Item) and value.id:
        changed["id"] = f"{prefix}-{value.id}"
    return value.model_copy(update=changed)


class Carrier:
    """Gives the texts of the new report their references: ``known`` are the keys that it can print.

    ``notes`` are the footnotes of each report, by their old ids. :attr:`footnotes` are those that the texts
    refer to, in their order, with fresh ids.
    """

    def __init__(self, notes: Sequence[Mapping[str, str]], known: set[str]) -> None:
        self.footnotes: dict[str, str] = {}
        self._notes = notes
        self._known = known
        self._ids: dict[str, str] = {}
        self._free = FreeNames()

    def value(self, value: Value) -> Value:
        """Return a value with the references of its printed texts; comments are left alone."""
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, Noted | Above | Inline):
            return replace(value, value=self.value(value.value))
        if isinstance(value, Mapping):
            return {self._text(key): self.value(each) for key, each in value.items()}
        return [self.value(each) for each in value] if isinstance(value, Sequence) else value

    def _text(self, text: str) -> str:
        for found in reversed(inline.lookups(text)):
            if found.key not in self._known:
                text = f"{text[: found.start]}{TO_WRITE}{text[found.end :]}"
        return _with_ids(text, self._fresh) if _OF in text else text

    def _fresh(self, marked_id: str) -> str:
        if marked_id not in self._ids:
            id_, _, number = marked_id.rpartition(_OF)
            fresh = self._free.one([id_], id_, self.footnotes)
            self._ids[marked_id] = fresh
            # Reserved before its own text is read.
            self.footnotes[fresh] = ""
            self.footnotes[fresh] = self._text(self._notes[int(number)].get(id_, TO_WRITE))
        return self._ids[marked_id]
