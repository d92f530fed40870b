"""Dates and periods (KY)."""

from baocao.lint.rules.dates import days, deadlines, periods

RULES = (
    *days.RULES,
    *deadlines.RULES,
    *periods.RULES,
)
