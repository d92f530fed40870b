"""What YAML silently does to texts (YM)."""

from baocao.lint.rules.yaml import characters, comments, lists

RULES = (
    *characters.RULES,
    *comments.RULES,
    *lists.RULES,
)
