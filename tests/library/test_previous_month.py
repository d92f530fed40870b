"""The month before, found beside the month or left alone."""

import pytest

from baocao.pipeline import check
from tests.helpers import SMALL

JANUARY = SMALL.replace("2020-02", "2020-01").replace("Việc sẽ làm", "Trồng cây ở xã Bình Hải")


def promised(folder, name="2020-02.yaml", text=SMALL):
    found = check(name, text.encode(), folder).findings
    return [finding for finding in found if finding.rule.id == "DM006"]


@pytest.mark.parametrize(
    ("name", "before"),
    [
        ("2020-02.yaml", "2020-01.yaml"),
        ("đơn vị/bc 2020-02.yaml", "bc 2020-01.yaml"),
        ("bc 2020-02.yaml", "2020-01.yaml"),
        ("-", "2020-01.yaml"),
    ],
)
def test_the_month_before_is_read_where_it_lies_beside(tmp_path, name, before):
    (tmp_path / before).write_text(JANUARY, encoding="utf-8")
    [finding] = promised(tmp_path, name)
    said = finding.message.text("vi")
    assert f"ở {before} dòng 9 " in said
    assert "“Trồng cây ở xã Bình Hải.”" in said
    assert (str(finding.path), finding.span.start) == ("results.advisory", SMALL.index("advisory"))


def test_january_looks_at_december(tmp_path):
    (tmp_path / "2019-12.yaml").write_text(JANUARY.replace("2020-01", "2019-12"), encoding="utf-8")
    assert promised(tmp_path, "2020-01.yaml", SMALL.replace("2020-02", "2020-01"))


@pytest.mark.parametrize(
    "text",
    [
        JANUARY.replace("period: 2020-01", "period: 2019-12"),
        JANUARY.replace("office: bdv-quang-ngai", "office: so-noi-vu"),
        JANUARY.replace("priorities:", "prioritis:"),
        "results: [\n",
        "",
        "\0",
    ],
    ids=["another period", "another office", "a fault", "no YAML", "empty", "binary"],
)
def test_what_is_not_this_office_s_month_before_is_passed_over(tmp_path, text):
    (tmp_path / "2020-01.yaml").write_text(text, encoding="utf-8")
    assert promised(tmp_path) == []


def test_a_folder_of_that_name_is_no_month(tmp_path):
    (tmp_path / "2020-01.yaml").mkdir()
    assert promised(tmp_path) == []


def test_the_same_id_reports_a_promise_in_other_words(tmp_path):
    before = JANUARY.replace("- Trồng cây ở xã Bình Hải.", "- {text: Trồng cây ở xã Bình Hải., id: cay}")
    (tmp_path / "2020-01.yaml").write_text(before, encoding="utf-8")
    assert promised(tmp_path)
    assert (
        promised(tmp_path, text=SMALL.replace("- Việc đã làm.", "- {text: Phủ xanh bờ biển., id: cay}")) == []
    )


def test_a_long_promise_is_cut_at_a_word(tmp_path):
    before = JANUARY.replace("Trồng cây ở xã Bình Hải", "Trồng cây " * 20 + "ở xã")
    (tmp_path / "2020-01.yaml").write_text(before, encoding="utf-8")
    [finding] = promised(tmp_path)
    assert finding.message.text("vi").endswith("Trồng cây …”")
