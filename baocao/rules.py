"""The faults baocao knows, with ids that other people's tools may rely on."""

from baocao.finding import Rule, Severity

YAML_SYNTAX = Rule("YM001", "yaml-syntax", Severity.ERROR)
DUPLICATE_KEY = Rule("YM002", "duplicate-key", Severity.ERROR)
ALIAS_ANCHOR_OR_TAG = Rule("YM003", "alias-anchor-or-tag", Severity.ERROR)
TOO_LARGE_OR_DEEP = Rule("YM004", "too-large-or-deep", Severity.ERROR)
FORBIDDEN_CHARACTER = Rule("YM006", "forbidden-character", Severity.ERROR)
UNKNOWN_KEY = Rule("SC001", "unknown-key", Severity.ERROR)
MISSING_KEY = Rule("SC002", "missing-key", Severity.ERROR)
WRONG_TYPE_OR_VALUE = Rule("SC003", "wrong-type-or-value", Severity.ERROR)
UNKNOWN_FOOTNOTE = Rule("CC001", "unknown-footnote", Severity.ERROR)
AUTHORITY_NOT_IN_FORMAT = Rule("KK001", "authority-not-in-format", Severity.ERROR)
NO_EDITION_IN_FORCE = Rule("TT001", "no-edition-in-force", Severity.ERROR)

RULES = (
    YAML_SYNTAX,
    DUPLICATE_KEY,
    ALIAS_ANCHOR_OR_TAG,
    TOO_LARGE_OR_DEEP,
    FORBIDDEN_CHARACTER,
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_TYPE_OR_VALUE,
    UNKNOWN_FOOTNOTE,
    AUTHORITY_NOT_IN_FORMAT,
    NO_EDITION_IN_FORCE,
)
