"""Rules about items: how each ends, and whether it is duplicated."""

from collections import defaultdict
from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.passage import Passage
from baocao.lint.rules.yaml.comments import comment_after
from baocao.lint.sign import Again, of
from baocao.messages import Message
from baocao.model.before_block import follows
from baocao.model.office_outline import PARTS
from baocao.path import Path
from baocao.system.patterns import lazy

_LETTER_END = lazy(r"[\w)\]”’%]$")
# The ends of an item; a semicolon is one too if all items of the list but the last have it.
_ENDS = (".", "!", "?", "…")
_NOTHING = ("Không", "Không có")
# A quoted sentence has its full stop inside.
_CLOSING = "”’»\"')*"
# What tasks say that may be repeated.
_NO_TASK = ("", *map(str.casefold, _NOTHING))


def _items(context: Context) -> list[Passage]:
    return [passage for passage in context.passages if passage.role == "item"]


def _no_colon(context: Context) -> Iterator[Finding]:
    for passage in _items(context):
        if passage.leads and not passage.takes_colon and not passage.text.endswith(":"):
            start, end = _last_word(passage.text)
            right = passage.text[start:end].rstrip(".;,") + ":"
            kept = len(passage.text[start:end].rstrip(".;,"))
            changes = [(start + kept, end, ":")]
            yield passage.find(PARENT_WITHOUT_COLON, start, end, suggestion=right, changes=changes)


def _last_word(text: str) -> tuple[int, int]:
    end = len(text.rstrip())
    return text.rstrip().rfind(" ") + 1, end


PARENT_WITHOUT_COLON = Rule(
    id="DM001",
    name="parent-without-colon",
    severity=Severity.WARNING,
    title=Message(
        vi="câu có mục con mà không kết thúc bằng dấu hai chấm",
        en="sentence with subitems does not end with a colon",
    ),
    why=Message(
        vi="Dấu hai chấm báo rằng các mục dưới thuộc câu này.",
        en="The colon shows that the items below belong to the sentence.",
    ),
    source="practice",
    check=_no_colon,
    sign=of("item"),
    good=(
        "results:\n  advisory:\n    - Xây dựng, ban hành:\n        - Báo cáo tình hình.\n",
        "results:\n  advisory:\n    - text: 'Xây dựng, ban hành:'\n      items: [Báo cáo tình hình.]\n",
    ),
    bad=(
        Bad(
            "results:\n  advisory:\n    - text: 'Xây dựng, ban ⟦hành⟧'\n      items: [Báo cáo tình hình.]\n",
            "results:\n  advisory:\n    - text: 'Xây dựng, ban hành:'\n      items: [Báo cáo tình hình.]\n",
        ),
    ),
)


def _open_end(context: Context) -> Iterator[Finding]:
    leaves: dict[Path, list[Passage]] = defaultdict(list)
    for passage in _items(context):
        if not passage.leads and not passage.takes_colon:
            leaves[passage.group].append(passage)
    for siblings in leaves.values():
        listed = all(passage.text.rstrip().endswith(";") for passage in siblings[:-1])
        for passage in siblings:
            text = passage.text.rstrip()
            ends = (*_ENDS, ";") if listed and passage is not siblings[-1] else _ENDS
            # The end may be in the comment that cut the text off.
            done = text.rstrip(_CLOSING).endswith(ends) or text in _NOTHING or comment_after(passage)
            if not done and not _opens_block(context, passage):
                yield _unended(passage, text)


def _opens_block(context: Context, passage: Passage) -> bool:
    """Tell whether a sentence with a colon is right before a table or another block that is no item."""
    opens = passage.text.rstrip().rstrip(_CLOSING).endswith(":")
    item = passage.address.path[: len(passage.group) + 1]
    return opens and follows(context.file.root, Path(item)) is not None


def _unended(passage: Passage, text: str) -> Finding:
    start, end = _last_word(text)
    if text.endswith(":"):
        return passage.find(LEAF_END, start, end, help_=_COLON_ENDS.of(word=text[start:-1]))
    if text.endswith((",", ";")):
        return passage.find(
            LEAF_END, start, end, suggestion=text[start:-1] + ".", changes=[(end - 1, end, ".")]
        )
    changes = [(end, end, ".")] if _LETTER_END.search(text) else []
    right = text[start:end] + "." if changes else None
    return passage.find(LEAF_END, start, end, suggestion=right, changes=changes)


_COLON_ENDS = Message(
    vi="viết “{word}.”, hoặc bỏ dấu ngoặc kép và viết các mục con “- …” thụt vào ở dòng dưới",
    en="write “{word}.”, or remove the quotes and write subitems “- …” indented below",
)

LEAF_END = Rule(
    id="DM002",
    name="leaf-end-punctuation",
    severity=Severity.WARNING,
    title=Message(vi="câu không kết thúc bằng dấu chấm", en="sentence does not end with a full stop"),
    why=Message(
        vi="Mỗi mục là một câu trọn vẹn; trong một danh sách có thể dùng dấu chấm phẩy cho đến mục cuối.",
        en="Each item is a full sentence; a list may use semicolons up to its last item.",
    ),
    source="practice",
    check=_open_end,
    sign=of("item"),
    good=(
        "Báo cáo tình hình nhân dân.",
        "“Báo cáo tình hình nhân dân.”",
        "results:\n  advisory:\n    - Việc một;\n    - Việc hai;\n    - Việc ba.\n",
        "results:\n  advisory: [Không]\n",
        "results: [{table: {columns: [Việc], rows: [[Báo cáo]]}}]\n",
        "results: ['Số liệu như sau:', {table: {columns: [Việc], rows: [[Báo cáo]]}}]\n",
    ),
    bad=(
        Bad("Báo cáo tình hình giai đoạn 2020 - ⟦2025⟧", "Báo cáo tình hình giai đoạn 2020 - 2025."),
        Bad("Báo cáo tình hình nhân dân[^a] trong ⟦tỉnh,⟧", "Báo cáo tình hình nhân dân[^a] trong tỉnh."),
        Bad(
            "results:\n  advisory: [Việc ⟦một;⟧, Việc hai., Việc ba.]\n",
            "results:\n  advisory: [Việc một., Việc hai., Việc ba.]\n",
        ),
        Bad("results: ['Số liệu như ⟦sau:⟧', Việc khác.]\n"),
    ),
)


def _twice(context: Context) -> Iterator[Finding]:
    first: dict[tuple[str, int], Passage] = {}
    for passage in _tasks(context.whole) if any(_tasks(context)) else ():
        other = first.setdefault((passage.part, passage.said_as), passage)
        if other is not passage and passage.said == other.said and passage.said not in _NO_TASK:
            said = _TWICE.of(line=other.line())
            yield passage.find(DUPLICATE_ITEM, 0, len(passage.text.rstrip()), said)


def _tasks(context: Context) -> Iterator[Passage]:
    items = (passage for passage in context.passages if passage.role == "item")
    return (passage for passage in items if passage.part in PARTS and not passage.leads)


_TWICE = Message(vi="mục này đã có ở dòng {line}", en="duplicate of the item at line {line}")

DUPLICATE_ITEM = Rule(
    id="DM004",
    name="duplicate-item",
    severity=Severity.WARNING,
    title=Message(vi="một việc ghi hai lần", en="duplicate item"),
    why=Message(
        vi="Thường do chép và dán; người đọc tưởng là hai việc.",
        en="It usually comes from copy and paste; readers take it for two tasks.",
    ),
    source="practice",
    check=_twice,
    sign=of("item") & Again(),
    good=(
        "results:\n  advisory:\n    - Báo cáo quý I/2020.\n    - Báo cáo quý II/2020.\n",
        "results:\n  advisory: [Không có.]\n  professional: [Không có.]\n",
        "results:\n  advisory: [{Tổ chức: [Việc một.]}, {Tổ chức: [Việc hai.]}]\n",
    ),
    bad=(
        Bad("results:\n  advisory:\n    - Báo cáo tình hình.\n    - ⟦Báo cáo  tình hình;⟧\n"),
        Bad("results:\n  advisory: [{Tổ chức: [Việc.]}]\n  professional: [⟦Việc.⟧]\n"),
    ),
)


def _again(context: Context) -> Iterator[Finding]:
    # What is planned comes after what is done, so that it is the one that comes again.
    if not any(passage.part == "priorities" and not passage.leads for passage in context.passages):
        return
    items = _items(context.whole)
    done = {passage.said_as: passage for passage in items if passage.part == "results"}
    for passage in items:
        if passage.part != "priorities" or passage.leads:
            continue
        other = done.get(passage.said_as)
        if other and passage.said == other.said and passage.said not in _NO_TASK:
            said = _AGAIN.of(line=other.line())
            yield passage.find(DONE_AND_PLANNED_AGAIN, 0, len(passage.text.rstrip()), said)


_AGAIN = Message(
    vi="việc này đã ghi là kết quả ở dòng {line}", en="this task is already in the results at line {line}"
)

DONE_AND_PLANNED_AGAIN = Rule(
    id="DM005",
    name="done-and-planned-again",
    severity=Severity.INFO,
    title=Message(vi="việc đã làm lại nằm trong nhiệm vụ tháng sau", en="finished task planned again"),
    why=Message(
        vi="Có thể là việc thường xuyên, cũng có thể quên xóa.",
        en="It may be a standing task, or somebody forgot to delete it.",
    ),
    source="practice",
    check=_again,
    sign=of("item") & Again(),
    good=(
        "results:\n  advisory: [Việc một.]\npriorities:\n  advisory: [Việc hai.]\n",
        "results:\n  advisory: [Không có.]\npriorities:\n  advisory: [Không có.]\n",
        "priorities:\n  advisory: [Việc.]\nsections: [{title: Đề nghị, content: [Việc.]}]\n",
        "results: ['Xem [#a].', Việc.]\nappendices: {a: {title: Việc đã làm, content: [Việc.]}}\n",
    ),
    bad=(Bad("results:\n  advisory: [Việc một.]\npriorities:\n  advisory: [⟦Việc một.⟧]\n"),),
)


RULES = (PARENT_WITHOUT_COLON, LEAF_END, DUPLICATE_ITEM, DONE_AND_PLANNED_AGAIN)
