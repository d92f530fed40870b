"""A line of a recognised paper: a paragraph or table of the Word file, with what it is."""

from dataclasses import dataclass
from typing import Literal

from baocao.word.paper import Paragraph, Run, Table
from baocao.word.recognise.typed import Typed

Label = Literal[
    "superior", "issuer", "nation", "motto", "number", "place-date", "draft-mark", "urgency", "kind",
    "subject", "addressee", "enactor", "enacting", "article", "basis", "preamble", "part",
    "h1", "h2", "h3", "h4", "item-1", "item-1.1", "item-a", "item-(1)", "item-dash", "item-plus",
    "item-star", "paragraph", "closing",
    "recipients-heading", "recipient", "authority", "position", "signer", "appendix-label", "appendix-title",
    "table", "footnote", "note", "rule", "other",
]  # fmt: skip
"""What a line is. ``nation`` is the line above the motto, in a Party paper its title; ``note`` a remark such
as *(Kèm theo …)*; ``rule`` a line drawn with characters; ``other`` words that fit nothing else."""

Role = Literal[
    "", "author", "period-line", "caption", "unit", "drafter", "contact", "circulation", "also", "end"
]
"""What a line is besides its label. ``author`` and ``period-line`` are subjects: *CỦA BAN THƯỜNG VỤ*, *(Từ
ngày … đến ngày …)*. ``caption`` and ``unit`` belong to the table below them. ``drafter``, ``contact`` and
``circulation`` are marks of the format. ``also`` is a position: another post of the signer. ``end`` is a line
that only ends a text, such as *./.*"""

Doubt = Literal[
    "which-body", "heading-or-item", "number-jumps", "number-twice", "kind-of-line", "period-inferred",
    "next-period", "wrapped-name", "who-signs", "table-flattened", "second-paper", "month-differs",
    "struck",
]  # fmt: skip
"""Why something is not sure.

``which-body``: nothing tells the superior body from the issuing one. ``heading-or-item``: a short numbered
line without bold. ``number-jumps``, ``number-twice``: the typed number does not follow the one before it.
``kind-of-line``: nothing but its words tells what a line is. ``period-inferred``: the title names no period.
``next-period``: it does not follow the period. ``wrapped-name``: a name may go on in the next line.
``who-signs``: a line of the signature fits no part of it. ``table-flattened``: cells were merged where the
month file has no merged cells. ``second-paper``: the file has more than one paper. ``month-differs``: the
closing names another period than the title. ``struck``: words of it are crossed out.
"""

HEADINGS = ("part", "h1", "h2", "h3", "h4")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph or table, or the half of a paragraph that tabs or line breaks divide.

    ``n`` counts all lines of a paper from 1, footnotes last. ``runs`` are the words in composed letters,
    without the typed number and without blanks at both ends or one after another; a table has none. The first
    ``lead`` runs are a run-in heading. ``level`` is 0 for a part, 1 to 4 for ``h1`` to ``h4`` by their form,
    the depth in its list for an item, 1 or 2 for an appendix or a form in it, and ``None`` for all others.
    ``depth`` is the level by nesting: 1 for the outermost headings that the paper has, whatever their form.
    ``appendix`` is 0 in the body. ``source`` is the block of the Word file, ``place`` its address there.
    """

    n: int
    label: Label
    runs: tuple[Run, ...]
    place: str
    source: Paragraph | Table
    level: int | None = None
    depth: int = 0
    typed: Typed | None = None
    lead: int = 0
    role: Role = ""
    appendix: int = 0
    doubts: tuple[Doubt, ...] = ()

    @property
    def words(self) -> str:
        """Return the words, without the number in front of them."""
        return "".join(run.text for run in self.runs)

    @property
    def text(self) -> str:
        """Return the line as it is read, with the number typed in front of it."""
        number = "" if self.typed is None or self.typed.automatic else self.typed.text
        return " ".join(filter(None, (number, self.words)))

    @property
    def run_in(self) -> str:
        """Return the words of the run-in heading that the line opens with."""
        return "".join(run.text for run in self.runs[: self.lead]).strip()

    @property
    def sure(self) -> bool:
        """Tell whether nothing about the line was guessed."""
        return not self.doubts
