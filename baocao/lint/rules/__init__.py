"""The rules for a draft, in one list, in the order of their ids.

A rule sees only the texts with the sign of its fault, and a pattern starts with a letter or a set of letters
and looks back from there for what must come before it, or is tried only where something shorter matches:
Python is many times faster at either than at looking back from every letter.
"""

from baocao.finding import Rule
from baocao.lint.rules import (
    citations,
    dates,
    ended,
    figures,
    footnotes,
    items,
    language,
    recipients,
    reported_to,
    schema,
    signature,
    superior,
    yaml,
)
from baocao.lint.rules import (
    format as official_format,
)
from baocao.model import faults as of_the_model
from baocao.source import faults as of_the_source

_FAMILIES = (
    of_the_source,
    yaml,
    of_the_model,
    schema,
    dates,
    citations,
    language,
    items,
    figures,
    footnotes,
    recipients,
    reported_to,
    superior,
    ended,
    signature,
    official_format,
)
RULES: tuple[Rule, ...] = tuple(
    sorted((rule for family in _FAMILIES for rule in family.RULES), key=lambda rule: rule.id)
)
