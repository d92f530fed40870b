"""Whatever two documents hold, the redline gives both back."""

from datetime import UTC, datetime
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from baocao.compare.redline.documents import compare_documents
from baocao.document import (
    About,
    Break,
    Columns,
    Document,
    Margins,
    Note,
    NoteMark,
    Paragraph,
    RuledTable,
    Sheet,
    TableCell,
    TableRow,
    Words,
)
from baocao.render.numbering import Counter
from baocao.write.docx import write_docx
from baocao.write.docx.tracked.redline import write_redline
from tests.helpers import SMALL, draft_of, rendered
from tests.revisions import accepted, rejected, shape

_, STYLESHEET = rendered(draft_of(SMALL))
ABOUT = About("Báo cáo", "Cơ quan", "Tháng", datetime(2020, 2, 25, tzinfo=UTC))
NOTES = ("Chú thích một.", "Chú thích hai của báo cáo.", "Chú thích ba.", "Chú thích hai.")

SAID = ["tổ", "chức", "hội", "nghị,", "ở", "xã", "A;", "B.", "và", "“C”", "17", "05-KH/TU"]
words = st.lists(st.sampled_from(SAID), max_size=7)
looks = st.sampled_from([{}, {"bold": True}, {"italic": True}, {"whole": True}])
runs = st.builds(lambda said, look: Words(" ".join(said) + " ", **look), words, looks)
# A number stands for a footnote until it is counted.
contents = st.lists(st.one_of(runs, runs, st.just(Break()), st.integers(0, 3)), max_size=4)
plain = st.builds(
    lambda *of: ("p", *of), st.sampled_from(["body", "item-1", "item-2", "heading-1"]), contents
)
cells = st.lists(
    st.builds(lambda content: ("p", "table-cell", content), st.lists(runs, max_size=2)),
    min_size=1,
    max_size=3,
)
columns = st.builds(
    lambda rows: ("columns", rows),
    st.lists(st.tuples(st.lists(plain, max_size=3), st.lists(plain, max_size=3)), min_size=1, max_size=3),
)
tables = st.builds(
    lambda wide, rows: ("table", wide, rows),
    st.integers(1, 3),
    st.lists(st.lists(runs, min_size=3, max_size=3), min_size=1, max_size=4),
)
sheets = st.lists(st.one_of(plain, plain, plain, tables, columns), min_size=1, max_size=7)
documents = st.tuples(
    sheets, st.lists(st.tuples(sheets, st.booleans()), max_size=2), st.lists(plain, max_size=1)
)


class Made:
    """A document of what the strategies give, with its paragraphs and footnotes counted."""

    def __init__(self, parts):
        body, appendices, foot = parts
        self._counter = Counter(STYLESHEET.lists)
        self._notes, self._ids = [], count(1)
        self._numbers = {}
        blocks = self._blocks(body)
        more = tuple(Sheet(self._blocks(sheet), wide) for sheet, wide in appendices)
        feet = tuple(
            self._paragraph("body", [piece for piece in line[2] if not isinstance(piece, int)])
            for line in foot
        )
        self.document = Document(
            ABOUT, blocks, tuple(self._notes), more, margins=Margins(first_page_foot=feet)
        )

    def _blocks(self, blocks):
        return tuple(map(self._block, blocks))

    def _block(self, block):
        kind, *of = block
        if kind == "p":
            return self._paragraph(*of)
        if kind == "columns":
            rows = [tuple(tuple(map(self._block, side)) for side in row) for row in of[0]]
            return Columns("letterhead", tuple(rows))
        wide, rows = of
        cells = [tuple(TableCell(Paragraph("table-cell", (run,))) for run in row[:wide]) for row in rows]
        return RuledTable((1.0,) * wide, tuple(TableRow(row) for row in cells))

    def _paragraph(self, style, content):
        pieces = tuple(self._note(piece) if isinstance(piece, int) else piece for piece in content)
        return Paragraph(style, pieces, None, self._counter.next(style))

    def _note(self, which):
        if which in self._numbers:
            return NoteMark(self._numbers[which], again=True)
        self._numbers[which] = next(self._ids)
        self._notes.append(Note((Words(NOTES[which]),), f"month.footnotes.n{which % 3}"))
        return NoteMark(self._numbers[which])


def edited(parts, rng):
    """Return parts with some blocks removed, repeated, moved or exchanged."""
    body, *rest = parts
    body = list(body)
    for _ in range(rng.randrange(4)):
        at, other = rng.randrange(len(body)), rng.randrange(len(body))
        edit = rng.randrange(4)
        if edit == 0 and len(body) > 1:
            body.pop(at)
        elif edit == 1:
            body.insert(other, body[at])
        elif edit == 2:
            body[at], body[other] = body[other], body[at]
        elif body[at][0] == "p":
            body[at] = (*body[at][:2], [*body[at][2], Words("và việc khác")])
    return (body, *rest)


def assert_both_come_back(one, two):
    old, new = Made(one).document, Made(two).document
    redline = write_redline(compare_documents(old, new), STYLESHEET, STYLESHEET)
    assert shape(accepted(redline)) == shape(write_docx(new, STYLESHEET))
    assert shape(rejected(redline)) == shape(write_docx(old, STYLESHEET))


@settings(max_examples=60)
@given(documents, documents)
def test_any_two_documents_come_back(one, two):
    assert_both_come_back(one, two)


@settings(max_examples=60)
@given(documents, st.randoms(use_true_random=False))
def test_an_edited_document_comes_back(one, rng):
    assert_both_come_back(one, edited(one, rng))


def test_a_blank_that_ends_no_line_is_no_other_blank():
    kept, usual = (
        ([("p", "body", [Words(f"{words} ", whole=whole)])], [], [])
        for words, whole in (("", True), ("nghị,", False))
    )
    assert_both_come_back(kept, usual)
    assert_both_come_back(usual, kept)
    symbol = [([("p", "body", [Words("05-KH/TU", whole=whole)])], [], []) for whole in (True, False)]
    assert_both_come_back(*symbol)
