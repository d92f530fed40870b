"""Text of Word files: our own, other programs', and files made to do harm."""

import subprocess
import zipfile
from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baocao import pipeline
from baocao.errors import BaocaoError
from baocao.lint.engine import Choice
from baocao.word import package
from baocao.word.plain_text import word_text
from tests.command import baocao, said
from tests.helpers import EXAMPLES, SMALL, draft_of, parts_of, redated

FEBRUARY = (EXAMPLES / "2020-02.yaml").read_text("utf-8")


def read(data):
    return word_text(BytesIO(data), "a.docx")


def lines(text):
    return [line for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize(
    "text",
    [
        FEBRUARY,
        redated(FEBRUARY, "2026-06-25"),
        SMALL.replace("Việc đã làm.", "Một[^a], hai[^b], lại[^a].") + "footnotes: {a: '*A*.', b: B.}\n",
        SMALL.replace("    - Việc đã làm.\n", "    - |\n      Một\n      hai.\n\n      Đoạn hai.\n"),
    ],
    ids=["36-HD", "05-HD", "notes", "paragraphs"],
)
def test_our_papers_come_back_as_the_text_writer_has_them(text):
    draft = draft_of(text)
    assert lines(read(pipeline.build(draft, "docx"))) == lines(pipeline.build(draft, "text").decode())


WORDS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=8)


@settings(max_examples=30)
@given(st.lists(st.tuples(WORDS, st.lists(WORDS, max_size=3)), min_size=1, max_size=6))
def test_any_items_come_back(items):
    import json

    def quoted(word):
        return json.dumps(
            f"a {word}".replace("*", "x").replace("\\", "x").replace("[", "x"), ensure_ascii=False
        )

    body = "".join(
        f"    - text: {quoted(text)}\n      items: [{', '.join(map(quoted, below))}]\n"
        for text, below in items
    )
    month = SMALL.replace("    - Việc đã làm.\n", body).encode()
    draft = pipeline.check("a.yaml", month, EXAMPLES, Choice(select=("YM001",))).draft
    assert draft
    assert lines(read(pipeline.build(draft, "docx"))) == lines(pipeline.build(draft, "text").decode())


def test_a_file_that_pandoc_made(pandoc, tmp_path):
    source = "# Một\n\n1. a\n2. b\n    a. c\n\n- d[^1]\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n[^1]: Chú.\n"
    out = tmp_path / "a.docx"
    subprocess.run([pandoc, "-f", "markdown", "-o", out], input=source.encode(), check=True)
    assert lines(read(out.read_bytes())) == [
        "Một",
        "1. a",
        "2. b",
        "a. c",
        "• d¹",
        "x | y",
        "1 | 2",
        "¹ Chú.",
    ]


def test_a_file_that_libreoffice_saved(soffice, tmp_path):
    (tmp_path / "a.docx").write_bytes(pipeline.build(draft_of(FEBRUARY), "docx"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    out = tmp_path / "out"
    command = [
        soffice,
        profile,
        "--headless",
        "--convert-to",
        "docx",
        "--outdir",
        out,
        tmp_path / "a.docx",
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    # LibreOffice keeps no-break blanks, but not what says that they were not typed.
    saved = lines(read((out / "a.docx").read_bytes()).replace("\u00a0", " "))
    ours = lines(pipeline.build(draft_of(FEBRUARY), "text").decode())
    assert [line for line in ours if line not in saved] == []


def test_deleted_words_are_gone_and_inserted_ones_there():
    data = pipeline.build(draft_of(SMALL), "docx")
    parts = parts_of(data)
    main = (
        parts["word/document.xml"]
        .decode()
        .replace(
            '<w:t xml:space="preserve">Việc đã làm.</w:t></w:r>',
            '<w:t>Việc </w:t></w:r><w:del w:id="1"><w:r><w:delText>sẽ</w:delText></w:r></w:del>'
            '<w:ins w:id="2"><w:r><w:t>đang</w:t><w:tab/><w:t>làm.</w:t></w:r></w:ins>',
        )
    )
    assert "- Việc đang\tlàm." in lines(read(zipped({**parts, "word/document.xml": main.encode()})))


def test_a_plain_document_of_python_docx():
    document = docx.Document()
    document.add_paragraph("Một")
    table = document.add_table(2, 2)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = str(number)
    buffer = BytesIO()
    document.save(buffer)
    assert lines(read(buffer.getvalue())) == ["Một", "0 | 1", "2 | 3"]


def test_a_table_inside_a_cell_is_read_once():
    document = docx.Document()
    cell, beside = document.add_table(1, 2).rows[0].cells
    cell.text, beside.text = "Trái", "Phải"
    inner = cell.add_table(2, 1)
    inner.cell(0, 0).text, inner.cell(1, 0).text = "Một", "Hai"
    file = BytesIO()
    document.save(file)
    assert lines(read(file.getvalue())) == ["Trái", "Một", "Hai", "Phải"]


def zipped(parts):
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, blob in parts.items():
            archive.writestr(name, blob)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        b"PK\x03\x04" + b"x" * 500,
        zipped({}),
        zipped({"word/document.xml": b"<a/>"}),
        zipped({"_rels/.rels": b"<a"}),
    ],
)
def test_what_is_no_word_file_is_said_so(data):
    with pytest.raises(BaocaoError) as error:
        read(data)
    assert "không phải tệp Word" in error.value.said.text("vi")


def test_a_part_that_unfolds_too_far_is_not_read(monkeypatch):
    monkeypatch.setattr(package, "MAX_PART", 1000)
    with pytest.raises(BaocaoError) as error:
        read(zipped({"_rels/.rels": b" " * 2000}))
    assert "giải nén" in error.value.said.text("vi")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_not_taken(encoding, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("bí mật", encoding="utf-8")
    parts = parts_of(pipeline.build(draft_of(SMALL), "docx"))
    rest = parts["word/document.xml"].decode().partition("?>")[2]
    doctype = f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    main = f'<?xml version="1.0" encoding="{encoding}"?>{doctype}{rest}'.replace("Việc đã làm.", "Việc &x;.")
    with pytest.raises(BaocaoError):
        read(zipped({**parts, "word/document.xml": main.encode(encoding)}))


def test_the_command_reads_months_and_word_files(tmp_path):
    month, paper = tmp_path / "2020-02.yaml", tmp_path / "2020-02.docx"
    month.write_text(SMALL, encoding="utf-8")
    baocao("build", month)
    from_month, from_paper = (baocao("text", path).stdout.decode() for path in (month, paper))
    assert lines(from_month) == lines(from_paper)
    month.write_text("period: x", encoding="utf-8")
    assert baocao("text", month).stdout == b"period: x"
    run = baocao("text", tmp_path / "không-có.docx")
    assert run.returncode == 2
    assert "không có tệp" in said(run)
