"""Word lists of the rules, from ``data/words/``."""

from functools import cache
from typing import Any

from baocao.library.resources import shipped
from baocao.source import plain


@cache
def words(name: str) -> Any:
    """Return a list of words by the name of its file: plain lists and mappings of text.

    >>> words("kinds")["beside"]["Nghị định"]
    'NĐ'
    """
    return plain((shipped("data") / "words" / f"{name}.yaml").read_bytes())
