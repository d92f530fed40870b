import gc
import re
from importlib import import_module
from pathlib import Path

import pytest

import baocao
from baocao.system.patterns import _Lazy, lazy

PACKAGE = Path(baocao.__file__).parent


def test_a_pattern_is_compiled_at_its_first_use():
    pattern = lazy(r"số (\d+)", re.IGNORECASE)
    assert "search" not in vars(pattern)
    assert pattern.search("Số 12")[1] == "12"
    assert vars(pattern)["search"].__self__ == re.compile(r"số (\d+)", re.IGNORECASE)


def test_it_has_all_that_a_pattern_has():
    names = {name for name in dir(re.compile("a")) if not name.startswith("_")}
    assert {name for name in names if hasattr(lazy("a(?P<b>c)"), name)} == names


def test_an_error_in_a_pattern_shows_at_its_first_use():
    with pytest.raises(re.error):
        lazy("(").search("")


def test_every_pattern_of_the_program_compiles():
    for path in PACKAGE.rglob("*.py"):
        if "lazy(" in path.read_text("utf-8"):
            import_module(".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts))
    # What is frozen before the tests is not among the objects.
    gc.unfreeze()
    declared = [each for each in gc.get_objects() if isinstance(each, _Lazy)]
    assert len(declared) > 200
    for each in declared:
        re.compile(each.pattern, each._flags)
