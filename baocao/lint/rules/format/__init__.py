"""The official format (TT)."""

from baocao.lint.rules.format import author, editions, names, parts, sides, wording

RULES = (
    *author.RULES,
    *editions.RULES,
    *names.RULES,
    *parts.RULES,
    *sides.RULES,
    *wording.RULES,
)
