"""The look of two versions of a report in one file: that of the new one, and what only the old one needs."""

from collections.abc import Iterable
from typing import NamedTuple

from baocao.compare.redline.marked import MarkedParagraph
from baocao.document import Numbering, Paragraph, Stylesheet
from baocao.model.scheme import Level, Scheme
from baocao.write.docx.lists import linked_levels


class OldLists(NamedTuple):
    """The lists of the old version among those of both.

    ``indices`` are the indices of its own. ``blank`` are those of lists that print nothing, by style: of
    styles that the new version numbers and the old one did not. ``restarts`` are its restarts by their
    numbers there: one of the new version, or one of its own.
    """

    indices: tuple[int, ...]
    blank: dict[str, int]
    restarts: dict[int, int]

    def of(self, line: Paragraph) -> Paragraph:
        """Return a paragraph of the old version with the index of its list among those of both."""
        numbering = line.numbering
        if numbering is None:
            blank = self.blank.get(line.style)
            return line if blank is None else line._replace(numbering=Numbering(blank, (1,), ""))
        index, restart = self.indices[numbering.list_index], self.restarts.get(numbering.instance, 0)
        return line._replace(numbering=numbering._replace(list_index=index, instance=restart))


def combined(
    old: Stylesheet, new: Stylesheet, lines: Iterable[MarkedParagraph]
) -> tuple[Stylesheet, OldLists]:
    """Return a stylesheet for both versions, and the lists of the old one in it.

    The styles are those of the new version; paragraphs of the old one name the lists that it alone has.
    ``lines`` are all paragraphs.
    """
    lists = list(new.lists)
    indices = tuple(_index(scheme, lists) for scheme in old.lists)
    numbered, unnumbered = linked_levels(new), linked_levels(old)
    blank = {style: _index(_blank(style), lists) for style in numbered if style not in unnumbered}
    styles = new.edition.styles
    only_old = {key: style for key, style in old.edition.styles.items() if key not in styles}
    edition = new.edition.model_copy(
        update={
            "styles": {**styles, **only_old},
            "columns": {**old.edition.columns, **new.edition.columns},
            "levels": {**old.edition.levels, **new.edition.levels},
        }
    )
    unlinked = len(lists) - len(new.lists)
    return Stylesheet(edition, tuple(lists), unlinked), OldLists(indices, blank, _restarts(lines, indices))


def _restarts(lines: Iterable[MarkedParagraph], indices: tuple[int, ...]) -> dict[int, int]:
    """Return the restarts of the old version by their numbers there.

    One is that of the new version if a paragraph is counted from it in both.
    """
    found: dict[int, int] = {}
    olds: set[int] = set()
    last = 0
    for line in lines:
        before, after = (each and each.numbering for each in (line.old, line.new))
        olds |= {before.instance} if before and before.instance else set()
        last = max(last, after.instance if after else 0)
        if before and after and before.instance and after.instance and after.instance not in found.values():
            alike = indices[before.list_index], before.since
            if alike == (after.list_index, after.since):
                found.setdefault(before.instance, after.instance)
    return {restart: last + restart for restart in olds} | found


def _index(scheme: Scheme, lists: list[Scheme]) -> int:
    """Return the index of a list; add it if it is missing."""
    if scheme not in lists:
        lists.append(scheme)
    return lists.index(scheme)


def _blank(style: str) -> Scheme:
    level = Level(style=style, count="none", label="").model_copy(update={"breaks": True})
    return Scheme(name=style, levels=(level,))
