"""What is written as YAML is read back as the same texts."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from baocao.source import load, to_data
from baocao.source.written import Bare, Inline, Noted, document, is_key, printable

# What people type, and what YAML gives a meaning.
_TRAPS = st.sampled_from(
    [
        *"-?:,[]{}#&*!|>'\"%@`~\\=<…“”()/+.\n\t \u00a0\u3000\u200b\ufeff\u2028\x85\x96\x00đỘ5",
        *(": ", " #", "- ", "null", "no", "true", "2020-02-30", "12:30", "0x1f", "1.000", "---", "...", "<<"),
        *("1. ", "a) ", "+ ", "Tổ chức", " thực hiện Kế hoạch số 05-KH/TU của Ban Thường vụ Tỉnh ủy"),
    ]
)
_TEXTS = st.lists(st.one_of(_TRAPS, st.text(max_size=4)), min_size=1, max_size=40).map("".join)
_KEYS = _TEXTS.map(printable).filter(lambda key: key and "\n" not in key)


def _nested(values):
    lists = st.lists(values, min_size=1, max_size=4)
    return st.one_of(lists, st.dictionaries(_KEYS, values, min_size=1, max_size=4))


_VALUES = st.recursive(_TEXTS, _nested, max_leaves=12)


def _read(text):
    _, node, findings = load("m.yaml", text.encode())
    assert not findings, (text, [str(each.message) for each in findings])
    return to_data(node)


def _expected(value):
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {key: _expected(each) for key, each in value.items()}
    return [_expected(each) for each in value]


@given(st.dictionaries(_KEYS, _VALUES, min_size=1, max_size=4))
@example({"key": "~"})
@example({"-": "-", "_:\u200b": "-"})
@example({"... -": "-"})
@example({"a": ["x " * 300 + "\n\n" + "y " * 300], "b": "x " * 300 + "\n\n" + "\n" + "y"})
@example({"a": [{"b": "- x: y"}], "c": "x" * 300, "d": "x " * 300})
def test_any_text_in_any_nesting_is_read_back(entries):
    assert _read(document(entries)) == _expected(entries)


@given(st.dictionaries(_KEYS, st.lists(_TEXTS, min_size=1, max_size=30), min_size=1, max_size=3), _TEXTS)
def test_lists_in_brackets_and_comments_change_nothing(rows, comment):
    noted = {key: [Noted(Inline(row), comment), Noted(row[0], comment)] for key, row in rows.items()}
    assert _read(document(noted, [printable(comment).replace("\n", " ")])) == {
        key: [_expected(row), printable(row[0])] for key, row in rows.items()
    }


@given(st.lists(st.dictionaries(_KEYS, _TEXTS, min_size=1, max_size=4), min_size=1, max_size=4))
def test_mappings_in_braces_are_read_back(rows):
    assert _read(document({"rows": [Inline(row) for row in rows]}))["rows"] == _expected(rows)


@given(_TEXTS.map(printable).filter(is_key))
def test_a_readable_key_needs_no_quotes(key):
    assert f"- {key}:\n" in document({"a": [{key: ["b"]}]})


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Họp ban.", "a: Họp ban.\n"),
        ("Lưu: VT", 'a: "Lưu: VT"\n'),
        ("- Họp", 'a: "- Họp"\n'),
        ("05", 'a: "05"\n'),
        ("86%", 'a: "86%"\n'),
        ("05 năm", "a: 05 năm\n"),
        ("*Dân vận khéo*", 'a: "*Dân vận khéo*"\n'),
        ('nói "được"', 'a: nói "được"\n'),
        ('"được"', "a: '\"được\"'\n"),
        ("một\n\nhai", "a: |-\n  một\n\n  hai\n"),
        ("việc " * 30, f"a: >-\n  {'việc ' * 22}".rstrip() + f"\n  {'việc ' * 8}".rstrip() + "\n"),
    ],
)
def test_quotes_and_folding_only_where_needed(text, written):
    assert document({"a": text}) == written


def test_groups_of_keys_comments_and_own_words():
    entries = {
        "period": Noted(Bare("2020-02"), "? từ ngày ký"),
        "number": None,
        "\nresults": [{"Tổ chức": ["Họp"]}],
    }
    assert document(entries, ["Của Ban"]) == (
        "# Của Ban\nperiod: 2020-02  # ? từ ngày ký\nnumber:\n\nresults:\n  - Tổ chức:\n      - Họp\n"
    )


def test_long_paragraphs_of_a_text_are_folded():
    text = "\n\n".join(["Tổ chức hội nghị tổng kết. " * 9] * 2)
    written = document({"a": text})
    assert written.startswith("a: >-\n")
    assert max(map(len, written.splitlines())) <= 112
    assert _read(written) == _expected({"a": text})
