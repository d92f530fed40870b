"""Writes Word's equations on one line (ECMA-376 part 1, 22.1): ``(a+b)/2``, ``x_i^2``, ``√(x+1)``."""

from collections.abc import Callable

from lxml import etree

from baocao.word.namespaces import M, W

_SKIPPED = frozenset({f"{W}del", f"{W}moveFrom", f"{W}rPr", f"{M}rPr"})
_TEXTS = (f"{M}t", f"{W}t")
_BREAKS = (f"{W}br", f"{W}cr", f"{W}tab")
_INTEGRAL = "∫"
_HAT = "\u0302"


def linear(node: etree._Element) -> str:
    """Return an ``m:oMath`` or ``m:oMathPara`` on one line.

    Every letter is kept; brackets are added where a part that stood above, below or under a root has several
    signs. The work is done from the innermost parts outwards, so that no depth is too deep.
    """
    parts: dict[etree._Element, str] = {}
    for part in reversed(list(node.iter(f"{M}*", f"{W}*"))):
        if part.tag in _TEXTS:
            parts[part] = part.text or ""
        elif part.tag in _BREAKS:
            parts[part] = " "
        elif part.tag not in _SKIPPED:
            write = _FORMS.get(str(part.tag).removeprefix(M), _joined)
            parts[part] = write(_Pieces(part, parts))
            for inner in part:
                parts.pop(inner, None)  # or each depth would keep a copy
    return parts.get(node, "").strip()


class _Pieces:
    """An element of an equation whose inner elements are written already."""

    def __init__(self, node: etree._Element, parts: dict[etree._Element, str]) -> None:
        self.node = node
        self._parts = parts

    def __call__(self, name: str) -> str:
        """Return what stands in an element of that name."""
        return " ".join(self.all(name))

    def all(self, name: str) -> list[str]:
        """Return what stands in each element of that name."""
        return [self._parts.get(child, "") for child in self.node.findall(f"{M}{name}")]

    def joined(self) -> str:
        """Return what stands in all elements, in order."""
        return "".join(self._parts.get(child, "") for child in self.node)

    def said(self, name: str, default: str) -> str:
        """Return the value of a property, such as the sign of a sum."""
        found = self.node.find(f"{M}{self.node.tag.removeprefix(M)}Pr/{M}{name}")
        value = None if found is None else found.get(f"{M}val")
        return default if value is None else value


def _joined(pieces: _Pieces) -> str:
    return pieces.joined()


def _one(text: str) -> str:
    """Return a part in brackets unless it is one number, one name or in brackets already."""
    text = text.strip()
    closed = text[:1] == "(" and text.find(")") == len(text) - 1
    return text if closed or len(text) <= 1 or text.replace(",", "").isalnum() else f"({text})"


def _scripts(below: str, above: str) -> str:
    return (f"_{_one(below)}" if below else "") + (f"^{_one(above)}" if above else "")


def _fraction(pieces: _Pieces) -> str:
    if pieces.said("type", "bar") == "noBar":
        return f"({pieces('num')}; {pieces('den')})"
    return f"{_one(pieces('num'))}/{_one(pieces('den'))}"


def _scripted(pieces: _Pieces) -> str:
    return _one(pieces("e")) + _scripts(pieces("sub"), pieces("sup"))


def _scripted_before(pieces: _Pieces) -> str:
    return f"{_scripts(pieces('sub'), pieces('sup'))} {pieces('e')}".strip()


def _root(pieces: _Pieces) -> str:
    degree = pieces("deg")
    return f"√{f'[{degree}]' if degree else ''}{_one(pieces('e'))}"


def _sum(pieces: _Pieces) -> str:
    limits = _scripts(pieces("sub"), pieces("sup"))
    return f"{pieces.said('chr', _INTEGRAL)}{limits}{' ' if limits else ''}{pieces('e')}"


def _bracketed(pieces: _Pieces) -> str:
    first, last = pieces.said("begChr", "("), pieces.said("endChr", ")")
    return f"{first}{pieces.said('sepChr', '|').join(pieces.all('e'))}{last}"


def _function(pieces: _Pieces) -> str:
    name, of = pieces("fName"), pieces("e")
    return f"{name}{'' if of.startswith('(') else ' '}{of}"


def _limit(pieces: _Pieces) -> str:
    below = pieces.node.tag == f"{M}limLow"
    return pieces("e") + _scripts(*((pieces("lim"), "") if below else ("", pieces("lim"))))


def _rows(pieces: _Pieces) -> str:
    rows = "; ".join(pieces.all("mr") or pieces.all("e"))
    above = pieces.node.getparent()
    outer = None if above is None else above.getparent()
    return rows if outer is not None and outer.tag == f"{M}d" else f"[{rows}]"


def _row(pieces: _Pieces) -> str:
    return ", ".join(pieces.all("e"))


def _accented(pieces: _Pieces) -> str:
    inner = pieces("e")
    return inner + pieces.said("chr", _HAT) if len(inner) == 1 else inner


_FORMS: dict[str, Callable[[_Pieces], str]] = {
    "f": _fraction,
    "sSub": _scripted,
    "sSup": _scripted,
    "sSubSup": _scripted,
    "sPre": _scripted_before,
    "rad": _root,
    "nary": _sum,
    "d": _bracketed,
    "func": _function,
    "limLow": _limit,
    "limUpp": _limit,
    "m": _rows,
    "mr": _row,
    "eqArr": _rows,
    "acc": _accented,
    "oMathPara": lambda pieces: "\n".join(text for text in pieces.all("oMath") if text),
}
