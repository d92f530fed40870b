"""``baocao diff``."""

import shutil
import sys
from dataclasses import dataclass, replace

from baocao.cli.files import teller
from baocao.cli.outputs import chosen, goes_to_stdout, write_result
from baocao.cli.redline import DIFF_FORMATS, REDLINE, refuse_output, write_redline, write_word_redline
from baocao.cli.shell import program_for_git
from baocao.cli.tell import tell
from baocao.cli.versions import read_as, read_committed, read_raw
from baocao.compare.changes import Comparison
from baocao.compare.views.changes import VIEWS, View
from baocao.errors import BaocaoError
from baocao.messages import Lang
from baocao.messages import compare as compare_say
from baocao.pipeline.comparisons import compared, is_word
from baocao.pipeline.version import Raw, Version, version_of
from baocao.system.exit_status import ExitStatus
from baocao.system.git import show_difference
from baocao.system.gitdriver import set_up_git

# Git's arguments for an external diff: path, then file, id and mode of both sides.
_FROM_GIT = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class DiffOptions:
    """The options of one call; ``force`` lets the result overwrite any existing file."""

    output_format: str
    output: str | None
    exit_code: bool
    colour: bool
    force: bool


def run_diff(names: list[str], lang: Lang, options: DiffOptions) -> ExitStatus:
    """Compare two months or Word files and write the changes; return the exit status."""
    is_redline = chosen(options.output_format, {name: name == REDLINE for name in DIFF_FORMATS})
    if len(names) not in (1, 2):
        raise BaocaoError(compare_say.TWO_FILES.of())
    refuse_output(options.output_format, options.output, names, force=options.force)
    new = read_raw(names[-1])
    old = read_raw(names[0]) if len(names) > 1 else read_committed(names[0])
    has_word = is_word(old) or is_word(new)
    if has_word:
        comparison, view = _word_view(old, new, lang)
    else:
        before, after = version_of(old), version_of(new)
        comparison, view = _month_view(before, after, lang)
    if is_redline and has_word:
        write_word_redline(old, new, options.output, lang)
    elif is_redline:
        write_redline(before, after, options.output, lang)
    else:
        colour = options.colour and goes_to_stdout(options.output)
        told = VIEWS[options.output_format](comparison, replace(view, colour=colour))
        write_result(told, options.output)
    return ExitStatus.FOUND if options.exit_code and comparison.changes else ExitStatus.CLEAN


def run_setup_git(lang: Lang) -> ExitStatus:
    """Make git in this repository compare months and Word files with this program; return the exit status."""
    set_up_git(program_for_git())
    tell(compare_say.GIT_READY.text(lang))
    return ExitStatus.CLEAN


def run_git_driver(arguments: list[str], lang: Lang, *, colour: bool) -> ExitStatus:
    """Show the changes of a month when git asks for them; git itself compares files that are not months.

    For a file in conflict, git passes only the name.
    """
    if len(arguments) == 1:
        print(compare_say.IN_CONFLICT.of(file=arguments[0]).text(lang))
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
    comparison, view = _month_view(before, after, lang)
    write_result(VIEWS["text"](comparison, replace(view, colour=colour)), None)
    return ExitStatus.CLEAN


def _word_view(old: Raw, new: Raw, lang: Lang) -> tuple[Comparison, View]:
    from baocao.pipeline.word_versions import word_differences

    found, before, after = word_differences(old, new, teller(lang))
    width = shutil.get_terminal_size().columns
    return found.comparison, View(
        old.name, new.name, {**before, **after}, lang, width=width, old_titles=before
    )


def _month_view(old: Version, new: Version, lang: Lang) -> tuple[Comparison, View]:
    width = shutil.get_terminal_size().columns
    before = old.titles()
    return compared(old, new), View(
        old.name, new.name, {**before, **new.titles()}, lang, width=width, old_titles=before
    )
