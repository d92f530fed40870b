"""The shape of a rule that recognises a line, and what it sees."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from baocao.word.recognise.line import Doubt, Label, Role
from baocao.word.recognise.piece import Piece

Zone = Literal["letterhead", "title", "opening", "body", "foot", "after"]
"""The parts of a paper in order. ``title`` begins with the kind, ``opening`` below the subject and ends with
the first heading, number or table; ``after`` is below the foot."""

PROSE: tuple[Zone, ...] = ("opening", "body", "after")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the numbers around a line say about it: a heading of a level, or an item (level ``None``)."""

    level: int | None
    doubts: tuple[Doubt, ...] = ()


@dataclass(slots=True)
class View:
    """A piece among the others, with the labels of those before it.

    ``verdicts`` and ``names`` are by index: of the pieces in the body, and of the lines of bodies' names.
    ``kind`` is the kind of the paper, if its line has passed; ``seen`` are the labels so far. ``foot`` is
    where the foot begins, ``last_heading`` and ``last_numbered`` the last lines of that kind above it.
    """

    pieces: Sequence[Piece]
    at: int = 0
    zone: Zone = "letterhead"
    labels: list[Label] = field(default_factory=list)
    verdicts: dict[int, Verdict] = field(default_factory=dict)
    names: dict[int, tuple[Label, tuple[Doubt, ...]]] = field(default_factory=dict)
    kind: str = ""
    last_heading: int = -1
    last_numbered: int = -1
    seen: set[Label] = field(default_factory=set)
    foot: int = 0

    @property
    def piece(self) -> Piece:
        """Return the piece itself."""
        return self.pieces[self.at]

    @property
    def before(self) -> Label | None:
        """Return the label of the line above."""
        return self.labels[-1] if self.labels else None

    @property
    def above(self) -> Piece | None:
        """Return the piece above."""
        return self.pieces[self.at - 1] if self.at else None

    @property
    def below(self) -> Piece | None:
        """Return the piece below."""
        return self.pieces[self.at + 1] if self.at + 1 < len(self.pieces) else None

    @property
    def level(self) -> int | None:
        """Return the level of the heading that the piece is, by its number and look."""
        verdict = self.verdicts.get(self.at)
        return verdict.level if verdict else None


@dataclass(frozen=True, slots=True)
class LineRule:
    """A rule: which lines have a label, in which zones, and by what custom.

    The first rule that finds its label wins, in the order of ``baocao.word.recognise.rules``. ``good`` and
    ``bad`` are papers in the notation of :mod:`baocao.word.recognise.example`: every line with ``>`` in front
    has this label, and no other line has it.
    """

    label: Label
    zones: tuple[Zone, ...]
    finds: Callable[[View], bool]
    why: str
    good: tuple[str, ...]
    bad: tuple[str, ...] = ()
    role: Role = ""
