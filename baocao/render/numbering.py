"""Counts numbered paragraphs, as Word does, once for all writers."""

from baocao.document import Numbering
from baocao.model.scheme import Scheme, numeral


class Counter:
    """Counts the paragraphs of numbered styles in reading order.

    >>> from baocao.model.scheme import Level
    >>> levels = Level(style="a", count="roman", label="%1."), Level(style="b", count="decimal", label="%2.")
    >>> counter = Counter((Scheme(name="I. 1.", levels=levels),))
    >>> counted = [counter.next(style) for style in ("a", "b", "b", "a", "b", "body")]
    >>> [numbering and numbering.label for numbering in counted]
    ['I.', '1.', '2.', 'II.', '1.', None]
    """

    def __init__(self, lists: tuple[Scheme, ...]) -> None:
        self._lists = lists
        self._levels = {
            style: (number, depth)
            for number, scheme in enumerate(lists)
            for depth, level in enumerate(scheme.levels)
            for style in (level.style, level.items)
            if level.label and style
        }
        self._counters = [[0] * len(scheme.levels) for scheme in lists]
        self._instances = 0
        # The current instance of each list, and the level from which it restarted.
        self._current = [(0, 0)] * len(lists)

    def next(self, style: str, *, restart: bool = False) -> Numbering | None:
        """Count the next paragraph in that style; return ``None`` if the style has no number.

        With ``restart``, its level and those below it start again at this paragraph.
        """
        if style not in self._levels:
            return None
        number, depth = self._levels[style]
        counters = self._counters[number]
        if depth < self._current[number][1]:
            self._current[number] = (0, 0)
        if restart and counters[depth]:
            self._begin_again(number, depth)
        counters[depth] += 1
        counters[depth + 1 :] = [0] * (len(counters) - depth - 1)
        numbers = tuple(counters[: depth + 1])
        return Numbering(number, numbers, self._label(number, numbers), *self._current[number])

    def _begin_again(self, number: int, depth: int) -> None:
        counters = self._counters[number]
        counters[depth:] = [0] * (len(counters) - depth)
        if any(level.counts for level in self._lists[number].levels[depth:]):
            self._instances += 1
            self._current[number] = (self._instances, depth)

    def _label(self, number: int, numbers: tuple[int, ...]) -> str:
        levels = self._lists[number].levels
        label = levels[len(numbers) - 1].label
        if "%" not in label:
            return label
        for level, count in enumerate(numbers, 1):
            if f"%{level}" in label:
                label = label.replace(f"%{level}", numeral(levels[level - 1].count, count))
        return label
