"""``new`` as a user runs it."""

import pytest

from tests.command import baocao, said
from tests.helpers import EXAMPLES, SMALL


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "báo cáo đã ký"
    folder.mkdir()
    (folder / "2020-02.yaml").write_bytes((EXAMPLES / "2020-02.yaml").read_bytes())
    (folder / "bad.yaml").write_text("period: x\n", encoding="utf-8")
    return folder


def test_the_next_month_is_written_beside_the_last(folder):
    run = baocao("new", "2020-03", "--from", folder / "2020-02.yaml", cwd=folder.parent)
    assert (run.returncode, said(run).splitlines()) == (0, [f"Đã ghi {folder / '2020-03.yaml'}"])
    assert baocao("validate", "2020-03.yaml", cwd=folder).returncode == 0
    assert baocao("validate", "--strict", "2020-03.yaml", cwd=folder).returncode == 1


def test_a_file_is_replaced_only_by_force(folder):
    path = folder / "2020-03.yaml"
    path.write_text("của tôi", encoding="utf-8")
    run = baocao("new", "2020-03", "--from", "2020-02.yaml", cwd=folder)
    assert run.returncode == 2
    assert "đã có “2020-03.yaml”, không ghi đè; thêm --force" in said(run)
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
