"""The look of two versions of a report in one file: that of the new one, and what only the old one needs."""

from typing import NamedTuple

from baocao.document import Numbering, Paragraph, Stylesheet
from baocao.model.scheme import Level, Scheme
from baocao.write.docx.lists import linked_levels


class OldLists(NamedTuple):
    """The lists of the old version among those of both.

    ``indices`` are the indices of its own. ``blank`` are those of lists that print nothing, by style: of
    styles that the new version numbers and the old one did not.
    """

    indices: tuple[int, ...]
    blank: dict[str, int]

    def of(self, line: Paragraph) -> Paragraph:
        """Return a paragraph of the old version with the index of its list among those of both."""
        numbering = line.numbering
        if numbering is None:
            blank = self.blank.get(line.style)
            return line if blank is None else line._replace(numbering=Numbering(blank, (1,), ""))
        return line._replace(numbering=numbering._replace(list_index=self.indices[numbering.list_index]))


def combined(old: Stylesheet, new: Stylesheet) -> tuple[Stylesheet, OldLists]:
    """Return a stylesheet for both versions, and the lists of the old one in it.

    The styles are those of the new version; paragraphs of the old one name the lists that it alone has.
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
    return Stylesheet(edition, tuple(lists), unlinked), OldLists(indices, blank)


def _index(scheme: Scheme, lists: list[Scheme]) -> int:
    """Return the index of a list; add it if it is missing."""
    if scheme not in lists:
        lists.append(scheme)
    return lists.index(scheme)


def _blank(style: str) -> Scheme:
    level = Level(style=style, count="none", label="").model_copy(update={"breaks": True})
    return Scheme(name=style, levels=(level,))
