"""Finds the numbering scheme whose levels are those of a paper's headings and items."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from baocao.library import catalog
from baocao.model.scheme import Level, Scheme, numeral
from baocao.word.recognise.line import HEADINGS, Line
from baocao.word.recognise.numbered import form_of
from baocao.word.recognise.typed import Typed, typed_in

_DEEPER = 0.1
_OTHER_SIGN = 0.01
# Forms of fewer items than this share are slips, or lists of their own.
_RARE = 0.08


class Shape(NamedTuple):
    """The form of a level's labels, and the sign after their number."""

    form: str
    sign: str


def levels_of(lines: Sequence[Line]) -> tuple[tuple[Shape, ...], tuple[Shape, ...]]:
    """Return the shapes of headings and of items, outermost first: the most frequent one of each depth.

    Appendices count by themselves, so they are left out; so are items that count like a heading, which are
    clauses without a title.
    """
    headings: dict[int, Counter[Shape]] = {}
    items: Counter[Shape] = Counter()
    depths: Counter[Shape] = Counter()
    for line in lines:
        if line.appendix or not line.depth or line.typed is None:
            continue
        shape = _shape(line.typed)
        if line.label in HEADINGS:
            headings.setdefault(line.depth, Counter())[shape] += 1
        elif line.label.startswith("item"):
            items[shape] += 1
            depths[shape] += line.depth
    found = _unique([headings[depth].most_common(1)[0][0] for depth in sorted(headings)])
    frequent = [shape for shape, times in items.most_common() if times >= _RARE * items.total()]
    frequent.sort(key=lambda shape: depths[shape] / items[shape])
    clauses = {shape.form for shape in found}
    return found, tuple(shape for shape in _unique(frequent) if shape.form not in clauses)


def _unique(shapes: Iterable[Shape]) -> tuple[Shape, ...]:
    """Return the first shape of each form."""
    first: dict[str, Shape] = {}
    for shape in shapes:
        first.setdefault(shape.form, shape)
    return tuple(first.values())


def _shape(typed: Typed) -> Shape:
    form = form_of(typed)
    sign = typed.form.replace("–", "-").rstrip()[-1:] if typed.numbers else ""
    return Shape(".".join("1" * len(typed.numbers)) if form == "1.1" else form, "" if sign == "%" else sign)


def printed(shapes: Sequence[Shape]) -> tuple[str, ...]:
    """Return the first label of each level.

    >>> printed((Shape("Phần", ""), Shape("I", "-"), Shape("1.1.1", "."), Shape("(1)", ")"), Shape("+", "")))
    ('Phần', 'I-', '1.1.1.', '(1)', '+')
    """
    return tuple(form if form[0] == "(" else f"{form}{sign}" for form, sign in shapes)


@cache
def _shipped() -> dict[str, tuple[tuple[Shape, ...], tuple[Shape, ...]]]:
    """Return the shapes of headings and items of every shipped scheme."""
    found = {}
    for name in catalog.schemes():
        scheme = catalog.scheme(name)
        if scheme:
            shapes = [(level.is_item, _first(scheme, level)) for level in scheme.levels if level.label]
            headings = tuple(shape for item, shape in shapes if not item and shape)
            found[name] = headings, tuple(shape for item, shape in shapes if item and shape)
    return found


def _first(scheme: Scheme, level: Level) -> Shape | None:
    """Return the shape of the first label of a level."""
    label = level.label
    for number, each in enumerate(scheme.levels, 1):
        label = label.replace(f"%{number}", numeral(each.count, 1))
    typed, _ = typed_in(f"{label} X")
    return _shape(typed) if typed else None


def scheme_of(lines: Sequence[Line]) -> str:
    """Return the name of the shipped scheme that a paper follows, or an empty text.

    Levels that the paper does not use cost little, so the shortest scheme that has all of them wins.
    """
    headings, items = levels_of(lines)
    if not headings and not items:
        return ""
    costs = {
        name: _cost(headings, own_headings) + _cost(items, own_items)
        for name, (own_headings, own_items) in _shipped().items()
    }
    name = min(costs, key=lambda each: (costs[each], each), default="")
    return name if name and costs[name] < 1 else ""


def _cost(found: Sequence[Shape], known: Sequence[Shape]) -> float:
    """Return how far shapes found are from those of a scheme; 1 or more, if they are not the scheme's."""
    if [each.form for each in found] != [each.form for each in known[: len(found)]]:
        return 1
    other_signs = sum(one.sign != other.sign for one, other in zip(found, known, strict=False))
    return _DEEPER * (len(known) - len(found)) + _OTHER_SIGN * other_signs
