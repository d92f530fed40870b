"""Where the shipped templates and data are.

In a wheel they lie inside the package, in a checkout beside it. Nothing else may know this.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def shipped(folder: str) -> Path:
    """Return the shipped folder of that name.

    >>> shipped("data").is_dir() and shipped("templates").is_dir()
    True
    """
    inside = _PACKAGE / folder
    return inside if inside.is_dir() else _PACKAGE.parent / folder
