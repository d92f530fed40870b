"""Numbering: how the levels of an outline are counted and labelled."""

from typing import Annotated, Literal

from pydantic import BeforeValidator

from baocao.model.base import Closed, Some, Text, Values, fault

Count = Literal["roman", "decimal", "letter", "none"]


def _label(value: Values) -> Values:
    if not isinstance(value, str) or not value:
        raise fault("no_value")
    return value


class Level(Closed):
    """One level: the style its paragraphs have, how they are counted, and the label printed.

    ``%1`` to ``%9`` in the label stand for the current number of that level, as in Word.
    """

    style: Text
    count: Count
    label: Annotated[str, BeforeValidator(_label)]


class Scheme(Closed):
    """The levels of one list, outermost first."""

    name: Text
    levels: Annotated[tuple[Level, ...], Some]

    def depth_of(self, prefix: str) -> int:
        """Return how many levels there are whose style begins so, such as ``item-``."""
        return sum(level.style.startswith(prefix) for level in self.levels)
