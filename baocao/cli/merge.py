"""``baocao merge``."""

import re
from pathlib import Path
from typing import NamedTuple

from baocao.cli.files import MonthFile, one_file
from baocao.cli.outputs import STREAM, put
from baocao.cli.tell import tell
from baocao.cli.unified import unified_diff
from baocao.errors import BaocaoError
from baocao.library.resources import is_shipped_data
from baocao.mend.merging import Merged, Original, Shown, merge, office_of
from baocao.mend.remaining import Difference
from baocao.messages import Lang, Message
from baocao.messages import merge as say
from baocao.pipeline.wrong_kind import why_no_month
from baocao.report.concise import concise
from baocao.report.validation_report import ValidationReport
from baocao.system.exit_status import ExitStatus
from baocao.system.filenames import ENDINGS, PAPER_ENDINGS
from baocao.system.files import read_bounded, refuse_changed, write_whole
from baocao.word.intake import as_docx
from baocao.word.kinds import form_of


class _Names(NamedTuple):
    month: MonthFile
    word: str
    office: Path | None


def run_merge(name: str, word: str, lang: Lang, *, diff: bool, office: bool) -> ExitStatus:
    """Take what was edited in Word into a month, or show it; return the exit status.

    The office file is written before the month: if the program is stopped between the two, a second merge
    does the rest.
    """
    month = one_file(name, ENDINGS)
    if word == STREAM:
        raise BaocaoError(say.WORD_STREAM.of())
    data = month.read()
    paper = _paper(word)
    original = Original(month.name, data, month.folder)
    office_file = _office_file(original, month) if office else None
    office_data = read_bounded(office_file) if office_file else None
    merged = merge(original, (word, paper), office=office_data)
    names = _Names(month, word, office_file)
    if not merged.has_source:
        tell(say.NO_SOURCE.of(file=word).text(lang))
    if merged.refused:
        if wrong := why_no_month(month.name, data):
            raise BaocaoError(wrong)
        return _refused(names, merged, lang)
    if diff:
        _show(names, data, office_data, merged)
    else:
        _write(names, data, office_data, merged)
    return _told(names, merged, lang, diff=diff)


def _paper(word: str) -> bytes:
    data = one_file(word, PAPER_ENDINGS).read()
    if not form_of(word, data):
        raise BaocaoError(say.NO_WORD.of(file=word))
    return as_docx(word, data).data


def _office_file(original: Original, month: MonthFile) -> Path | None:
    """Return the file that the office of a month comes from; ``None`` if it is written in the month."""
    if month.is_stdin:
        raise BaocaoError(say.MONTH_STREAM.of())
    file = office_of(original)
    if file is None:
        raise BaocaoError(say.NO_OFFICE_FILE.of())
    name = file.source.name
    if name == original.name:
        return None
    if is_shipped_data(name):
        raise BaocaoError(say.SHIPPED_OFFICE.of(file=name))
    if file.layers:
        raise BaocaoError(say.OFFICE_OF_SEVERAL.of(file=name))
    return Path(name)


def _refused(names: _Names, merged: Merged, lang: Lang) -> ExitStatus:
    """Say why nothing was written."""
    tell(say.FAULTY.of(file=names.month.name).text(lang))
    report = ValidationReport((names.month.name,), merged.problems, merged.sources, lang)
    tell(concise(report).rstrip("\n"))
    return ExitStatus.FOUND


def _show(names: _Names, data: bytes, office: bytes | None, merged: Merged) -> None:
    for name, old in _olds(names, data, office).items():
        put(unified_diff(name, old, merged.files.get(name, old)))


def _olds(names: _Names, data: bytes, office: bytes | None) -> dict[str, bytes]:
    """Return what was read, by the names of the files."""
    return {names.month.name: data} | ({str(names.office): office or b""} if names.office else {})


def _write(names: _Names, data: bytes, office: bytes | None, merged: Merged) -> None:
    """Write the files; none of them if one was changed since it was read."""
    olds = _olds(names, data, office)
    files = [
        name
        for name in sorted(merged.files, key=lambda each: each == names.month.name)
        if not (name == names.month.name and names.month.is_stdin)
    ]
    for name in files:
        refuse_changed(Path(name), olds[name])
    for name in files:
        write_whole(Path(name), merged.files[name], was=olds[name])
    if names.month.is_stdin:
        put(merged.files.get(names.month.name, data))


def _told(names: _Names, merged: Merged, lang: Lang, *, diff: bool) -> ExitStatus:
    """Say what was done and what was not."""
    if not merged.files and not merged.conflicts and not merged.differences:
        tell(say.NOTHING.of(file=names.month.name).text(lang))
    elif not diff:
        for name in merged.files:
            tell(say.DONE.of(file=name).text(lang))
    if merged.conflicts:
        tell(say.CONFLICTS.of(n=len(merged.conflicts)).text(lang))
        for conflict in merged.conflicts:
            tell(_conflict(names.month.name, conflict, lang))
    if merged.differences:
        tell(say.LEFT.of(n=len(merged.differences)).text(lang))
        for difference in merged.differences:
            tell(_difference(difference, lang))
    if merged.files and not diff and not names.month.is_stdin:
        tell(say.NEXT.of(file=names.month.name).text(lang))
    found = merged.conflicts or (diff and merged.files)
    return ExitStatus.FOUND if found else ExitStatus.CLEAN


def _conflict(name: str, conflict: Shown, lang: Lang) -> str:
    none = say.NONE.of()
    place = say.AT_LINE.of(file=name, line=conflict.line) if conflict.line else say.NOWHERE.of(file=name)
    return say.CONFLICT.of(
        place=place,
        base=none if conflict.base is None else conflict.base,
        month=none if conflict.month is None else conflict.month,
        word=none if conflict.word is None else conflict.word,
    ).text(lang)


_NUMBER = re.compile(r"\d[\d.,]*")
_WHY: dict[str, Message] = {
    "office": say.FROM_OFFICE,
    "month": say.FROM_MONTH,
    "label": say.LABEL,
    "heading": say.HEADING,
}


def _why(difference: Difference) -> Message:
    month, word = difference.month or "", difference.word or ""
    if difference.origin == "month" and _NUMBER.search(month) and _without(month) == _without(word):
        return say.FROM_FIGURE
    return _WHY.get(difference.origin, say.FROM_FORMAT)


def _without(text: str) -> str:
    """Return a text without the values of its numbers."""
    return _NUMBER.sub("0", text)


def _difference(difference: Difference, lang: Lang) -> str:
    none = say.NONE.of()
    return say.LEFT_LINE.of(
        why=_why(difference).of(),
        month=none if difference.month is None else difference.month,
        word=none if difference.word is None else difference.word,
    ).text(lang)
