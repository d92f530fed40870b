"""Cleans words: composed letters, single blanks, no blanks at the ends of a paragraph."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace

from baocao.word.paper import Block, Paper, Paragraph, Run, Table

_BLANKS = re.compile(r"[\s\u200b\ufeff]+")
_JOINS = re.compile("[\u0300-\u036f]+")
# Things whose words are part of the sentence.
SPOKEN = frozenset({"equation"})


def cleaned(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return the runs with their words cleaned; runs of one look are joined, empty ones are gone.

    >>> [run.text for run in cleaned((Run("  a"), Run("  b\\t"), Run(" c ")))]
    ['a b c']
    """
    kept: list[Run] = []
    blank = True
    for run in map(_spoken, runs):
        if run.note or (run.thing and not run.text):
            kept.append(run)
            continue
        text = _BLANKS.sub(" ", run.text)
        if blank:
            text = text.removeprefix(" ")
        if not text:
            continue
        blank = text.endswith(" ")
        if kept and _alike(kept[-1], run):
            kept[-1] = replace(kept[-1], text=kept[-1].text + text)
        else:
            kept.append(replace(run, text=text, thing=None))
    return _without_end_blank(kept)


def printed(runs: Iterable[Run]) -> str:
    """Return the words of runs as they are printed.

    >>> from baocao.word.paper import Look
    >>> printed((Run("Báo cáo", Look(capitals=True)), Run(" tháng 9")))
    'BÁO CÁO tháng 9'
    """
    return "".join(run.text.upper() if run.look.capitals else run.text for run in runs)


def composed(paper: Paper) -> Paper:
    """Return a paper with its words in composed letters, so that places in a text count the same letters."""
    notes = {key: replace(note, blocks=_blocks(note.blocks)) for key, note in paper.notes.items()}
    heads = tuple((name, _blocks(blocks)) for name, blocks in paper.heads_and_feet)
    return replace(paper, blocks=_blocks(paper.blocks), notes=notes, heads_and_feet=heads)


def _blocks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(_table(block) if isinstance(block, Table) else _paragraph(block) for block in blocks)


def _table(table: Table) -> Table:
    rows = (
        replace(row, cells=tuple(replace(cell, blocks=_blocks(cell.blocks)) for cell in row.cells))
        for row in table.rows
    )
    return replace(table, rows=tuple(rows))


def _paragraph(paragraph: Paragraph) -> Paragraph:
    boxes = tuple(replace(box, blocks=_blocks(box.blocks)) for box in paragraph.boxes)
    is_composed = unicodedata.is_normalized("NFC", paragraph.text)
    runs = paragraph.runs if is_composed else tuple(_composed(paragraph.runs))
    return paragraph if is_composed and not boxes else replace(paragraph, runs=runs, boxes=boxes)


def _composed(runs: Iterable[Run]) -> Iterator[Run]:
    """Yield runs in composed letters; a mark that begins a run belongs to the letter before it."""
    waiting: Run | None = None
    for run in runs:
        marks = _JOINS.match(run.text) if waiting and waiting.text else None
        if waiting and marks:
            waiting = replace(waiting, text=waiting.text + marks[0])
        if waiting:
            yield replace(waiting, text=unicodedata.normalize("NFC", waiting.text))
        waiting = replace(run, text=run.text[marks.end() :]) if marks else run
    if waiting:
        yield replace(waiting, text=unicodedata.normalize("NFC", waiting.text))


def _spoken(run: Run) -> Run:
    thing = run.thing
    return replace(run, text=thing.text) if thing and thing.kind in SPOKEN and not run.text else run


def _alike(one: Run, other: Run) -> bool:
    first, second = one.look, other.look
    return (
        not one.note
        and not one.thing
        and (first.bold, first.italic, first.raised) == (second.bold, second.italic, second.raised)
    )


def _without_end_blank(runs: list[Run]) -> tuple[Run, ...]:
    for at in range(len(runs) - 1, -1, -1):
        if runs[at].note or runs[at].thing:
            continue
        runs[at] = replace(runs[at], text=runs[at].text.removesuffix(" "))
        if runs[at].text:
            break
        del runs[at]
    return tuple(runs)


def halves(runs: tuple[Run, ...], at: int) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Return the runs before and after a place, counted in letters of their text.

    >>> [[run.text for run in half] for half in halves((Run("ab"), Run("cd")), 3)]
    [['ab', 'c'], ['d']]
    """
    first: list[Run] = []
    second: list[Run] = []
    for run in runs:
        if at >= len(run.text) and not second:
            first.append(run)
        elif at <= 0:
            second.append(run)
        else:
            first.append(replace(run, text=run.text[:at]))
            second.append(replace(run, text=run.text[at:]))
        at -= len(run.text)
    return tuple(first), tuple(second)
