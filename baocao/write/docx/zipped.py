"""A zip file of whole entries, with nothing in it that depends on the time or the machine.

``zipfile`` cannot take in what is compressed already, and most parts of a Word file are small and the same in
all reports of a batch: to compress them anew takes half as long as to compress the text. (APPNOTE.TXT 6.3.3,
4.3.7 local headers, 4.3.12 central directory, 4.3.16 its end.)
"""

from collections.abc import Iterable
from functools import lru_cache
from io import BytesIO
from struct import pack
from zlib import DEFLATED, MAX_WBITS, compressobj, crc32

_VERSION, _UTF_8 = 20, 1 << 11
# The first day that a zip file can name: 1980-01-01, 00:00.
_TIME, _DAY = 0, 1 << 5 | 1
# What its owner may do with a file: read and write it.
_READABLE = 0o600 << 16
# Larger parts are not kept; kept ones are few.
_SMALL, _MOST_KEPT = 1 << 15, 64


def zipped(entries: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a zip file with these entries, of which each has a name and its bytes.

    >>> from io import BytesIO
    >>> from zipfile import ZipFile
    >>> ZipFile(BytesIO(zipped([("a.txt", b"A")]))).read("a.txt")
    b'A'
    """
    # One growing buffer: a long report would else be in memory twice.
    file, listed = BytesIO(), list[bytes]()
    for name, blob in entries:
        packed = _kept(blob) if len(blob) < _SMALL else _deflated(blob)
        called = name.encode()
        sizes = crc32(blob), len(packed), len(blob), len(called), 0
        common = pack("<5H3L2H", _VERSION, 0 if name.isascii() else _UTF_8, DEFLATED, _TIME, _DAY, *sizes)
        listed.append(
            pack("<LH", 0x02014B50, _VERSION)
            + common
            + pack("<3H2L", 0, 0, 0, _READABLE, file.tell())
            + called
        )
        file.writelines((pack("<L", 0x04034B50), common, called, packed))
    directory = b"".join(listed)
    end = pack("<L4H2LH", 0x06054B50, 0, 0, len(listed), len(listed), len(directory), file.tell(), 0)
    file.writelines((directory, end))
    return file.getvalue()


def _deflated(blob: bytes) -> bytes:
    packer = compressobj(wbits=-MAX_WBITS)
    return packer.compress(blob) + packer.flush()


_kept = lru_cache(_MOST_KEPT)(_deflated)
