"""Rules about the recipients."""

import re
from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.passage import Passage
from baocao.lint.sign import of
from baocao.messages import Message
from baocao.model.listing import content_end, unended
from baocao.system.patterns import lazy

_SOURCE = "HD 36-HD/VPTW, HD 05-HD/VPTW, mục nơi nhận; NĐ 30/2020/NĐ-CP, phụ lục I, II.9"
_ARCHIVE = lazy(r"lưu\b", re.IGNORECASE)


def _list(context: Context) -> list[Passage]:
    return [passage for passage in context.passages if passage.role == "recipient"]


def _typed(context: Context) -> Iterator[Finding]:
    for passage in _list(context):
        dash, end = _DASH.match(passage.text), content_end(passage.text)
        marks = [dash.span()] if dash else []
        marks += (
            [(end, len(passage.text))] if 0 < end < len(passage.text.rstrip()) and _drops(passage) else []
        )
        for start, after in marks:
            yield passage.find(RECIPIENT_PUNCTUATION, start, after, changes=[(start, after, "")])


def _drops(passage: Passage) -> bool:
    """Tell whether the punctuation at the end is not printed; escaped punctuation is."""
    written = passage.scalar.text.strip()
    return unended(written) != written


_DASH = lazy(r"[-–+*]\s+")

RECIPIENT_PUNCTUATION = Rule(
    id="NN001",
    name="recipient-punctuation",
    severity=Severity.WARNING,
    title=Message(
        vi="gạch đầu dòng và dấu cuối dòng của nơi nhận do thể thức tự ghi",
        en="the format adds the dashes and punctuation of the recipients",
    ),
    why=Message(
        vi="HD 36 dùng dấu phẩy, HD 05 và NĐ 30 dùng dấu chấm phẩy; gõ tay thì sai khi thể thức đổi.",
        en="HD 36 uses commas, HD 05 and NĐ 30 semicolons; typed ones become wrong when the format changes.",
    ),
    source=_SOURCE,
    check=_typed,
    sign=of("recipient"),
    good=("recipients: [Ban Dân vận Trung ương (Hà Nội + T26), Lưu Văn phòng Tỉnh ủy]\n",),
    bad=(
        Bad(
            'recipients: ["⟦- ⟧Văn phòng Tỉnh ủy", Lưu Văn phòng Ban]\n',
            'recipients: ["Văn phòng Tỉnh ủy", Lưu Văn phòng Ban]\n',
        ),
        Bad(
            'recipients: ["Văn phòng Tỉnh ủy⟦,⟧", Lưu Văn phòng Ban]\n',
            'recipients: ["Văn phòng Tỉnh ủy", Lưu Văn phòng Ban]\n',
        ),
        Bad(
            "recipients: [Văn phòng Tỉnh ủy, Lưu Văn phòng Ban⟦.⟧]\n",
            "recipients: [Văn phòng Tỉnh ủy, Lưu Văn phòng Ban]\n",
        ),
    ),
)


def _example(context: Context, key: str) -> str:
    """Return the edition's own example of a recipient; one of any if no edition is known."""
    known = context.edition.recipients.examples if context.edition else {}
    return known.get(key) or _OF_ANY[key]


_OF_ANY = {"archive": "Lưu: VT", "superior": "Tỉnh ủy"}


def _typed_line(text: str) -> str:
    """Return an entry as it is typed into a file, in quotes if it contains a colon."""
    return f'- "{text}"' if ":" in text else f"- {text}"


def _archive(context: Context) -> Iterator[Finding]:
    entries = _list(context)
    if not entries:
        return
    archived = [entry for entry in entries if _ARCHIVE.match(entry.text.lstrip("-– "))]
    if not archived:
        last = entries[-1]
        help_ = _NO_ARCHIVE_HELP.of(line=_typed_line(_example(context, "archive")))
        yield last.find(ARCHIVE_LINE, 0, len(last.text), NO_ARCHIVE.of(), help_=help_)
    for entry in archived:
        if entry is not entries[-1]:
            yield entry.find(ARCHIVE_LINE, 0, len(entry.text), _NOT_LAST.of(), help_=_NOT_LAST_HELP.of())


NO_ARCHIVE = Message(vi="nơi nhận chưa có dòng “Lưu …”", en="the recipients have no “Lưu …” line")
_NO_ARCHIVE_HELP = Message(vi="thêm dòng cuối, ví dụ “{line}”", en="add a last line, such as “{line}”")
_NOT_LAST = Message(vi="dòng “Lưu …” không ở cuối", en="the “Lưu …” line is not last")
_NOT_LAST_HELP = Message(vi="chuyển dòng này xuống cuối", en="move this line to the end")

ARCHIVE_LINE = Rule(
    id="NN002",
    name="archive-line",
    severity=Severity.WARNING,
    title=Message(vi="dòng lưu thiếu hoặc không ở cuối", en="archive line missing or not last"),
    why=Message(
        vi="Nơi nhận kết thúc bằng nơi lưu bản gốc.",
        en="The recipients end with the place where the original is kept.",
    ),
    source=_SOURCE,
    check=_archive,
    sign=of("recipient"),
    good=("recipients: [Văn phòng Tỉnh ủy, Lưu Văn phòng Ban]\n",),
    bad=(
        Bad("recipients: [Tỉnh ủy, Văn phòng Tỉnh ủy, ⟦Ban Tổ chức Tỉnh ủy⟧]\n"),
        Bad("recipients: [⟦Lưu Văn phòng Ban⟧, Văn phòng Tỉnh ủy]\n"),
    ),
)


def _twice(context: Context) -> Iterator[Finding]:
    seen: set[str] = set()
    for entry in _list(context):
        name = " ".join(re.findall(r"\w+", entry.text.casefold()))
        if name in seen:
            yield entry.find(DUPLICATE_RECIPIENT, 0, len(entry.text))
        seen.add(name)


DUPLICATE_RECIPIENT = Rule(
    id="NN004",
    name="duplicate-recipient",
    severity=Severity.WARNING,
    title=Message(vi="một nơi nhận ghi hai lần", en="duplicate recipient"),
    why=Message(vi="Số bản in tính theo nơi nhận.", en="The number of copies follows from the recipients."),
    source="practice",
    check=_twice,
    sign=of("recipient"),
    good=("recipients: [Văn phòng Tỉnh ủy, Lưu Văn phòng Tỉnh ủy]\n",),
    bad=(Bad("recipients: [Văn phòng Tỉnh ủy, ⟦Văn phòng tỉnh ủy⟧, Lưu Văn phòng Ban]\n"),),
)


def _only_archive(context: Context) -> Iterator[Finding]:
    entries = _list(context)
    if any(_addressed(context)) and (context.edition is None or context.edition.addressees):
        return
    if entries and all(_ARCHIVE.match(entry.text.lstrip("-– ")) for entry in entries):
        help_ = _ONLY_HELP.of(line=_typed_line(_superior(context) or _example(context, "superior")))
        for entry in entries:
            yield entry.find(ONLY_THE_ARCHIVE, 0, len(entry.text), help_=help_)


def _addressed(context: Context) -> Iterator[bool]:
    return (passage.role == "addressee" for passage in context.passages)


def _superior(context: Context) -> str:
    return " ".join(context.office.superior) if context.office else ""


_ONLY_HELP = Message(
    vi="thêm trước dòng này nơi được báo cáo, ví dụ “{line}”",
    en="add the body that gets the report above this line, such as “{line}”",
)

ONLY_THE_ARCHIVE = Rule(
    id="NN005",
    name="only-the-archive",
    severity=Severity.WARNING,
    title=Message(
        vi="nơi nhận chỉ có dòng lưu, không có ai nhận", en="the recipients are only an archive line"
    ),
    why=Message(
        vi="Báo cáo gửi cho ai thì ghi nơi đó; chỉ có dòng lưu thì không ai nhận được.",
        en="Write whom the report goes to; with only an archive line nobody gets it.",
    ),
    source=_SOURCE,
    check=_only_archive,
    sign=of("recipient", "addressee"),
    good=("recipients: [Văn phòng Tỉnh ủy, Lưu Văn phòng Ban]\n", "recipients: [Như trên, 'Lưu: VT']\n"),
    bad=(
        Bad('recipients: ["⟦Lưu: VT⟧"]\n'),
        Bad("recipients: [⟦Lưu Văn phòng Ban⟧, ⟦Lưu Phòng Tổng hợp⟧]\n"),
    ),
)

RULES = (
    RECIPIENT_PUNCTUATION,
    ARCHIVE_LINE,
    DUPLICATE_RECIPIENT,
    ONLY_THE_ARCHIVE,
)
