"""The fields that a model accepts at an address in its data."""

import types
from collections.abc import Iterator
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, Tag

from baocao.model.key import keys_of
from baocao.path import Step


class Field(NamedTuple):
    """A key that is accepted, whether it must be there, an example of its value if it has one, its title."""

    key: str
    is_required: bool
    example: Any
    title: str = ""


def fields_at(model: type[BaseModel], steps: tuple[Step, ...]) -> Iterator[Field]:
    """Yield the fields that a model accepts at the address the steps lead to."""
    models: list[Any] = [model]
    for step in steps:
        models = [inner for within in models for inner in _inside(within, step)] or models
    for within in models:
        for candidate in _plain(within):
            form = getattr(candidate, "form", candidate)
            if isinstance(form, type) and issubclass(form, BaseModel):
                keys = keys_of(form)
                for name, field in form.model_fields.items():
                    examples = keys[name].examples if name in keys else ()
                    example = examples[0] if examples else None
                    title = keys[name].title.vi if name in keys else ""
                    yield Field(field.alias or name, field.is_required(), example, title)


def typed(value: Any) -> str:
    """Return an example as it is typed after its key.

    >>> typed(["Văn phòng Tỉnh ủy", "Lưu: VT"]), typed({"kind": "number"}), typed("2020-02")
    ('[Văn phòng Tỉnh ủy, "Lưu: VT"]', '{kind: number}', '2020-02')
    """
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {typed(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(typed, value)) + "]"
    text = str(value)
    return f'"{text}"' if text[:1] in _MARKS or any(mark in text for mark in _INSIDE) else text


_MARKS, _INSIDE = tuple("-?:{}[]#&*!|>'\"%@`"), (": ", " #", ", ", "{", "}", "[", "]")


def _inside(annotation: Any, step: Step) -> Iterator[Any]:
    """Yield the types that one step into a type can lead to; the tag of a union leads to its member."""
    tagged = [member for member in _members(annotation) if _tag(member) == step]
    if tagged:
        yield from tagged
        return
    for candidate in _plain(annotation):
        if isinstance(candidate, type) and issubclass(candidate, BaseModel):
            # A model that is only a part of others knows the types of its fields once it is built itself.
            candidate.model_rebuild()
            if isinstance(step, str) and step in candidate.model_fields:
                yield candidate.model_fields[step].annotation
        elif get_origin(candidate) is tuple and isinstance(step, int):
            yield get_args(candidate)[0]
        elif get_origin(candidate) is dict and isinstance(step, str):
            yield get_args(candidate)[1]


def _members(annotation: Any) -> Iterator[Any]:
    """Yield the members of a union as annotated."""
    if get_origin(annotation) is Annotated and _tag(annotation) is None:
        yield from _members(get_args(annotation)[0])
    elif get_origin(annotation) in (Union, types.UnionType):
        yield from get_args(annotation)
    else:
        yield annotation


def _tag(annotation: Any) -> str | None:
    extra = get_args(annotation)[1:] if get_origin(annotation) is Annotated else ()
    return next((each.tag for each in extra if isinstance(each, Tag)), None)


def _plain(annotation: Any) -> Iterator[Any]:
    """Yield the members of a union without annotations."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _plain(get_args(annotation)[0])
    elif origin in (Union, types.UnionType):
        for member in get_args(annotation):
            yield from _plain(member)
    else:
        yield annotation
