"""Run-in headings: the bold or italic words that a line opens with."""

from collections.abc import Sequence
from dataclasses import replace

from baocao.word.paper import Look, Run

_LONGEST = 150
_ENDS = (":", ".", ";")


def lead_of(words: Sequence[Run]) -> int:
    """Return how many letters the run-in heading of a line has; 0 without one.

    Its look differs from that of the words after it, and it ends with a colon or a full stop, in its own look
    or just after.

    >>> bold = Look(bold=True)
    >>> lead_of([Run("Ưu điểm: ", bold), Run("Công tác tốt.")]), lead_of([Run("89", bold), Run(" văn bản")])
    (9, 0)
    >>> lead_of([Run("Nguyên nhân", bold), Run(": Do thiếu người.")])
    12
    >>> lead_of([Run("Nhiệm vụ: (1)", bold), Run(" Mến mới")])
    10
    """
    first = next((run for run in words if run.text.strip()), None)
    if first is None or not _marks(first.look):
        return 0
    end = 0
    for run in words:
        if run.text.strip() and not _same(run.look, first.look):
            break
        end += len(run.text)
    text = "".join(run.text for run in words)
    lead, rest = text[:end], text[end:]
    if not any(letter.isalnum() for letter in rest):
        return 0
    if rest.lstrip()[:1] in (":", "."):
        return _at_most(end + len(rest) - len(rest.lstrip()) + 1, text)
    stripped = lead.rstrip(" -–—")
    if stripped.endswith(_ENDS):
        return _at_most(len(lead), text)
    colon = lead.rfind(":")
    return _at_most(colon + 1 + (lead[colon + 1 : colon + 2] == " "), text) if colon > 0 else 0


def _at_most(length: int, text: str) -> int:
    return length if length <= _LONGEST and any(letter.isalpha() for letter in text[:length]) else 0


def _marks(look: Look) -> bool:
    return look.bold or look.italic or look.underlined


def _same(one: Look, other: Look) -> bool:
    return (one.bold, one.italic, one.underlined) == (other.bold, other.italic, other.underlined)


def divided(words: tuple[Run, ...], length: int) -> tuple[tuple[Run, ...], int]:
    """Return the runs, divided at the end of the run-in heading, and the number of runs before that place.

    >>> runs, count = divided((Run("Ưu điểm:", Look(bold=True)), Run(" Tốt")), 9)
    >>> [run.text for run in runs], count
    (['Ưu điểm:', ' ', 'Tốt'], 2)
    """
    found: list[Run] = []
    count = 0
    for run in words:
        if 0 < length < len(run.text):
            found += [replace(run, text=run.text[:length]), replace(run, text=run.text[length:])]
            count = len(found) - 1
        else:
            found.append(run)
            if length > 0:
                count = len(found)
        length -= len(run.text)
    return tuple(found), count
