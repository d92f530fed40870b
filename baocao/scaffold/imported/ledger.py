"""The ledger: what a Word file has and no month or office file can take."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from baocao.scaffold.imported.proof import rows_of
from baocao.word.paper import Table
from baocao.word.recognise.line import Line
from baocao.word.recognise.recognised import Recognised

_SHOWN = 60
_WORD = re.compile(r"\w+")


class Left(NamedTuple):
    """Something that was not taken: its kind, the words near it, and its own words."""

    what: str
    near: str
    text: str


def ledger(paper: Recognised, lines: Iterable[Line]) -> tuple[Left, ...]:
    """Return what is no line of a paper, and the lines that have no place in a month."""
    texts = {line.place: line.text for line in paper.lines}
    places = {line.n: at for at, line in enumerate(paper.lines)}
    found = [Left(each.what, _short(texts.get(each.near, each.near)), each.text) for each in paper.asides]
    for line in lines:
        before = paper.lines[places[line.n] - 1].text if places[line.n] else ""
        found.append(Left("words", _short(before), line.text))
    return tuple(found)


def unaccounted(lines: Iterable[Line], files: str, built: str, left: Iterable[Left]) -> Iterator[Left]:
    """Yield the words of lines that are neither in the files nor in the report nor in the ledger yet.

    A word counts as often as the files or the built report have it, whichever is more.
    """
    found = Counter(_words(files)) | Counter(_words(built))
    found += Counter(word for each in left for word in _words(each.text))
    for line in lines:
        missing = []
        table = line.source if isinstance(line.source, Table) and not line.runs else None
        # Numbers in front of lines are counted anew, and compared.
        for word in _words("\n".join(rows_of(table)) if table else line.words):
            if found[word]:
                found[word] -= 1
            else:
                missing.append(word)
        if missing:
            yield Left("words", _short(line.text), " ".join(missing))


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
