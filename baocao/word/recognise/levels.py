"""The levels of lines: of items by their lists, of headings by nesting, and the appendix around them."""

from collections.abc import Sequence
from dataclasses import replace

from baocao.word.recognise.line import HEADINGS, Line
from baocao.word.recognise.numbered import form_of

# The order of items' forms from the outside in; those of one rank may be below each other.
_RANKS = {"1": 1, "1.1": 2, "a": 3, "*": 4, "(1)": 5, "-": 5, "+": 6}
_FORM_LEVELS = {"part": 0, "h1": 1, "h2": 2, "h3": 3, "h4": 4}


def levelled(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with their levels, depths and appendices."""
    found: list[Line] = []
    lists: list[str] = []
    headings: list[int] = []
    appendix, forms = 0, 0
    for line in lines:
        level: int | None = None
        depth = 0
        if line.label in HEADINGS or line.label == "article":
            level, depth = _heading(line, headings)
            lists = []
        elif line.label.startswith("item"):
            level = depth = _item(form_of(line.typed), lists)
        elif line.label == "appendix-label":
            forms = forms + 1 if appendix and _is_form(line) and not _is_form(found[-1]) else 0
            appendix, level = (appendix, 2) if forms else (appendix + 1, 1)
            headings, lists = [], []
        elif (
            line.label == "appendix-title"
            and found
            and found[-1].label not in ("appendix-label", "appendix-title")
        ):
            appendix += 1
            headings, lists = [], []
        found.append(replace(line, level=level, depth=depth, appendix=appendix))
    return found


def _is_form(line: Line) -> bool:
    """Tell whether a label is that of a form in an appendix: *Biểu số 01*, *Mẫu 2*."""
    return line.label == "appendix-label" and not line.words.casefold().startswith("phụ lục")


def _heading(line: Line, headings: list[int]) -> tuple[int, int]:
    """Return the level by form and the depth by nesting of a heading, which ends those of its level."""
    level = _FORM_LEVELS.get(line.label, 1)
    while headings and headings[-1] >= level:
        headings.pop()
    headings.append(level)
    return level, len(headings)


def _item(form: str, lists: list[str]) -> int:
    """Return the depth of an item: in the open list of its form, or in a new one below the others."""
    if form in lists:
        del lists[lists.index(form) + 1 :]
        return len(lists)
    rank = _RANKS.get(form, 5)
    while lists and _RANKS.get(lists[-1], 5) > rank:
        lists.pop()
    lists.append(form)
    return len(lists)
