import unicodedata

import pytest

from baocao.live.server.ids import (
    KEYS,
    declaration_of,
    declared,
    month_of,
    name_at,
    names_in,
    renamed,
    same,
)
from tests.live.server.conftest import OFFICE

MONTH = """\
period: 2020-02
office: ban
date: 2020-02-25
results:
  advisory:
    - Họp[^a], [=a] lượt, [=a:plan], \\[^a] và [#a]; [^ab].  # [^a] ở đây là lời chú
    - "Họp \\u0061[^a]":
        - >-
          Nhiều
          dòng[^a].
  a:
    title: Phần a
    content:
      - 'Việc ''a''[^a].'
      - table:
          columns: [TT, a]
          rows: [[1, "[=a]"]]
priorities:
  advisory:
    - text: Việc sẽ làm[^ a ].
      id: a
figures:
  a: {value: 5, plan: 6, parts: [b, "c"], carries: b}
  b: {value: 2}
  c: {value: 3, adds: b}
appendices:
  "a":
    title: Biểu [=a]
    content:
      - Việc [^ab].
footnotes:
  a: Chú thích a, không phải [^a]; [=a].
  ab: Khác.
"""


@pytest.fixture
def file(office, reads):
    return month_of(reads(MONTH)[0])


def after(text, edits):
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def test_each_use_of_a_name_is_found_and_nothing_else(file):
    found = names_in(file)
    assert {MONTH[each.span.start : each.span.end].strip("'\"") for each in found} == {"a", "ab", "b", "c"}
    for sign, key in KEYS.items():
        of_a = [each for each in found if (each.sign, each.id) == (sign, "a")]
        assert [each.declares for each in of_a].count(True) == 1
        declaration = next(each for each in of_a if each.declares)
        assert MONTH.rfind(f"\n{key}:", 0, declaration.span.start) >= 0
    counts = {sign: sum((each.sign, each.id) == (sign, "a") for each in found) for sign in KEYS}
    assert counts == {"^": 6, "=": 6, "#": 2}
    assert sum((each.sign, each.id) == ("=", "b") for each in found) == 3


def test_a_name_is_changed_at_each_use(file, reads):
    before = reads(MONTH)[0]
    for sign in KEYS:
        name = next(each for each in names_in(file) if (each.sign, each.id) == (sign, "a"))
        text = after(MONTH, renamed(file, name, "mới-1"))
        again = reads(text)[0]
        assert [each.rule.id for each in again.findings] == [each.rule.id for each in before.findings]
        found = month_of(again)
        assert "a" not in declared(found, sign)
        old, new = (names_in(each) for each in (file, found))
        assert [(each.sign, "mới-1" if (each.sign, each.id) == (sign, "a") else each.id) for each in old] == [
            (each.sign, each.id) for each in new
        ]
        assert after(text, renamed(found, next(each for each in new if each.id == "mới-1"), "a")) == MONTH


def test_a_name_that_cannot_be_is_refused(file):
    name = next(each for each in names_in(file) if (each.sign, each.id) == ("^", "a"))
    for wrong in ("ab", "", " ", "a]b", "a:b", "a b", "#a", "- a", "a\nb", "[a]"):
        assert renamed(file, name, wrong) is None
    assert renamed(file, name, unicodedata.normalize("NFD", "mới"))[0].text == "mới"
    assert renamed(file, name, "a")


def test_a_name_leads_to_its_declaration(office, reads):
    reading, _, unsaved = reads(MONTH, others={"offices/ban.yaml": OFFICE})
    span, path = declaration_of(reading, MONTH.index("[^a]") + 3, unsaved)
    assert MONTH[: span.start].endswith("footnotes:\n  ")
    assert path is None
    assert declaration_of(reading, MONTH.index("office: ban") + 9, unsaved) == (None, office)
    assert declaration_of(reading, MONTH.index("Nhiều"), unsaved) == (None, None)
    unknown = reads(MONTH.replace("[^ab]", "[^ac]"))[0]
    assert declaration_of(unknown, MONTH.index("[^ab]") + 3, unsaved) == (None, None)


def test_names_are_found_by_letters_in_any_form(office, reads):
    text = unicodedata.normalize("NFD", MONTH.replace("^a", "^số").replace("  a: Chú", "  số: Chú"))
    file = month_of(reads(text)[0])
    name = name_at(file, text.index("[^s") + 2)
    assert len(same(file, name)) == 5
    changed = after(text, renamed(file, name, "a"))
    assert unicodedata.normalize("NFC", changed) == MONTH.replace("\\[^a]", "\\[^số]").replace(
        "# [^a]", "# [^số]"
    ).replace("không phải [^a]", "không phải [^số]").replace("[^ab]", "[^sốb]")


def test_nothing_is_found_in_a_text_that_cannot_be_read(office, reads):
    assert month_of(reads("period: \x01")[0]) is None
