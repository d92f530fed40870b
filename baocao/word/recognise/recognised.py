"""A Word file, recognised: its lines, its facts, its tables, and what is no line."""

from dataclasses import dataclass
from typing import Literal

from baocao.word.paper import ThingKind
from baocao.word.recognise.data_table import DataTable
from baocao.word.recognise.facts import Facts
from baocao.word.recognise.line import Line


@dataclass(frozen=True, slots=True)
class Remark:
    """A footnote or endnote: its mark's key in the runs, and its line."""

    key: str
    n: int


@dataclass(frozen=True, slots=True)
class Aside:
    """Something of the Word file that is no line: a picture, a header's words, a comment.

    ``near`` is the address of the paragraph it is in, empty for what is on every page; ``text`` its words.
    """

    what: ThingKind | Literal["header", "footer", "comment"]
    near: str
    text: str


@dataclass(frozen=True, slots=True)
class Recognised:
    """A paper, recognised. Every word of the Word file is in ``lines``, ``tables`` or ``asides``.

    ``papers`` counts the papers of the file; ``facts`` and the labels of the letterhead are those of the
    first. ``landscape`` are the numbers of the appendices on landscape pages.
    """

    lines: tuple[Line, ...]
    facts: Facts
    tables: tuple[DataTable, ...] = ()
    remarks: tuple[Remark, ...] = ()
    asides: tuple[Aside, ...] = ()
    landscape: frozenset[int] = frozenset()
    papers: int = 1
