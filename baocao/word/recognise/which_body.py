"""Tells the lines of the superior body from those of the issuing one."""

from collections.abc import Sequence
from itertools import groupby

from baocao.word.recognise.lexicon import is_one_of, opens
from baocao.word.recognise.line import Doubt, Label
from baocao.word.recognise.piece import Piece

_BOLD = 0.5
Named = tuple[Label, tuple[Doubt, ...]]


def bodies(lines: Sequence[Piece]) -> list[Named]:
    """Return for each line of bodies' names which body it names.

    Not bold above the first bold one is the superior body, bold the issuing one. Where the weight does not
    tell, each line that opens like a body's name begins one, unless the line above is unfinished; the last
    name is the issuing body's.
    """
    weights = [line.bold >= _BOLD for line in lines]
    groups = [(bold, len(list(group))) for bold, group in groupby(weights)]
    if len(groups) == 2 and not groups[0][0]:
        return _named(groups[0][1], groups[1][1], ())
    names = _names(lines)
    last = len(names[-1]) if names else 0
    above = len(lines) - last
    doubts: tuple[Doubt, ...] = ("which-body",) if above or len(groups) > 1 else ()
    wrapped: tuple[Doubt, ...] = (
        ("wrapped-name",) if not doubts and len(lines) > 1 and len(groups) > 1 else ()
    )
    return _named(above, last, doubts or wrapped)


def _named(superior: int, issuer: int, doubts: tuple[Doubt, ...]) -> list[Named]:
    above: Named = ("superior", doubts)
    below: Named = ("issuer", doubts)
    return [above] * superior + [below] * issuer


def _names(lines: Sequence[Piece]) -> list[list[Piece]]:
    """Return the lines of each name."""
    names: list[list[Piece]] = []
    for line in lines:
        begins = bool(opens(line.text, "bodies")) and not opens(line.text, "continuing")
        unfinished = bool(names) and is_one_of(" ".join(each.text for each in names[-1]), "unfinished")
        if names and (unfinished or not begins):
            names[-1].append(line)
        else:
            names.append([line])
    return names
