"""Checks what the machine and the months' folder lack, and how to fix it. A new check is a line here."""

from pathlib import Path

from baocao.doctor.check import Check, Diagnosis, State
from baocao.doctor.folder import register, schema_file, schema_lines, settings, writable
from baocao.doctor.fonts import font
from baocao.doctor.git import git_settings
from baocao.doctor.machine import encoding, libraries, libreoffice, python

__all__ = ["CHECKS", "Check", "Diagnosis", "State", "examine"]

CHECKS = (
    Check("python", python),
    Check("libraries", libraries),
    Check("folder", writable),
    Check("settings", settings),
    Check("register", register),
    Check("encoding", encoding),
    Check("libreoffice", libreoffice),
    Check("fonts", font),
    Check("git", git_settings),
    Check("schema", schema_file),
    Check("schema-line", schema_lines),
)


def examine(folder: Path) -> list[tuple[Check, Diagnosis]]:
    """Return the diagnosis of each check for this machine and the folder."""
    return [(check, check.look(folder)) for check in CHECKS]
