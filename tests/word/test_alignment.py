"""Which line of a source is which of a Word file, whatever was edited."""

from collections import Counter
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baocao import pipeline
from baocao.word import pairing
from baocao.word.alignment import align
from baocao.word.common_runs import gaps, in_order
from baocao.word.reader import read_paper
from baocao.word.source_part import read_source
from baocao.word.word_lines import word_lines
from baocao.write.printed import Letters, Printed, PrintedLine
from tests.helpers import MONTHS

LINES = (
    "Dự thảo Kế hoạch đối thoại trực tiếp giữa Bí thư Tỉnh ủy với Nhân dân.",
    "Tổ chức Hội nghị tổng kết công tác dân vận của hệ thống chính trị.",
    "Theo dõi, nắm bắt tình hình Nhân dân vùng đồng bào dân tộc thiểu số.",
    "Kiểm tra việc thực hiện Quy chế dân chủ ở cơ sở tại năm huyện.",
    "Phối hợp thăm, tặng quà gia đình chính sách, người có công với cách mạng.",
)


def paper(*lines):
    """Return lines as printed; a tuple is a row of a table."""
    found, rows = [], 0
    for line in lines:
        if isinstance(line, str):
            found.append(PrintedLine("", (Letters(line),)))
        else:
            rows += 1
            found += [PrintedLine("", (Letters(cell),), row=rows) for cell in line]
    return Printed(tuple(found))


def edits(old, new):
    """Return what is not the same, each with the words of both sides."""
    base, word = paper(*old), paper(*new)
    return [
        (
            "moved" if each.moved and each.kind == "same" else each.kind,
            [base.lines[n].text for n in each.base],
            [word.lines[n].text for n in each.word],
        )
        for each in align(base, word).lines
        if each.kind != "same" or each.moved
    ]


def test_a_built_file_is_what_its_source_says():
    for path in MONTHS:
        draft = pipeline.check(path.name, path.read_bytes(), path.parent).draft
        data = pipeline.build(draft, "docx")
        source = read_source(BytesIO(data), "a").printed
        word = word_lines(read_paper(BytesIO(data), "a")).printed
        aligned = align(source, word)
        kinds = Counter((each.kind, each.moved) for each in (*aligned.lines, *aligned.notes))
        assert set(kinds) == {("same", False)}, path.name


def test_one_line_changed():
    new = [*LINES[:2], LINES[2].replace("vùng", "ở vùng"), *LINES[3:]]
    assert edits(LINES, new) == [("changed", [LINES[2]], [new[2]])]


def test_added_and_removed():
    new = ["Việc mới thêm vào.", *LINES[:1], *LINES[2:]]
    assert edits(LINES, new) == [("added", [], [new[0]]), ("removed", [LINES[1]], [])]


def test_moved_and_moved_with_a_change():
    new = [LINES[4], *LINES[:4]]
    assert edits(LINES, new) == [("moved", [LINES[4]], [LINES[4]])]
    changed = LINES[4].replace("tặng quà", "tặng 30 suất quà")
    assert edits(LINES, [changed, *LINES[:4]]) == [("changed", [LINES[4]], [changed])]


@pytest.mark.parametrize("at", [0, 2, 4])
@pytest.mark.parametrize("share", [0.2, 0.5, 0.8])
def test_split_and_joined(at, share):
    words = LINES[at].split()
    cut = max(1, int(len(words) * share))
    halves = [" ".join(words[:cut]), " ".join(words[cut:])]
    apart = [*LINES[:at], *halves, *LINES[at + 1 :]]
    assert edits(LINES, apart) == [("split", [LINES[at]], halves)]
    assert edits(apart, LINES) == [("joined", halves, [LINES[at]])]


def test_a_name_or_day_is_replaced_in_its_place():
    old = [*LINES[:2], "Trần Ngọc Nguyên", *LINES[2:]]
    new = [*LINES[:2], "Lê Văn Đại", *LINES[2:]]
    assert edits(old, new) == [("changed", ["Trần Ngọc Nguyên"], ["Lê Văn Đại"])]


TABLE = [("TT", "Đơn vị", "Số hộ"), ("1", "Xã A", "12"), ("2", "Xã B", "0"), ("3", "Xã C", "0")]


def test_cells():
    new = [*TABLE[:2], ("2", "Xã B", "5"), TABLE[3]]
    assert edits([LINES[0], *TABLE], [LINES[0], *new]) == [("changed", ["0"], ["5"])]


def test_rows():
    row = ("3", "Xã D", "0")
    new = [*TABLE[:3], row, ("4", "Xã C", "0")]
    found = edits(TABLE, new)
    assert ("added", [], list(row)) in found
    assert ("changed", ["3"], ["4"]) in found
    assert edits(TABLE, [*TABLE[:2], TABLE[3]]) == [("removed", list(TABLE[2]), [])]


def test_a_column_more():
    new = [(*row, "x") for row in TABLE]
    assert edits(TABLE, new) == [("added", [], ["x"])] * 4


def test_a_table_typed_over_a_line_is_no_change_of_it():
    found = edits(LINES, [*LINES[:2], ("Theo dõi, nắm bắt", "tình hình Nhân dân"), *LINES[3:]])
    assert [kind for kind, _, _ in found] == ["removed", "added"]


def test_what_nobody_sees_is_the_same():
    new = [line.replace(" ", "\u00a0 ", 2) + " " for line in LINES]
    assert edits(LINES, ["", *new, " "]) == []


WORDS = st.sampled_from(["việc", "xã", "hội", "nghị", "kế", "hoạch", "năm", "tổng", "12", "0", "số"])
LINE = st.lists(WORDS, min_size=1, max_size=7).map(" ".join)
ROW = st.lists(LINE | st.just(""), min_size=1, max_size=3).map(tuple)
PAPER = st.lists(LINE | ROW, max_size=12)


@given(PAPER, PAPER)
@settings(max_examples=150)
def test_every_line_with_words_is_in_it_once(old, new):
    base, word = paper(*old), paper(*new)
    found = align(base, word).lines
    for side, lines in ((0, base.lines), (1, word.lines)):
        numbers = Counter(n for each in found for n in (each.base, each.word)[side])
        assert set(numbers.values()) <= {1}
        assert set(numbers) == {n for n, line in enumerate(lines) if line.text.strip() or line.row}
    order = [n for each in found for n in each.word]
    assert len(order) == len(set(order))
    stays = [each.base[0] for each in found if each.base and not each.moved and each.word]
    assert stays == sorted(stays)


@given(PAPER)
def test_a_paper_is_itself(lines):
    assert edits(lines, lines) == []


@given(st.lists(st.integers(0, 5)), st.lists(st.integers(0, 5)))
def test_equal_entries_are_paired_in_order(old, new):
    pairs = in_order(old, new)
    assert all(old[i] == new[j] for i, j in pairs)
    assert pairs == sorted(set(pairs))
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    between = list(gaps(pairs, len(old), len(new)))
    assert sum(b - a for a, b, _, _ in between) == len(old) - len(pairs)
    assert sum(d - c for _, _, c, d in between) == len(new) - len(pairs)


def test_very_long_lists_are_paired_by_what_occurs_once():
    old = [n if n % 3 else -1 for n in range(9000)]
    new = [n if n % 3 else -1 for n in range(8999, -1, -1)]
    changed = [*old[:4000], "x", *old[4001:]]
    assert len(in_order(old, changed)) == 8999
    assert in_order(old, new)


def test_lists_made_to_be_divided_over_and_over_are_paired_too():
    """Each pair that occurs once makes one more occur once."""
    chain = [n // 2 if n % 2 else n // 2 + 3 for n in range(30_000)]
    other = [each for n in range(0, 30_000, 2) for each in (chain[n], -n)]
    pairs = in_order(chain, other)
    assert pairs == sorted(set(pairs))
    assert all(chain[i] == other[j] for i, j in pairs)


@pytest.mark.parametrize("size", [500, 2000])
def test_work_grows_with_the_paper(size, monkeypatch):
    """Everything changed, and everything in another order."""
    count = Counter()
    likeness = pairing.ratio
    monkeypatch.setattr(pairing, "ratio", lambda *texts: count.update("x") or likeness(*texts))
    lines = [f"Việc thứ {n} về nội dung {n * 7919 % 1000} ở xã {n % 37}." for n in range(size)]
    assert len(edits(lines, [f"Nay sửa {line} xong" for line in lines])) == size
    assert len(edits(lines, lines[::-1])) == size - 1
    assert count["x"] < 20 * size
