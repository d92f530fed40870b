"""Rules about the recipients."""

import re
from collections.abc import Iterator
from itertools import islice

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.language.letters import UPPER, bare
from baocao.lint.language.syllables import old_style
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


def _unlisted(context: Context) -> Iterator[Finding]:
    entries = [entry.text for entry in _list(context)]
    # The format adds “Như trên” for those who are addressed, if it is one that has addressees.
    if entries and (context.edition is None or context.edition.addressees):
        entries += [passage.text for passage in context.passages if passage.role == "addressee"]
    listed = _Listed(entries)
    for passage in context.passages:
        match = _REPORTS_TO.search(passage.text) if passage.role == "closing" else None
        if match is None or not entries:
            continue
        for start, end in _bodies(passage.text, *match.span("bodies"), listed):
            said = _UNLISTED.of(body=passage.text[start:end].strip())
            yield passage.find(REPORTED_TO_BUT_NOT_LISTED, start, end, said)


def _bodies(text: str, start: int, end: int, listed: "_Listed") -> Iterator[tuple[int, int]]:
    """Yield the bodies that are not among the recipients; "và" may join two of them or belong to a name."""
    for several in islice(_SEVERAL.finditer(text, start, end), _MOST_BODIES):
        if several[0].strip() not in listed:
            for body in islice(_BODY.finditer(text, *several.span()), _MOST_BODIES):
                if body[0].strip() not in listed:
                    yield body.span()


class _Listed:
    """The bodies among the recipients; an abbreviation on either side matches too: "UBND tỉnh"."""

    def __init__(self, entries: list[str]) -> None:
        self._text = " ; ".join(map(_same, entries))
        pieces = [piece for entry in entries for piece in re.split(r"[,;()]", entry)]
        self._initials = {_initials(piece) for piece in (*entries, *pieces)}

    def __contains__(self, body: str) -> bool:
        return _same(body) in self._text or _initials(body) in self._initials


def _same(name: str) -> str:
    """Return a name in lower case, in one tone mark style, without optional words."""
    words = (old_style(word) for word in name.casefold().split())
    return " ".join(word for word in words if word not in ("thường", "trực"))


def _initials(name: str) -> str:
    """Return the first letters of a name's words, and its abbreviations unchanged.

    >>> _initials("Sở Giáo dục và Đào tạo"), _initials("Sở GD&ĐT")
    ('SGDDT', 'SGDDT')
    """
    words = [word for word in re.findall(r"[^\W\d_]+", name) if word.lower() not in ("và", "các")]
    return bare("".join(word if word.isupper() else word[0] for word in words).lower()).upper()


# No report addresses more bodies; each is searched in the whole list.
_MOST_BODIES = 20
_REPORTS_TO = lazy(
    rf"báo cáo (?P<bodies>[{UPPER}].*?)"
    r"(?= (?:để |xem xét|theo dõi|biết|chỉ đạo|cho ý kiến|tổng hợp)|[.;\n]|$)"
)
_SEVERAL = lazy(rf"(?<![^ ])[{UPPER}][^,]*")
_BODY = lazy(rf"(?<![^ ])[{UPPER}](?:(?!,| và [{UPPER}]).)*")
_UNLISTED = Message(
    vi="báo cáo gửi {body}, nhưng nơi nhận không có",
    en="the report is addressed to {body}, which is not among the recipients",
)

REPORTED_TO_BUT_NOT_LISTED = Rule(
    id="NN003",
    name="reported-to-but-not-listed",
    severity=Severity.INFO,
    title=Message(
        vi="câu kết báo cáo với một nơi không có trong nơi nhận",
        en="the closing addresses a body that is not among the recipients",
    ),
    why=Message(
        vi="Nơi được báo cáo mà không có trong nơi nhận thì không nhận được văn bản.",
        en="A body that is not among the recipients does not get the report.",
    ),
    source="practice",
    check=_unlisted,
    sign=of("closing", "recipient", "addressee"),
    good=(
        "closing: Ban Dân vận kính báo cáo Tỉnh ủy theo dõi.\nrecipients: [Tỉnh ủy, Lưu Văn phòng Ban]\n",
        "closing: Ủy ban kính báo cáo UBND tỉnh.\nrecipients: [Ủy ban nhân dân tỉnh, Lưu Văn phòng]\n",
        "closing: Phòng kính báo cáo Sở Giáo dục và Đào tạo.\nrecipients: [Sở GD&ĐT, Lưu Văn phòng]\n",
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
    REPORTED_TO_BUT_NOT_LISTED,
    DUPLICATE_RECIPIENT,
    ONLY_THE_ARCHIVE,
)
