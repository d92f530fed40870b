"""What names of offices suggest."""

import pytest

from baocao.library import catalog
from baocao.scaffold import suggest


@pytest.mark.parametrize(
    ("kind", "name", "above", "place", "issuer", "code"),
    [
        ("party", "Ban Tổ chức Thành ủy Đà Nẵng", "Thành ủy Đà Nẵng", "Đà Nẵng", "Ban Tổ chức", "BTCTU"),
        ("party", "Văn phòng Đảng ủy xã Bình An", "Đảng ủy xã Bình An", "Bình An", "Văn phòng", "VPĐU"),
        ("party", "Đảng ủy xã Bình An", "", "Bình An", "Đảng ủy xã Bình An", "ĐU"),
        ("state", "Ủy ban nhân dân xã Bình An", "", "Bình An", "Ủy ban nhân dân xã Bình An", "UBND"),
        ("state", "Sở Văn hóa và Thể thao", "", "", "Sở Văn hóa và Thể thao", "SVHTT"),
        ("state", "TTYT", "", "", "TTYT", "TTYT"),
        ("state", "Phòng Nội vụ UBND huyện Mộ Đức", "UBND huyện Mộ Đức", "Mộ Đức", "Phòng Nội vụ", "PNVUBND"),
        ("youth", "Ban X Tỉnh đoàn Phú Yên", "Tỉnh đoàn Phú Yên", "Phú Yên", "Ban X", "BXTĐ"),
    ],
)  # fmt: skip
def test_names_suggest_the_rest(kind, name, above, place, issuer, code):
    found = suggest.superior(name, catalog.start(kind))
    town = suggest.place(name, found)
    assert (found, town) == (above, place)
    assert (suggest.issuer(name, found, town), suggest.code(name, town)) == (issuer, code)


@pytest.mark.parametrize(
    ("kind", "name", "position"),
    [
        ("party", "Ban Dân vận", "Trưởng Ban"),
        ("party", "Ban Thường vụ Tỉnh ủy", "Bí thư"),
        ("party", "Bancông", None),
        ("state", "trường THCS Mẫu", "Hiệu trưởng"),
        ("party", "Uỷ ban Kiểm tra Tỉnh uỷ", "Chủ nhiệm"),
        ("youth", "Đoàn xã", "Bí thư"),
        ("youth", "Văn phòng Tỉnh đoàn", "Chánh Văn phòng"),
        ("front", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh A", "Chủ tịch"),
        ("union", "Liên đoàn Lao động tỉnh A", "Chủ tịch"),
        ("school", "Trường Mầm non Hoa Sen", "Hiệu trưởng"),
        ("council", "HĐND phường B", "Chủ tịch"),
    ],
)
def test_names_tell_who_heads_the_office(kind, name, position):
    head = catalog.start(kind).head_of(name)
    assert (head.position if head else None) == position
