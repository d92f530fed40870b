"""Rules about what stands below names, the title and the subject: solid lines, and marks that are typed."""

import re
from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.paper_form import FormLine, PaperForm
from baocao.lint.rules.form.telling import Fault, bounds, is_not, told
from baocao.messages import Message, Said
from baocao.messages import paper_form as say
from baocao.model.style import Range, RuleStyle, Style
from baocao.system.patterns import lazy

# Of the length of the words: fonts differ, and people draw by eye.
_SLACK = 0.05
_SLACK_OF_WHOLE = 0.15
_MARK = lazy(r"\*+|[-–—‒_=]{3,}")
_CLAUSES = (
    "NĐ 30/2020/NĐ-CP, Phụ lục I, II.1c, II.2b, II.5b; HD 05-HD/VPTW và HD 36-HD/VPTW, tiêu đề; "
    "HD 29-HD/TWĐTN-VP, III.1"
)


def _components(form: PaperForm) -> Iterator[tuple[FormLine, Style, RuleStyle]]:
    """Yield the last line of each component that has a line below it, and what the edition says of both."""
    for line in form.lines:
        style = form.style(line)
        if line.rules is not None and style and style.rule:
            yield line, style, style.rule


def _missing(form: PaperForm) -> Iterator[Finding]:
    yield from told(NO_LINE, form, [Fault(line) for line, *_ in _components(form) if not line.rules])


def _wrong_lengths(form: PaperForm) -> Iterator[Finding]:
    faults = []
    for line, style, rule in _components(form):
        right = rule.share_range or Range(at_least=rule.share, at_most=rule.share)
        shares = [share for _, share in line.rules or ()]
        sized = [_sized(each, style) for each in form.labelled(line.label)]
        if shares and not any(_is_right(share * by, right) for share in shares for by in (1, *sized)):
            found = say.SHARE_OF_WORDS.of(n=round(100 * shares[0]))
            faults.append(Fault(line, is_not(found, _percents(right))))
    yield from told(LINE_LENGTH, form, faults)


def _sized(line: FormLine, style: Style) -> float:
    """Return how much longer or shorter the words are in a wrong size, of which another rule tells."""
    low, high = bounds(style)
    pt = line.pt or low
    return pt / min(max(pt, low), high) if low else 1


def _is_right(share: float, right: Range) -> bool:
    """Tell whether a share is allowed, or not known."""
    slack = _SLACK if right.at_least < 1 else _SLACK_OF_WHOLE
    return not share or right.at_least - slack <= share <= (right.at_most or 1) + slack


def _percents(right: Range) -> Said:
    low, high = round(100 * right.at_least), round(100 * (right.at_most or 1))
    return say.PERCENT.of(n=low) if low == high else say.PERCENTS.of(low=low, high=high)


def _broken(form: PaperForm) -> Iterator[Finding]:
    faults = [
        Fault(line, is_not(say.BROKEN, say.SOLID))
        for line, _, rule in _components(form)
        if rule.solid and line.rules and all(made == "broken" for made, _ in line.rules)
    ]
    yield from told(BROKEN_LINE, form, faults)


def _marks(form: PaperForm) -> Iterator[Finding]:
    kind = next((line.n for line in form.labelled("kind")), None)
    faults = [*_separators(form, kind), *(_ends(form, kind) if kind else [])]
    yield from told(TYPED_MARK, form, faults)


def _separators(form: PaperForm, kind: int | None) -> Iterator[Fault]:
    """Yield what is wrong with the mark below the issuer."""
    rows = form.edition.letterhead.rows
    right = next((line.words for row in rows for line in row.left if line.words), None)
    issuer = [line for line in form.labelled("issuer") if kind is None or line.n < kind]
    if right and issuer:
        before = [line for line in form.labelled("rule") if kind is None or line.n < kind]
        yield from _typed(issuer[-1], before, right, exact=True)


def _ends(form: PaperForm, kind: int) -> Iterator[Fault]:
    """Yield what is wrong with the mark below the subject."""
    end, subject = form.edition.subject_end, list(form.labelled("subject"))
    if end and subject:
        body = next((line.n for line in form.body), len(form.lines))
        after = [line for line in form.labelled("rule") if kind < line.n < body]
        yield from _typed(subject[-1], after, end.words, exact=end.counted)


def _typed(above: FormLine, found: list[FormLine], right: str, *, exact: bool) -> Iterator[Fault]:
    """Yield a fault unless one of the lines found is right, in number only where the text counts."""
    texts = [re.sub(r"\s", "", line.text) for line in found]
    if any(
        text == right or (not exact and _MARK.fullmatch(text) and set(text) == set(right)) for text in texts
    ):
        return
    if found:
        yield Fault(found[0], right=right)
    else:
        yield Fault(above, say.LACKS.of(words=right))


NO_LINE = Rule(
    id="TF023",
    name="no-line-below",
    severity=Severity.WARNING,
    title=Message(vi="thiếu đường kẻ bên dưới", en="the line below is missing"),
    why=Message(
        vi="Dưới tiêu ngữ hoặc tiêu đề, tên cơ quan, trích yếu có đường kẻ nét liền theo thể thức.",
        en="The format has a solid line below the motto or title, the issuer and the subject.",
    ),
    source=_CLAUSES,
    good=("motto.rules: [[underlined, 1]]", "issuer.rules: [[typed, 0.4]]", "subject.rules: [[border, 0.4]]"),
    bad=(Bad("motto.rules: []"), Bad("issuer.rules: []"), Bad("subject.rules: []")),
    check=_missing,
)
LINE_LENGTH = Rule(
    id="TF024",
    name="line-length",
    severity=Severity.WARNING,
    title=Message(vi="đường kẻ dài hoặc ngắn quá", en="the line below is too long or too short"),
    why=Message(
        vi="Đường kẻ có độ dài theo dòng chữ dài nhất bên trên, do thể thức quy định.",
        en="The format sets the length of the line by the longest line of the words above it.",
    ),
    source=_CLAUSES,
    good=("motto.rules: [[drawn, 0.93]]", "issuer.rules: [[drawn, 0.33]]", "issuer.rules: [[drawn, 0]]"),
    bad=(
        Bad("motto.rules: [[drawn, 0.5]]"),
        Bad("motto.rules: [[border, 1.6]]"),
        Bad("issuer.rules: [[drawn, 0.8]]"),
        Bad("issuer.rules: [[underlined, 1]]"),
        Bad("subject.rules: [[typed, 0.1]]"),
    ),
    check=_wrong_lengths,
)
BROKEN_LINE = Rule(
    id="TF039",
    name="broken-line",
    severity=Severity.WARNING,
    title=Message(vi="đường kẻ bên dưới không liền nét", en="the line below is not solid"),
    why=Message(
        vi="Đường kẻ dưới tiêu ngữ, tên cơ quan, trích yếu là nét liền, không phải nét đứt hay gạch nối.",
        en="The line below the motto, the issuer and the subject is solid, not dashed, nor typed hyphens.",
    ),
    source="NĐ 30/2020/NĐ-CP, Phụ lục I, II.1b, II.2b, II.5b",
    good=("motto.rules: [[drawn, 1]]", "issuer.rules: [[broken, 0.4], [drawn, 0.4]]"),
    bad=(Bad("motto.rules: [[broken, 1]]"), Bad("issuer.rules: [[broken, 0.4]]")),
    check=_broken,
)
TYPED_MARK = Rule(
    id="TF025",
    name="mark-below",
    severity=Severity.WARNING,
    title=Message(
        vi="dấu dưới tên cơ quan hoặc trích yếu không đúng", en="the mark below is wrong or missing"
    ),
    why=Message(
        vi="Văn bản của Đảng, của Đoàn có dấu sao dưới tên cơ quan, gạch nối dưới trích yếu.",
        en="Documents of the Party and the Youth Union have stars and hyphens in place of lines.",
    ),
    source="HD 05-HD/VPTW và HD 36-HD/VPTW, tên cơ quan, trích yếu; HD 29-HD/TWĐTN-VP, III.3.1, III.5",
    good=(
        'paper.family: party\nrule[0].text: "*"',
        'paper.family: party\nrule[1].text: "- - - - -"',
        'paper.family: youth\nrule[1].text: "-----------"',
    ),
    bad=(
        Bad("paper.family: party\nrule.text: ___"),
        Bad("paper.family: party\nrule.label: other"),
        Bad('paper.family: party\nrule.text: "***"'),
        Bad('paper.family: party\nrule[1].text: "--------"'),
        Bad('paper.family: party\nrule[1].text: "---"'),
    ),
    check=_marks,
)
RULES = (NO_LINE, LINE_LENGTH, BROKEN_LINE, TYPED_MARK)
