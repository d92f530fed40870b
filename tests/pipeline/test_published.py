"""The library does what the commands do."""

import ast
import json
import re
import runpy
import shutil
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from pydoc import plaintext, render_doc

import pytest

import baocao as library
from baocao.path import Path as Address
from tests.command import baocao
from tests.helpers import EXAMPLES, ROOT, SMALL

WRONG = SMALL.replace("Việc đã làm.", "Kế hoạch 103-KH/TU, ngày 23/4/2014 của Tỉnh ủy.") + "titel: Báo cáo\n"


@pytest.fixture
def wrong(tmp_path):
    path = tmp_path / "tháng 02.yaml"
    path.write_text(WRONG, encoding="utf-8")
    return path


def told(run):
    return json.loads(run.stdout)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_findings_are_those_of_the_command(wrong, lang):
    checked = library.check(wrong, lang=lang)
    run = baocao("validate", wrong, "--output-format", "json", BAOCAO_LANG=lang)
    assert [asdict(finding) for finding in checked.findings] == told(run)["findings"] != []
    assert (checked.ok, checked.name) == (False, str(wrong))
    assert {*checked.errors, *checked.warnings} <= {*checked.findings}
    assert {each.severity for each in checked.errors} == {library.Severity.ERROR}


def test_rules_are_chosen_by_the_caller_and_by_settings_that_change(wrong):
    stopping = {"SC001"}
    assert {each.rule for each in library.check(wrong, select="vd").findings} == {"VD001"} | stopping
    (wrong.parent / "baocao.toml").write_text('ignore = ["VD001"]\n', encoding="utf-8")
    assert {each.rule for each in library.check(wrong, select="VD").findings} == stopping
    with pytest.raises(library.BaocaoError, match="ZZ001"):
        library.check(wrong, select="ZZ001")


def test_bytes_that_are_not_saved_are_checked_in_place_of_the_file(wrong):
    assert library.check(wrong, data=SMALL.encode()).ok
    assert library.check(wrong.with_name("new.yaml"), data=SMALL.encode()).ok


@pytest.mark.parametrize("to", ["docx", "html", "text"])
def test_a_report_has_the_bytes_of_the_command(tmp_path, to, monkeypatch):
    month = EXAMPLES / "2020-02.yaml"
    assert library.build(month, to) == baocao("build", month, "--to", to, "-o", "-").stdout
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    run = baocao("build", month, "--to", to, "-o", "-", SOURCE_DATE_EPOCH="1000000000")
    assert library.build(str(month), to) == run.stdout


def test_a_pdf_has_the_bytes_of_the_command(soffice):
    month = EXAMPLES / "2020-02.yaml"
    made = library.build(month, to="pdf")
    assert made.startswith(b"%PDF-")
    assert made == baocao("build", month, "--to", "pdf", "-o", "-").stdout


def test_a_pdf_without_libreoffice_is_an_error(monkeypatch, tmp_path):
    monkeypatch.setenv("BAOCAO_SOFFICE", str(tmp_path / "none"))
    with pytest.raises(library.BaocaoError, match="LibreOffice"):
        library.build(EXAMPLES / "2020-02.yaml", to="pdf")


def test_a_month_with_errors_raises_its_findings(wrong):
    findings = library.check(wrong).findings
    good = EXAMPLES / "2020-02.yaml"
    for work, *given in (
        (library.build, wrong),
        (library.diff, wrong, good),
        (library.diff, good, wrong),
        (library.track, good, wrong),
    ):
        with pytest.raises(library.FaultyMonthError, match=wrong.name) as caught:
            work(*given)
        assert caught.value.findings == findings
    with pytest.raises(library.FaultyMonthError) as caught:
        library.build(wrong, select="CC")
    assert {each.rule for each in caught.value.findings} == {"SC001"}


def test_a_file_that_cannot_be_read_is_told_in_both_languages(tmp_path):
    for work in (library.check, library.build, library.read_word, lambda name: library.diff(name, name)):
        with pytest.raises(library.BaocaoError) as caught:
            work(tmp_path / "none.yaml")
        assert str(caught.value) == caught.value.text("vi") != caught.value.text("en")
        with pytest.raises(library.BaocaoError):
            work(tmp_path)
    with pytest.raises(library.BaocaoError, match="docx, html, text, pdf"):
        library.build(EXAMPLES / "2020-02.yaml", to="odt")


def test_changes_are_those_of_the_command():
    months = EXAMPLES / "2020-02.yaml", EXAMPLES / "2020-03.yaml"
    found = library.diff(*months)
    rows = told(baocao("diff", *months, "--output-format", "json"))["changes"]
    assert [(each.kind, str(each.path), each.old, each.new) for each in found.changes] == [
        (row["kind"], row["path"], row["old"], row["new"]) for row in rows
    ]
    assert rows


def test_word_files_are_compared_too(tmp_path):
    month, word = EXAMPLES / "2020-02.yaml", tmp_path / "a.docx"
    word.write_bytes(library.build(month))
    assert library.diff(month, word).changes == ()
    assert library.diff(word, EXAMPLES / "2020-03.yaml").count("added")


def test_promises_are_those_of_the_command():
    months = EXAMPLES / "2020-02.yaml", EXAMPLES / "2020-03.yaml"
    found = library.track(*months)
    run = told(baocao("track", *months, "--output-format", "json"))
    assert [(each.plan, each.state, each.score) for each in found.promises] == [
        (row["plan"], row["state"], row["score"]) for row in run["items"]
    ]
    assert [each.text for each in found.unplanned] == [row["text"] for row in run["unplanned"]]
    assert run["items"]
    for names in ((months[0],), (months[1], months[0])):
        with pytest.raises(library.BaocaoError):
            library.track(*names)


def test_a_word_file_is_read_with_what_its_lines_are(tmp_path):
    word = tmp_path / "a.docx"
    word.write_bytes(library.build(EXAMPLES / "2020-02.yaml"))
    paper = library.read_word(word)
    assert paper.text.encode() == baocao("text", word).stdout
    assert (paper.facts.kind, str(paper.facts.period)) == ("Báo cáo", "2020-02")
    assert {"issuer", "h1", "signer"} <= {line.label for line in paper.lines}
    with pytest.raises(library.BaocaoError, match="Word"):
        library.read_word(EXAMPLES / "2020-02.yaml")


def test_importing_it_loads_nothing_and_names_everything():
    code = (
        "import sys; before = set(sys.modules); import baocao; print(sorted(set(sys.modules) - before));"
        "print(set(baocao.__all__) <= set(dir(baocao)), hasattr(baocao, 'no_such_name'))"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout == "['baocao']\nTrue False\n"


def test_what_type_checkers_see_is_what_is_there():
    tree = ast.parse((ROOT / "baocao" / "__init__.py").read_text("utf-8"))
    [typed] = [node for node in tree.body if isinstance(node, ast.If) and isinstance(node.test, ast.Name)]
    seen = {alias.name: node.module for node in typed.body for alias in node.names}
    assert sorted(seen) == library.__all__
    for name, module in seen.items():
        assert getattr(library, name) is getattr(sys.modules[module], name)


def test_help_is_enough_to_use_it():
    page = render_doc(library, renderer=plaintext)
    for name in library.__all__:
        value = getattr(library, name)
        assert name in page
        assert value.__doc__
    for name in ("check", "build", "diff", "track", "read_word"):
        work = getattr(library, name)
        assert f"``{name}(" in library.__doc__
        assert "Raises" in work.__doc__
        assert f"    {name}(" in page


def test_addresses_are_texts_when_asked():
    [change, *_] = library.diff(EXAMPLES / "2020-02.yaml", EXAMPLES / "2020-03.yaml").changes
    assert isinstance(change.path, Address)
    assert str(change.path)


def test_the_example_checks_and_builds(tmp_path, monkeypatch, capsys):
    month = Path(shutil.copy(EXAMPLES / "2020-02.yaml", tmp_path))
    monkeypatch.setattr(sys, "argv", ["library.py", str(month)])
    runpy.run_path(str(EXAMPLES / "library.py"), run_name="__main__")
    assert month.with_suffix(".docx").read_bytes() == library.build(month)
    assert f"{month}:16:16: KY006 " in capsys.readouterr().out
    month.write_text(WRONG, encoding="utf-8")
    with pytest.raises(SystemExit, match=month.name):
        runpy.run_path(str(EXAMPLES / "library.py"), run_name="__main__")
    month.unlink()
    for lang, words in (("vi", "không có tệp"), ("en", "no such file")):
        monkeypatch.setenv("BAOCAO_LANG", lang)
        with pytest.raises(SystemExit, match=words):
            runpy.run_path(str(EXAMPLES / "library.py"), run_name="__main__")


NO_MONTHS = {
    "none.yaml": None,
    "folder": "folder",
    f"{'x' * 300}.yaml": None,
    "a\0b.yaml": None,
    "binary.yaml": bytes(range(256)),
    "bad.yaml": b"a: [b\n",
    "empty.yaml": b"",
    "list.yaml": b"- a\n",
    "a.pdf": b"%PDF-1.7\n",
    "a.docx": b"PK\x03\x04 damaged",
    "a.txt": "ghi chú".encode(),
}


@pytest.mark.parametrize("name", NO_MONTHS)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_cannot_be_used_is_an_error_of_ours_in_the_language_of_the_reader(name, lang, tmp_path):
    path, content = tmp_path / name, NO_MONTHS[name]
    if content == "folder":
        path.mkdir()
    elif content is not None:
        path.write_bytes(content)
    month = EXAMPLES / "2020-02.yaml"
    calls = (
        lambda: library.build(path, lang=lang),
        lambda: library.diff(month, path, lang=lang),
        lambda: library.track(month, path, lang=lang),
        lambda: library.read_word(path),
    )
    for call in calls:
        with pytest.raises(library.BaocaoError) as raised:
            call()
        told = raised.value.text(lang)
        assert "x.yaml" in told or name.replace("\0", r"\x00") in told
        # The first finding is told in the reader's language, too.
        assert lang == "vi" or not re.search("[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơưă]", told)
    if content is None or content == "folder":
        with pytest.raises(library.BaocaoError):
            library.check(path, lang=lang)
    else:
        assert library.check(path, lang=lang).errors


@pytest.mark.parametrize("folder", ["x" * 300, "x/" * 3000, "a\0b", "\ud800"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_bytes_in_a_folder_that_cannot_be_are_an_error_of_ours(folder, lang, tmp_path):
    with pytest.raises(library.BaocaoError) as raised:
        library.check(tmp_path / folder / "a.yaml", data=SMALL.encode(), lang=lang)
    assert "a.yaml" in raised.value.text(lang)


def test_bytes_need_no_folder(tmp_path):
    (tmp_path / "file").touch()
    for name in ("none/a.yaml", "file/a.yaml"):
        assert library.check(tmp_path / name, data=SMALL.encode()).ok


def test_too_many_bytes_are_a_finding():
    assert library.check("a.yaml", data=b"#" * ((32 << 20) + 1)).errors


def test_an_unknown_language_is_an_error():
    month = EXAMPLES / "2020-02.yaml"
    for call, *given in (
        (library.check, month),
        (library.build, month),
        (library.diff, month, month),
        (library.diff, month.with_name("none.yaml"), month),
        (library.track, month, EXAMPLES / "2020-03.yaml"),
        (library.track, month),
    ):
        with pytest.raises(library.BaocaoError, match="“fr”"):
            call(*given, lang="fr")
