"""Which entry of one month is which of another."""

from collections import Counter

import pytest

from baocao.compare.changes import compare
from baocao.source import plain
from tests.compare.test_changes import month, of
from tests.compare.test_judged import PAIRS, month_of
from tests.helpers import SMALL

INCOME = "Tổng thu ngân sách trên địa bàn xã lũy kế 10 tháng đạt 8,9 tỷ đồng, bằng 103% dự toán."
SPENDING = "Tổng chi ngân sách trên địa bàn xã lũy kế 11 tháng đạt 7,2 tỷ đồng, bằng 86% dự toán."


def shown(old, new):
    changes = compare(of(old), of(new)).changes
    return sorted((c.kind, str(c.origin), str(c.path), c.moved, c.part) for c in changes)


def test_a_planned_task_is_no_result_in_other_words():
    plan = "Chỉ đạo các ngành trong tỉnh đẩy mạnh thực hiện các nhiệm vụ của Đề án 06 tại địa phương."
    result = "Chỉ đạo các ngành trong tỉnh đẩy mạnh thực hiện nhiệm vụ của Đề án 06 tại các địa phương."
    kinds = Counter(kind for kind, *_ in shown(month("Họp.", plans=(plan,)), month(result, plans=("Họp.",))))
    assert kinds["changed"] == 0


def test_an_equal_label_is_the_same_task_whatever_it_says_now():
    old = month("'Kỷ luật, kỷ cương: xử lý 02 công chức đi làm muộn.'", "Họp giao ban.")
    new = month("Họp giao ban.", "'Kỷ luật, kỷ cương: ban hành nội quy mới của cơ quan.'")
    assert ("changed", "results.advisory[0]", "results.advisory[1]") in [row[:3] for row in shown(old, new)]


def test_a_label_that_others_have_too_names_nothing():
    old = month(
        "'Đối với xã: trồng 12 ha ngô nếp và khoai tây vụ đông.'", "'Đối với xã: mở lớp may công nghiệp.'"
    )
    new = month(
        "'Đối với xã: khánh thành ngôi chợ đầu mối tại thôn Hạ.'", "'Đối với xã: đấu giá quyền sử dụng đất.'"
    )
    assert "changed" not in [kind for kind, *_ in shown(old, new)]


def test_equal_first_words_are_the_same_task():
    start = "Phối hợp với Ủy ban Mặt trận Tổ quốc xã tổ chức"
    old, new = (
        month(f"{start} thăm 19 hộ nghèo."),
        month(f"{start} ngày hội đoàn kết ở 18 thôn và tặng 95 suất quà."),
    )
    assert [kind for kind, *_ in shown(old, new)] == ["changed"]


def test_income_is_not_spending():
    kinds = [kind for kind, *_ in shown(month(INCOME), month(SPENDING, INCOME.replace("8,9", "9,4")))]
    assert kinds == ["added", "changed"]
    assert (
        compare(of(month(INCOME)), of(month(SPENDING, INCOME.replace("8,9", "9,4")))).changes[1].old == INCOME
    )


def test_few_equal_letters_but_the_words_that_tell_tasks_apart():
    old = month(
        "Làm sạch dữ liệu đất đai, đã đối soát 842.000 thửa với dữ liệu dân cư.", "Họp giao ban tuần."
    )
    new = month(
        "Họp giao ban tuần.", "Đã đối soát 870.000 thửa, làm sạch dữ liệu đất đai với dân cư, 38 xã xong."
    )
    assert [(kind, moved) for kind, _, _, moved, _ in shown(old, new)] == [("changed", True)]


WHOLE = (
    "Số hóa hộ tịch 14.600 trang sổ; cấp phát 2.100 thẻ căn cước công dân; lắp đặt camera tại 12 nút giao."
)
PIECES = (
    "Số hóa hộ tịch 14.600 trang sổ; cấp phát 2.100 thẻ căn cước công dân.",
    "Lắp đặt camera tại 12 nút giao.",
)


def test_a_task_that_was_split_and_tasks_that_were_joined():
    assert shown(month(WHOLE), month(*PIECES)) == [
        ("changed", "results.advisory[0]", "results.advisory[0]", False, None),
        ("changed", "results.advisory[0]", "results.advisory[1]", False, "split"),
    ]
    assert shown(month(*PIECES), month(WHOLE)) == [
        ("changed", "results.advisory[0]", "results.advisory[0]", False, None),
        ("changed", "results.advisory[1]", "results.advisory[0]", False, "joined"),
    ]


def test_a_task_that_only_shares_words_is_no_part():
    added = "Lắp đặt hệ thống lọc nước tại 12 trường học."
    kinds = [(kind, part) for kind, *_, part in shown(month(WHOLE), month(PIECES[0], added))]
    assert ("added", None) in kinds
    # What the first one kept was not split off.
    again = [(kind, part) for kind, *_, part in shown(month(WHOLE), month(WHOLE, PIECES[1]))]
    assert again == [("added", None)]


def test_nothing_moved_to_where_it_was():
    old = month("Một việc cần làm.", "Hai việc cần xong.", "Ba việc đã rồi.")
    new = month("Ba việc đã rồi.", "Hai việc cần xong.", "Một việc cần làm.")
    assert {path for _, origin, path, *_ in shown(old, new) if origin == path} == set()


SECTIONS = SMALL.partition("priorities:")[0] + "priorities:\n"


def test_a_label_that_became_the_heading_moved_nothing():
    text = "phối hợp rà soát, bồi dưỡng công chức về chuyển đổi số tại cơ sở"
    old = f"{SECTIONS}  - title: Các sở\n    content:\n      - 'Sở Nội vụ: {text}.'\n"
    new = f"{SECTIONS}  - title: Sở Nội vụ\n    content:\n      - {text.capitalize()}.\n"
    assert ("changed", False) in [(kind, moved) for kind, _, _, moved, _ in shown(old, new)]


def test_a_title_of_the_plan_is_none_of_the_results():
    def titled(result, planned):
        parts = f"results:\n  - title: {result}\n    content: [Họp.]\n"
        return (
            SMALL.partition("results:")[0]
            + f"{parts}priorities:\n  - title: {planned}\n    content: [Việc.]\n"
        )

    kinds = [
        row[0] for row in shown(titled("Chung", "Quản lý thị trường"), titled("Quản lý thị trường", "Khác"))
    ]
    assert "moved" not in kinds


def test_a_title_that_became_an_item_is_the_same():
    old = f"{SECTIONS}  - title: Kiểm tra đột xuất các bến xe\n    content:\n      - Họp.\n"
    new = f"{SECTIONS}  - Kiểm tra đột xuất các bến xe.\n  - Họp.\n"
    assert {kind for kind, *_ in shown(old, new)} <= {"moved", "changed"}


@pytest.mark.parametrize("name", ["thang-a", "ban-dau-a", "ban-dau-b"])
def test_what_a_person_says_of_the_changes(name):
    old, new = (month_of(PAIRS / name / f"{file}.yaml") for file in ("truoc", "sau"))
    changes = compare(old, new).changes
    now = {(c.kind, str(c.path), str(c.origin) if c.old and c.new else None) for c in changes if not c.part}
    verdicts = Counter()
    for each in plain((PAIRS / name / "diff.yaml").read_bytes())["changes"]:
        was = each["from"] if each["kind"] in ("changed", "moved") else None
        verdicts[each["verdict"], (each["kind"], each["path"], was) in now] += 1
    assert verdicts["right", True] >= 0.9 * (verdicts["right", True] + verdicts["right", False])
    wrong = ("wrong pair", "kept in other words", "did not move")
    still, gone = (sum(verdicts[verdict, shown] for verdict in wrong) for shown in (True, False))
    assert still <= 0.12 * (still + gone)
