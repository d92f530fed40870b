"""A start: what a new office of a kind is offered, so that only its own words are left to be typed."""

from typing import Annotated, Any

from pydantic import Field

from baocao.model.fields import Closed, Name, Some, Text, among
from baocao.model.signature import AUTHORITIES


class Leader(Closed):
    """Who heads a body whose name opens so, and how this person signs."""

    opens: str | None = None
    position: Text
    authority: Annotated[str, among(*AUTHORITIES)] | None = None
    on_behalf_of: Text | None = None


class Start(Closed):
    """What an office of that kind begins with.

    ``superiors`` open the name of the body above where it stands inside an office's name. ``examples`` are
    shown with the questions. ``{superior}`` in a recipient stands for the body above.
    """

    title: Text
    title_en: Text
    format: Name
    letterhead: Name | None = None
    numbering: Name
    superiors: tuple[Text, ...] = ()
    heads: tuple[Leader, ...] = ()
    examples: dict[str, Text]
    subject: Any
    outline: dict[str, Any] = Field(default_factory=dict)
    closing: Text
    recipients: Annotated[tuple[Text, ...], Some]

    def head_of(self, name: str) -> Leader | None:
        """Return who heads a body of that name, as far as its first words tell."""
        return next((head for head in self.heads if _opens(name, head.opens or "")), None)


def _opens(name: str, words: str) -> bool:
    return f"{name} ".casefold().startswith(f"{words} ".casefold().lstrip())
