"""Rolls up the months of a quarter, given as keys, within this process."""

from baocao.source import plain
from tests.command import baocao, said

OFFICE = "bdv-quang-ngai"


def quarter(folder, *months, status=0):
    """Return the first quarter of 2026 made of months, each as keys: its data, its text, what is said."""
    names = []
    for number, keys in enumerate(months, 1):
        name = f"2026-{number:02}.yaml"
        (folder / name).write_text(f"period: 2026-{number:02}\noffice: {OFFICE}\n{keys}", "utf-8")
        names.append(name)
    run = baocao("rollup", "2026-Q1", *names, "--incomplete", "-o", "-", cwd=folder)
    assert run.returncode == status, said(run)
    return plain(run.stdout), run.stdout.decode(), said(run)


def tabled(*rows, columns="[Việc, {title: Số, kind: number}]", more=""):
    """Return the keys of a month with one table."""
    written = "".join(f"          - {row}\n" for row in rows)
    head = f"results:\n  advisory:\n    - table:\n        columns: {columns}\n"
    return f"{head}{more}        rows:\n{written}"


def rows_of(month):
    return month["results"]["advisory"][0]["table"]["rows"]
