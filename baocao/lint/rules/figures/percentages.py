"""The rule about percentages typed in sentences, checked against the figures next to them."""

from collections.abc import Iterator
from decimal import Decimal

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.language.amounts import (
    FARTHEST,
    LESS,
    MORE,
    PERCENT,
    VERBS,
    Percentage,
    amounts,
    percentage,
    round_half_up,
    sentences,
    shown_percentage,
)
from baocao.lint.sign import Marks
from baocao.lint.spelled import Spelled, spelled
from baocao.messages import Message
from baocao.model.figure import Figure
from baocao.model.number import added
from baocao.system.patterns import lazy

_FIGURES = (
    "results:\n  advisory:\n    - {text}\n"
    "figures:\n  a: {{value: 152, same_period: 140, plan: 160}}\n  b: {{value: 95, same_period: 100}}\n"
)


def _percentages(context: Context) -> Iterator[Finding]:
    figures = context.month.figures if context.month else {}
    for text in spelled(context, context.body) if figures else ():
        if text.filled and "%" in text.text:
            for start, end in sentences(text.text):
                yield from _typed(text, start, end, figures)


def _typed(text: Spelled, start: int, end: int, figures: dict[str, Figure]) -> Iterator[Finding]:
    """Yield the percentages of a sentence that differ from the values of the figure that they are of."""
    ids = {_id(each.key) for each in text.filled if start <= each.start < end}
    named = [figures[id_] for id_ in sorted(ids) if id_ in figures]
    for match in PERCENT.finditer(text.text, start, end) if named else ():
        typed, key = percentage(match), text.key_at(match.start())
        id_ = _id(key) or _counted(text, start, match.start())
        if typed is None or id_ not in figures or (key and _form(key) not in _FORMS):
            continue
        before = text.text[max(start, typed.start - _REACH) : typed.start]
        after = text.text[typed.end : min(end, typed.end + _REACH)]
        base = _FORMS.get(_form(key)) or _base(before, after)
        verb = _VERB.search(before)
        said = verb[1].lower() if verb else ""
        # Any figure of the sentence may be meant, but only its own by a reference.
        meant = [figures[id_]] if key else [*named, *_together(named)]
        if not base or any(_fits(typed, each, base, said) for each in meant):
            continue
        yield from _wrong(text, typed, _share(figures[id_], base), said, figures[id_].decimals)


def _together(figures: list[Figure]) -> list[Figure]:
    """Return the sum of several figures, of which a percentage may be said too."""
    keys = ("value", "plan", "same_period")
    values = {key: [getattr(each, key) for each in figures] for key in keys}
    sums = {key: None if None in each else added(each) for key, each in values.items()}
    return [figures[0].model_copy(update=sums)] if len(figures) > 1 else []


def _wrong(
    text: Spelled, typed: Percentage, share: Decimal | None, verb: str, decimals: int
) -> Iterator[Finding]:
    if share is None:
        return
    way = _readings(verb, share)[0]
    right = f"{_direction(way, share)}{shown_percentage(abs(way), max(typed.decimals, decimals))}"
    said = _PERCENTAGE.of(typed=text.text[typed.start : typed.end], computed=right)
    yield text.find(TYPED_PERCENTAGE, typed.start, typed.end, said)


def _fits(typed: Percentage, figure: Figure, base: str, verb: str) -> bool:
    share = _share(figure, base)
    ways = _readings(verb, share) if share is not None else ()
    return any(round_half_up(way, typed.decimals) == typed.value for way in ways)


def _share(figure: Figure, base: str) -> Decimal | None:
    """Return a figure in percent of its plan, or of its value in the same period."""
    of = figure.plan if base == "plan" else figure.same_period if figure.unit != "%" else None
    return figure.value * 100 / of if of else None


def _counted(text: Spelled, start: int, end: int) -> str:
    """Return the id of the figure that is the last number before a percentage; empty if it is typed."""
    filled = [each for each in text.filled if start <= each.start < end]
    first = max(start, end - FARTHEST)
    counts = [each for each in amounts(text.text, first, end) if not each.changes]
    last = counts[-1].start if counts else start
    found = [each for each in filled if each.end > last]
    return _id(found[-1].key) if found else ""


def _id(key: str) -> str:
    return key[1:].partition(":")[0] if key.startswith("=") else ""


def _form(key: str) -> str:
    return key.partition(":")[2]


def _base(before: str, after: str) -> str | None:
    """Return what a percentage refers to, by the words after it or before its verb."""
    said = _BEHIND.match(after) or _COMPARED_BEFORE.search(before)
    if said is None:
        return None
    return "plan" if said["plan"] else "same_period"


def _readings(verb: str, share: Decimal) -> tuple[Decimal, ...]:
    """Return the possible meanings of a percentage: the whole share, or the change."""
    if not verb:
        return (share, abs(share - 100))
    if verb in LESS:
        return (100 - share,)
    return (share - 100,) if verb in MORE else (share,)


def _direction(way: Decimal, share: Decimal) -> str:
    """Return the word for the opposite direction of change."""
    return ("tăng " if share > 100 else "giảm ") if way < 0 else ""


_REACH = 60
# What the forms of a figure that print a bare percentage are percentages of.
_FORMS = {"of_plan": "plan", "of_same_period": "same_period", "rate": "same_period"}
_VERB = lazy(rf"\b((?i:{VERBS}))(?: (?:khoảng|gần|được|tỷ lệ))? $")
_PLANNED = r"(?P<plan>kế hoạch|dự toán|chỉ tiêu|mục tiêu)"
_BEHIND = lazy(rf"\s+(?:so (?:với )?)?(?:{_PLANNED}|cùng kỳ)")
_COMPARED_BEFORE = lazy(rf"[Ss]o với (?:{_PLANNED}|cùng kỳ)[^.;:%\d]*$")
_PERCENTAGE = Message(
    vi="ghi {typed} nhưng số liệu tính ra {computed}",
    en="{typed} is written, but the figures give {computed}",
)

TYPED_PERCENTAGE = Rule(
    id="SL003",
    name="typed-percentage",
    severity=Severity.WARNING,
    title=Message(
        vi="tỷ lệ gõ tay khác tỷ lệ tính từ số liệu", en="typed percentage does not match the figures"
    ),
    why=Message(
        vi="Số sửa mà tỷ lệ không sửa theo thì câu tự mâu thuẫn; dùng [=tên:of_plan] để tự tính.",
        en="If a number is corrected but its percentage is not, the sentence contradicts itself; "
        "[=id:of_plan] computes it.",
    ),
    source="practice",
    check=_percentages,
    sign=Marks(),
    good=(
        _FIGURES.format(text='"Giải quyết [=a], đạt 95% kế hoạch."'),
        _FIGURES.format(text='"Giải quyết [=a], đạt 90% chất lượng."'),
        _FIGURES.format(text='"Giải quyết [=a], tăng 8,57% so với cùng kỳ; bằng 109% so với cùng kỳ."'),
        _FIGURES.format(
            text='"So với cùng kỳ, [=a] tăng 8,6%; còn thiếu 5% kế hoạch; tăng 3% so với tháng trước."'
        ),
        _FIGURES.format(text='"Nhận [=a], đạt 95% kế hoạch; giải quyết [=b], giảm 5% so với cùng kỳ."'),
        _FIGURES.format(text='"Nhận [=a]; thu 20 tỷ, đạt 80% kế hoạch; [=b] giảm [=b:rate] so với cùng kỳ."'),
    ),
    bad=(
        Bad(_FIGURES.format(text='"Giải quyết [=a], đạt ⟦90%⟧ kế hoạch."')),
        Bad(_FIGURES.format(text='"Giải quyết [=a], bằng ⟦108%⟧ so với cùng kỳ."')),
        Bad(_FIGURES.format(text='"Giải quyết [=a], tăng ⟦108,6%⟧ so với cùng kỳ."')),
        Bad(_FIGURES.format(text='"Giải quyết [=a], giảm ⟦8,6%⟧ so với cùng kỳ; vượt ⟦5%⟧ kế hoạch."')),
        Bad(_FIGURES.format(text='"Nhận [=a], đạt ⟦59%⟧ kế hoạch; trả [=b], giảm ⟦6%⟧ so với cùng kỳ."')),
        Bad(_FIGURES.format(text='"Giải quyết [=b], tăng ⟦[=b:rate]⟧ so với cùng kỳ."')),
    ),
)


RULES = (TYPED_PERCENTAGE,)
