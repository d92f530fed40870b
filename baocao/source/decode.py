"""Decodes bytes strictly: a byte that is not UTF-8 is reported, never dropped.

Dropping or guessing would silently delete Vietnamese letters.
"""

import codecs
import itertools
import unicodedata
from collections.abc import Iterator
from io import BytesIO

from baocao.finding import Finding, Rule, Span
from baocao.messages import Said
from baocao.messages import yaml as say
from baocao.source.faults import FORBIDDEN_CHARACTER, TOO_LARGE_OR_DEEP
from baocao.source.source_text import Source
from baocao.system.files import MAX_BYTES
from baocao.system.patterns import lazy

# C0 and C1 controls, lone surrogates and non-characters are invalid in a Word file; the two Unicode line
# separators would make YAML and every editor count lines differently.
FORBIDDEN = lazy("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")

# No language has more marks on one letter (UAX #15, 13.1), and sorting them takes quadratic
# time.
_MOST_MARKS = 30
_FOREIGN = "[^\x00-\u02ff\u1e00-\u1eff\u2000-\u20cf]"
# The first one on its own is found much faster than the beginning of a row.
_MAYBE_MARKS = lazy(f"{_FOREIGN}{_FOREIGN}{{{_MOST_MARKS},}}")

# Word's manual line break and page break, and Unicode's own.
_LINE_BREAKS = "\x0b\x0c\u2028\u2029"
_HYPHEN_OF_WORD = "\x1e"
_SHOWN_AT_MOST = 20
_ZIP = b"PK\x03\x04"
# The folders of a zip, the first that is there.
_ZIPPED = {"word/": "Word", "xl/": "Excel", "ppt/": "PowerPoint"}
# How an entry of a zip's directory starts, and how many may be read.
_ENTRY, _MOST_ENTRIES = b"PK\x01\x02", 20_000
# An OpenDocument file starts with its type, not compressed (ODF 1.3, part 2, 3.3).
_TYPE_AT, _TYPE_NAME, _TYPE_LENGTH = 30, b"mimetype", 128
# By the first bytes, then by names inside, the first that is there.
_OTHER_FILES: dict[bytes, dict[bytes, str]] = {
    b"\xd0\xcf\x11\xe0": {
        b"W\0o\0r\0d\0D\0o\0c\0": "Word 97", b"W\0o\0r\0k\0b\0o\0o\0k\0": "Excel 97",
        b"P\0o\0w\0e\0r\0P\0": "PowerPoint 97", b"": "Office 97",
    },
    b"%PDF-": {b"": "PDF"},
}  # fmt: skip
_IMPORTED = ("Word", "Word 97", "OpenDocument")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def decode(name: str, data: bytes) -> tuple[Source | None, list[Finding]]:
    """Return the text of a file, or the findings that say why it is not text."""
    if len(data) > MAX_BYTES:
        said = say.TOO_LARGE.of(limit=MAX_BYTES // 1024 // 1024)
        return None, [_at_start(name, TOO_LARGE_OR_DEEP, said)]
    kind = other_kind(data)
    if kind:
        told = _at_start(name, FORBIDDEN_CHARACTER, say.OTHER_FILE.of(kind=kind))
        return None, [told._replace(help=say.IMPORT_IT.of(file=name) if kind in _IMPORTED else None)]
    if is_utf16(data):
        told = _at_start(name, FORBIDDEN_CHARACTER, say.UTF16.of())
        return None, [told._replace(help=say.SAVE_AS_UTF8.of())]
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [_bad_byte(name, data, error)]
    source = Source(name, text)
    matches = itertools.islice(FORBIDDEN.finditer(text), _SHOWN_AT_MOST)
    findings = [forbidden(source, match[0], *match.span()) for match in matches]
    findings += [too_many_marks(source, *place) for place in itertools.islice(piled(text), _SHOWN_AT_MOST)]
    return (None if findings else source), findings


def other_kind(data: bytes) -> str | None:
    """Return the kind of a file whose first bytes show that it is not text.

    >>> [other_kind(data) for data in (b"%PDF-1.7 ...", b"PK\\x03\\x04 word/", b"period: 2020-02")]
    ['PDF', 'zip', None]
    """
    if data.startswith(_ZIP):
        return _zipped_kind(data)
    kinds = next((kinds for mark, kinds in _OTHER_FILES.items() if data.startswith(mark)), {})
    return next((kind for inside, kind in kinds.items() if inside in data), None)


def _zipped_kind(data: bytes) -> str:
    """Return the kind of a zip by the names of its entries; a damaged or hostile one is only a zip."""
    import zipfile

    type_ = data[_TYPE_AT : _TYPE_AT + _TYPE_LENGTH]
    if type_.startswith(_TYPE_NAME) and b"opendocument" in type_:
        return "OpenDocument"
    if data.count(_ENTRY) > _MOST_ENTRIES:
        return "zip"
    try:
        names = zipfile.ZipFile(BytesIO(data)).namelist()
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError):
        return "zip"
    found = (kind for start, kind in _ZIPPED.items() if any(name.startswith(start) for name in names))
    return next(found, "zip")


def is_utf16(data: bytes) -> bool:
    """Tell whether text is in UTF-16, with its mark or, by the empty halves of Latin letters, without.

    >>> [is_utf16("period: 2020-02".encode(code)) for code in ("utf-16", "utf-16-le", "utf-16-be", "utf-8")]
    [True, True, True, False]
    """
    first, second = data[:8:2], data[1:8:2]
    return data.startswith(_UTF16_MARKS) or (first == b"\0" * 4) != (second == b"\0" * 4)


def forbidden(source: Source, character: str, start: int, end: int) -> Finding:
    """Return the finding for a character that no report may contain."""
    right = _was(character)
    return Finding(
        FORBIDDEN_CHARACTER,
        say.FORBIDDEN_CHARACTER.of(code=f"U+{ord(character):04X}"),
        source.name,
        Span(start, end),
        help=_remedy(character, right),
        suggestion=right,
    )


def _remedy(character: str, right: str | None) -> Said:
    if character in _LINE_BREAKS:
        return say.JOINED_LINES.of()
    return say.WAS_PROBABLY.of(right=right) if right else say.DELETE_CHARACTER.of()


def _was(character: str) -> str | None:
    r"""Return what a character was before it was copied: Word's own hyphen, or a byte of Windows-1252.

    >>> _was("\x96"), _was("\x1e"), _was("\x07")
    ('–', '-', None)
    """
    if character == _HYPHEN_OF_WORD:
        return "-"
    if not "\x80" <= character <= "\x9f":
        return None
    return character.encode("latin-1").decode("cp1252", "ignore") or None


def piled(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places where more marks are on one letter than any text needs.

    >>> list(piled("e\\u0302\\u0323 a" + "\\u0301" * 40))
    [(5, 45)]
    """
    for match in _MAYBE_MARKS.finditer(text):
        is_mark = [_joins(letter) for letter in match[0]]
        at = match.start()
        for marks, group in itertools.groupby(is_mark):
            length = len(list(group))
            if marks and length > _MOST_MARKS:
                yield at, at + length
            at += length


def _joins(letter: str) -> bool:
    """Tell whether a character is a combining mark, or decomposes into such marks."""
    return unicodedata.combining(unicodedata.normalize("NFD", letter)[0]) > 0


def too_many_marks(source: Source, start: int, end: int) -> Finding:
    """Return the finding for too many marks on one letter."""
    said, help_ = say.TOO_MANY_MARKS.of(most=_MOST_MARKS), say.DELETE_CHARACTER.of()
    return Finding(FORBIDDEN_CHARACTER, said, source.name, Span(start, end), help=help_)


def _at_start(name: str, rule: Rule, said: Said) -> Finding:
    return Finding(rule, said, name, Span(0, 0))


def _bad_byte(name: str, data: bytes, error: UnicodeDecodeError) -> Finding:
    at = len(data[: error.start].decode("utf-8"))
    return Finding(
        FORBIDDEN_CHARACTER,
        say.NOT_UTF8.of(byte=f"0x{data[error.start]:02X}"),
        name,
        Span(at, at + 1),
        help=say.SAVE_AS_UTF8.of(),
    )
