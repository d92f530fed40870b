"""Maps a paragraph of the report to its line in the file, and a position in a file to its paragraph."""

from collections.abc import Iterable
from dataclasses import dataclass

from baocao.model.address import Address, File, span_of, traced
from baocao.path import Path


@dataclass(frozen=True, slots=True)
class SourceSpan:
    """A range of a file, with its lines as written but without their indentation."""

    file: str
    line: int
    column: int
    text: str


class SourceMap:
    """The source positions of a report's paragraphs.

    ``files`` are the files by the name that starts an origin, ``origins`` the report's origins in reading
    order.
    """

    def __init__(self, files: dict[str, File], origins: Iterable[str]) -> None:
        self._found: dict[str, tuple[File, Address]] = {}
        self._first: dict[tuple[str, Path], str] = {}
        for origin in origins:
            found = traced(files, origin)
            if found is None:
                continue
            file, address = found
            self._found[origin] = file, address
            for length in range(1, len(address.path) + 1):
                self._first.setdefault((file.source.name, Path(address.path[:length])), origin)

    def source_of(self, origin: str) -> SourceSpan | None:
        """Return the source span of a paragraph; ``None`` if the report has no such origin."""
        if origin not in self._found:
            return None
        file, address = self._found[origin]
        region = file.source.region(span_of(file.source, address))
        lines = (file.source.line(number).strip() for number in range(region.line, region.end_line + 1))
        return SourceSpan(file.source.name, region.line, region.column, "\n".join(lines).rstrip())

    def nearest(self, file: str, path: Path) -> str | None:
        """Return the origin of the first paragraph made from a position, or else of what contains it."""
        for length in range(len(path), 0, -1):
            if found := self._first.get((file, Path(path[:length]))):
                return found
        return None
