"""Compares two reports as a whole: their sheets, margins and footnotes."""

from collections import defaultdict, deque
from collections.abc import Sequence

from baocao.compare.redline.alignment import Member, align, steps
from baocao.compare.redline.marked import MarkedDocument, MarkedSheet, Piece
from baocao.compare.redline.sequences import BlockComparison
from baocao.compare.redline.wording import NoteKeys, pieces_between
from baocao.compare.similar import words_of
from baocao.document import Document, Note, NoteMark, Sheet, paragraphs, plain_text


def compare_documents(old: Document, new: Document) -> MarkedDocument:
    """Return the new report with everything that changed since the old one.

    >>> from datetime import datetime
    >>> from baocao.document import About, Paragraph, Words
    >>> about = About("", "", "", datetime(2020, 2, 25))
    >>> bodies = [Paragraph("body", (Words(text),)) for text in ("Năm 2020", "Năm 2021")]
    >>> (sheet,) = compare_documents(*(Document(about, (body,)) for body in bodies)).sheets
    >>> [(piece.inline.text, piece.change) for piece in sheet.blocks[0].pieces]
    [('Năm ', None), ('2020', 'deleted'), ('2021', 'inserted')]
    """
    same_notes = _same_notes(old.notes, new.notes)
    keys = _note_keys(same_notes)
    comparison = BlockComparison(keys)
    return MarkedDocument(
        old,
        new,
        tuple(_sheets(old.all_sheets(), new.all_sheets(), comparison)),
        comparison.margin(old.margins.page_head, new.margins.page_head),
        comparison.margin(old.margins.first_page_foot, new.margins.first_page_foot),
        comparison.margin(old.margins.last_page_foot, new.margins.last_page_foot),
        {
            (number, other): _note(old.notes[number - 1], new.notes[other - 1], keys)
            for number, other in same_notes.items()
        },
    )


def _note(old: Note, new: Note, keys: NoteKeys) -> tuple[Piece, ...]:
    return pieces_between(old.content, new.content, keys)


def _same_notes(old: Sequence[Note], new: Sequence[Note]) -> dict[int, int]:
    """Return which old footnote is which new one, by numbers: by their ids, then by their texts."""
    found: dict[int, int] = {}
    free = dict(enumerate(new, 1))
    for name in (lambda note: note.origin, lambda note: plain_text(note.content)):
        waiting: dict[str, deque[int]] = defaultdict(deque)
        for number, note in free.items():
            waiting[name(note)].append(number)
        for number, note in enumerate(old, 1):
            if number not in found and name(note) and waiting.get(name(note)):
                found[number] = waiting[name(note)].popleft()
                del free[found[number]]
    return found


def _note_keys(same: dict[int, int]) -> NoteKeys:
    """Return keys that are equal for the marks of one footnote.

    A further mark of a note is typed text, its number; it stays only if the number does.
    """

    def old_key(mark: NoteMark) -> str:
        name = f"{same[mark.number]}" if mark.number in same else f"old {mark.number}"
        return f"\0note {name}{f' again {mark.number}' if mark.again else ''}"

    def new_key(mark: NoteMark) -> str:
        return f"\0note {mark.number}{f' again {mark.number}' if mark.again else ''}"

    return NoteKeys(old_key, new_key)


def _sheets(old: Sequence[Sheet], new: Sequence[Sheet], comparison: BlockComparison) -> list[MarkedSheet]:
    """Return the sheets of both: the report itself, then its appendices."""
    before, after = ([_member(sheet) for sheet in sheets[1:]] for sheets in (old, new))
    found = [MarkedSheet(old[0], new[0], tuple(comparison.blocks(old[0].blocks, new[0].blocks)))]
    for a, b in steps(align(before, after), len(before), len(after)):
        one = None if a is None else old[a + 1]
        other = None if b is None else new[b + 1]
        blocks = comparison.blocks(one.blocks if one else (), other.blocks if other else ())
        found.append(MarkedSheet(one, other, tuple(blocks)))
    return found


def _member(sheet: Sheet) -> Member:
    """Return a sheet; any can take the place of any other, so that only their number is left to differ."""
    text = "\n".join(plain_text(line.content) for line in paragraphs(sheet.blocks))
    return Member("sheet", text, words_of(text), least=0)
