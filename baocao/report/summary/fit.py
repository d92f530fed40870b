"""Chooses how many lines of each section a page has room for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

# Sections with more lines are shortened first.
_LONG = 10


@dataclass(slots=True)
class Stretch:
    """A section of a page: the heights of its lines, of what is always there, and of the line for the rest.

    ``head`` is needed only with a line, as the head of a table. The section with the smallest ``weight`` is
    the least important; it keeps its ``least`` lines as long as others have more. ``shown`` is how many
    lines are printed.
    """

    lines: Sequence[float]
    fixed: float
    head: float
    more: float
    weight: int
    least: int = 1
    shown: int = field(init=False)

    def __post_init__(self) -> None:
        self.shown = len(self.lines)

    @property
    def height(self) -> float:
        """Return the height of the section as it is printed."""
        rest = self.more if self.shown < len(self.lines) else 0
        return self.fixed + rest + (self.head if self.shown else 0) + sum(self.lines[: self.shown])


def fit(stretches: Sequence[Stretch], room: float) -> bool:
    """Leave lines out of sections until they fit into a height; return whether they do.

    Long sections lose lines first, then the least important ones: down to the least, then all.

    >>> long, short = Stretch([5.0] * 9, 5, 0, 5, 1), Stretch([5.0] * 2, 5, 0, 5, 2)
    >>> fit([long, short], 50), long.shown, short.shown
    (True, 5, 2)
    """
    # Heights are added up anew only for the section that changes.
    heights = [stretch.height for stretch in stretches]
    long = [_LONG] * len(stretches)
    for least in (long, [stretch.least for stretch in stretches], [0] * len(stretches)):
        while sum(heights) > room:
            left = [at for at, stretch in enumerate(stretches) if stretch.shown > least[at]]
            if not left:
                break
            weigh = heights.__getitem__ if least is long else lambda at: -stretches[at].weight
            at = max(left, key=weigh)
            stretches[at].shown -= 1
            heights[at] = stretches[at].height
    return sum(heights) <= room


def grow(stretches: Sequence[Stretch], fits: Callable[[], bool]) -> None:
    """Show more lines as long as the page ``fits``: first the least of each section, then as many as can be.

    Those of the most important sections come first.
    """
    ordered = sorted(stretches, key=lambda each: -each.weight)
    for most in ([each.least for each in ordered], [len(each.lines) for each in ordered]):
        for stretch, wanted in zip(ordered, most, strict=True):
            while stretch.shown < min(wanted, len(stretch.lines)):
                stretch.shown += 1
                if not fits():
                    stretch.shown -= 1
                    break
