"""Figures, tables and appendices (SL)."""

from baocao.lint.rules.figures import (
    counted,
    growth,
    percentages,
    rollups,
    row_numbers,
    sums,
    typed_totals,
    unsummed_totals,
    values,
    wholes,
    wide_tables,
)

RULES = (
    *counted.RULES,
    *growth.RULES,
    *percentages.RULES,
    *rollups.RULES,
    *row_numbers.RULES,
    *sums.RULES,
    *typed_totals.RULES,
    *unsummed_totals.RULES,
    *values.RULES,
    *wholes.RULES,
    *wide_tables.RULES,
)
