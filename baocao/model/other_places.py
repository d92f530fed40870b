"""Finds where a key belongs that was written at the top level of a month: the office, or another key."""

from collections.abc import Iterator
from collections.abc import Mapping as MappingOf
from functools import cache

from pydantic import BaseModel

from baocao.messages import Said
from baocao.messages import keys as say
from baocao.messages.guesses import DID_YOU_MEAN
from baocao.model.address import Address
from baocao.model.fields_at import Field, fields_at
from baocao.model.named_keys import Named, called, in_vietnamese, to_type
from baocao.model.office_file import OfficeFile, is_base_name
from baocao.path import Step
from baocao.source import Mapping, Node, Scalar

Written = MappingOf[str, tuple[Scalar, Node]]
# A key of months only, and their key that names the office.
_OF_MONTHS, _OFFICE = "results", "office"
# Below a key: its own keys, those of its items, of what is in it by name, of its blocks and their table.
_BELOW: tuple[tuple[Step, ...], ...] = (
    (),
    (0,),
    ("a",),
    ("content", 0),
    ("content", 0, "a table", "table"),
)


def place_of_key(model: type[BaseModel], address: Address, key: str, written: Written) -> Said | None:
    """Return where an unknown key of a month's top level belongs; ``None`` if it has a place nowhere.

    ``written`` are the keys beside it. The key may be called by its Vietnamese words.
    """
    if len(address.path) != 1 or _OF_MONTHS not in model.model_fields:
        return None
    if place := _place(model, Named(key), written):
        return place
    for named in _called(model, key):
        if place := _place(model, named, written):
            meant = DID_YOU_MEAN.of(guess=named.key)
            return _with_block(model, address, key, named, say.MEANT.of(question=meant, place=place))
    return None


def _place(model: type[BaseModel], named: Named, written: Written) -> Said | None:
    key = named.key
    within = named.within or _homes(model).get(key)
    if named.within or key not in OfficeFile.model_fields:
        return say.OF_KEY.of(key=key, within=within) if within else None
    office = written[_OFFICE][1] if _OFFICE in written else None
    if isinstance(office, Mapping):
        return say.OF_INNER_OFFICE.of(key=key)
    name = office.text if isinstance(office, Scalar) and is_base_name(office.text) else say.NAME
    return say.OF_OFFICE.of(key=key, office=name)


def _called(model: type[BaseModel], words: str) -> Iterator[Named]:
    """Yield the keys of other places that Vietnamese words mean."""
    yield from in_vietnamese(words)
    for within, fields in _places(model):
        if key := called(words, fields):
            yield Named(key, within)


def _with_block(model: type[BaseModel], address: Address, words: str, named: Named, said: Said) -> Said:
    """Return where a key belongs, with the block that it is written in."""
    if not named.within:
        return said
    block = to_type(model, (named.within,), words, address.node)
    return say.SUCH_AS.of(said=said, like=block) if block else said


def is_inside(model: type[BaseModel], outer: str, key: str) -> bool:
    """Tell whether a key belongs somewhere below another key of the top level."""
    return any(field.key == key for below in _BELOW for field in fields_at(model, (outer, *below)))


@cache
def _homes(model: type[BaseModel]) -> dict[str, str]:
    """Return every key that is not at the top level, with the key that it is written in."""
    homes: dict[str, str] = {}
    for within, fields in _inner(model):
        for field in fields:
            homes.setdefault(field.key, within)
    return homes


@cache
def _places(model: type[BaseModel]) -> tuple[tuple[str, tuple[Field, ...]], ...]:
    """Return the keys of an office, then those of :func:`_inner`."""
    return ("", tuple(fields_at(OfficeFile, ()))), *_inner(model)


@cache
def _inner(model: type[BaseModel]) -> tuple[tuple[str, tuple[Field, ...]], ...]:
    """Return the keys that are not at the top level, by the key that they are written in."""
    outer_keys = [field.key for field in fields_at(model, ())]
    return tuple(
        ("table" if "table" in below else outer, tuple(fields_at(model, (outer, *below))))
        for below in _BELOW
        for outer in outer_keys
    )
