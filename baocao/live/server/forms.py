"""What may be written at a place, by the JSON Schema that editors use."""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from baocao.live.server.place import ITEM
from baocao.live.server.reading import Reading
from baocao.messages import Lang
from baocao.model.fields import Closed
from baocao.model.json_schema import as_text, month_schema, schema_of
from baocao.model.key import Key, keys_of
from baocao.model.office import Office
from baocao.model.office_schema import month_schema_of, office_schema
from baocao.model.register import Register
from baocao.model.scheme import OutlineScheme

Form = dict[str, Any]
_WAYS = ("anyOf", "oneOf", "allOf")
_PARTS = ("then", "else")
_TEXTS = {"string", "number", "boolean", "integer"}


class KeyForm(NamedTuple):
    """A key that may be written: its title and description, and whether its value fits on its line."""

    name: str
    title: str
    description: str
    on_one_line: bool


class Forms:
    """The schema of a kind of file."""

    def __init__(self, text: str) -> None:
        self._root: Form = json.loads(text)

    def at(self, steps: Iterable[str]) -> list[Form]:
        """Return the forms of the value at some steps: each way in which it may be written."""
        found = list(self._ways(self._root))
        for step in steps:
            found = [way for each in found for form in _below(each, step) for way in self._ways(form)]
            found = list({id(each): each for each in found}.values())
        return found

    def keys(self, steps: Iterable[str]) -> dict[str, KeyForm]:
        """Return the keys that may be written in the mapping at some steps."""
        found: dict[str, KeyForm] = {}
        for form in self.at(steps):
            for name, value in form.get("properties", {}).items():
                if isinstance(value, dict):
                    found.setdefault(name, self._key(name, value))
        return found

    def values(self, steps: Iterable[str]) -> list[str]:
        """Return the values that are listed for a key."""
        found: dict[str, None] = {}
        for form in self.at(steps):
            for value in (*form.get("enum", ()), *([form["const"]] if "const" in form else ())):
                if isinstance(value, str) and value:
                    found[value] = None
        return list(found)

    def examples(self, steps: Iterable[str]) -> list[str]:
        """Return the examples of a key that fit on its line."""
        found = [each for form in self.at(steps) for each in form.get("examples", ())]
        return list(dict.fromkeys(each for each in found if isinstance(each, str) and "\n" not in each))

    def _key(self, name: str, value: Form) -> KeyForm:
        ways = list(self._ways(value))
        told = [*ways, value]
        titles = {
            part: next((str(each[part]) for each in (value, *told) if part in each), "")
            for part in ("title", "description")
        }
        texts = any(_TEXTS & _types(each) or "enum" in each for each in ways)
        return KeyForm(name, titles["title"], titles["description"], texts)

    def _ways(self, form: Form, seen: frozenset[str] = frozenset()) -> Iterator[Form]:
        """Yield a form and those that it consists of, or refers to."""
        yield form
        reference = form.get("$ref")
        if isinstance(reference, str) and reference not in seen:
            name = reference.rpartition("/")[2]
            yield from self._ways(self._root["$defs"][name], seen | {reference})
        for key in _WAYS:
            for each in form.get(key, ()):
                yield from self._ways(each, seen)
        for key in _PARTS:
            if isinstance(form.get(key), dict):
                yield from self._ways(form[key], seen)


def _below(form: Form, step: str) -> Iterator[Form]:
    below: Any = None
    if step == ITEM:
        below = form.get("items")
    elif step in form.get("properties", {}):
        below = form["properties"][step]
    elif step not in form.get("propertyNames", {}).get("not", {}).get("enum", ()):
        below = form.get("additionalProperties")
    if isinstance(below, dict):
        yield below


def _types(form: Form) -> set[str]:
    types = form.get("type", ())
    return {types} if isinstance(types, str) else set(types)


def forms_of(reading: Reading, office: Office | None) -> Forms:
    """Return the forms of a text; those of a month know the sections of its office."""
    match reading.kind:
        case "office":
            return _forms("office")
        case "scheme":
            return _forms("scheme")
        case "register":
            return _forms("register")
    return _of_office.forms(office) if office else _forms("month")


@cache
def _forms(kind: str) -> Forms:
    match kind:
        case "office":
            return Forms(office_schema())
        case "scheme":
            return Forms(as_text(schema_of(OutlineScheme)))
        case "register":
            return Forms(as_text(schema_of(Register)))
    return Forms(month_schema())


class _OfOffice:
    """The forms of the months of the last office."""

    def __init__(self) -> None:
        self._office: Office | None = None
        self._forms: Forms | None = None

    def forms(self, office: Office) -> Forms:
        """Return the forms of the months of an office."""
        if self._forms is None or self._office is not office:
            self._office, self._forms = office, Forms(month_schema_of("", office))
        return self._forms


_of_office = _OfOffice()


def worded(key: KeyForm, lang: Lang) -> KeyForm:
    """Return a key with its title and description in a language; what only an office says stays."""
    known = _declared().get((key.title, key.description))
    if known is None or lang == "vi":
        return key
    return key._replace(title=known.title.text(lang), description=known.description.text(lang))


@cache
def _declared() -> dict[tuple[str, str], Key]:
    """Return each declared key by its words in the schema."""
    found: dict[tuple[str, str], Key] = {}
    waiting: list[type[Closed]] = [Closed]
    while waiting:
        model = waiting.pop()
        waiting += model.__subclasses__()
        found |= {key.vi: key for key in keys_of(model).values()}
    return found
