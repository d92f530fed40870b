"""Real words in the wrong place: found at the word with what was meant, once, and nothing else is touched."""

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao.lint.engine import Choice
from baocao.lint.example import month_of
from baocao.lint.language.pairs import UNSEEN, pairs
from baocao.lint.language.syllables import is_syllable, old_style
from baocao.lint.language.wordslips import right_pairs, slips, word_places
from baocao.pipeline import check
from tests.helpers import EXAMPLES, MONTHS, checked, words_at

# A sentence with the slip and what was meant between brackets, by the kind of the slip.
# Sentences with the slip and what was meant between brackets, by the kind of the slip.
PLANTED = """\
sắc for none: Thực hiện quy chế dân chủ ở cơ sở, tăng cường [đoan/đoàn] kết trong nội bộ.
hỏi for none: Ủy ban nhân dân [tinh/tỉnh] ban hành kế hoạch triển khai thực hiện.
nặng for none: Bảo đảm an sinh xã [hôi/hội] và phúc lợi cho người dân.
sắc for hỏi: Tăng cường kiểm tra, [quán/quản] lý thị trường dịp cuối năm.
hỏi for ngã: Nâng cao chất lượng đội [ngủ/ngũ] cán bộ, công chức, viên chức.
huyền for none: Góp phần giữ vững an [nình/ninh] trật tự trên địa bàn.
hỏi for nặng: Công bố kết luận [kiềm/kiểm] tra đối với tổ chức đảng và đảng viên.
ơ for ơ with a tone: Hoàn thành xây dựng cơ [sơ/sở] dữ liệu quốc gia về dân cư.
ă for â: Nhà thầu đang san [lắp/lấp] mặt bằng khu tái định cư.
â for ậ: Tiếp [cân/cận] nguồn vốn vay ưu đãi của ngân hàng chính sách xã hội.
u for ự: Bảo đảm quốc phòng, an ninh, trật [tụ/tự] an toàn xã hội.
ơ for ô: Phát triển sản xuất nông nghiệp, xây dựng nông [thơn/thôn] mới.
ô for ơ: Tạo môi trường thuận [lội/lợi] để thu hút đầu tư.
ê for e: Công tác bảo [vê/vệ] môi trường được quan tâm chỉ đạo.
d for đ: Chỉ [dạo/đạo] các đơn vị trực thuộc triển khai thực hiện nhiệm vụ.
ch for tr: Đồng chí Phó Bí thư Thường trực Tỉnh ủy chủ [chì/trì] hội nghị.
tr for ch: Kế hoạch phòng, [trống/chống] thiên tai và tìm kiếm cứu nạn năm 2026.
s for x: Kế hoạch [sây/xây] dựng và phát triển nông thôn giai đoạn 2026 - 2030.
x for s: Chăm [xóc/sóc] sức khỏe ban đầu cho nhân dân.
d for gi: Bàn [dao/giao] mặt bằng cho đơn vị thi công.
d for r: Tổ chức [dà/rà] soát, sắp xếp lại các đơn vị sự nghiệp công lập.
r for gi: Phối hợp chặt chẽ trong công tác [rải/giải] phóng mặt bằng.
l for n: Nâng cao [lăng/năng] lực lãnh đạo và sức chiến đấu của tổ chức đảng.
n for ng: Kiểm tra công tác phòng, [chốn/chống] dịch bệnh trên đàn gia súc, gia cầm.
ng for n: Các cơ [quang/quan] chuyên môn thuộc Ủy ban nhân dân huyện phối hợp thực hiện.
c for t: Tập trung giải quyết các vụ việc tồn đọng, kéo dài, đối thoại [trựt/trực] tiếp.
i for y: Giải quyết khiếu [nạy/nại], tố cáo của công dân kịp thời, đúng luật.
a letter lost: Đại hội [đạ/đại] biểu các dân tộc thiểu số lần thứ tư.
a letter too many: Tổ chức thực [thiện/hiện] các nhiệm vụ trọng tâm của quý.
mark and tone lost: Chuẩn [bi/bị] tốt các điều kiện phục vụ kỳ họp.
all marks lost: Đôn đốc các cơ quan, [don/đơn] vị báo cáo kết quả đúng thời hạn.
capital: Thực hiện Chỉ thị của Thủ tướng [Chinh/Chính] phủ về cải cách hành chính.
after a capital: Kinh phí do Bộ Tài [chinh/chính] cấp qua ngân sách tỉnh.
capital after another: Theo đề nghị của Sở [Nôi/Nội] vụ, Ủy ban nhân dân tỉnh ban hành kế hoạch.
opening a sentence: [Tang/Tăng] cường công tác kiểm tra, giám sát của tổ chức đảng.
closing a sentence: Báo cáo kết quả về Ban Thường vụ Tỉnh ủy theo quy [đinh/định].
before a comma: Công tác tuyên [truyện/truyền], vận động được đẩy mạnh.
in brackets: Chỉ tiêu cơ bản (thu ngân [sạch/sách] nhà nước, thu hút đầu tư) đạt khá.
sounds alike: Đề nghị Ủy ban nhân dân tỉnh xem xét, bố [chí/trí] kinh phí thực hiện.
another word: Thực hiện các nhiệm vụ chuyên [mông/môn] theo chức năng, nhiệm vụ được giao.
"""

RIGHT = """\
Ban Dân vận Tỉnh ủy tham mưu Ban Thường vụ Tỉnh ủy ban hành Kế hoạch đối thoại trực tiếp với Nhân dân.
Phối hợp với Mặt trận Tổ quốc và các tổ chức chính trị - xã hội nắm tình hình nhân dân vùng dự án.
Trong tháng, toàn huyện gieo sạ được 1.250 ha lúa vụ đông xuân, đạt 98,5% kế hoạch.
Đàn bò lai phát triển ổn định; dịch viêm da nổi cục được khống chế, không phát sinh ổ dịch mới.
Thời tiết rét đậm kéo dài, xuất hiện sương muối ở vùng cao, ảnh hưởng đến cây trồng vụ đông.
Anh Chinh, chị Tinh và ông Trần Văn Sơ được tuyên dương tại hội nghị điển hình tiên tiến.
Đoàn công tác đi thăm, tặng quà các hộ nghèo ở thôn Thạch Nham, xã Bình Hòa, huyện Sơn Tịnh.
Chủ tịch nước gửi thư chúc mừng nhân dịp khai giảng năm học mới.
Hội Cựu chiến binh xã vận động hội viên hiến đất, góp công làm đường giao thông nông thôn.
Công an xã bắt quả tang bốn đối tượng đánh bạc, thu giữ tang vật và lập hồ sơ xử lý theo quy định.
Trạm y tế tiêm vắc xin cho 350 trẻ em dưới 05 tuổi, khám sức khỏe định kỳ cho người cao tuổi.
Nhà trường tổ chức hội khỏe Phù Đổng, thi kể chuyện, múa hát sân trường và ngoại khóa an toàn giao thông.
Tranh thủ nguồn lực, lồng ghép các chương trình để xóa nhà tạm, nhà dột nát cho hộ cận nghèo.
Mưa to, gió giật mạnh làm tốc mái 12 căn nhà, ngã đổ nhiều cây xanh và sạt lở bờ sông Vệ.
Đề nghị Sở Tài chính bố trí kinh phí để chi trả trợ cấp cho người có công với cách mạng.
Căn cứ Luật Tổ chức chính quyền địa phương và Nghị định của Chính phủ quy định chi tiết thi hành.
Bí thư Chi bộ trình bày dự thảo nghị quyết; đảng viên thảo luận, góp ý và biểu quyết thông qua.
Kết nạp 05 đảng viên mới, chuyển đảng chính thức cho 03 đồng chí, trao Huy hiệu 30 năm tuổi Đảng.
Xử lý dứt điểm các điểm đen về rác thải; duy trì ngày Chủ nhật xanh, tuyến đường tự quản.
Ngư dân bám biển, vươn khơi; sản lượng khai thác hải sản đạt 2.300 tấn, chủ yếu là cá ngừ, cá nục.
Lễ cầu ngư và hội đua thuyền tứ linh thu hút đông đảo du khách thập phương.
Thanh tra huyện kết luận, kiến nghị thu hồi 125 triệu đồng nộp ngân sách nhà nước.
Việc giải phóng mặt bằng còn chậm do vướng mắc về giá đất, nguồn gốc đất và tâm lý so bì của một số hộ.
Cấp 320 giấy chứng nhận quyền sử dụng đất lần đầu; tỷ lệ hồ sơ trực tuyến toàn trình đạt 82%.
Tổ công nghệ số cộng đồng hướng dẫn bà con cài đặt ứng dụng, quét mã thanh toán không dùng tiền mặt.
Tín dụng chính sách giải ngân 15,2 tỷ đồng cho 286 lượt hộ vay vốn.
Lực lượng dân quân trực sẵn sàng chiến đấu, tuần tra canh gác, phòng cháy, chữa cháy rừng.
Khánh thành nhà văn hóa thôn, bàn giao nhà đại đoàn kết, khởi công cầu dân sinh.
Phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa” đi vào chiều sâu, gắn với hương ước, quy ước.
Cử tri kiến nghị sớm nâng cấp tuyến kênh, nạo vét mương tiêu và lắp đèn chiếu sáng công cộng.
Một số cán bộ ngại va chạm, né tránh, đùn đẩy trách nhiệm; công tác tự phê bình, phê bình còn hình thức.
Tiếp tục đấu tranh phản bác các quan điểm sai trái, thù địch, bảo vệ nền tảng tư tưởng của Đảng.
Ủy ban kiểm tra Đảng ủy giám sát chuyên đề đối với 02 chi bộ, thi hành kỷ luật khiển trách 01 đảng viên.
Giá lợn hơi, phân bón và xăng dầu tăng làm chi phí đầu vào của người chăn nuôi tăng theo.
Lãnh đạo xã tiếp công dân 12 lượt, nhận 07 đơn, đã giải quyết 06 đơn, đang xác minh 01 đơn.
Hội Người cao tuổi mừng thọ, chúc thọ 45 cụ; Hội Chữ thập đỏ hiến được 120 đơn vị máu.
Xã được công nhận đạt chuẩn nông thôn mới nâng cao; có 03 sản phẩm OCOP ba sao: nước mắm, bánh tráng, tỏi đen.
Nhân dân phấn khởi, tin tưởng vào sự lãnh đạo của Đảng, sự quản lý, điều hành của Nhà nước.
Đoàn Thanh niên ra quân tình nguyện hè, dọn vệ sinh nghĩa trang liệt sĩ, thắp nến tri ân.
Sau sắp xếp, bộ máy tinh gọn, giảm 04 đầu mối, dôi dư 11 người, đã bố trí xong 09 người.
"""
IDS = ("CT008", "CT009", "CT010", "CT011", "CT018")
_BRACKETS = re.compile(r"\[(\S+?)/(\S+?)\]")


def told(text, *ids):
    """Return rule, words and suggestion of what some rules find in a month, in the order of the file."""
    result = checked(text)
    return [(f.rule.id, words_at(result, f), f.suggestion) for f in result.findings if f.rule.id in ids]


def _planted(line):
    kind, sentence = line.split(": ", 1)
    found = _BRACKETS.search(sentence)
    return pytest.param(_BRACKETS.sub(r"\1", sentence), found[1], found[2], id=kind)


CASES = [_planted(line) for line in PLANTED.splitlines()]


@pytest.mark.parametrize(("sentence", "wrong", "right"), CASES)
def test_a_slip_is_found_at_its_word_with_what_was_meant(sentence, wrong, right):
    (id_, words, meant), *others = told(month_of(sentence), *IDS)
    assert not others
    assert wrong in words
    assert id_ == "CT008" or right in meant


def test_the_counts_see_thirty_kinds_that_no_list_holds():
    known = [told(month_of(param.values[0]), *IDS)[0][0] for param in CASES]
    assert known.count("CT018") >= 30


@pytest.mark.parametrize("sentence", RIGHT.splitlines())
def test_a_right_sentence_is_passed_over(sentence):
    assert told(month_of(sentence), "CT008", "CT018") == []


@pytest.mark.parametrize(("sentence", "wrong", "right"), CASES)
def test_the_sentence_put_right_is_passed_over(sentence, wrong, right):
    assert told(month_of(sentence.replace(wrong, right, 1)), "CT018") == []


SLIP = "Hoàn thành xây dựng cơ sơ dữ liệu của ngành."


def month_with(*texts, office="bdv-quang-ngai"):
    items = "".join(f"    - {text}\n" for text in texts)
    return month_of(f"office: {office}\nresults:\n  advisory:\n{items}")


def test_what_is_written_three_times_is_meant():
    two = month_with(SLIP, "Khai thác cơ sơ dữ liệu đất đai của tỉnh.")
    assert [words for _, words, _ in told(two, "CT009", "CT018")] == ["sơ", "sơ"]
    three = month_with(SLIP, "Khai thác cơ sơ dữ liệu đất đai.", "Cập nhật cơ sơ dữ liệu.")
    assert told(three, "CT009", "CT018") == []


def test_one_fault_is_told_by_one_rule():
    """A known slip, an accent that differs within the paper, and a doubled word have rules of their own."""
    assert told(month_with("Hội nghị tuyên chọn tác phẩm."), *IDS) == [("CT010", "tuyên chọn", "tuyển chọn")]
    twice = month_with(
        "Xây dựng cơ sơ dữ liệu quốc gia về đất đai.", "Khai thác cơ sở dữ liệu quốc gia về đất đai."
    )
    assert [(words, right) for _, words, right in told(twice, *IDS)] == [("sơ", "sở")]
    thrice = month_with(
        "Dự hội nghị điển hình tiên tiến.", "Nêu gương điển hình tiên tiến; điện hình tiên tiến."
    )
    assert [id_ for id_, *_ in told(thrice, *IDS)] == ["CT010"]
    assert [id_ for id_, *_ in told(month_with("Thực hiện kế hoạch của của Ban."), *IDS)] == ["CT011"]


def test_the_glossary_of_an_office_is_right(tmp_path):
    text = (EXAMPLES.parent / "data" / "offices" / "bdv-quang-ngai.yaml").read_text("utf-8")
    (tmp_path / "offices").mkdir()
    office = tmp_path / "offices" / "ours.yaml"
    office.write_text(text, encoding="utf-8")
    month = month_with("Đoàn ca múa nhạc biểu diễn vở cơ sơ dữ liệu.", office="ours").encode()

    def found():
        return check("month.yaml", month, tmp_path, Choice(select=("CT018",))).findings

    assert len(found()) == 1
    office.write_text(f"{text}glossary: [cơ sơ dữ liệu]\n", encoding="utf-8")
    assert not found()


def test_a_comment_silences_it():
    assert told(month_with(f"{SLIP} # baocao: bỏ qua CT018"), "CT018", "YM007") == []


def test_the_word_meant_is_spelt_as_the_office_spells():
    month = month_with("Quản lý tòa án và tài khoan ngân hàng.")
    assert told(month, "CT018") == [("CT018", "khoan", "khoản")]


@pytest.mark.parametrize("path", MONTHS, ids=lambda path: path.name)
def test_right_months_are_passed_over(path):
    result = check(path.name, path.read_bytes(), path.parent)
    assert [f.message.text("vi") for f in result.findings if f.rule.id == "CT018"] == []


@pytest.mark.parametrize("seed", range(5))
def test_words_put_together_by_chance_are_hardly_judged(seed):
    """Where nothing is written as the counts know it, they say nothing of what was meant."""
    words = [word for path in MONTHS for word in path.read_text("utf-8").split() if word.isalpha()]
    random.Random(seed).shuffle(words)
    lines = [words[at : at + 40] for at in range(0, len(words), 40)]
    assert sum(len(list(slips(line))) for line in lines) <= len(words) / 1000


NAMES = st.sampled_from(
    ["Nguyễn", "Trần", "Huỳnh", "Thị", "Văn", "Chinh", "Tinh", "Sơ", "Hanh", "Đao", "Dung"]
)
PLACES = st.sampled_from(["xã", "thôn", "huyện", "phường", "tỉnh", "sông", "núi"])


@given(st.lists(NAMES, min_size=2, max_size=4), PLACES, st.lists(NAMES, min_size=1, max_size=2))
def test_names_are_passed_over(person, kind, place):
    sentence = (
        f"Đồng chí {' '.join(person)} thăm các hộ nghèo ở {kind} {' '.join(place)}, tặng quà cho trẻ em."
    )
    tokens = sentence.split()
    names = {at for at, token in enumerate(tokens) if token.strip(",") in {*person, *place}}
    assert names.isdisjoint(slip.at for slip in slips(tokens))


@given(st.lists(st.one_of(st.text(), st.sampled_from(["cơ", "sơ", "dữ liệu", "(sơ", "Chinh phủ"]))))
def test_any_text_is_read_and_each_word_has_its_place(texts):
    text = "\x1f ".join(texts)
    places = [slip.at for slip in slips(text.split())]
    spans = word_places(text, places)
    assert all(text[start:end] in text.split()[at] for at, (start, end) in zip(places, spans, strict=True))


SYLLABLES = st.sampled_from(pairs().words[1:3000])


@given(st.lists(SYLLABLES, max_size=30))
def test_what_was_meant_is_another_syllable_that_is_seen_there(words):
    known = pairs()
    for slip in slips(words):
        meant = known.words[slip.meant]
        assert meant != old_style(words[slip.at])
        assert is_syllable(meant)
        beside = known.levels[slip.left, slip.meant], known.levels[slip.meant, slip.right]
        assert max(beside) > UNSEEN
        assert list(slips([*words[: slip.at], meant, *words[slip.at + 1 :]])) != list(slips(words))


@given(st.lists(SYLLABLES, min_size=2, max_size=10), st.data())
def test_phrases_that_are_right_are_passed_over(words, data):
    at = data.draw(st.integers(0, len(words) - 2))
    right = right_pairs([" ".join(words[at : at + 2])])
    assert {at, at + 1}.isdisjoint(slip.at for slip in slips(words, right))
