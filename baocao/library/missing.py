"""A name in a file that nothing is found for."""

from typing import Literal, NamedTuple

from baocao.model.address import Address, File

Kind = Literal["office", "office-file", "endless", "format", "letterhead", "sizes", "numbering", "template"]


class Missing(NamedTuple):
    """A name that was not found: what it should name, where it is written, and the known names.

    ``meant`` is the one that the name, though not its own, certainly means. An office that takes keys of
    others ``endless``ly has the names of all as its name.
    """

    kind: Kind
    name: str
    file: File
    address: Address
    known: tuple[str, ...]
    meant: str | None = None
