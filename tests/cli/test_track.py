"""``track`` as a user runs it."""

import json

import pytest

from tests.command import baocao, said
from tests.compare.test_track import MARCH
from tests.helpers import EXAMPLES, SMALL

APRIL = SMALL.replace("2020-02", "2020-04")


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "báo cáo đã ký"
    folder.mkdir()
    for name in ("2020-02.yaml", "2020-03.yaml"):
        (folder / name).write_bytes((EXAMPLES / name).read_bytes())
    (folder / "2020-04.yaml").write_text(APRIL, encoding="utf-8")
    (folder / "kept.yaml").write_text(
        SMALL.replace("2020-02", "2020-03").replace("đã làm", "sẽ làm"), encoding="utf-8"
    )
    (folder / "small.yaml").write_text(SMALL, encoding="utf-8")
    return folder


def test_strict_fails_only_where_something_is_missing(folder):
    run = baocao("track", "2020-02.yaml", "2020-03.yaml", cwd=folder)
    assert run.returncode == 0
    first = run.stdout.decode().splitlines()[0]
    assert first.endswith(
        "chưa thấy báo cáo 2, cần xem lại 1, chuyển sang kỳ sau 1, đã báo cáo 19, ngoài kế hoạch 1"
    )
    assert baocao("track", "--strict", "2020-02.yaml", "2020-03.yaml", cwd=folder).returncode == 1
    assert baocao("track", "--strict", "small.yaml", "kept.yaml", cwd=folder).returncode == 0


def test_where_it_was_found_is_said_in_words(folder):
    for view in ("text", "markdown"):
        run = baocao("track", "2020-02.yaml", "2020-03.yaml", "--output-format", view, cwd=folder)
        shown = " ".join(run.stdout.decode().split())
        assert "Công tác tham mưu Ban Thường vụ, Thường trực Tỉnh ủy, việc 1: " in shown
        assert "[0]" not in shown


def test_more_months_in_any_order(folder):
    names = ("2020-02.yaml", "2020-04.yaml", "2020-03.yaml")
    data = json.loads(baocao("track", *names, "--output-format", "json", cwd=folder).stdout)
    assert data["months"] == ["2020-03.yaml", "2020-04.yaml"]
    ages = {item["state"]: item["age"] for item in data["items"]}
    assert ages["missing"] == 2
    assert ages["reported"] == 1
    assert MARCH.startswith("# yaml-language-server")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["2020-02.yaml"], "cần tệp tháng có kế hoạch và ít nhất một tệp tháng sau đó"),
        (["2020-03.yaml", "2020-02.yaml"], "“2020-02.yaml” không phải tháng sau “2020-03.yaml”"),
        (["2020-02.yaml", "2020-02.yaml"], "“2020-02.yaml” được nêu hai lần"),
        (["2020-02.yaml", "."], "“.” là thư mục, ở đây cần một tệp"),
        (["2020-02.yaml", "none.yaml"], "không có tệp “none.yaml”"),
        (["2020-02.yaml", "2020-03.yaml", "--output-format", "sarif"], "không có dạng kết quả “sarif”"),
    ],
)
def test_what_cannot_be_tracked_is_said(folder, arguments, words):
    run = baocao("track", *arguments, cwd=folder)
    assert run.returncode == 2
    assert words in said(run)


@pytest.mark.parametrize(
    ("period", "names", "words"),
    [
        (
            "2020-02",
            ("2020-02", "2020-03"),
            "cùng ghi kỳ 2020-02; trong “2020-03.yaml”, sửa thành period: 2020-03",
        ),
        ("2020-02", ("2020-02", "moi"), "cùng ghi kỳ 2020-02; nếu “moi.yaml” là kỳ sau, sửa dòng period"),
        ("2020-02", ("moi", "2020-02"), "cùng ghi kỳ 2020-02; nếu “2020-02.yaml” là kỳ sau, sửa dòng period"),
        (
            "2020-Q2",
            ("2020-Q1", "2020-Q2"),
            "cùng ghi kỳ 2020-Q2; trong “2020-Q1.yaml”, sửa thành period: 2020-Q1",
        ),
    ],
)
def test_two_files_of_one_period_are_not_told_to_change_places(folder, period, names, words):
    text = (folder / "2020-02.yaml").read_text("utf-8").replace("period: 2020-02", f"period: {period}")
    for name in names:
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    run = baocao("track", *(f"{name}.yaml" for name in names), cwd=folder)
    assert run.returncode == 2
    assert words in said(run)


@pytest.fixture
def offices(folder):
    (folder / "offices").mkdir()
    (folder / "offices" / "other.yaml").write_text(
        "extends: bdv-quang-ngai\nname: Ban Dân vận Huyện ủy\n", encoding="utf-8"
    )
    other = SMALL.replace("2020-02", "2020-03").replace("office: bdv-quang-ngai", "office: other")
    (folder / "other.yaml").write_text(other, encoding="utf-8")
    return folder


def test_two_offices_are_only_compared_by_ids(offices):
    run = baocao("track", "small.yaml", "other.yaml", cwd=offices)
    assert run.returncode == 2
    told = said(run)
    assert "“other.yaml”" in told
    assert "--by id" in told
    assert baocao("track", "small.yaml", "other.yaml", "--by", "id", cwd=offices).returncode == 0
    assert "“màu”" in said(baocao("track", "small.yaml", "other.yaml", "--by", "màu", cwd=offices))
