"""The state of the preview: the last good report, and the problems of the current draft."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from threading import Event

from baocao import pipeline
from baocao.errors import BaocaoError
from baocao.finding import Finding
from baocao.live.preview.source_map import SourceMap
from baocao.messages import Said
from baocao.messages import files as say
from baocao.pipeline import Checked, Draft
from baocao.source import Source

_AGAIN_SECONDS = 1


@dataclass(frozen=True, slots=True)
class Page:
    """The report as a page, and the origins of its paragraphs.

    ``number`` counts the pages that differ from the one before; ``draft`` is what it shows. ``read`` is when
    it was last built without errors, in seconds since 1970.
    """

    number: int
    html: bytes
    draft: Draft
    source_map: SourceMap
    read: float = 0


@dataclass(frozen=True, slots=True)
class State:
    """The result of the last reading of the files.

    ``paper`` is the last good one; it is ``current`` unless the draft cannot be built. ``sources`` are the
    texts that the findings point into, by name. Anything else that prevents the build is a ``problem`` of the
    user's files or a ``bug`` of this program. ``lost`` means that the files could not be watched, so their
    state is unknown until they can. ``edited`` means that the Word file beside was edited since.
    """

    revision: int = 0
    page: Page | None = None
    current: bool = False
    findings: tuple[Finding, ...] = ()
    sources: dict[str, Source] = field(default_factory=dict)
    problem: Said | None = None
    bug: Exception | None = None
    edited: bool = False
    lost: bool = False


@dataclass(slots=True)
class Session:
    """Reads a month on request, and notifies listeners.

    ``check`` reads and checks the month from its current files; ``is_edited`` tells of a draft whether the
    Word file beside has other words.
    """

    check: Callable[[], Checked]
    is_edited: Callable[[Draft], bool] = lambda _: False
    state: State = field(default_factory=State)
    listeners: set[Callable[[], None]] = field(default_factory=set)

    def follow(self, changes: Callable[[], Iterator[object]], stop: Event) -> None:
        """Read the month on every change, until told to stop.

        ``changes`` returns an iterator that yields at once and on every change. Its failure is a part of the
        state too: it is called again every few moments, and the month is read again as soon as it yields.
        """
        while not stop.is_set():
            self._try(lambda: self._followed(changes()))
            stop.wait(_AGAIN_SECONDS)

    def refresh(self) -> None:
        """Read the month again. Never raises: an error is a part of the state."""
        self._try(lambda: self._read(self._unknown()))
        # The page is already shown: to read a Word file takes time.
        self._try(self._compared)

    def _followed(self, changes: Iterator[object]) -> State:
        for _ in changes:
            self.refresh()
        return self.state

    def _unknown(self) -> State:
        """Return the next state while the state of the files is unknown."""
        return State(self.state.revision + 1, self.state.page, edited=self.state.edited)

    def _compared(self) -> State:
        """Return the state with what is known of the Word file."""
        state = self.state
        edited = bool(state.current and state.page and self.is_edited(state.page.draft))
        return state if edited == state.edited else replace(state, revision=state.revision + 1, edited=edited)

    def _try(self, read: Callable[[], State]) -> None:
        """Put the result of reading, or its error, into the state, and notify listeners."""
        try:
            state = read()
        except BaocaoError as error:
            lost = isinstance(error.__cause__, OSError)
            state = replace(self._unknown(), problem=error.said, lost=lost)
        except OSError as error:
            trouble = say.TROUBLE.of(file=error.filename or ".", problem=say.problem_of(error))
            state = replace(self._unknown(), problem=trouble, lost=True)
        except Exception as error:  # noqa: BLE001  (what is not expected is a bug of ours, and is shown)
            state = replace(self._unknown(), bug=error)
        if state.lost and replace(state, revision=self.state.revision) == self.state:
            return
        if state is self.state:
            return
        self.state = state
        for tell in tuple(self.listeners):
            tell()

    def _read(self, before: State) -> State:
        checked = self.check()
        state = replace(before, findings=checked.findings, sources=checked.sources)
        if checked.draft is None:
            return state
        try:
            html, origins = pipeline.page(checked.draft)
        except BaocaoError as error:
            return replace(state, problem=error.said)
        last, draft = before.page, checked.draft
        number = (last.number if last else 0) + (last is None or last.html != html)
        page = Page(number, html, draft, SourceMap(checked.files, origins), time.time())
        return replace(state, page=page, current=True)
