"""Recognises what a file is by its content, whatever it is called.

Offices keep files of many kinds under the ending ``.doc``: web pages that a document system exported, RTF
files, Word files of today, files with a password.
"""

import re
import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from typing import Literal

from baocao.messages import Message, Said
from baocao.messages import intake as say
from baocao.system.filenames import PAPER_ENDINGS, WORD_ENDINGS
from baocao.word.compound import MAGIC, Compound

Form = Literal["docx", "doc", "odt", "fodt", "rtf"]
_LINKS = (".gdoc", ".gsheet", ".gslides", ".url", ".webloc", ".website", ".icloud")
_LOCKS = ("~$", ".~lock.")
_HEAD = 8192
# LibreOffice would unpack all of it.
_MOST_UNPACKED = 1024 * 1024 * 1024
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_UNREADABLE = (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError, KeyError)

_Kind = tuple[Message | Said, Message]
_PICTURES = {b"\x89PNG": "PNG", b"\xff\xd8\xff": "JPEG", b"GIF8": "GIF", b"II*\0": "TIFF",
             b"MM\0*": "TIFF", b"RIFF": "WEBP"}  # fmt: skip
_ARCHIVES = {b"Rar!": "RAR", b"7z\xbc\xaf": "7-Zip", b"\x1f\x8b": "gzip", b"\xfd7zXZ": "xz"}
_STARTS: dict[bytes, _Kind] = {
    b"%PDF-": (say.PDF, say.FIND_SOURCE),
    b"L\0\0\0\x01\x14\x02\0": (say.SHORTCUT, say.USE_THE_TARGET),
    b"bplist00": (say.PLACEHOLDER, say.DOWNLOAD_AGAIN),
    b"\xdb\xa5": (say.OLD_WORD, say.SAVE_AS_DOCX),
    b"1\xbe\0\0": (say.OLD_WORD, say.SAVE_AS_DOCX),
    **{start: (say.PICTURE.of(kind=kind), say.RECOGNISE) for start, kind in _PICTURES.items()},
    **{start: (say.ARCHIVE.of(kind=kind), say.UNPACK) for start, kind in _ARCHIVES.items()},
}
# By a name at the top of a compound file.
_COMPOUND: dict[str, _Kind] = {
    "Workbook": (say.EXCEL, say.COPY_TO_WORD),
    "Book": (say.EXCEL, say.COPY_TO_WORD),
    "PowerPoint Document": (say.POWERPOINT, say.COPY_TO_WORD),
    "VisioDocument": (say.VISIO, say.COPY_TO_WORD),
    "Quill": (say.PUBLISHER, say.COPY_TO_WORD),
    "__properties_version1.0": (say.OUTLOOK, say.UNPACK_MAIL),
    "MatOST": (say.WORKS, say.SAVE_AS_DOCX),
    "\x05HwpSummaryInformation": (say.HANGUL, say.TAKE_WORD_FILE),
}
_LOCKED = {"EncryptedPackage", "EncryptionInfo"}
_RIGHTS = {"\tDRMContent", "\tDRMViewerContent"}
# Of the first block of a Word 97 file ([MS-DOC] 2.5.2): where its flags are, and the one of encryption.
_FLAGS, _ENCRYPTED = 10, 0x0100
# By the folder or part of a zip, where there is no Word part.
_ZIPPED: dict[str, _Kind] = {
    "xl/": (say.EXCEL, say.COPY_TO_WORD),
    "ppt/": (say.POWERPOINT, say.COPY_TO_WORD),
    "visio/": (say.VISIO, say.COPY_TO_WORD),
    "Index/Document.iwa": (say.PAGES, say.TAKE_WORD_FILE),
    "Index/": (say.PAGES, say.TAKE_WORD_FILE),
}
_WORD = "word/"
_MIME = "mimetype"
_MANIFEST = "META-INF/manifest.xml"
_OPEN_TEXT = "opendocument.text"
_TYPES: tuple[tuple[str, _Kind], ...] = (
    ("opendocument.spreadsheet", (say.SHEET, say.COPY_TO_WORD)),
    ("opendocument", (say.OTHER_OPEN, say.COPY_TO_WORD)),
    ("epub", (say.EPUB, say.TAKE_WORD_FILE)),
)
# What stands before the first element of a web page or XML file.
_PROLOG = re.compile(r"\A(?:\s|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|meta|title|style|script|link|base|table|div|p|span|font|center|h[1-6]|"
    r"b|i|u|br|hr|ul|ol|pre)\b",
    re.IGNORECASE,
)
_WORD_XML = re.compile(r"<w:wordDocument\b|<pkg:package\b|progid=[\"']Word\.Document[\"']")
_EXCEL_XML = re.compile(r"progid=[\"']Excel\.Sheet[\"']|urn:schemas-microsoft-com:office:spreadsheet")
_FLAT_TEXT = re.compile(r"<office:document\b[^>]*mimetype=[\"'][^\"']*opendocument\.text\b")
_MAIL_HEAD = re.compile(r"\A(?:From|MIME-Version|Subject|Content-Type|X-[\w-]+):", re.IGNORECASE)
_MHTML = re.compile(r"(?im)^Content-Type:\s*(?:multipart/(?:related|alternative)|text/html)")
_ON_GOOGLE = re.compile(r"\A\s*\{[^{}]*https://(?:docs|drive)\.google\.com/")
_CONTROLS = re.compile("[\0-\x08\x0e-\x1f]")


def form_of(name: str, data: bytes) -> Form | Said | None:
    """Return the form of a file that can be read as a Word file.

    Other files give what they are and what to do. ``None`` stands for a text that claims to be no Word file
    by its name either, such as a month.

    >>> form_of("báo cáo.doc", b"PK\\x03\\x04...").text("en")[:42]
    '“báo cáo.doc” is a damaged Word file (zip)'
    >>> form_of("a.rtf", b"{\\\\rtf1 ...}"), form_of("2025-09.yaml", b"period: 2025-09")
    ('rtf', None)
    """
    found = _by_bytes(name, data) or _by_text(name, data) or _by_name(name, data)
    return say.IS_OTHER.of(file=name, kind=found[0], remedy=found[1]) if isinstance(found, tuple) else found


def _by_bytes(name: str, data: bytes) -> Form | _Kind | None:
    ending = Path(name).suffix.lower()
    if data.startswith(_ZIPS):
        return _in_zip(data)
    if data.startswith(MAGIC):
        return _in_compound(data)
    lock = next((mark for mark in _LOCKS if Path(name).name.startswith(mark)), None)
    if lock is not None:
        return say.LOCK_FILE, say.USE_THE_OTHER
    if not data.strip(b"\0") and (data or ending in (*PAPER_ENDINGS, *_LINKS)):
        return (say.ZEROS if data else say.EMPTY), say.DOWNLOAD_AGAIN
    if ending in _LINKS:
        return say.PLACEHOLDER, say.DOWNLOAD_DOCX
    return next((kind for start, kind in _STARTS.items() if data.startswith(start)), None)


def _in_compound(data: bytes) -> Form | _Kind:
    file = Compound(data)
    if file.names & _RIGHTS or (file.names & _LOCKED and b"D\0R\0M\0E\0n\0c\0" in data):
        return say.RIGHTS, say.ASK_FOR_RIGHTS
    if file.names & _LOCKED:
        return say.LOCKED_BY_PASSWORD, say.REMOVE_PASSWORD
    if "WordDocument" in file.names:
        flags = int.from_bytes(file.start_of("WordDocument", _FLAGS + 2)[_FLAGS:], "little")
        return (say.LOCKED_BY_PASSWORD, say.REMOVE_PASSWORD) if flags & _ENCRYPTED else "doc"
    found = (kind for name, kind in _COMPOUND.items() if name in file.names)
    return next(found, (say.COMPOUND, say.DOWNLOAD_AGAIN))


def _in_zip(data: bytes) -> Form | _Kind:
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        type_ = _part(archive, _MIME)[:100].decode("ascii", "replace")
        manifest = _part(archive, _MANIFEST)
    except _UNREADABLE:
        return say.BROKEN_ZIP, say.DOWNLOAD_AGAIN
    if _OPEN_TEXT in type_ or (not type_ and _OPEN_TEXT.encode() in manifest):
        return _open_text(archive, manifest)
    known = (kind for word, kind in _TYPES if word in type_)
    return next(known, None) or _by_parts(archive)


def _by_parts(archive: zipfile.ZipFile) -> Form | _Kind:
    """Return the kind of a file by the names of its parts; what they do not tell is left to the reader."""
    names = archive.namelist()
    starts = {start for start in (_WORD, *_ZIPPED) if any(name.startswith(start) for name in names)}
    other = (kind for start, kind in _ZIPPED.items() if start in starts)
    if _WORD not in starts and (found := next(other, None)):
        return found
    if _WORD in starts or "_rels/.rels" in names or not names:
        return "docx"
    locked = any(info.flag_bits & 1 for info in archive.infolist())
    return (say.LOCKED_ARCHIVE if locked else say.ARCHIVE.of(kind="ZIP")), say.UNPACK


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return the first MiB of a part; nothing if there is none."""
    if name not in archive.namelist():
        return b""
    with archive.open(name) as part:
        return part.read(1 << 20)


def _open_text(archive: zipfile.ZipFile, manifest: bytes) -> Form | _Kind:
    if b"encryption-data" in manifest or "encrypted-package" in archive.namelist():
        return say.LOCKED_BY_PASSWORD, say.REMOVE_PASSWORD
    if sum(info.file_size for info in archive.infolist()) > _MOST_UNPACKED:
        return say.UNFOLDS.of(limit=_MOST_UNPACKED >> 20), say.GIVE_WORD_FILE
    return "odt"


def _by_text(name: str, data: bytes) -> Form | _Kind | None:
    head = _head(data)
    start = _PROLOG.sub("", head, count=1)
    if start.startswith("{\\rtf"):
        ending = Path(name).suffix.lower()
        return (say.NAMED_RTF.of(suffix=ending), say.RENAME_RTF) if ending in WORD_ENDINGS else "rtf"
    if start.startswith("<"):
        return _in_tags(head, start)
    if _MAIL_HEAD.match(start) and _MHTML.search(head):
        return say.MHTML, say.SAVE_AS_DOCX
    if start.startswith("[InternetShortcut]") or _ON_GOOGLE.match(start):
        return say.PLACEHOLDER, say.DOWNLOAD_DOCX
    return None


def _head(data: bytes) -> str:
    """Return the first letters of a text; letters outside of ASCII do not matter."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data[:_HEAD].decode("utf-16", "replace")
    return data[:_HEAD].removeprefix(b"\xef\xbb\xbf").decode("latin-1")


def _in_tags(head: str, start: str) -> Form | _Kind:
    if _FLAT_TEXT.match(start):
        return "fodt"
    if _WORD_XML.search(head):
        return say.WORD_XML, say.SAVE_AS_DOCX
    if _EXCEL_XML.search(head):
        return say.EXCEL, say.COPY_TO_WORD
    return (say.HTML, say.SAVE_AS_DOCX) if _HTML.match(start) else (say.XML, say.TAKE_WORD_FILE)


def _by_name(name: str, data: bytes) -> _Kind | None:
    if Path(name).suffix.lower() not in PAPER_ENDINGS:
        return None
    is_text = _CONTROLS.search(_head(data)) is None
    return (say.TEXT, say.SAVE_AS_DOCX) if is_text else (say.UNKNOWN, say.DOWNLOAD_AGAIN)
