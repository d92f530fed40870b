"""Rules about letters: the font, and the size, weight and capitals of each component."""

from collections import Counter
from collections.abc import Callable, Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.paper_form import FormLine, PaperForm
from baocao.lint.rules.form.telling import Fault, between, bounds, is_not, number, told
from baocao.messages import Message, Said
from baocao.messages import paper_form as say
from baocao.model.style import Style

_SLACK_PT = 0.5
_HALF = 0.5
# A few letters of another size or font are a typist's slip that nobody sees: a blank, a dash.
_SHARE_SEEN = 0.2
_UNREGULATED = "không quy định"
_IN_SMALL = ("motto", "subject", "signer")
_LETTERS = (
    "NĐ 30/2020/NĐ-CP, Phụ lục I, {}; HD 05-HD/VPTW, Phụ lục 2; HD 36-HD/VPTW, Phụ lục 3; "
    "HD 29-HD/TWĐTN-VP, mẫu 3"
)


def _wrong_font(form: PaperForm) -> Iterator[Finding]:
    right, counts = form.edition.typeface.font, Counter[str]()
    faults = []
    for line in form.lines:
        counts.update(dict(line.fonts))
        others = Counter({font: n for font, n in line.fonts if font.casefold() != right.casefold()})
        if others.total() > _SHARE_SEEN * sum(n for _, n in line.fonts):
            faults.append(Fault(line, is_not(_share(others.most_common(1)[0][0], form), right)))
    yield from told(OTHER_FONT, form, faults)


def _share(font: str, form: PaperForm) -> Said:
    whole = sum(n for line in form.lines for _, n in line.fonts)
    part = sum(n for line in form.lines for name, n in line.fonts if name == font)
    percent = round(100 * part / whole)
    return (say.SHARE if percent else say.LESS_SHARE).of(font=font, percent=percent)


def _wrong_sizes(form: PaperForm) -> Iterator[Finding]:
    faults = [
        fault for line in form.lines if (style := form.style(line)) and (fault := _size_fault(line, style))
    ]
    yield from told(COMPONENT_SIZE, form, faults)


def _wrong_together(form: PaperForm) -> Iterator[Finding]:
    """Tell of sizes at the head that are right each for itself, and do not belong together."""
    styles = {label: style for label, (style, _) in form.fixed_words()} | {"place-date": "place-date"}
    lines = [line for line in form.labelled(*styles) if line.pts]
    found = {styles[line.label]: line.pt for line in lines}
    sets = [each.pt for each in form.edition.sizes.values()]
    wrong = any(_size_fault(line, style) for line in lines if (style := form.style(line)))
    is_whole = sets and len(found) == len(styles) and not wrong
    if is_whole and not any(all(abs(found[key] - each[key]) <= _SLACK_PT for key in found) for each in sets):
        right = [say.OF_SIZES.of(pts=", ".join(number(each[key]) for key in found)) for each in sets]
        said = is_not(
            say.OF_SIZES.of(pts=", ".join(map(number, found.values()))), say.OR.of(a=right[0], b=right[-1])
        )
        yield from told(HEAD_SIZES, form, [Fault(lines[0], said)])


def _wrong_body_sizes(form: PaperForm) -> Iterator[Finding]:
    style = form.edition.resolved("body")
    yield from told(BODY_SIZE, form, [fault for line in form.body if (fault := _size_fault(line, style))])


def _size_fault(line: FormLine, style: Style) -> Fault | None:
    low, high = bounds(style)
    wrong = Counter({pt: n for pt, n in line.pts if not low - _SLACK_PT <= pt <= high + _SLACK_PT})
    if wrong.total() <= _SHARE_SEEN * sum(n for _, n in line.pts):
        return None
    found = say.POINTS.of(pt=number(wrong.most_common(1)[0][0]))
    return Fault(line, is_not(found, between(low, high)))


def _looks(
    wrong: Callable[[FormLine, Style], bool], words: Callable[[Style], tuple[Message, Message]]
) -> Callable[[PaperForm], list[Fault]]:
    """Return what finds the components whose look is wrong; what the edition does not regulate is let be."""

    def faults(form: PaperForm) -> list[Fault]:
        styled = ((line, style) for line in form.lines if line.pts and (style := form.style(line)))
        return [
            Fault(line, is_not(*words(style)))
            for line, style in styled
            if not style.source.startswith(_UNREGULATED) and wrong(line, style)
        ]

    return faults


_weights = _looks(
    lambda line, style: (line.bold > _HALF) != bool(style.bold),
    lambda style: (say.NOT_BOLD, say.BOLD) if style.bold else (say.BOLD, say.NOT_BOLD),
)
_slants = _looks(
    lambda line, style: (line.italic > _HALF) != bool(style.italic),
    lambda style: (say.UPRIGHT, say.ITALIC) if style.italic else (say.ITALIC, say.UPRIGHT),
)
_cases = _looks(
    lambda line, style: not line.capitals if style.caps else line.capitals and line.label in _IN_SMALL,
    lambda style: (say.SMALL, say.CAPITALS) if style.caps else (say.CAPITALS, say.SMALL),
)


def _wrong_weight(form: PaperForm) -> Iterator[Finding]:
    yield from told(COMPONENT_WEIGHT, form, _weights(form))


def _wrong_slant(form: PaperForm) -> Iterator[Finding]:
    yield from told(COMPONENT_SLANT, form, _slants(form))


def _wrong_case(form: PaperForm) -> Iterator[Finding]:
    yield from told(COMPONENT_CAPITALS, form, _cases(form))


OTHER_FONT = Rule(
    id="TF010",
    name="other-font",
    severity=Severity.WARNING,
    title=Message(vi="phông chữ không đúng", en="wrong font"),
    why=Message(
        vi="Cả văn bản dùng một phông chữ; phông khác làm lệch dòng và có máy không có.",
        en="A document has one font; others shift its lines, and some machines lack them.",
    ),
    source=_LETTERS.format("I.4"),
    good=("paragraph.fonts: [[Times New Roman, 100], [Calibri, 2]]",),
    bad=(Bad("paragraph.fonts: [[Calibri, 100]]"), Bad("kind.fonts: [[.VnTime, 7]]")),
    check=_wrong_font,
)
COMPONENT_SIZE = Rule(
    id="TF011",
    name="component-size",
    severity=Severity.WARNING,
    title=Message(vi="sai cỡ chữ của thành phần thể thức", en="a component has the wrong size"),
    why=Message(
        vi="Cỡ chữ của quốc hiệu, tên cơ quan, số, ngày, tên loại, chữ ký, nơi nhận do thể thức quy định.",
        en="The format sets the sizes of the letterhead, the kind, the signature and the recipients.",
    ),
    source=_LETTERS.format("V"),
    good=("issuer.pts: [[12.5, 20]]", "kind.pts: [[14, 7]]"),
    bad=(Bad("issuer.pts: [[16, 20]]"), Bad("recipient.pts: [[14, 30]]"), Bad("number.pts: [[10, 9]]")),
    check=_wrong_sizes,
)
HEAD_SIZES = Rule(
    id="TF016",
    name="sizes-at-the-head",
    severity=Severity.INFO,
    title=Message(
        vi="cỡ chữ quốc hiệu, tiêu ngữ, địa danh không thống nhất",
        en="the sizes of nation, motto and place do not belong together",
    ),
    why=Message(
        vi="Cỡ chữ trong một văn bản tăng, giảm thống nhất: 13, 14, 14 hoặc 12, 13, 13.",
        en="Sizes in a document go up or down together: 13, 14, 14 or 12, 13, 13.",
    ),
    source="NĐ 30/2020/NĐ-CP, Phụ lục I, V, chú thích 1",
    good=(
        "nation.pts: [[12, 30]]\nmotto.pts: [[13, 20]]\nplace-date.pts: [[13, 20]]",
        "nation.pts: [[12.5, 30]]",
    ),
    bad=(
        Bad("nation.pts: [[12, 30]]\nmotto.pts: [[14, 20]]"),
        Bad("nation.pts: [[13, 30]]\nmotto.pts: [[14, 20]]\nplace-date.pts: [[13, 20]]"),
    ),
    check=_wrong_together,
)
BODY_SIZE = Rule(
    id="TF012",
    name="body-size",
    severity=Severity.WARNING,
    title=Message(vi="sai cỡ chữ nội dung", en="the text has the wrong size"),
    why=Message(
        vi="Nội dung văn bản có cỡ chữ do thể thức quy định, để dễ đọc và thống nhất.",
        en="The format sets the size of the text, for legibility and uniformity.",
    ),
    source=_LETTERS.format("II.6e"),
    good=("paragraph.pts: [[14, 300], [8, 3]]",),
    bad=(Bad("paragraph.pts: [[12, 300]]"), Bad("item-dash.pts: [[16.5, 80]]")),
    check=_wrong_body_sizes,
)
COMPONENT_WEIGHT = Rule(
    id="TF013",
    name="component-weight",
    severity=Severity.WARNING,
    title=Message(vi="sai kiểu chữ đậm của thành phần thể thức", en="a component has the wrong weight"),
    why=Message(
        vi="Chữ đậm phân biệt cơ quan ban hành với cơ quan chủ quản, tên loại với nội dung.",
        en="Bold letters tell the issuer from the body above it, and the kind from the text.",
    ),
    source=_LETTERS.format("V"),
    good=("issuer.bold: 1",),
    bad=(Bad("issuer.bold: 0"), Bad("number.bold: 1"), Bad("kind.bold: 0.2")),
    check=_wrong_weight,
)
COMPONENT_SLANT = Rule(
    id="TF014",
    name="component-slant",
    severity=Severity.WARNING,
    title=Message(vi="sai kiểu chữ nghiêng của thành phần thể thức", en="a component has the wrong slant"),
    why=Message(
        vi="Chỉ địa danh, ngày tháng và vài thành phần khác in nghiêng.",
        en="Only the place and date and a few other components are italic.",
    ),
    source=_LETTERS.format("V"),
    good=("place-date.italic: 1",),
    bad=(Bad("place-date.italic: 0"), Bad("subject.italic: 1")),
    check=_wrong_slant,
)
COMPONENT_CAPITALS = Rule(
    id="TF015",
    name="component-capitals",
    severity=Severity.WARNING,
    title=Message(vi="sai chữ in hoa của thành phần thể thức", en="a component has the wrong case"),
    why=Message(
        vi="Tên cơ quan, tên loại, chức vụ in hoa; tiêu ngữ, trích yếu, họ tên người ký in thường.",
        en="Bodies, the kind and posts are in capitals; the motto, the subject and the signer are not.",
    ),
    source=_LETTERS.format("V"),
    good=("kind.capitals: true", "signer.capitals: false"),
    bad=(Bad("kind.capitals: false"), Bad("signer.capitals: true"), Bad("issuer.capitals: false")),
    check=_wrong_case,
)
RULES = (
    OTHER_FONT,
    COMPONENT_SIZE,
    HEAD_SIZES,
    BODY_SIZE,
    COMPONENT_WEIGHT,
    COMPONENT_SLANT,
    COMPONENT_CAPITALS,
)
