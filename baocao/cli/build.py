"""``baocao build``."""

import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from functools import partial
from itertools import islice

from baocao.cli.batch import Failures, check_jobs, mapped, with_progress
from baocao.cli.files import MonthFile, month_files, teller
from baocao.cli.outputs import put
from baocao.cli.papers import BuildOptions, BuiltMonth, Outcome, finish, make
from baocao.cli.plan import Task, plan
from baocao.cli.tell import tell
from baocao.messages import Lang
from baocao.messages import build as build_say
from baocao.system.epoch import created_time
from baocao.system.exit_status import ExitStatus
from baocao.system.files.stamp import Stamps
from baocao.write import PDF, PDF_SOURCE

# The most months converted to PDF in one call; it bounds memory and the cost of a failure.
_GROUP = 100


def run_build(
    names: list[str],
    options: BuildOptions,
    only: Collection[str] | None = None,
    learn: Callable[[str, Stamps], None] | None = None,
) -> ExitStatus:
    """Build every month, or only those named ``only``; return the exit status.

    Skipped months still count when two results would go to one file. ``learn`` receives the dependencies of
    each readable month.
    """
    options = options._replace(created=created_time())
    failures = Failures(options.lang)
    tasks = plan(_months(names, options, failures), options.where)
    check_jobs(options.jobs)
    options.rules.own()
    if only is not None:
        tasks = [task for task in tasks if task.month.name in only]
    status, left, done = ExitStatus.CLEAN, 0, 0
    # What other files than the months have is told once.
    at_once, shared = len(tasks) == 1 or learn is not None, Counter[str]()
    outcomes = with_progress(_outcomes(tasks, options), len(tasks))
    for task, outcome in zip(tasks, outcomes, strict=True):
        if learn and outcome.dependencies is not None:
            learn(task.month.name, outcome.dependencies)
        own, others = outcome.found
        print(own, *(others if at_once else ()), outcome.told, sep="", end="", file=sys.stderr)
        shared.update(() if at_once else others)
        put(outcome.data)
        status, left = max(status, outcome.status), left + outcome.left
        done += outcome.status is ExitStatus.CLEAN
    sys.stdout.flush()
    _tell_once(shared, options.lang)
    if len(tasks) > 1 and not (options.quiet or options.skips or learn):
        total = build_say.DONE.of(done=done, failed=len(tasks) - done, n=len(tasks))
        tell(total.text(options.lang))
    if left and not options.quiet:
        tell(build_say.LEFT.of(n=left).text(options.lang))
    return failures.or_else(status)


def _months(names: list[str], options: BuildOptions, failures: Failures) -> list[MonthFile]:
    """Return the months to build."""
    months = month_files(names, teller(options.lang), failures.take)
    if options.since is None:
        return months
    from baocao.cli.changed import changed_since

    return changed_since(options.since, months, options.lang, quiet=options.quiet)


def _tell_once(shared: Counter[str], lang: Lang) -> None:
    """Tell the findings of files that many months share, each with the number of months if it is not one."""
    for told, months in shared.items():
        counted = f"  = {build_say.IN_MONTHS.of(n=months).text(lang)}\n" if months > 1 else ""
        print(f"{told.rstrip()}\n{counted}", file=sys.stderr)


def _outcomes(tasks: list[Task], options: BuildOptions) -> Iterator[Outcome]:
    """Yield the outcome of each task, in order."""
    if not any(name == PDF for task in tasks for name, _ in task.targets):
        yield from mapped(partial(_build, options=options), tasks, options.jobs)
        return
    from baocao.write.pdf.libreoffice import pdf_program

    program = pdf_program()
    made = mapped(partial(make, options=options), tasks, options.jobs)
    while group := list(islice(made, _GROUP)):
        yield from _converted(group, options, program)


def _converted(group: list[BuiltMonth], options: BuildOptions, program: str) -> Iterator[Outcome]:
    """Yield the outcomes of months that are converted in one call, those printed on both sides in another."""
    from baocao.write.pdf.libreoffice import to_pdf

    files = {}
    for two_sided in (False, True):
        months = [each.built for each in group if each.built and each.built.two_sided == two_sided]
        papers = [paper[PDF_SOURCE] for month in months for paper in month.papers]
        files[two_sided] = iter(to_pdf(papers, program, two_sided=two_sided) if papers else ())
    for each in group:
        own = tuple(islice(files[each.built.two_sided], len(each.built.papers))) if each.built else ()
        yield finish(each, options, own)


def _build(task: Task, options: BuildOptions) -> Outcome:
    return finish(make(task, options), options)
