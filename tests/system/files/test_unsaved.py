"""Open texts in place of their files: found however they are named, bounded like files."""

import unicodedata

import pytest

from baocao.errors import BaocaoError
from baocao.render.template import run_here
from baocao.system.files import read_bounded, read_whole
from baocao.system.files.unsaved import OpenTexts, inside, is_there, real_name


def test_a_text_is_found_however_its_file_is_named(tmp_path):
    folder = tmp_path / unicodedata.normalize("NFD", "mẫu")
    folder.mkdir()
    (tmp_path / "lối").symlink_to(folder.name)
    texts = OpenTexts({real_name(folder / "a.xml.j2"): b"a"})
    for path in (
        folder / "a.xml.j2",
        tmp_path / "lối" / "a.xml.j2",
        folder / ".." / folder.name / "a.xml.j2",
    ):
        assert is_there(path, texts)
        assert not is_there(path)
        assert read_whole(path, unsaved=texts) == b"a"
    assert not is_there(folder, texts)
    assert not is_there(folder / "b.xml.j2", texts)


def test_a_text_is_bounded_like_a_file(tmp_path):
    path = tmp_path / "a.yaml"
    texts = OpenTexts({real_name(path): b"12345678"})
    assert read_bounded(path, 5, unsaved=texts) == b"123456"
    assert read_whole(path, 8, unsaved=texts) == b"12345678"
    with pytest.raises(BaocaoError):
        read_whole(path, 7, unsaved=texts)


@pytest.mark.parametrize("there", [True, False])
def test_a_text_may_not_be_where_a_link_leads_out(tmp_path, monkeypatch, there):
    project, outside = tmp_path / "du-an", tmp_path / "ngoai"
    for folder in (project, outside):
        folder.mkdir()
    (project / "a.yaml").symlink_to(outside / "a.yaml")
    (project / "b").symlink_to(outside)
    if there:
        (outside / "a.yaml").write_bytes(b"saved")
    texts = OpenTexts({real_name(outside / "a.yaml"): b"open"})
    for path in (project / "a.yaml", project / "b" / "a.yaml"):
        with pytest.raises(BaocaoError):
            read_bounded(path, within=project, unsaved=texts)
        assert read_bounded(path, within=tmp_path, unsaved=texts) == b"open"
    monkeypatch.setenv("BAOCAO_FOLLOW_LINKS", "1")
    assert read_bounded(project / "a.yaml", within=project, unsaved=texts) == b"open"


def test_a_template_gets_the_texts_of_its_folder_and_no_more(tmp_path):
    names = ("mau/a.j2", "mau/b/c.j2", "mau-khac/d.j2", "e.j2")
    texts = OpenTexts({real_name(tmp_path / name): b"12345" for name in names})
    sent = inside(texts, tmp_path / "mau", 3)
    assert {name: sent[name] for name in sent} == {real_name(tmp_path / name): b"1234" for name in names[:2]}
    assert str(tmp_path / "mau" / ".." / "mau" / "a.j2") in sent


def test_a_template_that_is_typed_is_not_kept(tmp_path):
    path = tmp_path / "a.xml.j2"
    path.write_text("tệp", "utf-8")
    for text in ("một", "hai"):
        assert run_here(path, {}, OpenTexts({real_name(path): text.encode()})) == text
    assert run_here(path, {}) == "tệp"
