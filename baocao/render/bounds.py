"""How much a template of a user's own may print: as much as a report of some thousand pages needs.

A template is run in a box, but what it printed is read, laid out and written outside of it. The months
themselves are bounded as files; the shipped templates print little more than stands in them.
"""

MAX_TAGS = 100_000
MAX_DEPTH = 20
MAX_LETTERS = 4 * 1024 * 1024


class Bounds:
    """Counts what a template printed; ``bounded`` tells whether it is one of a user's own."""

    def __init__(self, *, bounded: bool) -> None:
        self._bounded = bounded
        self._tags = self._letters = 0

    def fits_tag(self, depth: int) -> bool:
        """Tell whether there is room for one more tag, so many tags deep."""
        self._tags += 1
        return not self._bounded or (self._tags <= MAX_TAGS and depth <= MAX_DEPTH)

    def fits_text(self, text: str) -> bool:
        """Tell whether there is room for more text."""
        self._letters += len(text)
        return not self._bounded or self._letters <= MAX_LETTERS
