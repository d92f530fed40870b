"""The labels that Word's numbering prints, for writers that have no numbering of their own."""

from baocao.model.scheme import Count, Scheme

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
# The alphabet of Vietnamese papers for points: đ, but no ă, â, ê, ô, ơ, ư, and no f, j, w, z.
_LETTERS = "abcdđeghiklmnopqrstuvxy"


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
            level.style: (scheme, depth) for scheme in lists for depth, level in enumerate(scheme.levels)
        }
        self._counters = {id(scheme): [0] * len(scheme.levels) for scheme in lists}

    def next(self, style: str) -> str:
        """Return the label of the next paragraph in that style; empty where the style has none."""
        if style not in self._levels:
            return ""
        scheme, depth = self._levels[style]
        counters = self._counters[id(scheme)]
        counters[depth] += 1
        counters[depth + 1 :] = [0] * (len(counters) - depth - 1)
        label = scheme.levels[depth].label
        for level in range(depth + 1):
            if f"%{level + 1}" in label:
                count = scheme.levels[level].count
                label = label.replace(f"%{level + 1}", numeral(count, counters[level]))
        return label


def numeral(count: Count, number: int) -> str:
    """Return a number in that way of counting.

    >>> numeral("roman", 9), numeral("decimal", 9), numeral("letter", 5)
    ('IX', '9', 'đ')
    """
    match count:
        case "roman":
            return _roman(number)
        case "letter":
            return _LETTERS[(number - 1) % len(_LETTERS)]
        case _:
            return str(number)


def _roman(number: int) -> str:
    digits = []
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        digits.append(letters * times)
    return "".join(digits)
