"""Finds what a month needs from other files: office, edition in force, numbering, template, previous month.

A name that is not found is only recorded here; the rules report it.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from baocao.finding import Finding
from baocao.library import catalog, offices, parts_beside, previous_month, registers
from baocao.library.missing import Kind, Missing
from baocao.library.office_files import Found
from baocao.library.parts_beside import Parts
from baocao.library.previous_month import Previous
from baocao.model.address import File
from baocao.model.edition import Edition
from baocao.model.head import Head
from baocao.model.month import Month
from baocao.model.office import Office, OfficeHead
from baocao.model.register import Register
from baocao.model.scheme import OutlineScheme
from baocao.model.validation import validate
from baocao.source import Source
from baocao.system.filenames import is_month_ending
from baocao.system.files import NONE_UNSAVED
from baocao.system.files.stamp import NOTHING, Stamps, stamps


class Resolved(NamedTuple):
    """What was found for a month. What was not found, or is unreadable, is ``None``.

    ``office_head`` is the readable part of the office, even if the whole is invalid. ``family`` is a known
    format family, and ``edition`` its edition in force, with the office's own letterhead. ``scheme_file`` is
    the user's file of the numbering. ``parts`` are the months of a longer period. ``register`` is what the
    office and the user's own register declare. ``findings`` are the findings of the files of office,
    numbering and register, and ``sources`` their texts.
    ``dependencies`` are the files, existing or not, whose change may change the result, each with its stamp
    from before it was read.
    """

    office: Office | None = None
    office_head: OfficeHead | None = None
    office_file: File | None = None
    family: str | None = None
    edition: Edition | None = None
    scheme: OutlineScheme | None = None
    scheme_file: File | None = None
    template: Path | None = None
    previous: Previous | None = None
    parts: Parts = Parts()
    register: Register = Register.model_construct()
    missing: tuple[Missing, ...] = ()
    findings: tuple[Finding, ...] = ()
    sources: tuple[Source, ...] = ()
    dependencies: Stamps = NOTHING


def resolve(
    file: File,
    head: Head | None,
    month: Month | None,
    beside: Path,
    unsaved: Mapping[str, bytes] = NONE_UNSAVED,
) -> Resolved:
    """Return what is found for a month, as far as it is readable; ``beside`` is the folder of its file.

    ``unsaved`` are the bytes of files besides the month, by their paths, that are not on disk yet.
    """
    found = offices.find(file, beside, unsaved)
    office, office_file = found.office, found.file
    known = validate(OfficeHead, office_file.source, office_file.root.node)[0] if office_file else None
    family, no_family = _family(head, known, file, office_file)
    edition = catalog.edition_on(family, head.report_day) if family and head else None
    in_force = _with_letterhead(edition, known)
    numbering = offices.find_scheme(office, beside, unsaved) if office else offices.FoundScheme()
    register = registers.find(office, beside, unsaved)
    template = catalog.template(office.template, beside, unsaved) if office else None
    of_office = _in_office(known, edition, found, template, numbering, beside)
    missing = filter(None, (_no_office(file, found, beside), *found.missing, no_family, *of_office))
    near = [*_templates_near(office, beside), *_reports_beside(file.source.name, head, beside)]
    return Resolved(
        office=office,
        office_head=known,
        office_file=office_file,
        family=family,
        edition=in_force,
        scheme=numbering.scheme.under(in_force.levels) if in_force and numbering.scheme else numbering.scheme,
        scheme_file=numbering.file,
        template=template,
        previous=_previous(file.source.name, month, office, beside, unsaved),
        parts=_parts(file.source.name, month, office, beside, unsaved),
        register=register.register,
        missing=tuple(missing),
        findings=(*found.findings, *numbering.findings, *register.findings),
        sources=tuple(filter(None, (*found.sources, numbering.source, register.source))),
        dependencies={**_depends(found, numbering, register), **stamps(near)},
    )


def _depends(*found: Found | offices.FoundScheme | registers.FoundRegister) -> Stamps:
    return {path: stamp for each in found for path, stamp in each.dependencies.items()}


def _in_office(
    known: OfficeHead | None,
    edition: Edition | None,
    found: Found,
    template: Path | None,
    numbering: offices.FoundScheme,
    beside: Path,
) -> Iterator[Missing | None]:
    """Yield the names in an office that lead nowhere."""
    if found.file:
        yield from _of_edition(known, edition, found.file)
        yield from _of_layout(found.office, template, numbering, found.file, beside)


def _previous(
    name: str, month: Month | None, office: Office | None, beside: Path, unsaved: Mapping[str, bytes]
) -> Previous | None:
    family = office.format if office else None
    return previous_month.find(name, month, family, beside, unsaved) if month else None


def _parts(
    name: str, month: Month | None, office: Office | None, beside: Path, unsaved: Mapping[str, bytes]
) -> Parts:
    family = office.format if office else None
    return parts_beside.find(name, month, family, beside, unsaved) if month else Parts()


def _reports_beside(name: str, head: Head | None, beside: Path) -> list[Path]:
    """Return the possible paths of the other reports that a report is compared with."""
    if head is None:
        return []
    finders = (previous_month.candidate_paths, parts_beside.candidate_paths)
    return [path for find in finders for path in find(name, head.period, beside)]


def _templates_near(office: Office | None, beside: Path) -> list[Path]:
    """Return the possible paths of a user's template, existing or not."""
    if office is None:
        return []
    return [folder / f"{office.template}.xml.j2" for folder in catalog.own_folders("templates", beside)]


def _looked_up(kind: Kind, name: str | None, file: File, known: Iterable[str]) -> Missing | None:
    """Return a name of a file that is not among the known names; ``None`` if it is, or if it is missing."""
    address, names = file.at(kind), tuple(known)
    return Missing(kind, name, file, address, names) if name and address and name not in names else None


def _no_office(file: File, found: Found, beside: Path) -> Missing | None:
    name, address = offices.name_in(file), file.at("office")
    if not name or address is None or found.source:
        return None
    kind: Kind = "office-file" if is_month_ending(name) else "office"
    known = tuple(catalog.offices(beside))
    meant = offices.called(name, known, beside) if kind == "office" else None
    return Missing(kind, name, file, address, known, meant)


def _family(
    head: Head | None, office: OfficeHead | None, file: File, office_file: File | None
) -> tuple[str | None, Missing | None]:
    """Return the format family that the head of a month or its office names."""
    name = head.format if head and head.format else office.format if office else None
    if head is None or name is None:
        return None, None
    chosen_by = file if head.format or office_file is None else office_file
    missing = _looked_up("format", name, chosen_by, catalog.families())
    return (None if missing else name), missing


def _of_edition(
    office: OfficeHead | None, edition: Edition | None, office_file: File
) -> Iterator[Missing | None]:
    """Yield the names in an office that the edition in force does not have."""
    if office and edition:
        yield _looked_up("sizes", office.sizes, office_file, edition.sizes)
        known = catalog.letterheads(edition.family) if office.letterhead else ()
        yield _looked_up("letterhead", office.letterhead, office_file, known)


def _of_layout(
    office: Office | None,
    template: Path | None,
    numbering: offices.FoundScheme,
    office_file: File,
    beside: Path,
) -> Iterator[Missing | None]:
    if office and not template:
        yield _looked_up("template", office.template, office_file, catalog.templates(beside))
    if office and not (numbering.scheme or numbering.source):
        yield _looked_up("numbering", office.numbering, office_file, catalog.schemes(beside))


def _with_letterhead(edition: Edition | None, office: OfficeHead | None) -> Edition | None:
    """Return the edition with the office's own letterhead."""
    own = office.letterhead if office else None
    if edition is None or own is None or own not in catalog.letterheads(edition.family):
        return edition
    letterhead = catalog.letterhead(own)
    return letterhead.over(edition) if letterhead else edition
