"""Tells whether the Word file beside a month was edited in Word."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from baocao import pipeline
from baocao.errors import BaocaoError
from baocao.pipeline import Draft
from baocao.system.files import read_bounded
from baocao.system.files.stamp import Stamp, Stamps, stamp

# A larger one holds pictures, and is not what was built here.
_MOST_BYTES = 8 * 1024 * 1024


class WordFile:
    """The Word file of a month; ``inputs`` returns the files that the report is made from.

    It is read only if it is newer than all of them, and once for each of its states and each draft: while
    somebody writes the month, the month is newer.
    """

    def __init__(self, path: Path, inputs: Callable[[], Stamps]) -> None:
        self.path = path
        self._inputs = inputs
        self._compared: tuple[Stamp, str] | None = None
        self._result = False

    def is_edited(self, draft: Draft) -> bool:
        """Tell whether it is newer than the month and has other words than its report."""
        known = stamp(self.path)
        inputs = (each for path, each in self._inputs().items() if each and path != self.path)
        newest = max((saved for *_, saved in inputs), default=0)
        if known is None or known[3] <= newest or known[2] > _MOST_BYTES:
            return False
        if self._compared != (known, draft.digest):
            self._result = self._differs(draft)
            self._compared = known, draft.digest
        return self._result

    def _differs(self, draft: Draft) -> bool:
        try:
            theirs = _words(read_bounded(self.path), self.path.name)
            return theirs != _words(pipeline.build(draft, "docx"), self.path.name)
        except BaocaoError:
            # Half a save, or no Word file.
            return False


def _words(docx: bytes, name: str) -> list[str]:
    from baocao.word.plain_text import word_text

    return word_text(BytesIO(docx), name).replace("\u2011", "-").split()
