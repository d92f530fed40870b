"""Makes compound files (OLE) of a few streams, as other programs write them ([MS-CFB])."""

import struct

SECTOR = 512
FREE, END, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
STORAGE, STREAM, ROOT = 1, 2, 5


def entry(name, kind, right=FREE, child=FREE, first=END, size=0):
    letters = name.encode("utf-16-le")
    head = letters.ljust(64, b"\0") + struct.pack("<HBB", len(letters) + 2 if name else 0, kind, 1)
    return (head + struct.pack("<3I", FREE, right, child)).ljust(116, b"\0") + struct.pack(
        "<2I4x", first, size
    )


def chain(start, count):
    return [*range(start + 1, start + count), END] if count else []


def compound(streams, deeper=()):
    """Return a file with these streams at its top, and a storage that holds a stream of each other name."""
    table, sectors, entries = [TABLE], [], []
    names = [*streams, *(["Pool"] if deeper else [])]
    for number, name in enumerate(names, start=1):
        right = number + 1 if number < len(names) else FREE
        if name not in streams:
            below = [len(names) + 1 + at for at in range(len(deeper))]
            entries.append(entry(name, STORAGE, right, below[0]))
            continue
        # Smaller streams would lie in a stream of their own.
        data = streams[name].ljust(4096, b"\0")
        first, count = len(table), -(-len(data) // SECTOR)
        table += chain(first, count)
        sectors.append(data.ljust(count * SECTOR, b"\0"))
        entries.append(entry(name, STREAM, right, first=first, size=len(data)))
    last = len(names) + len(deeper)
    entries += [
        entry(name, STREAM, number if number <= last else FREE, first=1, size=4096)
        for number, name in enumerate(deeper, start=len(names) + 2)
    ]
    directory = b"".join([entry("Root Entry", ROOT, child=1), *entries])
    count = -(-len(directory) // SECTOR)
    place = len(table)
    table += chain(place, count)
    sectors.append(directory.ljust(count * SECTOR, b"\0"))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(24, b"\0") + struct.pack("<HHHHH6x", 62, 3, 0xFFFE, 9, 6)
    head += struct.pack("<9I", 0, 1, place, 0, 4096, END, 0, END, 0)
    head += struct.pack("<109I", 0, *[FREE] * 108)
    return head + struct.pack(f"<{len(table)}I", *table).ljust(SECTOR, b"\xff") + b"".join(sectors)
