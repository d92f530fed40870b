"""``word/numbering.xml``: each scheme as one multilevel list, its levels linked to paragraph styles.

ECMA-376 part 1, 17.9. A paragraph is numbered by its style alone, so moving one in Word renumbers the rest.
"""

from baocao.model.format import Format
from baocao.model.scheme import Count, Level, Scheme
from baocao.tree import Look
from baocao.write.docx.properties import indents, style_id
from baocao.write.docx.xml import el, part

_COUNTS: dict[Count, str] = {
    "roman": "upperRoman",
    "decimal": "decimal",
    "letter": "lowerLetter",
    "none": "bullet",
}


def numbering_part(look: Look) -> bytes:
    """Return the numbering part: for list ``n`` an abstract list and a list, both with id ``n``."""
    numbers = range(1, len(look.lists) + 1)
    abstract = [_abstract(n, scheme, look.format) for n, scheme in zip(numbers, look.lists, strict=True)]
    return part("numbering", *abstract, *(el("num", el("abstractNumId", val=n), numId=n) for n in numbers))


def numbered(style: str, lists: tuple[Scheme, ...]) -> str:
    """Return the numbering property of a style; nothing where no list has it."""
    for number, scheme in enumerate(lists, 1):
        for depth, level in enumerate(scheme.levels):
            if level.style == style:
                return el("numPr", el("ilvl", val=depth), el("numId", val=number))
    return ""


def _abstract(number: int, scheme: Scheme, edition: Format) -> str:
    levels = [_level(depth, level, edition) for depth, level in enumerate(scheme.levels)]
    kind = "multilevel" if len(levels) > 1 else "singleLevel"
    return el("abstractNum", el("multiLevelType", val=kind), *levels, abstractNumId=number)


def _level(depth: int, level: Level, edition: Format) -> str:
    return el(
        "lvl",
        el("start", val=1),
        el("numFmt", val=_COUNTS[level.count]),
        el("pStyle", val=style_id(level.style)),
        el("suff", val="space"),
        el("lvlText", val=level.label),
        el("lvlJc", val="left"),
        # Word lets the indents of a list come before those a style is based on, so they are told in full.
        el("pPr", indents(edition.resolved(level.style))),
        ilvl=depth,
    )
