"""Cited documents (VD)."""

from baocao.lint.rules.citations import letter_case, truth, writing

RULES = (
    *letter_case.RULES,
    *truth.RULES,
    *writing.RULES,
)
