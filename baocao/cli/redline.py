"""The Word file with tracked changes of ``baocao diff``, and where results of a comparison may be written."""

import sys
from collections.abc import Sequence
from pathlib import Path

from baocao import pipeline
from baocao.cli.build import created_time
from baocao.cli.outputs import goes_to_stdout, guard_results, put_bytes
from baocao.cli.versions import Version
from baocao.compare.views.changes import VIEWS
from baocao.errors import BaocaoError
from baocao.lint.settings import choice_for
from baocao.messages import Lang
from baocao.messages import cli as say
from baocao.messages import compare as compare_say
from baocao.pipeline import Draft
from baocao.system.files import write_whole
from baocao.write import WRITERS

REDLINE = "docx"
_ENDINGS = {
    "text": (".txt",),
    "markdown": (".md", ".markdown"),
    "json": (".json",),
    "html": (".html", ".htm"),
    REDLINE: WRITERS[REDLINE].endings,
}

# The output formats of a comparison of two months.
DIFF_FORMATS = (*VIEWS, REDLINE)


def refuse_output(to: str, output: str | None, read: Sequence[str], *, force: bool) -> None:
    """Refuse a binary result on a terminal, a name of another format, and to overwrite somebody's file."""
    if goes_to_stdout(output):
        if to == REDLINE and sys.stdout.isatty():
            raise BaocaoError(compare_say.REDLINE_ON_TERMINAL.of())
        return
    ending = Path(output or "").suffix.lower()
    named = next((name for name, endings in _ENDINGS.items() if ending in endings), to)
    if named != to:
        raise BaocaoError(compare_say.OTHER_FORMAT.of(file=output, named=named, to=to))
    files = [Path(name) for name in read if Path(name).is_file()]
    guard_results([(output, _ENDINGS[to])], read=files, force=force)


def write_redline(old: Version, new: Version, output: str | None, lang: Lang) -> None:
    """Write the new version's report with tracked changes against the old one."""
    data = pipeline.redline(_draft(old), _draft(new), created_time())
    if output is None or goes_to_stdout(output):
        put_bytes(data)
        return
    write_whole(Path(output), data)
    print(say.WRITTEN.of(file=output).text(lang), file=sys.stderr)


def _draft(version: Version) -> Draft:
    choice = choice_for(version.beside, None, None)
    draft = pipeline.check(version.name, version.text.encode(), version.beside, choice).draft
    if draft is None:
        raise BaocaoError(compare_say.NOT_COMPARABLE.of(file=version.name))
    return draft
