"""Rules about how the paragraphs of the text stand: indents, gaps, the distance of lines, evenness."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.paper_form import FormLine, PaperForm
from baocao.lint.rules.form.telling import Fault, allowed, is_not, number, told
from baocao.messages import Message, Said
from baocao.messages import paper_form as say
from baocao.model.style import Range

_CLAUSE = "NĐ 30/2020/NĐ-CP, Phụ lục I, II.6e; HD 05-HD/VPTW; HD 36-HD/VPTW; HD 29-HD/TWĐTN-VP, III.6"
# 1,25 cm is the tab of Word that nearly all papers have for 1,27 cm.
_SLACK_MM = 0.5
_SLACK_PT = 0.5
_SLACK_LINES = 0.05
_FEW = 4
_COMMON = {"justify": "both"}
_Measure = Callable[[FormLine], float | None]


_HEADINGS = ("h1", "h2", "h3", "h4", "article")


def _prose(form: PaperForm) -> list[FormLine]:
    return [line for line in form.body if line.prose and line.label not in _HEADINGS]


def _indents(form: PaperForm) -> Iterator[Finding]:
    yield from told(INDENT, form, _wrong_indents(form))


def _wrong_indents(form: PaperForm) -> list[Fault]:
    ranges = form.edition.resolved("body").first_line_ranges_mm
    return [
        Fault(line, is_not(say.MILLIMETRES.of(mm=number(line.indent)), _any_of(ranges)))
        for line in _prose(form)
        if ranges
        and line.indent is not None
        and line.align != "center"
        and not any(_within(each, line.indent, _SLACK_MM) for each in ranges)
    ]


def _within(right: Range, value: float, slack: float) -> bool:
    return right.at_least - slack <= value and (right.at_most is None or value <= right.at_most + slack)


def _any_of(ranges: Sequence[Range]) -> Said | str:
    first, *others = (allowed(each) for each in ranges)
    return say.OR.of(a=first, b=others[0]) if others else first


def _gaps(form: PaperForm) -> Iterator[Finding]:
    yield from told(GAP, form, _wrong_gaps(form))


def _wrong_gaps(form: PaperForm) -> list[Fault]:
    right, texts = form.edition.resolved("body").gap_range_pt, {line.n for line in form.body}
    return [
        Fault(line, is_not(say.GAP.of(pt=number(line.gap)), allowed(right)))
        for line in _prose(form)
        if right and line.n - 1 in texts and line.gap is not None and not _within(right, line.gap, _SLACK_PT)
    ]


def _pitches(form: PaperForm) -> Iterator[Finding]:
    yield from told(PITCH, form, _wrong_pitches(form))


def _wrong_pitches(form: PaperForm) -> list[Fault]:
    style, faults = form.edition.resolved("body"), []
    for line in _prose(form):
        if exact := style.line_exact_range:
            if not _within(exact, line.pitch, _SLACK_PT):
                faults.append(Fault(line, is_not(say.PITCH.of(pt=number(line.pitch)), allowed(exact))))
        elif (lines := style.line_multiple_range) and not _within(lines, line.spacing, _SLACK_LINES):
            faults.append(Fault(line, is_not(say.SPACING.of(n=number(line.spacing)), allowed(lines))))
    return faults


def _uneven(form: PaperForm) -> Iterator[Finding]:
    lines = _prose(form)
    texts = {line.n for line in form.body if line.label not in _HEADINGS}
    below_text = [line for line in lines if line.n - 1 in texts]
    faults: dict[int, Fault] = {}
    for compared, wrong, measure, slack, words in (
        (lines, _wrong_indents(form), _indent, _SLACK_MM, say.UNEVEN_INDENT),
        (below_text, _wrong_gaps(form), _gap, _SLACK_PT, say.UNEVEN_GAP),
        (lines, _wrong_pitches(form), _spacing, _SLACK_LINES, say.UNEVEN_LINES),
    ):
        told_elsewhere = {fault.line for fault in wrong}
        for line, usual in _others([each for each in compared if each not in told_elsewhere], measure, slack):
            found = words.of(v=number(measure(line) or 0))
            faults.setdefault(line.n, Fault(line, say.UNLIKE_MOST.of(found=found, usual=number(usual))))
    yield from told(UNEVEN, form, [faults[n] for n in sorted(faults)])


def _indent(line: FormLine) -> float | None:
    return line.indent


def _gap(line: FormLine) -> float | None:
    return line.gap


def _spacing(line: FormLine) -> float | None:
    return round(line.spacing, 2)


def _others(lines: Sequence[FormLine], measure: _Measure, slack: float) -> Iterator[tuple[FormLine, float]]:
    """Yield the lines that differ from what at least half of them have, and that measure."""
    measured = [(line, value) for line in lines if (value := measure(line)) is not None]
    if len(measured) < _FEW:
        return
    usual, count = Counter(value for _, value in measured).most_common(1)[0]
    if 2 * count >= len(measured):
        for line, value in measured:
            if abs(value - usual) > slack:
                yield line, usual


def _ragged(form: PaperForm) -> Iterator[Finding]:
    right = form.edition.resolved("body").align
    faults = [Fault(line) for line in _prose(form) if _COMMON.get(line.align, line.align) != right]
    yield from told(ALIGNMENT, form, faults)


INDENT = Rule(
    id="TF050",
    name="first-line-indent",
    severity=Severity.WARNING,
    title=Message(vi="lùi đầu dòng không đúng", en="wrong indent of first lines"),
    why=Message(
        vi="Chữ đầu đoạn lùi vào một khoảng do thể thức quy định, để thấy đoạn mới bắt đầu.",
        en="The format sets the indent of first lines, which shows where a paragraph starts.",
    ),
    source=_CLAUSE,
    good=("paragraph.indent: 12.5\nparagraph.prose: true", "paragraph.indent: 10\nparagraph.prose: true"),
    bad=(
        Bad("paragraph.indent: 0\nparagraph.prose: true"),
        Bad("item-dash.indent: 6.4\nitem-dash.prose: true"),
    ),
    check=_indents,
)
GAP = Rule(
    id="TF051",
    name="paragraph-gap",
    severity=Severity.WARNING,
    title=Message(vi="khoảng cách giữa các đoạn không đúng", en="wrong gap between paragraphs"),
    why=Message(
        vi="Giữa các đoạn có khoảng cách do thể thức quy định, để dễ đọc.",
        en="The format sets the gap between paragraphs, for legibility.",
    ),
    source=_CLAUSE,
    good=("paragraph.gap: 9\nparagraph.prose: true",),
    bad=(Bad("paragraph.gap: 0\nparagraph.prose: true"), Bad("item-dash.gap: 3\nitem-dash.prose: true")),
    check=_gaps,
)
PITCH = Rule(
    id="TF052",
    name="line-spacing",
    severity=Severity.WARNING,
    title=Message(vi="giãn dòng không đúng", en="wrong line spacing"),
    why=Message(
        vi="Khoảng cách giữa các dòng do thể thức quy định; dòng quá sát khó đọc, quá thưa tốn giấy.",
        en="The format sets the distance of lines: close lines are hard to read, loose ones waste pages.",
    ),
    source=_CLAUSE,
    good=("paragraph.spacing: 1.5\nparagraph.pitch: 24.1\nparagraph.prose: true",),
    bad=(
        Bad("paragraph.spacing: 0.8\nparagraph.pitch: 12.9\nparagraph.prose: true"),
        Bad("item-dash.spacing: 2\nitem-dash.pitch: 32\nitem-dash.prose: true"),
    ),
    check=_pitches,
)
UNEVEN = Rule(
    id="TF053",
    name="uneven-paragraphs",
    severity=Severity.INFO,
    title=Message(vi="các đoạn trình bày không đều", en="paragraphs are uneven"),
    why=Message(
        vi="Đoạn chép từ tệp khác thường giữ lề, khoảng cách của tệp ấy, khác các đoạn còn lại.",
        en="Paragraphs copied from another file often keep its indents and gaps, unlike the others.",
    ),
    source="practice",
    good=("paragraph.indent: 12.7\nparagraph.prose: true",),
    bad=(Bad("item-a.spacing: 1.1\nparagraph.spacing: 1.4\nparagraph.prose: true"),),
    check=_uneven,
)
ALIGNMENT = Rule(
    id="TF054",
    name="body-alignment",
    severity=Severity.WARNING,
    title=Message(vi="nội dung không căn đều hai bên", en="the text is not justified"),
    why=Message(
        vi="Nội dung căn đều cả hai lề.",
        en="The text is justified at both margins.",
    ),
    source=_CLAUSE,
    good=("paragraph.align: justify\nparagraph.prose: true",),
    bad=(Bad("paragraph.align: left\nparagraph.prose: true"),),
    check=_ragged,
)
RULES = (INDENT, GAP, PITCH, UNEVEN, ALIGNMENT)
