"""The official format (TT)."""

from baocao.lint.rules.format import editions, wording

RULES = (
    *editions.RULES,
    *wording.RULES,
)
