"""Figures, tables and appendices (SL)."""

from baocao.lint.rules.figures import percentages, rollups, sums, values

RULES = (
    *percentages.RULES,
    *rollups.RULES,
    *sums.RULES,
    *values.RULES,
)
