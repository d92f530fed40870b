"""What ``import baocao`` gives to other programs: its commands, without printing or writing anything."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from baocao import pipeline
from baocao.compare.changes import Comparison
from baocao.compare.track import Tracking
from baocao.errors import BaocaoError
from baocao.finding import Finding, Severity, has_errors, in_order
from baocao.lint import settings
from baocao.lint.engine import Choice
from baocao.lint.rules.signature import alone
from baocao.lint.settings import AskedRules
from baocao.messages import LANGUAGES, Lang, Said
from baocao.messages import cli as cli_say
from baocao.messages import files as files_say
from baocao.messages import published as say
from baocao.pipeline.raw import Name, file_of, read_file
from baocao.pipeline.version import Raw, Version, version_of
from baocao.pipeline.wrong_kind import why_no_month
from baocao.report.placed import PlacedFinding, placed
from baocao.report.validation_report import ValidationReport
from baocao.source import Source
from baocao.system.epoch import created_time
from baocao.write import PAPER_ENDINGS, PDF, PDF_SOURCE


@dataclass(frozen=True, slots=True)
class Checked:
    """The findings of a month file, as ``baocao validate`` reports them: in the order of the file.

    ``name`` is the file's name as given.
    """

    name: str
    findings: tuple[PlacedFinding, ...]

    @property
    def ok(self) -> bool:
        """Tell whether the month has no errors, so that its report can be built."""
        return not self.errors

    @property
    def errors(self) -> tuple[PlacedFinding, ...]:
        """Return the findings that prevent the report."""
        return self._of(Severity.ERROR)

    @property
    def warnings(self) -> tuple[PlacedFinding, ...]:
        """Return the findings that ``--strict`` takes for errors."""
        return self._of(Severity.WARNING)

    def _of(self, severity: Severity) -> tuple[PlacedFinding, ...]:
        return tuple(finding for finding in self.findings if finding.severity is severity)


class FaultyMonthError(BaocaoError):
    """A month has errors, so that it cannot be printed or compared.

    ``findings`` are all that :func:`check` finds in it, the errors among them.
    """

    def __init__(self, said: Said, findings: tuple[PlacedFinding, ...]) -> None:
        super().__init__(said)
        self.findings = findings


class _Asked(NamedTuple):
    """A month to check: its file, the choice of its rules, and the language of its findings."""

    file: Raw
    choice: Choice
    lang: Lang

    def checked(self) -> pipeline.Checked:
        try:
            return pipeline.check(*self.file, self.choice)
        except OSError as error:
            raise BaocaoError(files_say.cannot_read(self.file.name, error)) from error

    def placed(self, findings: Iterable[Finding], sources: dict[str, Source]) -> tuple[PlacedFinding, ...]:
        report = ValidationReport((self.file.name,), tuple(findings), sources, self.lang)
        return tuple(placed(report, finding) for finding in report.findings)

    def refusal(self, checked: pipeline.Checked) -> BaocaoError:
        """Return why a file cannot be printed: what it is if it is no month, else the faults of the month."""
        wrong = why_no_month(self.file.name, self.file.data)
        return BaocaoError(wrong) if wrong else self.fault(checked)

    def fault(self, checked: pipeline.Checked, more: Iterable[Finding] = ()) -> FaultyMonthError:
        found = in_order((*checked.findings, *more), self.file.name)
        findings = self.placed(found, checked.sources)
        wrong = [number for number, finding in enumerate(found) if finding.severity is Severity.ERROR]
        first, place = found[wrong[0]], findings[wrong[0]]
        where = f"{place.file}:{place.line}:{place.column}: {place.rule}"
        told = say.FAULTY.of(file=self.file.name, n=len(wrong), where=where, problem=first.message)
        return FaultyMonthError(told, findings)


def check(
    path: Name,
    *,
    select: str | None = None,
    ignore: str | None = None,
    plugins: Iterable[str] = (),
    lang: Lang = "vi",
    data: bytes | None = None,
) -> Checked:
    """Return all findings of a month file; nothing is written.

    ``select`` and ``ignore`` are ids or families of rules, separated by commas; besides them the settings
    that lie beside the month count (``baocao.toml``), as for the command. ``plugins`` are the names of
    installed packages whose rules are used, too. Errors that keep the report from being printed are found
    whatever is selected. ``lang`` is the language of the messages, ``"vi"`` or ``"en"``. ``data`` are bytes
    to check in place of the file's, such as those of an editor; the office and the previous month are still
    looked for beside ``path``.

    A fault of the month is a finding and never an exception, also in what is no YAML, or no text at all, and
    in ``data`` of more than 32 MiB. Raises :class:`BaocaoError` if the file cannot be read (there is none, it
    is a folder, larger than 32 MiB, or no file can have its name), or a rule, the settings or ``lang`` are
    unknown.

    >>> check("examples/2020-02.yaml").ok
    True
    >>> *_, wrong = check("examples/2020-02.yaml", data=b"period: 2020-2", select="SC003").errors
    >>> wrong.rule, wrong.line, wrong.column, wrong.end_column
    ('SC003', 1, 9, 15)
    >>> [finding.rule for finding in check("month.yaml", data=b"\\xff\\x00").findings]
    ['YM006']
    >>> try:
    ...     check("examples", lang="en")
    ... except BaocaoError as error:
    ...     print(error.text("en"))
    “examples” is a folder, but a file in it is required, such as examples/2020-03.yaml
    """
    asked = _asked(path, AskedRules(select, ignore, tuple(plugins)), lang, data)
    checked = asked.checked()
    return Checked(asked.file.name, asked.placed(checked.findings, checked.sources))


def build(
    path: Name,
    to: str = "docx",
    *,
    select: str | None = None,
    ignore: str | None = None,
    plugins: Iterable[str] = (),
    created: datetime | None = None,
    lang: Lang = "vi",
) -> bytes:
    """Return the report of a month file: the bytes that ``baocao build`` writes; nothing is written.

    ``to`` is ``"docx"``, ``"html"``, ``"text"`` (UTF-8), or ``"pdf"``, which needs LibreOffice. ``select``,
    ``ignore``, ``plugins`` and ``lang`` are those of :func:`check`. ``created`` is when the file says it was
    made; without it, ``SOURCE_DATE_EPOCH`` of the environment counts, else the report's own date: same month,
    same bytes. Warnings do not stop it.

    Raises :class:`FaultyMonthError` with the findings if the month has errors, and :class:`BaocaoError` if it
    cannot be read or is no month (a Word file, an office), ``to`` is unknown, or LibreOffice is missing or
    fails.

    >>> build("examples/2020-02.yaml", to="docx")[:2]
    b'PK'
    >>> try:
    ...     build("LICENSE")
    ... except BaocaoError as error:
    ...     print(error.text("en"))
    “LICENSE” is a plain text file, not a month file (.yaml); pass a month file, which has a line “period: …”
    """
    if to not in PAPER_ENDINGS:
        raise BaocaoError(cli_say.UNKNOWN_FORMAT.of(name=to, known=", ".join(PAPER_ENDINGS)))
    asked = _asked(path, AskedRules(select, ignore, tuple(plugins)), lang)
    checked = asked.checked()
    if checked.draft is None:
        raise asked.refusal(checked)
    form = PDF_SOURCE if to == PDF else to
    built = pipeline.build_all(checked.draft, (form,), created or created_time(), source=to == PDF_SOURCE)
    return _as_pdf(built, checked, asked) if to == PDF else built.reports[form]


def _as_pdf(built: pipeline.Built, checked: pipeline.Checked, asked: _Asked) -> bytes:
    from baocao.write.pdf.file import Pdf
    from baocao.write.pdf.libreoffice import pdf_program, to_pdf

    [made] = to_pdf([built.reports[PDF_SOURCE]], pdf_program(), two_sided=built.two_sided)
    if isinstance(made, Said):
        raise BaocaoError(made)
    file = Pdf(made)
    found = alone.confirmed(checked.page_candidates, file.texts_from_the_end(), built.ending)
    if has_errors(found):
        raise asked.fault(checked, found)
    return file.dated(built.created)


def diff(old: Name, new: Name, *, lang: Lang = "vi") -> Comparison:
    """Return what changed from one file to another, by meaning; each is a month file or a Word file.

    ``changes`` are in the order of ``new``; each has a ``kind`` (``"added"``, ``"removed"``, ``"changed"``,
    ``"moved"``), its address ``path`` (``str(path)`` is ``results.advisory[0]``), and the texts ``old`` and
    ``new``, of which the one that is not there is ``None``. ``kept`` counts what stayed the same.

    Raises :class:`FaultyMonthError` for a month with errors, with its findings in ``lang``, and
    :class:`BaocaoError` if a file cannot be read or is neither a month nor a Word file, or ``lang`` is
    unknown.

    >>> diff("examples/2020-02.yaml", "examples/2020-02.yaml").changes
    ()
    """
    from baocao.pipeline.comparisons import compared_files

    _refuse_unknown(lang)
    before, after = read_file(old), read_file(new)
    try:
        return compared_files(before, after, _say_nothing)
    except BaocaoError:
        _refuse_faulty(before, after, lang=lang)
        raise


def track(plan: Name, *results: Name, by_id: bool = False, lang: Lang = "vi") -> Tracking:
    """Return what became of the priorities of a month in one or more later months of the same office.

    ``promises`` has one value for each task of the plan: its text ``plan``, its address ``path``, its
    ``state``, and the tasks found. ``state`` is ``"reported"``, ``"similar"`` (perhaps reported: look at it),
    ``"carried"`` (promised again) or ``"missing"``. ``score``, from 0 to 1, is the confidence that a found
    task is the same; ``age`` counts months. ``unplanned`` is the work of the first later month that was not
    planned. With ``by_id`` only tasks with the same ``id`` are the same, also those of different offices.

    Raises :class:`FaultyMonthError` for a month with errors, with its findings in ``lang``, and
    :class:`BaocaoError` if a file cannot be read, is no month, or is not later, or of another office, or
    ``lang`` is unknown.

    >>> fates = track("examples/2020-02.yaml", "examples/2020-03.yaml").promises
    >>> sorted({fate.state for fate in fates}) != [] and all(0 <= fate.score <= 1 for fate in fates)
    True
    """
    from baocao.messages import compare as compare_say
    from baocao.pipeline.comparisons import tracked

    _refuse_unknown(lang)
    if not results:
        raise BaocaoError(compare_say.PLAN_AND_RESULT.of())
    first, *later = (_version(read_file(name), lang) for name in (plan, *results))
    return tracked(first, later, by_id=by_id)


def _version(raw: Raw, lang: Lang) -> Version:
    try:
        return version_of(raw)
    except BaocaoError:
        _refuse_faulty(raw, lang=lang)
        raise


def _refuse_faulty(*files: Raw, lang: Lang) -> None:
    """Raise :class:`FaultyMonthError` for the first of some files that is a month with errors."""
    from baocao.pipeline.comparisons import is_word

    for file in files:
        if not is_word(file) and why_no_month(file.name, file.data) is None:
            asked = _Asked(file, settings.choice_for(file.beside), lang)
            checked = asked.checked()
            if checked.draft is None:
                raise asked.fault(checked)


def _asked(path: Name, rules: AskedRules, lang: Lang, data: bytes | None = None) -> _Asked:
    _refuse_unknown(lang)
    # The program that asks goes on while files are saved.
    settings.forget()
    place = Path(path)
    raw = read_file(path) if data is None else file_of(path, data)
    return _Asked(raw, rules.choice(place.parent), lang)


def _refuse_unknown(lang: str) -> None:
    if lang not in LANGUAGES:
        raise BaocaoError(cli_say.UNKNOWN_LANG.of(lang=lang))


def _say_nothing(_: Said) -> None:
    pass
