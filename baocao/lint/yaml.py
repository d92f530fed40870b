"""What YAML does to a text without a word (YM005)."""

import re
from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.messages import Message

_ENDED = (".", ";", ":", "!", "?", "…")
_COMMENT = re.compile(r"[ \t]+(#(?!\s*baocao:)[^\r\n]*)")


def _lost(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        scalar = passage.scalar
        if scalar.style or passage.takes_colon or not passage.is_body or scalar.text.endswith(_ENDED):
            continue
        source = passage.file.source
        comment = _COMMENT.match(source.text, scalar.end)
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

RULES = (TEXT_LOST_TO_COMMENT,)
