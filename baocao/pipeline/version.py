"""A version of a month, or of a Word file, to compare with another."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from baocao.compare.views.where import Titles, section_titles
from baocao.errors import BaocaoError
from baocao.library.offices import find
from baocao.library.printed_month import printed_month
from baocao.messages import compare as say
from baocao.model.address import Address, File
from baocao.model.month import Month
from baocao.model.office import Office
from baocao.model.validation import validate
from baocao.pipeline.wrong_kind import why_no_month
from baocao.source import load


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a month: its name, its file's text, its content, its office, and its folder."""

    name: str
    text: str
    month: Month
    office: Office
    beside: Path

    def titles(self) -> Titles:
        """Return the titles of the sections, by path."""
        return section_titles(self.office.outline, self.month.period.words())


class Raw(NamedTuple):
    """A file to compare: its name, its bytes, and its folder."""

    name: str
    data: bytes
    beside: Path


def version_of(raw: Raw) -> Version:
    """Return the month in a file. Raises :class:`BaocaoError` if it has errors."""
    name, data, beside = raw
    source, root, findings = load(name, data)
    month = validate(Month, source, root)[0] if root and not findings else None
    found = find(File(source, Address(root)), beside) if root and month else None
    if month is None or found is None or found.office is None:
        raise BaocaoError(why_no_month(name, data) or say.NOT_COMPARABLE.of(file=name))
    return Version(name, source.text, printed_month(month, found.office.format), found.office, beside)
