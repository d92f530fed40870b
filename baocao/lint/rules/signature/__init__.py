"""The signature (KK)."""

from baocao.lint.rules.signature import alone, signing

RULES = (
    *alone.RULES,
    *signing.RULES,
)
