"""The rules a draft is checked by, in one list, in the order of their ids.

A long month has thousands of texts and most rules find nothing in most of them, so a pattern begins with a
letter or a set of letters and looks back from there for what must stand before it, or is tried only where
something shorter is found: Python is many times as fast at either as at looking back from every letter.
"""

from baocao.finding import Rule
from baocao.lint import (
    accents,
    capitals,
    characters,
    citations,
    dashes,
    dates,
    deadlines,
    documents,
    figures,
    footnotes,
    forms,
    items,
    legacy,
    lists,
    marks,
    misplaced,
    names,
    numbers,
    percentages,
    placeholders,
    promises,
    recipients,
    sections,
    signature,
    slips,
    spelling,
    suppression,
    tables,
    typography,
    yaml,
)
from baocao.rules import PAGE_RULES, READING_RULES

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            *READING_RULES,
            *PAGE_RULES,
            *yaml.RULES,
            *lists.RULES,
            *suppression.RULES,
            *dates.RULES,
            *deadlines.RULES,
            *citations.RULES,
            *documents.RULES,
            *characters.RULES,
            *capitals.RULES,
            *typography.RULES,
            *dashes.RULES,
            *spelling.RULES,
            *accents.RULES,
            *slips.RULES,
            *placeholders.RULES,
            *legacy.RULES,
            *misplaced.RULES,
            *marks.RULES,
            *names.RULES,
            *numbers.RULES,
            *items.RULES,
            *sections.RULES,
            *promises.RULES,
            *figures.RULES,
            *percentages.RULES,
            *tables.RULES,
            *footnotes.RULES,
            *recipients.RULES,
            *signature.RULES,
            *forms.RULES,
        ),
        key=lambda rule: rule.id,
    )
)
