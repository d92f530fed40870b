"""Where an edition has the components of a paper: their order, their half of the page, and their middle.

Components are named by the labels of lines (``kind``, ``addressee``); besides, ``letter-subject`` is the
subject of a letter, ``text`` all that stands between the head and the foot, ``foot`` the recipients and the
signature.
"""

from typing import Literal

from pydantic import Field

from baocao.model.fields import Closed, Text
from baocao.model.style import Sourced

Half = Literal["left", "right"]


class ComponentOrder(Sourced):
    """Components from first to last, if a paper has them; if a ``half`` is named, only those in it."""

    labels: tuple[Text, ...]
    half: Half | None = None


class Placed(Sourced):
    """Where a component stands: in which half, and below whose middle.

    ``under`` are components, of which the first that the paper has counts; ``page`` is the page itself.
    """

    half: Half | None = None
    under: tuple[Text, ...] = ()


class Arrangement(Closed):
    """The orders that components have, by name, and the places of single ones."""

    orders: dict[str, ComponentOrder] = Field(default_factory=dict)
    placed: dict[str, Placed] = Field(default_factory=dict)
