"""Resolves the references of a month to figures and appendices."""

from collections.abc import Callable
from typing import Any, TypeVar

from pydantic import BaseModel

from baocao.model import inline
from baocao.model.edition import Edition
from baocao.model.figure import printed
from baocao.model.month import Month

Model = TypeVar("Model", bound=BaseModel)


def resolve_references(month: Month, edition: Edition | None) -> Month:
    """Return a month in which every reference is replaced by its printed words.

    Without an edition, no appendix has a name. An unknown reference stays unchanged; the rules report it.
    """
    names = edition.appendix.names(month.appendices) if edition else {}
    return with_words(month, {**printed(month.figures), **names})


def with_words(model: Model, words: dict[str, str]) -> Model:
    """Return a month, or a part of one, with its known references replaced by words."""
    return with_texts(model, lambda text: inline.filled(text, words)) if words else model


def with_texts(model: Model, change: Callable[[str], str]) -> Model:
    """Return a month, or a part of one, with each of its texts changed."""
    changed: Model = _in(model, change)
    return changed


def _in(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_in(each, change) for each in value)
    if isinstance(value, dict):
        return {key: _in(each, change) for key, each in value.items()}
    if isinstance(value, BaseModel):
        changed = {name: _in(getattr(value, name), change) for name in value.model_fields_set}
        return value.model_copy(update=changed)
    return value
