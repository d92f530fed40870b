"""A file as it is before an edit is tried: read once for all the edits that are tried, and only if one is."""

from functools import cached_property

from baocao.finding import Finding
from baocao.live.server.reading import Reading
from baocao.source import Node, Scalar, Source, load, scalars, to_data


class Before:
    """What an edit of a text must leave as it is."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    @property
    def source(self) -> Source:
        """Return the text."""
        return self._loaded[0]

    @property
    def root(self) -> Node | None:
        """Return its node, also after a syntax error; ``None`` if nothing can be read."""
        return self._loaded[1]

    @property
    def faults(self) -> int:
        """Return how many faults it has as YAML."""
        return len(self._loaded[2])

    @cached_property
    def texts(self) -> tuple[Scalar, ...]:
        """Return its texts in the order of their places."""
        return tuple(sorted(scalars(self.root), key=lambda each: each.start)) if self.root is not None else ()

    @cached_property
    def data(self) -> object:
        """Return what it says."""
        return to_data(self.root) if self.root is not None else None

    @cached_property
    def _loaded(self) -> tuple[Source, Node | None, list[Finding]]:
        return load(self.reading.document.name, self.reading.document.data, reads_on=True)
