"""Findings of shipped offices are told in the user's files."""

import pytest

from baocao.report import REPORTS
from baocao.report.validation_report import ValidationReport
from tests.helpers import checked

MONTH = """\
period: 2020-02
office: {office}{comment}
date: 2020-02-25
recipients: [Ban Dân vận Trung ương, Lưu Văn phòng]
results: {{advisory: [Việc một.], professional: [Việc hai.]}}
priorities: {{advisory: [Việc ba.], professional: [Việc bốn.]}}
"""
SHIPPED = MONTH.format(office="bdv-quang-ngai", comment="")


def words(result):
    return [(each.file, result.sources[each.file].text[slice(*each.span)]) for each in result.findings]


def test_it_is_told_where_the_month_names_the_office(tmp_path):
    result = checked(SHIPPED, tmp_path)
    assert [finding.rule.id for finding in result.findings] == ["NN003"]
    assert words(result) == [("month.yaml", "bdv-quang-ngai")]
    [finding] = result.findings
    assert str(finding.path) == "closing"
    assert "offices/bdv-quang-ngai.yaml" in finding.help.text("vi")


def test_it_is_told_where_an_office_extends_the_shipped_one(tmp_path):
    offices = tmp_path / "offices"
    offices.mkdir()
    (offices / "ban.yaml").write_text("extends: phong\ncode: BDV\n", encoding="utf-8")
    (offices / "phong.yaml").write_text("place: Quảng Ngãi\nextends: bdv-quang-ngai\n", encoding="utf-8")
    result = checked(MONTH.format(office="ban", comment=""), tmp_path)
    assert words(result) == [(str(offices / "phong.yaml"), "bdv-quang-ngai")]


def test_what_it_says_leads_to_the_right_text(tmp_path):
    (tmp_path / "offices").mkdir()
    own = "extends: bdv-quang-ngai\nclosing: Ban kính báo cáo Ban Dân vận Trung ương.\n"
    (tmp_path / "offices" / "bdv-quang-ngai.yaml").write_text(own, encoding="utf-8")
    assert checked(SHIPPED, tmp_path).findings == ()


def test_a_comment_at_the_name_suppresses_it(tmp_path):
    suppressed = MONTH.format(office="bdv-quang-ngai", comment="  # baocao: bỏ qua NN003")
    assert checked(suppressed, tmp_path).findings == ()


@pytest.mark.parametrize("form", REPORTS)
def test_no_report_names_the_installation(form, tmp_path):
    result = checked(SHIPPED, tmp_path)
    report = ValidationReport(("month.yaml",), result.findings, result.sources, "vi")
    written = REPORTS[form].write(report)
    assert "NN003" in written
    assert "month.yaml" in written
    assert "data/offices" not in written
