"""Words that their look puts in capitals are read as the capitals that are printed."""

import pytest

from baocao.word.recognise import recognise
from tests.word.made import p, r, read

CENTRED = '<w:jc w:val="center"/>'
CAPS = "<w:b/><w:caps/>"


def labelled(*paragraphs):
    return [(line.label, line.text) for line in recognise(read("".join(paragraphs))).lines]


@pytest.mark.parametrize("typed", ["Báo cáo", "báo cáo", "BÁO CÁO"])
def test_the_kind(typed):
    head = p(r("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), CENTRED)
    found = labelled(head, p(r(typed, CAPS), CENTRED), p(r("Kết quả công tác tháng 9", "<w:b/>"), CENTRED))
    assert found[1:] == [("kind", typed), ("subject", "Kết quả công tác tháng 9")]


@pytest.mark.parametrize("typed", ["Phó Chủ tịch", "PHÓ CHỦ TỊCH"])
def test_the_signature(typed):
    text = p(r("Xã đã tổ chức 5 hội nghị, tiếp 12 lượt công dân.")) * 6
    foot = p(r("KT. Chủ tịch", CAPS), CENTRED) + p(r(typed, CAPS), CENTRED) + p(r("Lê An", "<w:b/>"), CENTRED)
    found = labelled(p(r("Thông báo", CAPS), CENTRED), text, foot)
    assert [label for label, _ in found[-3:]] == ["authority", "position", "signer"]


def test_a_heading():
    found = labelled(p(r("Báo cáo", CAPS), CENTRED), p(r("I. Kết quả", "<w:caps/>")), p(r("Xã tiếp dân.")))
    assert found[1][0] == "h1"
