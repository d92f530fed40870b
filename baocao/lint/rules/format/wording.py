"""Rules of the official format about wording."""

from collections.abc import Callable, Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.language.letters import LETTER, LOWER
from baocao.lint.sign import of
from baocao.messages import Message
from baocao.system.patterns import lazy

_OFFICE = """\
office:
  name: Ban A
  issuer: Ban A
  code: BA
  place: Hà Nội
  format: party
  numbering: roman-decimal-dash-plus
  subject: {subject}
  outline:
    results: {{title: Kết quả, sections: {{advisory: Tham mưu}}}}
    priorities: {{title: Nhiệm vụ, sections: {{advisory: Tham mưu}}}}
  closing: Ban A kính báo cáo.
  recipients: [Lưu Văn phòng Ban]
  signature: {{position: Trưởng Ban, name: Trần Văn An}}
"""


def _subject(context: Context) -> Iterator[Finding]:
    lines = [passage for passage in context.passages if passage.role == "subject"]
    # Without a known edition, the form of the first letter is unknown.
    form = context.edition.subject.first_letter if context.edition else "either"
    said = _CAPITAL.of() if form == "capital" else None
    for index, passage in enumerate(lines):
        opening = _OPENING.match(passage.text) if index == 0 else None
        if opening:
            letter = opening["letter"] or ""
            right = _LETTERS[form](letter)
            if right != letter or not letter:
                changes = [(*opening.span(), right)]
                yield passage.find(SUBJECT_FORM, *opening.span(), said, changes=changes)
        ending = _STOP.search(passage.text) if index == len(lines) - 1 else None
        if ending:
            yield passage.find(SUBJECT_FORM, *ending.span(), said, changes=[(*ending.span(), "")])


# A letter followed by a lower-case one; a subject may start with an abbreviation.
_OPENING = lazy(rf"V/v\s+|(?P<letter>[{LETTER}])(?=[{LOWER}])")
_STOP = lazy(r"[.;]\s*$")
_LETTERS: dict[str, Callable[[str], str]] = {"small": str.lower, "capital": str.upper, "either": str}
_CAPITAL = Message(
    vi="trích yếu theo thể thức này viết hoa chữ đầu, không có dấu chấm cuối, không có “V/v”",
    en="the subject in this format starts with a capital and has neither a final full stop nor “V/v”",
)

SUBJECT_FORM = Rule(
    id="TT002",
    name="subject-form",
    severity=Severity.WARNING,
    title=Message(
        vi="trích yếu viết thường chữ đầu, không có dấu chấm cuối, không có “V/v”",
        en="the subject starts with a lower-case letter and has neither a final full stop nor “V/v”",
    ),
    why=Message(
        vi="Trích yếu của Đảng đọc liền với tên loại: “Báo cáo kết quả công tác…”; của Đoàn viết hoa chữ "
        "đầu.",
        en="The Party's subject continues the kind of document: “Báo cáo kết quả công tác…”; the Youth "
        "Union's starts with a capital.",
    ),
    source="HD 36-HD/VPTW, HD 05-HD/VPTW, tên loại và trích yếu; HD 29-HD/TWĐTN-VP, III.5",
    check=_subject,
    sign=of("subject"),
    good=(_OFFICE.format(subject="kết quả công tác tháng"), _OFFICE.format(subject="UBND tỉnh chỉ đạo")),
    bad=(
        Bad(_OFFICE.format(subject="⟦K⟧ết quả công tác"), _OFFICE.format(subject="kết quả công tác")),
        Bad(_OFFICE.format(subject="kết quả công tác⟦.⟧"), _OFFICE.format(subject="kết quả công tác")),
        Bad(
            _OFFICE.format(subject="⟦k⟧ết quả công tác").replace("format: party", "format: youth"),
            _OFFICE.format(subject="Kết quả công tác").replace("format: party", "format: youth"),
        ),
        Bad(_OFFICE.format(subject="⟦V/v ⟧kết quả công tác"), _OFFICE.format(subject="kết quả công tác")),
    ),
)


def _forbidden(context: Context) -> Iterator[Finding]:
    if context.edition is None:
        return
    words = context.edition.forbidden
    for passage in context.passages:
        text = passage.text.rstrip()
        for start in words.starts:
            if text.startswith(start):
                yield passage.find(FORBIDDEN_IN_FORMAT, 0, len(start), _FORBIDDEN.of(words=start))
        for end in words.ends:
            if text.endswith(end):
                at = len(text) - len(end)
                yield passage.find(FORBIDDEN_IN_FORMAT, at, len(text), _FORBIDDEN.of(words=end))
        for typed in words.written:
            at = 0 if text.startswith(typed) else len(text) - len(typed) if text.endswith(typed) else -1
            if at >= 0:
                said = _WRITTEN.of(words=typed)
                yield passage.find(FORBIDDEN_IN_FORMAT, at, at + len(typed), said, help_=_DELETE.of())


_WRITTEN = Message(
    vi="“{words}” do thể thức tự ghi, gõ tay sẽ in hai lần",
    en="the format adds “{words}” itself; typed, it is printed twice",
)
_DELETE = Message(vi="xóa chữ này", en="delete it")
_FORBIDDEN = Message(vi="“{words}” không thuộc thể thức này", en="“{words}” does not belong to this format")

FORBIDDEN_IN_FORMAT = Rule(
    id="TT003",
    name="forbidden-in-format",
    severity=Severity.WARNING,
    title=Message(vi="chữ của thể thức khác", en="wording of another format"),
    why=Message(
        vi="Mỗi thể thức có chữ và dấu riêng (“Kính gửi”, “./.”, số và ký hiệu); nơi có thì thể thức tự ghi.",
        en="Each format has its own words and marks (“Kính gửi”, “./.”, symbols) and adds them itself.",
    ),
    source="HD 36-HD/VPTW, HD 05-HD/VPTW; HD 29-HD/TWĐTN-VP",
    check=_forbidden,
    good=("Ban Dân vận kính gửi lời chúc mừng.",),
    bad=(
        Bad("closing: Ban Dân vận kính báo cáo Tỉnh ủy⟦./.⟧\n"),
        Bad('results:\n  advisory: ["⟦Kính gửi⟧: Ban Thường vụ Tỉnh ủy."]\n'),
    ),
)


def _addressed(context: Context) -> Iterator[Finding]:
    if context.edition is None or context.edition.addressees:
        return
    for file in (context.file, context.office_file):
        address = file.at("addressees") if file else None
        if file and address:
            said = _NOT_ADDRESSED.of(edition=context.edition.name)
            yield file.find(ADDRESSEES_NOT_IN_FORMAT, said, address, _NOT_ADDRESSED_HELP.of())
            return


_NOT_ADDRESSED = Message(
    vi="{edition} không có “Kính gửi” trong báo cáo", en="{edition} has no addressees in a report"
)
_NOT_ADDRESSED_HELP = Message(
    vi="bỏ addressees; nơi được báo cáo ghi ở câu kết và nơi nhận",
    en="remove addressees; name the recipient in the closing and the recipients",
)

ADDRESSEES_NOT_IN_FORMAT = Rule(
    id="TT004",
    name="addressees-not-in-format",
    severity=Severity.ERROR,
    title=Message(
        vi="thể thức này không có Kính gửi trong báo cáo", en="this format has no addressees in a report"
    ),
    why=Message(
        vi="Văn bản của Đảng chỉ ghi Kính gửi ở công văn và tờ trình, của Đoàn chỉ ở công văn; báo cáo của "
        "cấp dưới gửi cấp trên theo NĐ 30 thì có.",
        en="The Party names addressees only in letters and proposals, the Youth Union only in letters; NĐ 30 "
        "also in reports upward.",
    ),
    source="HD 36-HD/VPTW, HD 05-HD/VPTW, mục Kính gửi; NĐ 30/2020/NĐ-CP, phụ lục I, II.9; "
    "HD 29-HD/TWĐTN-VP, III.8",
    check=_addressed,
    good=("closing: Ban Dân vận kính báo cáo Tỉnh ủy.\n",),
    bad=(Bad("⟦addressees⟧: [Tỉnh ủy]\n"),),
)

RULES = (SUBJECT_FORM, FORBIDDEN_IN_FORMAT, ADDRESSEES_NOT_IN_FORMAT)
