"""Finds the lines below the names of bodies, the motto and the subject, however they are made.

They are drawn, borders of a paragraph, typed (``_____``) or the underlining of the words. Where a line is
anchored says little: one below the issuer may hang at the number. So lines are told apart by the half of the
page they are in, and those of the subject by coming after the kind.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from baocao.render.metrics import lines_mm
from baocao.word.columns import Column, columns
from baocao.word.paper import Paper, Paragraph, paragraphs
from baocao.word.printed_line import printed_style, printed_words
from baocao.word.recognise.line import Label, Line

_MM = 1440 / 25.4
_FONT = "Times New Roman"
_TYPED = re.compile(r"[_\-–—‒]{3,}")
_BOX = re.compile(r".*\.box\d+\.")
_HYPHENS = re.compile(r"[-–‒]")
_HALF = 0.5
_HEAD: tuple[Label, ...] = ("superior", "issuer", "nation", "motto", "kind")
_FOOT: tuple[Label, ...] = ("recipients-heading", "authority", "position", "signer")
_ENDLESS = 10_000
Made: TypeAlias = Literal["drawn", "border", "typed", "underlined", "broken"]
Ruled: TypeAlias = tuple[tuple[Made, float], ...]
"""The lines below a component: how each is made, and its share of the longest line of words, 0 if unknown.

``broken`` is one with gaps, however it is made: dashed, dotted, or of typed hyphens."""


@dataclass(frozen=True, slots=True)
class _Found:
    made: Made
    length: float
    middle: float
    at: int


@dataclass(frozen=True, slots=True)
class _Standing:
    """The paragraphs of a paper with their columns, and the lines of its head."""

    spaces: Sequence[tuple[Paragraph, Column]]
    where: Mapping[str, int]
    lines: Sequence[Line]
    sizes: Mapping[int, float]

    def at(self, line: Line) -> int:
        """Return the index of a line's paragraph; -1 for one in a text box."""
        return self.where.get(re.split(r"[#/]", line.place)[0], -1)

    def of(self, *labels: Label) -> list[Line]:
        """Return the lines of some labels that stand before the appendices."""
        return [line for line in self.lines if line.label in labels and not line.appendix and not line.role]


def ruled_lines(paper: Paper, lines: Sequence[Line], sizes: Sequence[float]) -> dict[int, Ruled]:
    """Return the lines below each component, by the number of the component's last line."""
    spaces = list(columns(paper))
    where = {paragraph.place: at for at, (paragraph, _) in enumerate(spaces)}
    points = {line.n: pt for line, pt in zip(lines, sizes, strict=True)}
    paper_lines = _Standing(spaces, where, _first_paper(lines), points)
    issuer, title = paper_lines.of("issuer"), paper_lines.of("motto") or paper_lines.of("nation")
    kind, subject = paper_lines.of("kind"), paper_lines.of("subject")
    opening = min(map(paper_lines.at, kind or paper_lines.of("addressee", "preamble")), default=len(spaces))
    found = list(_drawn(spaces)) + list(_typed(paper_lines))
    split = _split(paper_lines, title)
    head = [each for each in found if each.at < opening]
    result: dict[int, Ruled] = {}
    for component, mine in (
        (issuer, [each for each in head if each.middle < split]),
        (title, [each for each in head if each.middle >= split]),
        (subject if kind else [], _below_subject(paper_lines, found, opening)),
    ):
        if component:
            last = max(component, key=lambda line: line.n)
            boxed = _in_box(paper, paper_lines, last)
            result[last.n] = _shares(paper_lines, component, last, [*mine, *boxed])
    return result


def _first_paper(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines above a letterhead or a title below the foot: those of a regulation attached, say."""
    foot = next((at for at, line in enumerate(lines) if line.label in _FOOT), len(lines))
    end = next((at for at in range(foot, len(lines)) if lines[at].label in _HEAD), len(lines))
    return lines[:end]


def _drawn(spaces: Sequence[tuple[Paragraph, Column]]) -> Iterator[_Found]:
    for at, (paragraph, column) in enumerate(spaces):
        if column.line and (at + 1 == len(spaces) or spaces[at + 1][1].cell != column.cell):
            yield _Found("border", column.line, column.start + column.width / 2, at)
        for line in paragraph.lines:
            inside = column.width - (paragraph.left + paragraph.right) / _MM if column.width else 0
            begins = column.start + paragraph.left / _MM
            if line.width is None:
                made: Made = "border" if line.solid else "broken"
                yield _Found(made, max(inside, 0), begins + inside / 2, at)
            else:
                middle = column.width / 2 if line.middle is None else line.middle
                made = "drawn" if line.solid else "broken"
                yield _Found(made, line.width, column.start + middle, at - line.above)


def _typed(paper: _Standing) -> Iterator[_Found]:
    for line in paper.of("rule"):
        at = paper.at(line)
        if at >= 0 and _TYPED.fullmatch(line.words.replace(" ", "")):
            column = paper.spaces[at][1]
            half = {"1": 0.25, "2": 0.75}.get(line.place.partition("#")[2], _HALF)
            width = max(_widths(paper, line), default=0)
            made: Made = "broken" if _HYPHENS.search(line.words) else "typed"
            yield _Found(made, width, column.start + column.width * half, at)


def _in_box(paper: Paper, standing: _Standing, last: Line) -> Iterator[_Found]:
    """Yield the lines in the text box in which a component stands; how wide the box is, is not known."""
    box = _BOX.match(last.place)
    if box is None:
        return
    for line in standing.of("rule"):
        if line.place.startswith(box[0]) and _TYPED.fullmatch(line.words.replace(" ", "")):
            yield _Found("typed", max(_widths(standing, line), default=0), 0, -1)
    for paragraph in paragraphs(paper.blocks):
        for each in paragraph.lines if paragraph.place.startswith(box[0]) else ():
            yield _Found("border" if each.width is None else "drawn", each.width or 0, 0, -1)


def _split(paper: _Standing, title: Sequence[Line]) -> float:
    """Return where the right half of the letterhead begins."""
    column = paper.spaces[paper.at(title[0])][1] if title else None
    if column is None:
        return 0
    return column.start if column.cell else column.page / 2


def _below_subject(paper: _Standing, found: Sequence[_Found], opening: int) -> list[_Found]:
    """Return the lines from the kind down to the first paragraph with words below the subject."""
    subject = (line for line in paper.lines if line.label == "subject" and not line.appendix)
    last = max(map(paper.at, subject), default=-1)
    spaces = paper.spaces
    words = (at for at in range(last + 1, len(spaces)) if _TEXT.search(spaces[at][0].text))
    end = next(words, len(spaces))
    return [each for each in found if opening <= each.at <= end]


_TEXT = re.compile(r"\w")


def _shares(paper: _Standing, component: Sequence[Line], last: Line, found: Sequence[_Found]) -> Ruled:
    longest = max((width for line in component for width in _widths(paper, line)), default=0)
    letters = sum(len(run.text) for run in last.runs)
    underlined = sum(len(run.text) for run in last.runs if run.look.underlined)
    own: Ruled = (("underlined", 1.0),) if underlined > _HALF * letters else ()
    return own + tuple((each.made, round(each.length / longest, 2) if longest else 0) for each in found)


def _widths(paper: _Standing, line: Line) -> list[float]:
    """Return the widths of the lines that a component takes when it is printed."""
    style = printed_style(line, paper.sizes[line.n])
    return lines_mm(printed_words(line), _FONT, style, _room(paper, line) or _ENDLESS)


def _room(paper: _Standing, line: Line) -> float:
    """Return how long a line may be; 0 if it is not known, as for the halves of a paragraph."""
    paragraph, column = paper.spaces[paper.at(line)]
    if line.place != paragraph.place or not column.width:
        return 0
    return max(column.width - (paragraph.left + paragraph.right) / _MM, 0)
