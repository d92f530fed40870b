"""The official format (TT)."""

from baocao.lint.rules.format import editions, names, wording

RULES = (
    *editions.RULES,
    *names.RULES,
    *wording.RULES,
)
