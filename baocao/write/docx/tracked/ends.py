"""The ends of paragraphs where they cannot be deleted: at the end of a cell or report, before a table.

There, the end of the last paragraph stays, and the change is that of the end before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from baocao.compare.redline.marked import Change


@dataclass(frozen=True, slots=True)
class Properties:
    """The properties of a paragraph as XML, those whose change is tracked, and how to name them as past ones.

    Past ones name their list even if their style does: LibreOffice restores no other.
    """

    xml: str
    tracked: object = None
    past: str = ""


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


def with_last_end(lines: Sequence[Line], *, final: bool = True) -> list[Line]:
    """Return paragraphs of which the last one has an end that stays.

    If none is before them whose end stays, and which ends no section, theirs does only if it is ``final``:
    the end of a cell or of the report, but not the one before a table.
    """
    kept = len(lines)
    while kept and lines[kept - 1].change:
        kept -= 1
    before, last = list(lines[:kept]), list(lines[kept:])
    if not last:
        return before
    old = [line for line in last if line.is_old]
    new = [line for line in last if not line.is_old]
    if old and new:
        return [*before, *_joined(old, new)]
    if not before or before[-1].section:
        return [*before, *last[:-1], replace(last[-1], change=None)] if final else [*before, *last]
    return [*before[:-1], *_shifted(before[-1], last)]


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
