"""Guesses at names: as good as before among few, and no work without end among many."""

import pytest

from baocao.system import guesses
from baocao.system.guesses import Guesses, listed, suggest_typed
from tests.helpers import SMALL, checked

MANY = 3000


@pytest.fixture
def compared(monkeypatch):
    """Return the sizes of the lists that were compared with a word."""
    from rapidfuzz import process

    sizes = []
    extract = process.extract

    def counting(word, known, **how):
        sizes.append(len(known))
        return extract(word, known, **how)

    monkeypatch.setattr(process, "extract", counting)
    return sizes


def test_a_slip_is_guessed_and_another_word_is_not():
    known = Guesses(["co-quan", "tinh-hinh"])
    assert [known.of(word) for word in ("co-qan", "tinhhinh", "xyz", "")] == [
        "co-quan",
        "tinh-hinh",
        None,
        None,
    ]


def test_a_name_is_no_guess_for_itself():
    assert Guesses(["ho-so", "ho-so-tre"]).of("ho-so", but="ho-so") == "ho-so-tre"


def test_what_is_too_long_for_a_name_is_not_compared(compared):
    assert Guesses(["a"]).of("a" * 100_000) is None
    assert Guesses(["a" * 100_000, "abc"]).of("abd") == "abc"
    assert compared == [1]


def test_very_many_names_are_listed_in_part():
    assert listed([f"n{number}" for number in range(MANY)]).endswith("n19, …")
    assert len(listed(["a" * 100_000])) < 100


def figures(count):
    return "figures:\n" + "".join(f"  f{number}: {{value: 1}}\n" for number in range(count))


OUTLINE = (
    "{name: A, code: A, issuer: A, place: Huế, format: party, numbering: roman-decimal-dash-plus, "
    "subject: S, outline: {results: {title: M, sections: {advisory: A, %s}}, "
    "priorities: {title: H, sections: {advisory: A}}}, "
    "closing: B., recipients: [Lưu VT], signature: {position: T, name: L}}"
)
SECTIONS = SMALL.replace("bdv-quang-ngai", OUTLINE % ", ".join(f"s{n}: S{n}" for n in range(MANY)))
TASKS = "- Việc đã làm."
KINDS = {
    "figures": SMALL.replace(TASKS, "- Việc" + "".join(f" [=g{n}]" for n in range(MANY)) + ".")
    + figures(MANY),
    "appendices": SMALL.replace(TASKS, "- Việc" + "".join(f" [#g{n}]" for n in range(MANY)) + ".")
    + "appendices:\n"
    + "".join(f"  f{n}: {{title: A, content: [Việc.]}}\n" for n in range(MANY)),
    "notes": SMALL.replace(TASKS, "- Việc" + "".join(f"[^g{n}]" for n in range(MANY)) + ".")
    + "footnotes:\n"
    + "".join(f"  f{n}: Chữ.\n" for n in range(MANY)),
    "parts": SMALL
    + figures(MANY)
    + f"  a: {{value: 1, parts: [{', '.join(f'g{n}' for n in range(MANY))}]}}\n",
    "adds": SMALL + "figures:\n" + "".join(f"  f{n}: {{value: 1, adds: g{n}}}\n" for n in range(MANY)),
    "sections": SECTIONS.replace(
        "results:\n", "results:\n" + "".join(f"  t{n}: [Việc.]\n" for n in range(MANY))
    ),
    "keys": SMALL + "".join(f"resultz{n}: a\n" for n in range(MANY)),
}


@pytest.mark.parametrize("kind", KINDS)
def test_unknown_names_without_end_are_told_without_work_without_end(kind, compared):
    findings = checked(KINDS[kind]).findings
    # Of one rule no more is told.
    assert len(findings) >= 1000
    # Without a bound it is the square of their number.
    assert sum(compared) <= 2 * guesses._COMPARISONS
    assert sum(len(finding.help.text("vi")) for finding in findings if finding.help) < MANY * 1000


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
    assert suggest_typed(typed, OPTIONS) == meant


def test_an_option_is_no_guess_for_a_command():
    assert suggest_typed("jobs", OPTIONS) is None
    assert suggest_typed("biuld", ["init", "build"]) == "build"
