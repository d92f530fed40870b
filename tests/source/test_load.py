import pytest

from baocao.source import Scalar, load, scalars, to_data
from baocao.source.compose import MAX_DEPTH, Composer
from baocao.source.decode import MAX_BYTES
from baocao.source.source_text import Source
from tests.helpers import EXAMPLES


def read(text):
    source, node, findings = load("a.yaml", text.encode() if isinstance(text, str) else text)
    return node, [(f.rule.id, *source.position(f.span.start)) for f in findings]


def test_scalars_stay_text():
    text = "a: 1.000\nb: 012\nc: no\nd: 12:30\ne: 2020-02-30\nf: ~\ng: 1_000\nh: on"
    node, found = read(text)
    assert to_data(node) == {
        "a": "1.000", "b": "012", "c": "no", "d": "12:30",
        "e": "2020-02-30", "f": None, "g": "1_000", "h": "on",
    }  # fmt: skip
    assert found == []


def test_nothing_written_is_none_but_empty_quotes_are_text():
    node, _ = read('a:\nb: ""')
    assert to_data(node) == {"a": None, "b": ""}


def test_values_are_composed_letters_without_blank_ends():
    node, _ = read('a: " Tie\u0302\u0301ng "')
    assert to_data(node) == {"a": "Tiếng"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3", [("YM002", 3, 1)]),
        ("a: 1\n'a ': 2", [("YM002", 2, 1)]),
        ("ê: 1\ne\u0302: 2", [("YM002", 2, 1)]),
        (b"\xef\xbb\xbfa: \xffb", [("YM006", 1, 4)]),
        ("a: &x b\nc: *x", [("YM003", 1, 4), ("YM003", 2, 4)]),
        ("a: !!str b", [("YM003", 1, 4)]),
        ("a: &x !t b", [("YM003", 1, 4), ("YM003", 1, 7)]),
        ("<<: b", [("YM003", 1, 1)]),
        ("a: 1\n---\nb: 2", [("YM001", 2, 1)]),
        ("", [("YM001", 1, 1)]),
        ("# chỉ ghi chú\n", [("YM001", 1, 1)]),
        ("[" * (MAX_DEPTH + 1), [("YM004", 1, MAX_DEPTH + 1)]),
        ("a: x\x07y", [("YM006", 1, 5)]),
        ('a: "đ\\x07y"', [("YM006", 1, 6)]),
        (b"a: \xffb", [("YM006", 1, 4)]),
        ("a: b".encode("utf-16"), [("YM006", 1, 1)]),
        (b"a: b\x00", [("YM006", 1, 5)]),
        ("a: b\u2028c", [("YM006", 1, 5)]),
        ("? [a]\n: b", [("YM001", 1, 3)]),
    ],
)
def test_what_a_report_does_not_use_is_refused_at_its_place(text, expected):
    assert read(text)[1] == expected


def test_all_faults_are_found_at_once():
    _, found = read("a: &x 1\na: 2\nb: *x\n<<: c")
    assert [rule for rule, _, _ in found] == ["YM003", "YM002", "YM003", "YM003"]


def test_a_file_over_the_limit_is_refused_unread():
    _, found = read(b"#" * (MAX_BYTES + 1))
    assert found == [("YM004", 1, 1)]


def test_a_byte_order_mark_does_not_shift_columns():
    node, _ = read(b"\xef\xbb\xbfa: b")
    assert node.entries["a"][1].start == 3


def test_an_alias_bomb_is_never_unfolded():
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    _, found = read("\n".join(lines))
    assert {rule for rule, _, _ in found} == {"YM003"}


def test_line_ends_of_windows_count_as_one():
    source = Source("a", "một\r\nhai\rba\nbốn")
    assert [source.line(n) for n in range(1, 5)] == ["một", "hai", "ba", "bốn"]
    assert source.position(source.text.index("bốn")) == (4, 1)


def test_both_parsers_of_pyyaml_give_the_same_nodes():
    from yaml import SafeLoader

    source = Source("a", (EXAMPLES / "2020-02.yaml").read_text("utf-8"))
    fast, pure = (
        [(s.text, s.start, s.end, s.style) for s in scalars(Composer(source, loader).compose())]
        for loader in (Composer.__init__.__defaults__[0], SafeLoader)
    )
    assert fast == pure
    assert any(isinstance(s, tuple) and s[3] == ">" for s in fast)
    assert Scalar("period", *fast[0][1:3], "") == Scalar(*fast[0])


@pytest.mark.parametrize(
    ("written", "right"), [("\x96", "–"), ("\x85", "…"), ("\x1e", "-"), ("\u2028", None), ("\x07", None)]
)
def test_what_no_file_may_hold_is_told_with_what_it_was(written, right):
    _, node, [finding] = load("a.yaml", f"a: Họp{written} bàn\n".encode())
    assert node is None
    assert finding.suggestion == right
    assert ("Word" in finding.help.text("vi")) == (written != "\x07")
