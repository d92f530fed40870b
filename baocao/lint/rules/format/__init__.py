"""The official format (TT)."""

from baocao.lint.rules.format import editions, names, sides, wording

RULES = (
    *editions.RULES,
    *names.RULES,
    *sides.RULES,
    *wording.RULES,
)
