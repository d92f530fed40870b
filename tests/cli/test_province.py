"""``track`` of folders: the reports of many units, in every form of output."""

import json
import os
import re

import pytest

from tests.command import baocao, said
from tests.helpers import read_html
from tests.province import SUPERIOR, YEAR, facts_of, unit_name, write_province

FORMS = ("text", "markdown", "json", "html")
PLAN = """\
priorities:
  - Tiếp {n} lượt công dân đến kiến nghị, phản ánh tại trụ sở.
  - Rà soát hồ sơ người có công ở thôn Bàu Sen.
"""


@pytest.fixture
def province(tmp_path):
    """Five communes: the fourth lacks February, the third is late, the fifth has only an office."""
    folder = write_province(tmp_path / "tỉnh", range(1, 6), [1, 2])
    for path in (folder / "xa-005").iterdir():
        path.unlink()
    (folder / "xa-004/2026-02.yaml").unlink()
    for unit, day in ((1, "2026-02-20"), (3, "2026-03-02"), (2, "2026-02")):
        path = folder / f"xa-{unit:03}/2026-02.yaml"
        path.write_text(path.read_text("utf-8").replace("office:", f"date: {day}\noffice:", 1), "utf-8")
    for unit in range(1, 5):
        path = folder / f"xa-{unit:03}/2026-01.yaml"
        text = re.sub(r"(?ms)^priorities:\n.*?(?=^sections)", PLAN.format(n=unit), path.read_text("utf-8"))
        path.write_text(text, "utf-8")
    return folder


def track(folder, *words):
    return baocao("track", ".", *words, cwd=folder)


def data_of(folder, *words):
    return json.loads(track(folder, *words, "--output-format", "json").stdout)


def test_who_has_reported_is_told(province):
    data = data_of(province)
    assert (data["version"], data["period"], data["due"]) == (1, "2026-02", "2026-02-28")
    assert data["superior"] == SUPERIOR
    states = {unit["office"]: (unit["state"], unit["days_late"]) for unit in data["units"]}
    assert states == {
        "xa-001": ("reported", None),
        "xa-002": ("reported", None),
        "xa-003": ("late", 2),
        "xa-004": ("missing", None),
        "xa-005": ("missing", None),
    }
    assert data["units"][1]["date"] == "2026-02"
    assert data["units"][3]["periods"] == {"2026-01": "reported", "2026-02": "missing"}
    counts = data["summary"]
    assert {key: counts[key] for key in ("units", "reported", "late", "faulty", "missing")} == {
        "units": 5, "reported": 2, "late": 1, "faulty": 0, "missing": 2,
    }  # fmt: skip


def test_a_folder_alone_tells_of_a_unit(province):
    (province / "offices/xa-005.yaml").unlink()
    (province / "offices/xa-004.yaml").write_text(
        (province / "offices/xa-004.yaml").read_text("utf-8"), "utf-8"
    )
    assert [unit["unit"] for unit in data_of(province)["units"]][4:] == ["xa-005"]


def test_what_became_of_promises_is_told(province):
    data = data_of(province)
    first, fourth = data["units"][0], data["units"][3]
    assert first["plan"] == "xa-001/2026-01.yaml"
    words = {promise["plan"]: promise for promise in first["promises"]}
    assert words["Rà soát hồ sơ người có công ở thôn Bàu Sen."]["state"] == "missing"
    assert [promise["state"] for promise in fourth["promises"]] == ["waiting", "waiting"]
    counts = data["summary"]["promises"]
    assert sum(counts.values()) == 8
    assert (counts["waiting"], counts["missing"]) == (2, 3)


def test_the_nearest_results_are_shown_if_asked_for(province):
    for form in ("text", "html"):
        assert "gần nhất: Kết quả" not in track(province, "--output-format", form).stdout.decode()
        shown = " ".join(track(province, "--output-format", form, "--nearest").stdout.decode().split())
        assert "gần nhất: Kết quả" in shown


def test_figures_are_sorted_and_added_exactly(province):
    figures = {each["id"]: each for each in data_of(province)["figures"]}
    thu = {unit_name(unit): facts_of(unit, 2)["thu"] for unit in (1, 2, 3)}
    assert figures["thu"]["says"] == "Thu ngân sách …"
    values = figures["thu"]["values"]
    assert [row["unit"] for row in values] == sorted(thu, key=thu.get, reverse=True)
    assert figures["thu"]["total"] == f"{sum(thu.values()) // 10}.{sum(thu.values()) % 10}".removesuffix(".0")
    before = facts_of(1, 1)["thu"]
    [row] = [row for row in values if row["unit"] == unit_name(1)]
    assert float(row["before"]) * 10 == before


@pytest.mark.parametrize(
    ("words", "period", "late"),
    [
        (("--due", "15"), "2026-02", ["xa-001", "xa-003"]),
        (("--due", "2026-03-05"), "2026-02", []),
        (("--period", "2026-01"), "2026-01", []),
    ],
)
def test_period_and_due_day_can_be_said(province, words, period, late):
    data = data_of(province, *words)
    assert data["period"] == period
    assert [unit["office"] for unit in data["units"] if unit["state"] == "late"] == late


def test_only_the_units_below_an_office_are_shown(province):
    own = (province / "xa-001/2026-02.yaml").read_text("utf-8")
    (province / "2026-02.yaml").write_text(own.replace("xa-001", "tinh-an-mau"), "utf-8")
    assert len(data_of(province)["units"]) == 5
    assert len(data_of(province, "--office", "tinh-an-mau")["units"]) == 5
    run = track(province, "--office", "xa-001")
    assert run.returncode == 2
    assert f"“{unit_name(1)}”" in said(run)


def test_what_is_faulty_is_told_and_the_rest_is_shown(province):
    (province / "xa-001/2026-02.yaml").write_text("period: 2026-02\noffice: xa-001\nkhóa: 1\n", "utf-8")
    (province / "xa-002/2026-02.yaml").write_text("period: [\n", "utf-8")
    (province / "stray.yaml").write_text("period: x\n", "utf-8")
    run = track(province, "--output-format", "json")
    assert run.returncode == 1
    data = json.loads(run.stdout)
    assert [unit["state"] for unit in data["units"]] == ["faulty", "faulty", "late", "missing", "missing"]
    assert sorted(data["unread"]) == ["stray.yaml", "xa-001/2026-02.yaml", "xa-002/2026-02.yaml"]
    assert all(f"baocao validate {name}" in said(run) for name in data["unread"])
    shown = track(province).stdout.decode()
    assert shown.count("stray.yaml") == 1
    assert "Còn lỗi (2)" in shown


def test_two_files_of_one_unit_and_month_are_told(province):
    (province / "xa-001/2026-02-ban-sao.yaml").write_bytes((province / "xa-001/2026-02.yaml").read_bytes())
    run = track(province)
    assert run.returncode == 1
    assert "chỉ tính xa-001/2026-02-ban-sao.yaml" in said(run)


def test_a_month_that_nobody_has_written_yet_is_no_report(province):
    """What init and new make is there before anybody has reported; one written word makes it a report."""
    made = province / "xa-001/2026-03.yaml"
    text = "period: 2026-03\noffice: xa-001\nresults:\n  economy: […]\n  society:\n  - …\npriorities: [...]\n"
    made.write_text(text, "utf-8")
    data = data_of(province)
    assert (data["period"], data["units"][0]["state"]) == ("2026-02", "reported")
    told = said(track(province))
    assert "xa-001/2026-03.yaml: chưa viết gì" in told
    made.write_text(text.replace("  - …", "  - Thăm hộ nghèo."), "utf-8")
    assert data_of(province)["period"] == "2026-03"


def test_strict_fails_while_something_is_open(province):
    assert track(province).returncode == 0
    assert track(province, "--strict").returncode == 1
    assert track(province, "--period", "2026-01").returncode == 0


def test_what_the_system_refuses_is_told(province):
    path = province / "xa-001/2026-02.yaml"
    path.unlink()
    os.mkfifo(path)
    run = track(province, "--output-format", "json")
    assert run.returncode == 2
    assert json.loads(run.stdout)["unread"] == ["xa-001/2026-02.yaml"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--period", "2026-13"), "không phải một kỳ"),
        (("--due", "32"), "--due là ngày trong tháng"),
        (("--output-format", "sarif"), "không có dạng kết quả"),
        (("--office", "none"), "none"),
        (("-o", "xa-001/2026-01.yaml", "--output-format", "html"), "2026-01.yaml"),
        (("-o", "page.html"), "--output-format html"),
    ],
)
def test_what_cannot_be_shown_is_said(province, words, told):
    run = track(province, *words)
    assert run.returncode == 2
    assert told in said(run)


def test_a_folder_without_a_report_is_said(tmp_path):
    (tmp_path / "a.yaml").write_text("a: b\n", "utf-8")
    run = track(tmp_path)
    assert run.returncode == 2
    assert "không đọc được báo cáo nào" in said(run)


def test_options_of_folders_are_refused_for_months(province):
    months = ("xa-001/2026-01.yaml", "xa-001/2026-02.yaml")
    for words in (("--period", "2026-02"), ("--due", "20"), ("--office", "xa-001")):
        run = baocao("track", *months, *words, cwd=province)
        assert run.returncode == 2
        assert words[0] in said(run)


def test_the_page_is_whole_and_alone(province):
    assert track(province, "--output-format", "html", "-o", "trang.html").returncode == 0
    page = (province / "trang.html").read_text("utf-8")
    tags, words = read_html(page)
    assert {"table", "svg", "rect", "li"} <= tags
    assert not tags & {"script", "img", "link", "iframe", "object", "a"}
    assert not re.search(r"https?:|url\(|@import|\son\w+=", page)
    assert re.search(r'<rect x="0\.00" y="0" width="(\d+)', page)[1] == "100"
    assert all(unit_name(unit) in words for unit in range(1, 6))
    assert "Muộn 2 ngày" in words
    english = track(province, "--output-format", "html", "--lang", "en").stdout.decode()
    assert "3 of 5 units have reported, 1 late; 2 not yet" in read_html(english)[1]


EVIL = "Xã <script>alert(1)</script>\u202e & \"'|`x` [x](https://example.com) ::error::x"


@pytest.mark.parametrize("form", FORMS)
def test_hostile_words_stay_words(province, form):
    office = province / "offices/xa-001.yaml"
    text = office.read_text("utf-8").replace(f"name: {unit_name(1)}", f"name: {json.dumps(EVIL)}")
    office.write_text(text, "utf-8")
    month = province / "xa-001/2026-01.yaml"
    text = month.read_text("utf-8").replace("- Tiếp", "- <img src=x onerror=alert(1)> <b>Tiếp")
    text = text.replace("unit: hộ", "unit: '<i>hộ</i>'")
    month.write_text(text, "utf-8")
    shown = track(province, "--output-format", form).stdout.decode()
    assert "\u202e" not in shown
    if form == "html":
        tags, words = read_html(shown)
        assert not tags & {"script", "img", "b", "i"}
        assert "<script>alert(1)</script>" in words
    if form == "json":
        assert EVIL in {unit["unit"] for unit in json.loads(shown)["units"]}
    if form == "markdown":
        assert "<script>" not in shown
        assert not re.search(r"(?<!`)https://", shown)


def test_every_file_is_read_whole_at_most_once(tmp_path, monkeypatch):
    """Of 12 months each unit's last two are read whole, whatever the number of units."""
    from baocao.cli import province as module

    folder = write_province(tmp_path, range(1, 7), range(1, 13))
    heads, whole = [], []
    real = module.validate
    monkeypatch.setattr(
        module,
        "validate",
        lambda model, *rest: (
            (whole if model is module.Month else heads).append(rest[0].name) or real(model, *rest)
        ),
    )
    assert track(folder).returncode == 0
    assert len(heads) == len(set(heads)) == 72
    assert sorted(whole) == sorted(set(whole))
    assert {name[-7:-5] for name in whole} == {"11", "12"}
    assert YEAR == 2026
