"""The texts of the keys of a month and its office, as the models declare them."""

import types
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel

from baocao.model.address import Address
from baocao.model.appendix import Appendix
from baocao.model.key import Role, keys_of
from baocao.model.office import Office
from baocao.model.section import Section
from baocao.source import Mapping, Sequence

# Sections are walked block by block; an office inside a month is read like any other.
_ELSEWHERE = (Section, Appendix, Office)


class _Step(NamedTuple):
    """A key: the role of its texts, or the model of its value, which is ``keyed`` if its keys are free."""

    key: str
    role: Role | None = None
    model: type[BaseModel] | None = None
    keyed: bool = False


def declared(place: Address, model: type[BaseModel]) -> Iterator[tuple[Address, Role]]:
    """Yield the addresses of the texts of a model, with their roles, except those in sections."""
    for step in _steps(model):
        inner = place.at(step.key)
        if inner is None:
            continue
        if step.keyed:
            entries: Iterable[Address] = inner.children() if isinstance(inner.node, Mapping) else ()
        else:
            entries = inner.children() if isinstance(inner.node, Sequence) else (inner,)
        for each in entries:
            if step.role:
                yield each, step.role
            elif step.model:
                yield from declared(each, step.model)


@cache
def _steps(model: type[BaseModel]) -> tuple[_Step, ...]:
    """Return the keys of a model that contain texts, directly or further in."""
    if not model.__pydantic_fields_complete__:
        # Some annotations are names of classes that were declared later.
        model.model_rebuild()
    roles = {name: key.role for name, key in keys_of(model).items()}
    steps = (
        step
        for name, field in model.model_fields.items()
        for step in _inside(field.alias or name, roles.get(name), field.annotation)
    )
    # A model that may be written alone or in a list is still one step.
    return tuple(dict.fromkeys(steps))


def _inside(key: str, role: Role | None, annotation: Any, *, keyed: bool = False) -> Iterator[_Step]:
    kind = getattr(annotation, "form", annotation)
    if role:
        yield _Step(key, role, keyed=get_origin(kind) is dict)
    elif get_origin(kind) is dict:
        yield from _inside(key, None, get_args(kind)[1], keyed=True)
    elif get_origin(kind) is tuple:
        yield from _inside(key, None, get_args(kind)[0], keyed=keyed)
    elif get_origin(kind) in (Annotated, Union, types.UnionType):
        members = get_args(kind)[:1] if get_origin(kind) is Annotated else get_args(kind)
        for member in members:
            yield from _inside(key, None, member, keyed=keyed)
    elif isinstance(kind, type) and issubclass(kind, BaseModel) and not issubclass(kind, _ELSEWHERE):
        yield _Step(key, None, kind, keyed)
