"""How a rule of form tells what it found: one finding, with the count and the first places."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from baocao.finding import Finding, Rule, Span
from baocao.lint.paper_form import FormLine, PaperForm
from baocao.messages import Message, Said
from baocao.messages import paper_form as say
from baocao.model.style import Range, Style

_SHOWN = 3
_LONGEST = 40
_NAMES = "abc"
_ELLIPSIS = "…"
_FOUND_BY = frozenset({"part", "h1", "h2", "h3", "article", "appendix-label", "appendix-title"})
# Spacings of lines differ in hundredths.
_EXACT_BELOW = 3


class Fault(NamedTuple):
    """A fault at a line, and what is there; ``right`` are the words to write.

    ``words`` are the faulty words, whose place is ``span``; the whole line, if there are none.
    """

    line: FormLine | None
    said: Said | None = None
    right: str | None = None
    words: str = ""
    span: Span | None = None


def told(rule: Rule, form: PaperForm, faults: Sequence[Fault]) -> Iterator[Finding]:
    """Yield the one finding about all faults of a rule, at the first of them."""
    if not faults:
        return
    shown = [_place(form, fault) for fault in faults[:_SHOWN]]
    joined = say.PLACES[min(len(faults), _SHOWN + 1) - 1].of(**dict(zip(_NAMES, shown, strict=False)))
    message = (say.ONCE if len(faults) == 1 else say.COUNTED).of(
        title=rule.title, n=len(faults), places=joined
    )
    first = _span(form, faults[0])
    others = (_span(form, fault) for fault in faults[1:])
    yield Finding(rule, message, form.source.name, first, suggestion=_suggestion(faults), also=tuple(others))


def between(low: float, high: float) -> Said | str:
    """Return a measure, or the measures between two."""
    return number(low) if low == high else say.BETWEEN.of(low=number(low), high=number(high))


def allowed(right: Range) -> Said | str:
    """Return the measures that a text allows; zero at the low end is no limit."""
    low, high = number(right.at_least), right.at_most
    if high is None:
        return say.AT_LEAST.of(low=low)
    if not right.at_least and high:
        return say.AT_MOST.of(high=number(high))
    return low if right.at_least == high else say.BETWEEN.of(low=low, high=number(high))


def bounds(style: Style) -> tuple[float, float]:
    """Return the smallest and the largest size that an edition allows."""
    low = style.pt_range.at_least if style.pt_range else style.pt or 0
    high = style.pt_range.at_most if style.pt_range else style.pt
    return low, high or low


def number(value: float) -> str:
    """Return a measure without needless digits, with a decimal comma.

    >>> number(20.0), number(12.46), number(1.057)
    ('20', '12,5', '1,06')
    """
    return f"{round(value, 1 if value >= _EXACT_BELOW else 2):g}".replace(".", ",")


def is_not(found: Said | Message | str, right: Said | Message | str) -> Said:
    """Say what is there and what is right."""
    return say.FOUND_RIGHT.of(found=found, right=right)


def shown_words(text: str) -> str:
    """Return words in one line, shortened at a word if they are many, so that a search finds them.

    >>> shown_words("Căn cứ  Luật"), shown_words("Tổ chức " * 6)
    ('Căn cứ Luật', 'Tổ chức Tổ chức Tổ chức Tổ chức Tổ chức…')
    """
    words = " ".join(text.split())
    if len(words) <= _LONGEST:
        return words
    cut = words[:_LONGEST].rpartition(" ")[0] or words[: _LONGEST - 1]
    return f"{cut}{_ELLIPSIS}"


def _suggestion(faults: Sequence[Fault]) -> str | None:
    return faults[0].right if len({fault.right for fault in faults}) == 1 else None


def _place(form: PaperForm, fault: Fault) -> Said:
    if fault.line is None:
        assert fault.said
        return fault.said
    words = shown_words(fault.words or fault.line.text)
    place = say.PLACE.of(n=fault.line.n, words=words)
    heading = _above(form, fault.line) if form.source.text.count(words.removesuffix(_ELLIPSIS)) > 1 else ""
    if heading:
        place = say.PLACE_BELOW.of(place=place, heading=shown_words(heading))
    said = say.SHOULD_BE.of(right=say.QUOTED.of(words=fault.right)) if fault.right else None
    said = _short(fault.said, words) if fault.said else said
    return say.PLACE_IS.of(place=place, found=said) if said else place


def _above(form: PaperForm, line: FormLine) -> str:
    """Return the heading above a line whose words stand in more places, so that people find it."""
    above = (each.text for each in reversed(form.lines[: line.n - 1]) if each.label in _FOUND_BY)
    return next(above, "")


def _short(said: Said, words: str) -> Said:
    """Return what is there and what is right without words that have just been quoted."""
    values = dict(said.values)
    found = values.get("found")
    text = found.text("vi") if isinstance(found, Said) else found
    is_said = said.message is say.FOUND_RIGHT and isinstance(text, str) and text.strip("“”") == words
    return say.SHOULD_BE.of(right=values["right"]) if is_said else said


def _span(form: PaperForm, fault: Fault) -> Span:
    if fault.span or fault.line is None:
        return fault.span or Span(0, 0)
    start = form.source.offset(fault.line.n, 1)
    return Span(start, start + len(form.source.line(fault.line.n)))
