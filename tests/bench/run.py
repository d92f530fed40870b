"""The same paper by baocao and its peers, in turn, each run a whole process: ``python tests/bench/run.py``.

Prints medians and ratios. The peers are docxtpl and python-docx (in the Python that runs this, or one named
by ``--peers``), pandoc, and docx from npm (in the folder named by ``--npm``); what is not there is left out.
Peers read YAML with the C loader. Equal work it is not: only pandoc and docx make real footnotes, and none
checks what it prints.
"""

import argparse
import compileall
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from months import ROOT, write

PEERS = Path(__file__).parent / "peers"
Command = Callable[[Path, Path], list[str]]


def main() -> None:
    """Run what was asked for and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", default=sys.executable, help="a Python with docxtpl and python-docx")
    parser.add_argument("--npm", type=Path, help="a folder with docx and js-yaml in node_modules")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1, 100, 1000])
    parser.add_argument("--batch", type=int, default=200)
    asked = parser.parse_args()
    compileall.compile_dir(ROOT / "baocao", quiet=2)
    with tempfile.TemporaryDirectory() as folder:
        _sizes(Path(folder), asked)
        _batch(Path(folder), asked)
        _start(asked)


def commands(asked: argparse.Namespace, folder: Path) -> dict[str, Command]:
    """Return the commands that make the paper, by name."""
    found: dict[str, Command] = {"baocao": lambda month, out: [*BAOCAO, "build", str(month), "-o", str(out)]}
    template = folder / "template.docx"
    if _runs([asked.peers, str(PEERS / "docxtpl_template.py"), str(template)]):
        script = str(PEERS / "docxtpl_paper.py")
        found["docxtpl"] = lambda month, out: [asked.peers, script, str(month), str(out), str(template)]
        plain = str(PEERS / "python_docx_paper.py")
        found["python-docx"] = lambda month, out: [asked.peers, plain, str(month), str(out)]
    if shutil.which("pandoc"):
        found["pandoc"] = lambda month, out: ["pandoc", str(month.with_suffix(".md")), "-o", str(out)]
    if asked.npm and shutil.which("node"):
        found["docx (npm)"] = lambda month, out: [
            "node",
            str(PEERS / "docx_npm_paper.mjs"),
            str(month),
            str(out),
        ]
    return found


BAOCAO = [sys.executable, "-m", "baocao"]


def _sizes(folder: Path, asked: argparse.Namespace) -> None:
    for times in asked.sizes:
        month = write(folder, times)
        rounds = asked.rounds if times < 1000 else min(asked.rounds, 3)
        slow = {"python-docx", "pandoc"} if times >= 1000 else set()
        wanted = {name: each for name, each in commands(asked, folder).items() if name not in slow}
        jobs = {name: each(month, folder / f"{times}.docx") for name, each in wanted.items()}
        _table(f"{times} × February ({60 * times} items)", _in_turn(jobs, rounds, asked.npm))


def _batch(folder: Path, asked: argparse.Namespace) -> None:
    months = folder / "months"
    months.mkdir()
    text = (folder / "month-1.yaml").read_text("utf-8")
    for number in range(asked.batch):
        (months / f"{number:03}.yaml").write_text(text, encoding="utf-8")
    out = str(folder / "out")
    jobs = {
        f"baocao build -j {n}": [*BAOCAO, "build", str(months), "--output-dir", out, "-j", str(n)]
        for n in (1, 2)
    }
    jobs["baocao validate"] = [*BAOCAO, "validate", str(months), "--output-file", os.devnull]
    times = _in_turn(jobs, 3, None)
    one = _in_turn(
        {"docxtpl": commands(asked, folder)["docxtpl"](folder / "month-1.yaml", folder / "o.docx")}, 5, None
    )
    _table(f"{asked.batch} reports in one call (docxtpl: {asked.batch} times one)", times)
    print(f"{asked.batch} × docxtpl: {asked.batch * one['docxtpl'][0]:.2f} s\n")


def _start(asked: argparse.Namespace) -> None:
    jobs = {"python -c pass": [sys.executable, "-c", "pass"]}
    jobs |= {f"baocao {option}": [*BAOCAO, option] for option in ("--version", "--help")}
    _table("start", _in_turn(jobs, asked.rounds, None))


def _in_turn(jobs: dict[str, list[str]], rounds: int, folder: Path | None) -> dict[str, tuple[float, float]]:
    """Run every job in turn, so that none has a quieter machine; return median seconds and peak MiB."""
    times: dict[str, list[float]] = {name: [] for name in jobs}
    memory: dict[str, float] = {}
    for _ in range(rounds + 1):
        for name, command in jobs.items():
            seconds, peak = _timed(command, folder)
            times[name].append(seconds)
            memory[name] = peak
    # The first round only warms the caches.
    return {name: (statistics.median(each[1:]), memory[name]) for name, each in times.items()}


def _timed(command: list[str], folder: Path | None) -> tuple[float, float]:
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    if status:
        sys.exit(f"failed: {' '.join(command)}")
    return seconds, usage.ru_maxrss / 1024


def _runs(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _table(title: str, times: dict[str, tuple[float, float]]) -> None:
    print(f"| {title} | s | MiB | × baocao |\n|---|---|---|---|")
    own = next(iter(times.values()))[0]
    for name, (seconds, peak) in times.items():
        print(f"| {name} | {seconds:.3f} | {peak:.0f} | {seconds / own:.2f} |")
    print()


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
