"""``fix`` changes what its rules say, and not one byte more."""

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baocao.finding import Severity
from baocao.lint.engine import Choice
from baocao.lint.rules import RULES
from baocao.mend.fix import fix, fix_one
from baocao.pipeline import check
from baocao.source import load, to_data
from tests.helpers import EXAMPLES, ROOT, SMALL

ALL = Choice()
MANY = 30
FEBRUARY = (EXAMPLES / "2020-02.yaml").read_text("utf-8")
SCAN = ROOT / "tests" / "scan" / "2020-02.yaml"


def fixed(text, choice=ALL):
    data = text.encode() if isinstance(text, str) else text
    return fix("month.yaml", data, EXAMPLES, choice)


def test_every_other_byte_stays():
    text = (
        "# ghi chú đầu\r\nperiod: 2020-02\r\noffice:   bdv-quang-ngai   # cơ quan\r\n"
        "results:\r\n  advisory:\r\n"
        '    - "Phong trào \\"Dân vận khéo\\" năm 2020."   # giữ\r\n'
        "    - 'Kế hoạch 103-KH/TU, ngày 23/4/2014 của Tỉnh ủy.'\r\n"
        "    - >+\r\n      Chỉ thị số\r\n      22-CT/TU ngày 03/4/2017\r\n      của Tỉnh ủy.\r\n\r\n"
        "priorities: {advisory: [Việc sẽ làm.]}"
    )
    expected = (
        text.replace('\\"Dân vận khéo\\"', "“Dân vận khéo”")
        .replace("Kế hoạch 103", "Kế hoạch số 103")
        .replace("22-CT/TU ngày", "22-CT/TU, ngày")
    )
    assert fixed(text).data.decode() == expected
    assert fixed(b"\xef\xbb\xbf" + text.encode()).data == b"\xef\xbb\xbf" + expected.encode()


def test_a_second_run_changes_nothing():
    once = fix("2020-02.yaml", SCAN.read_bytes(), SCAN.parent, ALL)
    assert once.count > 15
    twice = fix("2020-02.yaml", once.data, SCAN.parent, ALL)
    assert (twice.data, twice.count) == (once.data, 0)
    assert not any(finding.edits for finding in twice.checked.findings)


def test_one_finding_is_fixed_and_the_equal_ones_beside_it_stay():
    text = SMALL.replace(
        "Việc đã làm.", "Kế hoạch 1-KH/TU, ngày 2/3/2019 và Kế hoạch 2-KH/TU, ngày 4/5/2019."
    )
    data = text.encode()
    found = [each for each in check("month.yaml", data, EXAMPLES, ALL).findings if each.edits]
    assert len(found) > 1
    for each in found:
        alone = fix_one("month.yaml", data, EXAMPLES, ALL, each)
        [edit] = each.edits
        assert alone.data.decode() == text[: edit.start] + edit.text + text[edit.end :]
        assert alone.count == 1
        assert fix_one("month.yaml", b"# a\n" + data, EXAMPLES, ALL, each) is None
        assert fix_one("month.yaml", alone.data, EXAMPLES, ALL, each) is None


def test_a_single_fix_that_would_do_harm_is_not_made(monkeypatch):
    data = SMALL.replace("Việc đã làm.", "Kế hoạch 1-KH/TU, ngày 2/3/2019.").encode()
    found = next(each for each in check("month.yaml", data, EXAMPLES, ALL).findings if each.edits)
    monkeypatch.setattr("baocao.mend.fix._no_worse", lambda *_: False)
    left = fix_one("month.yaml", data, EXAMPLES, ALL, found)
    assert (left.data, left.count) == (data, 0)


def test_a_clean_month_is_not_touched():
    assert fixed(FEBRUARY).data == FEBRUARY.encode()


def test_words_of_the_office_file_are_not_called_fixable(tmp_path):
    office = (ROOT / "data" / "offices" / "bdv-quang-ngai.yaml").read_text("utf-8")
    (tmp_path / "offices").mkdir()
    path = tmp_path / "offices" / "bdv-quang-ngai.yaml"
    path.write_text(office.replace("Văn phòng Tỉnh ủy\n", 'Văn phòng "Tỉnh ủy"\n', 1), encoding="utf-8")
    found = check("2020-02.yaml", SMALL.encode(), tmp_path).findings
    straight = [finding for finding in found if finding.rule.id == "CT004"]
    assert [finding.file for finding in straight] == [str(path)]
    assert straight[0].suggestion
    assert not any(finding.fixable for finding in found)


def test_only_chosen_rules_fix():
    text = SMALL.replace("Việc đã làm.", "Kế hoạch 103-KH/TU ngày 23/4/2014 của Tỉnh ủy.")
    result = fixed(text, Choice(select=("VD002",)))
    assert "Kế hoạch 103-KH/TU, ngày" in result.data.decode()


def test_what_would_break_the_yaml_is_left_to_the_author():
    text = SMALL.replace("    - Việc đã làm.\n", "    - text: Tổ chức\n      items: [Hội nghị.]\n")
    result = fixed(text)
    assert result.data.decode() == text
    assert "DM001" in {finding.rule.id for finding in result.checked.findings}


def test_the_lines_of_a_list_are_written_out_once_with_every_word():
    lines = (
        "Kiểm tra các tổ\n      - Tổ một đạt 90%.\n      - Tổ hai đạt 80%.\n      - Tổ #3 đạt 95% kế hoạch."
    )
    text = SMALL.replace("Việc đã làm.", lines)
    findings = check("month.yaml", text.encode(), EXAMPLES, ALL).findings
    shown = [finding.suggestion for finding in findings if finding.rule.id == "YM009"]
    assert shown[1:] == [None, None]
    assert '"Tổ #3 đạt 95% kế hoạch."' in shown[0]
    assert fixed(text).data.decode() == text


def test_a_file_that_is_no_yaml_is_left_alone():
    assert fixed("a: [").data == b"a: ["


# Ways to spoil a clean month that a fix can undo: what is sought, what it becomes.
SPOILS = [
    (r" số (?=\d+-[A-ZĐ]+/)", " "),
    (r"(?<=[A-Z]), ngày (?=\d)", " ngày "),
    (r"“(\*?[^“”\n*]+\*?)”", r'"\1"'),
    (r"(?<=[^\W\d_]), (?=[^\W\d_])", " , "),
    (r"(?<=[^\W\d_]), (?=[^\W\d_])", ","),
    (r"ngày 0(?=\d/\d)", "ngày "),
    (r"\.\n(?=    - )", "\n"),
    (r"Tỉnh ủy(?= )", "Tỉnh uỷ"),
    (r"(?<=[^\W\d_]) (?=[^\W\d_]+ [^\W\d_]+ )", "\u00a0"),
    ("Đảng", "Ðảng"),
    (r"(?<=\d{4}) - (?=\d{4})", "-"),
]


def in_texts(sought, text):
    """Return where a pattern occurs in the texts of a month, not in its comments."""
    places = re.compile(sought).finditer(text, text.index("results:"))
    return [place for place in places if "#" not in text[text.rfind("\n", 0, place.start()) : place.start()]]


@settings(max_examples=MANY)
@given(
    # Of each kind one: what is spoilt in most places is the paper's own way of writing.
    st.lists(
        st.tuples(st.sampled_from(SPOILS), st.integers(0, 400)),
        min_size=1,
        max_size=6,
        unique_by=lambda choice: choice[0],
    )
)
def test_random_faults_put_into_a_clean_month_come_back_clean(choices):
    text = FEBRUARY
    for (sought, spoilt), number in choices:
        places = in_texts(sought, text)
        if places:
            place = places[number % len(places)]
            text = text[: place.start()] + place.expand(spoilt) + text[place.end() :]
    result = fixed(text)
    clean = to_data(load("a", FEBRUARY.encode())[1])
    assert to_data(load("a", result.data)[1]) == clean
    assert [f.rule.id for f in result.checked.findings if f.severity is not Severity.INFO] == []


@settings(max_examples=60)
@given(st.sampled_from(SPOILS[:8]), st.integers(0, 400))
def test_a_planted_fault_is_found_at_its_words(spoil, number):
    sought, spoilt = spoil
    places = in_texts(sought, FEBRUARY)
    place = places[number % len(places)]
    start, words = place.start(), place.expand(spoilt)
    text = FEBRUARY[:start] + words + FEBRUARY[place.end() :]
    result = check("month.yaml", text.encode(), EXAMPLES)
    spans = [f.span for f in result.findings if f.severity is not Severity.INFO]
    # The words underlined touch what was spoilt: a mark may stand at the end of the word before it.
    assert any(first <= start + len(words) and start <= last for first, last in spans)


@pytest.mark.parametrize("style", ["- {}\n", "- '{}'\n", '- "{}"\n', "- >-\n      {}\n", "- |\n      {}\n"])
def test_fixes_work_in_every_way_of_writing_a_text(style):
    wrong, right = (
        "Chỉ thị số 22-CT/TU ngày 03/4/2017 của Tỉnh ủy.",
        "Chỉ thị số 22-CT/TU, ngày 03/4/2017 của Tỉnh ủy.",
    )
    text = SMALL.replace("    - Việc đã làm.\n", "    " + style.format(wrong))
    assert fixed(text).data.decode() == text.replace(wrong, right)


def test_what_yaml_cut_is_left_to_the_author():
    text = SMALL.replace("Việc đã làm.", "Hoàn thành công trình #2 và #3 đúng tiến độ.")
    assert fixed(text).data.decode() == text


@pytest.mark.parametrize("line", ["Kết nạp đảng viên mới: 12 đồng chí.", "Thu chi: 5 tỷ."])
def test_what_yaml_split_is_put_in_quotes(line):
    text = SMALL.replace("Việc đã làm.", line)
    assert fixed(text).data.decode() == SMALL.replace("Việc đã làm.", f'"{line}"')


def test_a_finding_that_is_only_for_information_is_put_right_too():
    text = SMALL.replace("Việc đã làm.", "'Phong trào \"Dân vận khéo\" năm 2020.'")
    with_severity = Choice(severities={rule.id: Severity.INFO for rule in RULES})
    assert "“Dân vận khéo”" in fixed(text, with_severity).data.decode()


TASKS = ("Họp giao ban.", "Nạo vét kênh mương.", "Sửa cống qua đường.", "Thăm già làng.", "Góp ý dự thảo.")
MARKS = ("• {}", "– {}", "+ {}", "{n}. {}", "{letter}) {}", "({n}) {}", "\uf0b7\t{}", "▪ {}")
# A section or an item whose lines were pasted, and what each becomes.
PASTED = (
    ("  advisory:\n{}", 4, "{}"),
    ("  advisory: >-\n{}", 4, "{}"),
    ("  advisory: |\n{}", 4, "{}"),
    ("  advisory:\n    - Ra quân làm thủy lợi\n{}", 6, "lead"),
    ("  advisory:\n    - Ra quân làm thủy lợi:\n{}", 6, "lead"),
    ("  advisory:\n    - Ra quân làm thủy lợi:\n{}", 10, "lead"),
    ("  advisory:\n    - >-\n      Ra quân làm thủy lợi:\n{}", 6, "lead"),
)


@settings(max_examples=MANY)
@given(
    st.lists(st.sampled_from(TASKS), min_size=2, max_size=5, unique=True),
    st.sampled_from(MARKS),
    st.sampled_from(PASTED),
    st.booleans(),
)
def test_pasted_lines_become_items_and_nothing_else_changes(tasks, mark, pasted, windows):
    form, indent, kind = pasted
    lines = [
        " " * indent + mark.format(task, n=number, letter="abcde"[number - 1])
        for number, task in enumerate(tasks, 1)
    ]
    head, tail = SMALL.split("  advisory:\n    - Việc đã làm.\n")
    text = head + form.format("\n".join(lines)) + "\n" + tail
    end = "\r\n" if windows else "\n"
    result = fixed(text.replace("\n", end))
    items = to_data(load("a", result.data)[1])["results"]["advisory"]
    assert items == (tasks if kind == "{}" else [{"Ra quân làm thủy lợi": tasks}])
    changed = result.data.decode()
    assert changed.startswith(head.replace("\n", end))
    assert changed.endswith(tail.replace("\n", end))
    assert "\r" not in changed.replace("\r\n", "")
    assert windows == ("\r\n" in changed)


SCARS = "\t#:\"'[{-*&!%@|>•1) \n\u00a0"


@settings(max_examples=MANY)
@given(st.lists(st.tuples(st.integers(0, 2000), st.sampled_from(SCARS)), min_size=1, max_size=3))
def test_a_file_with_scars_is_never_made_worse(scars):
    text = FEBRUARY[:2500]
    for place, letter in scars:
        text = text[:place] + letter + text[place:]
    before = check("month.yaml", text.encode(), EXAMPLES)
    result = fixed(text)
    old, new = (
        Counter(f.rule.id for f in checked.findings if f.severity is not Severity.INFO)
        for checked in (before, result.checked)
    )
    assert not new - old
    assert fixed(result.data).data == result.data
