"""``baocao diff``."""

import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from baocao.cli.files import teller
from baocao.cli.outputs import chosen, write_result
from baocao.cli.printed import printed_changes
from baocao.cli.shell import program_for_git, shown
from baocao.cli.versions import Raw, Version, read_as, read_committed, read_raw, version_of
from baocao.compare.changes import Comparison, compare
from baocao.compare.entries import entries
from baocao.compare.views.changes import VIEWS, View
from baocao.errors import BaocaoError
from baocao.messages import Lang
from baocao.messages import compare as compare_say
from baocao.system.exit_status import ExitStatus
from baocao.system.git import show_difference
from baocao.system.gitdriver import set_up_git

Show = Callable[[Comparison, View], str]

# Git's arguments for an external diff: path, then file, id and mode of both sides.
_FROM_GIT = 7


def run_diff(
    names: list[str], lang: Lang, *, output_format: str, exit_code: bool, colour: bool
) -> ExitStatus:
    """Compare two months or Word files and show the changes; return the exit status."""
    show = chosen(output_format, VIEWS)
    if len(names) not in (1, 2):
        raise BaocaoError(compare_say.TWO_FILES.of())
    new = read_raw(names[-1])
    old = read_raw(names[0]) if len(names) > 1 else read_committed(names[0])
    if is_word(old) or is_word(new):
        changed = _show_words(old, new, show, lang, colour=colour)
    else:
        changed = _show(version_of(old), version_of(new), show, lang, colour=colour)
    return ExitStatus.FOUND if exit_code and changed else ExitStatus.CLEAN


def run_setup_git(lang: Lang) -> ExitStatus:
    """Make git in this repository compare months and Word files with this program; return the exit status."""
    set_up_git(program_for_git())
    print(compare_say.GIT_READY.text(lang), file=sys.stderr)
    return ExitStatus.CLEAN


def run_git_driver(arguments: list[str], lang: Lang, *, colour: bool) -> ExitStatus:
    """Show the changes of a month when git asks for them; git itself compares files that are not months.

    For a file in conflict, git passes only the name.
    """
    if len(arguments) == 1:
        print(compare_say.IN_CONFLICT.of(file=shown(Path(arguments[0]))).text(lang))
        return ExitStatus.CLEAN
    if len(arguments) < _FROM_GIT:
        raise BaocaoError(compare_say.TWO_FILES.of())
    name, old, new = arguments[0], arguments[1], arguments[4]
    try:
        before, after = read_as(name, old), read_as(name, new)
    except BaocaoError:
        before = after = None
    if before is None or after is None:
        sys.stdout.flush()
        show_difference(old, new)
        return ExitStatus.CLEAN
    _show(before, after, VIEWS["text"], lang, colour=colour)
    return ExitStatus.CLEAN


def is_word(raw: Raw) -> bool:
    """Tell whether a file is no month but a Word file, or another file that claims to be one."""
    from baocao.word.kinds import form_of

    return form_of(raw.name, raw.data) is not None


def _show_words(old: Raw, new: Raw, show: Show, lang: Lang, *, colour: bool) -> bool:
    from baocao.cli.word_versions import word_differences

    found, before, after = word_differences(old, new, teller(lang))
    width = shutil.get_terminal_size().columns
    view = View(old.name, new.name, {**before, **after}, lang, colour, width, before)
    write_result(show(found.comparison, view), None)
    return bool(found.comparison.changes)


def _show(old: Version, new: Version, show: Show, lang: Lang, *, colour: bool) -> bool:
    comparison = compare(entries(old.month, old.office), entries(new.month, new.office))
    if not comparison.changes:
        comparison = replace(comparison, changes=printed_changes(old, new))
    width = shutil.get_terminal_size().columns
    before = old.titles()
    view = View(old.name, new.name, {**before, **new.titles()}, lang, colour, width, before)
    write_result(show(comparison, view), None)
    return bool(comparison.changes)
