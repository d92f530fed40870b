"""What is taken for a slip, and what is not."""

import pytest

from baocao.cli.guess import nearest

OPTIONS = ["--to", "-t", "--output", "-o", "--output-dir", "--strict", "--jobs", "-j", "--help", "--lang"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("--tp", "--to"),
        ("--ot", "--to"),
        ("--too", "--to"),
        ("--out", "--output"),
        ("--output-di", "--output-dir"),
        ("--outptu-dir", "--output-dir"),
        ("--dir", "--output-dir"),
        ("--job", "--jobs"),
        ("--stirct", "--strict"),
        ("--language", "--lang"),
        ("--x", None),
        ("-x", None),
        ("--", None),
        ("--colour", None),
        ("--verbose", None),
    ],
)
def test_an_option_is_guessed_by_its_slips(typed, meant):
    assert nearest(typed, OPTIONS) == meant


def test_an_option_is_no_guess_for_a_command():
    assert nearest("jobs", OPTIONS) is None
    assert nearest("biuld", ["init", "build"]) == "build"
