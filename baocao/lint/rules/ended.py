"""Rules about bodies, places and recipients that have ended by the day of the report."""

from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.library.words import words
from baocao.lint.context import Context
from baocao.lint.language.ended_names import Ended, ended_names
from baocao.lint.language.name_patterns import of_place
from baocao.lint.language.past import Told, is_past
from baocao.lint.passage import BODY, Passage
from baocao.lint.sign import Openings, OwnPhrase, of
from baocao.messages import Message, Said
from baocao.model.key import Role
from baocao.model.office_outline import PARTS
from baocao.model.period import CUTOFFS, short_date
from baocao.model.register import Body

_SHOWN = 3
_LISTS: frozenset[Role] = frozenset({"recipient", "addressee"})
# The office's own letterhead is what it is, and a basis only cites.
_UNREAD: frozenset[Role] = frozenset({*_LISTS, "office", "place", "basis", "unit", "name", "period"})
_SOURCE = "NQ 202/2025/QH15, NQ 203/2025/QH15, NQ 176/2025/QH15, NQ 60-NQ/TW; data/registers"


def _ended(context: Context, passage: Passage) -> Iterator[Ended]:
    """Yield the names in a text of what has ended and is meant as living; the office may call itself so."""
    told, own = (
        _told(context, passage.role, passage.part),
        context.office.name.casefold() if context.office else "",
    )
    if told is None:
        return
    ended = ended_names(context.found.register.bodies, max(told.day, told.first))
    for name in ended.find(passage.text, passage.words):
        written = passage.text[name.start : name.end]
        if written.casefold() not in own and not is_past(passage.text, name, told, passage.cited):
            yield name


def _told(context: Context, role: Role, part: str) -> Told | None:
    """Return the time that a text tells of: the period, the next one in priorities, else the report's day."""
    period, day = context.period, context.day
    if period is None or day is None:
        return None
    if role not in BODY:
        return Told(day, day, day)
    if part == "priorities":
        period = period.next()
        return Told(period.first_day, period.last_day, day) if period else Told(day, day, day)
    return Told(*period.days(context.office.cutoff if context.office else CUTOFFS[0]), day)


def _openings(context: Context) -> Openings:
    """Return the first words of all names that have ended on some day that a text of the month tells of."""
    roles: tuple[Role, ...] = ("closing", "item")
    told = [_told(context, role, part) for role in roles for part in PARTS]
    days = {max(each.day, each.first) for each in told if each}
    names = (ended_names(context.found.register.bodies, day).openings for day in sorted(days))
    return frozenset().union(*names)


def _finding(rule: Rule, passage: Passage, name: Ended, said: Message) -> Finding:
    written = passage.text[name.start : name.end]
    return passage.find(
        rule,
        name.start,
        name.end,
        said.of(name=written, last=short_date(name.body.last) if name.body.last else "…"),
        help_=_help(name),
        suggestion=_suggestion(name, written),
    )


def _help(name: Ended) -> Said:
    if not name.successors:
        return _NO_SUCCESSOR.of()
    shown = name.successors[:_SHOWN]
    return _NOW.of(successor=", ".join(shown) + ", …" * (len(shown) < len(name.successors)))


def _suggestion(name: Ended, written: str) -> str | None:
    """Return the successor's name if it is the only one and stands for the whole of what is written."""
    if len(name.successors) != 1 or not name.in_full or "(" in name.successors[0]:
        return None
    [successor] = name.successors
    if written.isupper():
        return successor.upper()
    return successor[0].lower() + successor[1:] if written[0].islower() else successor


_GONE = Message(
    vi="“{name}” chỉ hoạt động đến hết ngày {last}",
    en="“{name}” existed only until {last}",
)
_NOW = Message(
    vi="nay là {successor}; nói về thời trước thì ghi thêm “(cũ)” hoặc “trước sáp nhập”",
    en="it is now {successor}; of earlier times, add “(cũ)” or “trước sáp nhập”",
)
_NO_SUCCESSOR = Message(
    vi="ghi tên cơ quan hiện nay; nói về thời trước thì ghi thêm “(cũ)” hoặc “trước sáp nhập”",
    en="write the body of today; of earlier times, add “(cũ)” or “trước sáp nhập”",
)


def _bodies(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        if passage.role not in _UNREAD:
            yield from (_finding(ENDED_BODY, passage, name, _GONE) for name in _ended(context, passage))


_AUGUST = "period: 2026-08\ndate: 2026-08-25\nclosing: Trên đây là báo cáo.\n"
_DONE = f"{_AUGUST}recipients: [Tỉnh ủy, Lưu Văn phòng Ban]\nresults:\n  advisory: "
_REGISTER = (
    "# danh-ba.yaml\nbodies:\n  - {name: Xã Bình Mẫu, last: 2025-06-30, successor: Xã Bình Hải}\n"
    "# 2026-08.yaml\n"
)
_CIRCULAR = (
    "Triển khai Thông tư số 07/2021/TT-BLĐTBXH, ngày 18/7/2021 của Bộ Lao động - Thương binh và Xã hội hướng "
    "dẫn chuẩn nghèo."
)

ENDED_BODY = Rule(
    id="CT022",
    name="ended-body",
    severity=Severity.WARNING,
    title=Message(
        vi="cơ quan, địa phương không còn ở ngày báo cáo", en="body or place that no longer exists"
    ),
    why=Message(
        vi="Việc đang làm thì làm với cơ quan đang có; tên cũ chỉ đúng khi viện dẫn văn bản hay nói về thời "
        "trước. Khai thêm ở khóa bodies của cơ quan hoặc tệp danh-ba.yaml.",
        en="Work is done with bodies that exist; an old name is right only in citations and about earlier "
        "times. Declare more in the key bodies of the office or the file danh-ba.yaml.",
    ),
    source=_SOURCE,
    check=_bodies,
    sign=OwnPhrase(_openings),
    by_day=True,
    good=(
        "Phối hợp với Bộ Lao động - Thương binh và Xã hội.",
        f"{_DONE}[Phối hợp với Bộ Nông nghiệp và Môi trường.]\n",
        f"{_DONE}[Rà soát hồ sơ của Huyện ủy Bình Sơn (cũ).]\n",
        f"{_DONE}[{_CIRCULAR}]\n",
        f"{_REGISTER}{_DONE}[Thăm các hộ ở xã Bình Hải.]\n",
    ),
    bad=(
        Bad(f"{_DONE}[Phối hợp với ⟦Bộ Lao động - Thương binh và Xã hội⟧ rà soát.]\n"),
        Bad(f"{_DONE}['Dự họp với ⟦Bộ NN&PTNT⟧, ⟦UBND huyện⟧ Bình Sơn và ⟦Thị ủy⟧ Đức Phổ.']\n"),
        Bad(f"{_DONE}[Học tập kinh nghiệm của ⟦tỉnh Quảng Nam⟧.]\n"),
        Bad(f"{_REGISTER}{_DONE}[Thăm các hộ ở ⟦xã Bình Mẫu⟧.]\n"),
    ),
)


def _recipients(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        if passage.role in _LISTS:
            yield from (
                _finding(ENDED_RECIPIENT, passage, name, _NOBODY) for name in _ended(context, passage)
            )


_NOBODY = Message(
    vi="nơi nhận “{name}” chỉ hoạt động đến hết ngày {last}",
    en="the recipient “{name}” existed only until {last}",
)

ENDED_RECIPIENT = Rule(
    id="NN007",
    name="ended-recipient",
    severity=Severity.WARNING,
    title=Message(vi="nơi nhận không còn ở ngày báo cáo", en="recipient that no longer exists"),
    why=Message(
        vi="Văn bản gửi đến nơi không còn thì không ai nhận; nơi nhận ở tệp cơ quan cần sửa một lần.",
        en="Nobody gets a report sent to a body that is gone; correct the recipients of the office once.",
    ),
    source=_SOURCE,
    check=_recipients,
    sign=of(*sorted(_LISTS)),
    by_day=True,
    good=(
        "recipients: [Ban Dân vận Trung ương, Lưu Văn phòng Ban]\n",
        f"{_AUGUST}recipients: [Ban Tuyên giáo và Dân vận Trung ương, Lưu Văn phòng Ban]\n",
    ),
    bad=(
        Bad(f"{_AUGUST}recipients: [⟦Ban Dân vận Trung ương⟧, Lưu Văn phòng Ban]\n"),
        Bad(f"{_AUGUST}recipients: [Tỉnh ủy, 'Các ⟦huyện, thị, thành ủy⟧', Lưu Văn phòng Ban]\n"),
    ),
)


def _places(context: Context) -> Iterator[Finding]:
    day = context.day
    if day is None:
        return
    names = ended_names(context.found.register.bodies, day)
    for passage in context.passages:
        body = names.place(passage.text) if passage.role == "place" else None
        if body and body.last and not _is_commune(context, passage.text, body):
            last = short_date(body.last)
            said = _NO_PLACE.of(name=passage.text.strip(), last=last)
            yield passage.find(ENDED_PLACE, 0, len(passage.text), said, help_=_PLACE_HELP.of())


def _is_commune(context: Context, place: str, body: Body) -> bool:
    """Tell whether the office is of a commune that has the name of what ended."""
    levels = words("short-names")["communes"]
    if of_place(body.name)[0].casefold() in levels:
        return False
    own = [passage.text.casefold() for passage in context.passages if passage.role == "office"]
    return any(f"{level} {place.strip().casefold()}" in text for level in levels for text in own)


_NO_PLACE = Message(
    vi="địa danh “{name}” không còn sau ngày {last}",
    en="the place “{name}” existed only until {last}",
)
_PLACE_HELP = Message(
    vi="ghi tên địa phương nơi cơ quan đóng hiện nay, ở khóa place của tháng hoặc của cơ quan",
    en="write today's name of the place, in the key place of the month or of the office",
)
_SITED = "# offices/ban.yaml\nname: {name}\nplace: {place}\n# 2026-08.yaml\noffice: ban\n" + _AUGUST

ENDED_PLACE = Rule(
    id="TT015",
    name="ended-place",
    severity=Severity.WARNING,
    title=Message(vi="địa danh không còn ở ngày ký", en="place of the date line that no longer exists"),
    why=Message(
        vi="Địa danh là tên đơn vị hành chính nơi cơ quan đóng vào ngày ký.",
        en="The place is the administrative unit where the office is on the day of signing.",
    ),
    source=f"HD 05-HD/VPTW; NĐ 30/2020/NĐ-CP, phụ lục I, II.4; {_SOURCE}",
    check=_places,
    sign=of("place", "office"),
    by_day=True,
    good=(
        "place: Quảng Nam\n",
        f"place: Quảng Ngãi\n{_AUGUST}",
        _SITED.format(name="Đảng ủy phường Bắc Giang", place="Bắc Giang"),
    ),
    bad=(
        Bad(f"place: ⟦Quảng Nam⟧\n{_AUGUST}"),
        Bad(f"{_REGISTER}{_AUGUST}place: ⟦Bình Mẫu⟧\n"),
    ),
)

RULES = (ENDED_BODY, ENDED_RECIPIENT, ENDED_PLACE)
