"""Compares a Word file with a month or another Word file: what they print, line by line."""

from collections.abc import Callable
from typing import NamedTuple

from baocao import pipeline
from baocao.compare.views.where import Titles, section_titles
from baocao.errors import BaocaoError
from baocao.lint.settings import choice_for
from baocao.messages import Said
from baocao.messages import compare as say
from baocao.model.address import span_of, traced
from baocao.pipeline import Checked
from baocao.pipeline.version import Raw
from baocao.pipeline.wrong_kind import why_no_month
from baocao.render import render
from baocao.word.differences import Differences, Side, SourceLine, differences
from baocao.word.intake import as_docx
from baocao.word.kinds import form_of
from baocao.word.sides import word_side
from baocao.write.printed import printed


class _Read(NamedTuple):
    side: Side
    titles: Titles


def word_differences(old: Raw, new: Raw, tell: Callable[[Said], None]) -> tuple[Differences, Titles, Titles]:
    """Return the changes from one file to the other, and the titles of the sections of both.

    ``tell`` is told of Word files that do not carry their source. Raises :class:`BaocaoError` if one cannot
    be read, or is a month that cannot be printed.
    """
    before, after = (_read(raw, tell) for raw in (old, new))
    found = differences(before.side, after.side)
    own = {**found.titles, **before.titles}
    return found, own, {**own, **after.titles}


def _read(raw: Raw, tell: Callable[[Said], None]) -> _Read:
    if form_of(raw.name, raw.data) is None:
        return _month(raw)
    found = word_side(as_docx(raw.name, raw.data).data, raw.name)
    if found.source is None:
        tell(say.NO_SOURCE.of(file=raw.name))
    return _Read(found.side, {})


def _month(raw: Raw) -> _Read:
    checked = pipeline.check(raw.name, raw.data, raw.beside, choice_for(raw.beside, None, None))
    draft = checked.draft
    if draft is None:
        raise BaocaoError(why_no_month(raw.name, raw.data) or say.NOT_COMPARABLE.of(file=raw.name))
    paper = printed(*render(draft.month, draft.office, draft.edition, draft.scheme, draft.template))
    titles = section_titles(draft.office.outline, draft.month.period.words())
    return _Read(Side(paper, source=_Lines(checked).of), titles)


class _Lines(NamedTuple):
    """The lines of the files that a report is made from."""

    checked: Checked

    def of(self, origin: str) -> SourceLine | None:
        """Return the file and line that an origin leads to."""
        found = traced(self.checked.files, origin)
        if found is None:
            return None
        file, address = found
        return file.source.name, file.source.region(span_of(file.source, address)).line
