"""Two Word files of any origin: accepted, the redline is the new one; rejected, the old one."""

import subprocess
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from itertools import pairwise
from struct import pack
from zlib import compress, crc32

import docx
import ooxml_integrity
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree
from openxml_audit import OpenXmlValidator

from baocao import pipeline
from baocao.word.plain_text import word_text
from baocao.word.redlined.paper_redline import redline_of
from tests.helpers import EXAMPLES, MONTHS, ROOT, SMALL, W, draft_of, parts_of
from tests.revisions import accepted, rejected, tracked

NOTE = f"{W}footnoteReference"
CORPUS = sorted((ROOT / "tests" / "word" / "corpus").glob("*.docx"))
WORDS = "Tổ chức Hội nghị tổng kết công tác dân vận của hệ thống chính trị."
MONTH = (
    SMALL.replace(
        "- Việc đã làm.", f"- {WORDS}\n    - Theo dõi tình hình[^a] ở các xã miền núi.\n    - Việc ba."
    )
    + "footnotes: {a: Theo Công văn của Ban Dân vận Trung ương.}\n"
)


def png():
    """Return a picture of one white point."""
    chunks = (
        (b"IHDR", b"\0\0\0\1\0\0\0\1\x08\2\0\0\0"),
        (b"IDAT", compress(b"\0\xff\xff\xff")),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        pack(">I", len(data)) + name + data + pack(">I", crc32(name + data)) for name, data in chunks
    )


PICTURE = png()


def lines_of(data):
    """Return the words of a Word file line by line, without what stands for pictures and charts."""
    text = word_text(BytesIO(data), "a.docx").replace("\u2011", "-")
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def redlined(old, new):
    """Return the redline of two Word files, which gives the words of both back."""
    found = redline_of(("a.docx", old), ("b.docx", new), None)
    assert lines_of(accepted(found.data)) == lines_of(new)
    if not found.lost:
        assert lines_of(rejected(found.data)) == lines_of(old)
    return found


def built(path):
    return pipeline.build(draft_of(path.read_text("utf-8"), path.parent), "docx")


def assert_opens(data, folder):
    file = folder / "a.docx"
    file.write_bytes(data)
    assert [str(error) for error in OpenXmlValidator().validate(file).errors] == []
    # Words of a deleted text box are no deleted words: Word writes them so.
    found = [each for each in map(str, ooxml_integrity.check(str(file))) if "txbxContent" not in each]
    assert found == []


def test_reports_of_other_offices_come_back(tmp_path):
    papers = [built(path) for path in MONTHS if path.stem in ("2020-02", "2020-03", "2026-05", "joint-month")]
    for old, new in pairwise([*papers, papers[0]]):
        assert_opens(redlined(old, new).data, tmp_path)


@pytest.mark.loops
def test_all_papers_come_back(tmp_path):
    papers = [*map(built, MONTHS), *(path.read_bytes() for path in CORPUS)]
    for old, new in pairwise([*papers, papers[0]]):
        assert_opens(redlined(old, new).data, tmp_path)


def test_papers_from_elsewhere_come_back(tmp_path):
    papers = [
        path.read_bytes() for path in CORPUS if path.stem in ("bc-nam-01", "bc-thang-02", "cv-01", "kh-02")
    ]
    for old, new in pairwise(papers):
        assert_opens(redlined(old, new).data, tmp_path)


@pytest.mark.parametrize("path", [CORPUS[0], CORPUS[-1], MONTHS[0]], ids=lambda path: path.stem)
def test_a_file_against_itself_has_no_changes(path):
    data = path.read_bytes() if path.suffix == ".docx" else built(path)
    found = redlined(data, data)
    assert (tracked(found.data), found.lost) == (0, 0)
    assert found.data == redlined(data, data).data


@pytest.fixture(scope="module")
def month():
    return pipeline.build(draft_of(MONTH), "docx")


def edited(data, edit):
    """Return a Word file as python-docx saves it after an edit."""
    paper = docx.Document(BytesIO(data))
    edit(paper)
    buffer = BytesIO()
    paper.save(buffer)
    return buffer.getvalue()


def line(paper, words):
    return next(each for each in paper.paragraphs if words in each.text)


def marked(data):
    """Return each change with its words, in order."""
    found = []
    for name in ("word/document.xml", "word/footnotes.xml"):
        for node in etree.fromstring(parts_of(data)[name]).iter(f"{W}ins", f"{W}del"):
            words = "".join(each.text for each in node.iter(f"{W}t", f"{W}delText"))
            found += [(node.tag.removeprefix(W), words)] if words else []
    return found


def test_only_the_words_that_differ_are_marked(month):
    def edit(paper):
        line(paper, "tổng kết").runs[0].text = WORDS.replace("tổng kết", "sơ kết")

    assert marked(redlined(month, edited(month, edit)).data) == [("del", "tổng"), ("ins", "sơ")]


def test_paragraphs_looks_and_footnotes(month, tmp_path):
    def edit(paper):
        gone = line(paper, "Việc ba")
        gone.insert_paragraph_before("Một việc mới hẳn.", style=gone.style)
        gone._p.getparent().remove(gone._p)
        line(paper, "tổng kết").runs[0].bold = True

    new = edited(month, edit)
    parts = parts_of(new)
    parts["word/footnotes.xml"] = parts["word/footnotes.xml"].replace("Trung ương".encode(), "tỉnh".encode())
    new = zipped(parts)
    found = redlined(month, new).data
    assert marked(found) == [
        ("del", "Việc ba."),
        ("ins", "Một việc mới hẳn."),
        ("del", "Trung ương"),
        ("ins", "tỉnh"),
    ]
    assert b"rPrChange" in parts_of(found)["word/document.xml"]
    assert_opens(found, tmp_path)


def test_a_note_whose_mark_is_in_another_paragraph_has_both_texts(month, tmp_path):
    text = MONTH.replace("tình hình[^a] ở", "tình hình ở").replace(
        "Việc ba.", "Mở lớp tập huấn[^a] cho cán bộ."
    )
    new = pipeline.build(draft_of(text.replace("Dân vận Trung ương", "Dân vận tỉnh")), "docx")
    found = redlined(month, new).data
    body = etree.fromstring(parts_of(found)["word/document.xml"])
    assert [node.get(f"{W}id") for node in body.iter(NOTE)] == ["1", "2"]
    assert_opens(found, tmp_path)


def test_no_change_goes_on_over_the_end_of_a_paragraph(month):
    def edit(paper):
        first = line(paper, "tổng kết")
        first.add_run(" Có thêm")
        paragraph = first.insert_paragraph_before("", style=first.style)
        first._p.addnext(paragraph._p)
        paragraph.add_run("Thêm một việc khác, không giống việc nào.")

    assert marked(redlined(month, edited(month, edit)).data) == [
        ("ins", "."),
        ("ins", " Có thêm"),
        ("del", "."),
        ("ins", "Thêm một việc khác, không giống việc nào."),
    ]


def test_changes_that_wait_count_as_made(month):
    def edit(paper):
        run = line(paper, "tổng kết").runs[0]
        run._r.addnext(parse_xml(
            f'<w:ins {nsdecls("w")} w:id="900" w:author="A"><w:r>'
            '<w:t xml:space="preserve"> Thêm.</w:t></w:r></w:ins>'
        ))  # fmt: skip

    assert marked(redlined(month, edited(month, edit)).data) == [("ins", " Thêm.")]


def test_words_that_a_program_divides_into_runs_are_the_same(month):
    def edit(paper):
        run = line(paper, "tổng kết").runs[0]
        first, second = WORDS[:13], WORDS[13:]
        run.text = first
        run._r.addnext(parse_xml(
            f'<w:r {nsdecls("w")} w:rsidR="00AB12CD"><w:t xml:space="preserve">{second}</w:t></w:r>'
        ))  # fmt: skip

    assert tracked(redlined(month, edited(month, edit)).data) == 0


def test_a_picture_of_both_files_stays_and_one_of_the_old_file_is_counted(month, tmp_path):
    (tmp_path / "a.png").write_bytes(PICTURE)
    pictured = edited(month, lambda paper: paper.add_picture(str(tmp_path / "a.png")))
    found = redlined(pictured, pictured)
    assert (tracked(found.data), found.lost) == (0, 0)
    assert PICTURE in parts_of(found.data).values()
    assert redlined(month, pictured).lost == 0
    found = redline_of(("a.docx", pictured), ("b.docx", month), None)
    assert found.lost == 1
    assert_opens(found.data, tmp_path)


def zipped(parts):
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


RELATION = (
    '<Relationship Id="{}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" {}/>'
)
OUTSIDE = 'Target="http://example.invalid/{}" TargetMode="External"'
HOSTILE = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText>INCLUDETEXT "//h/a"</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Kết quả.</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr=" DDEAUTO c "><w:r><w:t>Hai.</w:t></w:r>'
    '</w:fldSimple><w:hyperlink r:id="rId91"><w:r><w:t>Ba.</w:t></w:r></w:hyperlink></w:p>'
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" href="http://example.invalid/d">'
    '<v:imagedata src="http://example.invalid/e"/></v:shape></w:pict></w:r></w:p><w:altChunk r:id="rId92"/>'
)  # fmt: skip


def test_nothing_that_runs_or_fetches_is_taken_over(month, tmp_path):
    parts = parts_of(month)
    relations = [
        RELATION.format("rId91", "hyperlink", OUTSIDE.format("a")),
        RELATION.format("rId92", "aFChunk", 'Target="a.html"'),
        RELATION.format("rId93", "vbaProject", 'Target="vbaProject.bin"'),
        RELATION.format("rId94", "image", 'Target="../../../../etc/a.png"'),
        RELATION.format("rId95", "image", OUTSIDE.format("b.png")),
        RELATION.format("rId96", "attachedTemplate", OUTSIDE.format("c.dotm")),
    ]
    name = "word/_rels/document.xml.rels"
    parts[name] = parts[name].replace(b"</Relationships>", "".join(relations).encode() + b"</Relationships>")
    parts["word/document.xml"] = parts["word/document.xml"].replace(
        b"<w:body>", b"<w:body>" + HOSTILE.encode()
    )
    parts["word/settings.xml"] = parts["word/settings.xml"].replace(
        b"</w:settings>", b'<w:attachedTemplate r:id="rId96"/></w:settings>'
    )
    parts |= {"word/a.html": b"<p>a", "word/vbaProject.bin": b"a", "../../etc/a.png": PICTURE}
    redline = redline_of(("a.docx", month), ("b.docx", zipped(parts)), None)
    found, made = redline.data, parts_of(redline.data)
    assert redline.lost == 1
    assert not [each for each in made if ".." in each or "vba" in each or "html" in each]
    assert b"External" not in b"".join(made.values())
    assert b"example.invalid" not in b"".join(made.values())
    assert not [each for each in (b"INCLUDETEXT", b"DDEAUTO", b"attachedTemplate", b"altChunk")
                if each in b"".join(made.values())]  # fmt: skip
    assert "Kết quả.Hai.Ba." in word_text(BytesIO(found), "a.docx")
    assert_opens(found, tmp_path)


def test_the_time_is_the_new_file_s_own(month):
    own = parts_of(redlined(month, edited(month, lambda paper: paper.add_paragraph("Thêm."))).data)
    assert b'w:date="2020-02-25T00:00:00Z"' in own["word/document.xml"]
    given = datetime(2021, 1, 1, tzinfo=UTC)
    other = edited(month, lambda paper: paper.add_paragraph("Thêm."))
    found = redline_of(("a.docx", month), ("b.docx", other), given).data
    assert b'w:date="2021-01-01T00:00:00Z"' in parts_of(found)["word/document.xml"]


def test_a_month_of_an_example_as_libreoffice_saves_it(tmp_path, soffice):
    old = built(EXAMPLES / "2020-02.yaml")
    (tmp_path / "a.docx").write_bytes(old)
    subprocess.run(
        [soffice, f"-env:UserInstallation={(tmp_path / 'p').as_uri()}", "--headless", "--convert-to",
         "docx:MS Word 2007 XML", "--outdir", str(tmp_path / "o"), str(tmp_path / "a.docx")],
        check=True, timeout=180, capture_output=True,
    )  # fmt: skip
    new = (tmp_path / "o" / "a.docx").read_bytes()
    assert marked(redlined(old, new).data) == []
