"""The signature (KK)."""

from baocao.lint.rules.signature import alone, signing, terms

RULES = (
    *alone.RULES,
    *signing.RULES,
    *terms.RULES,
)
