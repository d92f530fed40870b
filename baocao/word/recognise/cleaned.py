"""Cleans the words of a paragraph: composed letters, single blanks, no blanks at the ends."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace

from baocao.word.paper import Run

_BLANKS = re.compile(r"[\s\u200b\ufeff]+")
_JOINS = re.compile("[\u0300-\u036f]")
# Things whose words are part of the sentence.
SPOKEN = frozenset({"equation"})


def cleaned(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return the runs with their words cleaned; runs of one look are joined, empty ones are gone.

    >>> [run.text for run in cleaned((Run("  a\\u0301"), Run("\\u0323  b\\t"), Run(" c ")))]
    ['ạ́ b c']
    """
    kept: list[Run] = []
    blank = True
    for run in _composed(runs):
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


def _composed(runs: Iterable[Run]) -> Iterator[Run]:
    """Yield runs in composed letters; a mark that begins a run belongs to the letter before it."""
    waiting: Run | None = None
    for each in runs:
        run = _spoken(each)
        if waiting and run.text and _JOINS.match(run.text):
            marks = len(run.text) - len(run.text.lstrip("".join(_marks_of(run.text))))
            waiting = replace(waiting, text=waiting.text + run.text[:marks])
            run = replace(run, text=run.text[marks:])
        if waiting:
            yield replace(waiting, text=unicodedata.normalize("NFC", waiting.text))
        waiting = run
    if waiting:
        yield replace(waiting, text=unicodedata.normalize("NFC", waiting.text))


def _marks_of(text: str) -> set[str]:
    return {letter for letter in text if _JOINS.match(letter)}


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
