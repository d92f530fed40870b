"""Safe fixes, as edits of the source text; every byte that no fix touches stays."""

import re
from bisect import bisect_left, bisect_right, insort
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from operator import attrgetter
from pathlib import Path

from baocao.finding import Edit, Finding, Severity
from baocao.lint.engine import Choice
from baocao.lint.rules.yaml.comments import TEXT_LOST_TO_COMMENT
from baocao.pipeline import Checked, check
from baocao.source import Node, Scalar, Source, letter_spans, load, scalars
from baocao.system.files import NONE_UNSAVED

_PASSES_AT_MOST = 20
# The most groups of findings tried in one pass, and in all; each is a check of the whole file.
_ATTEMPTS_AT_MOST, _ATTEMPTS_IN_ALL = 40, 100
_FINDINGS_AT_MOST = 10_000
_START = attrgetter("start")
_BYTE_ORDER_MARK = "\ufeff".encode()


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file after fixing: its bytes, the number of fixed findings, and the findings that are left."""

    data: bytes
    count: int
    checked: Checked


def fix(
    name: str,
    data: bytes,
    beside: Path,
    choice: Choice,
    unsaved: Mapping[str, bytes] = NONE_UNSAVED,
) -> Fixed:
    """Apply safe fixes until none is left.

    A fix is kept only if the file then reads as before except for the changed words, and if it causes no new
    finding; so the result is never worse than the input.
    """
    choice = replace(choice, at_most=_FINDINGS_AT_MOST)

    def look(text: bytes) -> Checked:
        return check(name, text, beside, choice, unsaved)

    count, checked = 0, look(data)
    left = iter(range(_ATTEMPTS_IN_ALL))
    for _ in range(_PASSES_AT_MOST):
        step = _step(name, data, look, checked, islice(left, _ATTEMPTS_AT_MOST))
        if step is None:
            break
        data, checked, applied = step
        count += applied
    return Fixed(data, count, checked)


def fix_one(name: str, data: bytes, beside: Path, choice: Choice, wanted: Finding) -> Fixed | None:
    """Apply the safe fix of one finding, on the terms of :func:`fix`.

    Returns ``None`` if the file has no such finding.
    """
    choice = replace(choice, at_most=_FINDINGS_AT_MOST)

    def look(text: bytes) -> Checked:
        return check(name, text, beside, choice)

    checked, wish = look(data), _wish(wanted)
    chosen = [each for each in checked.findings if each.file == name and each.edits and _wish(each) == wish]
    if not chosen:
        return None
    data, checked, count = _tried(name, data, look, checked, chosen[:1]) or (data, checked, 0)
    return Fixed(data, count, checked)


def _wish(finding: Finding) -> tuple[object, ...]:
    return finding.file, finding.rule.id, finding.span, finding.edits


def _step(
    name: str, data: bytes, look: Callable[[bytes], Checked], checked: Checked, left: Iterator[int]
) -> tuple[bytes, Checked, int] | None:
    """Apply all fixes that can be applied at once, letters first; if that does harm, a single one.

    As many groups are tried as numbers are ``left``.
    """
    fixable = [finding for finding in checked.findings if finding.file == name and finding.edits]
    kinds = (
        [finding for finding in fixable if finding.rule.reshapes],
        [finding for finding in fixable if finding.rule.letters],
        [finding for finding in fixable if not finding.rule.reshapes],
    )
    for _, chosen in zip(left, _attempts(map(_apart, kinds)), strict=False):
        if step := _tried(name, data, look, checked, chosen):
            return step
    return None


def _tried(
    name: str, data: bytes, look: Callable[[bytes], Checked], checked: Checked, chosen: list[Finding]
) -> tuple[bytes, Checked, int] | None:
    """Apply the fixes of findings that lie apart; ``None`` if that does harm."""
    edited = _apply(data, [edit for finding in chosen for edit in finding.edits])
    if not _means_the_same(name, data, edited, chosen):
        return None
    after, count = look(edited), len(chosen)
    if any(finding.rule.reshapes for finding in chosen) and not _no_worse(checked, after):
        edited, after, count = _finished(name, edited, look, after, count)
    return (edited, after, count) if _no_worse(checked, after) else None


def _finished(
    name: str, data: bytes, look: Callable[[bytes], Checked], checked: Checked, count: int
) -> tuple[bytes, Checked, int]:
    """Fix faults in new items that became faults only because the text is now an item."""
    for _ in range(_PASSES_AT_MOST):
        fixable = [f for f in checked.findings if f.file == name and f.edits and not f.rule.reshapes]
        chosen = _apart(fixable)
        edited = _apply(data, [edit for finding in chosen for edit in finding.edits])
        if not chosen or not _means_the_same(name, data, edited, chosen):
            break
        data, count, checked = edited, count + len(chosen), look(edited)
    return data, checked, count


def _attempts(groups: Iterable[list[Finding]]) -> Iterator[list[Finding]]:
    """Yield groups of findings to fix together: first all, then halves, down to single ones."""
    waiting = deque(filter(None, groups))
    while waiting:
        chosen = waiting.popleft()
        yield chosen
        if len(chosen) > 1:
            half = len(chosen) // 2
            waiting += (chosen[:half], chosen[half:])


def _apart(findings: list[Finding]) -> list[Finding]:
    """Return findings whose edits do not overlap, the earlier ones first."""
    chosen: list[Finding] = []
    taken: list[Edit] = []
    for finding in findings:
        if all(_is_free(edit, taken) for edit in finding.edits):
            chosen.append(finding)
            for edit in finding.edits:
                insort(taken, edit)
    return chosen


def _is_free(edit: Edit, taken: list[Edit]) -> bool:
    """Tell whether an edit overlaps none of the taken edits, which are sorted and do not overlap."""
    at = bisect_left(taken, edit)
    return all(edit.start > other.end or edit.end < other.start for other in taken[max(at - 1, 0) : at + 1])


def _apply(data: bytes, edits: list[Edit]) -> bytes:
    mark = _BYTE_ORDER_MARK if data.startswith(_BYTE_ORDER_MARK) else b""
    text = data.decode("utf-8-sig")
    pieces, end = [], 0
    for edit in sorted(edits):
        pieces += [text[end : edit.start], edit.text]
        end = edit.end
    return mark + "".join([*pieces, text[end:]]).encode()


def _no_worse(before: Checked, after: Checked) -> bool:
    """Tell whether some fault occurs less often than before, and none more often.

    Additional findings of severity info do not count: a fixed citation can be read, and may then get remarks.
    Nor do those of a rule by day: they were there before the date could be read.
    """
    old, new = (Counter(finding.rule.id for finding in checked.findings) for checked in (before, after))
    counted = (f for f in after.findings if f.severity is not Severity.INFO and not f.rule.by_day)
    faults = {finding.rule.id for finding in counted}
    # Lost words stay lost: a full stop before the missing rest would only make the sentence look complete.
    sealed = (old - new)[TEXT_LOST_TO_COMMENT.id]
    return bool(old - new) and not faults & (new - old).keys() and not sealed


def _means_the_same(name: str, old: bytes, new: bytes, findings: list[Finding]) -> bool:
    """Tell whether the file still holds the same texts, except for the edited words."""
    if any(finding.rule.reshapes for finding in findings):
        return _keeps_the_words(name, old, new)
    edits = sorted(edit for finding in findings for edit in finding.edits)
    before, after = (_texts(*load(name, data)[:2]) for data in (old, new))
    if len(before) != len(after):
        return False
    source = load(name, old)[0]
    return all(
        _edited(source, a, edits) == b.text and a.style == b.style for a, b in zip(before, after, strict=True)
    )


def _keeps_the_words(name: str, old: bytes, new: bytes) -> bool:
    """Tell whether the file still holds the same words in the same order, except for typed labels.

    The whole file counts, including its comments, and each text on its own as far as it can be read: words
    must not move from one text to another.
    """
    (source, before, _), (changed, after, _) = (load(name, data, reads_on=True) for data in (old, new))
    if after is None and before is not None:
        return False
    pairs = [(_WORD.findall(source.text), _WORD.findall(changed.text))]
    if before is not None and after is not None:
        pairs.append((_words(before), _words(after)))
    return all(_only_labels_less(more, less) for more, less in pairs)


_WORD = re.compile(r"\w+")
# What a table typed by hand gets as a block.
_KEYS_OF_TABLES = frozenset({"table", "columns", "rows"})
_LABEL_WORD = re.compile(r"\d{1,2}|[^\W\d_]|[ivx]+|[IVX]+")


def _words(node: Node) -> list[str]:
    return [word for scalar in scalars(node) for word in _WORD.findall(scalar.text)]


def _only_labels_less(more: list[str], less: list[str]) -> bool:
    rest = iter(less)
    following = next(rest, None)
    for word in more:
        while following in _KEYS_OF_TABLES and word != following:
            following = next(rest, None)
        if word == following:
            following = next(rest, None)
        elif not _LABEL_WORD.fullmatch(word):
            return False
    return following is None


def _texts(_: Source, node: Node | None) -> list[Scalar]:
    return list(scalars(node)) if node else []


def _edited(source: Source, scalar: Scalar, edits: list[Edit]) -> str:
    """Return a value after the edits inside it; all edits are given in order."""
    first = bisect_left(edits, scalar.start, key=_START)
    inside = [
        edit for edit in edits[first : bisect_right(edits, scalar.end, key=_START)] if edit.end <= scalar.end
    ]
    if not inside:
        return scalar.text
    letters: list[tuple[int, int, str]] = []
    for letter, (start, end) in zip(scalar.text, letter_spans(source.text, scalar), strict=True):
        before = bisect_right(inside, start, key=_START) - 1
        if before < 0 or end > inside[before].end:
            letters.append((start, end, letter))
    letters += [(edit.start, edit.start, _unquoted(edit.text, scalar.style)) for edit in inside]
    return "".join(letter for _, _, letter in sorted(letters, key=lambda piece: (piece[0], piece[1])))


def _unquoted(text: str, style: str) -> str:
    if style == "'":
        return text.replace("''", "'")
    return text.replace('\\"', '"').replace("\\\\", "\\") if style == '"' else text
