"""Widths of text, from the advance widths of the report's font.

They are needed where a length follows from text: a rule as long as a title, a column as wide as its longest
line.
"""

from functools import cache

from baocao.document import NO_BREAK_SPACE, Inline, Words, plain_text
from baocao.library.font_widths import width_mm
from baocao.library.words import words as read_words
from baocao.model.style import Style
from baocao.system.patterns import lazy

_CLOSE_MM = 0.2
_OPENER_IS_WORTH = 0.6
_BLANKS = lazy(rf"[^\S{NO_BREAK_SPACE}]+")


def words_of(text: str) -> list[str]:
    """Return the words of a text, between which a line may break: not at a no-break space.

    >>> words_of("trồng 17,5\\xa0ha rừng")
    ['trồng', '17,5\\xa0ha', 'rừng']
    """
    return [word for word in _BLANKS.split(text) if word]


def evened_mm(text: str, font: str, style: Style, width: float) -> float:
    """Return the width in which a text that is too long for one line breaks best; else its own width.

    Two lines break where the second starts a phrase (*Ủy ban nhân dân / xã Bình An*) and both have similar
    length; more lines are made as even as possible.
    """
    natural = width_mm(text, font, style)
    if natural <= width:
        return natural
    words = words_of(text)
    widths = [width_mm(word, font, style) for word in words]
    blank = width_mm(" ", font, style)
    return _two_lines(words, widths, blank, width) or _even_lines(widths, blank, width)


def lines_mm(text: str, font: str, style: Style, width: float) -> list[float]:
    """Return the width of each line that a text takes when it is broken word by word at a width.

    >>> style = Style(name="a", pt=10, source="-")
    >>> [round(line) for line in lines_mm("Ủy ban nhân dân xã", "Times New Roman", style, 20)]
    [18, 9]
    """
    widths = [width_mm(word, font, style) for word in words_of(text)]
    return _broken(widths, width_mm(" ", font, style), width)


def _two_lines(words: list[str], widths: list[float], blank: float, width: float) -> float | None:
    """Return the width that breaks a text at its best place into two lines; ``None`` if two are too few."""
    best: tuple[float, float] | None = None
    if sum(widths) + blank * (len(words) - 2) > 2 * width + _CLOSE_MM:
        return None
    for at in range(1, len(words)):
        upper, lower = (sum(part) + blank * (len(part) - 1) for part in (widths[:at], widths[at:]))
        needed = max(upper, lower)
        if needed > width or needed >= upper + blank + widths[at]:
            continue
        unlike = abs(upper - lower) / (upper + lower)
        cost = unlike - (_OPENER_IS_WORTH if _opens(words, at) else 0)
        best = min(best or (cost, needed), (cost, needed))
    return best[1] if best else None


def _opens(words: list[str], at: int) -> bool:
    one, two = words[at].casefold(), " ".join(words[at : at + 2]).casefold()
    return one in _openers() or two in _openers()


@cache
def _openers() -> frozenset[str]:
    return frozenset(read_words("openers")["openers"])


def _even_lines(widths: list[float], blank: float, width: float) -> float:
    lines = len(_broken(widths, blank, width))
    low, high = max(widths, default=0.0), width
    while high - low > _CLOSE_MM:
        middle = (low + high) / 2
        low, high = (low, middle) if len(_broken(widths, blank, middle)) <= lines else (middle, high)
    return high


def _broken(widths: list[float], blank: float, width: float) -> list[float]:
    """Return the widths of the lines into which words of these widths are broken."""
    lines = [0.0]
    for word in widths:
        if lines[-1] and lines[-1] + blank + word > width:
            lines.append(word)
        else:
            lines[-1] += (blank if lines[-1] else 0) + word
    return lines


def unbroken_text(content: tuple[Inline, ...]) -> str:
    """Return the text of a paragraph with no-break spaces in the words that stay on one line.

    >>> unbroken_text((Words("trồng "), Words("17,5 ha", whole=True)))
    'trồng 17,5\\xa0ha'
    """
    held = (
        piece._replace(text=piece.text.replace(" ", NO_BREAK_SPACE))
        if isinstance(piece, Words) and piece.whole
        else piece
        for piece in content
    )
    return plain_text(tuple(held))
