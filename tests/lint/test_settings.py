"""Settings that nobody means well, or that somebody else wrote: told with file and line, never a bug."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from baocao.errors import BaocaoError
from baocao.lint import settings
from baocao.lint.settings import choice_for
from tests.command import baocao, said
from tests.helpers import SMALL

WRONG = {
    "a rule without a name": (b'severity = {"" = "error"}', None),
    "a rule of blanks": (b'severity = {"  " = "warning"}', None),
    "a severity of a list": (b"severity = {VD001 = []}", None),
    "2 000 lists": (b"ignore = []\nselect = " + b"[" * 2000, 2),
    "2 000 tables": (b"\n\nseverity = " + b"{a = " * 2000, 3),
    "lists and tables in turn": (b"a = " + b"[{b = " * 60 + b"1" + b"}]" * 60, 1),
    "5 000 digits": (b"\nselect = " + b"9" * 5000, 2),
    "5 000 digits with lines between": (b"select = " + b"9_9" * 2000, 1),
    "digits in a list": (b"select = [\n 1,\n " + b"1" * 4400 + b"]", 3),
    "a key of 20 000 parts": (b"a = 1\n" + b".".join([b"a"] * 20_000) + b" = 1", 2),
    "a key of 20 000 parts, with blanks": (b" . ".join([b"'a'"] * 20_000) + b" = 1", 1),
    "a table of 20 000 parts": (b"[" + b".".join([b"a"] * 20_000) + b"]", 1),
    "not UTF-8": (b"a = 1\nb = '\xe1'\n", 2),
    "UTF-16": ("select = []".encode("utf-16"), 1),
    "nothing but noughts": (b"a = 1\n" + bytes(2000), 2),
    "a day that is none": (b"\na = 2020-02-30", 2),
    "an end too early": (b"a = [\n1,\n", 3),
    "twice": (b"a = 1\na = 2\n", 2),
    "two megabytes": (b"#" * (2 << 20), None),
}


@pytest.fixture(autouse=True)
def _read_anew():
    settings.forget()


def told(folder):
    """Return what is said of a folder's settings; ``None`` where they are taken."""
    try:
        choice_for(folder, None, None)
    except BaocaoError as error:
        return error.said.text("vi")
    return None


@pytest.mark.parametrize("name", ["baocao.toml", "pyproject.toml"])
@pytest.mark.parametrize("case", WRONG)
def test_wrong_settings_are_told_with_their_line(tmp_path, name, case):
    data, line = WRONG[case]
    if name == "pyproject.toml" and line is None and len(data) < 100:
        data = b"[tool.baocao]\n" + data
    (tmp_path / name).write_bytes(data)
    assert name in told(tmp_path)
    assert line is None or f", dòng {line}: " in told(tmp_path)


@pytest.mark.parametrize("case", ["a rule without a name", "2 000 lists", "5 000 digits"])
def test_a_month_below_them_is_not_run(tmp_path, case):
    (tmp_path / "pyproject.toml").write_bytes(b"[tool.baocao]\n" + WRONG[case][0])
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "2020-02.yaml").write_text(SMALL, "utf-8")
    run = baocao("validate", "a/b/2020-02.yaml", cwd=tmp_path)
    assert run.returncode == 2
    assert "pyproject.toml" in said(run)


@pytest.mark.parametrize(
    "text",
    [
        'a = "' + "." * 200 + "[" * 200 + "9" * 2000 + '"',
        "a = '''\n" + "[" * 100 + "\n'''\nb = 1",
        'a = """\n"" \\""" ' + "{" * 100 + '"""',
        "# " + "[" * 100 + "\na = 1",
        "a = [" + "1.5, " * 200 + "]",
        "[[tool.x]]\n" * 100,
        "a = 'it\"s'\nb = \"it's\"\n" * 1,
    ],
)
def test_what_only_looks_deep_or_long_is_no_fault_of_a_pyproject(tmp_path, text):
    (tmp_path / "pyproject.toml").write_text(text, "utf-8")
    assert told(tmp_path) is None


def test_lines_that_end_as_windows_ends_them_are_counted_alike(tmp_path):
    (tmp_path / "baocao.toml").write_bytes(b"ignore = []\r\nselect = [\r\n  5 5\r\n]\r\n")
    assert ", dòng 3: " in told(tmp_path)


PLAIN = "= . , [ ] [[ ]] { } # 1 1e999 inf 2020-02-30 select ignore severity tool baocao VD001 error"
WORDS = st.sampled_from([*PLAIN.split(), "", " ", '"', "'", '"""', "\n", "\r\n", "9" * 5000, "\u2028"])


@given(st.lists(WORDS | st.text(max_size=3), max_size=40).map("".join) | st.binary(max_size=60))
@example("severity = 5")
@example("[tool]\nbaocao = 1")
def test_any_settings_are_taken_or_told(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("any")
    data = data if isinstance(data, bytes) else data.encode("utf-8", "replace")
    (folder / "baocao.toml").write_bytes(data)
    assert told(folder) is None or "baocao.toml" in told(folder)


KEYS = st.sampled_from(["select", "ignore", "severity", "x"])
VALUES = st.recursive(
    st.sampled_from(['"VD001"', '"VD"', '"error"', '""', '"XX9"', "1", "true", "1.5", "2020-01-01"]),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(st.sampled_from(['""', "VD001", '"vd 1"', "CT"]), inner, max_size=2).map(
            lambda table: "{" + ", ".join(f"{key} = {value}" for key, value in table.items()) + "}"
        )
    ),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, VALUES, max_size=3), st.booleans())
def test_settings_of_any_values_are_taken_or_told(tmp_path_factory, table, ours):
    folder = tmp_path_factory.mktemp("any")
    name, head = ("baocao.toml", "") if ours else ("pyproject.toml", "[tool.baocao]\n")
    text = head + "".join(f"{key} = {value}\n" for key, value in table.items())
    (folder / name).write_text(text, "utf-8")
    assert told(folder) is None or name in told(folder)


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("citation-without-so", "“citation-without-so” is the name of rule VD001; write VD001"),
        ("Citation-Without-SO", "“Citation-Without-SO” is the name of rule VD001; write VD001"),
        ("citation-without-s", "unknown rule “citation-without-s”; did you mean “VD001”?"),
        ("VD0001", "unknown rule “VD0001”; did you mean “VD001”?"),
        ("hoàn toàn khác", "unknown rule “hoàn toàn khác”; see “baocao rules”"),
    ],
)
@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_word_that_is_no_id_leads_to_one(word, told, option, tmp_path):
    (tmp_path / "2020-02.yaml").write_text(SMALL, encoding="utf-8")
    run = baocao("validate", "2020-02.yaml", option, word, cwd=tmp_path, BAOCAO_LANG="en")
    assert (run.returncode, said(run)) == (2, f"baocao: {option}: {told}\n")
    (tmp_path / "baocao.toml").write_text(f'ignore = ["{word}"]\n', encoding="utf-8")
    run = baocao("validate", "2020-02.yaml", cwd=tmp_path, BAOCAO_LANG="en")
    assert said(run).endswith(f"baocao.toml: ignore: {told}\n")
