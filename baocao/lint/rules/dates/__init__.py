"""Dates and periods (KY)."""

from baocao.lint.rules.dates import days, deadlines, old_periods, periods

RULES = (
    *days.RULES,
    *deadlines.RULES,
    *periods.RULES,
    *old_periods.RULES,
)
