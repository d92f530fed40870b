"""Finds the months of a longer period, if their files are next to the checked report."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from baocao.library.previous_month import Previous, paths_of, read_of
from baocao.model.month import Month
from baocao.model.months_of import divisions_of
from baocao.model.period import Period
from baocao.system.files import NONE_UNSAVED


class Parts(NamedTuple):
    """The months, or the quarters, of a report's period: those found, oldest first, and those missing."""

    found: tuple[Previous, ...] = ()
    missing: tuple[Period, ...] = ()


def find(
    name: str,
    month: Month,
    family: str | None,
    beside: Path,
    unsaved: Mapping[str, bytes] = NONE_UNSAVED,
) -> Parts:
    """Return the parts of the same office's report, in the finest division of which any is there.

    Nothing is read for a report without figures, because only these are compared. ``family`` is the format
    family that the office names, if it is known; ``unsaved`` are the bytes of files that are not on disk yet.
    """
    for way in divisions_of(month.period) if month.figures else ():
        read = {part: _one(name, month, part, family, beside, unsaved) for part in way}
        found = tuple(each for each in read.values() if each)
        if found:
            return Parts(found, tuple(part for part, each in read.items() if each is None))
    return Parts()


def _one(
    name: str,
    month: Month,
    part: Period,
    family: str | None,
    beside: Path,
    unsaved: Mapping[str, bytes],
) -> Previous | None:
    either = (part, replace(part, cumulative=True))
    return read_of(paths_of(name, month.period, part, beside), either, month.office, family, beside, unsaved)


def candidate_paths(name: str, period: Period, beside: Path) -> list[Path]:
    """Return the possible paths of all parts of a period, existing or not."""
    parts = (part for way in divisions_of(period) for part in way)
    return [path for part in parts for path in paths_of(name, period, part, beside)]
