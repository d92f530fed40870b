"""``baocao validate``."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from baocao import pipeline
from baocao.cli.batch import Failures, with_progress
from baocao.cli.files import MonthFile, month_files, teller
from baocao.cli.outputs import chosen, guard_results, write_result
from baocao.cli.remarked import RemarkedPapers, planned
from baocao.errors import BaocaoError
from baocao.finding import Finding, Severity, deduplicated
from baocao.lint.settings import choice_for
from baocao.messages import Lang
from baocao.messages import cli as say
from baocao.messages import remarked as remarked_say
from baocao.messages import report as report_say
from baocao.report import IN_PAPER, REPORTS, ReportForm
from baocao.report.full import summary
from baocao.report.validation_report import ValidationReport
from baocao.source import Source
from baocao.system.exit_status import ExitStatus
from baocao.system.files import append


@dataclass(frozen=True, slots=True, kw_only=True)
class ValidateOptions:
    """The rules to check, and the format and target of the findings."""

    lang: Lang
    select: str | None
    ignore: str | None
    strict: bool
    output_format: str
    output_file: Path | None
    reports: tuple[str, ...]
    colour: bool
    force: bool = False


def run_validate(names: list[str], options: ValidateOptions) -> ExitStatus:
    """Check every month and report; return the exit status.

    A month that cannot be read, or whose office cannot, does not keep the others from being checked.
    """
    if options.output_format == IN_PAPER:
        raise BaocaoError(remarked_say.ONLY_REPORT.of())
    extra = [_named(text) for text in options.reports]
    outputs = [(chosen(options.output_format, REPORTS), options.output_file)]
    outputs += [(chosen(name, REPORTS), Path(path)) for name, path in extra if name != IN_PAPER]
    failures = Failures(options.lang)
    months = month_files(names, teller(options.lang), failures.take)
    asked = [path for name, path in extra if name == IN_PAPER]
    papers = planned(asked, months, options.lang, force=options.force)
    guard_results(
        [*((path, form.endings) for form, path in outputs), *papers.outputs],
        read=[month.path for month in months if not month.is_stdin],
        force=options.force,
    )
    report = _report(months, options, failures, papers)
    if report.files:
        _tell(report, outputs)
        papers.write()
    if report.files and failures.count:
        print(report_say.NOT_JUDGED.of(n=failures.count).text(options.lang), file=sys.stderr)
    failed = report.count(Severity.ERROR) or (options.strict and report.count(Severity.WARNING))
    return failures.or_else(ExitStatus.FOUND if failed or papers.unmade else ExitStatus.CLEAN)


def _tell(report: ValidationReport, outputs: list[tuple[ReportForm, Path | None]]) -> None:
    for form, path in outputs:
        write_result(form.write(report), path)
    form, _ = outputs[0]
    if form is REPORTS["github"]:
        _summarise(report)
    if form.for_people:
        print(_ending(report), file=sys.stderr)


def _report(
    months: list[MonthFile], options: ValidateOptions, failures: Failures, papers: RemarkedPapers
) -> ValidationReport:
    findings: list[Finding] = []
    sources: dict[str, Source] = {}
    judged: list[str] = []
    for month in with_progress(months, len(months)):
        with failures.passed_over():
            choice = choice_for(month.folder, options.select, options.ignore)
            data = month.read()
            checked = pipeline.check(month.name, data, month.folder, choice)
            judged.append(month.name)
            findings += checked.findings
            # A text is needed again only to show or identify the words of its findings.
            pointed_at = {finding.file for finding in checked.findings}
            sources |= {name: source for name, source in checked.sources.items() if name in pointed_at}
            papers.take(month, data, checked)
    return ValidationReport(tuple(judged), deduplicated(findings), sources, options.lang, options.colour)


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


def _ending(report: ValidationReport) -> str:
    count = len(report.files)
    if not report.findings:
        return report_say.NOTHING.of(n=count).text(report.lang)
    counts = summary(report.findings, report.lang)
    told = report_say.TOTAL.of(counts=counts, n=count).text(report.lang)
    fixable = sum(finding.fixable for finding in report.findings)
    return f"{told} {report_say.FIXABLE.of(n=fixable).text(report.lang)}" if fixable else told
