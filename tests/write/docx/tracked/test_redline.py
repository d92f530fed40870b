"""Accepted, a Word file with tracked changes is the new report; rejected, the old one."""

from io import BytesIO
from itertools import pairwise

import ooxml_integrity
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from baocao import pipeline
from baocao.word.plain_text import word_text
from tests.helpers import EXAMPLES, MONTHS, SMALL, W, checked, draft_of, parts_of
from tests.revisions import accepted, rejected, shape, tracked

FEBRUARY = (EXAMPLES / "2020-02.yaml").read_text("utf-8")
ITEMS = "    - Việc đã làm.\n"


def text_of(docx):
    return word_text(BytesIO(docx), "a.docx")


def drafts():
    found = {path.name: checked(path.read_bytes(), path.parent).draft for path in MONTHS}
    return {name: draft for name, draft in found.items() if draft}


def printed(draft):
    """Return the text of a draft's report and its paragraphs with their looks."""
    docx = pipeline.build(draft, "docx")
    return text_of(docx), shape(docx)


def assert_gives_back(redline, before, after):
    for settled, wanted in ((accepted(redline), after), (rejected(redline), before)):
        assert (text_of(settled), shape(settled)) == wanted
    assert text_of(redline) == after[0]


def assert_both_come_back(old, new):
    """Return the redline of two drafts, which gives both of their reports back."""
    redline = pipeline.redline(old, new)
    assert_gives_back(redline, printed(old), printed(new))
    return redline


def assert_valid(docx, folder):
    path = folder / "redline.docx"
    path.write_bytes(docx)
    result = OpenXmlValidator().validate(path)
    assert [str(error) for error in result.errors] == []
    assert [str(finding) for finding in ooxml_integrity.check(str(path))] == []
    ids = [
        node.get(f"{W}id")
        for name, part in parts_of(docx).items()
        if name.startswith(("word/document", "word/foot"))
        for node in etree.fromstring(part).iter()
        if node.get(f"{W}author") or node.tag == f"{W}bookmarkStart"
    ]
    assert len(ids) == len(set(ids))


def test_neighbouring_examples_come_back(tmp_path):
    found = list(drafts().values())
    for old, new in pairwise([*found, found[0]]):
        assert_valid(assert_both_come_back(old, new), tmp_path)


@pytest.mark.loops
def test_examples_far_apart_come_back():
    found = [(draft, printed(draft)) for draft in drafts().values()]
    for steps in (2, 5, 8):
        for (old, before), (new, after) in zip(found, [*found[steps:], *found[:steps]], strict=True):
            assert_gives_back(pipeline.redline(old, new), before, after)


def test_a_report_against_itself_has_no_changes():
    for draft in drafts().values():
        redline = pipeline.redline(draft, draft)
        assert tracked(redline) == 0
        assert shape(redline) == shape(pipeline.build(draft, "docx"))


def changes(old, new):
    """Return each change with its words, in order."""
    redline = assert_both_come_back(draft_of(old), draft_of(new))
    root = etree.fromstring(parts_of(redline)["word/document.xml"])
    tags = {f"{W}{tag}": tag for tag in ("ins", "del", "moveFrom", "moveTo")}
    found = []
    for node in root.iter(*tags):
        words = "".join(text.text for text in node.iter(f"{W}t", f"{W}delText"))
        if words:
            found.append((tags[node.tag], words))
    return found


def with_items(*items):
    return SMALL.replace(ITEMS, "".join(f"    - {item}\n" for item in items))


def test_only_the_words_that_differ_are_marked():
    old = with_items("Tổ chức 12 hội nghị chuyên đề ở các xã miền núi.")
    new = with_items("Tổ chức 15 hội nghị chuyên đề ở các xã, phường miền núi.")
    assert changes(old, new) == [("del", "12"), ("ins", "15"), ("ins", ", phường")]


def test_a_paragraph_that_was_rewritten_is_marked_as_a_whole():
    old = with_items("Tổ chức hội nghị chuyên đề ở các xã miền núi.")
    new = with_items("Kiểm tra việc thực hiện quy chế dân chủ ở cơ sở.")
    assert changes(old, new) == [
        ("del", "Tổ chức hội nghị chuyên đề ở các xã miền núi."),
        ("ins", "Kiểm tra việc thực hiện quy chế dân chủ ở cơ sở."),
    ]


def test_what_moved_is_marked_as_moved():
    items = [f"Việc số {word} đã làm xong trong tháng." for word in ("một", "hai", "ba", "bốn")]
    found = changes(with_items(*items), with_items(*items[1:], items[0]))
    assert found == [("moveFrom", items[0]), ("moveTo", items[0])]


def test_a_split_paragraph_has_one_more_end_and_a_joined_one_fewer():
    one = "Tổ chức hội nghị ở xã A; kiểm tra việc tiếp dân ở xã B và xã C."
    two = ("Tổ chức hội nghị ở xã A.", "Kiểm tra việc tiếp dân ở xã B và xã C.")
    assert changes(with_items(one), with_items(*two)) == [("del", "; kiểm"), ("ins", "."), ("ins", "Kiểm")]
    assert changes(with_items(*two), with_items(one)) == [("del", "."), ("del", "Kiểm"), ("ins", "; kiểm")]


def test_bold_and_italics_are_changes_of_the_look_alone():
    old = with_items("Phong trào thi đua Dân vận khéo ở các xã.")
    new = with_items('"Phong trào thi đua *Dân vận khéo* ở **các** xã."')
    assert changes(old, new) == []
    redline = pipeline.redline(draft_of(old), draft_of(new))
    root = etree.fromstring(parts_of(redline)["word/document.xml"])
    assert len(list(root.iter(f"{W}rPrChange"))) == 2


TABLE = """\
  advisory:
    - table:
        caption: Thu ngân sách
        columns: [{columns}]
        rows: [{rows}]
"""


def with_table(columns, *rows):
    table = TABLE.format(columns=columns, rows=", ".join(f"[{row}]" for row in rows))
    return SMALL.replace("  advisory:\n" + ITEMS, table)


def marked_rows(old, new):
    """Return the words of each row of the tables with lines, with the mark of the row."""
    redline = assert_both_come_back(draft_of(old), draft_of(new))
    root = etree.fromstring(parts_of(redline)["word/document.xml"])
    found = []
    for row in root.iter(f"{W}tr"):
        if row.getparent().find(f"{W}tblPr/{W}tblBorders") is not None:
            marks = [
                node.tag.removeprefix(W) for node in row.iterfind(f"{W}trPr/*") if node.get(f"{W}author")
            ]
            words = "".join(text.text for text in row.iter(f"{W}t", f"{W}delText"))
            found.append((*marks, words))
    return found


def test_rows_and_words_of_cells_are_marked():
    old = with_table("Khoản, Số", "Thuế đất, '118'", "Phí chợ, '40'", "Lệ phí, '10'")
    new = with_table("Khoản, Số", "Thuế đất, '125'", "Lệ phí, '10'", "Khoản khác, '6'")
    assert marked_rows(old, new) == [
        ("KhoảnSố",),
        ("Thuế đất118125",),
        ("del", "Phí chợ40"),
        ("Lệ phí10",),
        ("ins", "Khoản khác6"),
    ]


def test_a_table_with_other_columns_is_another_table():
    old = with_table("Khoản, Số", "Thuế đất, '118'")
    new = with_table("Khoản, Số, Đơn vị", "Thuế đất, '118', đồng")
    assert marked_rows(old, new) == [
        ("del", "KhoảnSố"),
        ("del", "Thuế đất118"),
        ("ins", "KhoảnSốĐơn vị"),
        ("ins", "Thuế đất118đồng"),
    ]


def with_notes(item, **notes):
    return (
        with_items(item) + f"footnotes: {{{', '.join(f'{name}: {text}' for name, text in notes.items())}}}\n"
    )


def test_footnotes_are_changed_added_and_removed_with_their_marks():
    old = with_notes("Làm việc với cơ quan[^a] và đoàn thể[^b] của tỉnh.", a="Ủy ban tỉnh.", b="Đoàn tỉnh.")
    new = with_notes("Làm việc với cơ quan[^a] và đoàn thể của tỉnh[^c].", a="Ủy ban xã.", c="Hội Nông dân.")
    redline = assert_both_come_back(draft_of(old), draft_of(new))
    notes = [
        [
            "".join(text.text for text in run.iter(f"{W}t", f"{W}delText"))
            for run in note.iter(f"{W}ins", f"{W}del")
        ]
        for note in etree.fromstring(parts_of(redline)["word/footnotes.xml"])
    ]
    assert notes[2:] == [["tỉnh", "xã"], ["Đoàn tỉnh."], ["Hội Nông dân."]]


def test_the_order_of_ids_is_that_of_the_marks():
    found = drafts()
    # Old paragraphs come before new ones that were before them.
    far = found["2020-02.yaml"], found["youth-commune-month.yaml"]
    for old, new in (far, *pairwise(found.values())):
        root = etree.fromstring(parts_of(pipeline.redline(old, new))["word/document.xml"])
        ids = [int(node.get(f"{W}id")) for node in root.iter(f"{W}footnoteReference")]
        assert ids == list(range(1, len(ids) + 1))
