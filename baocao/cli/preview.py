"""``baocao preview``."""

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event, Lock
from typing import TYPE_CHECKING

from baocao import pipeline
from baocao.cli.files import MonthFile, month_files, one_file, teller
from baocao.cli.outputs import STREAM
from baocao.cli.plan import Destination
from baocao.cli.tell import tell
from baocao.cli.trouble import bug_report
from baocao.cli.watched import WatchedMonths
from baocao.errors import BaocaoError
from baocao.lint.engine import Choice
from baocao.lint.settings import AskedRules, forget
from baocao.live.preview.editor import VARIABLE, Editor
from baocao.live.preview.session import Session
from baocao.live.preview.word_file import WordFile
from baocao.messages import Lang
from baocao.messages import files as files_say
from baocao.messages import preview as say
from baocao.pipeline import Checked
from baocao.pipeline.wrong_kind import why_no_month
from baocao.system.epoch import created_time
from baocao.system.exit_status import ExitStatus
from baocao.system.files.stamp import Stamps, stamp
from baocao.system.watch import Saves

if TYPE_CHECKING:
    from baocao.live.preview.server import Month

NO_PLUGINS = AskedRules()


def run_preview(
    name: str, port: int | None, lang: Lang, *, browse: bool, rules: AskedRules = NO_PLUGINS
) -> ExitStatus:
    """Show the report in a browser until interrupted; the exit status is then 0.

    ``rules`` has the plug-ins.
    """
    rules.own()
    if name == STREAM:
        raise BaocaoError(say.NO_STDIN.of())
    months = _months(name, lang)
    from baocao.live.preview.serve import access_to, open_port, serve
    from baocao.live.preview.server import Pages
    from baocao.live.preview.site import Site

    # A server runs for days; only a command that builds once has no garbage worth collecting.
    gc.enable()
    editor = Editor(os.environ.get(VARIABLE, ""))
    # What is read for the pages, and for fixes, is read by turns.
    busy = Lock()
    site = Site([Pages(_shown(month, busy, rules), lang, editor, bug_report) for month in months])
    listening = open_port(port)
    access = access_to(listening, lang)
    with suppress(KeyboardInterrupt):
        tell(say.ADDRESS.of(address=access.address).text(lang), flush=True)
        serve(site, access, listening, browse=browse)
    tell(say.ENDED.text(lang))
    return ExitStatus.CLEAN


def _months(name: str, lang: Lang) -> list[MonthFile]:
    """Return the named month, or those of the named folder."""
    if name and Path(name).is_dir():
        return month_files([name], teller(lang))
    month = one_file(name)
    if not month.path.is_file():
        # A pipe can be read only once.
        raise BaocaoError(files_say.NO_FILE.of(file=name))
    if wrong := why_no_month(month.name, month.read()):
        raise BaocaoError(wrong)
    return [month]


def _shown(month: MonthFile, busy: Lock, rules: AskedRules) -> "Month":
    """Return a month to show."""
    from baocao.live.preview.downloads import Downloads
    from baocao.live.preview.fixes import Fixes
    from baocao.live.preview.server import Month

    watched = WatchedMonths([month])
    target = Destination(to="docx").target(month, "docx")
    assert target
    session = Session(lambda: _check(month, watched, busy, rules), WordFile(target, watched.files).is_edited)

    def files() -> Stamps:
        return {**watched.files(), target: stamp(target)}

    def follow(stop: Event) -> None:
        session.follow(lambda: _changes(session, files, stop), stop)

    fixes = Fixes(month.name, month.path, month.read, lambda: _choice(month, rules), busy)
    # Two months of one name are told apart by their folders.
    label = (month.inside / month.path.name).as_posix()
    return Month(label, session, Downloads(target.stem, created_time()), fixes, follow)


def _choice(month: MonthFile, rules: AskedRules) -> Choice:
    forget()
    return rules.choice(month.folder)


def _check(month: MonthFile, watched: WatchedMonths, busy: Lock, rules: AskedRules) -> Checked:
    with busy:
        checked = pipeline.check(month.name, month.read(), month.folder, _choice(month, rules))
    watched.learn(month.name, checked.dependencies)
    return checked


def _changes(session: Session, files: Callable[[], Stamps], stop: Event) -> Iterator[frozenset[Path]]:
    """Yield at once, on every save of one of the files, and again while they cannot be read."""
    saves = Saves(files, stop, lambda: session.state.lost)
    for changed in saves:
        saves.look()
        yield changed
