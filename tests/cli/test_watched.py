"""Which files are watched for a month."""

from baocao.cli.files import MonthFile
from baocao.cli.watched import files_of
from baocao.library import catalog
from baocao.render.template import run_here
from tests.helpers import SMALL


def test_all_that_a_paper_is_made_from(tmp_path):
    (tmp_path / "templates" / "riêng").mkdir(parents=True)
    own = tmp_path / "templates" / "riêng" / "a.xml.j2"
    own.write_text("", encoding="utf-8")
    month = tmp_path / "2020-02.yaml"
    month.write_text(SMALL, encoding="utf-8")
    assert {
        month,
        tmp_path / "offices" / "bdv-quang-ngai.yaml",
        tmp_path / "2020-01.yaml",
        tmp_path / "baocao.toml",
        tmp_path / "templates",
        own,
        catalog.template("monthly-report", tmp_path),
        catalog.office("bdv-quang-ngai", tmp_path),
    } <= files_of(MonthFile(str(month)))


def test_a_template_that_was_saved_is_read_again(tmp_path):
    path = tmp_path / "a.xml.j2"
    path.write_text("trước", encoding="utf-8")
    assert run_here(path, {}) == "trước"
    path.write_text("sau này", encoding="utf-8")
    assert run_here(path, {}) == "sau này"
