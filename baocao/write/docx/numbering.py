"""``word/numbering.xml``: each scheme as one multilevel list, with its levels linked to paragraph styles.

ECMA-376 part 1, 17.9. A paragraph is numbered by its style alone, so moving one in Word renumbers the rest.
"""

from baocao.document import Stylesheet
from baocao.model.edition import Edition
from baocao.model.scheme import Count, Level, Scheme
from baocao.write.docx.lists import Lists, Literal, literal_scheme
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

    A list that restarts another one has no abstract list of its own.
    """
    abstract = [_abstract(n, scheme, stylesheet.edition) for n, scheme in enumerate(stylesheet.lists, 1)]
    numbers = [_instance(n, n) for n in range(1, len(stylesheet.lists) + 1)]
    for n, extra in enumerate(lists.extra, len(stylesheet.lists) + 1):
        if isinstance(extra, Literal):
            abstract.append(_abstract(n, literal_scheme(extra), stylesheet.edition, linked=False))
            numbers.append(_instance(n, n))
        else:
            below = range(extra.first, extra.levels)
            starts = [el("lvlOverride", el("startOverride", val=1), ilvl=level) for level in below]
            numbers.append(_instance(n, extra.number, *starts))
    return part("numbering", *abstract, *numbers)


def _instance(number: int, abstract: int, *starts: str) -> str:
    return el("num", el("abstractNumId", val=abstract), *starts, numId=number)


def numbered(style: str, lists: tuple[Scheme, ...]) -> str:
    """Return the numbering property of a style; empty if no list has it."""
    for number, scheme in enumerate(lists, 1):
        for depth, level in enumerate(scheme.levels):
            if level.style == style and level.label:
                return el("numPr", el("ilvl", val=depth), el("numId", val=number))
    return ""


def _abstract(number: int, scheme: Scheme, edition: Edition, *, linked: bool = True) -> str:
    levels = [_level(depth, level, edition, linked=linked) for depth, level in enumerate(scheme.levels)]
    kind = "multilevel" if len(levels) > 1 else "singleLevel"
    return el("abstractNum", el("multiLevelType", val=kind), *levels, abstractNumId=number)


def _label_size(level: Level, edition: Edition) -> str:
    """Return the size of a level's labels; empty if it is that of its headings."""
    form = edition.levels.get(level.style)
    return group("rPr", *font_size(form.pt if form else None))


def _level(depth: int, level: Level, edition: Edition, *, linked: bool) -> str:
    return el(
        "lvl",
        el("start", val=1),
        el("numFmt", val=_COUNTS[level.count] if linked else "decimal"),
        el("pStyle", val=style_id(level.style)) if linked and level.label else "",
        el("suff", val="nothing" if level.breaks else "space"),
        el("lvlText", val=level.label),
        el("lvlJc", val="left"),
        # In Word the indents of a list override inherited ones of a style, so all of them are written.
        el("pPr", indents(edition.resolved(level.style))),
        _label_size(level, edition),
        ilvl=depth,
    )
