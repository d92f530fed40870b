"""Rules about what is left from the making of a paper: colours, changes, comments, marks, typed numbers."""

from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.paper_form import PaperForm
from baocao.lint.rules.form.telling import Fault, told
from baocao.messages import Message
from baocao.messages import paper_form as say

_SHARE_SEEN = 0.05
# The format itself prints these in red.
_RED = ("urgency",)
_CLAUSE = "NĐ 30/2020/NĐ-CP, Phụ lục I, {}; HD 05-HD/VPTW, Phụ lục 2"


def _coloured(form: PaperForm) -> Iterator[Finding]:
    faults = [Fault(line) for line in form.lines if line.coloured > _SHARE_SEEN and line.label not in _RED]
    yield from told(COLOURED, form, faults)


def _highlighted(form: PaperForm) -> Iterator[Finding]:
    yield from told(HIGHLIGHTED, form, [Fault(line) for line in form.lines if line.highlighted > _SHARE_SEEN])


def _changes(form: PaperForm) -> Iterator[Finding]:
    yield from told(CHANGES, form, [Fault(None, say.IN_REVIEW.of())] if form.changes else [])


def _comments(form: PaperForm) -> Iterator[Finding]:
    faults = [Fault(None, say.COMMENTS.of(n=form.comments))] if form.comments else []
    yield from told(COMMENTS, form, faults)


def _draft(form: PaperForm) -> Iterator[Finding]:
    faults = [Fault(line) for line in form.labelled("draft-mark")] if form.issued else []
    yield from told(DRAFT_MARK, form, faults)


def _numbers(form: PaperForm) -> Iterator[Finding]:
    faults = [
        Fault(line, say.NUMBERS[line.counted].of())
        for line in form.lines
        if line.counted and not line.appendix
    ]
    yield from told(NUMBER_ORDER, form, faults)


COLOURED = Rule(
    id="TF030",
    name="coloured-text",
    severity=Severity.WARNING,
    title=Message(vi="chữ không phải màu đen", en="text that is not black"),
    why=Message(
        vi="Văn bản dùng chữ màu đen; chữ màu thường là chỗ đánh dấu để sửa còn sót lại.",
        en="Documents are printed in black; coloured words are mostly marks that were meant to be edited.",
    ),
    source=_CLAUSE.format("I.4"),
    good=("item-a.coloured: 0",),
    bad=(Bad("item-a.coloured: 1"), Bad("kind.coloured: 0.5")),
    check=_coloured,
)
HIGHLIGHTED = Rule(
    id="TF035",
    name="highlighted-text",
    severity=Severity.WARNING,
    title=Message(vi="chữ còn tô màu nền", en="highlighted text"),
    why=Message(
        vi="Tô màu nền là cách đánh dấu chỗ cần sửa; văn bản phát hành không có.",
        en="Highlighting marks words that were meant to be edited; issued documents have none.",
    ),
    source=_CLAUSE.format("I.4"),
    good=("item-a.highlighted: 0",),
    bad=(Bad("item-a.highlighted: 1"), Bad("subject.highlighted: 0.3")),
    check=_highlighted,
)
CHANGES = Rule(
    id="TF031",
    name="tracked-changes-left",
    severity=Severity.WARNING,
    title=Message(vi="còn sửa đổi chưa chấp nhận", en="tracked changes are left"),
    why=Message(
        vi="Người nhận đọc được chữ đã xóa và tên người sửa.",
        en="The recipient can read the deleted words and who deleted them.",
    ),
    source="practice",
    good=("paper.changes: false",),
    bad=(Bad("paper.changes: true"),),
    check=_changes,
)
COMMENTS = Rule(
    id="TF032",
    name="comments-left",
    severity=Severity.WARNING,
    title=Message(vi="còn nhận xét", en="comments are left"),
    why=Message(
        vi="Nhận xét là trao đổi nội bộ khi soạn thảo, không gửi cùng văn bản.",
        en="Comments are talk among the authors and do not go out with a document.",
    ),
    source="practice",
    good=("paper.comments: 0",),
    bad=(Bad("paper.comments: 2"),),
    check=_comments,
)
DRAFT_MARK = Rule(
    id="TF033",
    name="draft-mark-left",
    severity=Severity.WARNING,
    title=Message(
        vi="văn bản đã có số, có ngày mà còn ghi dự thảo", en="a numbered document says it is a draft"
    ),
    why=Message(
        vi="Chữ “dự thảo” bỏ đi khi văn bản lấy số và ghi ngày ban hành.",
        en="The mark of a draft goes away when a document gets its number and day.",
    ),
    source="practice",
    good=("paper.issued: true",),
    bad=(Bad("superior.label: draft-mark\npaper.issued: true"),),
    check=_draft,
)
NUMBER_ORDER = Rule(
    id="TF034",
    name="numbers-out-of-order",
    severity=Severity.WARNING,
    title=Message(vi="số thứ tự không liên tiếp", en="numbers are out of order"),
    why=Message(
        vi="Số gõ tay bị nhảy hoặc lặp làm việc dẫn chiếu tới mục, khoản, điểm sai chỗ.",
        en="Typed numbers that jump or come twice make references lead to the wrong place.",
    ),
    source=_CLAUSE.format("II.6đ"),
    good=('item-a.counted: ""',),
    bad=(Bad("item-a.counted: jumps"), Bad("h2.counted: twice")),
    check=_numbers,
)
RULES = (COLOURED, HIGHLIGHTED, CHANGES, COMMENTS, DRAFT_MARK, NUMBER_ORDER)
