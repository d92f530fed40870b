"""A text with edits, and the way from its offsets back to those of the original text."""

from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate

from baocao.finding import Edit


class Mended:
    """A text after edits that do not overlap."""

    def __init__(self, text: str, edits: Iterable[Edit] = ()) -> None:
        self.edits = sorted(edits)
        pieces: list[str] = []
        at = 0
        for edit in self.edits:
            pieces += [text[at : edit.start], edit.text]
            at = edit.end
        self.text = "".join([*pieces, text[at:]])

    @cached_property
    def _starts(self) -> list[int]:
        grown = accumulate((len(edit.text) - (edit.end - edit.start) for edit in self.edits), initial=0)
        return [edit.start + shift for edit, shift in zip(self.edits, grown, strict=False)]

    def back(self, offset: int) -> int:
        """Return the offset in the original text of an offset in the edited text.

        >>> mended = Mended("- a: b", [Edit(2, 2, '"'), Edit(6, 6, '"')])
        >>> mended.text, mended.back(2), mended.back(3), mended.back(8)
        ('- "a: b"', 2, 2, 6)
        """
        if not self.edits:
            return offset
        shift = 0
        for edit, start in zip(self.edits, self._starts, strict=True):
            if offset < start:
                break
            if offset < start + len(edit.text):
                return edit.start
            shift = start + len(edit.text) - edit.end
        return offset - shift
