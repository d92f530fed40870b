import pytest

from baocao.live.server.place import place_of, steps_at
from baocao.source import Source

# The cursor is at ‸; what cannot be read as YAML is what somebody is typing.
KEYS = {
    "‸": ((), set()),
    "per‸": ((), set()),
    "period: 2020-02\n‸\nresults:\n  a:\n": ((), {"period", "results"}),
    "results:\n  ‸\npriorities:\n  b:\n": (("results",), set()),
    "results:\n  advisory:\n    - a\n  prof‸": (("results",), {"advisory"}),
    "results:\n  advisory:\n    - text: a\n      ‸": (("results", "advisory", "-"), {"text"}),
    "results:\n  advisory:\n    - ‸": (("results", "advisory", "-"), set()),
    "results:\n  advisory:\n  - ‸": (("results", "advisory", "-"), set()),
    "recipients:\n- a\n- b\n‸": ((), {"recipients"}),
    "signature:\n- ‸\n  name: a\n": (("signature", "-"), {"name"}),
    "signature:\n  - authority: KT\n    ‸\n    name: a\n  - position: b\n": (
        ("signature", "-"),
        {"authority", "name"},
    ),
    "figures:\n  ho-so:\n    value: 1\n    ‸": (("figures", "ho-so"), {"value"}),
    "a: [unclosed\nfigures:\n  x:\n    ‸\n  y: {\n": (("figures", "x"), set()),
    "# results:\n  # b:\n‸": ((), set()),
    'results:\n  "1. Khó khăn":\n    ‸': (("results", "1. Khó khăn"), set()),
    "results:\r\n  advisory:\r\n    ‸": (("results", "advisory"), set()),
    "- - a:\n    ‸": (("-", "-"), {"a"}),
}


@pytest.mark.parametrize("marked", KEYS)
def test_the_place_of_a_key_is_known_by_indentation(marked):
    place = place_of(Source("a.yaml", marked.replace("‸", "")), marked.index("‸"))
    assert place.key is not None
    assert (place.steps, set(place.others)) == KEYS[marked]
    assert not place.in_text


@pytest.mark.parametrize(
    ("marked", "steps", "value"),
    [
        ("office: b‸", ("office",), "b"),
        ("office:‸", ("office",), ""),
        ("signature:\n  authority: ‸\n", ("signature", "authority"), ""),
        ("signature:\n  - authority: K‸", ("signature", "-", "authority"), "K"),
    ],
)
def test_the_place_of_a_value(marked, steps, value):
    place = place_of(Source("a.yaml", marked.replace("‸", "")), marked.index("‸"))
    assert (place.steps, place.value, place.key) == (steps, value, None)


@pytest.mark.parametrize("header", ["- >-", "- |", "- text: >-", "- >2"])
def test_the_lines_of_a_text_have_no_keys(header):
    marked = f"results:\n  advisory:\n    {header}\n        Một câu dài\n        Giao: ‸\n"
    assert place_of(Source("a.yaml", marked.replace("‸", "")), marked.index("‸")).in_text
    after = marked.replace("‸", "") + "  pro‸"
    assert not place_of(Source("a.yaml", after.replace("‸", "")), after.index("‸")).in_text


def test_the_steps_to_a_key():
    text = "results:\n  advisory:\n    - text: Họp\n"
    for key, steps in (("results", 1), ("advisory", 2), ("text", 4)):
        found, span = steps_at(Source("a.yaml", text), text.index(key) + 1)
        assert len(found) == steps
        assert found[-1] == text[span.start : span.end] == key
    assert steps_at(Source("a.yaml", text), text.index("Họp"))[0] == ()
