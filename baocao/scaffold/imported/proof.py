"""The proof: what the built report says differently from the Word file, line by line."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from baocao.document import (
    Block,
    Break,
    Columns,
    Document,
    Inline,
    NoteMark,
    RemarkMark,
    RuledTable,
    cell_spans,
)
from baocao.document import Paragraph as PrintedParagraph
from baocao.word.common_runs import gaps, in_order
from baocao.word.paper import Cell, Paragraph, Table, paragraphs
from baocao.word.recognise.line import Line

# Around the body, the order of lines is that of the format.
_AROUND = frozenset(
    {
        "superior", "issuer", "nation", "motto", "number", "place-date", "draft-mark", "urgency",
        "recipients-heading", "recipient", "authority", "position", "signer", "rule", "addressee",
    }
)  # fmt: skip
_ALIKE = 45
# The lines before and after the same place where one that is alike may be.
_NEAR = 40
_LONGEST_NUMBER = 9


class Said(NamedTuple):
    """A line of the Word file or of the report, as it is read; ``n`` is its number in the Word file, or 0."""

    n: int
    text: str
    around: bool = False


class Difference(NamedTuple):
    """A line that the report says differently: its number in the Word file, or 0, and both texts."""

    n: int
    word: str
    built: str


def differences(lines: Sequence[Line], built: Sequence[str]) -> list[Difference]:
    """Return what the lines of a report say differently from those of a Word file.

    Blanks count as one, and lines around the body may be in another order.
    """
    word = list(_of_word(lines))
    left: defaultdict[str, list[int]] = defaultdict(list)
    for at, text in enumerate(built):
        left[text].append(at)
    taken: set[int] = set()
    rest: list[Said] = []
    for said in word:
        places = left[said.text] if said.around else []
        if places:
            taken.add(places.pop(0))
        else:
            rest.append(said)
    others = [text for at, text in enumerate(built) if at not in taken]
    return sorted(_compared(rest, others), key=lambda each: each.n or len(lines) + 1)


def by_weight(found: Iterable[Difference]) -> list[Difference]:
    """Return differences of words first, then those of numbers, then those of capitals.

    >>> found = [Difference(1, "Sở", "SỞ"), Difference(2, "I. A", "II. A"), Difference(3, "B", "C")]
    >>> [each.n for each in by_weight(found)]
    [3, 2, 1]
    """
    return sorted(found, key=_lightness)


def _lightness(found: Difference) -> int:
    word, built = found.word.casefold(), found.built.casefold()
    return 2 if word == built else int(_unnumbered(word) == _unnumbered(built))


def _compared(word: Sequence[Said], built: Sequence[str]) -> Iterator[Difference]:
    pairs = in_order([said.text for said in word], built)
    for a, b, c, d in gaps(pairs, len(word), len(built)):
        yield from _renumbered(word[a:b], built[c:d])


def _renumbered(word: Sequence[Said], built: Sequence[str]) -> Iterator[Difference]:
    """Pair the lines of two stretches: those that only have another number first."""
    pairs = in_order([_unnumbered(said.text) for said in word], [*map(_unnumbered, built)])
    yield from (Difference(word[at].n, word[at].text, built[to]) for at, to in pairs)
    for a, b, c, d in gaps(pairs, len(word), len(built)):
        yield from _paired(word[a:b], built[c:d])


def _paired(word: Sequence[Said], built: Sequence[str]) -> Iterator[Difference]:
    """Pair the lines of two stretches that are alike, near the same place."""
    if len(word) == len(built):
        yield from (Difference(said.n, said.text, text) for said, text in zip(word, built, strict=True))
        return
    folded, free = [text.casefold() for text in built], [True] * len(built)
    for at, said in enumerate(word):
        here, text = at * len(built) // len(word), said.text.casefold()
        near = range(max(here - _NEAR, 0), min(here + _NEAR, len(built)))
        alike = (to for to in near if free[to] and ratio(text, folded[to], score_cutoff=_ALIKE))
        found = next(alike, None)
        if found is not None:
            free[found] = False
        yield Difference(said.n, said.text, "" if found is None else built[found])
    yield from (Difference(0, "", text) for text, left in zip(built, free, strict=True) if left)


def _unnumbered(text: str) -> str:
    """Return a line without its first word if that is short, as numbers are."""
    first, _, rest = text.partition(" ")
    return rest if rest and len(first) <= _LONGEST_NUMBER else text


def _of_word(lines: Iterable[Line]) -> Iterator[Said]:
    for line in lines:
        around = line.label in _AROUND or bool(line.role)
        if isinstance(line.source, Table) and line.label == "table":
            yield from (Said(line.n, text) for text in rows_of(line.source))
            continue
        number = _number(line)
        for at, words in enumerate(line.words.split("\n")):
            text = _plain(f"{number} {words}" if not at else words)
            if text:
                yield Said(line.n, text, around)


def _number(line: Line) -> str:
    """Return what is printed in front of a line; one that tabs divide has it in its first part."""
    if line.label == "footnote":
        return ""
    if line.typed:
        return line.typed.text
    begins = "#" not in line.place or line.place.endswith("#1")
    return line.source.label if isinstance(line.source, Paragraph) and begins else ""


def rows_of(table: Table) -> list[str]:
    """Return the rows of a table that say something, each on one line."""
    return [text for row in table.rows if (text := _joined(map(_cell, row.cells)))]


def _cell(cell: Cell) -> str:
    return " ".join(
        f"{each.label} {each.text}" if each.label else each.text for each in paragraphs(cell.blocks)
    )


def lines_of(document: Document) -> list[str]:
    """Return the lines of a report as they are read, its footnotes last."""
    return list(_of_report(document))


def _of_report(document: Document) -> Iterator[str]:
    head, first_foot, last_foot = document.margins
    blocks = [block for sheet in document.all_sheets() for block in sheet.blocks]
    for block in (*head, *blocks, *last_foot, *first_foot):
        yield from filter(None, _of_block(block))
    for note in document.notes:
        yield from filter(None, map(_plain, _words(note.content).split("\n")))


def _of_block(block: Block) -> Iterator[str]:
    match block:
        case Columns():
            found = (p for row in block.rows for column in row for p in column)
            yield from (line for paragraph in found for line in _of_paragraph(paragraph))
        case RuledTable():
            for row in cell_spans(block):
                yield _joined(_words(span.cell.paragraph.content) if span.cell else "" for span in row)
        case PrintedParagraph():
            yield from _of_paragraph(block)


def _of_paragraph(paragraph: PrintedParagraph) -> Iterator[str]:
    label, words = paragraph.label, _words(paragraph.content)
    for number, line in enumerate(words.split("\n")):
        yield _plain(f"{label} {line}" if not number else line)


def _joined(cells: Iterable[str]) -> str:
    """Return the cells of a row that say something; merged ones leave different gaps."""
    return " | ".join(filter(None, map(_plain, cells)))


def _words(content: Iterable[Inline]) -> str:
    return "".join(map(_piece, content))


def _piece(piece: Inline) -> str:
    if isinstance(piece, NoteMark | RemarkMark):
        return ""
    return "\n" if isinstance(piece, Break) else piece.text


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text.replace("\u2011", "-")).split())
