"""``baocao validate``."""

import os
import sys
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from baocao import pipeline
from baocao.cli.asked_form import known_form
from baocao.cli.batch import Failures, check_jobs, mapped, with_progress
from baocao.cli.files import MonthFile, month_files, refuse_other_kind, teller
from baocao.cli.options import paints
from baocao.cli.outputs import chosen, goes_to_stdout, guard_results, write_result
from baocao.cli.remarked import RemarkedPapers, planned
from baocao.cli.tell import tell
from baocao.errors import BaocaoError
from baocao.finding import Finding, deduplicated, has_errors
from baocao.lint.engine import Choice
from baocao.lint.settings import AskedRules
from baocao.messages import Lang
from baocao.messages import cli as say
from baocao.messages import remarked as remarked_say
from baocao.messages import report as report_say
from baocao.pipeline import Checked
from baocao.report import IN_PAPER, REPORTS, STATISTICS, ReportForm
from baocao.report.full import summary
from baocao.report.validation_report import ValidationReport
from baocao.source import Source
from baocao.system.exit_status import ExitStatus
from baocao.system.filenames import PAPER_ENDINGS
from baocao.system.files import append
from baocao.system.files.read import is_own_stream
from baocao.system.terminal import width_of


class PaperOptions(NamedTuple):
    """How Word files are checked: by the format of a family, as a paper of a kind, also in folders."""

    family: str | None = None
    kind: str | None = None
    in_folders: bool = False


_BY_THEMSELVES = PaperOptions()


@dataclass(frozen=True, slots=True, kw_only=True)
class ValidateOptions:
    """The rules to check, the format and target of the findings, and the number of parallel processes.

    With ``quiet``, only problems are told, with ``statistics`` only their number by rule, with ``every`` also
    equal ones one by one. With ``since``, only months that changed since that revision are checked.
    ``papers`` says how Word files are checked.
    """

    lang: Lang
    rules: AskedRules
    strict: bool
    output_format: str
    output_file: Path | None
    reports: tuple[str, ...]
    force: bool = False
    jobs: int = 1
    quiet: bool = False
    statistics: bool = False
    every: bool = False
    since: str | None = None
    papers: PaperOptions = _BY_THEMSELVES


def run_validate(names: list[str], options: ValidateOptions) -> ExitStatus:
    """Check every month and report; return the exit status.

    A month that cannot be read, or whose office cannot, does not keep the others from being checked.
    """
    check_jobs(options.jobs)
    options.rules.own()
    family, kind = known_form(options.papers.family, options.papers.kind, REPORTS)
    options = replace(options, papers=options.papers._replace(family=family, kind=kind))
    if options.output_format == IN_PAPER:
        raise BaocaoError(remarked_say.ONLY_REPORT.of())
    extra = [_named(text) for text in options.reports]
    outputs = [(_form(options), options.output_file)]
    outputs += [(chosen(name, REPORTS), Path(path)) for name, path in extra if name != IN_PAPER]
    failures = Failures(options.lang)
    months = month_files(names, teller(options.lang), failures.take, word=options.papers.in_folders)
    if options.since is not None:
        from baocao.cli.changed import changed_since

        months = changed_since(options.since, months, options.lang, quiet=options.quiet)
    asked = [path for name, path in extra if name == IN_PAPER]
    papers = planned(asked, months, options.lang, force=options.force)
    guard_results(
        [*((path, form.endings) for form, path in outputs), *papers.outputs],
        read=[month.path for month in months if not month.is_stdin],
        force=options.force,
    )
    report = replace(_report(months, options, failures, papers), asked=tuple(names))
    # Nothing changed is a result too.
    if report.files or not (months or failures.count):
        _tell(report, outputs, quiet=options.quiet)
        papers.write()
    if report.files and failures.count:
        tell(report_say.NOT_JUDGED.of(n=failures.count).text(options.lang))
    failed = any(map(report.fails, report.findings))
    return failures.or_else(ExitStatus.FOUND if failed or papers.unmade else ExitStatus.CLEAN)


def _form(options: ValidateOptions) -> ReportForm:
    """Return the format of the findings, or of their number."""
    form = chosen(options.output_format, REPORTS)
    if not options.statistics:
        return form
    if options.output_format not in STATISTICS:
        raise BaocaoError(report_say.NO_STATISTICS.of(known=", ".join(STATISTICS)))
    return form._replace(write=STATISTICS[options.output_format])


def _tell(report: ValidationReport, outputs: list[tuple[ReportForm, Path | None]], *, quiet: bool) -> None:
    plain = replace(report, colour=False, width=0)
    for form, path in outputs:
        write_result(form.write(report if goes_to_stdout(path) else plain), path)
    form, path = outputs[0]
    if form is REPORTS["github"]:
        _summarise(report)
    if not quiet and (form.for_people or not goes_to_stdout(path)):
        tell(_ending(report, None if goes_to_stdout(path) else path))


def _report(
    months: list[MonthFile], options: ValidateOptions, failures: Failures, papers: RemarkedPapers
) -> ValidationReport:
    findings: list[Finding] = []
    sources: dict[str, Source] = {}
    names: list[str] = []
    fixes: dict[str, int] = {}
    # Papers are collected here, and a stream can be read only by this process.
    is_alone = papers.targets or any(month.is_stdin or is_own_stream(month.name) for month in months)
    judged = mapped(partial(_judged, options=options, papers=papers), months, 1 if is_alone else options.jobs)
    for month in with_progress(judged, len(months)):
        if isinstance(month, BaocaoError):
            failures.take(month)
            continue
        names.append(month.name)
        findings += month.findings
        sources |= month.sources
        fixes[month.name] = month.fixes
    return ValidationReport(
        tuple(names),
        deduplicated(findings),
        sources,
        options.lang,
        options.output_file is None and paints(sys.stdout),
        width=0 if options.output_file else width_of(sys.stdout),
        all_of_them=options.every,
        fixes=fixes,
        strict=options.strict,
    )


class _Judged(NamedTuple):
    """A month with its findings, and the files that they point into by name."""

    name: str
    findings: tuple[Finding, ...]
    sources: dict[str, Source]
    fixes: int = 0


def _judged(month: MonthFile, options: ValidateOptions, papers: RemarkedPapers) -> _Judged | BaocaoError:
    """Check one month; return the error that keeps it from being read."""
    try:
        choice = options.rules.choice(month.folder)
        if month.path.suffix.lower() in PAPER_ENDINGS:
            return _judged_word(month, choice, options, papers)
        data = month.read()
        checked = pipeline.check(month.name, data, month.folder, choice)
        if has_errors(checked.findings):
            refuse_other_kind(month, data)
        papers.take(month, data, checked)
        told = _form(options).for_people and not options.quiet
        fixes = _fixes(month, data, choice, checked) if told else 0
    except BaocaoError as error:
        return error
    # A text is needed again only to show or identify the words of its findings.
    pointed_at = {finding.file for finding in checked.findings}
    sources = {name: source for name, source in checked.sources.items() if name in pointed_at}
    return _Judged(month.name, checked.findings, sources, fixes)


def _fixes(month: MonthFile, data: bytes, choice: Choice, checked: Checked) -> int:
    """Return how many findings ``fix`` really fixes; -1 if to try it takes too long here."""
    fixable = sum(finding.fixable for finding in checked.findings)
    if fixable == 0:
        return 0
    if len(data) > _TRIED_UP_TO or fixable > _MOST_TRIED:
        return _UNTRIED
    from baocao.mend.fix import fix

    return fix(month.name, data, month.folder, choice).count


# A report has tens of KiB, and some tens of faults; to fix more takes long.
_TRIED_UP_TO, _MOST_TRIED = 1 << 16, 50
_UNTRIED = -1


def _judged_word(
    file: MonthFile, choice: Choice, options: ValidateOptions, papers: RemarkedPapers
) -> _Judged:
    """Check a Word file. Raises :class:`BaocaoError` if that is impossible."""
    from baocao.word.intake import as_docx
    from baocao.word.judged import Asked, judge

    data = as_docx(file.name, file.read()).data
    asked = Asked(choice, options.papers.family, options.papers.kind)
    checked = judge(file.name, data, file.folder, asked)
    papers.take_paper(file, checked)
    sources = {file.name: checked.form.source} if checked.findings else {}
    return _Judged(file.name, checked.findings, sources)


def _named(text: str) -> tuple[str, str]:
    """Return format and file of ``--report FORMAT=FILE``."""
    name, equals, path = text.partition("=")
    if not equals or not path:
        raise BaocaoError(say.REPORT_FORM.of(text=text))
    chosen(name, dict.fromkeys((*REPORTS, IN_PAPER)))
    return name, path


def _summarise(report: ValidationReport) -> None:
    """Append a table to the summary of a GitHub job, if there is one."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if path:
        from baocao.report.github import job_summary

        append(Path(path), job_summary(report))


def _ending(report: ValidationReport, written: Path | None) -> str:
    """Return the counts, the file with the findings, and what is to be done."""
    count = len(report.files)
    counts = summary(report.findings, report.lang)
    told = report_say.TOTAL.of(counts=counts, n=count) if report.findings else report_say.NOTHING.of(n=count)
    said = [told]
    if written:
        said.append(report_say.WRITTEN.of(file=written))
    files = report.named_of(name for name, fixes in report.fixes.items() if fixes)
    if _UNTRIED in report.fixes.values():
        said.append(report_say.SOME_FIXABLE.of(files=files))
    elif any(report.fixes.values()):
        said.append(report_say.FIXABLE.of(n=sum(report.fixes.values()), files=files))
    return " ".join(each.text(report.lang) for each in said)
