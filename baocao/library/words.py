"""Word lists of the rules, from ``data/words/``."""

from functools import cache
from typing import Any

from baocao.library.ready import content
from baocao.library.resources import shipped


@cache
def words(name: str) -> Any:
    """Return a list of words by the name of its file: plain lists and mappings of text.

    >>> words("kinds")["beside"]["Nghị định"]
    'NĐ'
    """
    return content(shipped("data") / "words" / f"{name}.yaml")
