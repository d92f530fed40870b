"""A numbering scheme that holds together, and all that keeps one from it, at its place in the file."""

import pytest

from baocao.model.scheme import LevelForm, OutlineScheme
from baocao.model.validation import validate
from baocao.source import load

GOOD = """\
name: I. 1. a) -
levels:
  - {style: heading-1, count: roman, label: "%1."}
  - {style: heading-2, count: decimal, label: "%1.%2.", items: clause}
  - {style: item-1, count: letter, label: "%3)"}
  - {style: item-2, count: none, label: "-"}
"""


def told(text):
    source, root, findings = load("a.yaml", text.encode())
    assert findings == []
    _, faults = validate(OutlineScheme, source, root)
    return [
        (source.position(fault.span.start).line, str(fault.path), fault.message.text("en"))
        for fault in faults
    ]


def test_a_scheme_that_holds_together():
    assert told(GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "path", "words"),
    [
        ("count: roman", "count: romans", 3, "levels[0].count", "value not allowed"),
        ("%3)", "%1.%3)", 5, "levels[2].label", "%1, which this level cannot print"),
        ("%1.%2.", "%1.%3.", 4, "levels[1].label", "%3, which"),
        ('label: "-"', 'label: "%4"', 6, "levels[3].label", "%4, which"),
        ("item-2", "item-1", 6, "levels[3].style", "already used by another level"),
        ("items: clause", "items: heading-1", 4, "levels[1].items", "already used by another level"),
        ("%1.%2.", "%1." * 20, 4, "levels[1].label", "more than 40 characters"),
        ("label: ", "labels: ", 3, "levels[0].labels", "unknown key"),
    ],
)
def test_what_is_wrong_is_told_at_its_level(old, new, line, path, words):
    assert old in GOOD
    [first, *_] = told(GOOD.replace(old, new, 1))
    assert first[:2] == (line, path)
    assert words in first[2]


def test_headings_and_items_are_both_needed_and_in_order():
    head, name, *levels = GOOD.splitlines(keepends=True)
    assert (
        "needs heading levels (heading-1 …) and item levels" in told(head + name + "".join(levels[:2]))[0][2]
    )
    assert (
        "needs heading levels (heading-1 …) and item levels" in told(head + name + "".join(levels[2:]))[0][2]
    )
    moved = told(head + name + "".join([levels[0], levels[3], levels[1].replace("%1.", "")]))
    assert [(line, path) for line, path, _ in moved] == [
        (5, "levels[2].style"),
        (5, "levels[2].label"),
    ]


@pytest.mark.parametrize(("flag", "label"), [(", by_edition: true", "Phần %1"), ("", "%1.")])
def test_an_edition_s_label_replaces_only_what_is_left_to_it(flag, label):
    source, root, _ = load("a.yaml", GOOD.replace('label: "%1."', f'label: "%1."{flag}', 1).encode())
    scheme, faults = validate(OutlineScheme, source, root)
    assert faults == []
    forms = {key: LevelForm(count="roman", label="Phần %1", source="-") for key in ("heading-1", "item-1")}
    assert [level.label for level in scheme.under(forms).levels] == [label, "%1.%2.", "%3)", "-"]
