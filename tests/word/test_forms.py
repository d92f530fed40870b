"""The forms a Word file may come in: strict names, wrappers around anything, and what is no Word file."""

from io import BytesIO

import docx
import pytest

from baocao import pipeline
from baocao.errors import BaocaoError
from baocao.word import context, package
from tests.helpers import EXAMPLES, draft_of, parts_of
from tests.word.test_text import read, zipped

MAIN = "word/document.xml"
W_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = {
    W_SPACE: "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
    "http://schemas.openxmlformats.org/officeDocument/2006/math": (
        "http://purl.oclc.org/ooxml/officeDocument/math"
    ),
}


def in_strict_terms(blob):
    for old, new in STRICT.items():
        blob = blob.replace(old.encode(), new.encode())
    return blob


@pytest.mark.parametrize("month", ["2020-02", "2020-03"])
def test_a_file_in_strict_terms_reads_like_any_other(month):
    parts = parts_of(pipeline.build(draft_of((EXAMPLES / f"{month}.yaml").read_text("utf-8")), "docx"))
    strict = {name: in_strict_terms(blob) for name, blob in parts.items()}
    assert strict[MAIN] != parts[MAIN]
    assert read(zipped(strict)) == read(zipped(parts))


def paper(body):
    """Return a Word file with this in its body."""
    buffer = BytesIO()
    docx.Document().save(buffer)
    parts = parts_of(buffer.getvalue())
    spaces = (
        f'xmlns:w="{W_SPACE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:x="urn:x"'
    )
    parts[MAIN] = f"<w:document {spaces}>{body}</w:document>".encode()
    return zipped(parts)


def p(words):
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


TABLE = "<w:tbl><w:tblPr><w:tblBorders/></w:tblPr>{}<w:tr>{}<w:tc>" + p("Một") + "</w:tc>{}</w:tr>{}</w:tbl>"
WRAPPERS = {
    "content control": "<w:sdt><w:sdtPr><w:docPart/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "custom XML": "<w:customXml><w:customXmlPr/>{}</w:customXml>",
    "inserted": "<w:ins>{}</w:ins>",
    "moved here": "<w:moveTo>{}</w:moveTo>",
    "smart tag": "<w:smartTag><w:smartTagPr/>{}</w:smartTag>",
    "alternatives": (
        "<mc:AlternateContent><mc:Choice Requires='x'>{0}</mc:Choice>"
        "<mc:Choice Requires='w'>{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback></mc:AlternateContent>"
    ),
    "fallback only": (
        "<mc:AlternateContent><mc:Choice Requires='x'><x:y/></mc:Choice>"
        "<mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"
    ),
    "unknown": "<x:anything>{}</x:anything>",
}
CELL = "<w:tc>" + p("Hai") + "</w:tc>"
PLACES = {
    "a paragraph": lambda wrap: wrap(p("Một")) + p("Hai"),
    "a table": lambda wrap: wrap(TABLE.format("", "", CELL, "")),
    "a row": lambda wrap: TABLE.format(wrap(f"<w:tr>{CELL}{CELL}</w:tr>"), "", CELL, ""),
    "a cell": lambda wrap: TABLE.format("", "", wrap(CELL), ""),
    "a cell's paragraph": lambda wrap: TABLE.format("", "", f"<w:tc>{wrap(p('Hai'))}</w:tc>", ""),
    "a run": lambda wrap: f"<w:p>{wrap('<w:r><w:t>Một</w:t></w:r>')}</w:p>" + p("Hai"),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("wrapper", WRAPPERS)
@pytest.mark.parametrize("depth", [1, 3])
def test_what_is_wrapped_is_read_as_if_it_were_not(wrapper, place, depth):
    def wrap(inner):
        for _ in range(depth):
            inner = WRAPPERS[wrapper].format(inner)
        return inner

    plain, wrapped = (
        read(paper(f"<w:body>{PLACES[place](how)}</w:body>")) for how in (lambda inner: inner, wrap)
    )
    assert wrapped == plain
    assert "Hai" in wrapped


def test_what_was_deleted_is_not_read():
    row = f"<w:tr><w:trPr><w:del/></w:trPr>{CELL}</w:tr>"
    gone = f"<w:del>{p('Xóa')}</w:del><w:moveFrom>{p('Xóa')}</w:moveFrom>"
    assert read(paper(f"<w:body>{gone}{TABLE.format(row, '', '', '')}</w:body>")) == "Một\n"


def test_a_formula_is_read():
    formula = "<w:p><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>"
    assert read(paper(f"<w:body>{formula}</w:body>")) == "a+b\n"


def other(root, mime=None):
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
        'Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="main.xml"/></Relationships>'
    )
    return zipped({"_rels/.rels": rels.encode(), "main.xml": root} if root else {"mimetype": mime})


OTHERS = {
    "Excel": other(b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'),
    "PowerPoint": other(b'<p:presentation xmlns:p="http://purl.oclc.org/ooxml/presentationml/main"/>'),
    ".odt": other(None, b"application/vnd.oasis.opendocument.text"),
    ".ods": other(None, b"application/vnd.oasis.opendocument.spreadsheet"),
    "OpenDocument": other(None, b"application/vnd.oasis.opendocument.presentation"),
}


@pytest.mark.parametrize("kind", OTHERS)
def test_another_office_file_is_called_what_it_is(kind):
    with pytest.raises(BaocaoError) as error:
        read(OTHERS[kind])
    assert kind in error.value.said.text("vi")


ELSEWHERE = {
    "no body": p("Một"),
    "another body": f"<x:body>{p('Một')}</x:body>",
    "words of another language": "<w:body><w:p><x:r><x:t>Một</x:t></x:r></w:p></w:body>",
    "another file's words": "<w:body><w:altChunk/></w:body>",
}


@pytest.mark.parametrize("name", ELSEWHERE)
def test_words_that_cannot_be_read_are_told(name):
    with pytest.raises(BaocaoError) as error:
        read(paper(ELSEWHERE[name]))
    assert "không đọc được chữ nào" in error.value.said.text("vi")


@pytest.mark.parametrize("body", ["", "<w:p/>", "<w:p><w:r><w:t> </w:t></w:r></w:p>"])
def test_a_file_without_words_has_none(body):
    assert read(paper(f"<w:body>{body}</w:body>")).strip() == ""


def test_more_letters_than_a_book_are_not_read(monkeypatch):
    monkeypatch.setattr(context, "MAX_LETTERS", 100)
    assert read(paper("<w:body>" + p("a" * 9) * 10 + "</w:body>")).count("a") == 90
    with pytest.raises(BaocaoError) as error:
        read(paper("<w:body>" + p("a" * 9) * 11 + "</w:body>"))
    assert "triệu chữ cái" in error.value.said.text("vi")


PIECES = ["<w:p/>", '<w:p a="" b="" c=""/>', "<!---->", "<?a?>", "<w:p></w:p>"]


@pytest.mark.parametrize("piece", PIECES)
def test_more_pieces_than_memory_has_room_for_are_not_read(piece, monkeypatch):
    data = paper(f"<w:body>{piece * 1000}</w:body>")
    assert read(data) == "\n" if "a=" not in piece else True
    monkeypatch.setattr(package, "_MAX_NODES", 1000)
    with pytest.raises(BaocaoError) as error:
        read(data)
    assert "quá nhiều thành phần" in error.value.said.text("vi")
