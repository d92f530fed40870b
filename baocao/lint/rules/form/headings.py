"""Rules about headings: their look, and the signs that follow their numbers."""

from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.paper_form import FormLine, PaperForm
from baocao.lint.rules.form.telling import Fault, is_not, told
from baocao.messages import Message
from baocao.messages import paper_form as say
from baocao.model.style import Style

_CLAUSE = (
    "NĐ 30/2020/NĐ-CP, Phụ lục I, II.6đ, V.6; HD 05-HD/VPTW, Phụ lục 2; HD 36-HD/VPTW, Phụ lục 3; "
    "HD 29-HD/TWĐTN-VP, III.6"
)
# The levels that the texts name, by how they are numbered: I., 1., 1.1.
_LEVELS = {
    ("h1", "roman", 1): "heading-1",
    ("h2", "decimal", 1): "heading-2",
    ("h3", "decimal", 2): "heading-3",
}
_HALF = 0.5
_READ = "[P"


def _looks(form: PaperForm) -> Iterator[Finding]:
    faults = []
    # Below A., B. the levels are others than those that the texts name.
    lettered = any(line.count == "capital" for line in form.body)
    for line in () if lettered else form.lines:
        style = heading_style(form, line)
        # What no text says, but only its print shows, is a habit.
        if style and _READ in style.source and (said := _look(line, style)):
            faults.append(Fault(line, is_not(*said)))
    yield from told(HEADING_LOOK, form, faults)


def heading_style(form: PaperForm, line: FormLine) -> Style | None:
    """Return the edition's style of a heading; ``None`` if it has none for its kind of number."""
    name = _LEVELS.get((line.label, line.count, line.mark.count("%")), "")
    return form.edition.resolved(name) if name in form.edition.styles and not line.appendix else None


def _look(line: FormLine, style: Style) -> tuple[Message, Message] | None:
    if style.bold and line.bold <= _HALF:
        return say.NOT_BOLD, say.BOLD
    if bool(style.italic) != (line.italic > _HALF):
        return (say.UPRIGHT, say.ITALIC) if style.italic else (say.ITALIC, say.UPRIGHT)
    if style.caps != line.capitals:
        return (say.SMALL, say.CAPITALS) if style.caps else (say.CAPITALS, say.SMALL)
    return None


def _marks(form: PaperForm) -> Iterator[Finding]:
    faults = [fault for line in form.body if (fault := _wrong_mark(form, line))]
    yield from told(NUMBER_MARK, form, [*_worded(form), *faults])


def _wrong_mark(form: PaperForm, line: FormLine) -> Fault | None:
    """Return what is wrong with the sign behind a number; *1.1* may go without one: no text tells of it."""
    marks, levels = form.edition.marks, line.mark.count("%")
    allowed = marks.of(line.count) if marks else ()
    if not allowed or not line.mark.startswith("%"):
        return None
    found = line.mark
    if levels > 1:
        bare = found[: found.rindex("%") + 1]
        allowed = (bare, *(bare + each.removeprefix("%") for each in allowed))
    if found in allowed:
        return None
    right = allowed[-1] if levels > 1 else allowed[0]
    words = [line.digits + each[each.rindex("%") + 1 :] for each in (found, right)]
    return Fault(line, is_not(say.QUOTED.of(words=words[0]), say.QUOTED.of(words=words[1])))


def _worded(form: PaperForm) -> Iterator[Fault]:
    """Yield the parts that are numbered in words where the edition numbers them in figures."""
    part = form.edition.levels.get("part")
    for line in form.body if part and part.count == "roman" else ():
        if line.label == "part" and line.count == "ordinal":
            yield Fault(line, say.PARTS_ARE.of(words="Phần I, Phần II"))


HEADING_LOOK = Rule(
    id="TF055",
    name="heading-look",
    severity=Severity.WARNING,
    title=Message(vi="tiêu đề mục, khoản sai kiểu chữ", en="a heading has the wrong look"),
    why=Message(
        vi="Kiểu chữ cho thấy cấp của tiêu đề: mục số La Mã in hoa, đậm; khoản có tiêu đề in thường, đậm.",
        en="The look shows the level: Roman headings are bold capitals, those with 1. are bold and small.",
    ),
    source=_CLAUSE,
    good=("h1.capitals: true", "h2.bold: 1", "h3.capitals: true"),
    bad=(Bad("h1.bold: 0"), Bad("h1.capitals: false"), Bad("h2.capitals: true"), Bad("h2.italic: 1")),
    check=_looks,
)
_WORDED = "h1[0].text: Phần thứ nhất\nh1[0].mark: Phần %\nh1[0].count: ordinal\nh1[0].label: part"
NUMBER_MARK = Rule(
    id="TF056",
    name="number-mark",
    severity=Severity.WARNING,
    title=Message(vi="số thứ tự, dấu sau số ghi không đúng", en="a number or the sign after it is wrong"),
    why=Message(
        vi="Sau số La Mã và số Ả Rập là dấu chấm, sau chữ cái là dấu ngoặc đơn; phần đánh số La Mã.",
        en="A stop comes after I and 1, a bracket after a; parts have Roman numbers.",
    ),
    source=_CLAUSE,
    good=('h2.mark: "%."', 'item-a.mark: "%)"', "h1.mark: '%-'", "h2.mark: '%.%'"),
    bad=(
        Bad("h2.mark: '%/'"),
        Bad("h1.mark: '%)'"),
        Bad("item-a.mark: '%.'"),
        Bad("h2.mark: '%.%)'"),
        Bad(_WORDED),
    ),
    check=_marks,
)
RULES = (HEADING_LOOK, NUMBER_MARK)
