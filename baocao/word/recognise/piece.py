"""The pieces of a paper in reading order: what the rules look at."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, NamedTuple

from baocao.word.paper import Paragraph, Run, Table
from baocao.word.recognise.cleaned import cleaned, halves, printed
from baocao.word.recognise.typed import Typed, titled_in, typed_in

Side = Literal["", "left", "right"]
_LETTER = re.compile(r"[^\W_]")
# Blanks before a line that put it in the middle of the page, and the indent that does.
_CENTRING_BLANKS = 12
_CENTRING_INDENT = 2400
_LONGEST_CENTRED = 90
_LONGEST_TITLE = 150


class Spot(NamedTuple):
    """The cell around a piece: the table's address, its number of columns, and the cell's row and column."""

    table: str
    columns: int
    row: int
    column: int


@dataclass(frozen=True)
class Piece:
    """A paragraph, the part of one that tabs or line breaks divide, or a table of figures.

    ``top`` is the index of its block in the body. ``side`` is the half of the page where a column or tabs put
    it. ``raw`` are the words as typed, with the blanks in front of them. ``lone`` tells that an empty
    paragraph is above it. ``turned`` is its number, if the numbers before it say how to read it.
    """

    runs: tuple[Run, ...]
    place: str
    source: Paragraph | Table
    top: int
    raw: str = ""
    side: Side = ""
    spot: Spot | None = None
    boxed: bool = False
    lone: bool = False
    turned: Typed | None = None

    @cached_property
    def text(self) -> str:
        """Return its words, with a typed number, without one that Word counts."""
        return "".join(run.text for run in self.runs)

    @cached_property
    def _typed(self) -> tuple[Typed | None, int]:
        label = self.source.label if isinstance(self.source, Paragraph) else ""
        found = typed_in(self.text, label)
        return found if found[0] or not self._stands_out else titled_in(self.text)

    @property
    def _stands_out(self) -> bool:
        """Tell whether it is short, and all its words are bold or underlined."""
        words = [run for run in self.runs if _LETTER.search(run.text)]
        short = 0 < len(self.text) < _LONGEST_TITLE
        return short and all(run.look.bold or run.look.underlined for run in words)

    @property
    def typed(self) -> Typed | None:
        """Return the number in front of it."""
        return self.turned or self._typed[0]

    @cached_property
    def words(self) -> tuple[Run, ...]:
        """Return its runs without the typed number."""
        return cleaned(halves(self.runs, self._typed[1])[1])

    @cached_property
    def plain(self) -> str:
        """Return its words without the typed number."""
        return self.text[self._typed[1] :]

    @cached_property
    def bold(self) -> float:
        """Return the share of bold letters in its words."""
        return _share(self.words, lambda run: run.look.bold)

    @cached_property
    def italic(self) -> float:
        """Return the share of italic letters in its words."""
        return _share(self.words, lambda run: run.look.italic)

    @cached_property
    def capitals(self) -> bool:
        """Tell whether its words are in capitals."""
        return in_capitals(printed(self.words))

    @cached_property
    def printed(self) -> str:
        """Return its words as they are printed."""
        return printed(self.runs)

    @property
    def paragraph(self) -> Paragraph:
        """Return its paragraph; an empty one for a table."""
        return self.source if isinstance(self.source, Paragraph) else Paragraph()

    @property
    def is_table(self) -> bool:
        """Tell whether it is a table of figures."""
        return isinstance(self.source, Table)

    @property
    def style(self) -> str:
        """Return the name of its style."""
        return self.paragraph.style

    @cached_property
    def heading_style(self) -> int:
        """Return the level of Word's heading style, or 0."""
        match = re.fullmatch(r"(?:heading|đầu đề|tiêu đề) (\d)", self.paragraph.style.casefold())
        return int(match[1]) if match else 0

    @cached_property
    def centred(self) -> bool:
        """Tell whether it is in the middle: by its alignment, or by blanks, tabs or an indent before it."""
        if self.paragraph.alignment == "center":
            return True
        lead = self.raw[: len(self.raw) - len(self.raw.lstrip())]
        indent = self.paragraph.left + max(self.paragraph.first_line, 0)
        by_hand = lead.count("\t") >= 2 or len(lead) - lead.count("\t") >= _CENTRING_BLANKS
        return len(self.text) < _LONGEST_CENTRED and (by_hand or indent >= _CENTRING_INDENT)

    def part(self, start: int, end: int, mark: str, side: Side = "") -> "Piece":
        """Return the part of it between two places of ``raw``, with a mark after its address."""
        runs = halves(halves(self.paragraph.runs, start)[1], end - start)[0]
        return replace(
            self, runs=cleaned(runs), raw=self.raw[start:end], place=self.place + mark, side=side or self.side
        )


def in_capitals(text: str) -> bool:
    """Tell whether a text is in capitals, a few small letters aside: *TRƯỜNG THCS số 2*."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 1 and sum(letter.islower() for letter in letters) <= len(letters) * 0.15


def _share(runs: Iterable[Run], has: Callable[[Run], bool]) -> float:
    whole = some = 0
    for run in runs:
        letters = len(_LETTER.findall(run.text))
        whole += letters
        some += letters if has(run) else 0
    return some / whole if whole else 0.0
