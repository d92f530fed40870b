"""Reads on after a syntax error: each error is reported, mended in memory, and the rest is read.

No report is built from such a file; reading on only keeps one error from hiding all others.
"""

import itertools
from bisect import bisect_left
from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

from yaml.error import MarkedYAMLError, YAMLError

from baocao.finding import Edit, Finding, Span
from baocao.source.compose import Composer, shallow_events
from baocao.source.faults import YAML_SYNTAX
from baocao.source.labels import label_of
from baocao.source.lines import Lines
from baocao.source.mended import Mended
from baocao.source.nodes import Node, Scalar, keys, scalars
from baocao.source.openers import first_marks, other_mark
from baocao.source.pipes import piped
from baocao.source.remedies import ODD_BLANKS, odd_blanks, remedies, without_colon
from baocao.source.remedy import Remedy
from baocao.source.source_text import Source
from baocao.source.syntax import explain
from baocao.source.tabs import tabbed
from baocao.source.uncommented import uncommented
from baocao.system.patterns import lazy

# A report takes tens of KiB: longer files, or files with more errors, are not worth repeated parsing.
_LONGEST = 1 << 18
_FAULTS_AT_MOST = 20
_SUSPECTS = 4
_ODD = lazy(f"[{ODD_BLANKS}]")


class Read(NamedTuple):
    """The result of reading: the node, and all problems.

    ``mended`` means that the file as written is not YAML, ``whole`` that no line had to be left out.
    ``guessed`` are the blocks whose lines may mean something else than what was read.
    """

    node: Node | None
    findings: list[Finding]
    mended: bool = False
    whole: bool = True
    guessed: tuple[Span, ...] = ()


def read(source: Source) -> Read:
    """Read a source, past its errors if they can be mended."""
    whole = True
    lines = Lines(source)
    blanks = _odd_blanks(source, lines) if _ODD.search(source.text) else []
    tabs = tabbed(source.text, lines) if not blanks else []
    first = _first(source, lines) if not (blanks or tabs) else []
    shifted = [] if blanks or tabs or first else uncommented(source.text, lines, partial(_reached, source))
    begun = (*blanks, *tabs, *first, *shifted)
    edits = tuple(edit for found in begun for edit in found.edits)
    findings = [_found(source, found) for found in begun]
    guessed = [span for found in first if not found.sure for span in _block(source, lines, found.start)]
    for _ in range(_FAULTS_AT_MOST):
        mended = Mended(source.text, edits)
        composer = Composer(source, mended=mended)
        try:
            node = composer.compose()
            listed = _list_lines(lines, source, edits, node)
            if not listed:
                return Read(node, [*findings, *composer.findings], bool(edits), whole, tuple(guessed))
            findings += [_found(source, remedy) for remedy in listed]
            edits = (*edits, *(edit for remedy in listed for edit in remedy.edits))
        except YAMLError as error:
            finding = explain(source, error, mended)
            if len(source.text) > _LONGEST or "<document start>" in (getattr(error, "problem", None) or ""):
                return Read(None, [*findings, *composer.findings, finding], mended=True)
            remedy = _remedy(source, lines, edits, error)
            whole = whole and remedy is not None
            more = remedy.edits if remedy else _dropped(source, lines, edits, error)
            told = _found(source, remedy) if remedy else finding
            if (remedy and remedy.alone) or not _inside(told.span.start, guessed):
                findings.append(told)
            if remedy is None or not remedy.sure:
                guessed += _block(source, lines, told.span.start)
            if not more:
                return Read(None, [*findings, *composer.findings], mended=True)
            edits = (*edits, *more)
    return Read(None, findings, mended=True)


def _first(source: Source, lines: Lines) -> list[Remedy]:
    """Return what YAML would read as something else, before it is asked."""
    if len(source.text) > _LONGEST:
        return []
    ways = (first_marks, piped)
    return [found for way in ways for found in itertools.islice(way(source, lines), _FAULTS_AT_MOST)]


def _inside(offset: int, spans: Iterable[Span]) -> bool:
    return any(span.start <= offset < span.end for span in spans)


def _block(source: Source, lines: Lines, offset: int) -> list[Span]:
    """Return the section around an offset: a wrong line in it can change what all others are."""
    numbers = lines.block(source.position(offset).line)
    ends = lines.at(numbers.start, 0), lines.at(numbers[-1], len(lines[numbers[-1]]))
    return [Span(*ends)] if len(numbers) > 1 else []


def _odd_blanks(source: Source, lines: Lines) -> list[Remedy]:
    """Return the lines whose unusual spaces YAML silently reads as text where indentation was meant."""
    found = [blank for number in range(1, lines.count + 1) for blank in odd_blanks(lines, number)]
    try:
        node = Composer(source).compose() if found else None
    except YAMLError:
        node = None
    quoted = [scalar for scalar in scalars(node) if scalar.style] if node else []
    return [
        blank
        for blank in found[:_FAULTS_AT_MOST]
        if node and not any(s.start <= blank.start < s.end for s in quoted)
    ]


def _list_lines(lines: Lines, source: Source, edits: tuple[Edit, ...], node: Node | None) -> list[Remedy]:
    """Return the lines with a list mark that YAML read as keys because they end with a colon."""
    found: list[Remedy] = []
    if isinstance(node, Scalar) and not node.style:
        # No key in the whole file: each line may lack its colon.
        numbers = range(1, min(lines.count, _FAULTS_AT_MOST) + 1)
        whole = [remedy for number in numbers for remedy in without_colon(lines, number)]
        return [remedy for remedy in whole if not _touch(edits, remedy.edits)]
    asked: set[int] = set()
    for key in keys(node) if node else ():
        if len(found) == _FAULTS_AT_MOST:
            break
        if not key.style and label_of(key.text) and (line := source.position(key.start).line) not in asked:
            first = next(other_mark(lines, line), None)
            asked |= {line, *(lines.run(line) if first else ())}
            taken = (*edits, *(edit for remedy in found for edit in remedy.edits))
            found += [first] if first and not _touch(taken, first.edits) else []
    return found


def _found(source: Source, remedy: Remedy) -> Finding:
    return Finding(
        YAML_SYNTAX,
        remedy.said,
        source.name,
        Span(remedy.start, remedy.end),
        help=remedy.help,
        suggestion=remedy.suggestion,
        edits=remedy.edits if remedy.sure else (),
    )


def _suspects(source: Source, lines: Lines, mended: Mended, error: YAMLError) -> list[int]:
    """Return the lines that may be wrong: where the parser stopped, where its context starts, those above."""
    marks = [getattr(error, "context_mark", None), getattr(error, "problem_mark", None)]
    begins = "scanning" in (getattr(error, "context", None) or "")
    numbers = [source.position(min(mended.back(mark.index), len(source.text))).line for mark in marks if mark]
    last = numbers[-1] if numbers else 1
    first = numbers[:1] if begins else []
    return list(dict.fromkeys([*first, *lines.suspects(last, _SUSPECTS), *_open_quotes(lines, last)]))


def _open_quotes(lines: Lines, last: int) -> list[int]:
    """Return the nearest line above with an opening quote that extends over the lines below."""
    for number in range(last, 0, -1):
        text = lines[number].lstrip(" -")
        start = len(lines[number]) - len(text)
        _, colon, value = text.partition(": ")
        if colon and value[:1] in ("'", '"') and text[:1] not in ("'", '"'):
            start, text = len(lines[number]) - len(value), value
        if text[:1] in ("'", '"') and lines.runs_away(number, start, text[0]):
            return [number]
    return []


def _remedy(source: Source, lines: Lines, edits: tuple[Edit, ...], error: YAMLError) -> Remedy | None:
    """Return the first remedy after which the parser gets further."""
    mended = Mended(source.text, edits)
    at = _stop(mended, error)
    suspects = _suspects(source, lines, mended, error)
    is_key = "expected ':'" in (getattr(error, "problem", None) or "")
    for remedy in remedies(lines, suspects, is_key=is_key):
        if _touch(edits, remedy.edits):
            continue
        reached = _reached(source, (*edits, *remedy.edits))
        if reached is None or reached > (at if remedy.reaches is None else remedy.end):
            return remedy
    return None


def _dropped(source: Source, lines: Lines, edits: tuple[Edit, ...], error: YAMLError) -> tuple[Edit, ...]:
    mended = Mended(source.text, edits)
    at = _stop(mended, error)
    for number in _suspects(source, lines, mended, error):
        left_out = (Edit(start := lines.at(number, lines.indent(number)), start, "#"),)
        if not _touch(edits, left_out):
            reached = _reached(source, (*edits, *left_out))
            if reached is None or reached > at:
                return left_out
    return ()


def _touch(old: tuple[Edit, ...], new: tuple[Edit, ...]) -> bool:
    """Tell whether any of the new edits touches one of the old ones, of which none touches another."""
    by_start = sorted(old, key=lambda edit: edit.start)
    ends = [edit.end for edit in by_start]
    nearest = ((edit, bisect_left(ends, edit.start)) for edit in new)
    return any(at < len(ends) and by_start[at].start <= edit.end for edit, at in nearest)


def _reached(source: Source, edits: tuple[Edit, ...]) -> int | None:
    """Return the offset where the parser stops after edits; ``None`` if it does not stop."""
    mended = Mended(source.text, edits)
    try:
        for _ in shallow_events(mended.text):
            pass
    except YAMLError as error:
        return _stop(mended, error)
    return None


def _stop(mended: Mended, error: YAMLError) -> int:
    mark = error.problem_mark or error.context_mark if isinstance(error, MarkedYAMLError) else None
    return mended.back(mark.index) if mark else mended.back(int(getattr(error, "position", 0)))
