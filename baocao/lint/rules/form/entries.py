"""Rules about lists of bodies and of what a paper is based on, and about the line of the archive."""

import re
from collections.abc import Iterator, Sequence

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.paper_form import FormLine, PaperForm
from baocao.lint.rules.form.telling import Fault, is_not, told
from baocao.messages import Message, Said
from baocao.messages import paper_form as say
from baocao.system.patterns import lazy

_CLAUSE = "NĐ 30/2020/NĐ-CP, Phụ lục I, {}; HD 05-HD/VPTW, {}; HD 36-HD/VPTW; HD 29-HD/TWĐTN-VP, {}"
_MARK = lazy(r"[.;,:/]*$")
_BULLET = lazy(r"[-–—‒+*•]")
_KEPT = lazy(r"(?i)[-–—‒+*•]?\s*(?P<words>lưu\b.*)")


def _ends(lines: Sequence[FormLine], separator: str, last: str) -> Iterator[Fault]:
    """Yield the lines of a list that end with another mark."""
    for line in lines:
        right = last if line is lines[-1] else separator
        found = _mark(line.text)
        if found != right:
            yield Fault(line, _marks(found, right))


def _mark(text: str) -> str:
    found = _MARK.search(text.rstrip())
    return found[0] if found else ""


def _marks(found: str, right: str) -> Said:
    quoted = say.ENDS_WITH.of(mark=found) if found else say.ENDS_BARE.of()
    return is_not(quoted, say.QUOTED.of(words=right))


def _addressees(form: PaperForm) -> Iterator[Finding]:
    yield from told(ADDRESSEES, form, list(_wrong_addressees(form)))


def _wrong_addressees(form: PaperForm) -> Iterator[Fault]:
    rule = form.edition.addressed
    lines = list(form.labelled("addressee"))
    if rule is None:
        return
    label = rule.labels.get(form.kind, rule.label)
    if not lines:
        if form.kind in rule.kinds:
            yield Fault(None, say.NO_ADDRESSEE.of(kind=form.kind, label=label))
        return
    first, *others = lines
    heading, colon, words = first.text.partition(":")
    if f"{heading}{colon}" != label:
        yield Fault(first, is_not(f"{heading}{colon}", label))
    entries = [*([first] if words.strip() else []), *others]
    if len(entries) > 1:
        yield from _ends(entries, rule.separator, rule.last)
    elif entries and _mark(entries[0].text) not in ("", rule.last):
        yield Fault(entries[0], _marks(_mark(entries[0].text), rule.last))


def _letters(form: PaperForm) -> Iterator[Finding]:
    rule, faults = form.edition.letter, []
    subject = next(form.labelled("subject"), None)
    if rule and subject and not any(form.labelled("kind")):
        if rule.starts and not subject.text.startswith(f"{rule.starts} "):
            faults = [Fault(subject, say.SHOULD_START.of(words=rule.starts))]
        elif not rule.starts and subject.text.startswith(form.edition.forbidden.starts):
            faults = [Fault(subject, say.SHOULD_NOT_START.of(words=subject.text.split()[0]))]
    yield from told(LETTER_SUBJECT, form, faults)


def _basis(form: PaperForm) -> Iterator[Finding]:
    rule = form.edition.basis
    # A sentence goes on below a colon.
    lines = [line for line in form.labelled("basis") if not line.text.endswith(":")]
    faults = list(_ends(lines, rule.separator, rule.last))
    if rule.bullet:
        faults += [
            Fault(line, say.LACKS_BULLET.of(mark=rule.bullet))
            for line in lines
            if not line.listed and not _BULLET.match(line.text)
        ]
    yield from told(BASIS, form, faults)


def _recipients(form: PaperForm) -> list[FormLine]:
    return [line for line in form.labelled("recipient") if not line.role]


def _marks_of_recipients(form: PaperForm) -> Iterator[Finding]:
    rule, faults = form.edition.recipients, []
    lines = _recipients(form)
    for line in lines if any(_KEPT.match(each.text) for each in lines) else ():
        found, is_kept = _mark(line.text), _KEPT.match(line.text)
        right = rule.last if is_kept else rule.separator
        # The line of the archive may end with the code of a typist instead.
        if found != right and not (is_kept and (not found or _coded(line.text))):
            faults.append(Fault(line, _marks(found, right)))
        if rule.bullet and not line.listed and not _BULLET.match(line.text):
            faults.append(Fault(line, say.LACKS_BULLET.of(mark=rule.bullet)))
    yield from told(RECIPIENT_MARKS, form, faults)


def _coded(text: str) -> bool:
    return "." in text and not text.rstrip().endswith((";", ",", "/", "/."))


def _archive(form: PaperForm) -> Iterator[Finding]:
    starts = form.edition.recipients.archive
    faults = []
    for line in _recipients(form):
        kept = _KEPT.match(line.text)
        words = re.sub(r"\s*:\s*", ": ", kept["words"]) if kept else ""
        if words and starts and not re.match(rf"{re.escape(starts)}(?![\w:])", words):
            faults.append(
                Fault(line, is_not(say.QUOTED.of(words=words.split()[0]), say.QUOTED.of(words=starts)))
            )
    yield from told(ARCHIVE_FORM, form, faults)


def _as_above(form: PaperForm) -> Iterator[Finding]:
    rule, recipients = form.edition.addressed, _recipients(form)
    faults = []
    if rule and rule.first and recipients and any(form.labelled("addressee")):
        said = rule.first.casefold()
        if not any(said in line.text.casefold() for line in recipients[:1]):
            faults = [Fault(recipients[0], say.SHOULD_BE_FIRST.of(words=rule.first))]
    yield from told(AS_ABOVE, form, faults)


_TO = "kind.label: addressee\nsubject.label: other\naddressee.capitals: false\naddressee.bold: 0\n"
_TO += 'recipient[0].text: "- Như trên;"\naddressee.text: "{}"'

ADDRESSEES = Rule(
    id="TF026",
    name="addressees-form",
    severity=Severity.WARNING,
    title=Message(vi="“Kính gửi” trình bày không đúng", en="the addressees are not written right"),
    why=Message(
        vi="Chữ “Kính gửi”, dấu hai chấm và dấu cuối dòng do thể thức quy định.",
        en="The format sets the words before the addressees, the colon and the marks at the ends.",
    ),
    source=_CLAUSE.format("II.9", "kính gửi", "III.8"),
    good=(_TO.format("Kính gửi: Sở Nội vụ"), _TO.format("Kính gửi: Sở Nội vụ.")),
    bad=(
        Bad(_TO.format("KÍNH GỬI: Sở Nội vụ")),
        Bad(_TO.format("Kính gửi Sở Nội vụ")),
        Bad(_TO.format("Kính gửi: Sở Nội vụ;")),
    ),
    check=_addressees,
)
_LETTER = 'kind.label: other\nsubject.role: ""\nsubject.bold: 0\nsubject.italic: 0\nsubject.pts: [[13, 60]]\n'
_LETTER += "subject.text: "
_PARTY_LETTER = (
    'paper.family: party\npaper.title: ""\nkind.label: other\nsubject.bold: 0\nsubject.italic: 1\n'
)
_PARTY_LETTER += "subject.pts: [[12, 60]]\nsubject.text: "
LETTER_SUBJECT = Rule(
    id="TF028",
    name="letter-subject",
    severity=Severity.WARNING,
    title=Message(vi="trích yếu công văn ghi không đúng", en="the subject of a letter is not written right"),
    why=Message(
        vi="Công văn không ghi tên loại; trích yếu dưới số, ký hiệu: của nhà nước bắt đầu bằng V/v, của Đảng "
        "thì không.",
        en="Letters have no kind; their subject is below the number, with V/v in those of the State only.",
    ),
    source=_CLAUSE.format("II.5b", "trích yếu công văn", "III.5"),
    good=(f"{_LETTER}V/v báo cáo công tác thanh tra",),
    bad=(
        Bad(f"{_LETTER}Về việc báo cáo công tác thanh tra"),
        Bad(f'{_LETTER}"V/v: báo cáo công tác thanh tra"'),
        Bad(f"{_PARTY_LETTER}V/v báo cáo công tác"),
    ),
    check=_letters,
)
BASIS = Rule(
    id="TF027",
    name="basis-form",
    severity=Severity.WARNING,
    title=Message(vi="căn cứ trình bày không đúng", en="the basis is not written right"),
    why=Message(
        vi="Mỗi căn cứ một dòng, cuối dòng có dấu do thể thức quy định, căn cứ cuối cùng có dấu khác.",
        en="Each act that a document is based on has a line, whose mark at the end the format sets.",
    ),
    source=_CLAUSE.format("II.6a", "căn cứ ban hành", "III.6"),
    good=("paragraph.label: basis\nbasis.italic: 1\nbasis.text: Căn cứ Luật Xây dựng năm 2014.",),
    bad=(
        Bad("paragraph.label: basis\nbasis.italic: 1\nbasis.text: Căn cứ Luật Xây dựng năm 2014,"),
        Bad("paragraph.label: basis\nbasis.italic: 1\nbasis.text: Căn cứ Luật Xây dựng năm 2014"),
    ),
    check=_basis,
)
RECIPIENT_MARKS = Rule(
    id="TF043",
    name="recipient-marks",
    severity=Severity.WARNING,
    title=Message(
        vi="gạch đầu dòng, dấu cuối dòng của nơi nhận không đúng", en="the recipients have wrong marks"
    ),
    why=Message(
        vi="Mỗi nơi nhận một dòng, có gạch đầu dòng và dấu cuối dòng do thể thức quy định.",
        en="Each recipient has a line, with a dash before it and a mark at its end that the format sets.",
    ),
    source=_CLAUSE.format("II.9", "mục 9.2", "III.8"),
    good=('recipient[-1].text: "- Lưu: VT, NC.Châu"',),
    bad=(Bad("recipient[-1].listed: false"), Bad('recipient[-1].text: "- Lưu: VT;"')),
    check=_marks_of_recipients,
)
ARCHIVE_FORM = Rule(
    id="TF044",
    name="archive-line-form",
    severity=Severity.WARNING,
    title=Message(vi="dòng lưu ghi không đúng", en="the line of the archive is not written right"),
    why=Message(
        vi="Chữ đầu dòng lưu do thể thức quy định: nhà nước ghi “Lưu:”, Đảng không có dấu hai chấm.",
        en="The format sets how this line starts: the State has a colon, the Party has none.",
    ),
    source=_CLAUSE.format("II.9", "mục 9.2", "III.8"),
    good=('recipient[-1].text: "- Lưu: VT, TH."', 'recipient[-1].text: "- Lưu : VT, TH."'),
    bad=(
        Bad('recipient[-1].text: "- Lưu VT, TH."'),
        Bad('paper.family: party\nrecipient[-1].text: "- Lưu: Văn phòng Đảng ủy."'),
    ),
    check=_archive,
)
AS_ABOVE = Rule(
    id="TF045",
    name="as-above",
    severity=Severity.WARNING,
    title=Message(
        vi="nơi nhận không bắt đầu bằng “Như trên”", en="the recipients do not start with “Như trên”"
    ),
    why=Message(
        vi="Có “Kính gửi” thì dòng đầu của nơi nhận là “Như trên”.",
        en="Where there are addressees, the first of the recipients refers to them.",
    ),
    source=_CLAUSE.format("II.9b", "mục 9.2", "III.8"),
    good=(_TO.format("Kính gửi: Sở Nội vụ"),),
    bad=(Bad(_TO.format("Kính gửi: Sở Nội vụ").replace("Như trên", "Bộ Xây dựng")),),
    check=_as_above,
)
RULES = (ADDRESSEES, LETTER_SUBJECT, BASIS, RECIPIENT_MARKS, ARCHIVE_FORM, AS_ABOVE)
