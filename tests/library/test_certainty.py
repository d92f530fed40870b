"""How sure each value of the official formats is, and a list of what was not read in the act itself."""

import re

import pytest

from baocao.library.resources import shipped
from baocao.source import plain
from tests.helpers import ROOT

FILES = [
    path
    for folder in ("formats", "letterheads", "starts")
    for path in sorted((shipped("data") / folder).iterdir())
]
DATA = {f"{path.parent.name}/{path.stem}": plain(path.read_bytes()) for path in FILES}
# What says which file it is needs no source.
NAMES = {"family", "name", "title"}
TAG = re.compile(r"\s*([^\[\]]*?)\s*\[([^\]]+)\]")
KNOWN = re.compile(r"P(?:\+\d)?|\d|obs|inf|chọn")


def sources(value, at=""):
    """Yield the address and the words of every source."""
    if isinstance(value, dict):
        if "source" in value:
            yield at or ".", value["source"]
        for key, inner in value.items():
            yield from sources(inner, f"{at}.{key}".lstrip("."))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from sources(inner, f"{at}[{number}]")


def unsourced(value, at=""):
    """Yield the addresses of the values without a source, their own or that of what they are part of."""
    if isinstance(value, dict) and "source" not in value:
        for key, inner in value.items():
            yield from unsourced(inner, f"{at}.{key}".lstrip("."))
    elif not isinstance(value, dict):
        yield at


@pytest.mark.parametrize("name", [name for name in DATA if name.startswith("formats/")])
def test_every_value_of_an_edition_has_a_source(name):
    assert set(unsourced(DATA[name])) == NAMES
    assert set(unsourced({"a": {"pt": 1}, "b": {"pt": 2, "source": "x"}, "c": [1]})) == {"a.pt", "c"}


@pytest.mark.parametrize("name", DATA)
def test_every_source_says_how_sure_it_is(name):
    found = {at: TAG.findall(words) for at, words in sources(DATA[name])}
    assert found
    assert [at for at, parts in found.items() if not parts] == []
    tags = {tag for parts in found.values() for _, tags in parts for tag in tags.split(", ")}
    assert [tag for tag in tags if not KNOWN.fullmatch(tag)] == []


def test_what_is_not_read_in_the_act_itself_is_listed(golden):
    lines = [
        f"{name}  {at}  [{tags}]  {words.lstrip(';: ')}"
        for name, data in DATA.items()
        for at, source in sources(data)
        for words, tags in TAG.findall(source)
        if any(not tag.startswith("P") for tag in tags.split(", "))
    ]
    golden(ROOT / "tests" / "golden" / "certainty.txt", "\n".join([*lines, ""]))
