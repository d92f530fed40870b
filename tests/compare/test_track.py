"""What is said of a plan's promises, on the example months and on small ones."""

from baocao.compare.track import track
from baocao.path import Path
from tests.compare.test_changes import FEBRUARY, month, of
from tests.helpers import EXAMPLES, SMALL

MARCH = (EXAMPLES / "2020-03.yaml").read_text("utf-8")

# Read by a person against the two months, promise by promise.
AGREED = {
    "advisory[0]": ("reported", "results.advisory[0]"),
    "advisory[1]": ("reported", "results.advisory[1]"),
    "advisory[2]": ("reported", "results.advisory[2]"),
    "advisory[3]": ("reported", "results.advisory[3]"),
    "advisory[4]": ("reported", "results.advisory[4]"),
    "advisory[5]": ("reported", "results.advisory[5]"),
    "advisory[6]": ("reported", "results.advisory[6]"),
    "advisory[7].items[0]": ("reported", "results.advisory[7].items[0]"),
    "advisory[7].items[1]": ("reported", "results.advisory[7].items[1]"),
    "advisory[8]": ("similar", "results.professional[2].items[0]"),
    "professional[0]": ("reported", "results.professional[0]"),
    "professional[1]": ("reported", "results.professional[1]"),
    "professional[2].items[0]": ("reported", "results.professional[2].items[0]"),
    "professional[2].items[1]": ("reported", "results.professional[2].items[1]"),
    "professional[2].items[2]": ("missing", None),
    "professional[2].items[3]": ("reported", "results.professional[2].items[2]"),
    "professional[2].items[4]": ("reported", "results.professional[2].items[3]"),
    "professional[3]": ("carried", "priorities.professional[0]"),
    "professional[4]": ("missing", None),
    "professional[5]": ("reported", "results.professional[3]"),
    "professional[6]": ("reported", "results.professional[4]"),
    "professional[7]": ("reported", "results.professional[5]"),
    "professional[8]": ("reported", "results.professional[7]"),
}


def promising(*plans):
    return month("Việc đã làm.", plans=plans)


def tracked(plan, *months):
    names = [f"2020-{number:02}" for number in range(3, 3 + len(months))]
    return track(of(plan), [(name, of(text)) for name, text in zip(names, months, strict=True)])


def told(plan, *months):
    promises = tracked(plan, *months).promises
    return [(promise.state, promise.found and str(promise.found.path)) for promise in promises]


def test_every_promise_of_february_has_the_state_a_person_gives_it():
    tracking = tracked(FEBRUARY, MARCH)
    found = {str(Path(p.path[1:])): (p.state, p.found and p.found.path) for p in tracking.promises}
    assert found == {path: (state, at and Path.parse(at)) for path, (state, at) in AGREED.items()}
    assert [str(entry.path) for entry in tracking.unplanned] == ["results.professional[6]"]


def test_an_id_holds_a_promise_that_was_rewritten():
    plan = promising("{text: Tổ chức Hội thi., id: hoi-thi}")
    later = month("Họp giao ban.", "{text: Trao giải cuộc thi viết cấp tỉnh., id: hoi-thi}")
    assert told(plan, later) == [("reported", "results.advisory[1]")]


def test_by_id_words_alone_are_not_enough():
    promised = [{"text": "Tổ chức hội nghị.", "id": "hop"}, "Làm việc với các sở về đất đai."]
    done = [{"text": "Đã họp xong.", "id": "hop"}, "Làm việc với các sở về đất đai."]
    plan, later = of(promising(*promised)), of(month(*done))
    assert [each.state for each in track(plan, [("2020-03", later)]).promises] == ["reported", "reported"]
    found = track(plan, [("2020-03", later)], by_id=True)
    assert [each.state for each in found.promises] == ["reported", "missing"]
    assert len(found.unplanned) == 1


def test_a_promise_of_another_document_is_not_reported():
    plan = promising("Sơ kết 03 năm thực hiện Chỉ thị số 22-CT/TU.")
    [(state, _)] = told(plan, month("Sơ kết 03 năm thực hiện Chỉ thị số 43-CT/TW."))
    assert state != "reported"


def test_something_like_it_is_left_to_a_person():
    plan = promising("Tổ chức kiểm tra công tác dân vận tại huyện Ba Tơ và huyện Sơn Hà.")
    later = month("Tổ chức khảo sát công tác dân vận tại các xã của huyện Trà Bồng.")
    assert told(plan, later) == [("similar", "results.advisory[0]")]
    sure = month(*("Tổ chức kiểm tra công tác dân vận tại huyện Ba Tơ và huyện Sơn Hà.", "Trồng cây."))
    assert told(plan, sure) == [("reported", "results.advisory[0]")]


def test_what_reports_one_promise_is_not_shown_for_another():
    plan = promising("Tổ chức kiểm tra tại huyện Ba Tơ.", "Tổ chức khảo sát việc làm tại huyện Sơn Tây.")
    later = month("Tổ chức kiểm tra tại huyện Ba Tơ trong ba ngày.")
    assert told(plan, later) == [("reported", "results.advisory[0]"), ("missing", None)]


def test_months_count_until_a_promise_is_reported():
    plan = promising("Ban hành Quy chế phối hợp với ngành Y tế.", "Trồng cây tại xã Bình Hải.")
    quiet = month("Họp giao ban tuần.", plans=("Ban hành Quy chế phối hợp với ngành Y tế.",))
    done = month("Đã ban hành Quy chế phối hợp với ngành Y tế.", plans=("Việc tháng Tư.",))
    first, second = tracked(plan, quiet).promises
    assert (first.state, first.age, first.found.month) == ("carried", 1, "2020-03")
    first, second = tracked(plan, quiet, done).promises
    assert (first.state, first.age, first.found.month) == ("reported", 2, "2020-04")
    assert (second.state, second.age, second.found) == ("missing", 2, None)


def test_what_was_alike_once_is_not_forgotten_by_a_quiet_month():
    plan = promising("Tổ chức kiểm tra công tác dân vận tại huyện Ba Tơ và huyện Sơn Hà.")
    alike = month("Tổ chức khảo sát công tác dân vận tại các xã của huyện Trà Bồng.")
    [promise] = tracked(plan, alike, month("Họp giao ban tuần.")).promises
    assert (promise.state, promise.found.month, promise.age) == ("similar", "2020-03", 2)


def test_a_section_not_written_yet_is_no_work():
    [promise] = tracked(promising("…", "Trồng cây."), month("…")).promises
    assert (promise.plan, promise.state) == ("Trồng cây.", "missing")
    assert tracked(promising("Trồng cây."), month("…")).unplanned == ()


def test_a_promise_may_be_reported_and_promised_again():
    plan = promising("Chi trả lương hưu qua tài khoản ngân hàng.", "Trồng cây tại xã Bình Hải.")
    later = month(
        "Chi lương hưu qua tài khoản đạt 75,6%.", "Họp.", plans=("Chi trả lương hưu qua tài khoản.", "Họp.")
    )
    first, second = tracked(plan, later).promises
    assert (first.state, str(first.found.path)) == ("reported", "results.advisory[0]")
    assert (first.also_carried, str(first.again.path)) == (True, "priorities.advisory[0]")
    assert (second.state, second.also_carried, second.results) == ("missing", False, ())


def test_all_results_of_a_promise_are_shown_the_surest_first():
    plan = promising("Tiêm vắc xin lở mồm long móng cho đàn trâu bò và viêm da nổi cục.")
    later = month(
        "Đàn trâu bò đã tiêm vắc xin lở mồm long móng 1.200 liều.",
        "Họp giao ban.",
        "Tiêm vắc xin lở mồm long móng cho đàn trâu bò, viêm da nổi cục đạt 90%.",
    )
    [promise] = tracked(plan, later).promises
    assert [str(found.path) for found in promise.results] == ["results.advisory[2]", "results.advisory[0]"]
    scores = [found.likeness for found in promise.results]
    assert scores == sorted(scores, reverse=True)
    assert [str(entry.path) for entry in tracked(plan, later).unplanned] == ["results.advisory[1]"]


def test_one_result_may_report_several_promises():
    plan = promising("Tổ chức Diễn đàn trẻ em cấp tỉnh.", "Phẫu thuật tim cho trẻ em nghèo.")
    later = month("Tổ chức Diễn đàn trẻ em cấp tỉnh; phẫu thuật tim cho 09 trẻ em nghèo.", "Họp giao ban.")
    assert told(plan, later) == [("reported", "results.advisory[0]")] * 2


def test_no_more_than_three_are_offered_for_a_look():
    plan = promising("Kiểm tra công tác dân vận tại huyện Ba Tơ, huyện Sơn Hà và các xã vùng cao.")
    likely = [f"Kiểm tra dân vận tại các xã đợt {number}." for number in range(5)]
    [promise] = tracked(plan, month(*likely)).promises
    assert (promise.state, len(promise.results)) == ("similar", 3)


def test_the_nearest_of_a_missing_promise_is_kept():
    [promise] = tracked(
        promising("Trồng cây tại xã Bình Hải."), month("Trồng rừng sản xuất.", "Họp.")
    ).promises
    assert (promise.state, promise.results) == ("missing", ())
    assert [str(found.path) for found in promise.nearest][:1] == ["results.advisory[0]"]


SECTIONS = """\
priorities:
  - paragraph: 'Trong tháng tới tập trung các việc sau:'
  - paragraph: Xây dựng trường chuẩn quốc gia tại xã Tân Lập.
  - label: Về y tế
    text: Tiêm chủng mở rộng cho trẻ em.
  - label: Về văn hóa
    items: [Tôn tạo di tích đền Thượng.]
  - table:
      columns: [Việc, Đơn vị]
      rows:
        - group: Khối kinh tế
        - [Đấu giá 16 lô đất ở Bến Gạo, Phòng Kinh tế]
  - Không có.
  - Không – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – có.
  - title: Về thủy lợi
    text: Nạo vét kênh N8 trước ngày 30/9.
"""


def test_whatever_says_what_will_be_done_is_a_promise():
    plan = SMALL.partition("priorities:")[0] + SECTIONS
    later = month(
        "Trường tại xã Tân Lập được công nhận đạt chuẩn quốc gia.",
        "Tiêm chủng mở rộng cho 96% trẻ em.",
        "Di tích đền Thượng được tôn tạo từ nguồn xã hội hóa.",
        "Đấu giá thành công 16 lô đất ở khu Bến Gạo.",
        "Đã nạo vét kênh N8.",
        "Họp giao ban tuần.",
    )
    assert told(plan, later) == [("reported", f"results.advisory[{number}]") for number in range(5)]
    assert tracked(plan, later).promises[-1].plan == ("Về thủy lợi Nạo vét kênh N8 trước ngày 30/9.")


def test_nothing_promised_is_nothing_to_track():
    nothing = [entry for entry in of(promising("Việc.")) if entry.part != "priorities"]
    tracking = track(nothing, [("2020-03", nothing)])
    assert tracking.promises == ()
    assert [str(entry.path) for entry in tracking.unplanned] == ["results.advisory[0]"]
