"""Older Word files and those of other programs, taken in through LibreOffice."""

import http.server
import subprocess
import threading
from io import BytesIO
from pathlib import Path

import docx
import pytest

from baocao import pipeline
from baocao.errors import BaocaoError
from baocao.messages import Said
from baocao.word import intake
from baocao.word.intake import Docx, all_as_docx, as_docx
from baocao.word.plain_text import word_text
from tests.command import baocao, said
from tests.compound import compound
from tests.fake_office import CALLS, FAKE, paper_of, put_program
from tests.helpers import SMALL, draft_of
from tests.word.test_kinds import fib
from tests.word.test_text import lines, read


def old(words):
    """Return what LibreOffice's stand-in takes for an old Word file with these words."""
    return compound({"WordDocument": fib(), "1Table": b""}) + b"\0" + words.encode()


@pytest.fixture
def calls(tmp_path, monkeypatch):
    """A program in LibreOffice's place; the file in which it notes its calls."""
    monkeypatch.setenv("BAOCAO_SOFFICE", put_program(tmp_path))
    monkeypatch.setenv(CALLS, str(tmp_path / "calls"))
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    return tmp_path / "calls"


def test_a_word_file_is_taken_as_it_is(monkeypatch):
    monkeypatch.setenv("BAOCAO_SOFFICE", "/nowhere")
    paper = paper_of("Một")
    assert as_docx("báo cáo.doc", paper) == Docx(paper, "docx")


def test_all_others_are_converted_in_one_call_in_their_places(calls):
    files = [
        ("a.docx", paper_of("Một")), ("-đề án 'b'.doc", old("Hai")), ("c.docx", b""),
        ("d.rtf", b"{\\rtf1 Ba}"),
        ("e.yaml", b"period: 2025-09"),
    ]  # fmt: skip
    first, second, empty, rtf, month = all_as_docx(files)
    assert [paper.form for paper in (first, second, rtf)] == ["docx", "doc", "rtf"]
    assert read(first.data) == "Một\n"
    assert read(second.data) == "Hai\n"
    assert read(rtf.data) == "{\\rtf1 Ba}\n"
    assert "tệp rỗng" in empty.text("vi")
    assert "không phải văn bản Word" in month.text("vi")
    [call] = calls.read_text("utf-8").splitlines()
    assert call.endswith(" 0.doc 1.rtf")
    assert list((calls.parent / "tmp").iterdir()) == []


@pytest.mark.parametrize(
    ("behaviour", "words"),
    [
        ("crash", "không đủ bộ nhớ"),
        ("silent", "không thông báo gì"),
        ("half", "không đổi được tệp sang .docx"),
        ("", "source file could not be loaded"),
    ],
)
def test_a_file_that_cannot_be_converted_is_told_and_stops_no_other(calls, monkeypatch, behaviour, words):
    monkeypatch.setenv(FAKE, behaviour)
    bad, good = all_as_docx([("a.doc", old("bad")), ("b.docx", paper_of("Một"))])
    assert isinstance(bad, Said)
    assert bad.text("vi").startswith("“a.doc”: LibreOffice")
    assert words in bad.text("vi")
    assert good.form == "docx"


@pytest.mark.parametrize(("name", "data"), [("a.doc", old("x")), ("a.rtf", b"{\\rtf1}")])
def test_without_libreoffice_the_remedy_is_told(monkeypatch, name, data):
    monkeypatch.delenv("BAOCAO_SOFFICE", raising=False)
    monkeypatch.setattr("baocao.system.office.program._NAMES", ())
    monkeypatch.setattr("baocao.system.office.program._usual_places", list)
    with pytest.raises(BaocaoError) as raised:
        as_docx(name, data)
    for lang in ("vi", "en"):
        for words in ("LibreOffice", "apt install", "winget install", ".docx", "BAOCAO_SOFFICE"):
            assert words in raised.value.said.text(lang)
        assert "PDF" not in raised.value.said.text(lang)


def test_a_variable_that_names_no_program_is_told(monkeypatch):
    monkeypatch.setenv("BAOCAO_SOFFICE", "/nowhere/soffice")
    with pytest.raises(BaocaoError) as raised:
        as_docx("a.doc", old("x"))
    assert "/nowhere/soffice" in raised.value.said.text("vi")


def test_a_folder_for_scratch_that_is_not_there_is_told(calls, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(calls.parent / "none"))
    with pytest.raises(BaocaoError) as raised:
        as_docx("a.doc", old("x"))
    assert "TMPDIR" in raised.value.said.text("vi")


def test_a_file_that_is_too_large_is_told(monkeypatch):
    monkeypatch.setattr(intake, "MAX_BYTES", 1024)
    with pytest.raises(BaocaoError) as raised:
        as_docx("a.docx", paper_of("Một"))
    assert "a.docx" in raised.value.said.text("vi")


def test_what_is_made_is_bounded(calls, monkeypatch):
    monkeypatch.setattr(intake, "_MEMORY_MIB", 512)
    monkeypatch.setenv("BAOCAO_SOFFICE", str(calls.parent / "sh"))
    (calls.parent / "sh").write_text("#!/bin/sh\nulimit -v > limit\nulimit -f >> limit\ncat limit\nexit 1\n")
    (calls.parent / "sh").chmod(0o755)
    [told] = all_as_docx([("a.doc", old("x"))])
    assert f"{512 * 1024} {512 * 2048}" in told.text("vi")


def test_the_command_tells_and_reads(tmp_path, calls):
    paper, web = tmp_path / "đề án 'cũ'.doc", tmp_path / "trang web.doc"
    paper.write_bytes(old("Hai"))
    paper.chmod(0o444)
    web.write_bytes(b"<html><body>x</body></html>")
    ran = baocao("text", paper)
    assert (ran.returncode, ran.stdout.decode().strip()[-3:]) == (0, "Hai")
    told = baocao("text", web)
    assert told.returncode == 2
    assert "trang web.doc” là trang web (HTML)" in said(told)
    assert told.stdout == b""


FORMS = {
    "doc": "MS Word 97",
    "odt": "writer8",
    "rtf": "Rich Text Format",
    "fodt": "OpenDocument Text Flat XML",
}


@pytest.fixture(scope="module")
def papers(soffice, tmp_path_factory):
    """One of our papers as LibreOffice saves it in every form that is taken in."""
    folder = tmp_path_factory.mktemp("báo cáo")
    month = (
        SMALL.replace("Việc đã làm.", "Việc đã làm[^a], ước đạt 97,5 %.")
        + "footnotes: {a: 'Đến ngày 30/9.'}\n"
    )
    (folder / "a.docx").write_bytes(pipeline.build(draft_of(month), "docx"))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for form, filter_ in FORMS.items():
        command = [soffice, profile, "--headless", "--convert-to", f"{form}:{filter_}", "--outdir", folder]
        subprocess.run([*command, folder / "a.docx"], check=True, capture_output=True, timeout=120)
    return {form: (folder / f"a.{form}").read_bytes() for form in ("docx", *FORMS)}


def test_every_form_has_the_words_of_the_paper(papers):
    ours = sorted("".join(lines(read(papers["docx"]))).split())
    found = all_as_docx([(f"-{form} 'đ'.{form}", data) for form, data in papers.items()])
    assert [paper.form for paper in found] == list(papers)
    for paper in found:
        assert sorted("".join(lines(read(paper.data).replace("\u00a0", " "))).split()) == ours, paper.form


def test_nothing_is_fetched_and_no_file_is_taken_in(soffice, tmp_path, monkeypatch):
    asked = []

    class Web(http.server.BaseHTTPRequestHandler):
        def answer(self):
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

    for method in ("GET", "HEAD", "OPTIONS", "PROPFIND"):
        setattr(Web, f"do_{method}", Web.answer)
    monkeypatch.setattr(Web, "log_message", lambda *_: None)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Web) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        (tmp_path / "secret.txt").write_text("BÍ MẬT")
        near, far = (tmp_path / "secret.txt").as_uri(), f"http://127.0.0.1:{server.server_port}/a"
        papers = all_as_docx(
            [("a.fodt", linked(near, far)), ("a.rtf", included(tmp_path / "secret.txt", far))]
        )
        server.shutdown()
    texts = [word_text(BytesIO(paper.data), "a.docx") for paper in papers]
    assert all("Cuối." in text and "BÍ MẬT" not in text for text in texts)
    assert all(b"secret" not in part for paper in papers for part in pictures(paper.data))
    assert asked == []


def pictures(paper):
    return [
        part.blob
        for part in docx.Document(BytesIO(paper)).part.package.iter_parts()
        if "media" in part.partname
    ]


def linked(near, far):
    """Return a text that takes in sections, pictures and objects of other files."""
    names = {name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "text")}
    names |= {
        "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
        "xlink": "http://www.w3.org/1999/xlink",
    }
    names["svg"] = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
    spaces = " ".join(f'xmlns:{name}="{space}"' for name, space in names.items())
    sections = "".join(
        f'<text:section text:name="{url}"><text:section-source xlink:href="{url}" text:filter-name="Text"/>'
        "<text:p>x</text:p></text:section>"
        for url in (near, far)
    )
    frames = "".join(
        '<text:p><draw:frame svg:width="1cm" svg:height="1cm">'
        f'<draw:{kind} xlink:href="{url}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'
        "</draw:frame></text:p>"
        for kind in ("image", "object", "floating-frame")
        for url in (near, far)
    )
    return (
        f'<?xml version="1.0"?><office:document {spaces} office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>'
        f"{sections}{frames}<text:p>Cuối.</text:p></office:text></office:body></office:document>"
    ).encode()


def included(near: Path, far):
    fields = "".join(
        f'{{\\field{{\\*\\fldinst {word} "{place}" \\\\d}}{{\\fldrslt x}}}}\\par '
        for word, place in (("INCLUDETEXT", near), ("INCLUDEPICTURE", far), ("INCLUDETEXT", far))
    )
    return f"{{\\rtf1\\ansi {fields}Cu\\u7889?i.\\par}}".encode()
