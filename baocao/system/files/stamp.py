"""Whether a file was saved since it was looked at."""

from collections.abc import Iterable, Mapping
from pathlib import Path

# Of a file that is there: device, inode, size, and when it was changed; nothing of one that is not.
Stamp = tuple[int, int, int, int] | None
# Files, there or not, each as it was before it was read.
Stamps = Mapping[Path, Stamp]
NOTHING: Stamps = {}


def stamp(path: Path) -> Stamp:
    """Return what changes when a file is saved; ``None`` where there is none."""
    try:
        known = path.stat()
    except (OSError, ValueError):
        # A name with a NUL is a ValueError.
        return None
    return known.st_dev, known.st_ino, known.st_size, known.st_mtime_ns


def stamps(paths: Iterable[Path]) -> dict[Path, Stamp]:
    """Return each file with its stamp."""
    return {path: stamp(path) for path in paths}
