"""The lines of a recognised paper by where they belong: head, opening, body, closing, foot, appendices."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from baocao.word.recognise.line import HEADINGS, Line

_HEAD = frozenset(
    {
        "superior", "issuer", "nation", "motto", "number", "place-date", "draft-mark", "urgency", "kind",
        "subject", "addressee",
    }
)  # fmt: skip
_FOOT = frozenset({"recipients-heading", "recipient", "authority", "position", "signer"})
_ATTACHED = re.compile(r"\((?:ban hành )?kèm theo", re.IGNORECASE)
_MARKS = frozenset({"drafter", "contact", "circulation"})


@dataclass(slots=True)
class AppendixLines:
    """The lines of an appendix: its label and title, and its content."""

    number: int
    titles: list[Line] = field(default_factory=list)
    attached: list[Line] = field(default_factory=list)
    content: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class PartedLines:
    """The lines by place; ``left`` are those that have no place in a month file."""

    head: list[Line] = field(default_factory=list)
    basis: list[Line] = field(default_factory=list)
    opening: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    closing: list[Line] = field(default_factory=list)
    foot: list[Line] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)
    left: list[Line] = field(default_factory=list)
    appendices: dict[int, AppendixLines] = field(default_factory=dict)


def parted(lines: Iterable[Line]) -> PartedLines:
    """Sort the lines of a paper by place."""
    found = PartedLines()
    lines = tuple(lines)
    body = [line for line in lines if not line.appendix and line.label != "footnote"]
    first = next(
        (n for n, line in enumerate(body) if line.label in HEADINGS or line.label.startswith("item-")), None
    )
    for number, line in enumerate(body):
        _in_body(found, line, before=first is not None and number < first)
    for line in lines:
        if line.label == "footnote":
            found.notes.append(line)
        elif line.appendix:
            _in_appendix(found.appendices.setdefault(line.appendix, AppendixLines(line.appendix)), line)
    return found


def _in_body(found: PartedLines, line: Line, *, before: bool) -> None:
    if line.role in _MARKS or line.label in _HEAD or (line.label == "rule" and not found.body):
        found.head.append(line)
    elif line.label in _FOOT:
        found.foot.append(line)
    elif line.label == "basis":
        found.basis.append(line)
    elif found.foot or (line.label == "other" and not (found.body or found.opening)) or line.role == "end":
        found.left.append(line)
    elif (line.label == "closing" and not before) or (
        found.closing and line.label in ("paragraph", "note", "other")
    ):
        found.closing.append(line)
    elif (before and line.label != "table" and not found.body) or (
        line.label == "preamble" and not found.body
    ):
        found.opening.append(line)
    else:
        found.body += found.closing
        found.closing = []
        found.body.append(line)


def is_attached(line: Line) -> bool:
    """Tell whether a line names the report that an appendix belongs to, which the format prints."""
    return bool(line.appendix and _ATTACHED.match(line.words))


def _in_appendix(appendix: AppendixLines, line: Line) -> None:
    if line.label in ("appendix-label", "appendix-title") and not appendix.content and line.level != 2:
        appendix.titles.append(line)
    elif is_attached(line) or line.role == "end":
        appendix.attached.append(line)
    else:
        appendix.content.append(line)
