"""Names of bodies and places after their last day: found where they live, silent where they are history."""

import pytest

from baocao.lint.engine import Choice
from baocao.lint.language import past
from baocao.mend.fix import fix
from baocao.pipeline import check
from tests.helpers import EXAMPLES

MONTH = """\
period: {period}
date: {date}
office: bdv-quang-ngai
results:
  advisory:
    - {sentence}
priorities:
  advisory:
    - Họp Ban.
closing: Trên đây là báo cáo.
recipients: [Tỉnh ủy, Lưu Văn phòng Ban]
place: Quảng Ngãi
"""
LIVING = {
    "Gửi các sở: Kế hoạch và Đầu tư, Tài chính, Giao thông vận tải, TN&MT góp ý.": [
        "Kế hoạch và Đầu tư",
        "Giao thông vận tải",
        "TN&MT",
    ],
    "Dự họp với các bộ: GTVT, Kế hoạch & Đầu tư và Nội vụ.": ["GTVT", "Kế hoạch & Đầu tư"],
    "Báo cáo UBND huyện Bình Sơn về kết quả vận động.": ["UBND huyện"],
    "Phối hợp với UBND huyện Sơn Hà bàn giao mặt bằng.": ["UBND huyện"],
    "Phối hợp Hội Cựu chiến binh và Huyện ủy Sơn Tây tổ chức tọa đàm.": ["Huyện ủy"],
    "Thu hồi đất của UBND huyện Lý Sơn.": ["UBND huyện"],
    "Hướng dẫn các xã về thủ tục, phối hợp Huyện ủy.": ["Huyện ủy"],
    "Đôn đốc UBND các huyện, thành phố báo cáo.": ["UBND các huyện"],
    "Cùng Huyện ủy Mộ Đức kỷ niệm ngày truyền thống.": ["Huyện ủy"],
    "Phối hợp với Bộ LĐ-TB&XH rà soát hộ nghèo.": ["Bộ LĐ-TB&XH"],
    "Làm việc với Bộ Lao động, Thương binh và Xã hội về dạy nghề.": ["Bộ Lao động, Thương binh và Xã hội"],
    "Báo cáo Bộ NN và PTNT kết quả gieo sạ.": ["Bộ NN và PTNT"],
    "Đề nghị Bộ Nông nghiệp & PTNT hỗ trợ giống.": ["Bộ Nông nghiệp & PTNT"],
    "Trình Bộ TN&MT phương án sử dụng đất.": ["Bộ TN&MT"],
    "Gửi hồ sơ đến Bộ TNMT thẩm định.": ["Bộ TNMT"],
    "Phối hợp Bộ GTVT khảo sát tuyến đường.": ["Bộ GTVT"],
    "Đề nghị Bộ Giao thông Vận tải bố trí vốn.": ["Bộ Giao thông Vận tải"],
    "Làm việc với Bộ KH&ĐT, Bộ TT&TT về chuyển đổi số.": ["Bộ KH&ĐT", "Bộ TT&TT"],
    "Dự họp trực tuyến do Bộ Kế hoạch và Đầu tư tổ chức.": ["Bộ Kế hoạch và Đầu tư"],
    "Báo cáo Ban Dân vận TW tình hình tháng 8/2026.": ["Ban Dân vận TW"],
    "Tham dự giao ban của Ban Tuyên giáo Trung ương.": ["Ban Tuyên giáo Trung ương"],
    "Phối hợp với Ban Tuyên giáo Tỉnh uỷ mở lớp bồi dưỡng.": ["Ban Tuyên giáo Tỉnh uỷ"],
    "Đôn đốc UBND huyện Bình Sơn giải quyết đơn thư.": ["UBND huyện"],
    "Đôn đốc Uỷ ban nhân dân huyện Mộ Đức trả lời công dân.": ["Uỷ ban nhân dân huyện"],
    "Làm việc với Huyện uỷ Ba Tơ về quy chế dân chủ.": ["Huyện uỷ"],
    "Đã làm việc với Thành ủy Quảng Ngãi về giải phóng mặt bằng.": ["Thành ủy Quảng Ngãi"],
    "Phối hợp UBND TP. Quảng Ngãi chỉnh trang đô thị.": ["UBND TP. Quảng Ngãi"],
    "Giám sát HĐND thị xã Đức Phổ.": ["HĐND thị xã"],
    "Tham mưu văn bản chỉ đạo các huyện ủy, thị ủy.": ["huyện ủy", "thị ủy"],
    "Trao đổi kinh nghiệm với tỉnh Bình Định và tỉnh Phú Yên.": ["tỉnh Bình Định", "tỉnh Phú Yên"],
    "Ký kết quy chế phối hợp với Tỉnh ủy Quảng Nam.": ["Tỉnh ủy Quảng Nam"],
    "Tham quan mô hình tại các tỉnh Kon Tum, Gia Lai, Bình Thuận.": ["tỉnh Kon Tum", "Bình Thuận"],
    "Triển khai Kế hoạch số 12-KH/TU, ngày 05/8/2026 của Tỉnh ủy, làm việc với Ủy ban Dân tộc.": [
        "Ủy ban Dân tộc"
    ],
    "Thực hiện Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Trung ương, làm việc với Ủy ban Dân tộc.": [
        "Ủy ban Dân tộc"
    ],
    "Hướng dẫn Sở LĐ-TB&XH, Sở TN&MT cấp sổ.": ["Sở LĐ-TB&XH", "Sở TN&MT"],
    "Phấn đấu đến năm 2030, phối hợp Sở Giao thông vận tải hoàn thành đường liên xã.": [
        "Sở Giao thông vận tải"
    ],
    "Kiểm tra công tác phòng, chống thiên tai tại tỉnh Đắk Nông.": ["tỉnh Đắk Nông"],
    "Phối hợp với tỉnh Đồng Nai tổ chức hội chợ.": ["tỉnh Đồng Nai"],
    "Toàn huyện Mộ Đức đã gieo sạ 4.250 ha lúa.": ["huyện Mộ Đức"],
    "Huyện ủy Ba Tơ đã tổ chức 03 lớp tập huấn.": ["Huyện ủy"],
    "Thăm mô hình nuôi cá tại huyện Cờ Đỏ.": ["huyện Cờ Đỏ"],
    "Ngư dân huyện đảo Lý Sơn được mùa cá cơm.": ["huyện đảo Lý Sơn"],
    "Công an TP. Quảng Ngãi và Công an TX. Đức Phổ tuần tra.": ["TP. Quảng Ngãi", "TX. Đức Phổ"],
    "Thành phố Quảng Ngãi ra quân lập lại trật tự đô thị.": ["Thành phố Quảng Ngãi"],
    "Kiểm tra tiến độ tại các huyện Sơn Hà, Sơn Tây và thị xã Đức Phổ.": ["huyện Sơn Hà", "thị xã Đức Phổ"],
    "Ủy ban Mặt trận Tổ quốc huyện Tuy An thăm hỏi.": ["huyện Tuy An"],
    "Hội Nông dân huyện M’Đrắk và huyện Ea H'leo ra quân.": ["huyện M’Đrắk", "huyện Ea H'leo"],
    "Đón đoàn TP. Phan Rang - Tháp Chàm, TP. Tuy Hòa.": ["TP. Phan Rang - Tháp Chàm", "TP. Tuy Hòa"],
    "Quận 1 và quận Bình Thuỷ, thành phố Thủ Đức đón đoàn.": [
        "Quận 1",
        "quận Bình Thuỷ",
        "thành phố Thủ Đức",
    ],
    "UBND H. Bình Sơn giải phóng mặt bằng.": ["UBND H"],
    "Giao lưu với Tỉnh đoàn Bình Dương.": ["Tỉnh đoàn Bình Dương"],
    "Dự án đường ven biển tại huyện Mộ Đức khởi công.": ["huyện Mộ Đức"],
    "Yêu cầu huyện Ba Tơ báo cáo.": ["huyện Ba Tơ"],
    "Huyện đoàn Ba Tơ, Thành đoàn Quảng Ngãi ra quân.": ["Huyện đoàn", "Thành đoàn Quảng Ngãi"],
    "Ngày 15/8 huyện Ba Tơ họp.": ["huyện Ba Tơ"],
}
PAST = [
    "Chỉnh lý phông lưu trữ Huyện ủy Bình Sơn.",
    "Tiếp nhận hồ sơ, tài liệu của Sở Giao thông vận tải.",
    "Nhận bàn giao trụ sở từ Thị ủy Đức Phổ.",
    "Hoàn thiện đề án hợp nhất tỉnh Quảng Nam và thành phố Đà Nẵng.",
    "Đồng chí A, quê quán: xã Tam Kỳ, tỉnh Quảng Nam.",
    "Rà soát Giấy phép số 123/GP-BTNMT của Bộ Tài nguyên và Môi trường.",
    "Thi hành bản án số 12/2024/HS-ST của TAND huyện Bình Sơn.",
    "Các sở: Nông nghiệp và Môi trường, Tài chính, Xây dựng góp ý.",
    "Tổng hợp hồ sơ của Bộ Lao động - Thương binh và Xã hội (cũ) để lưu trữ.",
    "Chỉnh lý tài liệu của UBND huyện Bình Sơn trước sáp nhập.",
    "Thăm đồng chí nguyên Bí thư Huyện ủy Bình Sơn.",
    "Thăm đồng chí nguyên Phó Chủ tịch UBND huyện Mộ Đức.",
    "Tiếp nhận nhiệm vụ giảm nghèo từ Bộ Lao động - Thương binh và Xã hội.",
    "Triển khai Thông tư số 07/2021/TT-BLĐTBXH, ngày 18/7/2021 của Bộ Lao động - Thương binh và Xã hội.",
    "Thực hiện Quyết định số 1719/QĐ-UBDT, ngày 14/10/2021 của Ủy ban Dân tộc về phê duyệt chương trình.",
    "Triển khai Thông tư của Bộ Nông nghiệp và Phát triển nông thôn về nông thôn mới.",
    "Theo báo cáo năm 2023 của UBND huyện Trà Bồng, có 40 hộ nghèo.",
    "Khu dân cư do UBND huyện Sơn Tịnh phê duyệt.",
    "Tuyến đường đã được Bộ Giao thông vận tải đầu tư.",
    "Ngày 12/5/2024, Huyện ủy Sơn Hà có văn bản chỉ đạo.",
    "Sở Nông nghiệp và Môi trường phối hợp với Bộ Nông nghiệp và Môi trường.",
    "Làm việc với Tỉnh ủy Đà Nẵng và Thành ủy Đà Nẵng, Thành ủy TP. Hồ Chí Minh, Thành ủy Hà Nội.",
    "Học tập mô hình của UBND thành phố Hải Phòng, UBND TP.HCM, HĐND Thành phố Huế.",
    "Hội thảo “Sở Tài nguyên và Môi trường với công tác đất đai” được tổ chức.",
    "Thăm di tích ở xã Hà Nam, phường Quảng Nam và đường Bình Định.",
    "Địa bàn thuộc tỉnh Quảng Nam trước đây có 12 xã.",
    "Ban Tuyên giáo và Dân vận Trung ương ban hành văn bản.",
    "Giai đoạn 2021 - 2024, UBND huyện Nghĩa Hành xây 12 nhà văn hóa.",
    "Huyện ủy Lý Sơn đã kết thúc hoạt động.",
    "Xử lý tài sản công của Thị ủy Đức Phổ sau khi sắp xếp.",
    "Bộ Tài chính (tiền thân là Bộ Kế hoạch và Đầu tư) kiểm tra vốn.",
    "Gặp mặt cựu cán bộ Ban Dân vận Trung ương.",
    "Trả lời Công văn số 245/UBND-TH, ngày 03/4/2025 của UBND huyện Tư Nghĩa.",
    "Báo cáo Ủy ban nhân dân Thành phố Mẫu kết quả.",
    "Đồng chí Bình Hải báo cáo; Thành ủy họp; UBND thành phố ban hành kế hoạch.",
    "Tài nguyên nước, môi trường, giao thông vận tải được quản lý tốt.",
    "Treo lá cờ đỏ trên các huyện lộ, đường huyện ĐH.05.",
    "Đón đoàn huyện Sản Xay, tỉnh Át-ta-pư và thành phố Pạc-xế (Lào).",
    "Phối hợp với Thành đoàn Đà Nẵng, Thành đoàn TP. Hồ Chí Minh ra quân.",
    "Thăm các xã Mộ Đức, Ba Tơ, phường Sa Huỳnh và đặc khu Lý Sơn.",
    "UBND TP. Huế và thành phố Đà Nẵng, TP. Cần Thơ ký kết.",
    "Bà A, quê xã Giao Thủy, huyện Giao Thủy, tỉnh Nam Định.",
    "Hộ ông B, trú tại thôn 2, huyện Sơn Tây giao đất.",
    "Bị can C, hộ khẩu thường trú: thị trấn Di Lăng, huyện Sơn Hà.",
    "Học sinh Trường THPT huyện Sơn Hà đoạt giải.",
    "Bệnh viện Đa khoa tỉnh Kon Tum và Trung tâm Y tế huyện Ba Tơ phối hợp.",
    "Vụ án tại Ban Quản lý dự án huyện Mộ Đức được xét xử.",
    "Tiếp nhận hồ sơ, tài liệu do UBND huyện Sơn Tịnh bàn giao.",
    "Huyện ủy Ba Tơ đã ban hành nghị quyết chuyên đề.",
    "Trước 30/6/2025, huyện Trà Bồng giải ngân 85%.",
    "Quỹ đất do UBND các huyện quản lý trước ngày 01/7/2025 đã chuyển về xã.",
    "Kiểm tra vi phạm khi giữ cương vị Bí thư Huyện ủy Lý Sơn.",
    "Thu hồi 03 quyết định của UBND thị xã Đức Phổ ban hành trái thẩm quyền.",
    "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện Sơn Hà tuyển sinh.",
    "Thanh lý xe công của Huyện ủy, UBND huyện Trà Bồng (cũ).",
    "Hộ dân các huyện Sơn Hà, Sơn Tây và Ba Tơ (cũ) nhận hỗ trợ.",
    "Kỷ niệm 51 năm Ngày giải phóng tỉnh Bình Định.",
    "Quý I/2025, huyện Trà Bồng giải ngân 25%.",
    "Trong 6 tháng đầu năm 2025, tỉnh Kon Tum giải ngân 35%.",
]


def told(sentence, period="2026-08", date="2026-08-25", beside=EXAMPLES, **keys):
    """Return the words that the rules about ended names underline, each with what they suggest."""
    text = MONTH.format(period=period, date=date, sentence=f'"{sentence}"')
    for key, value in keys.items():
        text = "".join(line for line in text.splitlines(keepends=True) if not line.startswith(f"{key}:"))
        text += f"{key}: {value}\n"
    found = check("month.yaml", text.encode(), beside).findings
    return {text[f.span.start : f.span.end]: f.suggestion for f in found if f.rule.name.startswith("ended-")}


@pytest.mark.parametrize("sentence", LIVING)
def test_a_living_name_after_its_last_day_is_found(sentence):
    assert list(told(sentence)) == LIVING[sentence]


@pytest.mark.parametrize("sentence", LIVING)
def test_nothing_is_said_while_it_lived(sentence):
    assert told(sentence, "2020-02", "2020-02-25") == {}


@pytest.mark.parametrize("sentence", PAST)
def test_history_citations_and_living_names_are_passed_over(sentence):
    assert told(sentence) == {}


@pytest.mark.parametrize(
    ("period", "date", "found"),
    [
        ("2025-06", "2025-06-30", False),
        ("2025-06", "", False),
        ("2025-06", "2025-07-01", False),
        ("2025-07", "", True),
        ("2025-07", "2025-07", True),
        ("2025-H1", "2025-07-04", False),
        ("2025-Q3", "2025-09-25", True),
        ("2025-9M", "2025-09-25", False),
        ("2025", "2025-12-25", False),
        ("2025", "2026-01-05", False),
        ("2026", "2026-12-25", True),
    ],
)
def test_work_of_a_period_in_which_it_lived_is_passed_over(period, date, found):
    assert bool(told("Dự họp tại Huyện ủy Ba Tơ.", period, date)) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Trong tháng 9/2025, Huyện ủy Ba Tơ mở 12 lớp.", True),
        ("Trong tháng 9, Huyện ủy Ba Tơ mở 12 lớp.", True),
        ("Quý IV/2025, Huyện ủy Ba Tơ mở 12 lớp.", True),
        ("6 tháng cuối năm, Huyện ủy Ba Tơ mở 12 lớp.", True),
        ("Ngày 15/8, Huyện ủy Ba Tơ mở lớp.", True),
        ("Ngày 15 tháng 8 năm 2025, Huyện ủy Ba Tơ mở lớp.", True),
        ("Trong tháng 3, Huyện ủy Ba Tơ mở 12 lớp.", False),
        ("Quý I và quý III, Huyện ủy Ba Tơ mở 12 lớp.", False),
        ("Năm 2025, Huyện ủy Ba Tơ mở 12 lớp.", False),
        ("Đến ngày 30/6, Huyện ủy Ba Tơ mở 12 lớp.", False),
        ("Kế hoạch số 05-KH/TU, ngày 05/9/2025 được Huyện ủy Ba Tơ thực hiện.", False),
    ],
)
def test_a_time_after_its_last_day_tells_in_a_year_that_spans_it(sentence, found):
    assert bool(told(sentence, "2025", "2025-12-25")) == found


def test_priorities_tell_of_the_next_period():
    text = MONTH.format(period="2025-06", date="2025-06-25", sentence="Dự họp tại Huyện ủy Ba Tơ.")
    text = text.replace("    - Họp Ban.", "    - Dự họp tại Thị ủy Đức Phổ.\n    - Trước 30/6, họp Quận ủy.")
    found = check("month.yaml", text.encode(), EXAMPLES).findings
    assert [text[f.span.start : f.span.end] for f in found if f.rule.id == "CT022"] == ["Thị ủy"]


def test_recipients_and_the_closing_are_of_the_day_of_the_report():
    keys = {"recipients": "[UBND huyện Ba Tơ, Lưu Văn phòng Ban]", "closing": "Kính báo cáo Huyện ủy."}
    assert list(told("Họp Ban.", "2025-06", "2025-07-01", **keys)) == ["UBND huyện", "Huyện ủy"]
    assert told("Họp Ban.", "2025-06", "2025-06-30", **keys) == {}


@pytest.mark.parametrize(
    ("name", "successor"),
    [("Tỉnh Bình Phước", "Thành phố Đồng Nai"), ("tỉnh Bắc Giang", "thành phố Bắc Ninh")],
)
def test_a_successor_that_ended_too_is_followed_to_the_one_of_today(name, successor):
    assert told(f"{name} họp.", "2026-12", "2026-12-25") == {name: successor}
    before = successor.replace("hành phố", "ỉnh")
    assert told(f"{name} họp.", "2025-12", "2025-12-25") == {name: before}


def test_only_a_name_in_full_with_one_successor_is_suggested():
    sentence = "Họp với Bộ Giao thông vận tải, Bộ GTVT, Bộ Thông tin và Truyền thông, Huyện ủy Ba Tơ."
    assert told(sentence) == {
        "Bộ Giao thông vận tải": "Bộ Xây dựng",
        "Bộ GTVT": None,
        "Bộ Thông tin và Truyền thông": None,
        "Huyện ủy": None,
    }


def test_the_suggestion_has_the_letters_of_what_is_written():
    sentence = "BỘ GIAO THÔNG VẬN TẢI và tỉnh Hà Giang họp; Tỉnh Hà Giang báo cáo."
    assert told(sentence) == {
        "BỘ GIAO THÔNG VẬN TẢI": "BỘ XÂY DỰNG",
        "tỉnh Hà Giang": "tỉnh Tuyên Quang",
        "Tỉnh Hà Giang": "Tỉnh Tuyên Quang",
    }


def test_a_date_is_fixed_even_if_an_ended_name_comes_to_light():
    text = MONTH.format(period="2026-08", date="25/8/2026", sentence="Họp với Huyện ủy Ba Tơ.")
    fixed = fix("month.yaml", text.encode(), EXAMPLES, Choice())
    assert fixed.data == text.replace("25/8/2026", "2026-08-25").encode()
    assert "CT022" in [finding.rule.id for finding in fixed.checked.findings]


def test_no_fix_changes_a_name_by_itself():
    text = MONTH.format(period="2026-08", date="2026-08-25", sentence="Họp với Bộ Giao thông vận tải.")
    assert fix("month.yaml", text.encode(), EXAMPLES, Choice()).data == text.encode()


@pytest.mark.parametrize(
    ("recipients", "found"),
    [
        ("[Ban Dân vận TW (Hà Nội + T26), Lưu Văn phòng Ban]", ["Ban Dân vận TW"]),
        ("[Bộ LĐTB&XH, UBND huyện Ba Tơ, Lưu Văn phòng Ban]", ["Bộ LĐTB&XH", "UBND huyện"]),
        ("[Tỉnh ủy, Thành ủy Đà Nẵng, Bộ Nội vụ, Lưu Văn phòng Ban]", []),
    ],
)
def test_recipients_are_looked_up_too(recipients, found):
    assert list(told("Họp Ban.", recipients=recipients)) == found


@pytest.mark.parametrize(
    ("place", "found"), [("Quảng Nam", True), ("tỉnh Hòa Bình", True), ("Quảng Ngãi", False), ("Huế", False)]
)
def test_the_place_of_the_date_line_is_looked_up(place, found):
    assert list(told("Họp Ban.", place=place)) == [place] * found


def test_a_place_that_became_a_city_keeps_its_name():
    assert told("Họp Ban.", "2026-12", "2026-12-25", place="Đồng Nai") == {}
    assert told("Thăm tỉnh Đồng Nai.", "2026-04", "2026-04-29") == {}


@pytest.fixture
def beside(tmp_path):
    (tmp_path / "baocao.toml").write_text("", "utf-8")
    (tmp_path / "months").mkdir()
    return tmp_path / "months"


def register(beside, text):
    (beside.parent / "danh-ba.yaml").write_text(text, "utf-8")


def test_the_users_register_above_the_months_is_read(beside):
    register(
        beside, "bodies: [{name: Ban Quản lý chợ, also: [BQLC], last: 2026-05-31, successor: Ban Chợ}]\n"
    )
    assert told("Họp với Ban Quản lý chợ và BQLC.", beside=beside) == {
        "Ban Quản lý chợ": "Ban Chợ",
        "BQLC": None,
    }
    assert told("Họp với Ban Quản lý chợ.", "2026-05", "2026-05-25", beside) == {}


def test_the_users_register_has_the_last_word(beside):
    register(beside, "bodies: [{name: Bộ Giao thông vận tải, last: 2027-02-28}]\n")
    assert told("Họp với Bộ Giao thông vận tải.", beside=beside) == {}


def test_a_longer_living_name_is_not_the_ended_one(beside):
    register(beside, "bodies: [{name: Ban Quản lý, last: 2026-05-31}, {name: Ban Quản lý rừng Ba Tô}]\n")
    assert told("Họp với Ban Quản lý rừng Ba Tô.", beside=beside) == {}
    assert list(told("Họp với Ban Quản lý chợ.", beside=beside)) == ["Ban Quản lý"]


def test_a_name_that_was_founded_again_lives(beside):
    twice = "{name: Ban Chợ, last: 2015-05-31}, {name: ban chợ, first: 2026-02-01}"
    taken = "{name: Ban Bến, also: [Ban Cảng], last: 2020-01-01}, {name: Ban Cảng}"
    register(beside, f"bodies: [{twice}, {taken}]\n")
    assert list(told("Họp với Ban Chợ, Ban Bến, Ban Cảng.", beside=beside)) == ["Ban Bến"]
    assert list(told("Họp với Ban Chợ.", "2020-01", "2020-01-25", beside)) == ["Ban Chợ"]


CIRCLE = """\
bodies:
  - {name: Ban A, last: 2020-01-01, successor: Ban B}
  - {name: Ban B, last: 2021-01-01, successor: Ban C}
  - {name: Ban C, last: 2022-01-01, successor: Ban B}
"""


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("bodies:\n  - {name: Ban A, successor: Ban B}\n", [("SC010", 2)]),
        ("bodies:\n  - {name: Ban A}\n  - {name: ban a, last: 2020-01-01}\n", [("SC010", 3)]),
        ("bodies:\n  - {name: Ban A, last: 2020-01-01, successor: Ban A}\n", [("SC010", 2)]),
        (CIRCLE, [("SC010", 3), ("SC010", 4)]),
        ("bodies: [{name: Ban A, last: 2020-01}]\n", [("SC003", 1)]),
        ("", [("YM001", 1)]),
    ],
)
def test_a_register_that_cannot_be_used_is_told_where_and_how_to_mend_it(beside, text, faults):
    register(beside, text)
    month = MONTH.format(period="2026-08", date="2026-08-25", sentence="Họp Ban.")
    result = check("month.yaml", month.encode(), beside)
    path = str(beside.parent / "danh-ba.yaml")
    found = [f for f in result.findings if f.file == path]
    source = result.sources[path]
    assert [(f.rule.id, source.position(f.span.start).line) for f in found] == faults
    assert all(f.help for f in found)
    assert not any("period" in f.help.text("en") or f.suggestion for f in found)


def test_places_of_one_name_have_all_their_successors(beside):
    same = ", ".join(f"{{name: Xã Tân Lập, last: 2025-06-30, successor: Xã {each}}}" for each in "ABAB")
    register(beside, f"bodies: [{same}, {{name: Xã A, last: 2026-01-31, successor: Xã C}}]\n")
    text = MONTH.format(period="2026-08", date="2026-08-25", sentence="Thăm xã Tân Lập.")
    [found] = [f for f in check("month.yaml", text.encode(), beside).findings if f.rule.id == "CT022"]
    assert (found.suggestion, dict(found.help.values)["successor"]) == (None, "Xã B, Xã C")
    register(beside, "bodies: [{name: Xã Tân Lập, last: 2025-06-30}, {name: xã Tân Lập, first: 2025-07-01}]")
    assert told("Thăm xã Tân Lập.", beside=beside) == {}


def test_the_names_of_a_long_register_are_followed_once(beside):
    names = "".join(f"  - {{name: Xã {n}, last: 2020-01-01, successor: Xã {n + 1}}}\n" for n in range(3000))
    register(beside, f"bodies:\n{names}")
    assert told("Thăm Xã 2998.", beside=beside) == {"Xã 2998": "Xã 3000"}


def test_a_fault_of_the_users_register_is_told_at_its_line(beside):
    register(beside, "bodies:\n  - name: Ban A\n    lasst: 2026-05-31\n  - {name: Ban B, last: 31/5/2026}\n")
    text = MONTH.format(period="2026-08", date="2026-08-25", sentence="Họp Ban.")
    result = check("month.yaml", text.encode(), beside)
    path = str(beside.parent / "danh-ba.yaml")
    lines = [
        (f.rule.id, result.sources[path].position(f.span.start).line)
        for f in result.findings
        if f.file == path
    ]
    assert lines == [("SC001", 3), ("SC003", 4)]


def test_a_register_checked_as_a_month_is_called_what_it_is():
    [found] = check("danh-ba.yaml", b"terms: []\nbodies: [{name: Ban A}]\n", EXAMPLES).findings
    assert (found.rule.id, found.message.text("en")) == ("SC006", "this is a register, not a month file")


@pytest.mark.parametrize(
    "words",
    ["Huyện ủy (cũ), ", "các tỉnh Quảng Nam ", "UBND huyện ", "“Huyện ủy ", "Thành ủy Hà Nội ", "nguyên "],
)
def test_a_long_text_of_names_is_read_in_steps_that_grow_with_it(words, monkeypatch):
    """Each name is judged by what stands near it, not by the whole text."""
    looked = []
    monkeypatch.setattr(past, "_is_past_in", lambda text, *_: looked.append(len(text)) or True)
    told(words * 400)
    assert max(looked, default=0) < 2000
