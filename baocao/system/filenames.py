"""What month files are called, their period first: ``2020-02.yaml``, ``2020-02-so-noi-vu.yaml``.

They end as YAML files do, in letters of any case: ``.yaml``, ``.yml``, ``.YAML``.

Git and pre-commit know files by patterns, which can say of a period only this: a year, and after it nothing,
or a hyphen and anything. ``.pre-commit-hooks.yaml`` says so too; a test holds all of them to the same names.
"""

# Git's patterns of what stands before the ending, of a month and of the papers built from it.
STEMS = ("[0-9][0-9][0-9][0-9]", "[0-9][0-9][0-9][0-9]-*")

# The endings of a month's file, the usual one first, and git's patterns of them in letters of any case.
ENDINGS = (".yaml", ".yml")
ENDING_PATTERNS = (".[yY][aA][mM][lL]", ".[yY][mM][lL]")

# What lies beside months for editors to check them by.
SCHEMA_FILE = "month.schema.json"


def is_month_ending(name: str) -> bool:
    """Tell whether a file's name ends as a month's does.

    >>> [is_month_ending(name) for name in ("2020-02.yaml", "2020-02.YML", "2020-02.yaml.bak")]
    [True, True, False]
    """
    return name.casefold().endswith(ENDINGS)
