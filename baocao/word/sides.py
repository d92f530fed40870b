"""A Word file as one side of a comparison: its lines, with their origins if it carries its source."""

from io import BytesIO
from typing import NamedTuple

from baocao.word.alignment import align
from baocao.word.differences import Side
from baocao.word.look_marks import own_look
from baocao.word.paper import Paper
from baocao.word.reader import read_paper
from baocao.word.recognise import recognise
from baocao.word.recognise.line import HEADINGS
from baocao.word.source_part import SourcePart, read_source
from baocao.word.word_lines import WordLines, word_lines
from baocao.write.printed import Printed, PrintedLine


class WordSide(NamedTuple):
    """A Word file to compare, and the source that it carries, if any."""

    side: Side
    source: SourcePart | None


def word_side(data: bytes, name: str) -> WordSide:
    """Return a Word file for a comparison; ``name`` is what messages call it.

    Lines get the origins and looks that they were built with. Raises
    :class:`baocao.errors.BaocaoError` as :func:`baocao.word.reader.read_paper` does.
    """
    paper = read_paper(BytesIO(data), name)
    source = read_source(BytesIO(data), name)
    words = word_lines(paper)
    found = _looking(words.printed)
    headings = frozenset[int]()
    if source:
        found = _with_origins(found, source.printed)
    else:
        headings = _headings(paper, words)
    return WordSide(Side(found, words.places, words.note_keys, headings=headings), source)


def _looking(printed: Printed) -> Printed:
    """Return lines with the look of most of their letters as that of their style, which is not known."""
    return Printed(tuple(map(_by_itself, printed.lines)), tuple(map(_by_itself, printed.notes)))


def _by_itself(line: PrintedLine) -> PrintedLine:
    bold, italic = own_look(line.letters)
    return line._replace(bold=bold, italic=italic)


def _with_origins(word: Printed, source: Printed) -> Printed:
    alignment = align(source, word)
    lines, notes = list(word.lines), list(word.notes)
    sides = ((source.lines, lines, alignment.lines), (source.notes, notes, alignment.notes))
    for built, found, aligned in sides:
        for each in aligned:
            if each.base and each.word:
                base, at = built[each.base[0]], each.word[0]
                found[at] = found[at]._replace(path=base.path, bold=base.bold, italic=base.italic)
    return Printed(tuple(lines), tuple(notes))


def _headings(paper: Paper, words: WordLines) -> frozenset[int]:
    """Return the lines that are headings, by what they look like."""
    places = {line.place for line in recognise(paper).lines if line.label in HEADINGS}
    return frozenset(number for number, place in enumerate(words.places) if place in places)
