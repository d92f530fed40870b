"""Typography, spelling and names (CT)."""

from baocao.lint.rules.language import (
    accents,
    capitals,
    dashes,
    legacy,
    levels,
    marks,
    misplaced,
    names,
    numbers,
    placeholders,
    slips,
    spelling,
    typography,
)

RULES = (
    *accents.RULES,
    *capitals.RULES,
    *dashes.RULES,
    *legacy.RULES,
    *levels.RULES,
    *marks.RULES,
    *misplaced.RULES,
    *names.RULES,
    *numbers.RULES,
    *placeholders.RULES,
    *slips.RULES,
    *spelling.RULES,
    *typography.RULES,
)
