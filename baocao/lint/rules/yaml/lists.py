"""Rules about list marks that make no items: pasted, in the wrong column, or typed by hand."""

from collections.abc import Iterator

from baocao.finding import Bad, Edit, Finding, Rule, Severity, Span
from baocao.lint.context import Context
from baocao.lint.language.glued import Glued, glued
from baocao.lint.language.letters import UPPER
from baocao.lint.passage import Passage
from baocao.lint.sign import Continued, Inside, Part, of
from baocao.messages import Message, mend
from baocao.model.key import Role
from baocao.source import clean
from baocao.source.labels import label_of
from baocao.source.relist import Line
from baocao.system.patterns import lazy


def _glued(context: Context) -> Iterator[Finding]:
    for text in glued(context.passages):
        if text.key:
            yield _without_colon(text, text.key)
            continue
        if text.touching:
            yield _touching(text, text.lines[0])
            continue
        for line in text.sure if _makes_one_of_two(text) else ():
            yield _of_line(ITEMS_IN_ONE_TEXT, text, line, _GLUED, text.edits)


def _without_colon(text: Glued, key: str) -> Finding:
    source, first = text.passage.file.source, text.lines[0]
    said, help_ = mend.MISSING_COLON.of(key=key), mend.WRITE.of(right=f"{key}:")
    span = Span(first.start, text.lines[-1].end)
    path = text.passage.address.path
    return Finding(ITEMS_IN_ONE_TEXT, said, source.name, span, path, help_, f"{key}:", text.edits)


def _touching(text: Glued, line: Line) -> Finding:
    source, right = text.passage.file.source, f"- {clean(line.text)[1:]}"
    span, path = Span(line.start, line.end), text.passage.address.path
    said, help_ = mend.TOUCHING_DASH.of(), mend.WRITE.of(right=right)
    return Finding(ITEMS_IN_ONE_TEXT, said, source.name, span, path, help_, right, text.edits)


def _makes_one_of_two(text: Glued) -> bool:
    """Tell whether the lines lose their separation; a literal text prints them as written."""
    return text.passage.scalar.style != "|" or text.passage.role == "item" or bool(text.edits)


def _of_line(rule: Rule, text: Glued, line: Line, said: Message, edits: tuple[Edit, ...] = ()) -> Finding:
    source = text.passage.file.source
    shown = source.text[line.start : line.start + line.label.length].strip() if line.label else ""
    where = text.passage.role not in ("item", "paragraph")
    return Finding(
        rule,
        said.of(mark=clean(shown) or shown, above=_short(text, line)),
        source.name,
        Span(line.start, line.end),
        text.passage.address.path,
        (_ONE_TEXT_HERE if where else _ITEMS_HELP).of(),
        # The lines of a list are written out once.
        text.repaired if line is next(iter((*text.sure, *text.likely)), line) else None,
        edits,
    )


def _short(text: Glued, line: Line) -> str:
    above = clean(text.lines[text.lines.index(line) - 1].text)
    return above if len(above) <= _SHOWN else f"…{above[-_SHOWN:]}"


_SHOWN = 30
_GLUED = Message(
    vi="dòng mở đầu bằng “{mark}” không thành một mục: YAML nối nó vào “{above}”, hai việc thành một",
    en="the line that starts with “{mark}” is not an item: YAML joins it to “{above}”, making two tasks one",
)
_ITEMS_HELP = Message(
    vi="viết mỗi việc một dòng, mở đầu bằng “- ” (gạch nối và một dấu cách), thẳng cột với các mục cùng cấp; "
    "câu có mục con ở dưới kết thúc bằng dấu hai chấm",
    en="write each task on its own line, starting with “- ” in the same column as items of the same level; "
    "end a sentence with subitems with a colon",
)
_ONE_TEXT_HERE = Message(
    vi="chỗ này chỉ nhận một đoạn chữ, không nhận danh sách: viết thành câu, ngăn bằng dấu chấm phẩy",
    en="this key accepts one text, not a list: write one sentence, separated by semicolons",
)

ITEMS_IN_ONE_TEXT = Rule(
    id="YM009",
    name="items-in-one-text",
    severity=Severity.ERROR,
    title=Message(vi="nhiều mục bị nối thành một đoạn", en="items joined into one text"),
    why=Message(
        vi="Chỉ dấu “- ” thẳng cột mở một mục; dòng có dấu khác, dán từ Word hay lệch cột, YAML coi là chữ "
        "và nối vào câu trên.",
        en="Only “- ” in the right column starts an item; a line with another mark, pasted from Word or in "
        "another column, is text for YAML, which joins it to the sentence above.",
    ),
    source="YAML 1.1, 9.2",
    check=_glued,
    sign=Continued(),
    reshapes=True,
    good=(
        "results:\n  advisory:\n    - Phát triển kinh tế\n      - xã hội, giai đoạn 2020\n      - 2025.\n",
        "results:\n  advisory:\n    - >-\n      Họp, gồm: (1) tổng kết;\n      (2) sơ kết; (3) giao ban.\n",
    ),
    bad=(
        Bad(
            "results:\n  advisory:\n    - Việc một.\n     ⟦- Việc hai.⟧\n",
            "results:\n  advisory:\n    - Việc một.\n    - Việc hai.\n",
        ),
        Bad(
            "results:\n  advisory:\n    - Dự thảo báo cáo\n      ⟦- tháng;⟧\n      ⟦- quý.⟧\n",
            "results:\n  advisory:\n    - Dự thảo báo cáo:\n      - tháng;\n      - quý.\n",
        ),
        Bad(
            "results:\n  advisory:\n    • Việc một.\n    ⟦• Việc hai.⟧\n",
            "results:\n  advisory:\n    - Việc một.\n    - Việc hai.\n",
        ),
    ),
)


def _likely(context: Context) -> Iterator[Finding]:
    for text in glued(context.passages):
        for line in text.likely if _makes_one_of_two(text) else (*text.likely, *text.sure):
            yield _of_line(LINE_LIKE_AN_ITEM, text, line, _LIKE_AN_ITEM)
        for line in text.alike:
            yield _of_line(LINE_LIKE_AN_ITEM, text, line, _LIKE_A_TASK)


_LIKE_AN_ITEM = Message(
    vi="dòng mở đầu bằng “{mark}” in liền trong đoạn, sau “{above}”, không thành một mục",
    en="the line that starts with “{mark}” is printed inside the text after “{above}”, not as an item",
)
_LIKE_A_TASK = Message(
    vi="dòng này như một việc mới nhưng thiếu dấu “- ” nên nối vào “{above}”",
    en="this line looks like a new task but has no “- ”, so it joins “{above}”",
)

LINE_LIKE_AN_ITEM = Rule(
    id="YM010",
    name="line-like-an-item",
    severity=Severity.WARNING,
    title=Message(
        vi="dòng giống một mục nhưng nằm trong đoạn chữ", en="line that looks like an item inside a text"
    ),
    why=Message(
        vi="Xuống dòng không mở một mục mới; thiếu dấu “- ” thì hai việc in thành một đoạn.",
        en="A new line does not start an item; without “- ” two tasks are printed as one.",
    ),
    source="YAML 1.1, 9.2",
    check=_likely,
    sign=Continued(),
    good=(
        "results:\n  advisory:\n    - Họp giao ban với các phòng.\n    - Tổ chức hội nghị.\n",
        "results:\n  advisory:\n    - |-\n      Họp giao ban.\n\n      Tổ chức hội nghị.\n",
        "Họp giao ban. Tổ chức hội nghị.",
    ),
    bad=(
        Bad("results:\n  advisory:\n    - Họp giao ban.\n      ⟦Tổ chức hội nghị.⟧\n"),
        Bad("results:\n  advisory:\n    - Việc một\n      ⟦- việc hai.⟧\n"),
    ),
)


def _dashes(context: Context) -> Iterator[Finding]:
    for passage in context.body:
        for match in _MARK.finditer(passage.text):
            span = passage.span(*match.span("mark"))
            # At the start of a line another rule reports it.
            if passage.file.source.before(span.start).strip():
                yield passage.find(DASH_INSIDE_TEXT, *match.span("mark"), help_=_ITEMS_HELP.of())


_DASHES = "-–—+•▪●·\uf0b7\uf0a7"
# Between two sentences on one line.
_MARK = lazy(rf"(?<=[.;]) *(?P<mark>[{_DASHES}])(?=\s*[{UPPER}])")

DASH_INSIDE_TEXT = Rule(
    id="YM008",
    name="dash-inside-text",
    severity=Severity.WARNING,
    title=Message(
        vi="dấu gạch đầu dòng nằm trong câu, không mở một mục", en="dash inside a text does not start an item"
    ),
    why=Message(
        vi="Giữa dòng thì gạch đầu dòng chỉ là chữ: hai mục in thành một.",
        en="In the middle of a line a dash is text, so two items are printed as one.",
    ),
    source="YAML 1.1, 9.2",
    check=_dashes,
    sign=Part(_DASHES, rf"[.;][{_DASHES}]")
    | (Part(_DASHES, rf"(?<!\S)[{_DASHES}]") & (Inside(". ") | Inside("; "))),
    good=("Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội; giai đoạn 2020 - 2025.",),
    bad=(
        Bad("Việc một. ⟦-⟧ Việc hai."),
        Bad("Việc một; ⟦•⟧ Việc hai."),
    ),
)


def _typed(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        label = label_of(passage.text) if passage.role in _LABELLED else None
        if label and label.number == 0 and _stands_alone(passage):
            yield _without_blank(passage, label.length)
        elif label and not _is_list(passage):
            mark = passage.text[: label.length].strip()
            said = _TYPED.of(mark=mark)
            changes = [(0, label.length, "")] if passage.role != "paragraph" else []
            rest = passage.text[label.length :] if changes else None
            yield passage.find(
                TYPED_LABEL, 0, len(passage.text[: label.length].rstrip()), said,
                help_=_TYPED_HELP.of(), suggestion=rest if rest and len(rest) <= _SHOWN else None,
                changes=changes,
            )  # fmt: skip


def _stands_alone(passage: Passage) -> bool:
    """Tell whether a paragraph is on the line below its key, where an item can be."""
    start = passage.span(0, 1).start
    is_plain = passage.role == "paragraph" and not passage.scalar.style
    return is_plain and not passage.file.source.before(start).strip() and not _is_list(passage)


def _without_blank(passage: Passage, length: int) -> Finding:
    """Return the finding of the only item of a list, whose mark is another or has no blank after it."""
    right = f"- {passage.text[length:].lstrip()}"
    mark, end = passage.text[:length].strip(), len(passage.text.rstrip())
    said = mend.TOUCHING_DASH.of() if mark == "-" else mend.OTHER_MARK.of(mark=mark)
    shown = right if end <= _LINE else None
    help_ = mend.WRITE.of(right=shown) if shown else _WRITE_ITEM.of()
    return passage.find(TYPED_LABEL, 0, end if shown else length, said, help_=help_, suggestion=shown)


def _is_list(passage: Passage) -> bool:
    """Tell whether a paragraph is a whole list, which another rule reports."""
    return passage.role == "paragraph" and any(text.sure for text in glued([passage]))


_LABELLED: tuple[Role, ...] = ("item", "title", "paragraph")
_TYPED = Message(
    vi="“{mark}” gõ tay ở đầu mục: chương trình tự đánh dấu nên sẽ in hai lần",
    en="“{mark}” is typed by hand: the program adds the label itself, so it is printed twice",
)
_LINE = 100
_WRITE_ITEM = Message(
    vi="viết “- ” (gạch nối và một dấu cách) rồi đến câu",
    en="write “- ” (a hyphen and a space), then the sentence",
)
_TYPED_HELP = Message(vi="xóa dấu này, chỉ để lại câu", en="delete it and keep the sentence")

TYPED_LABEL = Rule(
    id="YM011",
    name="typed-label",
    severity=Severity.WARNING,
    title=Message(vi="số, chữ hay gạch đầu dòng gõ tay", en="number, letter or bullet typed by hand"),
    why=Message(
        vi="Số, chữ và gạch đầu dòng do cách đánh số của cơ quan tự in; gõ thêm thì in thành “a) a) Họp”.",
        en="The office's numbering prints numbers, letters and dashes; typed ones print twice: “a) a) Họp”.",
    ),
    source="practice",
    check=_typed,
    sign=of(*_LABELLED),
    letters=True,
    good=(
        "05 năm thực hiện Kế hoạch.",
        "100% xã đạt chuẩn.",
        "1.500 hộ thoát nghèo.",
        "*Trọng tâm*: hòa giải cơ sở.",
        "results: [{table: {columns: [TT], rows: [[1. Xã A]]}}]\n",
    ),
    bad=(
        Bad("⟦a)⟧ Họp giao ban.", "Họp giao ban."),
        Bad("⟦1.⟧ Tiếp tục rà soát.", "Tiếp tục rà soát."),
        Bad("results:\n  advisory:\n    - ⟦•⟧ Họp.\n", "results:\n  advisory:\n    - Họp.\n"),
        Bad("results:\n  advisory:\n    ⟦– Việc một.⟧\n"),
        Bad("results:\n  advisory:\n    ⟦-Việc một.⟧\n"),
    ),
)

RULES = (DASH_INSIDE_TEXT, ITEMS_IN_ONE_TEXT, LINE_LIKE_AN_ITEM, TYPED_LABEL)
