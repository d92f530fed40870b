"""The parts that a report only has if its month asks for them: the form and place an edition gives them.

An edition without such a part has no form for it here, and a month that asks for the part is wrong.
"""

from typing import Literal

from pydantic import Field

from baocao.model.fields import Closed, Text
from baocao.model.style import Sourced

# The keys of a month that ask for a part; an edition declares the form of each under the same name.
PARTS = ("draft", "urgency", "circulation", "drafter", "contact")

Place = Literal[
    "under-number", "page-head", "after-recipients", "after-signature", "first-page-foot", "last-page-foot"
]


class Part(Sourced):
    """A part: where it is printed."""

    place: Place


class Edge(Sourced):
    """The distance of what is in the margins of a page from its upper and lower edge, in millimetres."""

    mm: float


class DraftForm(Part):
    """The mark of a draft, without and with the number of the draft."""

    style: Text
    plain: Text
    numbered: Text


class Degree(Closed):
    """A degree of urgency: its printed words and their style."""

    words: Text
    style: Text


class UrgencyForm(Part):
    """The marks of urgency by degree, as a month names them."""

    degrees: dict[str, Degree]


class CirculationMark(Part):
    """A mark about circulation with its own place and style: those whose words start in this way."""

    starts: Text
    style: Text


class CirculationForm(Part):
    """Marks about circulation; ``others`` are those printed elsewhere than the usual ones."""

    style: Text
    others: tuple[CirculationMark, ...] = ()

    def mark(self, words: str) -> tuple[Place, str]:
        """Return the place and the style of a mark with these words."""
        lowered = words.casefold()
        for other in self.others:
            if lowered.startswith(other.starts.casefold()):
                return other.place, other.style
        return self.place, self.style


class DrafterForm(Part):
    """The drafter's code with the number of copies, and the code alone."""

    style: Text
    pattern: Text
    code_only: Text


class ContactForm(Part):
    """The line with the office's address, telephone and mail."""

    style: Text


class OptionalParts(Closed):
    """The form of every optional part that an edition has."""

    draft: DraftForm | None = None
    urgency: UrgencyForm | None = None
    circulation: CirculationForm | None = None
    drafter: DrafterForm | None = None
    contact: ContactForm | None = None
    edge: Edge | None = None


NO_PARTS = Field(default_factory=OptionalParts)
