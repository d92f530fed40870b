"""Counts the instructions of fixed runs, and compares: ``python tests/bench/instructions.py``.

Fails if a run needs a tenth more than what ``instructions.json`` keeps for this version of Python; then make
it cheaper, or write the new counts with ``--update`` and explain them in the commit. Where valgrind is
missing or nothing is kept, it says so and checks nothing.

Unlike times, the counts do not depend on how busy the machine is: one set of hash seed, addresses, names,
surroundings and compiled modules makes them equal to about one in ten thousand. How well Python and its
libraries are compiled does change them, so what is kept and compared is not the count itself but its multiple
of a yardstick: a program that does the same kind of work with the standard library alone.
"""

import argparse
import compileall
import json
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from months import FEBRUARY, ROOT, write, write_batch

KEPT = Path(__file__).with_suffix(".json")
BAOCAO = ["-m", "baocao"]
# What is in between is reported; the kept counts say how a run has become, not how it may become.
MOST_MORE = 0.10
RUNS = {
    "one report, no rule": [*BAOCAO, "build", FEBRUARY.name, "-o", "one.docx", "--ignore", "ALL"],
    "300 items": [*BAOCAO, "build", "month-5.yaml", "-o", "five.docx"],
    # Written over files that are there, so that what guards them is counted too.
    "20 reports": [*BAOCAO, "build", "months", "--output-dir", "out"],
    "faulty months": [*BAOCAO, "validate", "wrong", "--output-file", "wrong.txt"],
}
YARDSTICK = Path(__file__).with_name("yardstick.py")
_COUNT = re.compile(r"I +refs: +([\d,]+)")


def main() -> int:
    """Count, compare or write; return the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--update", action="store_true", help="write what is counted as what is kept")
    parser.add_argument("--kept", type=Path, default=KEPT, help="the file of kept counts")
    asked = parser.parse_args()
    if not shutil.which("valgrind"):
        print("INSTRUCTIONS NOT COUNTED: install valgrind", file=sys.stderr)
        return 0
    kept = json.loads(asked.kept.read_text("utf-8")) if asked.kept.is_file() else {}
    version = ".".join(platform.python_version_tuple()[:2])
    if not asked.update and version not in kept:
        print(f"INSTRUCTIONS NOT COUNTED: nothing is kept for Python {version}; --update", file=sys.stderr)
        return 0
    with tempfile.TemporaryDirectory(prefix="baocao-") as name:
        found = counted(Path(name), {} if asked.update else kept[version])
    if asked.update:
        asked.kept.write_text(f"{json.dumps(kept | {version: found}, indent=1)}\n", encoding="utf-8")
        return 0
    lines = [*verdicts(found, kept[version])]
    print(*(said for said, _ in lines), sep="\n")
    return int(not all(good for _, good in lines))


def verdicts(found: dict[str, float], kept: dict[str, float]) -> Iterator[tuple[str, bool]]:
    """Yield what to say of each run, and whether it may stay."""
    for name, now in found.items():
        before = kept.get(name)
        if before is None:
            yield f"{name}: {now:.3f} yardsticks; nothing is kept: --update", False
            continue
        more = now / before - 1
        good = more <= MOST_MORE
        said = "" if good else ": more than a tenth; make it cheaper, or --update and explain"
        yield f"{name}: {now:.3f} yardsticks, kept {before:.3f} ({more:+.1%}){said}", good


def counted(folder: Path, kept: dict[str, float]) -> dict[str, float]:
    """Return the runs of the set in yardsticks; one that seems too dear is counted three times."""
    compileall.compile_dir(ROOT / "baocao", quiet=2)
    shutil.copy(FEBRUARY, folder)
    shutil.copytree(ROOT / "tests" / "wrong", folder / "wrong", ignore=shutil.ignore_patterns("*.txt"))
    write(folder, 5)
    write_batch(folder / "months", 20)
    (folder / "out").mkdir()
    for number in range(20):
        (folder / "out" / f"{number:04}.docx").touch()
    yardstick = instructions([str(YARDSTICK)], folder)
    found = {}
    for name, command in RUNS.items():
        counts = [instructions(command, folder) / yardstick]
        if counts[0] > kept.get(name, counts[0]) * (1 + MOST_MORE):
            counts += [instructions(command, folder) / yardstick for _ in range(2)]
        found[name] = round(statistics.median(counts), 4)
    return found


def instructions(command: list[str], folder: Path) -> int:
    """Return how many instructions a run of this Python takes, its libraries included."""
    fixed = ["setarch", "-R"] if shutil.which("setarch") else []
    valgrind = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    surroundings = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"}
    done = subprocess.run(
        [*fixed, *valgrind, sys.executable, *command],
        cwd=folder,
        env={**surroundings, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    match = _COUNT.search(done.stderr)
    if match is None or done.returncode not in {0, 1}:
        sys.exit(f"failed: {' '.join(command)}\n{done.stderr}")
    return int(match[1].replace(",", ""))


if __name__ == "__main__":
    sys.exit(main())
