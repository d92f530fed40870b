"""The labels that Word's numbering prints, for writers that have no numbering of their own."""

from typing import NamedTuple

from baocao.model.scheme import Level, Scheme, numeral


class Step(NamedTuple):
    """A numbered paragraph: its list and level, its number there, and the label printed.

    ``again`` tells that its level was counted before and begins anew because the paragraph says so.
    """

    scheme: Scheme
    depth: int
    number: int
    label: str
    again: bool

    @property
    def level(self) -> Level:
        """Return the level the paragraph is on."""
        return self.scheme.levels[self.depth]


class Labels:
    """Counts the paragraphs of numbered styles, as Word does.

    >>> from baocao.model.scheme import Level
    >>> levels = Level(style="a", count="roman", label="%1."), Level(style="b", count="decimal", label="%2.")
    >>> labels = Labels((Scheme(name="I. 1.", levels=levels),))
    >>> [labels.next(style) for style in ("a", "b", "b", "a", "b", "body")]
    ['I.', '1.', '2.', 'II.', '1.', '']
    """

    def __init__(self, lists: tuple[Scheme, ...]) -> None:
        self._levels = {
            style: (scheme, depth)
            for scheme in lists
            for depth, level in enumerate(scheme.levels)
            for style in (level.style, level.items)
            if level.label and style
        }
        self._counters = {id(scheme): [0] * len(scheme.levels) for scheme in lists}

    def next(self, style: str, *, restart: bool = False) -> str:
        """Return the label of the next paragraph in that style; empty where the style has none.

        With ``restart`` its list begins again with it.
        """
        step = self.step(style, restart=restart)
        return step.label if step else ""

    def step(self, style: str, *, restart: bool = False) -> Step | None:
        """Count the next paragraph in that style; ``None`` where the style has no number."""
        if style not in self._levels:
            return None
        scheme, depth = self._levels[style]
        counters = self._counters[id(scheme)]
        again = restart and counters[depth] > 0
        if again:
            counters[depth:] = [0] * (len(counters) - depth)
        counters[depth] += 1
        counters[depth + 1 :] = [0] * (len(counters) - depth - 1)
        label = scheme.levels[depth].label
        for level in range(depth + 1):
            if f"%{level + 1}" in label:
                count = scheme.levels[level].count
                label = label.replace(f"%{level + 1}", numeral(count, counters[level]))
        return Step(scheme, depth, counters[depth], label, again)
