"""Figures, tables and appendices (SL)."""

from baocao.lint.rules.figures import percentages, sums, values

RULES = (
    *percentages.RULES,
    *sums.RULES,
    *values.RULES,
)
