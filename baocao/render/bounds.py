"""Limits for the output of a user's template: as much as a report of some thousand pages needs.

A template runs in a box, but its output is read, laid out and written outside of it. The months themselves
are bounded as files; the shipped templates print little more than they contain.
"""

MAX_TAGS = 100_000
MAX_DEPTH = 20
MAX_LETTERS = 4 * 1024 * 1024


class Bounds:
    """Counts the output of a template; ``bounded`` means that it is a user's template."""

    def __init__(self, *, bounded: bool) -> None:
        self._bounded = bounded
        self._tags = self._letters = 0

    def fits_tag(self, depth: int) -> bool:
        """Tell whether one more tag at that depth is within the limits."""
        self._tags += 1
        return not self._bounded or (self._tags <= MAX_TAGS and depth <= MAX_DEPTH)

    def fits_text(self, text: str) -> bool:
        """Tell whether more text is within the limits."""
        self._letters += len(text)
        return not self._bounded or self._letters <= MAX_LETTERS
