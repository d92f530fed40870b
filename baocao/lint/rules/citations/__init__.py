"""Cited documents (VD)."""

from baocao.lint.rules.citations import truth, writing

RULES = (
    *truth.RULES,
    *writing.RULES,
)
