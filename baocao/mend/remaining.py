"""Lists what a merged month prints otherwise than Word."""

import re
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from baocao.mend.planning import Plan
from baocao.mend.printed_sides import Side, joined, notes_of, same
from baocao.model.address import File
from baocao.word.alignment import Aligned, align

OFFICE, MONTH, LABEL, HEADING = "office", "month", "label", "heading"


class Difference(NamedTuple):
    """A line that the merged month prints otherwise than Word.

    ``origin`` is the file of its words, empty for words of the format, ``label`` if only its label differs,
    or ``heading`` for a new heading.
    """

    month: str | None
    word: str | None
    origin: str = ""
    line: int | None = None


def differences(
    month: Side, word: Side, files: Mapping[str, File], told: Collection[str | None], *, office: bool
) -> Iterable[Difference]:
    """Yield what a month prints otherwise than Word; ``told`` are words that are spoken for.

    Of labels that are only counted otherwise, the first is told, and none after a line that only one side
    has. ``office`` tells that the office file is edited as well.
    """
    plan = Plan(month, month, word, files, office=False)
    is_apart = OFFICE in files and files[OFFICE].source.name != files[MONTH].source.name
    is_recounted = False
    for ours, theirs in ((month, word), (notes_of(month), notes_of(word))):
        for each in align(ours.printed, theirs.printed).lines:
            path = ours.lines[each.base[0]].path if each.base else ""
            line = plan.line_of(path)
            if _is_same(each, ours, theirs):
                one, other = ours.lines[each.base[0]].label, theirs.lines[each.word[0]].label
                is_counted = one != other and _form(one) == _form(other)
                if one != other and not (is_counted and is_recounted):
                    yield Difference(_labelled(ours, each.base), _labelled(theirs, each.word), LABEL, line)
                is_recounted |= is_counted
                continue
            is_recounted |= len(each.base) != len(each.word)
            text = joined(theirs, each.word)
            if text in told:
                continue
            own = joined(ours, each.base)
            if text == own and each.word:
                text = _labelled(theirs, each.word)
            origin = plan.origin_of(path)
            if each.kind == "added" and theirs.headings.issuperset(each.word):
                origin = HEADING
            can_be_edited = origin != OFFICE or (is_apart and not office)
            yield Difference(own, text, origin if can_be_edited else MONTH, line)


def _is_same(each: Aligned, month: Side, word: Side) -> bool:
    """Tell whether aligned lines are the same but for their labels."""
    if each.kind != "same" or each.moved:
        return False
    [ours], [theirs] = each.base, each.word
    style = month.lines[ours]
    return same(month.atoms(ours, style), word.atoms(theirs, style))


def _labelled(side: Side, lines: tuple[int, ...]) -> str:
    return " ".join(filter(None, (side.lines[lines[0]].label, joined(side, lines))))


def _form(label: str) -> str:
    """Return a label without what is counted in it."""
    return re.sub(r"\w+", "1", label)
