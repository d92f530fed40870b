"""``baocao init``."""

import contextlib
import os
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from baocao.cli.ask import Asker
from baocao.cli.interview import Answers
from baocao.cli.new import check_usable, named_office
from baocao.cli.questions import KEY, QUESTIONS, USUAL_CI
from baocao.cli.search import by_period, months_in, offices_in
from baocao.cli.shell import program, program_for_git
from baocao.cli.steps import next_steps, own_month
from baocao.cli.tell import tell
from baocao.errors import BaocaoError
from baocao.messages import Lang, Said
from baocao.messages import cli as cli_say
from baocao.messages import init as say
from baocao.model.period import Period
from baocao.scaffold.contents import (
    CI,
    folder_files,
    git_files,
    month_file,
    repository_files,
    texts_in_each_language,
)
from baocao.scaffold.new_office import office_file
from baocao.scaffold.next_month import slug
from baocao.scaffold.program_source import parsed
from baocao.system.exit_status import ExitStatus
from baocao.system.files import read_whole, write_whole
from baocao.system.git import Repository, repository_around, version
from baocao.system.gitdriver import ATTRIBUTES, attribute_lines, complete_attributes, is_narrower, set_driver

ANYONE = "OWNER/baocao"
_NAMELESS = "co-quan"
_LONGEST_KEY = 60


@dataclass(frozen=True, slots=True)
class _Start:
    """The files of an office and its month to create, and the month to continue with.

    ``month`` is the created or kept file, ``period`` a period for a new month of the office, ``key`` the
    described or chosen office; it is ``None`` if there are several and none was chosen. ``is_told`` means
    that the user already knows about the month.
    """

    files: dict[str, str]
    month: str
    period: Period
    key: str | None
    is_told: bool = False


def run_init(
    folder: Path, given: Mapping[str, str | None], lang: Lang, word: str | None = None
) -> ExitStatus:
    """Create the working folder of an office from options and a person's answers; return the exit status.

    With ``word``, a Word file of an earlier period gives the month and the office.
    """
    if folder.exists() and not folder.is_dir():
        raise BaocaoError(say.NOT_A_FOLDER.of(folder=folder))
    answers = Answers(Asker(lang, _at_terminal()), given, datetime.now().astimezone().date())
    ci, source, _ = (answers[name] for name in ("ci", "source", "key"))
    repository = repository_around(folder)
    start = _imported(folder, word, answers) if word else _office_and_month(folder, answers)
    if start is None:
        return ExitStatus.FOUND
    files = {**start.files, **folder_files()}
    if version() is not None or repository is not None:
        files |= git_files(ATTRIBUTES)
        program = parsed(source or ANYONE)
        if program and _is_root(folder, repository):
            files |= repository_files(ci or USUAL_CI, program)
    renewed = _with_source(folder, files, source)
    made = _write(folder, files, lang)
    if start.month not in files and not start.is_told:
        _tell(say.KEPT.of(file=folder / start.month), lang)
    for note in [
        *_git_notes(folder, repository),
        *_no_ci(folder, given.get("ci"), repository),
        *renewed,
        *_owner(folder, made if ci in CI else [], source),
    ]:
        _tell(note, lang)
    for line in next_steps(folder / start.month, start.period, start.key):
        _tell(line, lang)
    return ExitStatus.CLEAN


def _at_terminal() -> bool:
    """Tell whether a person can be asked; a closed stream is not a terminal."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def _office_and_month(folder: Path, answers: Answers) -> _Start:
    """Return the office file and month file to create; a folder that has both needs neither."""
    months, known = months_in(folder), offices_in(folder)
    new = answers.tell_of_office or not (months or known)
    files: dict[str, str] = {}
    key = answers["key"] or (known[0] if len(known) == 1 else None)
    if new:
        if answers.asker.at_terminal:
            _tell(say.WELCOME.of(), answers.lang)
        told = answers.office()
        key = answers["key"] or slug(told["name"])[:_LONGEST_KEY].strip("-") or _NAMELESS
        files[f"offices/{key}.yaml"] = office_file(told, answers.start)
    if months and answers.given.get("period") is None:
        kept = own_month(months, key) or months[max(months)]
        return _Start(files, kept.name, Period.parse(answers.this_month), key)
    # If the office already exists, nobody expects questions.
    asked = answers if new else replace(answers, asker=replace(answers.asker, at_terminal=False))
    period = Period.parse(asked["period"])
    if key is None:
        raise BaocaoError(say.WHICH.of(names=", ".join(known)))
    files |= _first_month(folder, period, key, files)
    return _Start(files, f"{period}.yaml", period, key)


def _imported(folder: Path, word: str, answers: Answers) -> _Start | None:
    """Import a Word file into the folder; return ``None`` if it is no report, after that was told."""
    from baocao.cli.imports import ImportOptions, run_import

    given = answers.given
    told = [each.option for each in (*QUESTIONS, KEY) if given.get(each.name) is not None]
    if told:
        raise BaocaoError(say.FROM_WORD.of(options=", ".join(told)))
    before = {*folder.glob("*")}
    options = ImportOptions(
        lang=answers.lang,
        output=None,
        period=given.get("period"),
        office=None,
        output_dir=folder,
        report=None,
        strict=False,
        force=False,
        schema=True,
    )
    if run_import([word], options) is not ExitStatus.CLEAN:
        return None
    # The period may have a file with another ending already.
    made = by_period({*folder.glob("*")} - before) or months_in(folder)
    period, known = max(made), offices_in(folder)
    return _Start({}, made[period].name, period, known[0] if len(known) == 1 else None, is_told=True)


def _first_month(folder: Path, period: Period, key: str, files: dict[str, str]) -> dict[str, str]:
    """Return the first month file, checked with its office before anything is written."""
    name = f"offices/{key}.yaml"
    with tempfile.TemporaryDirectory() as scratch:
        beside = folder
        if name in files and not (folder / name).exists():
            beside = Path(scratch)
            write_whole(beside / name, files[name].encode())
        made = month_file(period, *named_office(key, beside))
        check_usable(made[f"{period}.yaml"], beside, f"{period}.yaml")
    return made


def _write(folder: Path, files: dict[str, str], lang: Lang) -> list[str]:
    """Write the missing files; if one cannot be written, remove those written before it."""
    made: list[Path] = []
    try:
        for name, text in files.items():
            path = folder / name
            if os.path.lexists(path):
                continue
            made += [path, *(parent for parent in path.parents if not os.path.lexists(parent))]
            write_whole(path, text.encode(), within=folder)
    except BaseException:
        _take_away(made)
        raise
    for name in files:
        path = folder / name
        said = cli_say.WRITTEN if path in made else say.KEPT
        _tell(said.of(file=path), lang)
    return [name for name in files if folder / name in made]


def _take_away(made: list[Path]) -> None:
    for path in sorted(made, key=lambda path: len(path.parts), reverse=True):
        with contextlib.suppress(OSError):
            path.rmdir() if path.is_dir() else path.unlink()


def _is_root(folder: Path, repository: Repository | None) -> bool:
    """Tell whether files for the root of a repository belong in a folder."""
    return repository is None or Path(os.path.realpath(folder)) == repository.root


def _git_notes(folder: Path, repository: Repository | None) -> list[Said]:
    if version() is None:
        return [say.NO_GIT.of()]
    command = f"{program()} diff --setup-git"
    if repository is None:
        return [say.NO_REPOSITORY.of(command=command)]
    attributes = folder / ".gitattributes"
    try:
        set_driver(folder, program_for_git())
        notes = [*_renewed(attributes)]
        complete = set(ATTRIBUTES) <= set(attribute_lines(attributes))
    except BaocaoError as error:
        return [error.said]
    return [*notes, say.DRIVER.of() if complete else say.ATTRIBUTES_LACK.of(command=command)]


def _no_ci(folder: Path, ci: str | None, repository: Repository | None) -> list[Said]:
    """Report that there are no files for CI, and why; ``ci`` is what was asked for."""
    asked = ci if ci in CI else None
    if repository and not _is_root(folder, repository):
        below = say.CI_BELOW_ROOT.of(ci=asked, root=repository.root)
        return [below if asked else say.BELOW_ROOT.of(root=repository.root)]
    return [say.CI_WITHOUT_GIT.of(ci=asked)] if asked and not (version() or repository) else []


def _renewed(attributes: Path) -> list[Said]:
    """Replace an outdated line of ours in ``.gitattributes`` and report it."""
    if not is_narrower(attribute_lines(attributes)):
        return []
    complete_attributes(attributes)
    return [say.ATTRIBUTES_RENEWED.of()]


def _owner(folder: Path, made: list[str], source: str) -> list[Said]:
    """Report the new files that contain a placeholder for the repository of this program."""
    files = [name for name in made if ANYONE in (folder / name).read_text("utf-8")]
    if source or not files:
        return []
    return [say.OWNER.of(placeholder=ANYONE, files=", ".join(files))]


def _with_source(folder: Path, files: dict[str, str], source: str) -> list[Said]:
    """Write the repository of this program into the files of an earlier run that lack it.

    Files that are as they were made are replaced, and no more among ``files``; of the others, the line with
    the placeholder is told.
    """
    program, anyone, told = parsed(source), parsed(ANYONE), list[Said]()
    named = texts_in_each_language(program) if program else {}
    for name, made in texts_in_each_language(anyone).items() if anyone else ():
        path = folder / name
        if name not in named or not path.is_file():
            continue
        text = read_whole(path, within=folder).decode("utf-8", "replace")
        if text in made:
            write_whole(path, named[name][made.index(text)].encode(), within=folder)
            files.pop(name, None)
            told.append(cli_say.WRITTEN.of(file=path))
        elif ANYONE in text:
            line = text[: text.index(ANYONE)].count("\n") + 1
            told.append(say.OWNER_LEFT.of(file=path, line=line, placeholder=ANYONE, source=source))
    return told


def _tell(said: Said, lang: Lang) -> None:
    tell(said.text(lang))
