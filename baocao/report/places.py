"""Finds where in a report its findings stand: at their words, else at the nearest thing that is printed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from baocao.document import Document, NoteMark, Paragraph, paragraphs
from baocao.finding import Finding, Span
from baocao.model.address import Address, File, locate, traced
from baocao.path import Path
from baocao.report.letters import (
    Printed,
    figures_in,
    letters_of,
    printed_letters,
    printed_of,
    written_letters,
)
from baocao.source import Scalar

_TITLE = "kind"
# The keys whose text is the first line of what they belong to.
_LEADING = ("title", "text", "label", "paragraph")
_LEAST_WORD = 2
_FIGURES = "figures"


class Anchor(NamedTuple):
    """A range of a report: a line of :meth:`Places.lines`, and places in it (``letters.letters_of``)."""

    line: int
    start: int
    end: int


class _Spot(NamedTuple):
    """A printed line, or a footnote: the address of its text, and the place of a footnote's mark."""

    address: Address
    line: int
    mark: int | None = None


class Places:
    """The places of a report by the addresses of their texts.

    ``files`` are the files of the report by the name that starts an origin (``pipeline.Checked``).
    """

    def __init__(self, document: Document, files: Mapping[str, File]) -> None:
        self.lines = commentable(document)
        written = [file for each in files.values() for file in each.each]
        self._files = {file.source.name: file for file in reversed(written)}
        self._under: dict[tuple[str, Path], list[_Spot]] = defaultdict(list)
        self._spots: dict[str, list[_Spot]] = defaultdict(list)
        marks = _marks(self.lines)
        for line, paragraph in enumerate(self.lines):
            self._add(files, paragraph.origin, line, None)
        for number, note in enumerate(document.notes, 1):
            if number in marks:
                self._add(files, note.origin, *marks[number])
        self._title = next((at for at, each in enumerate(self.lines) if each.style == _TITLE), 0)

    def of(self, finding: Finding) -> Anchor:
        """Return the place of a finding."""
        file = self._files.get(finding.file)
        if file is None:
            return self._whole(self._title)
        scalar = _scalar(file, finding)
        for length in range(len(finding.path), 0, -1):
            spots = self._spots_at(finding.file, Path(finding.path[:length]))
            found = self._words(file, finding.span, scalar, spots)
            if found := found or self._nearest(spots, finding.path, length):
                return found
        if found := self._figure(file, finding) or self._said(scalar):
            return found
        around = () if finding.path else self._around(finding)
        return self._at(next(iter(around), None)) or self._whole(self._title)

    def _add(self, files: Mapping[str, File], origin: str, line: int, mark: int | None) -> None:
        found = traced(files, origin)
        if found is None:
            return
        file, address = found
        spot = _Spot(address, line, mark)
        self._spots[file.source.name].append(spot)
        for length in range(1, len(address.path) + 1):
            self._under[file.source.name, Path(address.path[:length])].append(spot)

    def _spots_at(self, file: str, path: Path) -> list[_Spot]:
        """Return what is printed of an address, or for what a month does not say, of its office's value."""
        own = self._under.get((file, path), [])
        return own or [spot for name in self._files for spot in self._under.get((name, path), [])]

    def _words(self, file: File, span: Span, scalar: Scalar | None, spots: Iterable[_Spot]) -> Anchor | None:
        """Return the words of a range in a file among the lines of some spots."""
        lines = sorted({spot.line for spot in spots if spot.mark is None})
        if scalar is None or not lines:
            return None
        written = written_letters(file.source.text, scalar)
        printed = [each for line in lines for each in printed_letters(line, self.lines[line].content)]
        found = printed_of(written, printed, span, file.source.text[slice(*span)])
        return self._between(*found) if found else None

    def _between(self, first: Printed, last: Printed) -> Anchor:
        """Return the range of two letters; it ends with the line of the first."""
        if first.line != last.line:
            return Anchor(first.line, first.at, len(letters_of(self.lines[first.line].content)))
        return Anchor(first.line, first.at, last.at + 1)

    def _nearest(self, spots: list[_Spot], path: Path, length: int) -> Anchor | None:
        """Return the line of an address: its own, or the first below it if the next step is no list entry.

        What is missing in a list does not stand at its first entry, nor what is missing among the footnotes
        at the first of them.
        """
        at = Path(path[:length])
        own = [spot for spot in spots if _leads(spot.address.path, at)]
        if not own and length < len(path):
            inside = isinstance(path[length], int)
            own = [] if inside else [spot for spot in spots if spot.mark is None]
        return self._at(next(iter(own or (spots if length == len(path) else ())), None))

    def _at(self, spot: _Spot | None) -> Anchor | None:
        if spot is None:
            return None
        return self._whole(spot.line) if spot.mark is None else Anchor(spot.line, spot.mark, spot.mark + 1)

    def _whole(self, line: int) -> Anchor:
        return Anchor(line, 0, len(letters_of(self.lines[line].content)) if self.lines else 0)

    def _figure(self, file: File, finding: Finding) -> Anchor | None:
        """Return the first words that print the figure of a finding."""
        path = Path(finding.path[len(file.root.path) :])
        if path[:1] != (_FIGURES,) or len(path) == 1:
            return None
        for spot in self._spots.get(finding.file, []):
            for scalar in _scalars(spot.address):
                for name, span in figures_in(file.source.text, scalar):
                    if name == path[1]:
                        words = self._words(file, span, scalar, [spot])
                        return words or self._at(spot)
        return None

    def _around(self, finding: Finding) -> list[_Spot]:
        """Return the texts around a position, the smallest first, or else the next one after it."""
        spots = self._spots.get(finding.file, [])
        nodes = [(spot.address.node, spot) for spot in spots]
        around = [(node.end - node.start, spot) for node, spot in nodes if _holds(node, finding.span.start)]
        if around:
            return [min(around, key=lambda each: each[0])[1]]
        after = [(node.start, spot) for node, spot in nodes if node.start >= finding.span.start]
        return [min(after, key=lambda each: each[0])[1]] if after else []

    def _said(self, scalar: Scalar | None) -> Anchor | None:
        """Return the first place that prints a text which has no line of its own, such as a place's name."""
        words = " ".join(scalar.text.split()) if scalar else ""
        if len(words) < _LEAST_WORD or not words[0].isalpha():
            return None
        lines = [letters_of(paragraph.content) for paragraph in self.lines]
        for same in (str, str.lower):
            for line, text in enumerate(map(same, lines)):
                at = text.find(same(words))
                if at >= 0 and not _inside_word(text, at, at + len(words)):
                    return Anchor(line, at, at + len(words))
        return None


def commentable(document: Document) -> list[Paragraph]:
    """Return the paragraphs that may have comments: not those of the page's foot, which Word keeps apart."""
    foot = document.margins._replace(first_page_foot=())
    return paragraphs(document._replace(margins=foot).all_blocks())


def _marks(lines: list[Paragraph]) -> dict[int, tuple[int, int]]:
    """Return the line and the place of the first mark of each footnote."""
    marks: dict[int, tuple[int, int]] = {}
    for number, line in enumerate(lines):
        for at, piece in enumerate(line.content):
            if isinstance(piece, NoteMark):
                marks.setdefault(piece.number, (number, len(letters_of(line.content[:at]))))
    return marks


def _scalar(file: File, finding: Finding) -> Scalar | None:
    """Return the text of a file that a finding points into."""
    address, _ = locate(Address(file.root.node, None, file.root.path), finding.path[len(file.root.path) :])
    start = finding.span.start
    return next((each for each in _scalars(address) if _holds(each, start)), None)


def _scalars(address: Address) -> Iterator[Scalar]:
    """Yield the texts that an address may mean: its value, its key, the text of its long form."""
    candidates = (address.node, address.key, (address.at("text") or address).node)
    yield from (each for each in candidates if isinstance(each, Scalar))


def _holds(node: object, offset: int) -> bool:
    start, end = getattr(node, "start", 0), getattr(node, "end", 0)
    return start <= offset <= end


def _leads(path: Path, at: Path) -> bool:
    """Tell whether a line is the first of what an address leads to."""
    return path == at or (path.parent == at and path.name in _LEADING)


def _inside_word(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()
