"""``word/numbering.xml``: each scheme as one multilevel list, with its levels linked to paragraph styles.

ECMA-376 part 1, 17.9. A paragraph is numbered by its style alone, so moving one in Word renumbers the rest.
"""

from baocao.document import Stylesheet
from baocao.model.edition import Edition
from baocao.model.scheme import Count, Level, Scheme
from baocao.write.docx.lists import Lists, Literal, linked_levels, literal_scheme
from baocao.write.docx.properties import font_size, indents, style_id
from baocao.write.docx.xml import el, group, part

_COUNTS: dict[Count, str] = {
    "roman": "upperRoman",
    "decimal": "decimal",
    "letter": "lowerLetter",
    "capital": "upperLetter",
    "ordinal": "decimal",
    "none": "bullet",
}


def numbering_part(stylesheet: Stylesheet, lists: Lists) -> bytes:
    """Return the numbering part: an abstract list and a list for each list, both with the same id.

    A list that restarts another one has no abstract list of its own, unless it is to be apart.
    """
    linked = linked_levels(stylesheet)
    abstract = [
        _abstract(n, scheme, stylesheet.edition, linked) for n, scheme in enumerate(stylesheet.lists, 1)
    ]
    numbers = [_instance(n, n) for n in range(1, len(stylesheet.lists) + 1)]
    for n, extra in enumerate(lists.extra, len(stylesheet.lists) + 1):
        if isinstance(extra, Literal):
            abstract.append(_abstract(n, literal_scheme(extra), stylesheet.edition))
            numbers.append(_instance(n, n))
        elif lists.apart and extra.first == 0:
            abstract.append(_abstract(n, stylesheet.lists[extra.number - 1], stylesheet.edition, linked))
            numbers.append(_instance(n, n))
        else:
            below = range(extra.first, extra.levels)
            starts = [el("lvlOverride", el("startOverride", val=1), ilvl=level) for level in below]
            numbers.append(_instance(n, extra.number, *starts))
    return part("numbering", *abstract, *numbers)


def _instance(number: int, abstract: int, *starts: str) -> str:
    return el("num", el("abstractNumId", val=abstract), *starts, numId=number)


def numbered(style: str, stylesheet: Stylesheet) -> str:
    """Return the numbering property of a style; empty if no list has it."""
    linked = linked_levels(stylesheet).get(style)
    if linked is None:
        return ""
    number, depth = linked
    return el("numPr", el("ilvl", val=depth), el("numId", val=number + 1))


def _abstract(
    number: int, scheme: Scheme, edition: Edition, linked: dict[str, tuple[int, int]] | None = None
) -> str:
    """Return an abstract list; one without ``linked`` levels is a label of its own, which counts nothing."""
    levels = []
    for depth, level in enumerate(scheme.levels):
        counts = "decimal" if linked is None else _COUNTS[level.count]
        style = level.style if (linked or {}).get(level.style) == (number - 1, depth) else ""
        levels.append(_level(depth, level, edition, counts, style))
    kind = "multilevel" if len(levels) > 1 else "singleLevel"
    return el("abstractNum", el("multiLevelType", val=kind), *levels, abstractNumId=number)


def _label_size(level: Level, edition: Edition) -> str:
    """Return the size of a level's labels; empty if it is that of its headings."""
    form = edition.levels.get(level.style)
    return group("rPr", *font_size(form.pt if form else None))


def _level(depth: int, level: Level, edition: Edition, counts: str, style: str) -> str:
    return el(
        "lvl",
        el("start", val=1),
        el("numFmt", val=counts),
        el("pStyle", val=style_id(style)) if style else "",
        el("suff", val="nothing" if level.breaks else "space"),
        el("lvlText", val=level.label),
        el("lvlJc", val="left"),
        # In Word the indents of a list override inherited ones of a style, so all of them are written.
        el("pPr", indents(edition.resolved(level.style))),
        _label_size(level, edition),
        ilvl=depth,
    )
