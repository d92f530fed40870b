"""The tasks of a part of a month: what it says was done, or will be done.

A task is an item at the end of its branch, a paragraph, the text of a section or of a label, or a row of a
table. The sentences above it are read with it, because "Kế hoạch kiểm tra" below "Xây dựng, ban hành:" is a
task only together with them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from baocao.compare.entry import Entry
from baocao.compare.similar import words_of
from baocao.compare.weighed import Task
from baocao.path import Path

# The number of letters of the sentences above a task that distinguish it from others.
_ABOVE = 2_000
# What is written where there is nothing to say.
_NOTHING = ((), ("không",), ("không", "có"))
# The most letters of it that are read at first.
_NOTHING_LETTERS = 40


@dataclass(frozen=True, slots=True)
class Said:
    """A task of a month: its entry, what is shown of it, and what is compared."""

    entry: Entry
    whole: str
    task: Task


def said_in(entries: Sequence[Entry], part: str) -> list[Said]:
    """Return the tasks of a part, ``results`` or ``priorities``, in the month's order."""
    within = {entry.path: entry for entry in entries if entry.part == part}
    headings = {_section(Path(entry.path[2:])): entry for entry in entries if entry.kind == "heading"}
    parents = {entry.parent for entry in within.values() if entry.parent}
    found = []
    for path, entry in within.items():
        if entry.says and path not in parents and not _leads(entry) and not _is_nothing(entry.text):
            above = _above(entry, within)
            task = Task(entry.text, above, _heading(entry, within, headings))
            found.append(Said(entry, f"{above} {entry.text}".lstrip(), task))
    return found


def _is_nothing(text: str) -> bool:
    return words_of(text[:_NOTHING_LETTERS]) in _NOTHING and words_of(text) in _NOTHING


def _leads(entry: Entry) -> bool:
    """Tell whether a paragraph only leads to what follows it."""
    return entry.kind == "paragraph" and entry.text.rstrip().endswith(":")


def _above(entry: Entry, within: dict[Path, Entry]) -> str:
    """Return the sentences above a task; of a text that runs on from its title, the title."""
    runs_on = entry.path.name == "text" and entry.kind == "paragraph"
    above = within.get(entry.path.parent / "title" if runs_on else entry.parent)
    if above is None:
        return ""
    # A long text above many tasks is not repeated with each of them.
    return f"{_above(above, within)} {above.text}".lstrip()[:_ABOVE].rstrip(":")


def _heading(entry: Entry, within: dict[Path, Entry], headings: dict[Path, Entry]) -> str:
    """Return the title or label over a task: its own, that of its section, or else the section's key."""
    top = entry
    while top.parent in within:
        top = within[top.parent]
    over = within.get(top.under)
    if over and over.path.name == "columns":
        over = within.get(over.under)
    over = over or within.get(entry.group / "title") or headings.get(_section(entry.group))
    return over.text if over else str(entry.group.name).replace("-", " ")


def _section(path: Path) -> Path:
    """Return the keys of a section, whatever the form in which it is written.

    >>> str(_section(Path.parse("results.sections.advisory")))
    'results.advisory'
    """
    return Path(step for step in path if step not in ("sections", "title"))
