"""All rules: those for a draft and those for the form of typed papers, in the order of their ids."""

from baocao.finding import Rule
from baocao.lint.rules import RULES, form

EVERY: tuple[Rule, ...] = tuple(sorted((*RULES, *form.RULES), key=lambda rule: rule.id))
