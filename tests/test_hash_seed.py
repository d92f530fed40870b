"""The same input gives the same output, whatever order Python gives to its sets."""

import ast
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import docx
import pytest

from baocao import pipeline
from baocao.cli.commands import COMMANDS
from tests.command import surroundings
from tests.compare.test_judged import PAIRS
from tests.helpers import EXAMPLES, ROOT, draft_of
from tests.test_bare import OFFICE

SEEDS = range(3)
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
    ("track", ".", "--output-format", "html"),
    ("summary", *MONTHS, "-o", "-"),
    ("summary", *MONTHS, "--to", "json"),
    ("validate", *PAIR, *MONTHS, "--output-format", "json"),
    ("validate", *PAIR, "--output-format", "sarif"),
    ("fix", PAIR[1], "--diff"),
    ("fix", str(CORPUS / "ttr-01.docx"), "--output", "-"),
    ("validate", str(CORPUS / "bc-thang-01.docx"), "--output-format", "json"),
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
    ("schema", "--office", "bdv-quang-ngai"),
    ("office", "bdv-quang-ngai"),
    ("doctor", "--output-format", "json"),
    ("init", "cơ quan mới", *OFFICE),
    ("completion", "bash"),
    ("--help",),
)


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


def outcomes(commands, seeds, folder):
    """Return what each command prints and writes, for each seed: a process a seed runs all."""
    given = folder / "given"
    given.mkdir()
    for name in MONTHS:
        (given / name).write_bytes((EXAMPLES / name).read_bytes())
    (given / "2020-02.docx").write_bytes(edited_in_word())

    def run(seed):
        env = surroundings({"PYTHONHASHSEED": str(seed)})
        driver = [sys.executable, "-m", "tests.seeded", folder, str(seed)]
        asked = json.dumps(commands).encode()
        done = subprocess.run(driver, cwd=ROOT, env=env, input=asked, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode()
        return ast.literal_eval(done.stdout.decode())

    with ThreadPoolExecutor(2) as pool:
        return list(zip(commands, *pool.map(run, seeds), strict=True))


def hold(told):
    for command, first, *others in told:
        assert first[0] in (0, 1), (command, first[2].decode())
        assert first[1] or first[2], command
        assert [other for other in others if other != first] == [], command


def test_what_compares_months_says_the_same(tmp_path):
    told = outcomes(QUICK, SEEDS, tmp_path)
    assert all(len(first[1]) > 1000 for _, first, *_ in told)
    hold(told)


@pytest.mark.loops
def test_every_command_says_the_same(tmp_path):
    hold(outcomes(SLOW, SEEDS, tmp_path))


def test_the_seeds_give_sets_different_orders():
    def order(seed):
        words = [sys.executable, "-c", "print(list({'một', 'hai', 'ba', 'bốn'}))"]
        env = {"PYTHONHASHSEED": str(seed)}
        return subprocess.run(words, env=env, capture_output=True, check=True).stdout

    assert len({order(seed) for seed in SEEDS}) == 3


def test_every_command_is_asked():
    asked = {words[0] for words in (*QUICK, *SLOW)}
    # Servers have no output of their own.
    assert set(COMMANDS) - {"preview", "server"} == asked - {"--help"}
