"""What a check of the machine is given, and what it tells."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from baocao.messages import Said

State = Literal["ok", "optional", "broken"]


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """How things stand: well, or without something that is not always needed, or broken; and what to do."""

    state: State
    message: Said
    remedy: Said | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to look at. ``look`` is given the folder of the months."""

    name: str
    look: Callable[[Path], Diagnosis]


def ok(message: Said) -> Diagnosis:
    """Tell that nothing is missing."""
    return Diagnosis("ok", message)


def lacking(message: Said, remedy: Said) -> Diagnosis:
    """Tell of something that is missing and not always needed."""
    return Diagnosis("optional", message, remedy)


def broken(message: Said, remedy: Said) -> Diagnosis:
    """Tell of something without which nothing goes."""
    return Diagnosis("broken", message, remedy)
