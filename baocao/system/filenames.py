"""The names of month files, which start with the period: ``2020-02.yaml``, ``2020-02-so-noi-vu.yaml``.

They have a YAML ending in letters of any case: ``.yaml``, ``.yml``, ``.YAML``.

Git and pre-commit match files by patterns, which can express a period only as a year followed by nothing or
by a hyphen and anything. ``.pre-commit-hooks.yaml`` has the same patterns; a test keeps them equal.
"""

# Git's patterns for the name before the ending, of a month and of the reports built from it.
STEMS = ("[0-9][0-9][0-9][0-9]", "[0-9][0-9][0-9][0-9]-*")

# The endings of month files, the usual one first, and git's patterns for them in any letter case.
ENDINGS = (".yaml", ".yml")
ENDING_PATTERNS = (".[yY][aA][mM][lL]", ".[yY][mM][lL]")

# The endings of Word files, old and new, and those of other programs' files that are read like them.
WORD_ENDINGS = (".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot", ".wps", ".wpt")
PAPER_ENDINGS = (*WORD_ENDINGS, ".odt", ".ott", ".fodt", ".rtf")

# The schema file next to months, with which editors validate them.
SCHEMA_FILE = "month.schema.json"


def is_month_ending(name: str) -> bool:
    """Tell whether a file name has the ending of a month file.

    >>> [is_month_ending(name) for name in ("2020-02.yaml", "2020-02.YML", "2020-02.yaml.bak")]
    [True, True, False]
    """
    return name.casefold().endswith(ENDINGS)
