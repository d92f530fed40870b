"""Compound files: what stands at their top, and files that lead nowhere or around in circles."""

import random

import pytest

from baocao.word.compound import Compound
from tests.compound import compound

WORD = b"\xec\xa5\xc1\0" + bytes(range(60))


def test_names_and_first_bytes():
    file = Compound(compound({"WordDocument": WORD, "1Table": b"x" * 9000, "Báo cáo": b""}))
    assert file.names == {"WordDocument", "1Table", "Báo cáo"}
    assert file.start_of("WordDocument", 12) == WORD[:12]
    assert file.start_of("WordDocument", 1000) == WORD
    assert file.start_of("1Table", 3) == b"xxx"
    assert file.start_of("0Table", 3) == b""


def test_streams_of_embedded_files_are_not_at_the_top():
    file = Compound(compound({"Workbook": b"x"}, deeper=["WordDocument", "1Table"]))
    assert file.names == {"Workbook", "Pool"}
    assert file.start_of("WordDocument", 3) == b""
    assert file.start_of("Pool", 3) == b""


def test_a_small_stream_is_read_too():
    data = bytearray(compound({"WordDocument": WORD.ljust(4096, b"\1"), "1Table": b""}))
    # The first stream becomes that of the root; a stream of 80 bytes begins at its second piece.
    directory = 512 * (1 + int.from_bytes(data[48:52], "little"))
    data[directory + 116 : directory + 120] = (1).to_bytes(4, "little")
    small = directory + 2 * 128
    data[small + 116 : small + 124] = (1).to_bytes(4, "little") + (80).to_bytes(4, "little")
    assert Compound(bytes(data)).start_of("1Table", 12) == b"\1" * 12
    data[small + 116 : small + 120] = b"\xf0\xff\xff\xff"
    assert Compound(bytes(data)).start_of("1Table", 12) == b""


@pytest.mark.parametrize("cut", [0, 8, 100, 511, 512, 1000, 1100, 2048])
def test_a_file_that_is_cut_has_fewer_streams(cut):
    file = Compound(compound({"WordDocument": WORD, "1Table": b""})[:cut])
    assert file.names <= {"WordDocument", "1Table", ""}
    assert len(file.start_of("WordDocument", 12)) <= 12


def test_any_bytes_are_read_and_end():
    chance = random.Random(1)
    whole = compound({f"Stream {number}": b"x" for number in range(30)})
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 40)):
            at = chance.choice([chance.randrange(40, 600), chance.randrange(len(data))])
            data[at] = chance.choice([0, 1, 2, 255, chance.randrange(256)])
        file = Compound(bytes(data))
        for name in file.names:
            file.start_of(name, 12)


def test_chains_in_circles_end():
    data = bytearray(compound({"WordDocument": WORD}))
    data[512:1024] = b"\0" * 512
    data[68:72] = b"\0" * 4
    assert len(Compound(bytes(data) + b"\0" * 4_000_000).names) <= 1
