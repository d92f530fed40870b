"""Finds where a key belongs that was written at the top level of a month: the office, or another key."""

from collections.abc import Mapping as MappingOf
from functools import cache

from pydantic import BaseModel

from baocao.messages import Said
from baocao.messages import keys as say
from baocao.model.address import Address
from baocao.model.fields_at import fields_at
from baocao.model.office_file import OfficeFile, is_base_name
from baocao.path import Step
from baocao.source import Mapping, Node, Scalar

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


def place_of_key(
    model: type[BaseModel], address: Address, key: str, written: MappingOf[str, tuple[Scalar, Node]]
) -> Said | None:
    """Return where an unknown key of a month's top level belongs; ``None`` if it has a place nowhere.

    ``written`` are the keys beside it.
    """
    if len(address.path) != 1 or _OF_MONTHS not in model.model_fields:
        return None
    within = _homes(model).get(key)
    if key not in OfficeFile.model_fields:
        return say.OF_KEY.of(key=key, within=within) if within else None
    office = written[_OFFICE][1] if _OFFICE in written else None
    if isinstance(office, Mapping):
        return say.OF_INNER_OFFICE.of(key=key)
    name = office.text if isinstance(office, Scalar) and is_base_name(office.text) else say.NAME
    return say.OF_OFFICE.of(key=key, office=name)


def is_inside(model: type[BaseModel], outer: str, key: str) -> bool:
    """Tell whether a key belongs somewhere below another key of the top level."""
    return any(field.key == key for below in _BELOW for field in fields_at(model, (outer, *below)))


@cache
def _homes(model: type[BaseModel]) -> dict[str, str]:
    """Return every key that is not at the top level, with the key that it is written in."""
    homes: dict[str, str] = {}
    for below in _BELOW:
        for outer in fields_at(model, ()):
            within = "table" if "table" in below else outer.key
            for field in fields_at(model, (outer.key, *below)):
                homes.setdefault(field.key, within)
    return homes
