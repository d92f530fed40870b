"""Compares files, and tracks a plan in the months after it, whatever kind of file they are."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from baocao.compare.changes import Comparison, compare
from baocao.compare.entries import entries
from baocao.compare.entry import Entry
from baocao.compare.track import Tracking, track
from baocao.errors import BaocaoError
from baocao.messages import Said
from baocao.messages import compare as say
from baocao.model.period import Period
from baocao.pipeline.printed_changes import printed_changes
from baocao.pipeline.version import Raw, Version, version_of
from baocao.scaffold.rollup.given import unit_key


def is_word(raw: Raw) -> bool:
    """Tell whether a file is no month but a Word file, or another file that claims to be one."""
    from baocao.word.kinds import form_of

    return form_of(raw.name, raw.data) is not None


def compared(old: Version, new: Version) -> Comparison:
    """Return the changes from one month to another; if no key differs, those of the printed reports."""
    found = compare(_entries(old), _entries(new))
    return found if found.changes else replace(found, changes=printed_changes(old, new))


def compared_files(old: Raw, new: Raw, tell: Callable[[Said], None]) -> Comparison:
    """Return the changes from one file to another, each a month or a Word file.

    ``tell`` is told of Word files that do not carry their source. Raises :class:`BaocaoError` if one cannot
    be compared.
    """
    if is_word(old) or is_word(new):
        from baocao.pipeline.word_versions import word_differences

        return word_differences(old, new, tell)[0].comparison
    return compared(version_of(old), version_of(new))


def tracked(plan: Version, months: Sequence[Version], *, by_id: bool) -> Tracking:
    """Return what became of the priorities of a month in later ones, which are named by their periods.

    Raises :class:`BaocaoError` for a month that is not later, or of another office unless ``by_id``.
    """
    for month in months:
        if month.month.period <= plan.month.period:
            raise BaocaoError(_not_after(plan, month))
        if not by_id and unit_key(month.office) != unit_key(plan.office):
            raise BaocaoError(_two_offices(plan, month))
    in_turn = sorted(months, key=lambda version: version.month.period)
    later = [(str(month.month.period), _entries(month)) for month in in_turn]
    return track(_entries(plan), later, by_id=by_id)


def _not_after(plan: Version, month: Version) -> Said:
    """Return what to do about a month that is not later: of two of one period, the file's name may tell."""
    if month.name == plan.name:
        return say.TRACKED_TWICE.of(file=month.name)
    if month.month.period < plan.month.period:
        return say.NOT_AFTER.of(file=month.name, plan=plan.name)
    period = month.month.period
    said, before = _named_period(month), _named_period(plan)
    same = {"plan": plan.name, "file": month.name, "period": period}
    if said and period < said:
        return say.SAME_PERIOD.of(**same, wrong=month.name, right=said)
    if before and before < period:
        return say.SAME_PERIOD.of(**same, wrong=plan.name, right=before)
    return say.SAME_PERIOD_LATER.of(**same)


def _named_period(version: Version) -> Period | None:
    try:
        return Period.parse(Path(version.name).stem)
    except ValueError:
        return None


def _two_offices(plan: Version, month: Version) -> Said:
    return say.TWO_OFFICES.of(
        plan=plan.name, office=plan.office.name, file=month.name, other=month.office.name
    )


def _entries(version: Version) -> list[Entry]:
    return entries(version.month, version.office)
