"""The source part of a Word file that anybody may have written."""

import re
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baocao import pipeline
from baocao.errors import BaocaoError
from baocao.word.plain_text import word_text
from baocao.word.source_part import read_source
from tests.helpers import SMALL, draft_of, parts_of

PART = "customXml/item1.xml"


@pytest.fixture(scope="module")
def parts():
    return parts_of(pipeline.build(draft_of(SMALL), "docx"))


def packed(parts):
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return BytesIO(buffer.getvalue())


def read(parts, part):
    return read_source(packed({**parts, PART: part}), "a.docx")


def test_what_was_written_is_read(parts):
    source = read_source(packed(parts), "a.docx")
    assert [line.text for line in source.printed.lines if line.path.endswith("].text")] == [
        "Việc đã làm.", "Việc sẽ làm."
    ]  # fmt: skip
    assert re.fullmatch("[0-9a-f]{64}", source.inputs.all)


FORGED = {
    "cut short": (b"</source>", b""),
    "a document type": (b"<source", b'<!DOCTYPE source [<!ENTITY a SYSTEM "file:///etc/passwd">]><source'),
    "an entity": (b"<source", b'<!DOCTYPE source [<!ENTITY a "x">]><source'),
    "another root": (b"urn:baocao:source:1", b"urn:baocao:source:2"),
    "no hash": (rb'month="[0-9a-f]+"', b'month="abc"'),
    "a hash too long": (rb'all="', b'all="00'),
    "a version of words": (rb'program="[^"]*"', b'program="' + b"x" * 999 + b'"'),
    "another file": (rb'path="month\.results', b'path="passwd.results'),
    "a path that is none": (rb'path="month\.results', b'path="month..[x].results'),
    "an absolute path": (rb'path="month\.results[^"]*"', b'path="/etc/passwd"'),
    "an unknown look": (rb'look="b"', b'look="blink"'),
    "a mark without a note": (rb"</p>", b'<mark note="9"/></p>'),
    "a mark of no number": (rb"</p>", b'<mark note="-1"/></p>'),
    "an unknown element": (rb"</p>", b"<script/></p>"),
    "an element in text": (rb"</p>", b'<t look="b"><t look="b"/></t></p>'),
    "an unknown block": (rb"</source>", b"<table/></source>"),
    "a comment": (rb"</source>", b"<!-- --></source>"),
    "no cell in a row": (rb"</source>", b"<row><row/></row></source>"),
}


@pytest.mark.parametrize(("old", "new"), FORGED.values(), ids=FORGED)
def test_what_the_writer_cannot_have_written_is_no_source(parts, old, new):
    forged, count = re.subn(old, new, parts[PART])
    assert count
    assert read(parts, forged) is None
    # The words are read as ever.
    assert "Việc đã làm." in word_text(packed({**parts, PART: forged}), "a.docx")


def test_megabytes_are_no_source(parts):
    huge = parts[PART].replace(b"</source>", b"<p>" + b"a" * (33 << 20) + b"</p></source>")
    assert read(parts, huge) is None
    many = parts[PART].replace(b"</source>", b"<p/>" * 3_000_001 + b"</source>")
    assert read(parts, many) is None


def test_parts_of_others_are_passed_over(parts):
    """Word itself adds such parts for lists of sources and for properties of a server."""
    other = "customXml/item0.xml"
    rels = "word/_rels/document.xml.rels"
    for content in (b"<b:Sources xmlns:b='urn:x'/>", b"not XML", b"<!DOCTYPE a><a/>"):
        target = re.search(rb"<Relationship [^>]*customXml[^>]*/>", parts[rels])[0]
        extra = target.replace(b"item1", b"item0").replace(b'Id="', b'Id="x')
        both = {**parts, other: content, rels: parts[rels].replace(target, extra + target)}
        assert read_source(packed(both), "a.docx") == read_source(packed(parts), "a.docx")


def test_a_part_that_is_not_there_is_none(parts):
    assert read_source(packed({name: data for name, data in parts.items() if name != PART}), "a") is None
    with pytest.raises(BaocaoError):
        read_source(BytesIO(b"PK"), "a.docx")


@given(st.data())
@settings(max_examples=60)
def test_any_bytes_are_read_or_none(parts, data):
    part = parts[PART]
    at = data.draw(st.integers(0, len(part)))
    changed = part[:at] + data.draw(st.binary(max_size=6)) + part[at + data.draw(st.integers(0, 6)) :]
    found = read(parts, changed)
    assert found is None or found.printed.lines
