"""Rules of the house that a linter does not know."""

import re

import pytest

from baocao.library import catalog
from tests.helpers import ROOT

CODE = sorted((ROOT / "baocao").rglob("*.py"))
TEMPLATES = sorted(path for path in (ROOT / "templates").rglob("*") if path.is_file())


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
    others = {"write/pdf/libreoffice.py", "write/pdf/process.py", "cli/run.py"}
    writes = re.compile(r"""\.write_(?:text|bytes)\(|\.touch\(|\bopen\([^)]*["'][rb+]*[wax]""")
    users = {
        path.relative_to(ROOT / "baocao").as_posix()
        for path in CODE
        if writes.search(path.read_text("utf-8"))
    }
    assert users - others == {"system/files/write.py"}


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_and_functions_stay_small(path):
    import ast

    text = path.read_text("utf-8")
    assert text.count("\n") <= 300
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno - node.lineno < 40, node.name
