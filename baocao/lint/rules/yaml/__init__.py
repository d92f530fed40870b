"""What a file does to its texts without a word (YM)."""

from baocao.lint.rules.yaml import characters, comments, lists

RULES = (
    *characters.RULES,
    *comments.RULES,
    *lists.RULES,
)
