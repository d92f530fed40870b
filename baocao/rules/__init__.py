"""The faults that are not found by looking at a month: while its file is read, and on its finished pages."""

from baocao.rules.fit import NO_EDITION_IN_FORCE
from baocao.rules.pages import PAGE_RULES
from baocao.rules.schema import MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE_OR_VALUE
from baocao.rules.yaml import (
    ALIAS_ANCHOR_OR_TAG,
    DUPLICATE_KEY,
    FORBIDDEN_CHARACTER,
    TOO_LARGE_OR_DEEP,
    YAML_SYNTAX,
)

__all__ = [
    "ALIAS_ANCHOR_OR_TAG",
    "DUPLICATE_KEY",
    "FORBIDDEN_CHARACTER",
    "MISSING_KEY",
    "NO_EDITION_IN_FORCE",
    "PAGE_RULES",
    "READING_RULES",
    "TOO_LARGE_OR_DEEP",
    "UNKNOWN_KEY",
    "WRONG_TYPE_OR_VALUE",
    "YAML_SYNTAX",
]

READING_RULES = (
    YAML_SYNTAX,
    DUPLICATE_KEY,
    ALIAS_ANCHOR_OR_TAG,
    TOO_LARGE_OR_DEEP,
    FORBIDDEN_CHARACTER,
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_TYPE_OR_VALUE,
    NO_EDITION_IN_FORCE,
)
