"""The same input gives the same output, whatever order Python gives to its sets."""

from concurrent.futures import ThreadPoolExecutor
from functools import cache
from io import BytesIO

import docx
import pytest

from baocao import pipeline
from baocao.cli.commands import COMMANDS
from tests.command import installed
from tests.compare.test_judged import PAIRS
from tests.helpers import EXAMPLES, ROOT, draft_of
from tests.test_bare import OFFICE

SEEDS = range(6)
MONTHS = ("2020-02.yaml", "2020-03.yaml")
PAIR = [str(PAIRS / "thang-b" / f"{name}.yaml") for name in ("truoc", "sau")]
CORPUS = ROOT / "tests" / "word" / "corpus"
QUICK = (
    ("track", *PAIR, "--nearest"),
    ("track", *PAIR, "--output-format", "json"),
    ("diff", *PAIR, "--output-format", "json"),
)
SLOW = (
    ("diff", *MONTHS, "--output-format", "html"),
    ("track", *MONTHS, "--output-format", "markdown"),
    ("validate", *PAIR, *MONTHS, "--output-format", "json"),
    ("validate", *PAIR, "--output-format", "sarif"),
    ("fix", PAIR[1], "--diff"),
    ("build", MONTHS[0], "--to", "docx", "-o", "-"),
    ("build", MONTHS[0], "--to", "html", "-o", "-"),
    ("build", MONTHS[0], "--to", "text", "-o", "-"),
    ("new", "2020-04", "--from", MONTHS[1], "-o", "-"),
    ("rollup", "2020-Q1", *MONTHS, "--incomplete", "-o", "-"),
    ("text", MONTHS[0]),
    ("merge", MONTHS[0], "2020-02.docx", "--diff"),
    ("import", str(CORPUS / "bc-thang-01.docx"), "--output-dir", "."),
    ("rules",),
    ("rules", "DM006"),
    ("schema",),
    ("doctor", "--output-format", "json"),
    ("init", "cơ quan mới", *OFFICE),
    ("completion", "bash"),
    ("--help",),
)


@cache
def edited_in_word():
    """Return a report in which somebody changed some words."""
    data = pipeline.build(draft_of((EXAMPLES / MONTHS[0]).read_bytes()), "docx")
    word = docx.Document(BytesIO(data))
    runs = [run for paragraph in word.paragraphs for run in paragraph.runs if "Dự thảo" in run.text]
    for run in runs:
        run.text = run.text.replace("Dự thảo", "Ban hành")
    file = BytesIO()
    word.save(file)
    return file.getvalue()


def outputs(arguments, folder):
    """Return what a command prints and writes, once for each seed, all at one time."""
    word = edited_in_word()

    def run(seed):
        here = folder / str(seed)
        here.mkdir()
        for name in MONTHS:
            (here / name).write_bytes((EXAMPLES / name).read_bytes())
        (here / "2020-02.docx").write_bytes(word)
        done = installed(*arguments, cwd=here, PYTHONHASHSEED=str(seed))
        written = {
            str(path.relative_to(here)): path.read_bytes() for path in here.rglob("*") if path.is_file()
        }
        said = (
            done.stdout.replace(str(here).encode(), b"HERE"),
            done.stderr.replace(str(here).encode(), b"HERE"),
        )
        return done.returncode, *said, written

    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(run, SEEDS))


@pytest.mark.parametrize("arguments", QUICK, ids=lambda arguments: arguments[0])
def test_what_compares_months_says_the_same(arguments, tmp_path):
    first, *others = outputs(arguments, tmp_path)
    assert first[0] in (0, 1)
    assert len(first[1]) > 1000
    assert all(other == first for other in others)


@pytest.mark.loops
@pytest.mark.parametrize("arguments", SLOW, ids=lambda arguments: " ".join(arguments[:1]))
def test_every_command_says_the_same(arguments, tmp_path):
    first, *others = outputs(arguments, tmp_path)
    assert first[0] in (0, 1), first[2].decode()
    assert first[1] or first[2]
    assert all(other == first for other in others)


def test_every_command_is_asked():
    asked = {words[0] for words in (*QUICK, *SLOW)}
    # A server has no output of its own.
    assert set(COMMANDS) - {"preview"} == asked - {"--help"}
