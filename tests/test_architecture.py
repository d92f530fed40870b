"""Rules of the house that a linter does not know."""

import re
from collections import Counter

import pytest

from baocao.library import catalog
from tests.helpers import ROOT

CODE = sorted((ROOT / "baocao").rglob("*.py"))
TEMPLATES = sorted(
    path for path in (ROOT / "templates").rglob("*") if path.is_file() and path.suffix != ".pyc"
)


@pytest.mark.parametrize("path", [*CODE, *TEMPLATES], ids=lambda path: path.name)
def test_nothing_asks_which_format_or_office_it_has(path):
    names = [*catalog.families(), *catalog.offices(ROOT / "examples")]
    names += [edition.name for family in catalog.families() for edition in catalog.editions(family)]
    code = re.sub(r'"""(?s:.*?)"""|#.*', "", path.read_text("utf-8"))
    compared = re.compile(
        rf"""[=!]=\s*["']({"|".join(map(re.escape, names))})|\bin\s*\(?["']({"|".join(names)})"""
    )
    assert not compared.search(code)


def test_only_the_package_writer_knows_python_docx():
    users = [
        path.name
        for path in CODE
        if re.search(r"^\s*(from|import) docx\b", path.read_text("utf-8"), re.MULTILINE)
    ]
    assert users == ["package.py"]


def test_one_module_writes_files():
    # Scratch of another program's, and what stands in for a stream that was closed.
    others = {"system/office/convert.py", "system/office/process.py", "cli/run.py"}
    writes = re.compile(r"""\.write_(?:text|bytes)\(|\.touch\(|\bopen\([^)]*["'][rb+]*[wax]""")
    users = {
        path.relative_to(ROOT / "baocao").as_posix()
        for path in CODE
        if writes.search(path.read_text("utf-8"))
    }
    assert users - others == {"system/files/write.py"}


def test_the_ground_plan_can_be_taken_in_at_once():
    assert sum(each.name != "__pycache__" for each in (ROOT / "baocao").iterdir()) <= 24
    names = Counter(path.name for path in CODE if path.name != "__init__.py")
    assert [name for name, times in names.items() if times > 2] == []


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_and_functions_stay_small(path):
    import ast

    text = path.read_text("utf-8")
    assert text.count("\n") <= 300
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno - node.lineno < 40, node.name


# What a month is made of is told in forms, by which the models and the outline go.
GRAMMAR = {f"model/{name}.py" for name in ("forms", "address", "item", "section", "outline")}


def test_one_way_leads_through_a_month():
    asks = re.compile(
        r"\b(OWN_KEYS|BLOCK_KEYS|ITEM_KEYS|is_section|block_kind|is_long_item|is_short_item)\b"
        r"""|["'](title|text|content|paragraph|label|items)["'] (not )?in \w+(\.node)?(\.entries)?\b"""
        r"""|\.at\(["'](content|sections|items|paragraph|label)["']\)"""
    )
    found = [path for path in CODE if asks.search(path.read_text("utf-8"))]
    users = {path.relative_to(ROOT / "baocao").as_posix() for path in found}
    assert users - GRAMMAR == set()
    assert "model/outline.py" in users


def test_paths_are_written_and_read_in_one_place():
    written = re.compile(
        r"""f["'][^"']*\{[\w.]*(path|group|at)\}[.\[/]|f["'][a-z_.]+\[\{\w+\}\]["']"""
        r"""|\.findall\([\w.]*path\)|str\([\w.]*path\)\.\w+|(?<!\bos)\.path\.(split|partition|rpartition|removeprefix)\("""
    )
    parsed = re.compile(r"\bPath\.parse\(")
    code = {
        path.relative_to(ROOT / "baocao").as_posix(): re.sub(r">>>.*", "", path.read_text("utf-8"))
        for path in CODE
    }
    assert [name for name, text in code.items() if written.search(text)] == []
    # The origin of a paragraph comes back as a text from a template, and from a Word file.
    read = ["model/address.py", "word/origins.py"]
    assert [name for name, text in code.items() if parsed.search(text)] == read


# What looks at the whole program, or at what lies around it, stands beside the folders of the package.
WHOLE_FOLDERS = {"browser", "hostile"}
WHOLE = {
    "architecture",
    "bench",
    "bare",
    "cases",
    "contributing",
    "editor",
    "hash_seed",
    "integrations",
    "packaging",
    "readme",
    "reference",
    "security",
    "structures",
    "wrong",
}
TESTS = [path.relative_to(ROOT / "tests") for path in sorted((ROOT / "tests").rglob("test_*.py"))]


def test_the_folders_of_tests_are_those_of_the_package():
    folders = {path.parent for path in TESTS if path.parts[0] not in WHOLE_FOLDERS}
    assert [folder for folder in sorted(folders) if not (ROOT / "baocao" / folder).is_dir()] == []
    modules = {path.relative_to(ROOT / "baocao").parts[0].removesuffix(".py") for path in CODE}
    beside = {path.stem.removeprefix("test_") for path in TESTS if len(path.parts) == 1}
    assert beside - modules == WHOLE


@pytest.mark.parametrize("path", [path for path in TESTS if len(path.parts) > 1], ids=str)
def test_tests_that_are_called_like_a_module_stand_where_it_does(path):
    """Or in the folder that is called so."""
    name = path.stem.removeprefix("test_")
    called = {module.parent if module.stem == "__init__" else module for module in CODE}
    places = [
        module.relative_to(ROOT / "baocao").parent
        for module in called
        if module.stem == name and module.is_relative_to(ROOT / "baocao" / path.parts[0])
    ]
    assert path.parent in places or path.parent.name == name or not places


def users_of(pattern):
    """Return the modules whose code has words like these."""
    found = re.compile(pattern)
    return {
        path.relative_to(ROOT / "baocao").as_posix() for path in CODE if found.search(path.read_text("utf-8"))
    }


def test_few_modules_start_programs():
    assert users_of(r"subprocess\.(run|Popen|check_|call)|os\.(system|popen|spawn|exec)") == {
        "system/git.py",
        "system/office/process.py",
        "system/programs.py",
    }


def test_one_module_names_the_exit_statuses():
    assert users_of(r"class \w+\(IntEnum\)|(?m:^_?(CLEAN|FOUND|CANNOT_RUN)\b.*=)") == {
        "system/exit_status.py"
    }
    assert users_of(r"-> ExitStatus:(?s:.{0,2000}?)\n +return \d") == set()


def test_one_module_asks_which_name_was_meant():
    assert users_of(r"did you mean") == {"messages/guesses.py", "lint/rules/language/spelling.py"}
