"""Office files that take keys of others by ``extends``."""

import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest

from baocao import pipeline
from baocao.errors import BaocaoError
from baocao.library.office_files import MOST, read_office
from baocao.library.resources import shipped
from tests.helpers import SMALL, checked, draft_of, region_of, words_at

WHOLE = (shipped("data") / "offices" / "bdv-quang-ngai.yaml").read_text("utf-8")
MONTH = SMALL.replace("bdv-quang-ngai", "xa")


def put(folder, **offices):
    """Write office files; return the folder that their months are in."""
    (folder / "offices").mkdir(parents=True, exist_ok=True)
    for name, text in offices.items():
        (folder / "offices" / f"{name}.yaml").write_text(text, "utf-8")
    return folder


def test_a_file_of_that_very_name_is_found_without_looking_through_the_folder(tmp_path, monkeypatch):
    folder = put(tmp_path, xa=WHOLE)
    looked = []
    found = Path.glob
    monkeypatch.setattr(Path, "glob", lambda path, *given: (looked.append(path), found(path, *given))[1])
    assert checked(MONTH, folder).draft
    assert folder / "offices" not in looked


def told(result, rule):
    return [finding for finding in result.findings if finding.rule.id == rule]


def test_keys_are_taken_mappings_merged_and_lists_replaced(tmp_path):
    beside = put(
        tmp_path,
        nen=WHOLE,
        xa="extends: nen\ncode: XA1\nrecipients: [Đảng ủy xã]\nsignature: {name: Lê Văn Đức}\n"
        "outline: {results: {sections: {professional: Việc chuyên môn khác}}}\n",
    )
    office, base = draft_of(MONTH, beside).office, draft_of(SMALL).office
    assert (office.code, office.recipients) == ("XA1", ("Đảng ủy xã",))
    assert office.signature == base.signature.model_copy(update={"name": "Lê Văn Đức"})
    titles = {key: each.title for key, each in office.outline.results.sections.items()}
    theirs = {key: each.title for key, each in base.outline.results.sections.items()}
    assert titles == {**theirs, "professional": "Việc chuyên môn khác"}
    same = {name: getattr(office, name) for name in ("name", "superior", "issuer", "place", "closing")}
    assert same == {name: getattr(base, name) for name in same}


def test_an_office_that_changes_nothing_makes_the_same_report(tmp_path):
    beside = put(tmp_path, nen=WHOLE, giua="extends: nen\n", xa="extends: giua\n")
    assert pipeline.build(draft_of(MONTH, beside), "docx") == pipeline.build(
        draft_of(MONTH, put(tmp_path / "b", xa=WHOLE)), "docx"
    )


def test_a_section_is_added_after_the_one_above_it_and_left_empty_it_goes(tmp_path):
    beside = put(
        tmp_path,
        nen=WHOLE,
        xa="extends: nen\noutline:\n  results:\n    sections: {advisory: Tham mưu, moi: Việc mới}\n"
        "  priorities:\n    sections: {professional: }\n",
    )
    outline = draft_of(MONTH, beside).office.outline
    assert list(outline.results.sections) == ["advisory", "moi", "professional", "assessment"]
    assert list(outline.priorities.sections) == ["advisory"]


@pytest.mark.parametrize(
    ("files", "rule", "file", "line", "words"),
    [
        ({"xa": "extends: nen\n", "nen": WHOLE + "colour: đỏ\n"}, "SC001", "nen", -1, "colour"),
        ({"xa": "extends: nen\ncolour: đỏ\n", "nen": WHOLE}, "SC001", "xa", 2, "colour"),
        ({"xa": "extends: nen\n", "nen": WHOLE + "cutoff: mai\n"}, "SC007", "nen", -1, "mai"),
        ({"xa": "extends: nen\nplace: X\n", "nen": "code: A\n"}, "SC002", "xa", 1, "extends"),
        ({"xa": "extends: nen\n", "nen": "a: [\n"}, "YM001", "nen", 1, ""),
        ({"xa": "place: X\nextends: khong-co\n"}, "SC004", "xa", 2, "khong-co"),
        ({"xa": "extends: nen\n", "nen": "# …\nextends: khong-co\n"}, "SC004", "nen", 2, "khong-co"),
        ({"xa": "extends: ../../etc/passwd\n"}, "SC003", "xa", 1, "../../etc/passwd"),
        ({"xa": "extends: nen\n", "nen": "extends: /etc/passwd\n"}, "SC003", "nen", 1, "/etc/passwd"),
        ({"xa": "extends: nen.yaml\n", "nen": WHOLE}, "SC003", "xa", 1, "nen.yaml"),
        ({"xa": "extends: [nen]\n", "nen": WHOLE}, "SC003", "xa", 1, "extends"),
        ({"xa": "extends: xa\n"}, "SC011", "xa", 1, "xa"),
        ({"xa": "extends: b\n", "b": "\n\nextends: c\n", "c": "extends: b\n"}, "SC011", "c", 1, "b"),
    ],
)
def test_faults_are_told_in_their_own_file(tmp_path, files, rule, file, line, words):
    result = checked(MONTH, put(tmp_path, **files))
    assert result.draft is None
    finding, *_ = told(result, rule)
    assert Path(finding.file).name == f"{file}.yaml"
    lines = files[file].count("\n")
    assert region_of(result, finding).line == (lines if line < 0 else line)
    assert words in words_at(result, finding)
    assert rule in ("SC001", "SC002", "SC007") or not told(result, "SC002")


def test_a_circle_is_told_with_the_whole_chain_and_nothing_else(tmp_path):
    beside = put(tmp_path, xa="extends: b\n", b="extends: c\n", c="extends: xa\n")
    errors = checked(MONTH, beside).findings
    assert [finding.rule.id for finding in errors] == ["SC011"]
    assert "xa → b → c → xa" in errors[0].message.text("vi")


@pytest.mark.parametrize(("long", "fits"), [(MOST, True), (MOST + 1, False)])
def test_a_chain_has_an_end(tmp_path, long, fits):
    names = ["xa", *(f"o{number}" for number in range(1, long))]
    files = {name: f"extends: {after}\n" for name, after in pairwise(names)}
    result = checked(MONTH, put(tmp_path, **files, **{names[-1]: WHOLE}))
    assert (result.draft is not None) is fits
    assert bool(told(result, "SC011")) is not fits


def test_a_finding_about_inherited_words_is_in_the_file_that_has_them(tmp_path):
    base = WHOLE.replace("place: Quảng Ngãi\n", "# …\nplace: Quảng  Ngãi\n")
    assert base != WHOLE
    result = checked(MONTH, put(tmp_path, nen=base, xa="extends: nen\ncode: XA\n"))
    [finding] = told(result, "CT005")
    assert (Path(finding.file).name, words_at(result, finding)) == ("nen.yaml", "  ")
    put(tmp_path, nen=base.replace("place:", "# baocao: ignore CT005\nplace:"))
    assert not told(checked(MONTH, tmp_path), "CT005")
    put(tmp_path, xa="extends: nen\nplace: Quảng Ngãi\n")
    assert not told(checked(MONTH, tmp_path), "CT005")
    assert not told(checked(MONTH, tmp_path), "YM007")


def test_a_name_is_looked_up_where_the_file_that_gives_it_is(tmp_path):
    top = put(tmp_path / "tỉnh đ", xa="extends: nen\n", nen=WHOLE)
    (top / "baocao.toml").touch()
    months = put(top / "xã 1", nen=WHOLE.replace("code: BDVTU", "code: GAN"))
    assert draft_of(MONTH, months).office.code == "BDVTU"


def test_an_office_may_take_keys_of_the_one_of_its_name_above(tmp_path):
    top = put(tmp_path, xa=WHOLE)
    (top / "baocao.toml").touch()
    months = put(top / "a", xa="extends: xa\ncode: DUOI\n")
    office = draft_of(MONTH, months).office
    assert (office.code, office.place) == ("DUOI", "Quảng Ngãi")


def test_nothing_above_the_project_is_taken(tmp_path):
    put(tmp_path, nen=WHOLE)
    months = put(tmp_path / "a", xa="extends: nen\n")
    (months / "baocao.toml").touch()
    assert told(checked(MONTH, months), "SC004")


def test_a_folder_is_no_office_and_other_endings_and_letters_are(tmp_path):
    beside = put(tmp_path, xa="extends: nền\n")
    (beside / "offices" / "nền.yaml").mkdir()
    assert told(checked(MONTH, beside), "SC004")
    (beside / "offices" / unicodedata.normalize("NFD", "nền.YML")).write_text(WHOLE, "utf-8")
    assert draft_of(MONTH, beside)


def test_every_file_of_a_chain_is_watched(tmp_path):
    beside = put(tmp_path, nen=WHOLE, xa="extends: nen\n")
    (tmp_path / "baocao.toml").touch()
    watched = checked(MONTH, beside).dependencies
    assert {beside / "offices" / name for name in ("xa.yaml", "nen.yaml", "nen.yml")} <= watched.keys()


def test_one_file_may_be_reached_by_a_link_but_only_inside(tmp_path):
    beside = put(tmp_path / "a", xa="extends: nen\n")
    (tmp_path / "nen.yaml").write_text(WHOLE, "utf-8")
    (beside / "offices" / "nen.yaml").symlink_to(tmp_path / "nen.yaml")
    with pytest.raises(BaocaoError, match=r"nen\.yaml"):
        read_office(beside / "offices" / "xa.yaml", beside)
