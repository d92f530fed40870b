"""Tells whether a file was saved since it was last looked at."""

from collections.abc import Iterable, Mapping
from pathlib import Path

# For an existing file: device, inode, size and modification time; ``None`` for a missing one.
Stamp = tuple[int, int, int, int] | None
# Files, existing or not, each with its stamp from before it was read.
Stamps = Mapping[Path, Stamp]
NOTHING: Stamps = {}


def stamp(path: Path) -> Stamp:
    """Return a value that changes when the file is saved; ``None`` if there is no file."""
    try:
        known = path.stat()
    except (OSError, ValueError):
        # A name with a NUL is a ValueError.
        return None
    return known.st_dev, known.st_ino, known.st_size, known.st_mtime_ns


def stamps(paths: Iterable[Path]) -> dict[Path, Stamp]:
    """Return each file with its stamp."""
    return {path: stamp(path) for path in paths}
