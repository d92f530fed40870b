"""The open texts and what is known of each: which must be read again, and who waits for it.

All reading is done by one thread, so that nothing that the program keeps between two readings is shared, and
the loop stays free for what the editor sends meanwhile. What prints a month has a thread of its own: the
template of a user may take its time, and no finding waits for it. Of a text that changes faster than it can
be read, only the newest version is read, and what is known of an older one is shown to nobody.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from baocao.lint.settings import AskedRules
from baocao.live.server.documents import Document, Unsaved, path_of
from baocao.live.server.proofs import Proofs
from baocao.live.server.reading import NO_PLUGINS, Reading, read
from baocao.messages import Said
from baocao.render.box import stop_all
from baocao.system.files.unsaved import real_name

LOG = logging.getLogger("baocao.server")
Answer = TypeVar("Answer")


class Desk:
    """The open texts by their addresses.

    ``told`` is called in the loop when what is known of a text has changed; ``roots`` are the folders that
    the editor has open; ``rules`` has the plug-ins.
    """

    def __init__(self, told: Callable[[], None], rules: AskedRules = NO_PLUGINS) -> None:
        self._told = told
        self._rules = rules
        self.roots: tuple[Path, ...] = ()
        self._documents: dict[str, Document] = {}
        self._readings: dict[str, Reading] = {}
        self._waiting: dict[str, None] = {}
        self._reader: asyncio.Task[None] | None = None
        # What is being read: whoever else needs it waits for the same.
        self._begun: dict[Document, asyncio.Task[Reading]] = {}
        self._files = 0
        self._worker = ThreadPoolExecutor(1, "baocao-server")
        self._printer = ThreadPoolExecutor(1, "baocao-printer")
        self.unsaved = Unsaved({})
        self._proofs = Proofs(told, lambda task: self.work(task, prints=True))

    @property
    def readings(self) -> tuple[Reading, ...]:
        """Return what is known of the current versions."""
        return tuple(self._readings.values())

    @property
    def faults(self) -> Mapping[str, Said]:
        """Return what keeps texts from being printed, by their addresses."""
        return self._proofs.faults

    @property
    def unread(self) -> frozenset[str]:
        """Return the texts whose current version is still to be read."""
        return frozenset(self._documents.keys() - self._readings.keys())

    def document(self, uri: str) -> Document | None:
        """Return an open text."""
        return self._documents.get(uri)

    def put(self, uri: str, version: int, text: str) -> None:
        """Take a new version of a text. What is no file of this machine is left alone."""
        path = path_of(uri)
        if path is None:
            return
        self._documents[uri] = Document(uri, path, version, text)
        self._changed(uri, path)

    def drop(self, uri: str) -> None:
        """Forget a text that was closed: its file counts again."""
        document = self._documents.pop(uri, None)
        if document is None:
            return
        self._waiting.pop(uri, None)
        self._proofs.forget(uri)
        self._changed(uri, document.path)
        self._told()

    def files_changed(self) -> None:
        """Read all texts again: what they need on disk may have changed."""
        self._files += 1
        self._readings.clear()
        self._wait_for(*self._documents)

    async def reading(self, uri: str) -> Reading | None:
        """Return what is known of the current version of a text."""
        document = self._documents.get(uri)
        if document is None:
            return None
        return self._readings.get(uri) or await self._read(document)

    async def work(self, task: Callable[[], Answer], *, prints: bool = False) -> Answer:
        """Return the answer of a task; one that is cancelled before it is begun is not begun.

        No reading waits for a task that ``prints``.
        """
        worker = self._printer if prints else self._worker
        return await asyncio.get_running_loop().run_in_executor(worker, task)

    def end(self) -> None:
        """Begin nothing more, and stop templates that run: Python does not end before its threads."""
        for worker in (self._worker, self._printer):
            worker.shutdown(wait=False, cancel_futures=True)
        stop_all()

    def _changed(self, uri: str, path: Path) -> None:
        """Read a text again, and those that need its file."""
        self.unsaved = Unsaved(self._documents)
        self._readings.pop(uri, None)
        name = real_name(path)
        others = [each for each, reading in self._readings.items() if name in reading.needs]
        for other in others:
            del self._readings[other]
        self._wait_for(*(each for each in (uri, *others) if each in self._documents))

    def _wait_for(self, *uris: str) -> None:
        # A text that has just changed comes first.
        self._waiting = dict.fromkeys(uris) | self._waiting
        if self._waiting and (self._reader is None or self._reader.done()):
            self._reader = asyncio.get_running_loop().create_task(self._read_waiting())

    async def _read_waiting(self) -> None:
        while self._waiting:
            uri = next(iter(self._waiting))
            del self._waiting[uri]
            document = self._documents.get(uri)
            if document and uri not in self._readings:
                try:
                    await self._read(document)
                except Exception:
                    # What is not expected is a bug of ours; the other texts are still to be read.
                    LOG.exception("cannot read %s", uri)

    async def _read(self, document: Document) -> Reading:
        task = self._begun.get(document)
        if task is None:
            task = self._begun[document] = asyncio.get_running_loop().create_task(self._read_now(document))
            task.add_done_callback(lambda _: self._begun.pop(document, None))
        # Who waits may be cancelled, others still need it.
        return await asyncio.shield(task)

    async def _read_now(self, document: Document) -> Reading:
        unsaved, roots, files = self.unsaved, self.roots, self._files
        reading = await self.work(lambda: read(document, unsaved, roots, self._rules))
        is_open = self._documents.get(document.uri) is document
        if is_open and files == self._files and self._is_of(reading, unsaved):
            self._readings[document.uri] = reading
            self._waiting.pop(document.uri, None)
            self._proofs.ask(reading, unsaved, files)
            self._told()
        elif is_open:
            self._wait_for(document.uri)
        return reading

    def _is_of(self, reading: Reading, unsaved: Unsaved) -> bool:
        """Tell whether the other texts that a reading needs are those that it saw."""
        return all(self.unsaved.document(name) is unsaved.document(name) for name in reading.needs)
