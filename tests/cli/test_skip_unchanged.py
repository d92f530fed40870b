"""``baocao build --skip-unchanged``: what would be the same again is left alone."""

import os
from io import BytesIO

import docx
import pytest

from baocao.library.resources import shipped
from baocao.render import inputs
from baocao.word.source_part import read_source
from tests.command import baocao, installed, said
from tests.helpers import SMALL

LONG_AGO = 1_000_000_000
MORE = "appendices:\n  a: {title: Bảng, content: [Dòng một.]}\n  b: {title: Biểu, content: [Dòng hai.]}\n"
TEMPLATE = (
    '<document><p style="kind">{{ paper.kind }}</p>'
    '{% for part in paper.parts %}<p style="body">{{ part.title }}</p>{% endfor %}'
    '{% include "foot.xml.j2" %}</document>'
)


@pytest.fixture
def months(tmp_path):
    """Two months that are built, with files of long ago."""
    folder = tmp_path / "báo cáo"
    folder.mkdir()
    for number in (2, 3):
        text = SMALL.replace("2020-02", f"2020-0{number}")
        (folder / f"2020-0{number}.yaml").write_text(text, encoding="utf-8")
    assert baocao("build", folder).returncode == 0
    return aged(folder)


def aged(folder):
    for path in folder.glob("*.docx"):
        os.utime(path, (LONG_AGO, LONG_AGO))
    return folder


def written(folder):
    """Return the files that were written again."""
    paths = folder.glob("*.docx")
    return sorted(path.name for path in paths if path.stat().st_mtime != LONG_AGO)


def again(folder, *options, **more):
    run = baocao("build", folder, "--skip-unchanged", *options, **more)
    assert run.returncode == 0, said(run)
    return said(run)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_nothing_changed(months, jobs):
    before = [path.read_bytes() for path in sorted(months.iterdir())]
    assert again(months, "-j", jobs) == "Để nguyên 2 tệp không đổi\n"
    assert written(months) == []
    assert [path.read_bytes() for path in sorted(months.iterdir())] == before


def test_a_month_changed(months):
    path = months / "2020-03.yaml"
    path.write_text(path.read_text("utf-8").replace("sẽ làm", "sẽ làm ngay"), encoding="utf-8")
    assert again(months) == f"Đã ghi {path.with_suffix('.docx')}\nĐể nguyên 1 tệp không đổi\n"
    assert written(months) == ["2020-03.docx"]


def test_without_the_option_all_are_written(months):
    baocao("build", months)
    assert written(months) == ["2020-02.docx", "2020-03.docx"]


def test_the_office_changed(months):
    (months / "offices").mkdir()
    office = months / "offices" / "bdv-quang-ngai.yaml"
    text = _shipped_office()
    office.write_text(text, encoding="utf-8")
    assert "Đã ghi" not in again(months)
    office.write_text(text.replace("place: Quảng Ngãi", "place: Đức Phổ"), encoding="utf-8")
    assert again(months).count("Đã ghi") == 2


def _shipped_office():
    return (shipped("data") / "offices" / "bdv-quang-ngai.yaml").read_text("utf-8")


def test_a_template_or_what_it_takes_in_changed(months):
    (months / "baocao.toml").write_text("", encoding="utf-8")
    folder = months / "templates"
    folder.mkdir()
    (folder / "foot.xml.j2").write_text('<p style="body">Hết</p>', encoding="utf-8")
    (folder / "monthly-report.xml.j2").write_text(TEMPLATE, encoding="utf-8")
    assert again(months).count("Đã ghi") == 2
    aged(months)
    assert again(months) == "Để nguyên 2 tệp không đổi\n"
    (folder / "foot.xml.j2").write_text('<p style="body">Hết rồi</p>', encoding="utf-8")
    assert again(months).count("Đã ghi") == 2


def test_the_program_or_the_time_of_the_file_changed(months, monkeypatch):
    assert again(months, SOURCE_DATE_EPOCH="1").count("Đã ghi") == 2
    assert again(months, SOURCE_DATE_EPOCH="1") == "Để nguyên 2 tệp không đổi\n"
    assert again(months).count("Đã ghi") == 2
    monkeypatch.setattr(inputs, "__version__", "9.9.9")
    assert again(months).count("Đã ghi") == 2
    assert read_source(BytesIO((months / "2020-02.docx").read_bytes()), "").inputs.program == "9.9.9"


def test_a_file_that_is_gone_or_carries_no_source(months):
    (months / "2020-02.docx").unlink()
    (months / "2020-03.docx").write_bytes(b"PK no more")
    assert again(months).count("Đã ghi") == 2
    assert baocao("build", months, "--no-source").returncode == 0
    assert again(months).count("Đã ghi") == 2
    assert again(months, "--no-source").count("Đã ghi") == 2


def test_another_format_is_always_written(months):
    (months / "2020-02.html").write_text("cũ", encoding="utf-8")
    assert again(months, "--to", "docx,html", "--force").count("Đã ghi") == 4
    assert "cũ" not in (months / "2020-02.html").read_text("utf-8")[:10]
    assert again(months, "--to", "text").count("Đã ghi") == 2


def test_a_file_that_was_edited_in_word_is_not_called_unchanged(months):
    path = months / "2020-02.docx"
    paper = docx.Document(path)
    line = next(each for each in paper.paragraphs if each.text == "Việc đã làm.")
    line.runs[0].text = "Việc đã làm xong"
    paper.save(path)
    aged(months)
    told = again(months)
    assert f"{path}: tháng không đổi nhưng tệp này đã được sửa trong Word, nên để nguyên" in told
    assert told.endswith("Để nguyên 1 tệp không đổi\n")
    assert written(months) == []
    assert baocao("build", months / "2020-02.yaml").returncode == 0
    assert again(months) == "Để nguyên 2 tệp không đổi\n"


def test_a_file_that_word_only_saved_is_unchanged(months):
    path = months / "2020-02.docx"
    docx.Document(path).save(path)
    assert again(months) == "Để nguyên 2 tệp không đổi\n"


def test_problems_are_told_as_ever(months):
    path = months / "2020-02.yaml"
    path.write_text(path.read_text("utf-8").replace("Việc đã làm.", "Việc  đã làm ,"), encoding="utf-8")
    first = said(baocao("build", path))
    aged(months)
    told = again(path)
    assert first.split("Đã ghi")[0] == told.split("Để nguyên")[0] != ""
    run = baocao("build", path, "--skip-unchanged", "--strict")
    assert run.returncode == 1
    assert "Để nguyên" not in said(run)
    path.write_text("period: 2020-02\n", encoding="utf-8")
    assert baocao("build", path, "--skip-unchanged").returncode == 1


def test_appendices_in_files_of_their_own(months):
    path = months / "2020-02.yaml"
    path.write_text(SMALL + MORE, encoding="utf-8")
    assert again(path, "--appendices", "separate").count("Đã ghi") == 3
    assert again(path, "--appendices", "separate").endswith("Để nguyên 3 tệp không đổi\n")
    (months / "2020-02-phu-luc-2.docx").unlink()
    assert again(path, "--appendices", "separate").count("Đã ghi") == 3
    assert again(path).count("Đã ghi") == 1


def test_to_standard_output_it_is_written(months):
    run = installed("build", months / "2020-02.yaml", "-o", "-", "--skip-unchanged")
    assert run.returncode == 0
    assert run.stdout.startswith(b"PK")
