"""The rules that recognise lines, in the order in which they are asked."""

from baocao.word.recognise.rule import LineRule
from baocao.word.recognise.rules import (
    addressee,
    appendix,
    bodies,
    decision,
    foot,
    headings,
    items,
    kind,
    nation,
    number,
    opening,
    prose,
)

RULES: tuple[LineRule, ...] = (
    *nation.RULES,
    *foot.RULES[:1],
    *number.RULES,
    *addressee.RULES,
    *decision.RULES,
    *kind.RULES,
    *bodies.RULES,
    *foot.RULES[1:],
    *appendix.RULES,
    *opening.RULES[:1],
    *headings.RULES,
    *items.RULES,
    *prose.RULES[:4],
    *opening.RULES[1:],
    *prose.RULES[4:],
)
