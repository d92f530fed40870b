"""The Word file with tracked changes of ``baocao diff``, and where results of a comparison may be written."""

import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from baocao import pipeline
from baocao.cli.files import teller
from baocao.cli.outputs import goes_to_stdout, guard_results, put_bytes
from baocao.cli.tell import tell
from baocao.compare.views.changes import VIEWS
from baocao.errors import BaocaoError
from baocao.lint.settings import choice_for
from baocao.messages import Lang
from baocao.messages import cli as say
from baocao.messages import compare as compare_say
from baocao.pipeline import Draft
from baocao.pipeline.version import Raw, Version
from baocao.system.epoch import created_time
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
    _put(pipeline.redline(_draft(old), _draft(new), created_time()), output, lang)


def write_word_redline(old: Raw, new: Raw, output: str | None, lang: Lang) -> None:
    """Write the new of two files, of which one is a Word file, with tracked changes against the old one.

    A month is built as a Word file first.
    """
    from baocao.word.redlined.paper_redline import redline_of

    created = created_time()
    papers = [(raw.name, _paper(raw, created)) for raw in (old, new)]
    found = redline_of(papers[0], papers[1], created)
    if found.lost:
        teller(lang)(compare_say.PARTS_LOST.of(n=found.lost))
    _put(found.data, output, lang)


def _paper(raw: Raw, created: datetime | None) -> bytes:
    from baocao.word.intake import as_docx
    from baocao.word.kinds import form_of

    if form_of(raw.name, raw.data) is not None:
        return as_docx(raw.name, raw.data).data
    draft = pipeline.check(raw.name, raw.data, raw.beside, choice_for(raw.beside, None, None)).draft
    if draft is None:
        raise BaocaoError(compare_say.NOT_COMPARABLE.of(file=raw.name))
    return pipeline.build_all(draft, (REDLINE,), created, source=False).reports[REDLINE]


def _put(data: bytes, output: str | None, lang: Lang) -> None:
    if output is None or goes_to_stdout(output):
        put_bytes(data)
        return
    write_whole(Path(output), data)
    tell(say.WRITTEN.of(file=output).text(lang))


def _draft(version: Version) -> Draft:
    choice = choice_for(version.beside, None, None)
    draft = pipeline.check(version.name, version.text.encode(), version.beside, choice).draft
    if draft is None:
        raise BaocaoError(compare_say.NOT_COMPARABLE.of(file=version.name))
    return draft
