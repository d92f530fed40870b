"""Mends how paragraphs of the text stand: indents, gaps, line spacing, alignment."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from lxml import etree

from baocao.lint.paper_form import FormLine
from baocao.model.style import Range
from baocao.word.namespaces import W
from baocao.word.paper import Paragraph
from baocao.word.retouch.ordered import drop, properties, put
from baocao.word.retouch.work import Work

_MM = 1440 / 25.4
_TWIPS_PT = 20
_SINGLE = 240
_CHARACTERS = ("leftChars", "startChars", "firstLineChars", "hangingChars", "hanging", "start")


def mend_indents(work: Work) -> None:
    """Indent first lines as most are, if that is allowed; else by the nearest that is."""
    allowed = work.form.edition.resolved("body").first_line_ranges_mm or ()
    usual = _usual(work, allowed, lambda line: line.indent)
    for line in work.wrong():
        if line.indent is not None and allowed:
            right = usual if usual is not None else _nearest(allowed, line.indent)
            for node in work.paragraphs(line):
                indent = put(properties(node), "ind", left="0", firstLine=str(round(right * _MM)))
                drop(indent, *_CHARACTERS)


def mend_gaps(work: Work) -> None:
    """Give paragraphs the gap above that most have, if that is allowed; else the nearest that is."""
    allowed = work.form.edition.resolved("body").gap_range_pt
    usual = _usual(work, (allowed,) if allowed else (), lambda line: line.gap)
    for line in work.wrong():
        source = work.lines[line.n - 1].source
        if allowed is None or line.gap is None or not isinstance(source, Paragraph):
            continue
        right = usual if usual is not None else _nearest((allowed,), line.gap)
        after = line.gap - source.spacing.before / _TWIPS_PT
        for node in work.paragraphs(line):
            _set_gap(node, max(right - after, 0))


def _set_gap(node: etree._Element, before: float) -> None:
    own = properties(node)
    spacing = put(own, "spacing", before=str(round(before * _TWIPS_PT)), beforeAutospacing="0")
    drop(spacing, "beforeLines")
    contextual = own.find(f"{W}contextualSpacing")
    if contextual is not None:
        contextual.set(f"{W}val", "0")


def mend_pitches(work: Work) -> None:
    """Set lines as far apart as most are, if that is allowed; else by the nearest that is."""
    style = work.form.edition.resolved("body")
    exact, multiple = style.line_exact_range, style.line_multiple_range
    for line in work.wrong():
        if exact:
            usual = _usual(work, (exact,), lambda line: round(line.pitch, 1))
            right = usual if usual is not None else _nearest((exact,), line.pitch)
            said = {"line": str(round(right * _TWIPS_PT)), "lineRule": "exact"}
        elif multiple:
            usual = _usual(work, (multiple,), lambda line: round(line.spacing, 2))
            right = usual if usual is not None else _nearest((multiple,), line.spacing)
            said = {"line": str(round(right * _SINGLE)), "lineRule": "auto"}
        else:
            continue
        for node in work.paragraphs(line):
            put(properties(node), "spacing", **said)


def mend_alignment(work: Work) -> None:
    """Align paragraphs as the edition says; not those with line breaks, whose lines would be stretched."""
    right = work.form.edition.resolved("body").align
    for line in work.wrong():
        for node in work.paragraphs(line):
            if right and not _has_line_break(node):
                put(properties(node), "jc", val=right)


def _usual(work: Work, allowed: Sequence[Range], measure: Callable[[FormLine], float | None]) -> float | None:
    """Return what most lines of the text have, if it is allowed."""
    values = (value for line in work.form.body if line.prose and (value := measure(line)) is not None)
    counts = Counter(each for each in values if any(right.holds(each) for right in allowed))
    return counts.most_common(1)[0][0] if counts else None


def _nearest(allowed: Iterable[Range], found: float) -> float:
    ends = [end for right in allowed for end in (right.at_least, right.at_most) if end is not None]
    return min(ends, key=lambda end: abs(end - found))


def mend_middles(work: Work) -> None:
    """Put components that are beside the middle of their column into it."""
    for line in work.wrong():
        for node in work.paragraphs(line):
            if not _has_line_break(node):
                put(properties(node), "jc", val="center")
                indent = put(properties(node), "ind", left="0", right="0", firstLine="0")
                drop(indent, *_CHARACTERS, "end", "rightChars")


def _has_line_break(node: etree._Element) -> bool:
    """Tell whether a paragraph is divided into lines; a break of the page divides none."""
    return any(each.get(f"{W}type") != "page" for each in node.iter(f"{W}br", f"{W}cr"))
