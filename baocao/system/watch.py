"""Watches files and reports saves as they happen.

Editors save in many ways: they overwrite a file, or write another one and rename it. So folders are watched,
and a change in one is only a reason to check the files that matter. These are checked every few moments
anyway: a shared drive sends no events, and a folder may not exist yet.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from threading import Event

from baocao.system.files.stamp import Stamp, Stamps, stamp, stamps

_LOOK_SECONDS = 2
# The longest duration of a save, and the pause after which it counts as complete.
_SAVING_MS, _QUIET_MS = 500, 50


class Saves:
    """The saves of the watched files, as they happen.

    Iteration yields all watched files, then those that were saved, created or deleted, until ``stop`` is set.
    ``files`` returns the files to watch, existing or not, each with its stamp from when it was read; it is
    called again after each change, which may have changed the set. As long as something is ``owed``, the
    iteration yields every few moments, changed or not.
    """

    def __init__(
        self, files: Callable[[], Stamps], stop: Event, owed: Callable[[], bool] = lambda: False
    ) -> None:
        self._files = files
        self._stop = stop
        self._owed = owed
        self._seen: dict[Path, Stamp] = {}

    def look(self) -> None:
        """Start to watch new files, for a caller who is about to read them and then wants their saves."""
        known = self._seen
        self._seen = {path: known.get(path, stamped) for path, stamped in self._files().items()}

    def __iter__(self) -> Iterator[frozenset[Path]]:
        """Yield the changed files."""
        self.look()
        yield frozenset(self._seen)
        while not self._stop.is_set():
            self.look()
            folders = _folders(self._seen)
            for _ in _wakes(folders, self._stop):
                now = stamps(self._seen)
                changed = frozenset(path for path, stamped in now.items() if self._seen[path] != stamped)
                self._seen = now
                if changed or self._owed():
                    yield changed
                if changed or _folders(self._seen) != folders:
                    break


def _wakes(folders: dict[Path, Stamp], stop: Event) -> Iterator[None]:
    """Yield at once, then whenever something happens in the folders, and every few moments."""
    from watchfiles import watch

    yield
    try:
        for _ in watch(
            *folders,
            watch_filter=None,
            debounce=_SAVING_MS,
            step=_QUIET_MS,
            stop_event=stop,
            rust_timeout=_LOOK_SECONDS * 1000,
            yield_on_timeout=True,
            recursive=False,
        ):
            yield
    except (OSError, RuntimeError):
        # The folder was just deleted, or the system cannot watch more folders.
        while not stop.wait(_LOOK_SECONDS):
            yield


def _folders(files: Iterable[Path]) -> dict[Path, Stamp]:
    """Return the folders to watch and their identity: a recreated folder is another one.

    A link is watched where it is and where it leads.
    """
    found = {each.parent for path in files for each in (path, Path(os.path.realpath(path)))}
    near = {folder if folder.is_dir() else folder.parent for folder in found}
    return {folder: _identity(folder) for folder in sorted(near) if os.access(folder, os.R_OK)}


def _identity(folder: Path) -> Stamp:
    known = stamp(folder)
    return (*known[:2], 0, 0) if known else None
