"""What CONTRIBUTING says is where is there."""

import ast
import re
import tomllib

from tests.helpers import ROOT

GUIDE = ROOT / ".github" / "CONTRIBUTING.md"
_TABLE = "| module | what it is |\n|---|---|\n"


def first_line(name):
    path = ROOT / "baocao" / f"{name}.py"
    path = path if path.exists() else ROOT / "baocao" / name / "__init__.py"
    return (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "").split("\n")[0].replace("``", "`")


def modules():
    """Return the modules in the order of their layers."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contract = settings["tool"]["importlinter"]["contracts"][0]
    return [name for layer in contract["layers"] for name in layer.replace(" ", "").split("|")]


def test_the_table_of_modules_is_what_they_say_of_themselves(golden):
    table = _TABLE + "".join(f"| `{name}` | {first_line(name)} |\n" for name in modules())
    before, rest = GUIDE.read_text("utf-8").split(_TABLE)
    after = re.sub(r"\A(?:\|.*\n)*", "", rest)
    golden(GUIDE, before + table + after)


def test_every_path_it_names_is_there():
    named = re.findall(
        r"`((?:\.\w+|baocao|data|examples|templates|tests)/[\w./-]*|[\w.]+\.md)`", GUIDE.read_text("utf-8")
    )
    paths = [name for name in named if not re.search("[A-Z]{2,}-", name)]
    assert len(paths) > 15
    assert [name for name in paths if not (ROOT / name).exists()] == []
