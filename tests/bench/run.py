"""The same paper by baocao and its peers: ``python tests/bench/run.py``; ``--parts`` chooses some tables.

Prints medians of processor time of whole processes, run in turn, and peak memory: of baocao with every rule,
and printing alone, as the peers do, with no rule chosen. The peers are docxtpl and python-docx (in the Python
that runs this, or one named by ``--peers``), pandoc, and docx and easy-template-x from npm (in the folder
named by ``--npm``); what is not there is left out. Peers read YAML with the C loader. Equal work it is not:
only pandoc and docx make real footnotes, and none checks what it prints.
"""

import argparse
import compileall
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from months import ROOT, write, write_batch
from timing import Cost, in_turn

PEERS = Path(__file__).parent / "peers"
BAOCAO = [sys.executable, "-m", "baocao"]
RULES, ALONE = "baocao, every rule", "baocao, printing alone"
NO_RULE = ["--ignore", "ALL"]


def main() -> None:
    """Run what was asked for and print the tables."""
    parts = {part.__name__[1:]: part for part in (_start, _keystroke, _sizes, _batch, _province)}
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", default=sys.executable, help="a Python with docxtpl and python-docx")
    parser.add_argument("--npm", type=Path, help="a folder with docx, easy-template-x and js-yaml")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1, 100, 1000])
    parser.add_argument("--batch", type=int, default=200)
    parser.add_argument("--province", type=int, default=1500)
    parser.add_argument("--parts", nargs="*", choices=parts, default=[*parts])
    asked = parser.parse_args()
    compileall.compile_dir(ROOT / "baocao", quiet=2)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in asked.parts:
            parts[part](folder, asked)


def _sizes(folder: Path, asked: argparse.Namespace) -> None:
    """One report, and the same with many times its items."""
    for times in asked.sizes:
        month, out = write(folder, times), folder / "o.docx"
        rounds = asked.rounds if times < 1000 else min(asked.rounds, 3)
        build = [*BAOCAO, "build", str(month), "-o", str(out)]
        jobs = {RULES: build, ALONE: [*build, *NO_RULE]}
        jobs |= _peers(asked, folder, month, folder / "p.docx", slow=times >= 1000)
        _table(f"{times} × February ({60 * times} items)", in_turn(jobs, rounds, asked.npm))


def _peers(
    asked: argparse.Namespace, folder: Path, month: Path, out: Path, *, slow: bool
) -> dict[str, list[str]]:
    """Return the peers' commands for one paper; ``slow`` leaves out those that take minutes for it."""
    found: dict[str, list[str]] = {}
    template = _template(asked, folder, "docxtpl")
    if template:
        script = str(PEERS / "docxtpl_paper.py")
        found["docxtpl"] = [asked.peers, script, str(month), str(out), str(template)]
        if not slow:
            found["python-docx"] = [asked.peers, str(PEERS / "python_docx_paper.py"), str(month), str(out)]
    if shutil.which("pandoc") and not slow:
        found["pandoc"] = ["pandoc", str(month.with_suffix(".md")), "-o", str(out)]
    if asked.npm and shutil.which("node"):
        found["docx (npm)"] = ["node", str(PEERS / "docx_npm_paper.mjs"), str(month), str(out)]
    return found


def _batch(folder: Path, asked: argparse.Namespace) -> None:
    """Many reports in one process."""
    months, out = write_batch(folder / "months", asked.batch), folder / "out"
    out.mkdir()
    build = [*BAOCAO, "build", str(months), "--output-dir", str(out)]
    jobs = {RULES: build, ALONE: [*build, *NO_RULE], f"{RULES}, -j 2": [*build, "-j", "2"]}
    template = _template(asked, folder, "easy-template-x")
    if template and asked.npm and shutil.which("node"):
        script = str(PEERS / "easy_template_x_paper.mjs")
        jobs["easy-template-x"] = ["node", script, str(months), str(out), str(template)]
    _table(f"{asked.batch} reports in one call", in_turn(jobs, 3, asked.npm))


def _province(folder: Path, asked: argparse.Namespace) -> None:
    """The months of a province, checked on two cores."""
    months = write_batch(folder / "province", asked.province)
    command = [*BAOCAO, "validate", str(months), "--output-file", os.devnull, "-j", "2"]
    cost = in_turn({"": command}, 1)[""]
    each = 1000 * cost.seconds / asked.province
    print(f"{asked.province} months, validate -j 2: {each:.1f} ms a month and core\n")


def _keystroke(folder: Path, asked: argparse.Namespace) -> None:
    """A letter typed in the middle of a month of usual size, to its findings."""
    from baocao.pipeline import check

    month = write(folder, 1)
    text = month.read_text("utf-8")
    middle = text.index(" ", len(text) // 2)
    taken = []
    for number in range(asked.rounds + 4):
        typed = f"{text[:middle]} {'chữ'[: number % 3 + 1]}{number}{text[middle:]}".encode()
        began = time.process_time()
        check(month.name, typed, month.parent)
        taken.append(time.process_time() - began)
    print(f"a keystroke, from text to findings: {1000 * statistics.median(taken[4:]):.1f} ms\n")


def _start(_: Path, asked: argparse.Namespace) -> None:
    """What each call costs before it does anything."""
    jobs = {"python -c pass": [sys.executable, "-c", "pass"]}
    jobs |= {f"baocao {option}": [*BAOCAO, option] for option in ("--version", "--help")}
    _table("start", in_turn(jobs, asked.rounds))


def _template(asked: argparse.Namespace, folder: Path, peer: str) -> Path | None:
    """Return the Word file that a peer fills; ``None`` if there is no python-docx to make it with."""
    path = folder / f"{peer}.docx"
    command = [asked.peers, str(PEERS / "template.py"), peer, str(path)]
    return path if subprocess.run(command, capture_output=True, check=False).returncode == 0 else None


def _table(title: str, costs: dict[str, Cost]) -> None:
    print(f"| {title} | CPU s | MiB | every rule × | alone × |\n|---|---|---|---|---|")
    own = [costs[name].seconds if name in costs else None for name in (RULES, ALONE)]
    for name, cost in costs.items():
        ratios = " | ".join("" if mine is None else f"{mine / cost.seconds:.2f}" for mine in own)
        print(f"| {name} | {cost.seconds:.3f} | {cost.peak:.0f} | {ratios} |")
    print(flush=True)


if __name__ == "__main__":
    main()
