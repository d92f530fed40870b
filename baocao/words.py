"""Word lists of the rules, from ``data/words/``."""

from functools import cache
from typing import Any

from baocao.load import load, to_data
from baocao.resources import shipped


@cache
def words(name: str) -> Any:
    """Return a list of words by the name of its file: plain lists and mappings of text.

    >>> words("kinds")["codes"]["Kế hoạch"]
    ['KH']
    """
    path = shipped("data") / "words" / f"{name}.yaml"
    _, node, findings = load(str(path), path.read_bytes())
    assert node is not None, findings
    assert not findings, findings
    return to_data(node)
