"""Files that are no months, given to the commands that take months: what they are, and what to type."""

import zipfile
from io import BytesIO

import pytest

from baocao import pipeline
from tests.command import baocao, said
from tests.compound import compound
from tests.helpers import ROOT, SMALL, draft_of

MONTHS = {
    "build": ("build", "{}", "-o", "-", "--to", "text"),
    "preview": ("preview", "{}", "--no-open"),
    "summary": ("summary", "{}", "-o", "-", "--to", "text"),
    "new": ("new", "2020-03", "--from", "{}", "-o", "-"),
    "track, the plan": ("track", "{}", "good.yaml"),
    "track, the result": ("track", "good.yaml", "{}"),
    "rollup": ("rollup", "2020-Q1", "{}", "-o", "-"),
    "rollup by office": ("rollup", "2020-02", "{}", "--by", "office", "-o", "-"),
    "merge": ("merge", "{}", "good.docx", "--diff"),
}
OFFICE = (ROOT / "data" / "offices" / "bdv-quang-ngai.yaml").read_bytes()
SCHEME = (ROOT / "data" / "schemes" / "roman-decimal-dash-plus.yaml").read_bytes()
WORD = pipeline.build(draft_of(SMALL), "docx")


def zipped(**parts):
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return made.getvalue()


OTHERS = {
    "T2.docx": (WORD, "a Word file", "baocao import T2.docx"),
    "tháng 2.DOCX": (WORD, "a Word file", "baocao import 'tháng 2.DOCX'"),
    "word.yaml": (WORD, "a Word file", "baocao import word.yaml"),
    "cu.doc": (compound({"WordDocument": bytes(512)}), "a Word 97–2003 file (.doc)", "baocao import cu.doc"),
    "a.odt": (
        zipped(mimetype="application/vnd.oasis.opendocument.text"),
        "an OpenDocument file (.odt)",
        "baocao import a.odt",
    ),
    "a.rtf": (rb"{\rtf1 Vi\u7879?c}", "an RTF file", "baocao import a.rtf"),
    "a.pdf": (b"%PDF-1.7\n", "a PDF file", "find the Word file it was made from"),
    "a.xlsx": (zipped(**{"xl/workbook.xml": "<x/>"}), "an Excel file", "copy its content to a new Word file"),
    "a.xls": (compound({"Workbook": bytes(512)}), "an Excel file", "copy its content to a new Word file"),
    "a.html": (b"<!doctype html><p>x", "a web page (HTML)", "use “Save As” .docx"),
    "office.yaml": (OFFICE, "an office file", "pass a month file that uses it"),
    "so.yaml": (SCHEME, "a file of a numbering scheme", "pass a month file that uses it"),
    "danh-ba.yaml": (b"bodies:\n- {name: A}\n", "a register", "pass a month file that uses it"),
    "ghi chú.txt": ("Việc hôm nay".encode(), "a plain text file", "which has a line “period: …”"),
}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "good.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "good.docx").write_bytes(WORD)
    return tmp_path


@pytest.mark.parametrize("command", MONTHS)
@pytest.mark.parametrize("name", OTHERS)
def test_a_command_that_takes_months_tells_what_else_a_file_is(command, name, folder):
    data, kind, remedy = OTHERS[name]
    (folder / name).write_bytes(data)
    before = {path.name for path in folder.iterdir()}
    run = baocao(*(word.format(name) for word in MONTHS[command]), cwd=folder, BAOCAO_LANG="en")
    if command == "build" and name.endswith(".yaml"):
        # What is called like a month has findings, for CI.
        assert (run.returncode, name in said(run)) == (1, True)
        return
    assert run.returncode == 2, said(run)
    assert f"“{name}” is {kind}, not a month file (.yaml); " in said(run)
    assert remedy in said(run)
    assert {path.name for path in folder.iterdir()} == before


@pytest.mark.parametrize("name", ["good.docx", "good-tom-tat.docx", "good.pdf", "good-phu-luc-1.docx"])
@pytest.mark.parametrize("command", ["summary", "track, the result", "build"])
def test_the_month_of_a_report_is_named(command, name, folder):
    (folder / name).write_bytes(b"%PDF-1.7\n" if name.endswith("pdf") else WORD)
    run = baocao(*(word.format(name) for word in MONTHS[command]), cwd=folder, BAOCAO_LANG="en")
    assert run.returncode == 2
    assert said(run).rstrip().endswith("its month file is next to it: good.yaml")


@pytest.mark.parametrize("command", ["validate", "fix"])
@pytest.mark.parametrize("name", ["a.pdf", "a.xlsx", "a.html", "ghi chú.txt"])
def test_what_takes_word_files_too_tells_other_kinds(command, name, folder):
    data, kind, _ = OTHERS[name]
    (folder / name).write_bytes(data)
    run = baocao(command, name, cwd=folder, BAOCAO_LANG="en")
    assert (run.returncode, kind in said(run)) == (2, True)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2020-2.yaml", "2020-02.yaml"),
        ("02-2020.yaml", "2020-02.yaml"),
        ("2020_02.yaml", "2020-02.yaml"),
        ("2020-02.yml", "2020-02.yaml"),
        ("2020-02", "2020-02.yaml"),
        ("2020-02.docx", "2020-02.yaml"),
        ("2020-02-SO-NOI-VU.yaml", "2020-02-so-noi-vu.yaml"),
        ("2020-2-so-noi-vu.yaml", "2020-02-so-noi-vu.yaml"),
        ("2020-02-so-noi-v.yaml", "2020-02-so-noi-vu.yaml"),
        ("sub/2020-7.yaml", "sub/2020-07.yaml"),
        ("cac thang", "các tháng"),
    ],
)
@pytest.mark.parametrize("command", ["build", "summary", "new"])
def test_a_name_that_nothing_has_is_put_right(command, typed, meant, tmp_path):
    for name in (
        "2020-02.yaml",
        "2020-02-so-noi-vu.yaml",
        "2019-02.yaml",
        "sub/2020-07.yaml",
        "các tháng/a.yaml",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(SMALL, encoding="utf-8")
    run = baocao(*(word.format(typed) for word in MONTHS[command]), cwd=tmp_path, BAOCAO_LANG="en")
    assert run.returncode == 2
    assert said(run) == f"baocao: no such file “{typed}”; did you mean “{meant}”?\n"


def test_a_name_like_nothing_there_gets_no_guess(folder):
    (folder / "2020-12.yaml").write_text(SMALL, encoding="utf-8")
    for name in ("2021-12.yaml", "2020-11.yaml", "goods-2.yaml"):
        run = baocao("build", name, cwd=folder, BAOCAO_LANG="en")
        assert said(run) == f"baocao: no such file “{name}”; check the path\n"


def test_an_import_is_not_led_to_a_month(folder):
    run = baocao("import", "goodd.docx", cwd=folder, BAOCAO_LANG="en")
    assert "did you mean “good.docx”?" in said(run)
    run = baocao("import", "good.yaml", cwd=folder, BAOCAO_LANG="en")
    assert (run.returncode, said(run)) == (
        2,
        "baocao: “good.yaml” is no Word file; use the report's Word file (.docx, .doc), .odt or .rtf\n",
    )


def test_a_folder_in_place_of_a_month_names_the_newest_in_it(tmp_path):
    (tmp_path / "tháng").mkdir()
    for name in ("2020-02.yaml", "2020-03.yaml"):
        (tmp_path / "tháng" / name).write_text(SMALL, encoding="utf-8")
    run = baocao("new", "2020-04", "--from", "tháng", cwd=tmp_path, BAOCAO_LANG="en")
    assert said(run).rstrip().endswith("such as 'tháng/2020-03.yaml'")


def test_a_folder_of_word_files_only_leads_to_both_commands(tmp_path):
    (tmp_path / "T2.docx").write_bytes(WORD)
    run = baocao("summary", ".", cwd=tmp_path, BAOCAO_LANG="en")
    assert "baocao validate --word ." in said(run)
    assert "baocao import T2.docx" in said(run)
