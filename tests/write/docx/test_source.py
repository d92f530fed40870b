"""The source that a Word file carries: what it prints and from where."""

import re
import subprocess
from datetime import UTC, datetime
from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from baocao import pipeline
from baocao.word.paper import paragraphs
from baocao.word.plain_text import word_text
from baocao.word.reader import read_paper
from baocao.word.source_part import read_source
from baocao.write.printed import printed
from tests.helpers import EXAMPLES, MONTHS, SMALL, checked, draft_of, parts_of, rendered

FEBRUARY = (EXAMPLES / "2020-02.yaml").read_text("utf-8")
SOURCE = "customXml/item1.xml"


def built(path):
    draft = pipeline.check(path.name, path.read_bytes(), path.parent).draft
    return draft, pipeline.build(draft, "docx")


def source_of(data):
    return read_source(BytesIO(data), "a.docx")


def test_it_holds_what_is_printed_in_the_order_of_the_file():
    """Every paragraph, cell and note of every month, as the reader of Word files sees them."""
    for path in MONTHS:
        draft, data = built(path)
        source, paper = source_of(data), read_paper(BytesIO(data), "a.docx")
        assert source.printed == printed(*rendered(draft)), path.name
        edges = [block for _, blocks in paper.heads_and_feet for block in blocks]
        read = [line for line in paragraphs([*paper.blocks, *edges]) if line.text.strip()]
        lines = [line for line in source.printed.lines if line.text.strip()]
        assert [(line.label, line.text) for line in read] == [(line.label, line.text) for line in lines]
        assert [looks(line.runs) for line in read] == [looks(line.letters) for line in lines], path.name
        notes = (" ".join(line.text for line in paragraphs(note.blocks)) for note in paper.notes.values())
        assert [note.strip() for note in notes] == [note.text for note in source.printed.notes]


def looks(runs):
    """Return the look of every letter; blanks have none to see."""
    found = []
    for run in runs:
        look = getattr(run, "look", run)
        found += [(letter, look.bold, look.italic) for letter in run.text if not letter.isspace()]
    return found


def test_each_line_leads_to_its_words_in_the_month():
    draft, data = built(EXAMPLES / "2020-02.yaml")
    paths = {line.text: line.path for line in source_of(data).printed.lines}
    first = draft.month.results.sections["advisory"].content[0].text
    assert paths[first] == "month.results.sections.advisory.content[0].text"
    assert paths["BAN DÂN VẬN"] == "office.issuer[0]"
    assert paths["ĐẢNG CỘNG SẢN VIỆT NAM"] == ""
    assert source_of(data).printed.notes[0].path == "month.footnotes.co-quan"


def test_nothing_that_is_not_printed_is_in_it():
    text = "# bí mật của phòng\n" + SMALL.replace(
        "    - Việc đã làm.\n", "    - text: Việc đã làm.  # chưa chắc\n      id: ma-noi-bo\n"
    )
    part = parts_of(pipeline.build(draft_of(text), "docx"))[SOURCE].decode()
    for hidden in ("bí mật", "chưa chắc", "ma-noi-bo", "yaml", str(EXAMPLES)):
        assert hidden not in part
    assert "Việc đã làm." in part


def test_the_hashes_tell_what_changed():
    def inputs(draft, **options):
        return source_of(pipeline.build_all(draft, ["docx"], **options).reports["docx"]).inputs

    draft = draft_of(SMALL)
    plain, commented = inputs(draft), inputs(draft_of(SMALL + "# ghi chú\n"))
    moved = inputs(draft._replace(office=draft.office.model_copy(update={"place": "Hà Nội"})))
    later = inputs(draft, created=datetime(2026, 1, 1, tzinfo=UTC))
    assert plain == inputs(draft_of(SMALL)) == inputs(draft, apart=True)
    assert (commented.month != plain.month, commented.office == plain.office) == (True, True)
    assert (moved.month == plain.month, moved.office != plain.office) == (True, True)
    assert len({each.all for each in (plain, commented, moved, later)}) == 4


def test_a_file_without_it():
    draft = draft_of(SMALL)
    data = pipeline.build_all(draft, ["docx"], source=False).reports["docx"]
    assert not [name for name in parts_of(data) if "customXml" in name]
    assert source_of(data) is None
    assert word_text(BytesIO(data), "a") == word_text(BytesIO(pipeline.build(draft, "docx")), "a")


def test_each_file_of_an_appendix_carries_its_own():
    text = SMALL + "appendices:\n  a: {title: Bảng một, content: [Dòng của phụ lục.]}\n"
    papers = pipeline.build_all(draft_of(text), ["docx"], apart=True).papers
    words = [{line.text for line in source_of(paper["docx"]).printed.lines} for paper in papers]
    assert ["Dòng của phụ lục." in each for each in words] == [False, True]
    assert ["Việc đã làm." in each for each in words] == [True, False]


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=30))
@settings(max_examples=40)
def test_any_letters_come_back(letters):
    quoted = letters.replace("'", "''").replace("[^", "[").replace("[=", "[").replace("[#", "[")
    result = checked(SMALL.replace("Việc đã làm.", f"'x {quoted} y'"))
    if result.draft:
        data = pipeline.build(result.draft, "docx")
        assert source_of(data).printed == printed(*rendered(result.draft))


def test_python_docx_keeps_it(tmp_path):
    data = pipeline.build(draft_of(FEBRUARY), "docx")
    paper = docx.Document(BytesIO(data))
    paper.paragraphs[12].runs[0].text = "Sửa rồi. "
    paper.save(tmp_path / "a.docx")
    saved = (tmp_path / "a.docx").read_bytes()
    assert source_of(saved) == source_of(data)._replace(untouched=False)
    assert source_of(data).untouched
    assert "Sửa rồi." in word_text(BytesIO(saved), "a.docx")
    assert OpenXmlValidator().validate(str(tmp_path / "a.docx")).errors == []


def test_libreoffice_keeps_it(tmp_path, soffice):
    texts = {"thang.docx": FEBRUARY, "be.docx": SMALL}
    for name, text in texts.items():
        (tmp_path / name).write_bytes(pipeline.build(draft_of(text), "docx"))
    command = [soffice, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(tmp_path / "saved")]
    subprocess.run(
        [*command, *(str(tmp_path / name) for name in texts)], check=True, capture_output=True, timeout=180
    )
    for name in texts:
        saved = (tmp_path / "saved" / name).read_bytes()
        assert source_of(saved) == source_of((tmp_path / name).read_bytes())._replace(untouched=False)


def test_it_depends_on_no_place(tmp_path):
    """A month in another folder under another name gives the same part."""
    data = (EXAMPLES / "2020-02.yaml").read_bytes()
    there = pipeline.check("khac/ten.yaml", data, tmp_path).draft
    here = pipeline.check("2020-02.yaml", data, EXAMPLES).draft
    parts = [parts_of(pipeline.build(draft, "docx"))[SOURCE] for draft in (here, there)]
    assert parts[0] == parts[1]
    assert not re.search(rb"[\\/](home|tmp|work)[\\/]", parts[0])


@pytest.mark.parametrize("size", [100, 400])
def test_it_grows_with_the_month(size):
    text = SMALL.replace("    - Việc đã làm.\n", "".join(f"    - Việc thứ {n}.\n" for n in range(size)))
    part = parts_of(pipeline.build(draft_of(text), "docx"))[SOURCE]
    assert len(part) < 4_000 + size * 130
