"""Choosing rules, and the words their findings underline."""

from dataclasses import replace

from baocao.finding import Severity
from baocao.lint.engine import Choice
from baocao.pipeline import check
from tests.helpers import EXAMPLES, SMALL, region_of, words_at


def ids(text, choice=None):
    result = check("month.yaml", text.encode(), EXAMPLES, choice or Choice())
    loud = [finding for finding in result.findings if finding.severity is not Severity.INFO]
    return [(finding.rule.id, region_of(result, finding).line) for finding in loud]


WRONG = "Kế hoạch 103-KH/TU ngày 23/4/2014 của Tỉnh ủy."
MONTH = SMALL.replace("Việc đã làm.", WRONG)


def test_select_and_ignore_take_ids_and_families():
    assert ids(MONTH) == [("VD001", 6), ("VD002", 6)]
    assert ids(MONTH, Choice(select=("VD002",))) == [("VD002", 6)]
    assert ids(MONTH, Choice(select=("CT", "VD"), ignore=("VD001",))) == [("VD002", 6)]
    assert ids(MONTH, Choice(ignore=("VD",))) == []


def test_of_a_rule_only_so_much_is_told_and_said_to_be():
    month = MONTH.replace(WRONG, f"{WRONG} " * 3)
    choice = Choice(select=("VD001",))
    assert ids(month, choice) == [("VD001", 6)] * 3
    result = check("month.yaml", month.encode(), EXAMPLES, replace(choice, at_most=2))
    first, last = result.findings
    assert first.help != last.help
    assert "2" in last.help.text("en")
    assert len(check("month.yaml", month.encode(), EXAMPLES, replace(choice, at_most=3)).findings) == 3


def test_a_severity_can_be_changed():
    choice = Choice(severities={"VD001": Severity.ERROR})
    result = check("month.yaml", MONTH.encode(), EXAMPLES, choice)
    assert result.draft is None
    assert {f.rule.id: f.severity for f in result.findings}["VD001"] is Severity.ERROR


def test_positions_in_every_kind_of_text():
    text = (
        SMALL.replace(
            "    - Việc đã làm.\n",
            "    - Theo Kế hoạch 1-KH/TU, ngày 01/02/2020:\n        - Việc một.\n"
            '    - "Theo\\u0020Kế hoạch 2-KH/TU, ngày 01/02/2020."\n'
            "    - |\n      Theo\n      Kế hoạch 3-KH/TU, ngày 01/02/2020.\n"
            "    - Theo[^a] *Kế\n      hoạch* 4-KH/TU, ngày 01/02/2020.\n",
        )
        + "footnotes:\n  a: Theo Kế hoạch 5-KH/TU, ngày 01/02/2020.\n"
    )
    result = check("month.yaml", text.encode(), EXAMPLES, Choice(select=("VD001",)))
    for number, finding in enumerate(result.findings, 1):
        words = words_at(result, finding)
        assert words.startswith("Kế")
        assert words.endswith(f"{number}-KH/TU")
    assert len(result.findings) == 5


def test_findings_of_an_office_file_name_that_file(tmp_path):
    office = (EXAMPLES.parent / "data" / "offices" / "bdv-quang-ngai.yaml").read_text("utf-8")
    (tmp_path / "offices").mkdir()
    (tmp_path / "offices" / "a.yaml").write_text(office.replace("- Lưu Văn", "- Văn"), encoding="utf-8")
    result = check(
        "m.yaml", SMALL.replace("bdv-quang-ngai", "a").encode(), tmp_path, Choice(select=("NN002",))
    )
    [finding] = result.findings
    assert finding.file == str(tmp_path / "offices" / "a.yaml")
    assert "Văn phòng Tỉnh ủy" in result.sources[finding.file].line(region_of(result, finding).line)


# Told by SC003 before it had an id of its own.
DEEP = SMALL.replace("Việc đã làm.", "Việc lớn:\n        - Việc vừa:\n            - Việc nhỏ.")


def test_the_id_a_fault_had_before_still_chooses_it():
    [finding] = check("m.yaml", DEEP.encode(), EXAMPLES, Choice(select=("DM010",))).findings
    for select, ignore, chosen in (
        (("SC003",), (), True),
        (("SC",), (), False),
        (("DM",), ("SC003",), False),
    ):
        assert Choice(select=select, ignore=ignore).selects(finding.rule) is chosen


def test_what_stops_printing_is_told_as_an_error_whatever_is_chosen():
    for choice in (
        Choice(select=("CT",)),
        Choice(ignore=("DM010",)),
        Choice(("DM010",), severities={"SC003": Severity.WARNING, "DM010": Severity.INFO}),
    ):
        result = check("m.yaml", DEEP.encode(), EXAMPLES, choice)
        [finding] = (each for each in result.findings if each.rule.id == "DM010")
        assert finding.severity is Severity.ERROR


def test_no_choice_makes_a_paper_of_what_cannot_be_printed():
    for choice in (
        Choice(ignore=("DM",)),
        Choice(select=("CT",)),
        Choice(severities={"DM010": Severity.INFO}),
    ):
        assert check("m.yaml", DEEP.encode(), EXAMPLES, choice).draft is None
    told = check("m.yaml", SMALL.encode(), EXAMPLES, Choice(ignore=("DM",)))
    assert told.draft
