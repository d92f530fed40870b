"""Takes what was edited in Word into the month: a three-way merge of what was built, the month, and Word."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import NamedTuple

from baocao import pipeline
from baocao.errors import BaocaoError
from baocao.finding import Finding, Severity
from baocao.lint.engine import Choice
from baocao.mend.in_parts import most_of
from baocao.mend.noted import name_notes
from baocao.mend.planning import Plan
from baocao.mend.printed_sides import Side, base_side, joined, month_side, notes_of, word_side
from baocao.mend.remaining import Difference, differences
from baocao.mend.three_way import NOTHING, Conflict, Decided, decide, decide_notes, loosely_equal
from baocao.model.address import File
from baocao.pipeline import Checked
from baocao.source import Source
from baocao.source.edits.checked import edited
from baocao.source.edits.spans import UnsafeError
from baocao.source.edits.wanted import Edits
from baocao.word.alignment import align

# No rule but those whose fault makes a report unprintable.
_NO_RULES = Choice(select=("-",))
_OFFICE, _MONTH = "office", "month"


class Shown(NamedTuple):
    """The words of a line on each side, ``None`` where it is not, and its line in the month file."""

    base: str | None
    month: str | None
    word: str | None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Merged:
    """The result of a merge.

    ``files`` are the new bytes of the files that change, by name. ``has_source`` tells whether the Word file
    said what it was built from. ``problems`` are faults of a month into which nothing can be merged
    (``refused``).
    """

    files: dict[str, bytes]
    conflicts: tuple[Shown, ...] = ()
    differences: tuple[Difference, ...] = ()
    has_source: bool = True
    problems: tuple[Finding, ...] = ()
    sources: dict[str, Source] = field(default_factory=dict)
    refused: bool = False


class Original(NamedTuple):
    """A file to merge into: its name in findings, its bytes, and the folder beside it."""

    name: str
    data: bytes
    beside: FilePath


def merge(month: Original, word: tuple[str, bytes], *, office: bytes | None = None) -> Merged:
    """Return the month with what was edited in Word.

    ``word`` is the name and the bytes of a Word file. With ``office``, the bytes of the office file, words
    that come from it are edited there.

    Raises :class:`baocao.errors.BaocaoError` if the Word file cannot be read.
    """
    checked = pipeline.check(*month, _NO_RULES)
    ours = _printed(checked)
    if ours is None:
        return _refused(month)
    base, theirs = base_side(word[1], word[0]), word_side(word[1], word[0])
    known = base or ours
    theirs = name_notes(known, theirs, _ids(checked.files[_MONTH], ours))
    decided, notes = decide(known, ours, theirs), decide_notes(known, ours, theirs)
    originals = {month.name: month.data}
    if office is not None and (office_file := checked.files.get(_OFFICE)):
        originals.setdefault(office_file.source.name, office)

    def attempt(chosen: Decided, of_notes: Decided = notes) -> _Attempt | None:
        plan = Plan(known, ours, theirs, checked.files, office=office is not None)
        plan.make(chosen, of_notes)
        if plan.broken:
            return attempt(chosen.without(plan.broken, ()), of_notes)
        return _attempted(month, originals, checked.files, plan)

    made = _made(decided, theirs, attempt) or attempt(NOTHING, NOTHING)
    assert made, "without an edit, it prints what it printed"
    sides = ((decided, (known, ours, theirs)), (notes, (notes_of(known), notes_of(ours), notes_of(theirs))))
    conflicts = tuple(
        _shown(conflict, *side, made.plan)
        for each, side in sides
        for conflict in each.conflicts
        if _is_open(conflict, side[1], side[2], made.plan)
    )
    changed = {key: value for key, value in made.files.items() if value != originals[key]}
    told = {each.word for each in conflicts}
    left = differences(made.printed, theirs, made.after.files, told, office=office is not None)
    return Merged(changed, conflicts, tuple(left), base is not None)


def _made(decided: Decided, word: Side, attempt: Callable[[Decided], "_Attempt | None"]) -> "_Attempt | None":
    """Return the result of as many edits as can be made and are printed where Word has them."""
    made = attempt(decided) or most_of(decided, attempt)
    if made and (wrong := _misprinted(made, word)):
        kept = decided.without(decided.parts_with(wrong), wrong)
        made = attempt(kept) or most_of(kept, attempt)
    return made


def _misprinted(made: "_Attempt", word: Side) -> set[int]:
    """Return the new lines of Word that are printed elsewhere or otherwise; a second merge would add them."""
    good: set[int] = set()
    for each in align(made.printed.printed, word.printed).lines:
        if each.kind in ("same", "changed") and not each.moved:
            [ours], [theirs] = each.base, each.word
            is_cell = word.lines[theirs].row > 0
            good |= {theirs} if is_cell or loosely_equal(made.printed, ours, word, theirs) else set()
    return made.plan.placed - good


def _is_open(conflict: Conflict, month: Side, word: Side, plan: Plan) -> bool:
    """Tell whether the words of Word could be taken: if not, both differ in what the format prints."""
    pairs = zip(conflict.month, conflict.word, strict=False)
    return len(conflict.month) != len(conflict.word) or any(
        plan.is_changed_by(month, line, word, other) for line, other in pairs
    )


class _Attempt(NamedTuple):
    """Edits that can be made: the files with them, and what the month then prints."""

    plan: Plan
    files: dict[str, bytes]
    after: Checked
    printed: Side


def _attempted(
    month: Original, originals: Mapping[str, bytes], files: Mapping[str, File], plan: Plan
) -> _Attempt | None:
    """Return the result of the edits; ``None`` if they cannot be made, or the month not be printed then."""
    try:
        made = _edited(originals, files, plan.edits)
    except UnsafeError:
        return None
    data = made.get(month.name, month.data)
    after = pipeline.check(month.name, data, month.beside, _NO_RULES, unsaved=made)
    printed = _printed(after)
    return _Attempt(plan, made, after, printed) if printed else None


def _printed(checked: Checked) -> Side | None:
    """Return what a month prints; ``None`` if it cannot be printed."""
    try:
        return month_side(checked.draft) if checked.draft else None
    except BaocaoError:
        # A mark without its note, for example, which no rule has looked for here.
        return None


def _refused(month: Original) -> Merged:
    """Return that nothing can be merged, with the errors of the month."""
    checked = pipeline.check(*month)
    errors = tuple(each for each in checked.findings if each.severity is Severity.ERROR)
    return Merged({}, problems=errors, sources=checked.sources, refused=True)


def office_of(month: Original) -> File | None:
    """Return the file that the office of a month is in; ``None`` if it cannot be found."""
    return pipeline.check(*month, _NO_RULES).files.get(_OFFICE)


def _ids(file: File, ours: Side) -> set[str]:
    """Return the ids that notes of the month have."""
    address = file.at("footnotes")
    written = {str(each.path.name) for each in address.children()} if address else set()
    return written | set(ours.notes)


def _edited(
    originals: Mapping[str, bytes], files: Mapping[str, File], edits: Mapping[str, Edits]
) -> dict[str, bytes]:
    """Return the edited files. Raises :class:`UnsafeError` if an edit cannot be made."""
    by_name = {file.source.name: file for key, file in files.items() if key == _MONTH}
    for file in files.values():
        by_name.setdefault(file.source.name, file)
    return {
        name: edited(by_name[name].source, by_name[name].root.node, data, edits[name])
        for name, data in originals.items()
        if name in edits and name in by_name
    }


def _shown(conflict: Conflict, base: Side, month: Side, word: Side, plan: Plan) -> Shown:
    """Return the words of a conflict."""
    line = plan.line_of(month.lines[conflict.month[0]].path) if conflict.month else None
    return Shown(
        joined(base, conflict.base), joined(month, conflict.month), joined(word, conflict.word), line
    )
