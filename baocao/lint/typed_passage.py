"""A text of a Word file, in which a star or a bracket is a character and no mark."""

from bisect import bisect_left
from collections.abc import Sequence

from baocao.lint.passage import Passage
from baocao.model.address import Address, File
from baocao.model.key import Role
from baocao.source import Scalar


class TypedPassage(Passage):
    """A text on one line of its source, letter by letter as it is there.

    ``notes`` are the places in the text where the mark of a footnote stands.
    """

    def __init__(self, file: File, address: Address, role: Role, notes: Sequence[int] = ()) -> None:
        assert isinstance(address.node, Scalar)
        super().__init__(file, address, address.node, role)
        self.notes = notes

    @property
    def text(self) -> str:
        """Return the text."""
        return self.scalar.text

    @text.setter
    def text(self, _: str) -> None:
        """Ignore what would be left without marks."""

    @property
    def _spans(self) -> list[tuple[int, int]]:
        return [(at, at + 1) for at in range(self.scalar.start, self.scalar.end)]

    @property
    def _bare(self) -> Sequence[int]:
        return range(len(self.scalar.text) + 1)

    def marks(self, start: int, end: int) -> bool:
        """Tell whether the mark of a footnote is between letters ``start`` and ``end``."""
        at = bisect_left(self.notes, start)
        return at < len(self.notes) and self.notes[at] <= end
