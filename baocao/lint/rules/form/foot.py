"""Rules about the recipients and the appendices of a typed paper."""

from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.paper_form import PaperForm
from baocao.lint.rules.form.telling import Fault, is_not, told
from baocao.messages import Message
from baocao.messages import paper_form as say
from baocao.model.scheme import numeral
from baocao.system.patterns import lazy

_CLAUSE = "NĐ 30/2020/NĐ-CP, Phụ lục I, {}; HD 05-HD/VPTW, {}; HD 36-HD/VPTW; HD 29-HD/TWĐTN-VP, III.8"
_APPENDIX = lazy(r"(?i)phụ lục(?: số)? (?P<number>\d{1,2}|[ivxl]{1,6})\b.*")


def _heading(form: PaperForm) -> Iterator[Finding]:
    right = f"{form.edition.recipients.label}{form.edition.recipients.label_end}"
    faults = [Fault(line, right=right) for line in form.labelled("recipients-heading") if line.text != right]
    yield from told(RECIPIENTS_HEADING, form, faults)


def _underlined(form: PaperForm) -> Iterator[Finding]:
    right = bool(form.edition.resolved("recipients-words").underline)
    faults = [
        Fault(line, is_not(_SEEN[not right], _SEEN[right]))
        for line in form.labelled("recipients-heading")
        if (line.underlined > 1 / 2) != right
    ]
    yield from told(HEADING_UNDERLINE, form, faults)


_SEEN = (say.NOT_UNDERLINED, say.UNDERLINED)


def _archive(form: PaperForm) -> Iterator[Finding]:
    word = form.edition.recipients.examples.get("archive", "").partition(" ")[0].strip(":")
    recipients = list(form.labelled("recipient"))
    kept = any(word.casefold() in line.text.casefold() for line in recipients)
    faults = [] if kept or not recipients else [Fault(recipients[-1], say.NO_ARCHIVE.of(word=word))]
    yield from told(NO_ARCHIVE, form, faults)


def _appendices(form: PaperForm) -> Iterator[Finding]:
    labels = [line for line in form.lines if line.label == "appendix-label"]
    numbered = [(line, match["number"]) for line in labels if (match := _APPENDIX.fullmatch(line.text))]
    faults = []
    for at, (line, number) in enumerate(numbered, 1):
        right = numeral(form.edition.appendix.count, at)
        if number.isdigit() != right.isdigit():
            faults.append(Fault(line, is_not(number, right)))
    yield from told(APPENDIX_NUMBER, form, faults)


RECIPIENTS_HEADING = Rule(
    id="TF040",
    name="recipients-heading",
    severity=Severity.WARNING,
    title=Message(vi="chữ “Nơi nhận” ghi không đúng", en="the heading of the recipients is wrong"),
    why=Message(
        vi="Chữ “Nơi nhận” và dấu hai chấm do thể thức quy định.",
        en="The format sets the words of this heading and its colon.",
    ),
    source=_CLAUSE.format("II.9", "mục 9.2"),
    good=('recipients-heading.text: "Nơi nhận:"',),
    bad=(Bad("recipients-heading.text: Nơi nhận"), Bad('recipients-heading.text: "NƠI NHẬN:"')),
    check=_heading,
)
HEADING_UNDERLINE = Rule(
    id="TF049",
    name="recipients-underline",
    severity=Severity.WARNING,
    title=Message(
        vi="gạch dưới chữ “Nơi nhận” không đúng", en="the heading of the recipients is wrongly underlined"
    ),
    why=Message(
        vi="Văn bản của Đảng gạch dưới chữ “Nơi nhận”, văn bản nhà nước in nghiêng, đậm, không gạch dưới.",
        en="The Party underlines these words; the State prints them in bold italics, not underlined.",
    ),
    source=_CLAUSE.format("II.9d", "Phụ lục 2"),
    good=("recipients-heading.underlined: 0", "paper.family: party\nrecipients-heading.underlined: 0.9"),
    bad=(
        Bad("recipients-heading.underlined: 1"),
        Bad("paper.family: party\nrecipients-heading.underlined: 0"),
    ),
    check=_underlined,
)
NO_ARCHIVE = Rule(
    id="TF041",
    name="no-archive-line",
    severity=Severity.WARNING,
    title=Message(vi="nơi nhận không có dòng lưu", en="the recipients lack the line of the archive"),
    why=Message(
        vi="Dòng lưu ghi nơi giữ bản gốc, cần khi tra cứu.",
        en="The line of the archive says where the original is kept.",
    ),
    source=_CLAUSE.format("II.9", "mục 9.2"),
    good=('recipient.text: "- Lưu: VT, NC.Châu"',),
    bad=(Bad("recipient.text: Ủy ban nhân dân tỉnh;"),),
    check=_archive,
)
APPENDIX_NUMBER = Rule(
    id="TF042",
    name="appendix-number",
    severity=Severity.WARNING,
    title=Message(vi="phụ lục đánh số không đúng kiểu", en="appendices have the wrong kind of numbers"),
    why=Message(
        vi="Từ hai phụ lục trở lên thì đánh số, theo kiểu số mà thể thức quy định.",
        en="Two appendices or more are numbered, with the kind of numbers that the format sets.",
    ),
    source="NĐ 30/2020/NĐ-CP, Phụ lục I, III.1; HD 05-HD/VPTW, phụ lục; HD 36-HD/VPTW",
    good=("superior.label: appendix-label\nappendix-label.text: Phụ lục I",),
    bad=(Bad("superior.label: appendix-label\nappendix-label.text: PHỤ LỤC 1"),),
    check=_appendices,
)
RULES = (RECIPIENTS_HEADING, HEADING_UNDERLINE, NO_ARCHIVE, APPENDIX_NUMBER)
