import importlib.util
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parent / "bench"


@pytest.fixture(scope="module")
def instructions():
    sys.path.insert(0, str(BENCH))
    try:
        spec = importlib.util.spec_from_file_location("instructions", BENCH / "instructions.py")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(BENCH))
    return module


@pytest.mark.parametrize(
    ("now", "good"), [(1.12, False), (1.101, False), (1.099, True), (1, True), (0.5, True)]
)
def test_a_tenth_more_instructions_are_too_many(instructions, now, good):
    [(said, stays)] = instructions.verdicts({"one report": now}, {"one report": 1})
    assert stays is good
    assert ("--update" in said) is not good
    assert f"({now - 1:+.1%})" in said


def test_a_run_that_nothing_is_kept_of_is_no_success(instructions):
    assert [good for _, good in instructions.verdicts({"new": 1.0}, {"old": 1.0})] == [False]


def test_one_count_by_chance_is_counted_again(instructions, monkeypatch, tmp_path):
    counts = {"yardstick.py": iter([100]), "build": iter([100, 150, 101, 99, 100]), "validate": iter([100])}

    def count(command, _folder):
        return next(next(own for name, own in counts.items() if any(word.endswith(name) for word in command)))

    monkeypatch.setattr(instructions, "instructions", count)
    found = instructions.counted(tmp_path, dict.fromkeys(instructions.RUNS, 1.0))
    assert found == dict.fromkeys(instructions.RUNS, 1.0) | {"300 items": 1.01}


def test_where_nothing_counts_it_says_so(instructions, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["instructions.py"])
    monkeypatch.setattr(instructions.shutil, "which", lambda _: None)
    assert instructions.main() == 0
    assert "NOT COUNTED" in capsys.readouterr().err


def test_of_another_python_it_says_so(instructions, monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(sys, "argv", ["instructions.py", "--kept", str(tmp_path / "none.json")])
    monkeypatch.setattr(instructions.shutil, "which", lambda name: name)
    assert instructions.main() == 0
    assert "NOT COUNTED" in capsys.readouterr().err
