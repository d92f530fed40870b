"""A register: bodies and places with their first and last days, and the terms of office of the signers.

The shipped registers, a user's own file and the keys ``bodies`` and ``terms`` of an office have one form.
"""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Self

from pydantic import AfterValidator, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from baocao.model.fields import Closed, Day, Text, fault
from baocao.model.key import Key

FILE = "danh-ba.yaml"
_SILENT = "only rules read it"
_UNREAD = "it says what is right"


class Dated(Closed):
    """What exists from ``first`` to ``last``, both included; either may be open."""

    first: Annotated[
        Day | None,
        Key(
            vi=("Ngày đầu", "Năm-tháng-ngày; để trống nếu không biết."),
            en=("First day", "Year-month-day; empty if unknown."),
            examples=("2025-03-01",),
            unread=_UNREAD,
            silent=_SILENT,
        ),
    ] = None
    last: Annotated[
        Day | None,
        Key(
            vi=("Ngày cuối", "Ngày cuối cùng còn hoạt động; để trống nếu vẫn còn."),
            en=("Last day", "The last day of its existence; empty while it exists."),
            examples=("2025-02-28",),
            unread=_UNREAD,
            silent=_SILENT,
        ),
    ] = None

    def exists_on(self, day: date) -> bool:
        """Tell whether it exists on a day."""
        return (self.first is None or self.first <= day) and not self.ended_by(day)

    def ended_by(self, day: date) -> bool:
        """Tell whether its last day is before a day."""
        return self.last is not None and self.last < day

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.first and self.last and self.last < self.first:
            raise fault("last_before_first")
        return self


class Body(Dated):
    """A body or a place: its name, other ways to write it, its days, and what took its place.

    A name that ends with ``…`` needs a place name behind it. ``source`` says where the days come from.
    """

    name: Annotated[
        Text,
        Key(
            vi=("Tên", "Tên đầy đủ của cơ quan, hoặc cấp và tên của địa phương."),
            en=("Name", "Full name of the body, or level and name of the place."),
            examples=("Huyện ủy Bình Mẫu",),
            unread=_UNREAD,
            silent=_SILENT,
        ),
    ]
    also: Annotated[
        tuple[Text, ...],
        Key(
            vi=("Cách viết khác", "Tên gọi khác, chữ viết tắt."),
            en=("Also written", "Other names and abbreviations."),
            unread=_UNREAD,
            silent=_SILENT,
        ),
    ] = ()
    successor: Annotated[
        Text | None,
        Key(
            vi=("Nơi kế tiếp", "Cơ quan, địa phương thay thế."),
            en=("Successor", "The body or place that replaced it."),
            examples=("Đảng ủy xã Bình Mẫu",),
            unread=_UNREAD,
            silent=_SILENT,
        ),
    ] = None
    source: Annotated[
        Text | None,
        Key(
            vi=("Nguồn", "Văn bản quy định ngày ấy."),
            en=("Source", "The document that sets the days."),
            examples=("Quyết định số 12-QĐ/TU, ngày 20/6/2025",),
            unread=_UNREAD,
            silent=_SILENT,
        ),
    ] = None

    @model_validator(mode="after")
    def _succeeded_at_its_end(self) -> Self:
        if self.successor and not self.last:
            raise fault("successor_of_living")
        return self

    @property
    def names(self) -> tuple[str, ...]:
        """Return all ways to write it."""
        return (self.name, *self.also)


class Term(Dated):
    """A term of office: who holds which post, from the first day to the last."""

    name: Annotated[
        Text,
        Key(
            vi=("Họ và tên", "Họ và tên người giữ chức vụ, như ở chữ ký."),
            en=("Name", "Name of the holder, as in the signature."),
            examples=("Nguyễn Văn Mẫu",),
            unread=_UNREAD,
            silent=_SILENT,
        ),
    ]
    position: Annotated[
        Text,
        Key(
            vi=("Chức vụ", "Chức vụ, như ở chữ ký."),
            en=("Position", "Position, as in the signature."),
            examples=("Phó Trưởng Ban",),
            unread=_UNREAD,
            silent=_SILENT,
        ),
    ]


def _consistent(bodies: tuple[Body, ...]) -> tuple[Body, ...]:
    wrong = [
        InitErrorDetails(type=problem, loc=(at, key), input=getattr(bodies[at], key))
        for at, key, problem in _faults(bodies)
    ]
    if wrong:
        raise ValidationError.from_exception_data("Bodies", wrong)
    return bodies


def _faults(bodies: tuple[Body, ...]) -> Iterator[tuple[int, str, PydanticCustomError]]:
    """Yield the keys of bodies that contradict another body."""
    by_name: dict[str, list[int]] = {}
    for at, body in enumerate(bodies):
        by_name.setdefault(body.name.casefold(), []).append(at)
    for same in by_name.values():
        # Places may have one name: those that something else succeeded, or whose days do not meet.
        last: dict[str | None, date | None] = {}
        until: dict[str | None, date] = {}
        for at in sorted(same, key=lambda each: bodies[each].first or date.min):
            body = bodies[at]
            key = body.successor and body.successor.casefold()
            begun = body.first or date.min
            if key in until and begun <= until[key] and body.last != last[key]:
                yield at, "name", fault("body_twice", name=body.name)
            last[key] = body.last
            until[key] = max(until.get(key, date.min), body.last or date.max)
    next_ = {name: (bodies[same[-1]].successor or "").casefold() for name, same in by_name.items()}
    in_circle = _in_circles(next_)
    for at, body in enumerate(bodies):
        if body.successor and body.name.casefold() in in_circle:
            yield at, "successor", fault("successor_circle", name=body.name)


def _in_circles(next_: dict[str, str]) -> set[str]:
    """Return the names that are among their own successors; each name is followed once."""
    found: set[str] = set()
    done: set[str] = set()
    for start in next_:
        path: dict[str, None] = {}
        name = start
        while name in next_ and name not in done and name not in path:
            path[name] = None
            name = next_[name]
        if name in path:
            names = list(path)
            found.update(names[names.index(name) :])
        done.update(path)
    return found


Bodies = Annotated[
    tuple[Body, ...],
    AfterValidator(_consistent),
    Key(
        vi=("Danh bạ", "Cơ quan, địa phương có ngày đầu, ngày cuối; hoặc để ở tệp danh-ba.yaml."),
        en=("Bodies", "Bodies and places with their first and last days; or in the file danh-ba.yaml."),
        silent=_SILENT,
    ),
]
Terms = Annotated[
    tuple[Term, ...],
    Key(
        vi=("Nhiệm kỳ", "Ai giữ chức vụ nào, từ ngày nào đến ngày nào."),
        en=("Terms of office", "Who holds which post, from which day to which."),
        silent=_SILENT,
    ),
]


class Register(Closed):
    """A register file."""

    bodies: Bodies = ()
    terms: Terms = ()

    def __add__(self, other: Self) -> "Register":
        """Return both registers together."""
        return Register.model_construct(bodies=self.bodies + other.bodies, terms=self.terms + other.terms)
