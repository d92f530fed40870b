"""A text with edits, and the way from its offsets back to those of the original text."""

from bisect import bisect_right
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
        before = bisect_right(self._starts, offset) if self.edits else 0
        if not before:
            return offset
        last, end = self.edits[before - 1], self._starts[before - 1] + len(self.edits[before - 1].text)
        return last.start if offset < end else offset - end + last.end
