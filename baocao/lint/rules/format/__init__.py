"""The official format (TT)."""

from baocao.lint.rules.format import author, editions, names, sides, wording

RULES = (
    *author.RULES,
    *editions.RULES,
    *names.RULES,
    *sides.RULES,
    *wording.RULES,
)
