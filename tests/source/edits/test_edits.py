"""Edits of a file: the strict reader gives what was wanted, and every other byte stays."""

import difflib
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baocao.source import Mapping, Scalar, Sequence, load
from baocao.source import to_data as read_data
from baocao.source.edits.checked import edited
from baocao.source.edits.spans import UnsafeError
from baocao.source.edits.wanted import Edits, Fresh, Kept
from tests.helpers import ROOT

MONTHS = {path.name: path.read_bytes() for path in sorted((ROOT / "examples").rglob("20*.yaml"))}
# Every way in which a text of a month can be written.
STYLES = """\
period: 2020-02  # tháng
plain: Họp giao ban ở huyện  # ghi chú
single: 'Ông "Ba" nói'
double: "Họp\\tgiao \\"ban\\""
long: Một câu viết
  trên hai dòng
folded: >-
  Dòng thứ nhất của câu
  dòng thứ hai của câu
  dòng thứ ba.
kept: >
  Đoạn một.

  Đoạn hai.
literal: |
  Dòng một
    dòng hai
indented: |2-
    Dòng một
list:
  # của mục đầu
  - Một mục

  - Tổ chức:   # có mục con
      - Việc một.
      - >-
        Việc hai
        còn dài.
  # của mục cuối
  - {text: Một câu, id: mot-cau}
flow: [một, "hai, ba", 'bốn']
rows:
  - [Tư pháp, "96", "100%"]
  - - Đất đai
    - "41"
empty:
# hết
"""
TRAPS = [
    "- gạch", "# rào", "a: b", "a #b", "a:", ":", "[x]", "{x", "'", '"', "''", '"a" b', "*nghiêng*", "&a",
    "!", "%", "@", "`", "?", "? a", "-", "---", "|", ">", "no", "05", "1.000", "2020-02-30", "12:30", "~",
    "<<", "=", "a\\b", "a\\", "a, b", "a]b", "a}b", "dòng\nhai", "đoạn\n\nhai", "x" * 300,
    "từ " * 80 + "cuối", " ".join(["ừ"] * 60), "•", "a  b", "\u200bẩn", "\u00a0cứng", "Ⅳ", "🙂",
]  # fmt: skip


def made(data: bytes, change) -> bytes:
    source, root, findings = load("t.yaml", data)
    assert root is not None
    assert not findings
    edits = Edits()
    change(root, edits)
    return edited(source, root, data, edits)


def nodes(root, kind):
    waiting, found = [root], []
    while waiting:
        node = waiting.pop()
        found += [node] if isinstance(node, kind) else []
        if isinstance(node, Mapping):
            waiting += [value for _, value in node.entries.values()]
        elif isinstance(node, Sequence):
            waiting += node.items
    return found


texts = st.one_of(
    st.sampled_from(TRAPS),
    st.text(st.sampled_from("aề 0-:#'\"\\[]{},&*!|>%@`?\n"), min_size=1, max_size=12).filter(str.strip),
)
files = st.sampled_from([STYLES.encode()] * 4 + [*MONTHS.values()])
breaks = st.sampled_from([b"\n", b"\r\n"])


@settings(max_examples=60, deadline=None)
@given(files, breaks, st.booleans(), st.booleans(), st.data())
def test_a_text_gets_any_words(data, line_break, marked, cut, chosen):
    data = data.replace(b"\n", line_break)
    data = b"\xef\xbb\xbf" * marked + (data.removesuffix(line_break) if cut else data)
    source, root, _ = load("t.yaml", data)
    scalar = chosen.draw(st.sampled_from(nodes(root, Scalar)))
    words = chosen.draw(texts)
    try:
        after = made(data, lambda _, edits: edits.words.update({scalar.start: words}))
    except UnsafeError:
        # Words between keys of one line have no room of their own.
        assert "\n" in words or not scalar.text
        return
    wanted = Edits(words={scalar.start: words}).data(root)
    assert read_data(load("t.yaml", after)[1]) == wanted
    text = source.text
    old, new = data.decode("utf-8-sig"), after.decode("utf-8-sig")
    assert new.startswith(text[: scalar.start])
    assert new.endswith(old[scalar.end :])


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_only_changed_words_change(chosen):
    data = STYLES.encode()
    _, root, _ = load("t.yaml", data)
    scalar = chosen.draw(st.sampled_from([each for each in nodes(root, Scalar) if " " in each.text]))
    value = read_data(scalar)
    word = chosen.draw(st.sampled_from([*re.finditer(r"\w+", value)]))
    words = f"{value[: word.start()]}KHÁC{value[word.end() :]}"
    after = made(data, lambda _, edits: edits.words.update({scalar.start: words})).decode()
    differ = [(a, b) for a, b in zip(STYLES.split("\n"), after.split("\n"), strict=True) if a != b]
    assert len(differ) == 1
    [(a, b)] = differ
    kept = sum(
        block.size for block in difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    )
    assert kept >= len(a) - max(map(len, STYLES.split()))


@settings(max_examples=60, deadline=None)
@given(files, breaks, st.booleans(), st.data())
def test_entries_are_added_removed_and_moved(data, line_break, cut, chosen):
    data = data.replace(b"\n", line_break)
    data = data.removesuffix(line_break) if cut else data
    source, root, _ = load("t.yaml", data)
    node = chosen.draw(st.sampled_from(nodes(root, Sequence)))
    items = chosen.draw(st.permutations(node.items))[: chosen.draw(st.integers(0, len(node.items)))]
    entries = [Kept(item) for item in items]
    entries.insert(chosen.draw(st.integers(0, len(entries))), Fresh(chosen.draw(texts)))
    edits = Edits(lists={node.start: tuple(entries)})
    if chosen.draw(st.booleans()) and items and isinstance(items[0], Scalar):
        edits.words[items[0].start] = chosen.draw(texts)
    try:
        after = edited(source, root, data, edits)
    except UnsafeError:
        # A list that begins on the line of another one, or words that its brackets cannot hold.
        begins = source.text[source.text.rfind("\n", 0, node.start) + 1 : node.start]
        assert begins.strip() or edits.words
        return
    assert read_data(load("t.yaml", after)[1]) == edits.data(root)
    comments = [line.strip() for line in source.text.splitlines() if line.strip().startswith("# ")]
    comments = [comment for comment in comments if not comment.startswith("# baocao:")]
    assert all(comment in after.decode() for comment in comments)


CHANGES = """\
list:
  # đầu
  - Một.  # cuối dòng

  # của hai
  # và tiếp
  - Hai.
  - Ba:
      - Bốn.   # bốn
  # baocao: ignore CT001
  - Năm.
# sau danh sách
other: x
"""


def entries(*wanted):
    def change(root, edits):
        node = root.entries["list"][1]
        edits.lists[node.start] = tuple(
            Kept(node.items[each]) if isinstance(each, int) else each for each in wanted
        )

    return change


@pytest.mark.parametrize(
    ("wanted", "after"),
    [
        # What is not said about words stays; what is said about words goes with them.
        (
            (0, 2),
            CHANGES.replace("  - Hai.\n", "").replace("  # baocao: ignore CT001\n  - Năm.\n", ""),
        ),
        # A moved entry takes the comments right above it along.
        (
            (1, 0, 2, 3),
            "list:\n  # của hai\n  # và tiếp\n  - Hai.\n  # đầu\n  - Một.  # cuối dòng\n\n"
            + CHANGES[CHANGES.index("  - Ba") :],
        ),
        # The comment at the end of a line stays, too, and so does that of a subitem.
        (
            (1,),
            CHANGES[:6]
            + "  # đầu\n  # cuối dòng\n  # của hai\n  # và tiếp\n  - Hai.\n  # bốn\n"
            + CHANGES[CHANGES.index("# sau") :],
        ),
        # New entries are indented like the others, with the comments that are given.
        (
            (0, 1, 2, Fresh("Sáu: bảy", ("Nguyễn Văn A: sao?",)), 3),
            CHANGES.replace("  # baocao", '  # Nguyễn Văn A: sao?\n  - "Sáu: bảy"\n  # baocao'),
        ),
    ],
)
def test_comments_of_lists(wanted, after):
    assert made(CHANGES.encode(), entries(*wanted)).decode() == after


def test_an_entry_gets_entries_below_it_and_takes_old_ones_along():
    def change(root, edits):
        node = root.entries["list"][1]
        one, two, three, five = node.items
        [four] = three.entries["Ba"][1].items
        new = Fresh({"Một": None}, (), "Một", (Fresh("mới"), Kept(five)), one)
        edits.lists[node.start] = (new, Kept(two), Kept(three))
        edits.lists[three.entries["Ba"][1].start] = (
            Kept(four),
            Fresh({"Sáu": None}, (), "Sáu", (Fresh("x"),)),
        )

    assert (
        made(CHANGES.encode(), change).decode()
        == """\
list:
  # đầu
  # cuối dòng
  - Một:
      - mới
      # baocao: ignore CT001
      - Năm.

  # của hai
  # và tiếp
  - Hai.
  - Ba:
      - Bốn.   # bốn
      - Sáu:
          - x
# sau danh sách
other: x
"""
    )


def test_a_key_with_items_below_becomes_two_keys():
    from baocao.source.edits.wanted import SplitKey

    def change(root, edits):
        ba = root.entries["list"][1].items[2]
        edits.split[ba.start] = SplitKey("text", "- Ba", "items")

    after = made(CHANGES.encode(), change).decode()
    assert after == CHANGES.replace("  - Ba:\n", '  - text: "- Ba"\n    items:\n')


def test_keys_are_added_replaced_and_dropped():
    def change(root, edits):
        edits.added[root.start] = {"\nfootnotes": {"co-quan": "Sở Y tế"}}
        key, _ = root.entries["other"]
        edits.replaced[key.start] = ["một", "hai: ba"]

    after = made(b"list: a\nother: x  # ghi\n# h", change).decode()
    notes = "\n\nfootnotes:\n  co-quan: Sở Y tế"
    assert after == f'list: a\nother:  # ghi\n  - một\n  - "hai: ba"{notes}\n# h'


def test_a_date_may_become_a_tilde():
    data = b"date: 2020-03-25\n"
    _, root, _ = load("t.yaml", data)
    [scalar] = [each for each in nodes(root, Scalar) if each.text == "2020-03-25"]
    after = made(data, lambda _, edits: edits.words.update({scalar.start: "~"}))
    assert after == b'date: "~"\n'
