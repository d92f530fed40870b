"""``rollup`` as a user runs it: months into a longer period, units into their superior's report."""

import sqlite3
from decimal import Decimal
from pathlib import Path

import pytest

from baocao.model.number import parse_number
from baocao.source import plain
from tests.command import baocao, said
from tests.helpers import EXAMPLES
from tests.province import SUPERIOR, YEAR, facts_of, unit_name, write_province

MONTHS = [f"{YEAR}-{month:02}.yaml" for month in range(1, 13)]


@pytest.fixture(scope="module")
def commune(tmp_path_factory):
    """Return the folder of a commune with the months and quarters of a year."""
    folder = write_province(tmp_path_factory.mktemp("tinh"), [7], range(1, 13)) / "xa-007"
    for quarter in range(4):
        run = baocao("rollup", f"{YEAR}-Q{quarter + 1}", *MONTHS[3 * quarter : 3 * quarter + 3], cwd=folder)
        assert run.returncode == 0, said(run)
    return folder


def read(folder, name):
    return plain((folder / name).read_bytes())


def value(number):
    return parse_number(number)


def in_sql(facts):
    """Return the sums of figures and tables as a database computes them, in tenths."""
    base = sqlite3.connect(":memory:")
    base.execute("create table figure(at integer, thu integer, ho integer, cao integer)")
    base.execute("create table line(name text, received integer, done integer)")
    for at, each in enumerate(facts):
        base.execute("insert into figure values (?, ?, ?, ?)", (at, each["thu"], each["ho"], each["cao"]))
        base.executemany(
            "insert into line values (?, ?, ?)",
            [(name, all_, min(done, all_)) for name, all_, done in each["rows"]],
        )
    figures = base.execute(
        "select sum(thu), (select ho from figure order by at desc), sum(ho), max(cao) from figure"
    ).fetchone()
    lines = base.execute(
        "select name, sum(received), sum(done), cast(round(sum(done) * 1000.0 / sum(received)) as integer) "
        "from line group by name"
    ).fetchall()
    return [Decimal(each) / 10 for each in figures], {
        name: (received, done, Decimal(share) / 10) for name, received, done, share in lines
    }


def added_up(month):
    rows = month["results"]["service"][0]["table"]["rows"]
    return {
        row[0]: (int(value(row[1])), int(value(row[2])), value(row[3].removesuffix("%")))
        for row in rows
        if isinstance(row, list)
    }


@pytest.mark.parametrize(("name", "months"), [("2026-Q1", range(1, 4)), ("2026-Q4", range(10, 13))])
def test_a_quarter_is_the_sum_of_its_months(commune, name, months):
    month = read(commune, f"{name}.yaml")
    (thu, last, _, highest), lines = in_sql([facts_of(7, each) for each in months])
    got = [value(month["figures"][key]["value"]) for key in ("thu", "ho", "cao")]
    assert got == [thu, last, highest]
    assert added_up(month) == lines
    run = baocao("validate", f"{name}.yaml", "--ignore", "NN006", "--output-format", "concise", cwd=commune)
    assert {line.split()[3] for line in run.stdout.decode().splitlines()} == {"DM007:"}
    assert baocao("build", f"{name}.yaml", cwd=commune).returncode == 0


def test_a_year_from_its_months_is_the_year_from_its_quarters(commune):
    quarters = [f"{YEAR}-Q{number}.yaml" for number in range(1, 5)]
    years = [
        plain(baocao("rollup", YEAR, *files, "-o", "-", cwd=commune).stdout) for files in (MONTHS, quarters)
    ]
    for year in years:
        # Nobody has written the quarters' assessment yet.
        del year["sections"]
    assert years[0] == years[1]
    (thu, last, _, highest), lines = in_sql([facts_of(7, each) for each in range(1, 13)])
    assert [value(years[0]["figures"][key]["value"]) for key in ("thu", "ho", "cao")] == [thu, last, highest]
    assert added_up(years[0]) == lines


@pytest.mark.loops
def test_the_month_of_a_province_is_the_sum_of_its_communes(tmp_path):
    units = range(1, 126)
    folder = write_province(tmp_path, units, [9])
    files = sorted(folder.glob("xa-*/2026-09.yaml"))
    run = baocao("rollup", "2026-09", *files, "--by", "office", "--office", "tinh-an-mau", cwd=folder)
    assert run.returncode == 0, said(run)
    month = read(folder, "2026-09.yaml")
    (thu, _, households, highest), lines = in_sql([facts_of(unit, 9) for unit in units])
    assert [value(month["figures"][key]["value"]) for key in ("thu", "ho", "cao")] == [
        thu,
        households,
        highest,
    ]
    assert added_up(month) == lines
    tasks = [*month["results"]["economy"], *month["results"]["society"]]
    said_by = {(each["text"] if isinstance(each, dict) else each).partition(":")[0] for each in tasks}
    assert said_by == {unit_name(unit) for unit in units}
    assert len({each["id"] for each in tasks if isinstance(each, dict)}) == len(units)
    assert baocao("build", "2026-09.yaml", cwd=folder).returncode == 0


@pytest.fixture
def province(tmp_path):
    return write_province(tmp_path, [1, 2, 3], [8, 9])


def of_offices(folder, *files, **more):
    return baocao(
        "rollup", "2026-09", *files, "--by", "office", "--office", "tinh-an-mau", cwd=folder, **more
    )


def test_units_without_a_report_are_named(province):
    (province / "xa-002" / "2026-09.yaml").unlink()
    (province / "xa-004").mkdir()
    (province / "xa-003" / "2026-09.yaml").unlink()
    (province / "offices" / "xa-003.yaml").unlink()
    (province / "thu-vien").mkdir()
    text = (province / "xa-001" / "2026-09.yaml").read_text("utf-8")
    (province / "offices" / "xa-005.yaml").write_text(
        (province / "offices" / "xa-001.yaml").read_text("utf-8").replace("Mẫu 1", "Mẫu 5"), "utf-8"
    )
    (province / "xa-005").mkdir()
    (province / "xa-005" / "2026-09.yaml").write_text(text.replace("xa-001", "xa-005"), "utf-8")
    run = of_offices(province, "xa-001/2026-09.yaml", "xa-005/2026-09.yaml")
    assert run.returncode == 0
    told = f"chưa có báo cáo của 3 đơn vị: {unit_name(2)}, xa-003, xa-004"
    assert told in said(run)
    assert f"# {told}\n" in (province / "2026-09.yaml").read_text("utf-8")


def test_units_in_one_folder_are_known_by_the_month_before(province):
    for unit in (1, 2, 3):
        for month in (8, 9):
            old = province / f"xa-00{unit}" / f"2026-{month:02}.yaml"
            old.rename(province / f"2026-{month:02}-xa-00{unit}.yaml")
        (province / f"xa-00{unit}").rmdir()
    (province / "2026-09-xa-002.yaml").unlink()
    (province / "offices" / "xa-002.yaml").unlink()
    run = of_offices(province, "2026-09-xa-001.yaml", "2026-09-xa-003.yaml")
    assert "chưa có báo cáo của 1 đơn vị: xa-002\n" in said(run)
    assert run.returncode == 0


def test_the_figures_of_units_stay_theirs_in_their_sentences(province):
    assert of_offices(province, *sorted(province.glob("xa-*/2026-09.yaml"))).returncode == 0
    month = read(province, "2026-09.yaml")
    texts = [each["text"] for each in month["results"]["society"] if isinstance(each, dict)]
    assert len(texts) == 3
    for unit, text in enumerate(texts, 1):
        thu = read(province / f"xa-00{unit}", "2026-09.yaml")["figures"]["thu"]["value"]
        assert text == f"{unit_name(unit)}: Thu ngân sách {thu} triệu đồng."


def test_footnotes_get_ids_of_their_own(province):
    for unit in (1, 2):
        path = province / f"xa-00{unit}" / "2026-09.yaml"
        text = path.read_text("utf-8").partition("footnotes:")[0].replace("[^quy]", "")
        text = text.replace("Thu ngân sách [=thu].", "Thu[^quy] ngân sách.")
        path.write_text(f"{text}footnotes: {{quy: 'Quỹ của xã {unit} có [=ho].'}}\n", "utf-8")
    assert of_offices(province, "xa-001/2026-09.yaml", "xa-002/2026-09.yaml").returncode == 0
    month = read(province, "2026-09.yaml")
    texts = [each["text"] for each in month["results"]["society"] if isinstance(each, dict)]
    assert [text.partition(": ")[2] for text in texts] == ["Thu[^quy] ngân sách.", "Thu[^quy-2] ngân sách."]
    ho = [read(province / f"xa-00{unit}", "2026-09.yaml")["figures"]["ho"]["value"] for unit in (1, 2)]
    assert list(month["footnotes"].values()) == [f"Quỹ của xã {n} có {ho[n - 1]} hộ." for n in (1, 2)]


def test_a_folder_gives_the_files_of_the_period(province):
    run = of_offices(province, ".")
    assert run.returncode == 0, said(run)
    assert "tổng hợp từ xa-001, xa-002, xa-003." in (province / "2026-09.yaml").read_text("utf-8")


MISFITS = {
    "a month is missing": (["2026-Q1", *MONTHS[:1], MONTHS[2]], "còn thiếu 2026-02 trong 2026-Q1"),
    "months are missing": (["2026-9M", *MONTHS[1:3]], "còn thiếu 2026-01, 2026-04 … 2026-09 trong 2026-9M"),
    "a file twice": (["2026-Q1", *MONTHS[:3], MONTHS[1]], "2026-02.yaml: kỳ 2026-02 đã có ở 2026-02.yaml"),
    "a quarter and its month": (
        ["2026-H1", "2026-Q1.yaml", *MONTHS[2:6]],
        "2026-03.yaml: trùng với 2026-Q1.yaml ở 2026-03",
    ),
    "a month outside": (["2026-Q1", *MONTHS[:4]], "2026-04.yaml: kỳ tháng 4/2026 không phải một phần"),
    "the period itself": (["2026-Q1", "2026-Q1.yaml"], "2026-Q1.yaml: kỳ quý I/2026 không phải một phần"),
}


@pytest.mark.parametrize("misfit", MISFITS)
def test_what_does_not_fit_is_told_before_anything_is_written(commune, misfit):
    (name, *files), told = MISFITS[misfit]
    run = baocao("rollup", name, *files, "-o", "new.yaml", cwd=commune)
    assert run.returncode == 1
    assert told in said(run)
    assert "chưa ghi gì" in said(run)
    assert not (commune / "new.yaml").exists()


def test_missing_months_may_be_left_out_and_that_is_said(commune):
    run = baocao("rollup", "2026-Q1", *MONTHS[:2], "--incomplete", "-o", "-", cwd=commune)
    assert run.returncode == 0
    assert "thiếu 2026-03" in said(run)
    assert "# thiếu 2026-03\n" in run.stdout.decode()


def test_copies_in_a_folder_are_told_with_the_command_that_names_the_months(tmp_path):
    (tmp_path / "tu-word").mkdir()
    for name in ("2020-02.yaml", "2020-03.yaml", "tu-word/2020-02.yaml"):
        (tmp_path / name).write_bytes((EXAMPLES / Path(name).name).read_bytes())
    run = baocao("rollup", "2020-Q1", ".", "--incomplete", cwd=tmp_path)
    assert run.returncode == 1
    *_, hint = said(run).splitlines()
    command = hint.partition(": baocao ")[2]
    assert command == "rollup 2020-Q1 2020-02.yaml 2020-03.yaml --incomplete"
    assert baocao(*command.split(), cwd=tmp_path).returncode == 0


def test_another_office_and_a_unit_twice(province):
    run = baocao("rollup", "2026-Q3", "xa-001/2026-08.yaml", "xa-002/2026-09.yaml", cwd=province)
    assert run.returncode == 1
    assert f"baocao: xa-002/2026-09.yaml: của “{unit_name(2)}”, không phải của “{unit_name(1)}”" in said(run)
    assert "còn thiếu 2026-07 trong 2026-Q3" in said(run)
    run = of_offices(province, "xa-001/2026-09.yaml", "xa-001/2026-09.yaml", "xa-002/2026-08.yaml")
    assert run.returncode == 1
    assert f"“{unit_name(1)}” đã có ở xa-001/2026-09.yaml" in said(run)
    assert "xa-002/2026-08.yaml: kỳ tháng 8/2026, không phải 2026-09" in said(run)
    assert not (province / "2026-09.yaml").exists()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("unit: hộ", "unit: người", "unit là “người”, ở xa-001/2026-07.yaml:{line} là “hộ”"),
        ("rollup: last", "rollup: max", "rollup là “max”, ở xa-001/2026-07.yaml:{line} là “last”"),
        (", rollup: last", "", "rollup là “không ghi”, ở xa-001/2026-07.yaml:{line} là “last”"),
    ],
)
def test_a_figure_declared_in_two_ways_is_told_with_both_places(province, old, new, told):
    for month in (7, 8, 9):
        path = province / "xa-001" / f"2026-{month:02}.yaml"
        text = (province / "xa-001" / "2026-08.yaml").read_text("utf-8").partition("footnotes:")[0]
        text = text.replace("[^quy]", "").replace("2026-08", f"2026-{month:02}")
        path.write_text(text.replace(old, new) if month == 9 else text, "utf-8")
    line = next(n for n, each in enumerate(text.splitlines(), 1) if each.startswith("  ho:"))
    files = [f"xa-001/2026-{month:02}.yaml" for month in (8, 9, 7)]
    run = baocao("rollup", "2026-Q3", *files, cwd=province)
    assert run.returncode == 1
    assert f"xa-001/2026-09.yaml:{line}: “ho” có {told.format(line=line)}" in said(run)
    assert not (province / "xa-001" / "2026-Q3.yaml").exists()


def test_last_year_gives_what_is_compared_with(commune):
    before = (commune / "2026-Q1.yaml").read_text("utf-8").replace("2026", "2025")
    before = before.replace("unit: hộ", "plan: 650, unit: hộ").replace("unit: m,", "unit: km,")
    (commune / "2025-Q1.yaml").write_text(before, "utf-8")
    run = baocao("rollup", "2026-Q1", *MONTHS[:3], "-o", "2026-Q1.yaml", "--force", cwd=commune)
    (commune / "2025-Q1.yaml").unlink()
    assert run.returncode == 0
    figures = read(commune, "2026-Q1.yaml")["figures"]
    assert figures["ho"]["same_period"] == figures["ho"]["value"]
    assert figures["ho"]["plan"] == "650"
    assert figures["thu"]["same_period"] == figures["thu"]["value"]
    # A value in another unit is no value to compare with.
    assert "same_period" not in figures["cao"]
    baocao("rollup", "2026-Q1", *MONTHS[:3], "--force", cwd=commune)


def test_a_file_is_replaced_only_by_force_and_never_one_that_was_read(commune):
    (commune / "mine.yaml").write_text("của tôi", "utf-8")
    run = baocao("rollup", "2026-Q1", *MONTHS[:3], "-o", "mine.yaml", cwd=commune)
    assert run.returncode == 2
    assert "baocao: đã có “mine.yaml”" in said(run)
    kept = (commune / MONTHS[0]).read_bytes()
    for more in ((), ("--force",)):
        run = baocao("rollup", "2026-Q1", *MONTHS[:3], "-o", f"../xa-007/{MONTHS[0]}", *more, cwd=commune)
        assert run.returncode == 2
        assert (commune / MONTHS[0]).read_bytes() == kept
    assert (commune / "mine.yaml").read_text("utf-8") == "của tôi"
    (commune / "mine.yaml").unlink()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["2026-13", "x.yaml"], "“2026-13” không phải một kỳ"),
        (["2026-01", MONTHS[0]], "thêm --by office --office TÊN"),
        (["2026-Q1", MONTHS[0], "--by", "week"], "--by là month hoặc office"),
        (["2026-Q1", "none.yaml"], "không có tệp “none.yaml”"),
        (["2026-01", MONTHS[0], "--by", "office"], "các cơ quan có sẵn"),
        (["2026-Q1", "bad.yaml", MONTHS[1]], "bad.yaml: còn lỗi"),
        (["2027-Q1", "."], "không có tệp nào của kỳ 2027-Q1"),
    ],
)
def test_what_cannot_run_is_said(commune, arguments, told):
    (commune / "bad.yaml").write_text("period: 2026-01\nofice: xa\n", "utf-8")
    run = baocao("rollup", *arguments, "-o", "new.yaml", cwd=commune)
    (commune / "bad.yaml").unlink()
    assert run.returncode == 2
    assert told in said(run)
    assert not (commune / "new.yaml").exists()


def test_the_superior_s_own_report_is_no_unit(province):
    own = (province / "xa-001" / "2026-09.yaml").read_text("utf-8").replace("xa-001", "tinh-an-mau")
    (province / "own.yaml").write_text(own, "utf-8")
    run = of_offices(province, "xa-001/2026-09.yaml", "own.yaml")
    assert run.returncode == 1
    assert f"own.yaml: là báo cáo của chính “{SUPERIOR}”" in said(run)


def rewritten(province, unit, keys):
    """Write another September for a commune."""
    path = province / f"xa-00{unit}" / "2026-09.yaml"
    path.write_text(f"period: 2026-09\noffice: xa-00{unit}\n{keys}", "utf-8")


DEEP = """\
results:
  economy:
    - Họp: [{Xã: [{Thôn: [Một., Hai.]}]}]
  rieng: {title: Phần riêng, content: [Việc lạ., {title: Bên trong, content: [Sâu hơn.]}]}
"""


def test_what_is_too_deep_for_the_superior_is_raised(province):
    rewritten(province, 2, DEEP)
    office = province / "offices" / "tinh-an-mau.yaml"
    office.write_text(office.read_text("utf-8").replace("roman-dash-decimal-letter", "decimal-dash"), "utf-8")
    run = of_offices(province, "xa-001/2026-09.yaml", "xa-002/2026-09.yaml")
    assert run.returncode == 0, said(run)
    text = (province / "2026-09.yaml").read_text("utf-8")
    for words in (
        "Thôn: Một.",
        "Thôn: Hai.",
        "Việc lạ.",
        "label: Phần riêng",
        "label: Bên trong",
        "Sâu hơn.",
    ):
        assert words in text
    assert baocao("build", "2026-09.yaml", cwd=province).returncode == 0


def test_what_no_figure_of_a_unit_says_is_not_taken_from_all_of_them(province):
    rewritten(
        province,
        2,
        "results:\n  economy: ['Thu [=thu].', 'Có [=ho:value] hộ.']\n"
        "figures: {ho: {value: 5, unit: hộ, rollup: last}}\n",
    )
    assert of_offices(province, "xa-001/2026-09.yaml", "xa-002/2026-09.yaml").returncode == 0
    economy = read(province, "2026-09.yaml")["results"]["economy"]
    assert economy[-2:] == [f"{unit_name(2)}: Thu ….", f"{unit_name(2)}: Có 5 hộ."]


def test_an_error_in_the_words_of_a_unit_keeps_nothing_from_being_written(province):
    rewritten(province, 2, "results:\n  economy: ['Tổng số ____ việc.', 'Họp theo Nghị quyết số 05/NQTU.']\n")
    run = of_offices(province, "xa-001/2026-09.yaml", "xa-002/2026-09.yaml")
    assert run.returncode == 0, said(run)
    assert "có 1 lỗi ở lời lấy từ các báo cáo" in said(run)


def test_a_comma_in_place_of_a_dot_is_pointed_at(province):
    rewritten(
        province,
        2,
        "results: {economy: [Họp.]}\nfigures: {thu: {value: '1,000', unit: triệu đồng, rollup: sum}}\n",
    )
    rewritten(
        province,
        3,
        "results: {economy: [Họp.]}\nfigures: {thu: {value: '1.250', unit: triệu đồng, rollup: sum}}\n",
    )
    assert of_offices(province, "xa-002/2026-09.yaml", "xa-003/2026-09.yaml").returncode == 0
    assert read(province, "2026-09.yaml")["figures"]["thu"]["value"] == "1.251,000"
    assert "# ? xa-002: 1,000 có ba chữ số lẻ" in (province / "2026-09.yaml").read_text("utf-8")


def test_the_report_that_makes_the_new_one_invalid_is_named(province):
    rewritten(province, 2, "results:\n  ekonomy: [Họp.]\npriorities: [Họp.]\n")
    for month in (7, 8):
        text = (province / "xa-002" / "2026-09.yaml").read_text("utf-8").replace("ekonomy", "economy")
        (province / "xa-002" / f"2026-0{month}.yaml").write_text(text.replace("-09", f"-0{month}"), "utf-8")
    run = baocao("rollup", "2026-Q3", "xa-002", cwd=province)
    assert run.returncode == 2
    assert "2026-09.yaml: còn lỗi (đề cương của cơ quan không có phần “ekonomy”" in said(run)
    assert not (province / "xa-002" / "2026-Q3.yaml").exists()
