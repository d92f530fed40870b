"""A month with the numbers in place of its references to figures."""

from typing import Any, TypeVar

from pydantic import BaseModel

from baocao.model import inline
from baocao.model.figure import printed
from baocao.model.month import Month

Model = TypeVar("Model", bound=BaseModel)


def resolve_figures(month: Month) -> Month:
    """Return a month in which every reference to a figure is the words it prints.

    A reference to a figure that is not declared stays as it is; the rules report it.
    """
    return resolve_references(month, printed(month.figures)) if month.figures else month


def resolve_references(model: Model, words: dict[str, str]) -> Model:
    """Return a month, or a part of one, with words in place of the references that have some."""
    found: Model = _in(model, words) if words else model
    return found


def _in(value: Any, words: dict[str, str]) -> Any:
    if isinstance(value, str):
        return inline.filled(value, words)
    if isinstance(value, tuple):
        return tuple(_in(each, words) for each in value)
    if isinstance(value, dict):
        return {key: _in(each, words) for key, each in value.items()}
    if isinstance(value, BaseModel):
        changed = {name: _in(getattr(value, name), words) for name in value.model_fields_set}
        return value.model_copy(update=changed)
    return value
