"""The runs of a text with tracked changes, and the footnotes that they mark."""

from collections.abc import Sequence
from itertools import groupby

from baocao.compare.redline.marked import Change, Piece
from baocao.document import NoteMark, Words
from baocao.write.docx.inline import look_properties, note_reference, note_repeat, run
from baocao.write.docx.tracked.revisions import Revisions

NotePair = tuple[int | None, int | None]


class TrackedRuns:
    """Writes texts, and collects the footnotes in the order of their marks.

    A footnote has an id for its mark in both versions, or for each of them: LibreOffice finds a text by the
    order of the ids. ``repeated`` are the notes of the old and the new version that have several marks.
    """

    def __init__(self, revisions: Revisions, repeated: tuple[set[int], set[int]]) -> None:
        self.notes: list[NotePair] = []
        self._revisions = revisions
        self._repeated_old, self._repeated_new = repeated
        self._old_ids: dict[int, int] = {}
        self._new_ids: dict[int, int] = {}

    def content(self, pieces: Sequence[Piece]) -> str:
        """Return the runs of a text."""
        found = []
        for change, alike in groupby(pieces, lambda piece: piece.change):
            found.append(self._revisions.runs(change, "".join(map(self._piece, alike))))
        return "".join(found)

    def _piece(self, piece: Piece) -> str:
        if isinstance(piece.inline, NoteMark):
            return self._note(piece.inline, piece)
        written = run(piece.inline)
        if isinstance(piece.before, Words):
            return self._revisions.relooked(written, look_properties(piece.before))
        return written

    def _note(self, mark: NoteMark, piece: Piece) -> str:
        before = piece.before if isinstance(piece.before, NoteMark) else mark
        old = None if piece.change in ("inserted", "moved-to") else before.number
        new = None if piece.change in ("deleted", "moved-from") else mark.number
        if not mark.again:
            return self._first_mark(old, new)
        if old is not None and new is not None and self._old_ids[old] != self._new_ids[new]:
            return self._repeat("deleted", self._old_ids[old], old) + self._repeat(
                "inserted", self._new_ids[new], new
            )
        id_ = self._old_ids[mark.number] if new is None else self._new_ids[mark.number]
        return note_repeat(id_, mark.number)

    def _first_mark(self, old: int | None, new: int | None) -> str:
        self.notes.append((old, new))
        id_ = len(self.notes)
        if old is not None:
            self._old_ids[old] = id_
        if new is not None:
            self._new_ids[new] = id_
        return note_reference(id_, repeated=old in self._repeated_old or new in self._repeated_new)

    def _repeat(self, change: Change, id_: int, number: int) -> str:
        return self._revisions.runs(change, note_repeat(id_, number))
