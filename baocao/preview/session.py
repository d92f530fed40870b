"""What the preview shows: the last good paper, and what is wrong with the draft as it is now."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from baocao import pipeline
from baocao.errors import BaocaoError
from baocao.finding import Finding
from baocao.messages import Said
from baocao.messages import files as say
from baocao.pipeline import Checked
from baocao.preview.places import Places


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that could be built. ``number`` counts the papers that differ from the one before."""

    number: int
    page: bytes
    places: Places


@dataclass(frozen=True, slots=True)
class State:
    """What came of the last reading of the files.

    ``paper`` is the last good one; it is ``current`` unless the draft as it is now cannot be built. What
    stops the build, other than findings, is a ``problem`` of the user's files or a ``bug`` of ours.
    """

    revision: int = 0
    paper: Paper | None = None
    current: bool = False
    findings: tuple[Finding, ...] = ()
    problem: Said | None = None
    bug: Exception | None = None


@dataclass(slots=True)
class Session:
    """Reads a month whenever it is told to, and tells who listens.

    ``check`` reads and checks the month as its files are now.
    """

    check: Callable[[], Checked]
    state: State = field(default_factory=State)
    listeners: set[Callable[[], None]] = field(default_factory=set)

    def refresh(self) -> None:
        """Read the month anew. Never raises: what went wrong is part of the state."""
        before = replace(self.state, revision=self.state.revision + 1, current=False, findings=())
        before = replace(before, problem=None, bug=None)
        try:
            self.state = self._read(before)
        except BaocaoError as error:
            self.state = replace(before, problem=error.said)
        except OSError as error:
            trouble = say.TROUBLE.of(file=error.filename, problem=say.problem_of(error))
            self.state = replace(before, problem=trouble)
        except Exception as error:  # noqa: BLE001  (what is not expected is a bug of ours, and is shown)
            self.state = replace(before, bug=error)
        for tell in tuple(self.listeners):
            tell()

    def _read(self, before: State) -> State:
        checked = self.check()
        state = replace(before, findings=checked.findings)
        if checked.draft is None:
            return state
        try:
            page, origins = pipeline.page(checked.draft)
        except BaocaoError as error:
            return replace(state, problem=error.said)
        last = before.paper
        number = (last.number if last else 0) + (last is None or last.page != page)
        return replace(state, paper=Paper(number, page, Places(checked.files, origins)), current=True)
