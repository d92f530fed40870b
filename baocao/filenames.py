"""What month files are called, their period first: ``2020-02.yaml``, ``2020-02-so-noi-vu.yaml``.

Git and pre-commit know files by patterns, which can say of a period only this: a year, and after it nothing,
or a hyphen and anything. ``.pre-commit-hooks.yaml`` says so too; a test holds all of them to the same names.
"""

# Git's patterns of what stands before the ending, of a month and of the papers built from it.
STEMS = ("[0-9][0-9][0-9][0-9]", "[0-9][0-9][0-9][0-9]-*")

# What lies beside months for editors to check them by.
SCHEMA_FILE = "month.schema.json"
