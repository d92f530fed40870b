"""What SECURITY promises, and the tests that it says show it."""

import ast
import re

import pytest

from tests.helpers import ROOT

_TEXT = (ROOT / "SECURITY.md").read_text("utf-8")
_THREATS = ("merge request in CI", "users of the machine", "Word file", "repository on a laptop")
_SHOWN = re.compile(r"`([\w/]+\.py)::(\w+)`")


def sections():
    """Return the text below each heading of the second level, by the heading."""
    return dict(re.findall(r"(?ms)^## (.+?)\n(.*?)(?=^## |\Z)", _TEXT))


def names_in(path):
    tree = ast.parse((ROOT / "tests" / path).read_text("utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}


@pytest.mark.parametrize("threat", _THREATS)
def test_every_promise_names_a_test(threat):
    [body] = [body for title, body in sections().items() if title.endswith(threat)]
    promises = re.findall(r"(?ms)^- .+?(?=^- |^#|^<|\Z)", body)
    assert promises
    assert [promise for promise in promises if not _SHOWN.search(promise)] == []


@pytest.mark.parametrize(("path", "name"), _SHOWN.findall(_TEXT), ids="::".join)
def test_every_test_that_it_names_is_there(path, name):
    assert name.startswith("test_")
    assert name in names_in(path)
