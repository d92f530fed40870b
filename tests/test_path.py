"""Paths: how they are written, and read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao.path import Origin, Path

STEPS = st.lists(
    st.text(max_size=6) | st.text('.[]"\\0a', max_size=6) | st.integers(0, 10**9 - 1), max_size=5
)


@given(STEPS)
def test_a_path_reads_back_as_it_was_written(steps):
    path = Path(steps)
    read = Path.parse(str(path))
    assert read == path
    assert list(map(type, read)) == list(map(type, path))


@given(STEPS, STEPS)
def test_an_origin_is_written_like_its_path(first, more):
    origin = Origin.of(*first)
    for step in more:
        origin /= step
    assert origin == str(Path((*first, *more)))


@given(st.text())
def test_any_text_is_read(text):
    path = Path.parse(text)
    assert Path.parse(str(path)) == path


@pytest.mark.parametrize(
    ("steps", "written"),
    [
        ((), ""),
        (("results",), "results"),
        (("results", "advisory", 2, "items", 0), "results.advisory[2].items[0]"),
        (("results", "2020"), "results.2020"),
        (("results", "Trong tháng"), "results.Trong tháng"),
        (("results", "1. Khó khăn", 0), 'results["1. Khó khăn"][0]'),
        (("footnotes", 'a"b\\c'), 'footnotes["a\\"b\\\\c"]'),
        ((3, "title"), "[3].title"),
    ],
)
def test_how_a_path_is_written(steps, written):
    assert str(Path(steps)) == written


def test_steps_further_in_and_out():
    path = Path.of("results") / "advisory" / 0
    assert path == Path.of("results", "advisory", 0)
    assert path.name == 0
    assert path.parent.parent.parent.parent == Path()
    assert isinstance(path.parent, Path)
    assert Path().name == ""
    assert path.startswith(Path.of("results"))
    assert path.startswith(path)
    assert not Path.of("results").startswith(path)
    assert not path.startswith(Path.of("result"))
