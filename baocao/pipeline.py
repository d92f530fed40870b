"""The whole program on one page: a month file is read, checked, rendered and written."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from baocao import checks, library, offices
from baocao.finding import Finding, has_errors, in_order
from baocao.load import Source, load
from baocao.messages import checks as say
from baocao.model.format import Format
from baocao.model.month import Head, Month
from baocao.model.office import Office
from baocao.model.scheme import Scheme
from baocao.places import File, Place
from baocao.render import render, report_day
from baocao.schema import validate
from baocao.write import WRITERS


@dataclass(frozen=True, slots=True)
class Draft:
    """A month that may be printed, with all that its printing needs."""

    month: Month
    office: Office
    edition: Format
    scheme: Scheme
    template: Path


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of reading a month: the draft if nothing forbids it, and all there is to say of it.

    ``sources`` are the files the findings point into, by name.
    """

    draft: Draft | None
    findings: tuple[Finding, ...]
    sources: dict[str, Source]


def check(name: str, data: bytes, beside: Path) -> Checked:
    """Read a month and find all that is wrong with it.

    ``name`` is what the file is called in findings; ``beside`` is the folder in which its office and
    templates may lie.
    """
    source, root, findings = load(name, data)
    if root is None:
        return Checked(None, in_order(findings), {name: source})
    month, faults = validate(Month, source, root)
    file = File(source, Place(root))
    findings += faults
    office, office_file, faults = offices.find(file, beside)
    findings += faults
    findings += checks.footnotes(file, office_file)
    draft, faults = _draft(month, office, file, office_file, beside)
    findings += faults
    sources = {each.source.name: each.source for each in (file, office_file) if each}
    return Checked(None if has_errors(findings) else draft, in_order(findings), sources)


def build(draft: Draft, to: str, created: datetime | None = None) -> bytes:
    """Return the paper in the output format of that name."""
    document, look = render(draft.month, draft.office, draft.edition, draft.scheme, draft.template, created)
    return WRITERS[to].write(document, look)


def _draft(
    month: Month | None, office: Office | None, file: File, office_file: File | None, beside: Path
) -> tuple[Draft | None, list[Finding]]:
    """Bring together what a month needs to be printed, and check that it fits."""
    edition, findings = _edition(month, office, file, office_file)
    if office is None or office_file is None:
        return None, findings
    scheme = library.scheme(office.numbering)
    template = library.template(office.template, beside)
    findings += checks.sections(file, office)
    findings += checks.named(office_file, "numbering", office.numbering, library.schemes(), say.NO_SCHEME)
    known = library.templates(beside)
    findings += checks.named(office_file, "template", office.template, known, say.NO_TEMPLATE)
    findings += checks.depth(file, scheme) if scheme else []
    if month is None or edition is None or scheme is None or template is None:
        return None, findings
    signature = month.signature or office.signature
    chosen_by = (file if month.signature else None, office_file)
    findings += checks.authority(chosen_by, signature.authority, edition)
    return Draft(month, office, edition, scheme, template), findings


def _edition(
    month: Month | None, office: Office | None, file: File, office_file: File | None
) -> tuple[Format | None, list[Finding]]:
    """Return the edition that governs the month; the few keys it needs are enough to tell."""
    head = month or validate(Head, file.source, file.root.node)[0]
    family = head.format if head and head.format else office.format if office else None
    if head is None or family is None:
        return None, []
    chosen_by = file if head.format or office_file is None else office_file
    unknown = checks.named(chosen_by, "format", family, library.families(), say.NO_FAMILY)
    return (None, unknown) if unknown else checks.edition(file, family, report_day(head))
