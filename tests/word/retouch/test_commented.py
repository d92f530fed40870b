"""Comments in a copy of a Word file: at their words, with everything else as it was."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baocao.document import Remark
from baocao.errors import BaocaoError
from baocao.word.namespaces import W
from baocao.word.paper import paragraphs
from baocao.word.reader import read_paper
from baocao.word.retouch.commented import Noted, with_comments
from baocao.word.retouch.copied import Copied
from tests.helpers import ROOT, parts_of
from tests.report.comments import comments_of

CORPUS = ROOT / "tests" / "word" / "corpus"
REMARK = Remark("baocao", ("TF000 thử", "Căn cứ: thông lệ"))
PLAIN = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
BOILERPLATE = ("[Content_Types].xml", "word/_rels/document.xml.rels")


def repacked(parts):
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def with_body(body):
    """Return a Word file with another body."""
    parts = parts_of((CORPUS / "cv-01.docx").read_bytes())
    head = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    parts["word/document.xml"] = head + body.encode() + b"</w:body></w:document>"
    return repacked(parts)


def noted(data, *remarks):
    """Return a file with remarks, each on words in its paragraphs that are there so often before."""
    copy = Copied(data, "a.docx")
    nodes = list(copy.main.root.iter(f"{W}p"))
    with_comments(copy, [Noted(nodes, words, REMARK, before) for words, before in remarks])
    return copy.to_bytes()


def lines(data):
    return [each.text for each in paragraphs(read_paper(BytesIO(data), "a.docx").blocks)]


def run(text, properties=""):
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.mark.parametrize("name", ["bc-nam-01", "bc-thang-01", "cv-01", "qd-01"])
def test_nothing_but_the_comments_is_new(name):
    data = (CORPUS / f"{name}.docx").read_bytes()
    line = next(each for each in lines(data) if len(each.split()) > 5)
    words = line.split()[3]
    made = noted(data, (words, 0), (words, 0), ("", 0))
    old, new = parts_of(data), parts_of(made)
    assert {each for each in new if new[each] != old.get(each)} == {
        *BOILERPLATE,
        "word/document.xml",
        "word/comments.xml",
    }
    assert lines(made) == lines(data)
    assert [comment.words for comment in comments_of(made)][:2] == [words, words]


def test_no_remark_is_the_same_file():
    data = (CORPUS / "cv-01.docx").read_bytes()
    assert parts_of(noted(data)) == parts_of(data)


def test_comments_go_after_those_that_are_there():
    data = noted(with_body(f"<w:p>{run('một hai ba')}</w:p>"), ("hai", 0))
    again = noted(data, ("ba", 0), ("hai", 0))
    assert [comment.words for comment in comments_of(again)] == ["hai", "ba", "hai"]
    assert list(parts_of(again)) == list(parts_of(data))


@pytest.mark.parametrize(
    ("body", "words", "before", "marked"),
    [
        (run("cộng") + run(" hoà"), "cộng hoà", 0, "cộng hoà"),
        (run("mo\u0323\u0302t ha\u0300i"), "một hài", 0, "mo\u0323\u0302t ha\u0300i"),
        (run("một  hai"), "một hai", 0, "một  hai"),
        ("<w:r><w:t>một</w:t><w:tab/><w:t>hai</w:t><w:t>ba</w:t></w:r>", "hai", 0, "hai"),
        ("<w:r><w:t>một hai</w:t><w:tab/><w:t>ba tư</w:t></w:r>", "hai ba", 0, "haiba"),
        (run("ba và ba"), "ba", 1, "ba"),
        ("<w:r><w:t>một</w:t><w:rPr/><w:t>hai</w:t></w:r>", "một", 0, "một"),
        (f'<w:hyperlink w:anchor="a">{run("xem đây")}</w:hyperlink>', "đây", 0, "đây"),
        (run("không có"), "vắng", 0, "không có"),
        ("", "", 0, ""),
    ],
)
def test_the_mark_is_around_the_words(body, words, before, marked):
    [comment] = comments_of(noted(with_body(f"<w:p><w:pPr/>{body}</w:p>"), (words, before)))
    assert comment.words == marked


@pytest.mark.parametrize("words", ["DỰ THẢO", "vắng", ""])
def test_a_remark_in_a_text_box_is_a_comment_where_the_box_hangs(words):
    box = f"<w:p>{run('DỰ THẢO')}</w:p>"
    shape = f"<w:r><w:pict><w:txbxContent>{box}</w:txbxContent></w:pict></w:r>"
    copy = Copied(with_body(f"<w:p>{run('Số: 5/BC')}{shape}</w:p>"), "a.docx")
    inside = [node for node in copy.main.root.iter(f"{W}p") if node.getparent().tag == f"{W}txbxContent"]
    with_comments(copy, [Noted(inside, words, REMARK)])
    marks = [f"{W}{name}" for name in ("commentRangeStart", "commentRangeEnd", "commentReference")]
    found = list(copy.main.root.iter(*marks))
    assert [node.tag for node in found] == marks
    assert not any(list(node.iterancestors(f"{W}txbxContent")) for node in found)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text("ab ế", min_size=1, max_size=6), min_size=1, max_size=5), st.data())
def test_however_runs_are_split_the_words_are_marked_and_kept(pieces, data):
    body = with_body(f"<w:p>{''.join(run(piece, '<w:rPr><w:b/></w:rPr>') for piece in pieces)}</w:p>")
    text = " ".join("".join(pieces).split())
    start = data.draw(st.integers(0, len(text)))
    words = text[start : data.draw(st.integers(start, len(text)))].strip()
    made = noted(body, (words, 0))
    [comment] = comments_of(made)
    assert " ".join(comment.words.split()) == (words or text)
    assert lines(made) == lines(body)


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("word/document.xml", PLAIN, STRICT),
        ("[Content_Types].xml", b"document.main+xml", b"template.main+xml"),
    ],
)
def test_another_form_of_word_file_is_refused(part, old, new):
    parts = parts_of((CORPUS / "cv-01.docx").read_bytes())
    assert old in parts[part]
    with pytest.raises(BaocaoError, match="Save As"):
        Copied(repacked({**parts, part: parts[part].replace(old, new)}), "a.docx")


def test_two_parts_of_one_name_are_refused():
    buffer = BytesIO((CORPUS / "cv-01.docx").read_bytes())
    with ZipFile(buffer, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", parts_of(buffer.getvalue())["word/document.xml"])
    with pytest.raises(BaocaoError, match=r"a\.docx"):
        Copied(buffer.getvalue(), "a.docx").to_bytes()


def test_a_part_that_grows_without_end_is_refused_when_it_is_copied():
    parts = parts_of((CORPUS / "cv-01.docx").read_bytes())
    buffer = BytesIO()
    with ZipFile(buffer, "w", 8) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
        archive.writestr("word/media/image9.png", bytes(33 * 1024 * 1024))
    with pytest.raises(BaocaoError, match="MiB"):
        Copied(buffer.getvalue(), "a.docx").to_bytes()
