"""Items and sections (DM)."""

from baocao.lint.rules.items import promises, sections, tasks

RULES = (
    *promises.RULES,
    *sections.RULES,
    *tasks.RULES,
)
