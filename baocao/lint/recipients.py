"""The distribution list."""

import re
from collections.abc import Iterator
from itertools import islice

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.letters import UPPER
from baocao.lint.passage import Passage
from baocao.messages import Message

_SOURCE = "HD 36-HD/VPTW, HD 05-HD/VPTW, mục nơi nhận; NĐ 30/2020/NĐ-CP, phụ lục I, II.9"
_ARCHIVE = re.compile(r"lưu\b", re.IGNORECASE)


def _list(context: Context) -> list[Passage]:
    return [passage for passage in context.passages if passage.role == "recipient"]


def _typed(context: Context) -> Iterator[Finding]:
    for passage in _list(context):
        for match in _MARKS.finditer(passage.text):
            yield passage.find(RECIPIENT_PUNCTUATION, *match.span(), changes=[(*match.span(), "")])


_MARKS = re.compile(r"^[-–+*]\s+|(?<=[^\s.])\s*[,;]\s*$|(?<!\bv\.v)(?<=[\w)])\.\s*$")

RECIPIENT_PUNCTUATION = Rule(
    id="NN001",
    name="recipient-punctuation",
    severity=Severity.WARNING,
    title=Message(
        vi="gạch đầu dòng và dấu cuối dòng của nơi nhận do thể thức tự ghi",
        en="the format writes the dashes and marks of the distribution list",
    ),
    why=Message(
        vi="HD 36 dùng dấu phẩy, HD 05 và NĐ 30 dùng dấu chấm phẩy; gõ tay thì sai khi thể thức đổi.",
        en="HD 36 uses commas, HD 05 and NĐ 30 semicolons; typed marks go wrong when the format changes.",
    ),
    source=_SOURCE,
    check=_typed,
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


def _archive(context: Context) -> Iterator[Finding]:
    entries = _list(context)
    if not entries:
        return
    archived = [entry for entry in entries if _ARCHIVE.match(entry.text.lstrip("-– "))]
    if not archived:
        last = entries[-1]
        yield last.find(ARCHIVE_LINE, 0, len(last.text), _NO_ARCHIVE.of(), help_=_NO_ARCHIVE_HELP.of())
    for entry in archived:
        if entry is not entries[-1]:
            yield entry.find(ARCHIVE_LINE, 0, len(entry.text), _NOT_LAST.of(), help_=_NOT_LAST_HELP.of())


_NO_ARCHIVE = Message(vi="nơi nhận chưa có dòng “Lưu …”", en="the distribution list has no “Lưu …” line")
_NO_ARCHIVE_HELP = Message(
    vi="thêm dòng cuối, ví dụ “- Lưu Văn phòng Ban”", en="add a last line, such as “- Lưu Văn phòng Ban”"
)
_NOT_LAST = Message(vi="dòng “Lưu …” không ở cuối", en="the “Lưu …” line is not the last")
_NOT_LAST_HELP = Message(vi="chuyển dòng này xuống cuối", en="move it to the end")

ARCHIVE_LINE = Rule(
    id="NN002",
    name="archive-line",
    severity=Severity.WARNING,
    title=Message(vi="dòng lưu thiếu hoặc không ở cuối", en="the archive line is missing or not the last"),
    why=Message(
        vi="Nơi nhận kết thúc bằng nơi lưu bản gốc.",
        en="The list ends with where the original is kept.",
    ),
    source=_SOURCE,
    check=_archive,
    good=("recipients: [Văn phòng Tỉnh ủy, Lưu Văn phòng Ban]\n",),
    bad=(
        Bad("recipients: [Tỉnh ủy, Văn phòng Tỉnh ủy, ⟦Ban Tổ chức Tỉnh ủy⟧]\n"),
        Bad("recipients: [⟦Lưu Văn phòng Ban⟧, Văn phòng Tỉnh ủy]\n"),
    ),
)


def _unlisted(context: Context) -> Iterator[Finding]:
    listed = " ; ".join(entry.text.casefold() for entry in _list(context))
    for passage in context.passages:
        match = _REPORTS_TO.search(passage.text) if passage.role == "closing" else None
        if match is None or not listed:
            continue
        for body in islice(_BODY.finditer(passage.text, *match.span("bodies")), _MOST_BODIES):
            if body[0].strip().casefold() not in listed:
                said = _UNLISTED.of(body=body[0].strip())
                yield passage.find(REPORTED_TO_BUT_NOT_LISTED, *body.span(), said)


# Nobody reports to more; each is looked for in the whole list.
_MOST_BODIES = 20
_REPORTS_TO = re.compile(
    rf"báo cáo (?P<bodies>[{UPPER}].*?)"
    r"(?= (?:để |xem xét|theo dõi|biết|chỉ đạo|cho ý kiến|tổng hợp)|[.;\n]|$)"
)
_BODY = re.compile(rf"(?<![^ ])[{UPPER}](?:(?!,| và [{UPPER}]).)*")
_UNLISTED = Message(
    vi="báo cáo gửi {body}, nhưng nơi nhận không có",
    en="the report goes to {body}, who is not on the distribution list",
)

REPORTED_TO_BUT_NOT_LISTED = Rule(
    id="NN003",
    name="reported-to-but-not-listed",
    severity=Severity.INFO,
    title=Message(
        vi="câu kết báo cáo với một nơi không có trong nơi nhận",
        en="the closing reports to a body that is not on the list",
    ),
    why=Message(
        vi="Nơi được báo cáo mà không có trong nơi nhận thì không nhận được văn bản.",
        en="Whoever is reported to but not listed does not get the paper.",
    ),
    source="practice",
    check=_unlisted,
    good=(
        "closing: Ban Dân vận kính báo cáo Tỉnh ủy theo dõi.\nrecipients: [Tỉnh ủy, Lưu Văn phòng Ban]\n",
        "closing: Trên đây là báo cáo kết quả công tác tháng.\nrecipients: [Tỉnh ủy, Lưu Văn phòng Ban]\n",
        "closing: Trên đây là báo cáo.\nresults: [Kính báo cáo Huyện ủy.]\n",
        "closing: Trên đây.\nresults: [{table: {columns: [A], rows: [[Kính báo cáo Huyện ủy]]}}]\n",
    ),
    bad=(
        Bad(
            "closing: Ban Dân vận kính báo cáo Tỉnh ủy, ⟦Ban Thường vụ Tỉnh ủy⟧ theo dõi.\n"
            "recipients: [Tỉnh ủy, Lưu Văn phòng Ban]\n"
        ),
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
    title=Message(vi="một nơi nhận ghi hai lần", en="a recipient stands twice"),
    why=Message(vi="Số bản in tính theo nơi nhận.", en="Copies are counted by the list."),
    source="practice",
    check=_twice,
    good=("recipients: [Văn phòng Tỉnh ủy, Lưu Văn phòng Tỉnh ủy]\n",),
    bad=(Bad("recipients: [Văn phòng Tỉnh ủy, ⟦Văn phòng tỉnh ủy⟧, Lưu Văn phòng Ban]\n"),),
)

RULES = (RECIPIENT_PUNCTUATION, ARCHIVE_LINE, REPORTED_TO_BUT_NOT_LISTED, DUPLICATE_RECIPIENT)
