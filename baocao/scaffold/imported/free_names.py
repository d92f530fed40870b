"""Names that are taken once each, numbered where several would be alike."""

from collections import Counter
from collections.abc import Container, Iterable


class FreeNames:
    """Chooses names that are free, and does not try the same numbers twice."""

    def __init__(self) -> None:
        self._next: Counter[str] = Counter()

    def one(self, names: Iterable[str], base: str, taken: Container[str]) -> str:
        """Return the first of the names that is not taken, or else ``base`` with a number.

        >>> free, taken = FreeNames(), ["viec", "viec-2"]
        >>> free.one(["viec"], "viec", taken), free.one(["viec", "khac"], "viec", taken)
        ('viec-3', 'khac')
        """
        for name in names:
            if name not in taken:
                return name
        number = self._next[base] or 2
        while f"{base}-{number}" in taken:
            number += 1
        self._next[base] = number
        return f"{base}-{number}"
