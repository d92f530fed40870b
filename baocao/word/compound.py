"""Reads the directory of a compound file (OLE), the container of Word 97 and of locked files ([MS-CFB]).

Only what tells the kind of a file is read: the names at the top and the first bytes of a stream. Streams of
embedded files lie deeper. Chains that run in circles or out of the file end there.
"""

import struct
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = 512
_ENTRY = 128
_SMALL = 64
_STREAM, _ROOT = 2, 5
_NAME_BYTES = 64
# A file with a thousand pictures has some thousand entries.
_MOST_ENTRIES = 20_000


class _Entry(NamedTuple):
    name: str
    kind: int
    near: tuple[int, int]
    child: int
    first: int
    size: int


class Compound:
    """A compound file. A damaged one has fewer streams, or none; nothing is raised."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        header = data[:_HEADER].ljust(_HEADER, b"\0")
        # The version decides on the size of a sector; there are two.
        self._size = 4096 if header[30] == 12 else 512
        self._most = len(data) // self._size + 1
        self._fat = self._allocation(header)
        directory, _, self._cutoff = struct.unpack_from("<3I", header, 48)
        entries = list(islice(self._listed(directory), _MOST_ENTRIES))
        self._root = next((each for each in entries if each.kind == _ROOT), None)
        self._top = {each.name: each for each in self._below(entries, self._root)}
        self.names = frozenset(self._top)

    def start_of(self, name: str, length: int) -> bytes:
        """Return the first bytes of a stream, at most 64; none if there is no such stream."""
        found = self._top.get(name)
        if found is None or self._root is None or found.kind != _STREAM:
            return b""
        length = min(length, _SMALL, found.size)
        if found.size >= self._cutoff:
            return self._sector(found.first)[:length]
        # Small streams lie one after the other in the stream of the root.
        at, within = divmod(found.first * _SMALL, self._size)
        sector = next(islice(self._chain(self._root.first), at, None), None) if at < self._most else None
        return b"" if sector is None else self._sector(sector)[within : within + length]

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        return self._data[start : start + self._size]

    def _chain(self, first: int) -> Iterator[int]:
        """Yield the sectors of a chain; marks such as "end of chain" are larger than any number."""
        sector = first
        for _ in range(self._most):
            if sector >= self._most:
                return
            yield sector
            sector = self._fat[sector] if sector < len(self._fat) else self._most

    def _allocation(self, header: bytes) -> list[int]:
        """Return the table that tells for each sector which one follows it."""
        # A table of the whole file needs no more sectors than this.
        needed = self._most * 4 // self._size + 1
        places = list(struct.unpack_from("<109I", header, 76))
        further = struct.unpack_from("<I", header, 68)[0]
        for _ in range(needed * 4 // self._size + 1):
            numbers = _numbers(self._sector(further)) if further < self._most else []
            if not numbers:
                break
            places += numbers[:-1]
            further = numbers[-1]
        used = islice((place for place in places if place < self._most), needed)
        return [number for place in used for number in _numbers(self._sector(place))]

    def _listed(self, directory: int) -> Iterator[_Entry]:
        for sector in self._chain(directory):
            data = self._sector(sector)
            for at in range(0, len(data) - _ENTRY + 1, _ENTRY):
                length, kind = struct.unpack_from("<HB", data, at + _NAME_BYTES)
                name = data[at : at + max(0, min(length, _NAME_BYTES) - 2)].decode("utf-16-le", "replace")
                left, right, child = struct.unpack_from("<3I", data, at + 68)
                first, size = struct.unpack_from("<2I", data, at + 116)
                yield _Entry(name, kind, (left, right), child, first, size)

    @staticmethod
    def _below(entries: list[_Entry], root: _Entry | None) -> Iterator[_Entry]:
        """Yield the entries below the root, which are the nodes of a binary tree."""
        waiting, seen = [root.child] if root else [], set[int]()
        while waiting:
            number = waiting.pop()
            if number < len(entries) and number not in seen:
                seen.add(number)
                waiting += entries[number].near
                yield entries[number]


def _numbers(sector: bytes) -> list[int]:
    return list(struct.unpack(f"<{len(sector) // 4}I", sector[: len(sector) // 4 * 4]))
