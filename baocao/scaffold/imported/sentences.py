"""The words of recognised lines, as sentences of a month file."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from baocao.model.marked import Styled, marked
from baocao.source.written import printable
from baocao.word.paper import Run
from baocao.word.recognise.line import Line

Ids = Mapping[str, str]

_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_BLANKS = re.compile(r"[ \t]+")


def sentence(runs: Iterable[Run], ids: Ids, *, looks: bool = True) -> str:
    """Return runs as a sentence with marks; ``ids`` are the notes' ids by the keys of their marks.

    Without ``looks`` bold and italic are left out, for texts that have one look throughout.
    """
    return marked(_styled(run, ids, looks=looks) for run in runs)


def heading(line: Line, ids: Ids) -> str:
    """Return a heading on one line."""
    return " ".join(sentence(line.runs, ids, looks=False).split())


def bare(text: str) -> str:
    """Return our own or foreign words as a sentence without marks: what looks like a mark is escaped."""
    return marked([Styled(printable(text))])


def one_look(runs: Iterable[Run]) -> bool:
    """Tell whether all words have the same weight and slope."""
    return len({(run.look.bold, run.look.italic) for run in runs if run.text.strip()}) < 2


def noted(runs: Iterable[Run]) -> bool:
    """Tell whether there is the mark of a note."""
    return any(run.note for run in runs)


def _styled(run: Run, ids: Ids, *, looks: bool) -> Styled:
    if run.note:
        return Styled("", note=ids.get(run.note, ""))
    text = unicodedata.normalize("NFC", run.text)
    if run.look.raised == "super":
        text = text.translate(_RAISED)
    return Styled(_BLANKS.sub(" ", text), run.look.bold and looks, run.look.italic and looks)
