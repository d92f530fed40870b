"""Items and sections (DM)."""

from baocao.lint.rules.items import depth, promises, sections, tasks

RULES = (
    *depth.RULES,
    *promises.RULES,
    *sections.RULES,
    *tasks.RULES,
)
