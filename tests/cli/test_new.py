"""``new`` as a user runs it."""

import shlex
from datetime import datetime

import pytest

from baocao.cli.asked_period import asked_period
from baocao.errors import BaocaoError
from tests.command import baocao, said
from tests.helpers import EXAMPLES, SMALL

THIS_YEAR = datetime.now().astimezone().year


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "báo cáo đã ký"
    folder.mkdir()
    (folder / "2020-02.yaml").write_bytes((EXAMPLES / "2020-02.yaml").read_bytes())
    (folder / "bad.yaml").write_text("period: x\n", encoding="utf-8")
    return folder


def test_the_next_month_is_written_beside_the_last(folder):
    run = baocao("new", "2020-03", "--from", folder / "2020-02.yaml", cwd=folder.parent)
    written, following = said(run).splitlines()
    assert (run.returncode, written) == (0, f"Đã ghi {folder / '2020-03.yaml'}")
    assert following.endswith(f"baocao validate {shlex.quote(str(folder / '2020-03.yaml'))}")
    assert baocao("validate", "2020-03.yaml", cwd=folder).returncode == 0
    assert baocao("validate", "--strict", "2020-03.yaml", cwd=folder).returncode == 1


def test_a_file_is_replaced_only_by_force(folder):
    path = folder / "2020-03.yaml"
    path.write_text("của tôi", encoding="utf-8")
    run = baocao("new", "2020-03", "--from", "2020-02.yaml", cwd=folder)
    assert run.returncode == 2
    assert "đã có “2020-03.yaml”, không ghi đè; ghi ra tên khác với -o, hoặc thêm --force" in said(run)
    assert path.read_text("utf-8") == "của tôi"
    assert baocao("new", "2020-03", "--from", "2020-02.yaml", "--force", cwd=folder).returncode == 0
    assert "period: 2020-03" in path.read_text("utf-8")


def test_elsewhere_or_on_standard_output(folder):
    run = baocao("new", "2020-03", "--from", "2020-02.yaml", "-o", "tháng ba.yaml", cwd=folder)
    assert run.returncode == 0
    shown = baocao("new", "2020-03", "--from", "2020-02.yaml", "-o", "-", cwd=folder)
    assert shown.stdout == (folder / "tháng ba.yaml").read_bytes()
    assert not (folder / "2020-03.yaml").exists()


def test_an_office_alone(folder):
    assert baocao("new", "2021-01", "--office", "bdv-quang-ngai", cwd=folder).returncode == 0
    assert baocao("build", "2021-01.yaml", cwd=folder).returncode == 0


def test_the_schema_beside_is_named_for_editors(folder):
    (folder / "month.schema.json").write_text("{}", encoding="utf-8")
    assert baocao("new", "2021-01", "--office", "bdv-quang-ngai", cwd=folder).returncode == 0
    first = (folder / "2021-01.yaml").read_text("utf-8").partition("\n")[0]
    assert first == "# yaml-language-server: $schema=./month.schema.json"
    assert baocao("validate", "2021-01.yaml", cwd=folder).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["2020-13", "--from", "2020-02.yaml"], "“2020-13” không phải một kỳ; viết như 2020-03"),
        (["2020-02", "--from", "2020-02.yaml", "--force"], "tháng tiếp theo là 2020-03"),
        (["2020-03", "--from", "2020-02.yaml", "--office", "ban-toi"], "chỉ ghi một trong hai"),
        (["2020-03", "--from", "khác"], "“khác” là thư mục, ở đây cần một tệp"),
        (["2020-03", "--from", "none.yaml"], "không có tệp “none.yaml”"),
        (["2020-03", "--from", "bad.yaml"], "“bad.yaml” còn lỗi"),
        (["2020-03", "--office", "so-y-te"], "các cơ quan có sẵn: ban-toi, bdv-quang-ngai"),
        (["2020-03", "--from", "local.yaml", "-o", "khác/2020-03.yaml"], "tệp lập ra còn lỗi nên không ghi"),
    ],
)
def test_what_cannot_be_made_is_said(folder, arguments, words):
    (folder / "offices").mkdir()
    (folder / "khác").mkdir()
    office = (EXAMPLES.parent / "data/offices/bdv-quang-ngai.yaml").read_bytes()
    (folder / "offices" / "ban-toi.yaml").write_bytes(office)
    local = SMALL.replace("bdv-quang-ngai", "ban-toi")
    (folder / "local.yaml").write_text(local, encoding="utf-8")
    run = baocao("new", *arguments, cwd=folder)
    assert run.returncode == 2
    assert words in said(run)
    assert not (folder / "2020-03.yaml").exists()


def month(folder, period, keys="", name=None):
    text = SMALL.replace("period: 2020-02", f"period: {period}").replace("date: 2020-02-25\n", "") + keys
    (folder / (name or f"{period}.yaml")).write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("last", "period"),
    [
        ("2020-09", "2020-9M"),
        ("2020-09", "2020-Q3"),
        ("2020-06", "2020-H1"),
        ("2020-12", "2020"),
        ("2020-Q4", "2020"),
        ("2020-12", "2021-Q1"),
        ("2020", "2021"),
        ("2020-9M", "2020-Q4"),
        ("2020-9M", "2020"),
    ],
)
def test_a_longer_period_follows_its_last_month(folder, last, period):
    month(folder, last)
    run = baocao("new", period, "--from", f"{last}.yaml", cwd=folder)
    assert run.returncode == 0, said(run)
    text = (folder / f"{period}.yaml").read_text("utf-8")
    assert f"period: {period}\n" in text
    assert "Việc sẽ làm." in text
    contained = period in ("2020-9M", "2020-Q3", "2020-H1", "2020")
    assert (f"baocao rollup {period} TỆP… -o {period}.yaml --force" in said(run)) == contained


@pytest.mark.parametrize(
    ("last", "period"), [("2020-Q3", "2020-09"), ("2020", "2020-12"), ("2020-9M", "2020-Q3")]
)
def test_a_part_of_what_was_reported_does_not_follow_it(folder, last, period):
    month(folder, last)
    run = baocao("new", period, "--from", f"{last}.yaml", cwd=folder)
    assert run.returncode == 2
    assert "không phải kỳ sau" in said(run)


def test_promises_of_all_months_before_come_along_once(folder):
    for number, task in enumerate(("Trồng cây.", "Họp dân.", "Trồng cây."), 7):
        month(folder, f"2020-0{number}")
        path = folder / f"2020-0{number}.yaml"
        path.write_text(path.read_text("utf-8").replace("Việc sẽ làm.", task), "utf-8")
    names = [f"2020-0{number}.yaml" for number in (9, 7, 8)]
    run = baocao("new", "2020-Q3", *(word for name in names for word in ("--from", name)), cwd=folder)
    assert run.returncode == 0, said(run)
    text = (folder / "2020-Q3.yaml").read_text("utf-8")
    prompts, _, plans = text.partition("priorities:\n")
    assert [prompts.count(task) for task in ("Trồng cây.", "Họp dân.")] == [1, 1]
    assert "lập tiếp từ 2020-07.yaml, 2020-08.yaml, 2020-09.yaml." in text
    assert "chưa lấy việc" not in said(run)
    assert "…" in plans


@pytest.mark.parametrize(
    ("names", "period", "skipped"),
    [
        (["2020-07"], "2020-09", "2020-08"),
        (["2020-07", "2020-09"], "2020-10", "2020-08"),
        (["2020-07"], "2020-9M", "2020-08 … 2020-09"),
        (["2020-Q1"], "2020-06", "2020-04 … 2020-05"),
        (["2020-11"], "2021-02", "2020-12 … 2021-01"),
    ],
)
def test_a_month_skipped_on_the_way_is_said(folder, names, period, skipped):
    for name in names:
        month(folder, name)
    words = [word for name in names for word in ("--from", f"{name}.yaml")]
    run = baocao("new", period, *words, "-o", "-", cwd=folder)
    assert run.returncode == 0
    assert f"chưa lấy việc đề ra ở {skipped};" in said(run)


@pytest.mark.parametrize(
    ("name", "period", "new"),
    [
        ("2020-12-xa-001.yaml", "2021-01", "2021-01-xa-001.yaml"),
        ("2020-12 bản cuối.yml", "2020-Q4", "2020-Q4 bản cuối.yml"),
        ("thang-12.yaml", "2021-01", "2021-01.yaml"),
    ],
)
def test_what_a_name_says_besides_the_period_stays(folder, name, period, new):
    month(folder, "2020-12", name=name)
    run = baocao("new", period, "--from", name, cwd=folder)
    assert run.returncode == 0, said(run)
    assert (folder / new).exists()


def test_months_of_two_offices_or_one_twice_are_refused(folder):
    (folder / "offices").mkdir()
    office = (EXAMPLES.parent / "data/offices/bdv-quang-ngai.yaml").read_text("utf-8")
    (folder / "offices" / "ban-toi.yaml").write_text(office.replace("name: Ban", "name: Phòng"), "utf-8")
    month(folder, "2020-07")
    month(folder, "2020-08")
    path = folder / "2020-08.yaml"
    path.write_text(path.read_text("utf-8").replace("bdv-quang-ngai", "ban-toi"), "utf-8")
    run = baocao("new", "2020-09", "--from", "2020-07.yaml", "--from", "2020-08.yaml", cwd=folder)
    assert run.returncode == 2
    assert "“2020-08.yaml” của “Phòng Dân vận" in said(run)
    run = baocao("new", "2020-09", "--from", "2020-07.yaml", "--from", "2020-07.yaml", cwd=folder)
    assert "ghi hai lần" in said(run)


def test_last_year_is_what_figures_are_compared_with(folder):
    figures = "figures:\n  a: {{value: {}, unit: hộ}}\n"
    month(folder, "2020-12", figures.format(12), "2020-12-xa.yaml")
    month(folder, "2020-01", figures.format(3), "2020-01-xa.yaml")
    assert baocao("new", "2021-01", "--from", "2020-12-xa.yaml", cwd=folder).returncode == 0
    text = (folder / "2021-01-xa.yaml").read_text("utf-8")
    assert "#   a: {value: 12, unit: hộ, same_period: 3}\n" in text
    month(folder, "2020", figures.format(70))
    assert baocao("new", "2021", "--from", "2020.yaml", cwd=folder).returncode == 0
    assert "same_period: 70}" in (folder / "2021.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("10/2026", "2026-10"),
        ("thang-10-2026", "2026-10"), ("Tháng_3/2026", "2026-03"), ("2026-10.yaml", "2026-10"),
        ("quy-3/2026", "2026-Q3"), ("6-thang-2026", "2026-H1"), ("thang-10", f"{THIS_YEAR}-10"),
    ],
)  # fmt: skip
def test_a_period_in_other_words_is_understood_and_its_form_told(typed, meant):
    with pytest.raises(BaocaoError) as raised:
        asked_period(typed)
    assert raised.value.said.text("vi") == f"“{typed}” không phải một kỳ; viết: {meant}"


@pytest.mark.parametrize("typed", ["mùa thu", "13/2026", "2026-13", ""])
def test_of_what_is_no_period_the_forms_are_told(typed):
    with pytest.raises(BaocaoError) as raised:
        asked_period(typed)
    assert "viết như 2020-03" in raised.value.said.text("vi")
