"""The whole program on one page: a month file is read, checked, rendered and written."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from baocao.document import paragraphs
from baocao.finding import Finding, has_errors, in_order
from baocao.library import catalog, offices, previous_month
from baocao.lint import fit, pages
from baocao.lint.context import Context
from baocao.lint.engine import Choice, lint
from baocao.lint.rules.items.promises import PROMISE_NOT_REPORTED
from baocao.lint.rules.items.sections import EMPTY_SECTION
from baocao.lint.rules.pages import RULES as PAGE_RULES
from baocao.lint.rules.yaml.suppression import UNUSED_SUPPRESSION
from baocao.lint.suppression import apply_suppressions
from baocao.messages import checks as say
from baocao.model.address import Address, File
from baocao.model.edition import Edition
from baocao.model.faults import MISSING_KEY
from baocao.model.month import Head, Month
from baocao.model.office import Office, OfficeHead
from baocao.model.references import resolve_references
from baocao.model.scheme import Scheme
from baocao.model.validation import validate
from baocao.render import render
from baocao.source import Source, load
from baocao.write import WRITERS

ALL_RULES = Choice()
# What may only be missing because the line it stands in could not be read.
_OF_WHAT_IS_MISSING = frozenset(rule.id for rule in (MISSING_KEY, EMPTY_SECTION, UNUSED_SUPPRESSION))
_PAGE_RULES = frozenset(rule.id for rule in PAGE_RULES)


@dataclass(frozen=True, slots=True)
class Draft:
    """A month that may be printed, its references resolved, with all that its printing needs."""

    month: Month
    office: Office
    edition: Edition
    scheme: Scheme
    template: Path


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of reading a month: the draft if nothing forbids it, and all there is to say of it.

    ``sources`` are the files the findings point into, by name. ``page_candidates`` is what the finished pages
    may yet show, chosen and suppressed like the rest; :func:`baocao.lint.pages.confirmed` tells what holds.
    ``files`` are those the paper is from, as far as they could be read, by the name an origin begins with.
    """

    draft: Draft | None
    findings: tuple[Finding, ...]
    sources: dict[str, Source]
    page_candidates: tuple[Finding, ...] = ()
    files: dict[str, File] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Built:
    """The papers of a month by output format, when they say they were made, and how they end."""

    papers: dict[str, bytes]
    created: datetime
    ending: pages.Ending


def check(name: str, data: bytes, beside: Path, choice: Choice = ALL_RULES) -> Checked:
    """Read a month and find all that is wrong with it.

    ``name`` is what the file is called in findings; ``beside`` is the folder in which its office and
    templates may lie; ``choice`` is which rules speak.
    """
    source, root, findings = load(name, data, reads_on=True)
    if root is None:
        return _not_a_month(source, findings, choice)
    month, faults = validate(Month, source, root)
    file = File(source, Address(root))
    if month is None and (mistaken := offices.taken_for_month(file)):
        return _not_a_month(source, [mistaken], choice)
    findings += faults
    found = offices.find(file, beside)
    office, office_file = found.office, found.file
    findings += [*found.findings, *fit.footnotes(file)]
    head = month or validate(Head, source, root)[0]
    known = validate(OfficeHead, office_file.source, office_file.root.node)[0] if office_file else None
    edition, faults = _edition(head, known, file, office_file)
    findings += faults
    edition, faults = _with_letterhead(edition, known, office_file)
    findings += faults
    numbering = offices.find_scheme(office, beside) if office else offices.FoundScheme()
    findings += _of_numbering(numbering, office, office_file, edition, beside)
    printed = resolve_references(month, edition) if month else None
    draft, faults = _draft(printed, office, edition, numbering.scheme, file, office_file, beside)
    findings += faults
    before = _previous(name, month, office, beside, choice)
    context = Context(file, office_file, head, month, office, edition, before, known, printed)
    findings += lint(context, choice)
    sources = {each.name: each for each in (source, found.source, numbering.source) if each}
    settled = apply_suppressions([*findings, *pages.page_candidates(file)], (file, office_file), choice)
    if not source.is_whole:
        settled = [finding for finding in settled if finding.rule.id not in _OF_WHAT_IS_MISSING]
    page_candidates = tuple(finding for finding in settled if _of_pages(finding))
    told = [_as_fixed(finding, name) for finding in settled if not _of_pages(finding)]
    usable = not has_errors([*findings, *told])
    files = {each: known for each, known in (("month", file), ("office", office_file)) if known}
    return Checked(draft if usable else None, in_order(told, name), sources, page_candidates, files)


def _not_a_month(source: Source, findings: list[Finding], choice: Choice) -> Checked:
    kept = [finding for finding in findings if choice.selects(finding.rule)]
    return Checked(None, in_order(kept, source.name), {source.name: source})


def build(draft: Draft, to: str, created: datetime | None = None) -> bytes:
    """Return the paper in the output format of that name."""
    return build_all(draft, (to,), created).papers[to]


def build_all(draft: Draft, formats: Sequence[str], created: datetime | None = None) -> Built:
    """Return the paper in each of the output formats, rendered once for all of them."""
    document, look = render(draft.month, draft.office, draft.edition, draft.scheme, draft.template, created)
    papers = {name: WRITERS[name].write(document, look) for name in formats}
    return Built(papers, document.about.created, pages.ending(document))


def _as_fixed(finding: Finding, name: str) -> Finding:
    """Return a finding without edits to a file other than the month, which ``fix`` leaves alone."""
    return finding if finding.file == name or not finding.edits else finding._replace(edits=())


def _of_pages(finding: Finding) -> bool:
    return finding.rule.id in _PAGE_RULES


def page(draft: Draft) -> tuple[bytes, tuple[str, ...]]:
    """Return the paper as a page whose paragraphs say where they are from, and all places they are from."""
    from baocao.write.html import write_html

    document, look = render(draft.month, draft.office, draft.edition, draft.scheme, draft.template)
    origins = [line.origin for line in paragraphs(document.all_blocks())]
    origins += [note.origin for note in document.notes]
    return write_html(document, look, origins=True), tuple(filter(None, dict.fromkeys(origins)))


def files_beside(name: str, data: bytes, beside: Path) -> frozenset[Path]:
    """Return the files, there or not, whose change may change a month's paper or what is found in it.

    Its office, the office's numbering and the month before; its templates and settings are the same for all
    months of the folder.
    """
    source, root, _ = load(name, data)
    if root is None:
        return frozenset()
    head = validate(Head, source, root)[0]
    before = previous_month.candidate_paths(name, head.period, beside) if head else []
    month = File(source, Address(root))
    return frozenset(
        {*offices.candidate_paths(month, beside), *offices.candidate_scheme_paths(month, beside), *before}
    )


def _draft(
    month: Month | None,
    office: Office | None,
    edition: Edition | None,
    scheme: Scheme | None,
    file: File,
    office_file: File | None,
    beside: Path,
) -> tuple[Draft | None, list[Finding]]:
    """Bring together what a month needs to be printed, and check that it is there."""
    if office is None or office_file is None:
        return None, []
    template = catalog.template(office.template, beside)
    findings = fit.sections(file, office)
    known = catalog.templates(beside)
    findings += fit.named(office_file, "template", office.template, known, say.NO_TEMPLATE)
    findings += fit.depth(file, scheme, office) if scheme else []
    if month is None or edition is None or scheme is None or template is None:
        return None, findings
    return Draft(month, office, edition, scheme, template), findings


def _of_numbering(
    found: offices.FoundScheme,
    office: Office | None,
    office_file: File | None,
    edition: Edition | None,
    beside: Path,
) -> list[Finding]:
    """Return what is wrong with an office's numbering: with its name, or with the user's own file."""
    findings = list(found.findings)
    if office and office_file and found.source is None:
        known = catalog.schemes(beside)
        findings += fit.named(office_file, "numbering", office.numbering, known, say.NO_SCHEME)
    if found.file and found.scheme and edition:
        findings += fit.styles(found.file, found.scheme, edition)
    return findings


def _with_letterhead(
    edition: Edition | None, office: OfficeHead | None, office_file: File | None
) -> tuple[Edition | None, list[Finding]]:
    """Return the edition with the office's own letterhead over it."""
    if edition is None or office is None or office_file is None:
        return edition, []
    sizes, own = office.sizes or "", office.letterhead or ""
    known = catalog.letterheads(edition.family) if own else []
    findings = fit.named(office_file, "sizes", sizes, ["", *edition.sizes], say.NO_SIZES)
    findings += fit.named(office_file, "letterhead", own, ["", *known], say.NO_LETTERHEAD)
    letterhead = catalog.letterhead(own) if own in known else None
    return (letterhead.over(edition) if letterhead else edition), findings


def _previous(
    name: str, month: Month | None, office: Office | None, beside: Path, choice: Choice
) -> previous_month.Previous | None:
    if month is None or not choice.selects(PROMISE_NOT_REPORTED):
        return None
    return previous_month.find(name, month, office.format if office else None, beside)


def _edition(
    head: Head | None, office: OfficeHead | None, file: File, office_file: File | None
) -> tuple[Edition | None, list[Finding]]:
    """Return the edition that governs the month; the few keys of its head are enough to tell."""
    family = head.format if head and head.format else office.format if office else None
    if head is None or family is None:
        return None, []
    chosen_by = file if head.format or office_file is None else office_file
    unknown = fit.named(chosen_by, "format", family, catalog.families(), say.NO_FAMILY)
    return (None, unknown) if unknown else fit.edition(file, family, head.report_day)
