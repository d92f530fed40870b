"""The rule about text that YAML silently reads as a comment."""

from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity, Span
from baocao.lint.context import Context
from baocao.lint.passage import Passage
from baocao.messages import Message
from baocao.system.patterns import lazy

_ENDED = (".", "!", "?", "…")
_COMMENT = lazy(r"[ \t]+(#(?![ \t]*baocao:)[^\r\n]*)|[ \t]*(?:\r\n|\r|\n)[ \t]+(#[^\W_][^\r\n]*)")
_JOINED_SIGN = lazy(r"#[^\W_]")


def comment_after(passage: Passage) -> tuple[int, int] | None:
    """Return the range of the comment after a text, if it is likely the rest of the text.

    After a complete sentence it is likely only if ``#`` touches a word, as in *#1*.
    """
    scalar = passage.scalar
    if scalar.style or passage.takes_colon:
        return None
    match = _COMMENT.match(passage.file.source.text, scalar.end)
    if not match:
        return None
    whole = scalar.text.endswith(_ENDED) or not passage.is_body
    cut = _JOINED_SIGN.match(match[1]) if match[1] and whole else not whole
    return match.span(match.lastindex or 0) if cut else None


def _lost(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        source = passage.file.source
        comment = comment_after(passage) if passage.file is context.file else None
        if comment:
            yield Finding(
                TEXT_LOST_TO_COMMENT,
                TEXT_LOST_TO_COMMENT.title.of(),
                source.name,
                Span(*comment),
                passage.address.path,
                _HELP.of(),
            )


_HELP = Message(
    vi="đặt cả câu trong dấu ngoặc kép; nếu đúng là ghi chú thì kết thúc câu bằng dấu chấm rồi mới đến #",
    en="put the whole sentence in double quotes; if this is a comment, end the sentence with a full stop "
    "before #",
)

TEXT_LOST_TO_COMMENT = Rule(
    id="YM005",
    name="text-lost-to-comment",
    severity=Severity.WARNING,
    title=Message(
        vi="từ dấu # trở đi YAML coi là ghi chú và không in",
        en="YAML reads # and what follows as a comment and does not print it",
    ),
    why=Message(
        vi="Trong câu không đặt trong ngoặc kép, khoảng trắng rồi # mở đầu ghi chú: phần sau mất "
        "khỏi văn bản.",
        en="In a sentence without quotes, a space and # start a comment: what follows is lost from "
        "the report.",
    ),
    source="YAML 1.1, 5.3",
    check=_lost,
    good=(
        'results:\n  advisory:\n    - "Khảo sát Dự án số 5 # giai đoạn 2."\n',
        "results:\n  advisory:\n    - Khảo sát Dự án số 5. # hỏi lại phòng chuyên môn\n",
    ),
    bad=(
        Bad("results:\n  advisory:\n    - Khảo sát Dự án số 5 ⟦# giai đoạn 2.⟧\n"),
        Bad("results:\n  advisory:\n    - Họp; ⟦#1 và các việc khác.⟧\n"),
        Bad("results:\n  advisory:\n    - Họp. ⟦#1 và các việc khác.⟧\n"),
    ),
)

# The findings come from the module that compares comments with the findings of all rules.
UNUSED_SUPPRESSION = Rule(
    id="YM007",
    name="unused-suppression",
    severity=Severity.WARNING,
    title=Message(
        vi="ghi chú “baocao: bỏ qua” không còn bỏ qua lỗi nào; xóa đi",
        en="the comment “baocao: ignore” no longer suppresses any finding; delete it",
    ),
    why=Message(
        vi="Ghi chú để lại sẽ che một lỗi thật về sau.",
        en="If it stays, it hides a real problem later.",
    ),
    source="practice",
    good=(
        "results:\n  advisory:\n    # baocao: bỏ qua VD007\n    - Theo Kế hoạch 05 của Ban Thường vụ.\n",
        "results:\n  advisory:\n    - Theo Kế hoạch 05 của Ban Thường vụ. # baocao: ignore VD007\n",
    ),
    bad=(Bad("results:\n  advisory:\n    ⟦# baocao: bỏ qua VD007⟧\n    - Việc.\n"),),
)

RULES = (TEXT_LOST_TO_COMMENT, UNUSED_SUPPRESSION)
