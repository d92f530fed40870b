"""Rules about where components stand: their order, their half of the page, their middle."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.paper_form import BODY, FOOT, FormLine, PaperForm
from baocao.lint.rules.form.telling import Fault, bounds, number, told
from baocao.messages import Message, Said
from baocao.messages import paper_form as say
from baocao.messages.components import COMPONENTS

_CLAUSE = (
    "NĐ 30/2020/NĐ-CP, Phụ lục I, {}, IV, và Phụ lục III; HD 05-HD/VPTW và HD 36-HD/VPTW, sơ đồ bố trí; "
    "HD 29-HD/TWĐTN-VP, mẫu 1"
)
# A few millimetres beside the middle are not seen. What is in the middle of its cell may be below words that
# are not.
_SLACK_MM = 8
_HEAD = ("nation", "superior", "issuer", "kind")


def _orders(form: PaperForm) -> Iterator[Finding]:
    faults: dict[int, Fault] = {}
    lines = _first_paper(form)
    for order in form.edition.arrangement.orders.values():
        ranked = [
            (order.labels.index(part), line)
            for line in lines
            if (part := _part(form, line, order.labels)) and order.half in (None, line.half)
        ]
        for at in _out_of_place([rank for rank, _ in ranked]):
            rank, line = ranked[at]
            faults.setdefault(line.n, Fault(line, _should_stand(order.labels, ranked, at, rank)))
    yield from told(COMPONENT_ORDER, form, [faults[n] for n in sorted(faults)])


def _first_paper(form: PaperForm) -> list[FormLine]:
    """Return the lines of the paper itself: what it enacts may follow it with a head of its own."""
    found: list[FormLine] = []
    seen: set[str] = set()
    for line in form.lines:
        again = line.label in ("kind", "nation") and line.label in seen
        if line.appendix or again or (line.label in _HEAD and seen & FOOT):
            break
        seen.add(line.label)
        found.append(line)
    return found


def _part(form: PaperForm, line: FormLine, labels: Sequence[str]) -> str:
    """Return which of some components a line is; what is none of them may be one of the text or the foot."""
    own = form.component(line)
    if own in labels:
        return own
    group = "text" if line.label in BODY else "foot" if line.label in FOOT else ""
    return group if group in labels and not line.role else ""


def _out_of_place(ranks: Sequence[int]) -> list[int]:
    """Return the fewest places whose numbers break the order of all others.

    >>> _out_of_place([0, 3, 1, 2, 4]), _out_of_place([0, 1, 1, 2])
    ([1], [])
    """
    ends: list[int] = []
    last: list[int] = []
    before: list[int | None] = []
    for at, rank in enumerate(ranks):
        length = bisect_right(ends, rank)
        before.append(last[length - 1] if length else None)
        ends[length : length + 1] = [rank]
        last[length : length + 1] = [at]
    kept: set[int] = set()
    step = last[-1] if last else None
    while step is not None:
        kept.add(step)
        step = before[step]
    return [at for at in range(len(ranks)) if at not in kept]


def _should_stand(labels: Sequence[str], ranked: Sequence[tuple[int, FormLine]], at: int, rank: int) -> Said:
    below = [other for other, _ in ranked[at + 1 :] if other < rank]
    above = [other for other, _ in ranked[:at] if other > rank]
    if below:
        return say.MUST_FOLLOW.of(part=COMPONENTS[labels[max(below)]])
    return say.MUST_PRECEDE.of(part=COMPONENTS[labels[min(above)]])


def _sides(form: PaperForm) -> Iterator[Finding]:
    placed = form.edition.arrangement.placed
    faults = [
        Fault(line, say.SHOULD_BE_AT[right].of())
        for line in _first_paper(form)
        if (place := placed.get(form.component(line))) and (right := place.half)
        if line.half and line.half != right and not (form.signers > 1 and line.label in FOOT)
    ]
    yield from told(COMPONENT_SIDE, form, faults)


def _middles(form: PaperForm) -> Iterator[Finding]:
    faults = [
        Fault(line, (say.LEFT_OF if off < 0 else say.RIGHT_OF).of(mm=number(abs(round(off))), part=part))
        for line in form.lines
        if _is_placed(form, line)
        for off, part in _beside(form, line)
        if min(abs(off), abs((line.middle or 0) - line.column)) > _SLACK_MM
    ]
    yield from told(COMPONENT_MIDDLE, form, faults)


def _is_placed(form: PaperForm, line: FormLine) -> bool:
    """Tell whether it is known where the middle of a component is.

    The labels of appendices are in these, and those of parts have a word before the number: *Phần I*.
    """
    in_place = bool(line.appendix) == line.label.startswith("appendix")
    if line.label == "part":
        above = form.lines[line.n - 2] if line.n > 1 and not line.mark else line
        in_place = above.label == "part" and above.mark[:1].isalpha()
    return line.middle is not None and not line.role and in_place and _is_sized(form, line)


def _is_sized(form: PaperForm, line: FormLine) -> bool:
    """Tell whether a line has a right size: in another its words begin and end elsewhere."""
    style = form.style(line)
    low, high = bounds(style) if style else (0.0, 0.0)
    pt = line.pt or low
    return not low or low - 1 < pt < high + 1


def _beside(form: PaperForm, line: FormLine) -> Iterator[tuple[float, Message]]:
    """Yield how far the middle of a line is from that of the component above it, and which that is."""
    place = form.edition.arrangement.placed.get(form.component(line))
    if place is None or line.middle is None or (place.half and line.half != place.half):
        return
    for part in place.under:
        middle = line.page / 2 if part == "page" else _middle_above(form, line, part)
        if middle is not None:
            yield line.middle - middle, COMPONENTS[part]
            return


def _middle_above(form: PaperForm, line: FormLine, part: str) -> float | None:
    """Return where the middle of the nearest component of that name above a line is."""
    above = reversed(form.lines[: line.n - 1])
    return next((other.middle for other in above if _is_above(other, line, part)), None)


def _is_above(other: FormLine, line: FormLine, part: str) -> bool:
    beside = (other.half, other.signature) == (line.half, line.signature)
    return other.label == part and beside and other.middle is not None


COMPONENT_ORDER = Rule(
    id="TF064",
    name="component-order",
    severity=Severity.WARNING,
    title=Message(vi="thành phần thể thức không đúng thứ tự", en="components are out of order"),
    why=Message(
        vi="Người đọc tìm trích yếu dưới tên loại, căn cứ trước phần quyết định, chữ ký sau nội dung.",
        en="Readers look for the subject below the kind, the basis above the decision, the signature last.",
    ),
    source=_CLAUSE.format("II.5, II.6"),
    good=("order: [kind, subject]", "order: [subject, h1]"),
    bad=(Bad("order: [subject, kind]"), Bad("order: [h1, kind]"), Bad("order: [recipients-heading, h1]")),
    check=_orders,
)
COMPONENT_SIDE = Rule(
    id="TF065",
    name="component-side",
    severity=Severity.WARNING,
    title=Message(vi="thành phần thể thức ở sai phía", en="a component is in the wrong half of the page"),
    why=Message(
        vi="Quốc hiệu, địa danh, chữ ký ở bên phải; tên cơ quan, số, nơi nhận ở bên trái.",
        en="The nation, the place and the signature are at the right, the issuer and the number at the left.",
    ),
    source=_CLAUSE.format("II.1, II.9"),
    good=("place-date.half: right", 'place-date.half: ""'),
    bad=(Bad("place-date.half: left"), Bad("recipients-heading.half: right"), Bad("position.half: left")),
    check=_sides,
)
COMPONENT_MIDDLE = Rule(
    id="TF066",
    name="component-middle",
    severity=Severity.WARNING,
    title=Message(vi="thành phần thể thức không ở giữa", en="a component is not in the middle"),
    why=Message(
        vi="Tên loại, trích yếu ở giữa trang; số ở giữa, dưới tên cơ quan; họ tên ở giữa, dưới chức vụ.",
        en="The kind is in the middle of the page, the number below its issuer, the name below the post.",
    ),
    source=_CLAUSE.format("II.1 - II.5, II.7"),
    good=("kind.middle: 80", "number.middle: 22"),
    bad=(Bad("kind.middle: 20"), Bad("number.middle: 48"), Bad("signer.middle: 90")),
    check=_middles,
)
RULES = (COMPONENT_ORDER, COMPONENT_SIDE, COMPONENT_MIDDLE)
