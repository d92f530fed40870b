"""``baocao import``."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from baocao import pipeline
from baocao.cli.asked_period import asked_period
from baocao.cli.destination import Destination, fitting, new_office
from baocao.cli.excerpt import beginning, differing, width
from baocao.cli.files import one_file
from baocao.cli.new import named_office
from baocao.cli.outputs import STREAM, put
from baocao.cli.tell import tell
from baocao.errors import BaocaoError
from baocao.finding import Severity
from baocao.lint.engine import Choice
from baocao.lint.settings import choice_for
from baocao.messages import Lang, Message, Said
from baocao.messages import cli as cli_say
from baocao.messages import imported as say
from baocao.messages import intake as intake_say
from baocao.messages import word as word_say
from baocao.messages.foreign import words
from baocao.model.office import Office
from baocao.model.period import Period
from baocao.render import render
from baocao.scaffold.imported.import_report import report
from baocao.scaffold.imported.ledger import Left, unaccounted
from baocao.scaffold.imported.made import Imported, Wish, imported, with_small_letters
from baocao.scaffold.imported.office_entries import file_name, fits, office_name
from baocao.scaffold.imported.proof import Difference, by_weight, differences, lines_of
from baocao.system.exit_status import ExitStatus
from baocao.system.filenames import PAPER_ENDINGS, SCHEMA_FILE
from baocao.system.files import write_whole

if TYPE_CHECKING:
    from baocao.word.intake import Docx
    from baocao.word.recognise.facts import Facts
    from baocao.word.recognise.recognised import Recognised

_REPORT = "json"
_SHOWN = 5
# Before the words of a line, at most.
_LEAD = 26
_FORM_ONLY = Choice(select=("YM",))


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOptions:
    """The options of the command; ``schema`` tells that the caller writes the schema beside the months."""

    lang: Lang
    output: str | None
    period: str | None
    office: str | None
    output_dir: Path | None
    report: str | None
    strict: bool
    force: bool
    schema: bool = False


@dataclass(frozen=True, slots=True)
class _Office:
    """The office of one paper: its name, its file if it is new, and what that file holds if it is not."""

    key: str
    file: Path | None
    found: Office | None


def run_import(names: list[str], options: ImportOptions) -> ExitStatus:
    """Import Word files, each into a month file; return the exit status.

    A file that cannot be imported does not keep the others from it.
    """
    if len(names) > 1 and (options.output or options.report):
        raise BaocaoError(say.ONE_FILE.of(option="--output" if options.output else "--report"))
    status, written = ExitStatus.CLEAN, list[Path]()
    taken = _taken_in(names)
    for name in names:
        try:
            status = max(status, _Import(name, options, written, taken.get(name)).run())
        except BaocaoError as error:
            if len(names) == 1:
                raise
            tell(cli_say.ERROR.of(said=error.said).text(options.lang))
            status = max(status, ExitStatus.CANNOT_RUN)
    return status


def _taken_in(names: Sequence[str]) -> dict[str, "Docx"]:
    """Return the older files among several, converted together; what cannot be is told file by file."""
    from baocao.word.intake import Docx, all_as_docx
    from baocao.word.kinds import form_of

    older: list[tuple[str, bytes]] = []
    for name in names if len(names) > 1 else ():
        with suppress(BaocaoError):
            data = one_file(name).read() if Path(name).is_file() else b""
            if form_of(name, data) not in (None, "docx"):
                older.append((name, data))
    with suppress(BaocaoError):
        found = zip(older, all_as_docx(older) if len(older) > 1 else (), strict=False)
        return {name: paper for (name, _), paper in found if isinstance(paper, Docx)}
    return {}


class _Import:
    """The import of one Word file; ``written`` are the months of the same call.

    ``taken`` is the Word file that it was converted into, if that was done before.
    """

    def __init__(
        self, name: str, options: ImportOptions, written: list[Path], taken: "Docx | None" = None
    ) -> None:
        self._file = one_file(name, PAPER_ENDINGS)
        self._taken = taken
        self._options = options
        self._written = written
        self._report_to = _report_path(options.report)

    def run(self) -> ExitStatus:
        paper = self._recognised()
        if not paper.facts.is_report:
            self._tell(say.NO_REPORT.of(file=self._file.name, kind=paper.facts.kind or say.UNKNOWN_KIND))
            return ExitStatus.FOUND
        period, asked = self._period(paper.facts)
        small = with_small_letters(paper)
        office, place = self._place(small.facts, period)
        schema = self._has_schema(place.month.parent)
        wish = Wish(self._file.name, period, office.key, office.found, asked=asked, schema=schema)
        made = imported(small, wish)
        name, data, folder = str(place.month), made.inline.encode(), place.month.parent
        checked = pipeline.check(name, data, folder, choice_for(folder, None, None))
        # Faults of the paper's words keep nothing from being compared.
        draft = checked.draft or pipeline.check(name, data, folder, _FORM_ONLY).draft
        found, built = _compared(paper, draft) if draft else ([], [])
        left = (*made.left, *unaccounted(paper.lines, made.month + made.office, "\n".join(built), made.left))
        told = report(paper, period, self._names(place), made.paths, left, found)
        if self._options.output == STREAM:
            put(made.inline.encode())
            if place.report:
                write_whole(place.report, told.encode())
        else:
            place.write(made.month, made.office, told)
            self._written.append(place.month)
        errors = sum(finding.severity is Severity.ERROR for finding in checked.findings)
        self._say(paper, made, (office, place), left, found, errors)
        return ExitStatus.FOUND if self._options.strict and left else ExitStatus.CLEAN

    def _has_schema(self, folder: Path) -> bool:
        """Tell whether the month will be next to a schema, which its first line may then name."""
        options = self._options
        return options.output != STREAM and (options.schema or (folder / SCHEMA_FILE).is_file())

    def _recognised(self) -> "Recognised":
        from baocao.word.intake import as_docx
        from baocao.word.kinds import form_of
        from baocao.word.old_letters import old_code
        from baocao.word.paper import paragraphs
        from baocao.word.reader import read_paper
        from baocao.word.recognise.recognising import recognise

        name, data = self._file.name, self._file.read()
        if form_of(name, data) is None:
            kind, remedy = intake_say.NO_WORD_FILE, intake_say.GIVE_WORD_FILE
            raise BaocaoError(intake_say.IS_OTHER.of(file=name, kind=kind, remedy=remedy))
        paper = read_paper(BytesIO((self._taken or as_docx(name, data)).data), name)
        code = old_code("\n".join(each.text for each in paragraphs(paper.blocks)))
        if code:
            raise BaocaoError(word_say.OLD_LETTERS.of(file=name, code=code))
        return recognise(paper)

    def _period(self, facts: "Facts") -> tuple[Period, bool]:
        """Return the period, and whether it is asked for and not in the paper."""
        asked = self._options.period
        if asked:
            period = asked_period(asked)
            return period, facts.period is None
        if facts.period is None:
            raise BaocaoError(say.WHICH_PERIOD.of(file=self._file.name))
        return facts.period, False

    def _place(self, facts: "Facts", period: Period) -> tuple[_Office, Destination]:
        """Return the office, and where the files go. Raises :class:`BaocaoError` if one may not."""
        options = self._options
        to_file = options.output if options.output != STREAM else None
        folder = options.output_dir or (Path(to_file).parent if to_file else self._file.folder)
        stem = file_name(Path(self._file.name).stem) if period.free else str(period)
        month = (
            Path(to_file)
            if to_file and not options.output_dir
            else folder / Path(to_file or f"{stem}.yaml").name
        )
        office = self._office(facts, folder)
        place = Destination(month, office.file, self._report_to)
        if options.output == STREAM:
            place.refuse_report(self._file.path, force=options.force)
        else:
            place.refuse(self._file.path, self._written, force=options.force)
        return office, place

    def _office(self, facts: "Facts", folder: Path) -> _Office:
        """Return the office that is asked for, one beside the month that fits, or a new one."""
        if self._options.office:
            key, office = named_office(self._options.office, folder)
            if not fits(office, facts):
                self._tell(say.OTHER_OFFICE.of(office=key, here=words(office_name(facts)) or "…"))
            return _Office(key, None, office)
        found = fitting(facts, folder)
        if found:
            return _Office(found[0], None, found[1])
        file = new_office(file_name(office_name(facts)), folder)
        return _Office(file.stem, file, None)

    def _names(self, place: Destination) -> dict[str, str | None]:
        """Return the names of the files as the report says them: the office's relative to the month."""
        office = f"offices/{place.office.name}" if place.office else None
        return {"source": Path(self._file.name).name, "month": place.month.name, "office": office}

    def _say(
        self,
        paper: "Recognised",
        made: Imported,
        to: tuple[_Office, Destination],
        left: Sequence[Left],
        found: Sequence[Difference],
        errors: int,
    ) -> None:
        """Say what was written, what is not sure or left, and what to do next."""
        office, place = to
        written = self._options.output != STREAM
        for path in filter(None, (place.office, place.month)) if written else ():
            self._tell(cli_say.WRITTEN.of(file=path))
        if office.found and not self._options.office:
            self._tell(say.OFFICE_FOUND.of(office=office.key))
        if paper.papers > 1:
            self._tell(say.MORE_PAPERS.of(file=self._file.name, n=paper.papers))
        doubts = made.month.count("# ? ") + made.office.count("# ? ")
        if doubts:
            self._tell(say.NOT_SURE.of(n=doubts))
        columns = width()
        self._list(say.LEFT, [_left_line(each, columns) for each in left])
        self._list(say.DIFFERS, [_difference_line(each, columns) for each in by_weight(found)])
        if written:
            self._tell((say.NEXT_ERRORS if errors else say.NEXT).of(file=place.month, n=errors))

    def _list(self, title: Message, lines: Sequence[Said]) -> None:
        """Print the first of some lines below a title."""
        if lines:
            self._tell(title.of(n=len(lines)))
        for line in lines[:_SHOWN]:
            self._tell(line)
        if len(lines) > _SHOWN:
            self._tell(say.AND_MORE.of(n=len(lines) - _SHOWN))

    def _tell(self, said: Said) -> None:
        tell(said.text(self._options.lang))


def _compared(paper: "Recognised", draft: pipeline.Draft) -> tuple[list[Difference], list[str]]:
    """Return what the report of a draft says differently, and its lines."""
    document, _ = render(draft.month, draft.office, draft.edition, draft.scheme, draft.template)
    built = lines_of(document)
    return differences(paper.lines, built), built


def _report_path(asked: str | None) -> Path | None:
    """Return the file of ``--report json=FILE``."""
    if asked is None:
        return None
    form, equals, path = asked.partition("=")
    if form != _REPORT or not equals or not path:
        raise BaocaoError(say.REPORT_FORM.of(asked=asked))
    return Path(path)


def _left_line(left: Left, columns: int) -> Said:
    """Return a line that says what was not taken, or where it was."""
    what, text = say.KINDS.get(left.what, left.what), left.text or left.near
    return say.LEFT_LINE.of(what=what, text=words(beginning(" ".join(text.split()), columns - _LEAD)))


def _difference_line(found: Difference, columns: int) -> Said:
    """Return a line that shows both texts around their difference, or says which side has one."""
    word, built = differing(found.word, found.built, columns)
    if not built:
        return say.ONLY_WORD_LINE.of(word=words(beginning(found.word, columns - _LEAD)))
    if not word:
        return say.ONLY_BUILT_LINE.of(built=words(beginning(found.built, columns - _LEAD)))
    return say.DIFFERS_LINE.of(word=words(word), built=words(built))
