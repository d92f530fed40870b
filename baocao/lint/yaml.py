"""What YAML does to a text without a word."""

import re
from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.letters import UPPER
from baocao.lint.passage import Passage
from baocao.messages import Message

_ENDED = (".", ";", ":", "!", "?", "…")
_COMMENT = re.compile(r"[ \t]+(#(?!\s*baocao:)[^\r\n]*)")


def comment_after(passage: Passage) -> re.Match[str] | None:
    """Return the comment that follows a text and may well be the rest of it."""
    scalar = passage.scalar
    if scalar.style or passage.takes_colon or scalar.text.endswith(_ENDED):
        return None
    return _COMMENT.match(passage.file.source.text, scalar.end)


def _lost(context: Context) -> Iterator[Finding]:
    for passage in context.body:
        source = passage.file.source
        comment = comment_after(passage)
        if comment:
            yield Finding(
                TEXT_LOST_TO_COMMENT,
                TEXT_LOST_TO_COMMENT.title.of(),
                source.name,
                source.span(*comment.span(1)),
                passage.place.path,
                _HELP.of(),
            )


_HELP = Message(
    vi="đặt cả câu trong dấu ngoặc kép; nếu đúng là ghi chú thì kết thúc câu bằng dấu chấm rồi mới đến #",
    en="put the whole sentence in double quotes; if it is a comment, end the sentence with a full stop first",
)

TEXT_LOST_TO_COMMENT = Rule(
    id="YM005",
    name="text-lost-to-comment",
    severity=Severity.WARNING,
    title=Message(
        vi="từ dấu # trở đi YAML coi là ghi chú và không in", en="from # on YAML takes it for a comment"
    ),
    why=Message(
        vi="Trong câu không đặt trong ngoặc kép, khoảng trắng rồi # mở đầu ghi chú: phần sau mất "
        "khỏi văn bản.",
        en="In a sentence without quotes, a blank and # begin a comment: what follows is lost from "
        "the paper.",
    ),
    source="YAML 1.1, 5.3",
    check=_lost,
    good=(
        'results:\n  advisory:\n    - "Khảo sát Dự án số 5 # giai đoạn 2."\n',
        "results:\n  advisory:\n    - Khảo sát Dự án số 5. # hỏi lại phòng chuyên môn\n",
    ),
    bad=(Bad("results:\n  advisory:\n    - Khảo sát Dự án số 5 ⟦# giai đoạn 2.⟧\n"),),
)


def _dashes(context: Context) -> Iterator[Finding]:
    for passage in context.body:
        for match in _DASH.finditer(passage.text):
            yield passage.find(DASH_INSIDE_TEXT, *match.span(), help_=_DASH_HELP.of())


# At the beginning of a text, or between two sentences.
_DASH = re.compile(rf"[-–+](?:(?<=^.)|(?<=[.;] .))(?=\s*[{UPPER}])")
_DASH_HELP = Message(
    vi="cho dấu “- ” thẳng cột với các mục cùng cấp, có khoảng trắng ở sau",
    en="put the dash in one column with those of its level, a blank behind it",
)

DASH_INSIDE_TEXT = Rule(
    id="YM008",
    name="dash-inside-text",
    severity=Severity.WARNING,
    title=Message(
        vi="dấu gạch đầu dòng nằm trong câu, không mở một mục", en="a dash inside a text, which opens no item"
    ),
    why=Message(
        vi="Gạch đầu dòng thụt lệch hoặc thiếu khoảng trắng thì YAML coi là chữ và nối hai mục làm một.",
        en="A dash out of its column, or without a blank, is text to YAML, and two items become one.",
    ),
    source="YAML 1.1, 9.2",
    check=_dashes,
    good=("Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội; giai đoạn 2020 - 2025.",),
    bad=(
        Bad("results:\n  advisory:\n    - Việc một.\n     ⟦-⟧ Việc hai.\n"),
        Bad("results:\n  advisory:\n    ⟦-⟧Việc một.\n"),
        Bad("results:\n  advisory:\n    ⟦–⟧ Việc một.\n"),
    ),
)

RULES = (TEXT_LOST_TO_COMMENT, DASH_INSIDE_TEXT)
