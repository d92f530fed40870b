"""Measure `baocao import` on a folder of labelled Word files: `python tests/word/fresh/measure.py FOLDER…`.

A file `NAME.docx` (`.doc`, `.docm`, `.odt`) has its labels in `NAME.tsv` and its facts in `NAME.facts.json`.
The commands are run within this process. Printed are the lines with the author's label, the facts, the words
of the file that the month, the office file or the ledger accounts for, and whether the month is valid
and builds.
"""

import json
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import yaml

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[3]))

from tests.command import baocao
from tests.word.fresh import alignment, facts, own_words

SUFFIXES = {".doc", ".docm", ".docx", ".odt", ".rtf"}


@dataclass
class Measured:
    """What `import` made of one file."""

    name: str
    status: int
    said: str
    labels: alignment.Labels | None = None
    facts: dict[str, bool] = field(default_factory=dict)
    differing: dict[str, tuple] = field(default_factory=dict)
    words: int = 0
    missing: Counter[str] = field(default_factory=Counter)
    valid: bool | None = None
    builds: bool | None = None
    refused: bool | None = None


def run(*arguments, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder."""
    done = baocao(*arguments, cwd=folder)
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    )


def measure(path: Path, out: Path) -> Measured:
    """Import one file into an empty folder and compare the result with what its author knows."""
    truth = json.loads(path.with_name(f"{path.stem}.facts.json").read_text("utf-8"))
    report = out / "report.json"
    done = run("import", path.resolve(), "--output-dir", out, "--report", f"json={report}", folder=out)
    found = Measured(path.name, done.returncode, done.stderr.strip())
    written = sorted(out.rglob("*.yaml"))
    if not truth["is_report"]:
        found.refused = done.returncode == 1 and not written
        return found
    if not report.exists() or not written:
        found.labels = alignment.compare(alignment.author_lines(path.with_suffix(".tsv")), [])
        found.facts, _ = facts.compare(truth, {})
        found.missing = own_words.of_file(path)
        found.words = found.missing.total()
        return found
    told = json.loads(report.read_text("utf-8"))
    found.labels = alignment.compare(alignment.author_lines(path.with_suffix(".tsv")), told["lines"])
    found.facts, found.differing = facts.compare(truth, told["facts"])
    month = out / told["month"]
    found.valid = not _errors(month, out)
    built = run("build", month, "-o", out / "built.docx", folder=out)
    found.builds = built.returncode == 0
    found.words, found.missing = _words(path, told, written, run("text", month, folder=out).stdout)
    return found


def _errors(month: Path, out: Path) -> int:
    checked = run("validate", month, "--output-format", "json", folder=out)
    return json.loads(checked.stdout)["summary"]["error"] if checked.returncode in {0, 1} else 1


def _scalars(file: Path) -> list[str]:
    """Return the keys and values of a YAML file as written."""
    return [
        event.value for event in yaml.parse(file.read_text("utf-8")) if isinstance(event, yaml.ScalarEvent)
    ]


def _words(path: Path, told: dict, written: list[Path], printed: str) -> tuple[int, Counter[str]]:
    """Return how many words the file has, and those that neither month, office nor ledger holds.

    A word counts as held as often as the files hold it or the report prints it: fixed words of the format,
    periods and dates are printed and nowhere written.
    """
    held = " ".join(text for file in written for text in _scalars(file))
    typed = " ".join(line.get("typed") or "" for line in told["lines"])
    ledger = [each.get("text") or "" for each in told["not_taken"]] + [
        each["word"] or "" for each in told["differences"]
    ]
    available = (own_words.counted(f"{held} {typed}") | own_words.counted(printed)) + own_words.counted(
        " ".join(ledger)
    )
    words = own_words.of_file(path)
    return words.total(), words - available


def measure_folder(folder: Path) -> list[Measured]:
    """Measure every Word file of a folder that has labels."""
    files = sorted(
        path for path in folder.iterdir() if path.suffix in SUFFIXES and path.with_suffix(".tsv").exists()
    )
    made = []
    for path in files:
        with tempfile.TemporaryDirectory() as out:
            made.append(measure(path, Path(out)))
    return made


def share(part: int, whole: int) -> str:
    return f"{100 * part / whole:5.1f}%" if whole else "    –"


def row(each: Measured) -> str:
    """Return the figures of one file."""
    if each.refused is not None:
        return "refused" if each.refused else f"NOT REFUSED: {each.said[:80]}"
    marks = each.labels
    if marks is None or each.valid is None:
        return f"NOTHING WRITTEN: {each.said[:120]}"
    pairs = (marks.right, marks.lines), (marks.levels_right, marks.levels), (marks.typed_right, marks.typed)
    labels = " ".join(share(*pair) for pair in pairs)
    right = f"{sum(each.facts.values())}/{len(each.facts)}"
    words = f"{each.words:6} {each.missing.total():6}"
    return f"{labels} {right} {words}  {each.valid} {each.builds}"


def show(found: list[Measured]) -> None:
    """Print a line for each file, then what was confused and which facts differ."""
    print(f"{'file':24} exit labels levels typed  facts  words  missing valid builds")
    for each in found:
        print(f"{each.name:24} {each.status:4} {row(each)}")
    show_totals([each for each in found if each.labels is not None])
    for each in found:
        if each.labels is None or each.valid is None:
            continue
        for line in each.labels.wrong:
            print(f"  {each.name}: {line}")
        for name, (author, reported) in each.differing.items():
            print(f"  {each.name}: {name}: {author!r} -> {reported!r}")
        if each.missing:
            print(f"  {each.name}: words not accounted for: {dict(each.missing.most_common(15))}")


def show_totals(found: list[Measured]) -> None:
    """Print the shares over all files."""
    marks = [each.labels for each in found if each.labels]
    lines = sum(each.lines for each in marks)
    print(f"labels   {share(sum(each.right for each in marks), lines)} of {lines} lines")
    for name in ("levels", "typed"):
        whole, right = (sum(getattr(each, key) for each in marks) for key in (name, f"{name}_right"))
        print(f"{name:8} {share(right, whole)} of {whole}")
    missing = sum(each.missing.total() for each in found)
    words = sum(each.words for each in found)
    print(f"words    {share(words - missing, words)} of {words}, {missing} missing")
    for name in ("valid", "builds"):
        print(f"{name:8} {sum(bool(getattr(each, name)) for each in found)} of {len(found)}")
    for name in dict.fromkeys(name for each in found for name in each.facts):
        told = [each.facts[name] for each in found if name in each.facts]
        print(f"fact {name:22} {share(sum(told), len(told))} of {len(told)}")
    for (author, reported), count in sum((m.confused for m in marks), Counter()).most_common():
        print(f"{count:4} x {author} -> {reported}")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print(f"== {name}")
        show(measure_folder(Path(name)))
