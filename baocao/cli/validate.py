"""``baocao validate``."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from baocao import pipeline
from baocao.cli.batch import Failures, with_progress
from baocao.cli.files import MonthFile, month_files, teller
from baocao.cli.outputs import REPORT_ENDINGS, chosen, guard_results, write_result
from baocao.errors import BaocaoError
from baocao.finding import Finding, Severity, deduplicated
from baocao.lint.settings import choice_for
from baocao.messages import Lang
from baocao.messages import cli as say
from baocao.messages import report as report_say
from baocao.report import REPORTS
from baocao.report.full import summary
from baocao.report.validation_report import ValidationReport
from baocao.source import Source
from baocao.system.exit_status import ExitStatus
from baocao.system.files import append


@dataclass(frozen=True, slots=True, kw_only=True)
class ValidateOptions:
    """What to check by, and how and where to report."""

    lang: Lang
    select: str | None
    ignore: str | None
    strict: bool
    output_format: str
    output_file: Path | None
    reports: tuple[str, ...]
    colour: bool
    force: bool = False


def run_validate(names: list[str], wanted: ValidateOptions) -> ExitStatus:
    """Check every month and report; return the exit status.

    A month that cannot be read, or whose office cannot, does not keep the others from being judged.
    """
    extra = [_extra(text) for text in wanted.reports]
    chosen(wanted.output_format, REPORTS)
    failures = Failures(wanted.lang)
    months = month_files(names, teller(wanted.lang), failures.take)
    _guard(months, wanted, extra)
    report = _report(months, wanted, failures)
    if report.files:
        _tell(report, wanted, extra)
    if report.files and failures.count:
        print(report_say.NOT_JUDGED.of(n=failures.count).text(wanted.lang), file=sys.stderr)
    failed = report.count(Severity.ERROR) or (wanted.strict and report.count(Severity.WARNING))
    return failures.or_else(ExitStatus.FOUND if failed else ExitStatus.CLEAN)


def _tell(report: ValidationReport, wanted: ValidateOptions, extra: list[tuple[str, Path]]) -> None:
    write_result(REPORTS[wanted.output_format](report), wanted.output_file)
    for name, path in extra:
        write_result(REPORTS[name](report), path)
    if wanted.output_format == "github":
        _summarise(report)
    if wanted.output_format in ("full", "concise"):
        print(_ending(report), file=sys.stderr)


def _guard(months: list[MonthFile], wanted: ValidateOptions, extra: list[tuple[str, Path]]) -> None:
    """Refuse, before anything is read, a report over a file of somebody's, and two reports in one."""
    read = [month.path for month in months if not month.is_stdin]
    outputs = [(wanted.output_format, wanted.output_file), *extra]
    guard_results(((path, REPORT_ENDINGS[name]) for name, path in outputs), read=read, force=wanted.force)


def _report(months: list[MonthFile], wanted: ValidateOptions, failures: Failures) -> ValidationReport:
    findings: list[Finding] = []
    sources: dict[str, Source] = {}
    judged: list[str] = []
    for month in with_progress(months, len(months)):
        with failures.passed_over():
            choice = choice_for(month.folder, wanted.select, wanted.ignore)
            checked = pipeline.check(month.name, month.read(), month.folder, choice)
            judged.append(month.name)
            findings += checked.findings
            # A text is needed again only to show or to name the words that were found.
            pointed_at = {finding.file for finding in checked.findings}
            sources |= {name: source for name, source in checked.sources.items() if name in pointed_at}
    return ValidationReport(tuple(judged), deduplicated(findings), sources, wanted.lang, wanted.colour)


def _extra(text: str) -> tuple[str, Path]:
    """Return format and file of a ``--report FORMAT=FILE``."""
    name, equals, path = text.partition("=")
    if not equals or not path:
        raise BaocaoError(say.REPORT_FORM.of(text=text))
    chosen(name, REPORTS)
    return name, Path(path)


def _summarise(report: ValidationReport) -> None:
    """Add a table to the summary of a GitHub job, where there is one."""
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
