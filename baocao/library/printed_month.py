"""A month as its report prints it, for callers that build no report: comparisons, and the previous month."""

from baocao.library import catalog
from baocao.model.month import Month
from baocao.model.references import resolve_references


def printed_month(month: Month, family: str | None) -> Month:
    """Return a month with its references resolved under the edition in force for it.

    ``family`` is the format family of its office; the month's own ``format`` has precedence.
    """
    known = month.format or family
    edition = catalog.edition_on(known, month.report_day) if known and month.appendices else None
    return resolve_references(month, edition)
