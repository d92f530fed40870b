"""The signature (KK)."""

from baocao.lint.rules.signature import alone, lost_collective, signing, terms, unnamed

RULES = (
    *alone.RULES,
    *lost_collective.RULES,
    *signing.RULES,
    *terms.RULES,
    *unnamed.RULES,
)
