"""The defaults that ``init`` offers a new office of a kind, so that only its own words must be typed."""

from typing import Annotated, Any

from pydantic import Field

from baocao.model.fields import Closed, Name, Some, Text, among
from baocao.model.signature import AUTHORITIES


class Leader(Closed):
    """The head of a body whose name starts so, and the head's way of signing."""

    opens: str | None = None
    position: Text
    authority: Annotated[str, among(*AUTHORITIES)] | None = None
    on_behalf_of: Text | None = None


class Start(Closed):
    """The defaults of one kind of office.

    ``superiors`` are the first words of a superior body's name inside an office's name. ``examples`` are
    shown with the questions. ``{superior}`` in a recipient or an addressee stands for the superior body.
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
    addressees: tuple[Text, ...] = ()
    recipients: Annotated[tuple[Text, ...], Some]

    def head_of(self, name: str) -> Leader | None:
        """Return the head of a body, by the first words of its name."""
        return next((head for head in self.heads if _opens(name, head.opens or "")), None)


def _opens(name: str, words: str) -> bool:
    return f"{name} ".casefold().startswith(f"{words} ".casefold().lstrip())
