"""Figures, tables and appendices (SL)."""

from baocao.lint.rules.figures import counted, growth, percentages, rollups, sums, values, wholes

RULES = (
    *counted.RULES,
    *growth.RULES,
    *percentages.RULES,
    *rollups.RULES,
    *sums.RULES,
    *values.RULES,
    *wholes.RULES,
)
