"""Reads the words and numbers of charts and diagrams, which are parts of their own."""

import re
from collections.abc import Iterable

from lxml import etree

from baocao.word.namespaces import CX, DGM, A, C

# As many digits of a number are exact.
_DIGITS = 15
_DECIMAL = re.compile(r"-?[0-9]{1,15}\.[0-9]{1,20}(E[-+]?[0-9]{1,3})?")
_LABELS = (f"{C}cat", f"{C}xVal")
_VALUES = (f"{C}val", f"{C}yVal", f"{C}bubbleSize")


def chart_text(root: etree._Element) -> str:
    """Return a chart's titles, the labels of its values, and each series with its values.

    The form is ``Title; label, label; series: value, value``.
    """
    if root.tag.startswith(CX):
        return "; ".join(_new_chart(root))
    series = list(root.iter(f"{C}ser"))
    inside = {text for one in series for text in one.iter(f"{A}t")}
    titles = [_written(par, but=inside) for par in root.iter(f"{A}p")]
    pieces = list(titles)
    for one in series:
        labels = ", ".join(_points(one, _LABELS))
        if labels not in pieces:
            pieces.append(labels)
    pieces += [_series(one) for one in series]
    return "; ".join(piece for piece in pieces if piece)


def diagram_text(root: etree._Element) -> str:
    """Return the words of a diagram (SmartArt), one shape after the other."""
    shapes = (" ".join(_written(par) for par in shape.iter(f"{A}p")) for shape in root.iter(f"{DGM}pt"))
    return "; ".join(words for shape in shapes if (words := shape.strip()))


def _series(node: etree._Element) -> str:
    name = node.find(f"{C}tx")
    words = "" if name is None else " ".join(text.text or "" for text in name.iter(f"{C}v", f"{A}t"))
    noted = [_written(par) for child in node if child.tag != f"{C}tx" for par in child.iter(f"{A}p")]
    values = ", ".join([*_points(node, _VALUES), *(words for words in noted if words)])
    return f"{words}: {values}" if words and values else words or values


def _points(node: etree._Element, names: Iterable[str]) -> list[str]:
    found = (part for name in names for part in node.findall(name))
    return [_number(text.text) for part in found for text in part.iter(f"{C}v") if text.text]


def _number(text: str) -> str:
    """Return a number without the digits that binary numbers add; any other text as it is.

    >>> _number("9.2400000000000006"), _number("Quý 1")
    ('9.24', 'Quý 1')
    """
    return f"{float(text):.{_DIGITS}g}" if len(text) > _DIGITS and _DECIMAL.fullmatch(text) else text


def _written(paragraph: etree._Element, but: Iterable[etree._Element] = ()) -> str:
    return "".join(text.text or "" for text in paragraph.iter(f"{A}t") if text not in but).strip()


def _new_chart(root: etree._Element) -> list[str]:
    """Return the words of a chart of the kinds that Word has had since 2016, such as a waterfall."""
    dimensions = (
        ", ".join(point.text or "" for point in level.iter(f"{CX}pt")) for level in root.iter(f"{CX}lvl")
    )
    names = (text.text or "" for text in root.iter(f"{CX}v"))
    titles = (_written(par) for par in root.iter(f"{A}p"))
    return list(dict.fromkeys(words for words in (*titles, *names, *dimensions) if words.strip()))
