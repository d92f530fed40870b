"""The rule about a body that the closing reports to, which is not among the recipients."""

import re
from collections.abc import Iterator
from itertools import islice

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.language.letters import UPPER, bare
from baocao.lint.language.syllables import old_style
from baocao.lint.sign import of
from baocao.messages import Message
from baocao.system.patterns import lazy


def _unlisted(context: Context) -> Iterator[Finding]:
    entries = [entry.text for entry in context.passages if entry.role == "recipient"]
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
        entries = [*entries, *filter(None, map(_served, entries))]
        self._text = " ; ".join(map(_same, entries))
        pieces = [piece for entry in entries for piece in re.split(r"[,;()]", entry)]
        self._initials = {_initials(piece) for piece in (*entries, *pieces)}

    def __contains__(self, body: str) -> bool:
        return _same(body) in self._text or _initials(body) in self._initials


def _same(name: str) -> str:
    """Return a name in lower case, in one tone mark style, without optional words."""
    words = (old_style(word) for word in name.casefold().split())
    return " ".join(word for word in words if word not in ("thường", "trực"))


def _served(entry: str) -> str | None:
    """Return the standing body that a Party committee's office takes papers for.

    >>> _served("Văn phòng Tỉnh ủy (02 bản)"), _served("Lưu Văn phòng Tỉnh ủy"), _served("Văn phòng Sở")
    ('Ban Thường vụ Tỉnh ủy (02 bản)', None, None)
    """
    office = _COMMITTEE_OFFICE.match(entry)
    return f"Ban Thường vụ {entry[office.end() :]}" if office else None


def _initials(name: str) -> str:
    """Return the first letters of a name's words, and its abbreviations unchanged.

    >>> _initials("Sở Giáo dục và Đào tạo"), _initials("Sở GD&ĐT")
    ('SGDDT', 'SGDDT')
    """
    words = [word for word in re.findall(r"[^\W\d_]+", name) if word.lower() not in ("và", "các")]
    return bare("".join(word if word.isupper() else word[0] for word in words).lower()).upper()


_COMMITTEE_OFFICE = lazy(r"\s*(?:[-–+*]\s+)?(?:Văn phòng|VP)\s+(?=\w+\s+(?:ủy|uỷ)\b)", re.IGNORECASE)
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
        "closing: Ban kính báo cáo Ban Thường vụ Tỉnh ủy.\nrecipients: [Văn phòng Tỉnh ủy, Lưu Văn thư]\n",
        "closing: Kính báo cáo Ban Thường vụ Đảng ủy xã.\nrecipients: [Văn phòng Đảng uỷ xã, Lưu Văn thư]\n",
        "closing: Trên đây là báo cáo kết quả công tác tháng.\nrecipients: [Tỉnh ủy, Lưu Văn phòng Ban]\n",
        "closing: Trên đây là báo cáo.\nresults: [Kính báo cáo Huyện ủy.]\n",
        "closing: Trên đây.\nresults: [{table: {columns: [A], rows: [[Kính báo cáo Huyện ủy]]}}]\n",
    ),
    bad=(
        Bad(
            "closing: Ban Dân vận kính báo cáo Tỉnh ủy, ⟦Ban Thường vụ Tỉnh ủy⟧ theo dõi.\n"
            "recipients: [Tỉnh ủy, Lưu Văn phòng Ban]\n"
        ),
        Bad(
            "closing: Ban kính báo cáo ⟦Ban Thường vụ Tỉnh ủy⟧ theo dõi.\n"
            "recipients: [Ban Dân vận Trung ương, Lưu Văn phòng Tỉnh ủy]\n"
        ),
        Bad(
            "closing: Ban kính báo cáo ⟦Ban Thường vụ Tỉnh ủy⟧ theo dõi.\n"
            "recipients: [Văn phòng Huyện ủy, Lưu Văn phòng Ban]\n"
        ),
    ),
)

RULES = (REPORTED_TO_BUT_NOT_LISTED,)
