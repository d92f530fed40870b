"""The input and output of a check of the machine."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from baocao.messages import Said

State = Literal["ok", "optional", "broken"]


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The result of a check: ok, missing but optional, or broken; and how to fix it."""

    state: State
    message: Said
    remedy: Said | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One check. ``look`` takes the folder of the months."""

    name: str
    look: Callable[[Path], Diagnosis]


def ok(message: Said) -> Diagnosis:
    """Return the diagnosis that nothing is missing."""
    return Diagnosis("ok", message)


def lacking(message: Said, remedy: Said) -> Diagnosis:
    """Return the diagnosis that something optional is missing."""
    return Diagnosis("optional", message, remedy)


def broken(message: Said, remedy: Said) -> Diagnosis:
    """Return the diagnosis that something required is missing."""
    return Diagnosis("broken", message, remedy)
