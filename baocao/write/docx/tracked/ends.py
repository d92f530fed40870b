"""The ends of paragraphs where they cannot be deleted: at the end of a cell or report, before a table.

There, the end of the last paragraph stays, and the change is that of the end before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from baocao.compare.redline.marked import Change
from baocao.write.docx.body import LOW_MARK, low_properties
from baocao.write.docx.tracked.revisions import Revisions
from baocao.write.docx.xml import el


@dataclass(frozen=True, slots=True)
class Properties:
    """The properties of a paragraph as XML, those whose change is tracked, and how to name them as past ones.

    Past ones name their list even if their style does: LibreOffice restores no other. ``numbered_by``
    identifies that list.
    """

    xml: str
    tracked: object = None
    past: str = ""
    numbered_by: object = None


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph with its properties in the old and new version, its runs, and the change of its end.

    ``mark`` has the properties of its end, ``section`` those of the section that it ends; ``move`` is the
    number of its move, negative where it was before, or 0.
    """

    old: Properties | None
    new: Properties | None
    content: str = ""
    change: Change | None = None
    mark: str = ""
    section: str = ""
    move: int = 0

    @property
    def is_old(self) -> bool:
        """Tell whether it is in the old version only."""
        return self.change in ("deleted", "moved-from")


def spacer(change: Change | None, pt: float = 1, section: str = "") -> Line:
    """Return an empty paragraph of that height."""
    line = two_sided(Properties(low_properties(pt)), change, LOW_MARK)
    return replace(line, section=section)


def two_sided(properties: Properties, change: Change | None, mark: str = "") -> Line:
    """Return an empty paragraph with the same properties wherever it is."""
    old = None if change == "inserted" else properties
    new = None if change == "deleted" else properties
    return Line(old, new, change=change, mark=mark)


# A table, which no end of a paragraph before it joins, is written as text.
Written = Line | str


def line_xml(line: Line, revisions: Revisions) -> str:
    """Return a paragraph with the mark of its end, and its properties in the old version."""
    either = line.new or line.old
    assert either
    mark = revisions.mark(line.change)
    inside = line.mark.removeprefix("<w:rPr>").removesuffix("</w:rPr>")
    of_end = el("rPr", mark, inside) if mark or inside else ""
    before = ""
    if line.old and line.new and line.old.tracked != line.new.tracked:
        before = revisions.paragraph_before(line.old.past)
    properties = el("pPr", either.xml, of_end, line.section, before)
    return f"<w:p>{properties}{line.content}</w:p>"


def in_other_lists(old: Properties | None, new: Properties | None) -> bool:
    """Tell whether another list numbers a paragraph, or none: LibreOffice does not restore its level."""
    return old is not None and new is not None and old.numbered_by != new.numbered_by


def old_first(lines: Sequence[Line]) -> list[Line]:
    """Return paragraphs, where several in a row are in one version only the old ones first.

    LibreOffice gives what follows an undone insertion the style of what was inserted.
    """
    found: list[Line] = []
    for is_one_sided, alike in groupby(lines, lambda line: bool(line.change) and not (line.old and line.new)):
        group = list(alike)
        found += sorted(group, key=lambda line: not line.is_old) if is_one_sided else group
    return found


def with_last_end(lines: Sequence[Line], *, final: bool = True) -> list[Line]:
    """Return paragraphs of which the last one has an end that stays.

    If none is before them whose end stays, and which ends no section, theirs does only if it is ``final``:
    the end of a cell or of the report, but not the one before a table. Where the last would get the number
    of another list, an empty paragraph after it stays.
    """
    lines = old_first(lines)
    kept = len(lines)
    while kept and lines[kept - 1].change:
        kept -= 1
    before, last = list(lines[:kept]), list(lines[kept:])
    if not last:
        return before
    old = [line for line in last if line.is_old]
    new = [line for line in last if not line.is_old]
    if old and new:
        other = in_other_lists(old[-1].old, new[0].new) or in_other_lists(old[-1].old, new[-1].new)
        return [*before, *last, spacer(None)] if other else [*before, *_joined(old, new)]
    if not before or before[-1].section:
        return [*before, *last[:-1], replace(last[-1], change=None)] if final else [*before, *last]
    end = last[-1]
    if in_other_lists(end.old or before[-1].old, end.new or before[-1].new):
        return [*before, *last, spacer(None)]
    return [*before[:-1], *_shifted(before[-1], last)]


def with_ends(written: Sequence[Written]) -> list[Written]:
    """Return paragraphs and tables, with ends that stay before each table and at the end of the whole.

    What is before the end of a section is before a paragraph, whose end is that of the section.
    """
    found: list[Written] = []
    lines: list[Line] = []
    for each in written:
        if isinstance(each, Line) and each.section:
            found += lines
            lines = [each]
        elif isinstance(each, Line):
            lines.append(each)
        else:
            found += [*with_last_end(lines, final=False), each]
            lines = []
    return [*found, *with_last_end(lines)]


def _joined(old: list[Line], new: list[Line]) -> list[Line]:
    """Return old paragraphs and the new ones in their place: they share the end of the last.

    The first new one goes on where the last old one ends, so that all stay in order.
    """
    last = old[-1]
    first, *more = new
    replaced = [replace(first, old=last.old, content=last.content + first.content), *more]
    replaced[-1] = replace(replaced[-1], old=last.old, change=None)
    return [*old[:-1], *replaced]


def _shifted(before: Line, last: list[Line]) -> list[Line]:
    """Return paragraphs of one version only, with the change of the end of the last at the one before."""
    end = last[-1]
    if end.is_old:
        end = replace(end, new=before.new, change=None)
        return [replace(before, change="deleted"), *last[:-1], end]
    end = replace(end, old=before.old, change=None)
    return [replace(before, change="inserted"), *last[:-1], end]
