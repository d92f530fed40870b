"""Months built as PDF by the installed command and a real LibreOffice, once for all tests."""

import fcntl
import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from baocao.lint.example import month_of, unmarked
from baocao.lint.rules.signature.alone import SIGNATURE_ALONE
from tests.command import BAOCAO
from tests.helpers import EXAMPLES, SMALL

MONTHS, FILES = "tháng", "ra"
EXAMPLE_NAMES = ("2020-02", "2020-03", "2026-05")
GOOD = [month_of(example) for example in SIGNATURE_ALONE.good]
BAD = [unmarked(month_of(bad.text))[0] for bad in SIGNATURE_ALONE.bad]


@dataclass(frozen=True)
class Pdfs:
    """What was built: the files, what was told, and the calls of LibreOffice."""

    months: Path
    files: Path
    told: str
    status: int
    calls: list[str]

    def path(self, name):
        return self.files / f"{name}.pdf"

    def told_of(self, name):
        """Return what was said of a month, from its first line to the line that names its PDF file."""
        lines = self.told.splitlines()
        end = next(n for n, line in enumerate(lines) if line.startswith(f"Đã ghi {self.path(name)} "))
        start = next((n for n in range(end - 1, -1, -1) if lines[n].startswith("Đã ghi ")), -1)
        return "\n".join(lines[start + 1 : end + 1])


def appendix(text):
    """Return a month whose appendix says again what the body ends with, and who signs."""
    rows = '[[K/T TRƯỞNG BAN, PHÓ TRƯỞNG BAN, Trần Ngọc Nguyên], ["Tỉnh ủy theo dõi, chỉ đạo.", a, b]]'
    return text + (
        "appendices:\n  lanh-dao:\n    title: Lãnh đạo Ban\n    content:\n"
        f"      - table: {{columns: [A, B, C], rows: {rows}}}\n"
    )


def texts():
    long = SMALL.replace(
        "    - Việc đã làm.\n", "".join(f"    - Việc thứ {n} của tháng.\n" for n in range(200))
    )
    return {
        **{f"good-{n}": text for n, text in enumerate(GOOD)},
        **{f"bad-{n}": text for n, text in enumerate(BAD)},
        "appendix-good": appendix(SMALL),
        "appendix-bad": appendix(BAD[0]),
        "silenced": BAD[0].replace("recipients", "# baocao: bỏ qua KK004\nrecipients"),
        "long": long,
        "-đường dẫn lạ": SMALL,
    }


def built_pdfs(folder, program):
    """Return what is built in a folder, which the first who asks for it builds; the others wait for that."""
    folder.mkdir(exist_ok=True)
    said, calls = folder / "said.json", folder / "calls"
    with (folder / "lock").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not said.exists():
            run = _build(folder, program, calls)
            said.write_text(json.dumps([run.stderr.decode(), run.returncode]), encoding="utf-8")
    told, status = json.loads(said.read_text("utf-8"))
    return Pdfs(folder / MONTHS, folder / FILES, told, status, calls.read_text("utf-8").splitlines())


def _build(folder, program, calls):
    months, files = folder / MONTHS, folder / FILES
    shutil.copytree(EXAMPLES, months)
    for name, text in texts().items():
        (months / f"{name}.yaml").write_text(text, encoding="utf-8")
    recorder = folder / "soffice"
    recorder.write_text(f'#!/bin/sh\necho "$@" >> "{calls}"\nexec "{program}" "$@"\n', encoding="utf-8")
    recorder.chmod(0o755)
    env = {key: value for key, value in os.environ.items() if key not in ("HOME", "BAOCAO_LANG")}
    names = [path.name for path in months.glob("*.yaml")] + ["state"]
    return subprocess.run(
        [BAOCAO, "build", "-j", "2", "--to", "pdf,text", "--output-dir", files, "--", *sorted(names)],
        cwd=months,
        env={**env, "BAOCAO_SOFFICE": str(recorder), "PYTHONHASHSEED": "1"},
        capture_output=True,
        check=False,
    )
