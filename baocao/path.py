"""The address of a value in a file: the steps that lead to it, and the one way to write them."""

import re
from functools import lru_cache
from typing import Self

# A key, or the index of a list entry, from 0.
Step = str | int
_STEP = re.compile(
    r'\[(?P<number>[0-9]{1,9})\]|\["(?P<quoted>(?:[^"\\]|\\.)*)"\]|(?P<key>[^.\[\]"]+)', re.DOTALL
)
# Keys that could be read as several steps, or as none.
_ODD = re.compile(r'[.\[\]"]|\A\Z')


class Path(tuple[Step, ...]):
    """The steps from the root of a file to one of its values.

    >>> path = Path.of("results", "advisory", 2) / "items" / 0
    >>> str(path), path.parent.name, list(path.parent.parent)
    ('results.advisory[2].items[0]', 'items', ['results', 'advisory', 2])
    """

    __slots__ = ()

    @classmethod
    def of(cls, *steps: Step) -> Self:
        """Return the path with the given steps."""
        return cls(steps)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the path that a text spells; text that is not a step is ignored.

        >>> list(Path.parse("results.advisory[2].items[0]")), list(Path.parse(""))
        (['results', 'advisory', 2, 'items', 0], [])
        """
        return cls(map(_step, _STEP.finditer(text)))

    @property
    def name(self) -> Step:
        """Return the last step; ``""`` for the root."""
        return self[-1] if self else ""

    @property
    def parent(self) -> Self:
        """Return the path without its last step; the root is its own parent."""
        return type(self)(self[:-1])

    def __truediv__(self, step: Step) -> Self:
        """Return the path extended by one step."""
        return type(self)((*self, step))

    def startswith(self, other: "Path") -> bool:
        """Tell whether the path is another path or lies below it.

        >>> Path.parse("results.advisory[2]").startswith(Path.of("results"))
        True
        """
        return self[: len(other)] == other

    def __str__(self) -> str:
        """Return the path as text: keys joined by dots, indexes and unusual keys in brackets.

        >>> str(Path.of("results", "1. Khó khăn", "title"))
        'results["1. Khó khăn"].title'
        """
        return "".join(map(_shown, self)).removeprefix(".")


class Origin(str):
    """A path that is written at once, for the many places of which only the text is needed.

    >>> Origin.of("month", "results") / "items" / 2
    'month.results.items[2]'
    """

    __slots__ = ()

    @classmethod
    def of(cls, *steps: Step) -> Self:
        """Return the path with the given steps."""
        return cls(Path(steps))

    def __truediv__(self, step: Step) -> Self:
        """Return the path extended by one step."""
        return type(self)(f"{self}{_shown(step)}".removeprefix("."))


def _step(match: re.Match[str]) -> Step:
    if match["number"]:
        return int(match["number"])
    return match["key"] or re.sub(r"\\(.)", r"\1", match["quoted"], flags=re.DOTALL)


def _shown(step: Step) -> str:
    return f"[{step}]" if isinstance(step, int) else _shown_key(step)


@lru_cache(1 << 10)
def _shown_key(step: str) -> str:
    if _ODD.search(step):
        escaped = step.replace("\\", "\\\\").replace('"', '\\"')
        return f'["{escaped}"]'
    return f".{step}"
