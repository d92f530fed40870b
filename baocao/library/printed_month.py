"""A month as its report says it, where none is made: for a comparison, or before the one that is checked."""

from baocao.library import catalog
from baocao.model.month import Month
from baocao.model.references import resolve_references


def printed_month(month: Month, family: str | None) -> Month:
    """Return a month with its references resolved under the edition that governs it.

    ``family`` is the family of formats that its office names; the month's own goes before it.
    """
    known = month.format or family
    edition = catalog.edition_on(known, month.report_day) if known and month.appendices else None
    return resolve_references(month, edition)
