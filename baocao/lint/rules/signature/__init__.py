"""The signature (KK)."""

from baocao.lint.rules.signature import alone, signing, terms, unnamed

RULES = (
    *alone.RULES,
    *signing.RULES,
    *terms.RULES,
    *unnamed.RULES,
)
