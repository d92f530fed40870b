"""Rules of an office's own: from installed packages alone, and only where somebody asks for them."""

import json
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

import baocao as library
from baocao import pipeline
from baocao.cli.preview import run_preview
from baocao.finding import Span
from baocao.lint import engine, plugins
from baocao.lint.settings import AskedRules
from baocao.live.server.actions import Asked, actions
from baocao.live.server.diagnostics import positions_of
from baocao.live.server.documents import Document, Unsaved, uri_of
from baocao.live.server.reading import read
from tests.command import baocao, said
from tests.helpers import ROOT, SMALL

PACKAGE = Path(__file__).parent / "plugin"
CODE = (PACKAGE / "baocao_so_mau.py").read_text("utf-8")
WRONG = SMALL.replace("Việc đã làm.", "Đã hoàn thành xuất sắc kế hoạch.")


def put(folder, code=CODE, name="baocao-so-mau", module="baocao_so_mau", points=("so-mau",)):
    """Lay a package down as pip installs it."""
    about = folder / f"{name.replace('-', '_')}-1.0.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
    lines = "".join(f"{point} = {module}:RULES\n" for point in points)
    (about / "entry_points.txt").write_text(f"[baocao.rules]\n{lines}", encoding="utf-8")
    if code is not None:
        (folder / f"{module}.py").write_text(code, encoding="utf-8")
    return folder


@pytest.fixture
def site(tmp_path, monkeypatch):
    """Return a folder in which packages are installed, beside those of this Python."""
    folder = tmp_path / "site-packages"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.setattr(plugins.site, "getsitepackages", lambda: [str(folder)])
    forget()
    before = set(sys.modules)
    yield folder
    for name in set(sys.modules) - before:
        if name.startswith(("baocao_", "own_", "other_")):
            del sys.modules[name]
    forget()


def forget():
    plugins.plugin_rules.cache_clear()
    engine._chosen.cache_clear()


@pytest.fixture
def month(tmp_path):
    path = tmp_path / "tree" / "2020-02.yaml"
    path.parent.mkdir()
    path.write_text(WRONG, encoding="utf-8")
    return path


def rules_in(month, *options, **environment):
    run = baocao("validate", month, "--output-format", "json", *options, cwd=month.parent, **environment)
    return {each["rule"] for each in json.loads(run.stdout)["findings"]}


@pytest.mark.parametrize("name", ["baocao-so-mau", "Baocao_So.Mau", "so-mau"])
def test_it_is_used_where_it_is_named_and_nowhere_else(site, month, name):
    put(site)
    assert "RA001" not in rules_in(month)
    assert "baocao_so_mau" not in sys.modules
    assert "RA001" in rules_in(month, "--plugin", name)
    assert "RA001" in rules_in(month, "--plugin", name, "--select", "RA")
    assert "RA001" not in rules_in(month, "--plugin", name, "--ignore", "ra001")
    assert baocao("build", month, "--plugin", name, "-o", "-").returncode == 1
    assert library.check(month, plugins=[name]).errors[0].rule == "RA001"
    with pytest.raises(library.FaultyMonthError):
        library.build(month, plugins=[name])


def test_its_fix_is_made_and_its_page_is_shown(site, month):
    put(site)
    page = baocao("rules", "RA001", "--plugin", "so-mau").stdout.decode()
    assert "Quy chế của Sở" in page
    assert "RA001  lỗi" in baocao("rules", "--plugin", "so-mau").stdout.decode()
    assert baocao("rules", "RA001").returncode == 2
    assert baocao("fix", month, "--plugin", "so-mau").returncode == 0
    assert "Đã hoàn thành kế hoạch." in month.read_text("utf-8")


def test_editors_are_shown_it_where_it_is_named(site, month):
    put(site)
    document = Document(uri_of(month), month, 1, WRONG)
    chosen = AskedRules(plugins=("so-mau",))
    for rules, there in ((AskedRules(), False), (chosen, True)):
        reading = read(document, Unsaved({}), (month.parent,), rules)
        assert ("RA001" in {each.rule.id for each in reading.findings}) is there
    asked = Asked(Span(0, len(WRONG)), None, "vi")
    reading = read(document, Unsaved({}), (month.parent,), chosen)
    titles = [each.title for each in actions(reading, positions_of(document, "utf-16"), asked, Unsaved({}))]
    assert any("RA001" in title for title in titles)


def test_the_preview_uses_it_where_it_is_named(site, month, monkeypatch):
    put(site)
    shown, check = [], pipeline.check

    def serve(pages, _access, listening, *, browse):
        assert not browse
        listening.close()

        def once(*arguments):
            pages.stop.set()
            found = check(*arguments)
            shown.append({each.rule.id for each in found.findings})
            return found

        monkeypatch.setattr(pipeline, "check", once)
        pages.follow()

    monkeypatch.setattr("baocao.live.preview.serve.serve", serve)
    for rules, there in ((AskedRules(), False), (AskedRules(plugins=("so-mau",)), True)):
        assert run_preview(str(month), None, "vi", browse=False, rules=rules) == 0
        assert ("RA001" in shown.pop()) is there


@pytest.mark.parametrize("command", [("server",), ("preview", "2020-02.yaml")])
def test_what_is_not_installed_starts_neither(month, command):
    run = baocao(*command, "--plugin", "khong-co", cwd=month.parent, BAOCAO_LANG="en")
    assert (run.returncode, "no installed package “khong-co” has rules" in said(run)) == (2, True)


def test_settings_and_comments_may_name_its_rules_but_not_turn_it_on(site, month):
    put(site)
    settings = month.with_name("baocao.toml")
    settings.write_text('select = ["RA", "VD"]\nseverity = {RA001 = "info"}\n', encoding="utf-8")
    assert rules_in(month) == set()
    assert rules_in(month, "--plugin", "so-mau") == {"RA001"}
    settings.write_text('plugin = ["so-mau"]\n', encoding="utf-8")
    run = baocao("validate", month)
    assert run.returncode == 2
    assert "“plugin”" in said(run)
    settings.unlink()
    month.write_text(WRONG.replace("kế hoạch.", "kế hoạch. # baocao: bỏ qua RA001"), encoding="utf-8")
    silent = rules_in(month)
    assert rules_in(month, "--plugin", "so-mau") == silent
    month.write_text(month.read_text("utf-8").replace(" xuất sắc", ""), encoding="utf-8")
    assert rules_in(month) == silent
    assert rules_in(month, "--plugin", "so-mau") == {*silent, "YM007"}


def test_parallel_processes_use_it_too(site, month):
    # Nothing in its rule can be handed from process to process.
    put(site, CODE.replace("check=_praise", "check=lambda context: _praise(context)"))
    shutil.copy(month, month.with_name("2020-03.yaml"))
    run = baocao("validate", month.parent, "--plugin", "so-mau", "-j", "2", "--output-format", "concise")
    assert run.stdout.decode().count("RA001") == 2


@pytest.mark.parametrize("way", ["cwd", "PYTHONPATH", "egg-info", ".pth"])
def test_code_of_the_tree_is_never_a_plugin(site, month, way, monkeypatch):
    tree = put(month.parent, f"open({str(month.with_name('ran'))!r}, 'w').close()\n{CODE}")
    monkeypatch.syspath_prepend(str(tree))
    if way == "egg-info":
        about = tree / "baocao_so_mau.egg-info"
        about.mkdir()
        (about / "PKG-INFO").write_text("Name: baocao-so-mau\nVersion: 9\n", encoding="utf-8")
        (about / "entry_points.txt").write_text("[baocao.rules]\na = baocao_so_mau:RULES", encoding="utf-8")
    if way == ".pth":
        (site / "tree.pth").write_text(f"{tree}\n")
    for name in ("baocao-so-mau", "so-mau", str(tree), "baocao_so_mau:RULES"):
        run = baocao("validate", month, "--plugin", name, cwd=tree)
        assert (run.returncode, run.stdout) == (2, b"")
        assert "--plugin" in said(run) or "không có gói" in said(run)
    assert not month.with_name("ran").exists()


def test_a_module_of_the_tree_does_not_take_the_place_of_an_installed_one(site, month, monkeypatch):
    put(site)
    monkeypatch.syspath_prepend(str(month.parent))
    month.with_name("baocao_so_mau.py").write_text("raise SystemExit('ran')", encoding="utf-8")
    run = baocao("validate", month, "--plugin", "so-mau")
    assert run.returncode == 2
    assert str(month.with_name("baocao_so_mau.py")) in said(run)
    assert "ran" not in said(run)


def test_an_editable_installation_leaves_its_code_in_a_tree(site, month, monkeypatch):
    put(site, code=None)
    shutil.copy(PACKAGE / "baocao_so_mau.py", month.parent)
    monkeypatch.syspath_prepend(str(month.parent))
    run = baocao("validate", month, "--plugin", "so-mau")
    assert run.returncode == 2
    assert "pip install -e" in said(run)
    (site / "baocao_so_mau.py").symlink_to(month.with_name("baocao_so_mau.py"))
    run = baocao("validate", month, "--plugin", "so-mau")
    assert run.returncode == 2
    assert "pip install -e" in said(run)


_CHECK, _FOUND, _SOURCE = "    for passage", "yield passage.find(PRAISE", 'source="Q'
_ALL = f"{_FOUND}, start, end, suggestion=_PLAIN, changes=[(start, end, _PLAIN)])"
_TITLE = 'Message(vi="tự khen", en="praise of oneself")'
_OURS = "from baocao.lint.rules.footnotes import UNUSED_FOOTNOTE as OURS\n            yield passage.find(OURS"
_EDIT = f"from baocao.finding import Edit\n            {_FOUND}"
# The code of a plug-in, or what to change in the good one, and a word that names the fault.
BROKEN = {
    "an error while it is loaded": ("1 / 0", "ZeroDivisionError"),
    "an end while it is loaded": ("raise SystemExit(0)", "SystemExit"),
    "words that are no Python": ("RULES = (", "SyntaxError"),
    "nothing by that name": ("RULE = ()", "AttributeError"),
    "a missing library": ("import no_such_library", "ModuleNotFoundError"),
    "no rules": ("RULES = ()", "baocao_so_mau:RULES"),
    "no list": ("RULES = 7", "baocao_so_mau:RULES"),
    "words for a rule": ("RULES = ('RA001',)", "RA001"),
    "our id": (("RA001", "VD001"), "VD001"),
    "an id of a family of ours": (("RA001", "VD999"), "VD999"),
    "an id of another form": (("RA001", "RA0001"), "RA0001"),
    "an id in small letters": (("RA001", "ra001"), "ra001"),
    "our name": (("praise-of-oneself", "unknown-footnote"), "unknown-footnote"),
    "an id that we had before": ((_SOURCE, f'was="SC003", {_SOURCE}'), "“was”"),
    "a rule that always runs": ((_SOURCE, f"unprintable=True, {_SOURCE}"), "“unprintable”"),
    "a title without English": (('en="praise of oneself"', 'en=""'), "RA001"),
    "a title that is a text": ((_TITLE, '"tự khen"'), "RA001"),
    "no check": (("check=_praise", "check=None"), "RA001"),
    "an error in a check": ((_CHECK, f"    1 / 0\n{_CHECK}"), "baocao_so_mau.py:13"),
    "an end in a check": ((_CHECK, f"    raise SystemExit(0)\n{_CHECK}"), "SystemExit"),
    "findings that are none": ((_ALL, "yield PRAISE"), "RA001"),
    "no findings at all": ((_ALL, "return None"), "TypeError"),
    "a finding of another rule": ((_FOUND, _OURS), "RA001"),
    "words far away": ((_ALL, f"{_FOUND}, start, end)._replace(span=(5, 10**9))"), "RA001"),
    "another file": ((_ALL, f"{_FOUND}, start, end)._replace(file='/etc/passwd')"), "KeyError"),
    "a suggestion that is no text": ((_ALL, f"{_FOUND}, start, end)._replace(suggestion=5000)"), "5000"),
    "an edit whose text is none": (
        (_ALL, f"{_EDIT}, start, end)._replace(edits=[Edit(0, 0, 5000)])"),
        "5000",
    ),
    "a message with a gap": ((_ALL, f'{_FOUND}, start, end, Message(vi="{{a}}", en="a").of())'), "KeyError"),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_what_is_wrong_with_it_is_told(site, month, kind):
    code, word = BROKEN[kind]
    put(site, code if isinstance(code, str) else CODE.replace(*code))
    run = baocao("validate", month, "--plugin", "so-mau")
    assert run.returncode == 2
    assert word in said(run)
    assert "so-mau" in said(run)
    assert "Traceback" not in said(run)


def test_a_failing_check_keeps_no_older_paper_from_staying(site, month):
    put(site, CODE.replace("    for passage", "    1 / 0\n    for passage"))
    paper = month.with_suffix(".docx")
    paper.write_bytes(b"old")
    text = month.read_bytes()
    assert baocao("build", month, "--plugin", "so-mau", "--force").returncode == 2
    assert baocao("fix", month, "--plugin", "so-mau").returncode == 2
    assert (paper.read_bytes(), month.read_bytes()) == (b"old", text)


def test_two_with_one_name_or_one_rule_are_told(site, month):
    put(site)
    put(site, name="own-rules", module="own_rules")
    run = baocao("validate", month, "--plugin", "so-mau")
    assert run.returncode == 2
    assert "baocao-so-mau, own-rules" in said(run)
    assert "RA001" in rules_in(month, "--plugin", "own-rules")
    run = baocao("validate", month, "--plugin", "own-rules", "--plugin", "baocao-so-mau")
    assert run.returncode == 2
    assert "RA001" in said(run)
    assert "RA001" in rules_in(month, "--plugin", "own-rules", "--plugin", "own_rules")


def test_a_name_that_is_not_there_is_told_with_those_that_are(site, month):
    run = baocao("validate", month, "--plugin", "so-mau")
    assert (run.returncode, run.stdout) == (2, b"")
    assert "không có gói “so-mau”" in said(run)
    put(site)
    assert plugins.installed() == ["baocao-so-mau"]
    assert "dùng một trong: baocao-so-mau" in said(baocao("fix", month, "--plugin", "so-khac"))


@pytest.mark.programs
def test_it_is_installed_by_pip(tmp_path, month):
    venv.create(tmp_path / "env", symlinks=True)
    python = tmp_path / "env" / "bin" / "python"
    [folder] = (tmp_path / "env" / "lib").glob("python3.*/site-packages")
    # This program and what it needs, as if they were installed there.
    shared = f"{ROOT}\n{plugins.sysconfig.get_path('purelib')}\n"
    (folder / "shared.pth").write_text(shared, encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-deps"]
    pip += ["--no-build-isolation"]
    check = [python, "-m", "baocao", "validate", month, "--plugin", "baocao-so-mau"]

    def run(*command):
        return subprocess.run(command, cwd=month.parent, capture_output=True, text=True, check=False)

    assert run(*check).returncode == 2
    source = shutil.copytree(PACKAGE, month.parent / "package")
    assert run(*pip, "-e", source).returncode == 0
    done = run(*check)
    assert (done.returncode, done.stdout) == (2, "")
    assert "pip install -e" in done.stderr
    assert run(*pip, source).returncode == 0
    done = run(*check)
    assert done.returncode == 1
    assert "RA001" in done.stdout
