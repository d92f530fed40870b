"""Tells the lines of the superior body from those of the issuing one."""

import re
from collections.abc import Sequence
from itertools import groupby

from baocao.word.recognise.lexicon import is_one_of, opens
from baocao.word.recognise.line import Doubt, Label
from baocao.word.recognise.piece import Piece

_BOLD = 0.5
_DASH = re.compile(r"(?:^|\s)[-–—](?:\s+|$)")
Named = tuple[Label, tuple[Doubt, ...]]


def bodies(lines: Sequence[Piece], *, joint: bool = False) -> list[Named]:
    """Return for each line of bodies' names which body it names; ``joint`` if several bodies sign.

    Not bold above the first bold one is the superior body, bold the issuing one. Where the weight does not
    tell, each line that opens like a body's name begins one, unless the line above is unfinished; the last
    name is the issuing body's. Bodies that a dash joins issue a paper together.
    """
    weights = [line.bold >= _BOLD for line in lines]
    groups = [(bold, len(list(group))) for bold, group in groupby(weights)]
    if len(groups) == 2 and not groups[0][0]:
        return _named(groups[0][1], groups[1][1], ())
    if len(groups) == 1 and (joint or any(_joins(line.text) for line in lines)):
        return _named(0, len(lines), ())
    names = _names(lines)
    last = len(names[-1]) if names else 0
    above = len(lines) - last
    doubts: tuple[Doubt, ...] = ("which-body",) if above or len(groups) > 1 else ()
    return _named(above, last, doubts or (("wrapped-name",) if _may_be_two(lines) else ()))


def _joins(text: str) -> bool:
    """Tell whether a line joins the names of several bodies by a dash; a dash within a name joins none."""
    first, *others = _DASH.split(text)
    return bool(others) and (not first or any(not each or opens(each, "bodies") for each in others))


def _may_be_two(lines: Sequence[Piece]) -> bool:
    """Tell whether lines were joined although the upper one may be a name of its own."""
    upper = [" ".join(each.text for each in lines[:at]) for at in range(1, len(lines))]
    return any(
        not is_one_of(above, "unfinished") and not opens(below.text, "continuing")
        for above, below in zip(upper, lines[1:], strict=True)
    )


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
