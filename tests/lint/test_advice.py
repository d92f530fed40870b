"""Advice leads to a right month: whoever types what a message says is not told the opposite next."""

import pytest

from baocao.finding import Severity
from baocao.lint.example import files_of, month_of, unmarked
from baocao.pipeline import check
from tests.helpers import EXAMPLES
from tests.lint.test_rules import BAD, findings_of, folder_with, named

# One mended place may show the next, such as a row number after a wrong one.
MOST_PASSES = 5


def wrongs(result):
    """Return the rules that find something wrong."""
    return {finding.rule.id for finding in result.findings if finding.severity is not Severity.INFO}


def typed(text, finding):
    """Return a month with what a finding shows, as the edits put it or else in place of the marked words."""
    edits = finding.edits or [(*finding.span, finding.suggestion)]
    for start, end, words in sorted(edits, reverse=True):
        text = text[:start] + words + text[end:]
    return text


def showing(findings):
    return [f for f in findings if f.suggestion and f.file == "month.yaml"]


@pytest.mark.parametrize(("rule", "bad"), BAD, ids=named(BAD))
def test_typing_what_is_shown_ends_the_finding_and_starts_no_other(rule, bad, tmp_path):
    month, others = files_of(bad.text)
    text, _ = unmarked(month)
    found, before = findings_of(rule, text, folder_with(others, tmp_path))
    left, after = found, before
    for _ in range(MOST_PASSES):
        for finding in sorted(showing(left), key=lambda each: each.span, reverse=True):
            text = typed(text, finding)
        left, after = findings_of(rule, text, tmp_path)
    assert showing(left) == []
    # What is shown at the first item of a list may be for all of it.
    assert len(left) <= len(found) - len(showing(found))
    assert wrongs(after) <= wrongs(before)


def said_of(finding):
    """Return all that is shown of a finding."""
    said = (finding.message, finding.help)
    return " ".join([*(each.text("vi") for each in said if each), finding.suggestion or ""])


TABLE = "    - table: {columns: [Việc], rows: [[Họp]]}\n"
OFFICE = (
    "office: {name: A, issuer: A, code: A, place: A, format: party, numbering: roman-decimal-dash-plus,"
    " subject: A, outline: {results: A, priorities: B}, signature: {position: A, name: B}"
)
NUMBERS = "results:\n  - table: {columns: [Việc, {title: Số, kind: number}], rows: [[Họp, '5']"
OF_OFFICE = "results: [Việc.]\npriorities: [Việc.]\n"
BEFORE = "results:\n  advisory: [Việc[^a].]\n"
# A month with a fault, words of the help for it, and what somebody makes of the month who follows them.
FOLLOWED = {
    "a colon before a table": (
        f"results:\n  advisory:\n    - Cụ thể như sau:\n{TABLE}",
        '"Cụ thể như sau:"',
        f'results:\n  advisory:\n    - "Cụ thể như sau:"\n{TABLE}',
    ),
    "a colon before a paragraph": (
        "results:\n  advisory:\n    - Cụ thể như sau:\n    - paragraph: Các xã đã họp.\n",
        '"Cụ thể như sau:"',
        'results:\n  advisory:\n    - "Cụ thể như sau:"\n    - paragraph: Các xã đã họp.\n',
    ),
    "a table among subitems": (
        "results:\n  advisory:\n    - Như sau:\n        - table: {columns: [Việc], rows: [[Họp]]}\n",
        'trong dấu ngoặc kép, - "Như sau:", rồi “- table: …”',
        f'results:\n  advisory:\n    - "Như sau:"\n{TABLE}',
    ),
    "a table after subitems": (
        "results:\n  advisory:\n    - Như sau:\n        - Hai.\n        - table: {columns: [A]}\n",
        "viết “- table: …” sau câu ấy",
        "results:\n  advisory:\n    - Như sau:\n        - Hai.\n    - table: {columns: [A], rows: [[B]]}\n",
    ),
    "a sentence and a table in one": (
        "results:\n  advisory:\n    - Như sau:\n      table: {columns: [Việc], rows: [[Họp]]}\n",
        'trong dấu ngoặc kép, - "Như sau:", rồi “- table: …”',
        f'results:\n  advisory:\n    - "Như sau:"\n{TABLE}',
    ),
    "a colon before nothing": (
        "results:\n  advisory:\n    - Việc lớn:\n",
        "thay dấu hai chấm bằng dấu chấm",
        "results:\n  advisory:\n    - Việc lớn.\n",
    ),
    "a quoted colon before nothing": (
        "results:\n  advisory: ['Việc lớn:']\n",
        "viết “lớn.”",
        "results:\n  advisory: ['Việc lớn.']\n",
    ),
    "an empty footnote": (
        f"{BEFORE}footnotes:\n  a:\n  b: Hai.\n",
        "xóa cả dòng này và dấu [^a] trong câu",
        "results:\n  advisory: [Việc.]\nfootnotes:\n  b: Hai.\n",
    ),
    "an unused footnote": (
        "results:\n  advisory: [Việc.]\nfootnotes:\n  a: Một.\n",
        "xóa dòng này",
        "results:\n  advisory: [Việc.]\nfootnotes:\n",
    ),
    "an unwritten part": (
        "results: […]\n",
        "không có việc thì ghi “Không.”",
        "results: [Không.]\n",
    ),
    "a mark without its sign": (
        "results:\n  advisory: ['Giải quyết [ho-so] hồ sơ.']\nfigures: {ho-so: {value: 5}}\n",
        "[=ho-so]",
        "results:\n  advisory: ['Giải quyết [=ho-so] hồ sơ.']\nfigures: {ho-so: {value: 5}}\n",
    ),
    "a mark with blanks and tones": (
        "results:\n  advisory: ['Làm việc với các sở[^đơn vị].']\nfootnotes: {don-vi: Sở Nội vụ.}\n",
        "[^don-vi]",
        "results:\n  advisory: ['Làm việc với các sở[^don-vi].']\nfootnotes: {don-vi: Sở Nội vụ.}\n",
    ),
    "a dash without its blank": (
        "results:\n  advisory:\n    -Tham mưu văn bản.\n",
        "- Tham mưu văn bản.",
        "results:\n  advisory:\n    - Tham mưu văn bản.\n",
    ),
    "a section by its title": (
        "results:\n  tham-muu: [Việc.]\n",
        "có phải “advisory”?",
        "results:\n  advisory: [Việc.]\n",
    ),
    "a key by its Vietnamese name without marks": (
        "noi_nhan: [Tỉnh ủy, Lưu Văn phòng Ban]\n",
        "có phải “recipients”?",
        "recipients: [Tỉnh ủy, Lưu Văn phòng Ban]\n",
    ),
    "an office by its name": (
        "office: Ban Dân vận Tỉnh ủy Quảng Ngãi\n",
        "bdv-quang-ngai",
        "office: bdv-quang-ngai\n",
    ),
    "an office by its code": ("office: BDVTU\n", "bdv-quang-ngai", "office: bdv-quang-ngai\n"),
    "a name for a signature": (
        "signature: Trần Văn An\n",
        "“position: Trưởng Ban”, “name: Trần Ngọc Nguyên”",
        "signature:\n  position: Trưởng Ban\n  name: Trần Ngọc Nguyên\n",
    ),
    "too many cells of a total": (
        f"{NUMBERS}, {{total: Cộng, cells: ['', '5']}}]}}\n",
        "có 2 ô, bảng cần 1",
        f"{NUMBERS}, {{total: Cộng, cells: ['5']}}]}}\n",
    ),
    "a missing key of a signature": (
        "signature: {position: Trưởng Ban}\n",
        "“name: Trần Ngọc Nguyên”",
        "signature: {position: Trưởng Ban, name: Trần Ngọc Nguyên}\n",
    ),
    "a missing key of an office": (
        f"{OFFICE}}}\n",
        "“recipients: [Văn phòng Tỉnh ủy, Lưu Văn phòng Ban]”",
        f"{OFFICE}, recipients: [Văn phòng Tỉnh ủy, Lưu Văn phòng Ban]}}\n{OF_OFFICE}",
    ),
}


@pytest.mark.parametrize("name", FOLLOWED)
def test_following_a_message_literally_makes_the_month_right(name):
    wrong, words, right = FOLLOWED[name]
    before = check("month.yaml", month_of(wrong).encode(), EXAMPLES)
    told = {f.rule.id: said_of(f) for f in before.findings}
    rules = {rule for rule, said in told.items() if words in said}
    assert rules, told
    after = check("month.yaml", month_of(right).encode(), EXAMPLES)
    assert [(f.rule.id, f.message.text("vi")) for f in after.findings if f.severity is Severity.ERROR] == []
    assert wrongs(after) <= wrongs(before) - rules


@pytest.mark.parametrize("part", ["results: […]\npriorities: [Việc.]\n", "priorities:\n  advisory: […]\n"])
def test_nobody_is_told_to_delete_what_must_be_there(part):
    told = check("month.yaml", month_of(part).encode(), EXAMPLES).findings
    [finding] = [f for f in told if f.rule.id == "DM007"]
    assert "xóa" not in said_of(finding)


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("quý I", "2020-Q1"),
        ("Quý 3", "2020-Q3"),
        ("quý tư", "2020-Q4"),
        ("Quý 1/2019", "2019-Q1"),
        ("tháng 2", "2020-02"),
        ("Tháng Mười hai", "2020-12"),
        ("T9", "2020-09"),
        ("2020-2", "2020-02"),
        ("02/2019", "2019-02"),
        ("6 tháng", "2020-H1"),
        ("6 tháng cuối năm 2019", "2019-H2"),
        ("9 tháng đầu năm", "2020-9M"),
        ("3 tháng đầu năm", "2020-Q1"),
        ("năm 2019", "2019"),
        ("3 tháng", None),
        ("tháng 13", None),
        ("tuần 8", None),
    ],
)
def test_a_period_in_words_is_shown_as_it_is_written(words, right):
    month = month_of(f"period: {words}\ndate: 2020-02-25\n")
    [told] = [f for f in check("month.yaml", month.encode(), EXAMPLES).findings if f.rule.id == "SC003"]
    assert told.suggestion == right
    # The year of signing may be another, so nobody's file is changed by it.
    assert bool(told.edits) == bool(right and right[:4] in words)


def test_the_year_of_a_period_without_one_is_that_of_the_file_if_nothing_is_signed():
    month = month_of("period: quý II\ndate:\n").encode()
    for name, right in (("bao-cao-2021.yaml", "2021-Q2"), ("bao-cao.yaml", None)):
        told = [f for f in check(name, month, EXAMPLES).findings if f.rule.id == "SC003"]
        assert [f.suggestion for f in told] == [right]


def test_an_unknown_section_shows_the_titles_of_the_known_ones():
    month = month_of("results:\n  khac-han: [Việc.]\n").encode()
    [told] = [f for f in check("month.yaml", month, EXAMPLES).findings if f.rule.id == "SC001"]
    assert (
        "professional (Kết quả thực hiện nhiệm vụ chuyên môn)" in said_of(told)
        or said_of(told).count("(") == 3
    )
