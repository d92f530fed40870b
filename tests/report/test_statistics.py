"""Findings counted by rule."""

import json

from tests.command import baocao, said
from tests.helpers import SMALL

MONTH = SMALL.replace("Việc đã làm.", "Việc  đã  làm của của Ban.")


def test_rules_are_counted_the_most_frequent_first(tmp_path):
    for number in (2, 3):
        text = MONTH.replace("2020-02", f"2020-0{number}", 1)
        (tmp_path / f"2020-0{number}.yaml").write_text(text, "utf-8")
    plain = json.loads(baocao("validate", ".", "--output-format", "json", cwd=tmp_path).stdout)
    expected = {}
    for finding in plain["findings"]:
        expected[finding["rule"]] = expected.get(finding["rule"], 0) + 1
    run = baocao("validate", ".", "--statistics", "--output-format", "json", cwd=tmp_path)
    shown = json.loads(run.stdout)
    rows = [(row["rule"], row["count"]) for row in shown["statistics"]]
    assert dict(rows) == expected
    assert rows == sorted(rows, key=lambda row: (-row[1], row[0]))
    assert shown["summary"] == plain["summary"]
    spaces = next(row for row in shown["statistics"] if row["rule"] == "CT005")
    assert (spaces["count"], spaces["fixable"], spaces["files"]) == (4, 4, 2)
    text = baocao("validate", ".", "--statistics", "--lang", "en", cwd=tmp_path)
    assert [line.split()[1] for line in text.stdout.decode().splitlines()] == [rule for rule, _ in rows]
    assert text.returncode == run.returncode


def test_other_formats_have_no_counts(tmp_path):
    (tmp_path / "2020-02.yaml").write_text(MONTH, "utf-8")
    run = baocao("validate", ".", "--statistics", "--output-format", "sarif", "--lang", "en", cwd=tmp_path)
    assert (run.returncode, run.stdout) == (2, b"")
    assert "full, concise, json" in said(run)
