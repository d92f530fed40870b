"""The defaults that ``init`` offers a new office of a kind, so that only its own words must be typed."""

from typing import Annotated, Any, Literal

from pydantic import Field

from baocao.model.fields import Closed, Flag, Name, Some, Text, among
from baocao.model.office import SPELLINGS
from baocao.model.signature import AUTHORITIES
from baocao.model.style import Sourced


class Leader(Closed):
    """The head of a body whose name starts so, the head's way of signing, and what the body prints of itself.

    ``superior``, ``issuer`` and ``code`` are its lines in the letterhead and its abbreviation, if the format
    has its own. ``{name}`` in these and in ``on_behalf_of`` stands for the body's name; below the superior
    also ``{body}`` for the name without the place at its end, and ``{place}`` for the place.
    """

    opens: str | None = None
    position: Text
    authority: Annotated[str, among(*AUTHORITIES)] | None = None
    on_behalf_of: Text | None = None
    superior: Text | None = None
    issuer: Text | None = None
    code: Text | None = None


class Start(Sourced):
    """The defaults of one kind of office, and how sure it is that they are its own.

    ``usual`` is the kind offered first, ``spelling`` the tone mark style to ask for, if this kind is asked.
    ``place_of`` names the answer that tells the place best. ``superiors`` are the first words of a superior
    body's name inside an office's name. ``examples`` are shown with the questions. ``{superior}`` in a
    recipient or an addressee stands for the superior body.
    """

    title: Text
    title_en: Text
    usual: Flag = False
    format: Name
    letterhead: Name | None = None
    numbering: Name
    spelling: Annotated[str, among(*SPELLINGS)] | None = None
    place_of: Literal["name", "superior"] = "name"
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
    # Whichever tone mark style either is written in.
    typed, opening = (f"{text} ".casefold().replace("uỷ", "ủy") for text in (name, words))
    return typed.startswith(opening.lstrip())
