"""The whole program on one page: read, check, render and write a month file."""

from collections.abc import Iterable, Sequence
from collections.abc import Mapping as AnyMapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from baocao.document import Inputs, paragraphs
from baocao.finding import Finding, has_errors, in_order
from baocao.library.month_file import MonthFile, read_month
from baocao.library.resolve import resolve
from baocao.lint.context import Context
from baocao.lint.engine import Choice, lint
from baocao.lint.rules.signature import alone
from baocao.lint.suppression import settle
from baocao.model.address import File
from baocao.model.edition import Edition
from baocao.model.lenient import printable, signed_by, without_faults
from baocao.model.month import Month
from baocao.model.office import Office
from baocao.model.scheme import Scheme
from baocao.render import render, render_apart
from baocao.render.inputs import digest, inputs_of
from baocao.report.validation_report import ValidationReport
from baocao.source import Source
from baocao.system.files import NONE_UNSAVED
from baocao.system.files.stamp import Stamps
from baocao.write import WRITERS

ALL_RULES = Choice()


class Draft(NamedTuple):
    """A month that can be printed, with its references resolved and everything that printing needs.

    ``digest`` is the hash of the month file.
    """

    month: Month
    office: Office
    edition: Edition
    scheme: Scheme
    template: Path
    digest: str = ""

    def inputs(self, created: datetime | None = None, *, apart: bool = False) -> Inputs:
        """Return the hashes of what the report is made from, with the options that decide its bytes."""
        parts = (self.month, self.office, self.edition, self.scheme, self.template)
        return inputs_of(self.digest, parts, created, apart=apart)


class Checked(NamedTuple):
    """The result of reading a month: the draft, if no error prevents it, and all findings.

    ``sources`` are the files that the findings point into, by name. ``page_candidates`` are findings that
    only the finished pages can confirm, already selected and suppressed; ``confirmed`` of the rule keeps
    those that hold. ``files`` are the readable files that the report is made from, by the name that
    starts an origin. ``dependencies`` are the files besides the month, existing or not, whose change may
    change the report or its findings, each with its stamp from before it was read: the office, its
    numbering, the previous month. ``elsewhere`` are the findings of other files that have a safe fix, with
    its edits, which ``fix`` does not make.
    """

    draft: Draft | None
    findings: tuple[Finding, ...]
    sources: dict[str, Source]
    page_candidates: tuple[Finding, ...]
    files: dict[str, File]
    dependencies: Stamps
    elsewhere: tuple[Finding, ...] = ()


class Built(NamedTuple):
    """The reports of a month by output format, their creation time and how their body ends.

    ``appendices`` are the appendices of a report that ends without them, each by output format;
    ``two_sided`` tells whether the paper is printed on both sides.
    """

    reports: dict[str, bytes]
    created: datetime
    ending: alone.Ending
    two_sided: bool = False
    appendices: tuple[dict[str, bytes], ...] = ()

    @property
    def papers(self) -> tuple[dict[str, bytes], ...]:
        """Return the files by output format: those of the report, then those of each appendix."""
        return (self.reports, *self.appendices)


def check(
    name: str,
    data: bytes,
    beside: Path,
    choice: Choice = ALL_RULES,
    unsaved: AnyMapping[str, bytes] = NONE_UNSAVED,
) -> Checked:
    """Read a month and find all its problems.

    ``name`` is the file's name in findings; ``beside`` is the folder in which its office and templates are
    looked up; ``choice`` selects the rules; ``unsaved`` are the bytes of other files, by
    their paths, that are not on disk yet.
    """
    read = read_month(name, data)
    if read.file is None:
        return _unread(read, choice)
    found = resolve(read.file, read.head, read.month, beside, unsaved)
    context = Context(read.file, read.head, read.month, found)
    findings = [*read.findings, *found.findings, *map(context.placed, lint(context, choice))]
    told, of_pages = settle(findings, context, choice)
    elsewhere = _edits_elsewhere(findings, told, name)
    draft = None if has_errors(told) or not read.source.is_whole else _draft(context, data)
    return Checked(draft, told, context.sources, of_pages, context.files, found.dependencies, elsewhere)


def _edits_elsewhere(findings: list[Finding], told: Iterable[Finding], name: str) -> tuple[Finding, ...]:
    """Return the reported findings of other files with their safe edits."""
    edits = {_key(each): each.edits for each in findings if each.edits and each.file != name}
    return tuple(each._replace(edits=edits[_key(each)]) for each in told if edits and _key(each) in edits)


def _key(finding: Finding) -> tuple[object, ...]:
    return finding.rule.id, finding.file, finding.span, finding.message


def _unread(read: MonthFile, choice: Choice) -> Checked:
    """Return the findings of a file that is not a month."""
    kept = [reported for finding in read.findings if (reported := choice.reported(finding))]
    return Checked(None, in_order(kept, read.source.name), {read.source.name: read.source}, (), {}, {})


def _draft(context: Context, data: bytes) -> Draft | None:
    """Collect what a month needs to be printed; return ``None`` if something is missing."""
    month, found = context.printed_month, context.found
    if not (month and found.office and found.edition and found.scheme and found.template):
        return None
    return Draft(month, found.office, found.edition, found.scheme, found.template, digest(data))


def faulty_draft(
    name: str, data: bytes, beside: Path, unsaved: AnyMapping[str, bytes] = NONE_UNSAVED
) -> Draft | None:
    """Return the draft of a month with errors as far as it can be printed; ``None`` if it cannot at all.

    It is only to be shown, with its faults: what is wrong in it is left out or printed as written.
    """
    read = read_month(name, data)
    kept = without_faults(read.file) if read.file else None
    if kept is None:
        return None
    file, month = kept
    found = resolve(file, month, month, beside, unsaved)
    draft = _draft(Context(file, month, printable(month), found), data)
    return draft and _signed(draft)


def _signed(draft: Draft) -> Draft:
    """Return a draft without what its edition cannot print."""
    known, month, office = draft.edition.signature.authorities, draft.month, draft.office
    if month.signature:
        month = month.model_copy(update={"signature": signed_by(month.signature, known)})
    sizes = office.sizes if office.sizes in draft.edition.sizes else None
    office = office.model_copy(update={"signature": signed_by(office.signature, known), "sizes": sizes})
    return draft._replace(month=month, office=office)


def build_remarked(draft: Draft, files: dict[str, File], report: ValidationReport) -> bytes:
    """Return the report as a Word file with its findings as comments; ``files`` are those it is made from.

    It carries no source, because it may print what the month does not say.
    """
    from baocao.report.remarks import with_remarks

    document, stylesheet = render(draft.month, draft.office, draft.edition, draft.scheme, draft.template)
    return WRITERS["docx"].write(with_remarks(document, files, report), stylesheet)


def build(draft: Draft, to: str, created: datetime | None = None) -> bytes:
    """Return the report in the output format with that name."""
    return build_all(draft, (to,), created).reports[to]


def build_all(
    draft: Draft,
    formats: Sequence[str],
    created: datetime | None = None,
    *,
    apart: bool = False,
    source: bool = True,
) -> Built:
    """Return the report in each of the output formats, rendered once for all of them.

    With ``apart``, the report ends without its appendices, and each of them is a file of its own. Without
    ``source``, a Word file does not carry its source.
    """
    parts = (draft.month, draft.office, draft.edition, draft.scheme, draft.template, created)
    if apart:
        (document, *appendices), stylesheet = render_apart(*parts)
    else:
        (document, stylesheet), appendices = render(*parts), []
    inputs = draft.inputs(created, apart=apart) if source else None
    papers = [
        {name: WRITERS[name].write(each._replace(inputs=inputs), stylesheet) for name in formats}
        for each in (document, *appendices)
    ]
    two_sided = stylesheet.edition.page.verso_mm is not None
    return Built(papers[0], document.about.created, alone.ending(document), two_sided, tuple(papers[1:]))


def redline(old: Draft, new: Draft, created: datetime | None = None) -> bytes:
    """Return the report of the new draft as a Word file with tracked changes against the old one."""
    from baocao.compare.redline.documents import compare_documents
    from baocao.write.docx.tracked.redline import write_redline

    (before, old_look), (after, new_look) = (
        render(each.month, each.office, each.edition, each.scheme, each.template, created)
        for each in (old, new)
    )
    return write_redline(compare_documents(before, after), old_look, new_look)


def page(draft: Draft) -> tuple[bytes, tuple[str, ...]]:
    """Return the report as a page whose paragraphs carry their origins, and all origins."""
    from baocao.write.html import write_html

    document, stylesheet = render(draft.month, draft.office, draft.edition, draft.scheme, draft.template)
    origins = [line.origin for line in paragraphs(document.all_blocks())]
    origins += [note.origin for note in document.notes]
    return write_html(document, stylesheet, origins=True), tuple(filter(None, dict.fromkeys(origins)))
