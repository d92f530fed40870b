"""The months of a quarter, found next to its report."""

import pytest

from baocao.library import parts_beside
from baocao.model.period import Period
from baocao.pipeline import check
from tests.helpers import SMALL

FIGURE = "figures: {{a: {{value: {}}}}}\n"


def report(period, value, more=""):
    text = SMALL.replace("period: 2020-02", f"period: {period}").replace("date: 2020-02-25\n", more)
    return text + FIGURE.format(value)


def found(folder, name, text):
    findings = check(name, text.encode(), folder).findings
    return [
        (finding.severity, finding.message.text("vi")) for finding in findings if finding.rule.id == "SL009"
    ]


def write(folder, values, name="{}.yaml"):
    for month, value in values.items():
        (folder / name.format(month)).write_text(report(month, value), "utf-8")


@pytest.mark.parametrize("name", ["{}.yaml", "{}-xa-001.yaml", "bc {}.yml"])
def test_months_are_found_by_the_name_of_the_report(tmp_path, name):
    write(tmp_path, {"2020-01": 1, "2020-02": 2, "2020-03": 4}, name)
    assert found(tmp_path, name.format("2020-Q1"), report("2020-Q1", 7)) == []
    [(severity, said)] = found(tmp_path, name.format("2020-Q1"), report("2020-Q1", 8))
    assert (severity, "cộng lại là 7" in said) == ("warning", True)


def test_quarters_stand_for_months_that_are_not_there(tmp_path):
    write(tmp_path, {"2020-Q1": 1, "2020-Q2": 2})
    [(_, said)] = found(tmp_path, "2020-H1.yaml", report("2020-H1", 9))
    assert "2020-Q1.yaml … 2020-Q2.yaml cộng lại là 3" in said
    [(severity, said)] = found(tmp_path, "2020.yaml", report("2020", 3))
    assert (severity, "2020-Q3, 2020-Q4" in said) == ("info", True)


def test_months_of_another_office_and_running_totals_are_no_parts(tmp_path):
    write(tmp_path, {"2020-01": 1, "2020-02": 2, "2020-03": 4})
    other = (tmp_path / "2020-02.yaml").read_text("utf-8").replace("bdv-quang-ngai", "ubnd-xa-binh-an")
    (tmp_path / "2020-02.yaml").write_text(other, "utf-8")
    [(severity, said)] = found(tmp_path, "2020-Q1.yaml", report("2020-Q1", 7))
    assert (severity, "2020-02" in said) == ("info", True)
    (tmp_path / "2020-02.yaml").write_text(report("2020-02", 3, "cumulative: true\n"), "utf-8")
    # Nobody says whether the figure runs from the first of January, too.
    assert found(tmp_path, "2020-Q1.yaml", report("2020-Q1", 9)) == []


def test_a_report_depends_on_every_file_that_may_be_a_part(tmp_path):
    paths = parts_beside.candidate_paths("2020-H1.yaml", Period.parse("2020-H1"), tmp_path)
    assert {path.name for path in paths} >= {"2020-01.yaml", "2020-06.yml", "2020-Q1.yaml", "2020-Q2.yaml"}
    assert parts_beside.candidate_paths("2020-01.yaml", Period.parse("2020-01"), tmp_path) == []
