"""What a file is by its content, whatever it is called."""

import json
import zipfile
from io import BytesIO

import docx
import pytest

from baocao.messages import Said
from baocao.word import kinds
from baocao.word.kinds import form_of
from tests.compound import compound
from tests.word.test_text import zipped


def word(kind="document.main"):
    file = BytesIO()
    docx.Document().save(file)
    old = b"wordprocessingml.document.main"
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name).replace(old, f"x.{kind}".encode()) for name in archive.namelist()}
    return zipped(parts)


def open_document(type_, manifest=b"<manifest:manifest/>", more=None):
    mime = f"application/vnd.oasis.opendocument.{type_}".encode()
    return zipped(
        {"mimetype": mime, "content.xml": b"<a/>", "META-INF/manifest.xml": manifest, **(more or {})}
    )


def fib(flags=0x1200, ident=b"\xec\xa5"):
    return ident + b"\xc1\0\x4d\x20\x2a\x04\0\0" + flags.to_bytes(2, "little") + b"\xbf\0"


def with_password(parts):
    """Return an archive whose files claim to need a password."""
    data = bytearray(zipped(parts))
    for mark, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.find(mark)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(mark, at + 1)
    return bytes(data)


RTF = b"{\\rtf1\\ansi\\ansicpg1258 B\\'e1o c\\'e1o\\par}"
FLAT = (
    '<?xml version="1.0"?>\n<!-- x --><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:'
    'office:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.{}">'
)
READABLE = {
    "docx": [
        ("báo cáo.docx", word()),
        ("a.doc", word()),
        ("-", word()),
        ("a.docm", word("macroEnabled.main")),
        ("a.dotx", word("template.main")),
        ("~$a.docx", word()),
        ("a.zip", word()),
    ],
    "doc": [
        ("a.doc", compound({"WordDocument": fib(), "1Table": b""})),
        ("a.docx", compound({"WordDocument": fib()})),
        ("a.wps", compound({"WordDocument": fib(), "0Table": b"", "WpsCustomData": b""})),
        (
            "a.doc",
            compound({"WordDocument": fib(ident=b"\xdc\xa5")}, deeper=["Workbook", "EncryptedPackage"]),
        ),
    ],
    "odt": [
        ("a.odt", open_document("text")),
        ("a.doc", open_document("text")),
        ("a.ott", open_document("text-template")),
        (
            "a.odt",
            zipped(
                {"content.xml": b"", "META-INF/manifest.xml": b'"application/vnd.oasis.opendocument.text"'}
            ),
        ),
    ],
    "fodt": [("a.fodt", FLAT.format("text").encode()), ("a.xml", FLAT.format("text-template").encode())],
    "rtf": [("a.rtf", RTF), ("-", RTF), ("git-blob", b"\xef\xbb\xbf\n " + RTF), ("A.RTF", RTF)],
}


@pytest.mark.parametrize(
    ("form", "name", "data"), [(form, *file) for form, files in READABLE.items() for file in files]
)
def test_what_can_be_read_is_known_by_its_content(form, name, data):
    assert form_of(name, data) == form


LOCKED = (
    b'<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
)
HTML = "<html xmlns:o='urn:schemas-microsoft-com:office:office'><body>Báo cáo</body></html>"
MHTML = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html\n'
OTHERS = {
    "mật khẩu": [
        ("a.docx", compound({"EncryptionInfo": b"", "EncryptedPackage": b""}, deeper=["Version"])),
        ("a.doc", compound({"EncryptionInfo": b"", "EncryptedPackage": b""})),
        ("a.doc", compound({"WordDocument": fib(0x1300), "1Table": b""})),
        ("a.doc", compound({"1Table": b"", "WordDocument": fib(0x8100)})),
        ("a.odt", open_document("text", LOCKED)),
        ("a.odt", open_document("text", more={"encrypted-package": b""})),
        ("a.zip", with_password({"báo cáo.docx": b"x"})),
    ],
    "giới hạn quyền": [
        ("a.docx", compound({"EncryptedPackage": b""}, deeper=["DRMEncryptedTransform"])),
        ("a.doc", compound({"WordDocument": fib(), "\tDRMContent": b""})),
    ],
    "trang web": [
        ("a.doc", HTML.encode()),
        ("a.docx", b"\xef\xbb\xbf" + HTML.encode()),
        ("a.doc", HTML.encode("utf-16")),
        ("a.doc", b"<!DOCTYPE html PUBLIC '-//W3C//DTD'>\n<p>x"),
        ("a.doc", b"\n <!-- x --> <TABLE border=1>"),
        ("a.xls", b"<?xml version='1.0'?>\n<html/>"),
        ("-", b"<meta charset=utf-8>"),
        ("a.doc", b"<div>x</div>"),
    ],
    "MHTML": [
        ("a.doc", MHTML.encode()),
        ("a.doc", b"From: <Saved by Word>\nSubject: x\n" + MHTML.encode()),
        ("a.mht", b"\n" + MHTML.encode()),
    ],
    "dạng XML": [
        ("a.doc", b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>'),
        ("a.xml", b'<w:wordDocument xmlns:w="urn:x">'),
        ("a.doc", b'<?xml version="1.0"?>\n<pkg:package xmlns="x">'),
    ],
    "RTF mang đuôi .doc": [("a.doc", RTF), ("a.docx", RTF), ("A.DOC", b" \n" + RTF)],
    "Excel": [
        ("a.doc", compound({"Workbook": b"", "\x05SummaryInformation": b""}, deeper=["WordDocument"])),
        ("a.xls", compound({"Book": b""})),
        ("a.docx", zipped({"_rels/.rels": b"", "xl/workbook.xml": b""})),
        ("a.doc", b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>'),
    ],
    "PowerPoint": [
        ("a.doc", compound({"PowerPoint Document": b""})),
        ("a.docx", zipped({"ppt/presentation.xml": b""})),
    ],
    ".ods": [("a.odt", open_document("spreadsheet"))],
    "OpenDocument không phải văn bản": [
        ("a.odt", open_document("presentation")),
        ("a.odg", open_document("graphics")),
    ],
    "hỏng": [
        ("a.docx", word()[:3000]),
        ("a.docx", b"PK\x03\x04"),
        ("a.odt", open_document("text")[:200]),
        ("a.doc", compound({"WordDocument": fib()})[:600]),
        ("a.doc", compound({"x": b""})),
        ("a.doc", b"\x01\x02\x03"),
    ],
    "rỗng": [("a.doc", b""), ("a.docx", b""), ("a.odt", b""), ("a.gdoc", b"")],
    "byte 0": [("a.docx", b"\0" * 5000), ("-", b"\0")],
    "PDF": [("a.doc", b"%PDF-1.7\n"), ("a.pdf", b"%PDF-1.4")],
    "ảnh (PNG)": [("a.doc", b"\x89PNG\r\n\x1a\n\0\0")],
    "ảnh (JPEG)": [("a.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF")],
    "nén (RAR)": [("a.doc", b"Rar!\x1a\x07\x01\0")],
    "nén (ZIP)": [("a.zip", zipped({"báo cáo.docx": word(), "b.doc": b""}))],
    "Outlook": [("a.msg", compound({"__properties_version1.0": b"", "__nameid_version1.0": b""}))],
    "Pages": [("a.doc", zipped({"Index/Document.iwa": b"", "Metadata/Properties.plist": b""}))],
    "EPUB": [("a.epub", zipped({"mimetype": b"application/epub+zip", "META-INF/container.xml": b""}))],
    "rất cũ": [("a.doc", b"\xdb\xa5\x2d\0\0\0"), ("a.doc", b"1\xbe\0\0\0\xab")],
    "lối tắt tới": [
        ("a.gdoc", json.dumps({"url": "https://docs.google.com/open?id=1", "doc_id": "1"}).encode()),
        ("-", json.dumps({"doc_id": "1", "url": "https://docs.google.com/document/d/1/edit"}).encode()),
        ("a.url", b"[InternetShortcut]\r\nURL=https://1drv.ms/w/x"),
        (".a.docx.icloud", b"bplist00\xd4"),
        ("a.docx", b"[InternetShortcut]\nURL=x"),
    ],
    "lối tắt của Windows": [("a.doc.lnk", b"L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0")],
    "đang mở": [("~$báo cáo.docx", b"\x08Nguyen A" + b" " * 100), ("m/.~lock.a.odt#", b",a,b,28.11.2026;")],
    "chữ thuần": [("a.doc", "Báo cáo tháng 9".encode()), ("a.docx", "Báo".encode("utf-16")), ("a.rtf", b"x")],
    "tệp XML": [("a.xml", b"<?xml version='1.0'?><svg/>"), ("a.doc", b"<feed>x</feed>")],
}


@pytest.mark.parametrize(
    ("words", "name", "data"), [(words, *file) for words, files in OTHERS.items() for file in files]
)
def test_what_cannot_be_read_is_told_with_what_to_do(words, name, data):
    said = form_of(name, data)
    assert isinstance(said, Said)
    kind, _, remedy = said.text("vi").partition("; ")
    assert kind.startswith(f"“{name}” là ")
    assert words in kind
    assert len(remedy) > 20
    assert "; " in said.text("en")


MONTHS = [
    b"", b"period: 2025-09\n", b"\xef\xbb\xbf# x\nperiod: 2025-09", b"period: <b>", b"BM: x",
    b"PK: x", b"{a: b}",
    b"Subject: x\nperiod: y", b"- [InternetShortcut]", b'{"period": "2025-09"}', "period: x".encode("utf-16"),
    b"note: see https://docs.google.com/document/d/1\n", b"MIME-Version: 1.0\n",
]  # fmt: skip


@pytest.mark.parametrize("data", MONTHS)
def test_a_text_that_does_not_claim_to_be_a_word_file_is_none(data):
    assert form_of("2025-09.yaml", data) is None
    assert form_of("-", data) is None


def test_a_text_that_unfolds_without_end_is_not_given_to_libreoffice(monkeypatch):
    big = open_document("text", more={"big": b" " * (3 << 20)})
    assert form_of("a.odt", big) == "odt"
    monkeypatch.setattr(kinds, "_MOST_UNPACKED", 2 << 20)
    assert "giải nén ra hơn 2 MiB" in form_of("a.odt", big).text("vi")
