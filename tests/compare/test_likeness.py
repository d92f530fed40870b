"""Which tasks are alike, by what tells tasks apart."""

from baocao.compare import likeness
from baocao.compare.likeness import Task, confidence, rank
from baocao.compare.weighed import Weighed, weigh
from baocao.compare.weights import Weights

# What every task of the month says, so that it tells nothing.
USUAL = [
    Task(f"Phối hợp với các cơ quan, đơn vị rà soát, đề xuất, triển khai thực hiện nhiệm vụ {name}.")
    for name in ("y tế", "giáo dục", "giao thông", "văn hóa", "thuế", "khoáng sản", "thủy sản", "đo lường")
]


def ranked(wanted, *offered, reports=True):
    weights = Weights(task.terms() for task in (*wanted, *offered))
    return rank(wanted, offered, weights, reports=reports)


def best(wanted, *offered):
    """Return which of the offered texts is most like the wanted one, and how surely it is the same task."""
    tasks = [*map(Task, offered)]
    likeness, number = ranked([Task(wanted), *USUAL], *tasks, *USUAL)[0][0]
    return (tasks[number].text if number < len(tasks) else None), confidence(likeness)


def test_a_result_that_mentions_everything_reports_nothing_else():
    catch_all = (
        "Sở tiếp tục phối hợp với các cơ quan, đơn vị rà soát, đề xuất, hướng dẫn, kiểm tra, triển khai thực "
        "hiện kế hoạch, bố trí kinh phí, nâng cao chất lượng công tác quản lý, tuyên truyền nhiệm vụ."
    )
    right = "Trồng 410 ha rừng phòng hộ đầu nguồn, đạt 82% chỉ tiêu."
    text, sure = best("Phối hợp rà soát, đề xuất kinh phí trồng rừng phòng hộ đầu nguồn.", catch_all, right)
    assert (text, sure > 0.7) == (right, True)
    text, sure = best("Phối hợp rà soát, đề xuất kinh phí trồng rừng phòng hộ đầu nguồn.", catch_all)
    assert sure < 0.7


def test_an_aim_is_met_by_its_figure():
    other = "Rà soát quy định về phân cấp quản lý cán bộ lãnh đạo."
    right = "Tỷ lệ trẻ dưới 1 tuổi được tiêm chủng đầy đủ đạt 96,4 %."
    text, _ = best("100% trẻ dưới 1 tuổi được tiêm chủng đầy đủ đúng quy định.", other, right)
    assert text == right


def test_a_word_that_tells_sums_apart_tells_them_apart():
    income = "Tổng thu ngân sách trên địa bàn lũy kế 11 tháng đạt 8,9 tỷ đồng."
    spending = "Tổng chi ngân sách lũy kế 11 tháng đạt 71,2 tỷ đồng."
    assert best("Tổng chi ngân sách đạt 75 tỷ đồng.", income, spending)[0] == spending
    assert best("Tổng thu ngân sách đạt 9 tỷ đồng.", income, spending)[0] == income


def test_another_document_year_or_place_is_another_task():
    asked = "Sơ kết 03 năm thực hiện Chỉ thị số 22-CT/TU tại huyện Ba Tơ năm 2020."
    same = best(asked, asked)[1]
    for other in (
        asked.replace("22-CT/TU", "43-CT/TW"),
        asked.replace("năm 2020", "năm 2019"),
        asked.replace("Ba Tơ", "Trà Bồng"),
    ):
        assert best(asked, other, asked)[0] == asked
        assert best(asked, other)[1] <= same
    assert best(asked, asked.replace("22-CT/TU", "43-CT/TW"))[1] < 0.7


def test_the_plan_of_the_next_year_is_the_next_form_of_the_task():
    old = (
        "Thực hiện Kế hoạch số 663/KH-UBND ngày 25/5/2023 về tuyên truyền cải cách hành chính, "
        "các sở đã mở 12 chuyên mục."
    )
    new = (
        "UBND tỉnh ban hành Kế hoạch số 65/KH-UBND ngày 12/3/2024 về tuyên truyền cải cách hành chính; "
        "các sở đã mở chuyên mục."
    )
    other = new.replace("tuyên truyền cải cách hành chính", "phòng, chống dịch bệnh gia súc")
    same_year = new.replace("2024", "2023")

    def alike(text):
        [(likeness, _), *_] = ranked([Task(old), *USUAL], Task(text), *USUAL, reports=False)[0]
        return likeness

    assert alike(new) > 0.5
    assert alike(other) < 0.5
    assert alike(same_year) <= 0.33


def test_a_number_that_changed_is_still_the_task():
    assert best("Trồng 410 ha rừng phòng hộ.", "Trồng 385 ha rừng phòng hộ.")[1] > 0.9


def test_either_place_of_a_tone_mark_is_the_same_word():
    assert best("Uỷ thác hoà giải thuỷ lợi.", "Ủy thác hòa giải thủy lợi.")[1] > 0.99


def test_the_sentence_above_and_the_heading_count():
    above = "Theo dõi, đôn đốc, phối hợp với các sở, ngành:"
    asked = Task("Chi trả lương hưu qua tài khoản.", above, "Bảo hiểm xã hội")
    frame = Task("Theo dõi, đôn đốc, phối hợp với các sở, ngành xây dựng kế hoạch.", "", "Kế hoạch và đầu tư")
    right = Task("Chi qua thẻ đạt 75,6%.", "", "Bảo hiểm xã hội")
    row = ranked([asked, *USUAL], frame, right, *USUAL)[0]
    assert row[0][1] == 1
    heading = "Chi trả lương hưu qua tài khoản"
    mentioned, other = (Task("Đã chi cho 12 đơn vị.", "", over) for over in (heading, "Thanh tra"))
    row = ranked([asked, *USUAL], other, mentioned, *USUAL)[0]
    assert row[0][1] == 1


def test_a_heading_over_everything_tells_nothing():
    tasks = [Task("Trồng cây.", "", "Công tác khác"), Task("Họp giao ban.", "", "Công tác khác")]
    [row] = ranked([Task("Kiểm tra việc khác.", "", "Công tác khác")], *tasks)
    assert row == [] or confidence(row[0][0]) < 0.7


def test_the_fewer_tasks_are_under_a_heading_the_more_it_tells_and_over_nearly_all_nothing():
    def telling(under, others):
        tasks = [Task("Họp.", "", "Công tác khác")] * under + [
            Task("Tiếp công dân.", "", "Nội chính")
        ] * others
        return weigh(tasks, Weights([]))[0].heading.telling

    assert telling(2, 8) > telling(5, 5) > telling(8, 2) > 0
    assert (telling(30, 1), telling(30, 0)) == (0, 0)


def test_a_heading_alone_makes_no_report():
    heading = "Ủy ban nhân dân các huyện, thị xã"
    alone = Task("Diễn tập phòng cháy chữa cháy rừng tại 03 điểm.", "", heading)
    asked = Task("Bố trí kinh phí sửa chữa trạm y tế.", "", heading)
    [(by_heading, _), *_] = ranked([asked, *USUAL], alone, *USUAL)[0]
    assert confidence(by_heading) < 0.5
    named = Task("Đôn đốc Ủy ban nhân dân các huyện, thị xã.", "", "Nhiệm vụ khác")
    [(by_words, number), *_] = ranked([named, *USUAL], alone, *USUAL)[0]
    assert (number, by_words > by_heading) == (0, True)


def test_of_results_as_like_a_promise_the_one_in_the_order_of_the_plan_is_its_report():
    plan = [Task("Kiểm tra sổ sách."), *USUAL, Task("Kiểm tra sổ sách.")]
    results = [Task("Đã kiểm tra sổ sách."), *USUAL, Task("Đã kiểm tra sổ sách.")]
    rows = ranked(plan, *results)
    assert [rows[0][0][1], rows[-1][0][1]] == [0, len(results) - 1]


def test_a_result_that_fits_another_promise_much_better_is_worth_less():
    own = Task("Kiểm tra an toàn thực phẩm bếp ăn tập thể trường học.")
    near = Task("Kiểm tra an toàn lao động.")
    result = Task("Đã kiểm tra an toàn thực phẩm bếp ăn tập thể 12 trường học.")
    alone = ranked([near, *USUAL], result, *USUAL)[0][0][0]
    beside = ranked([near, own, *USUAL], result, *USUAL)[0][0][0]
    assert beside < alone


def test_the_comparisons_are_bounded_however_many_tasks_there_are(monkeypatch):
    counted = {"full": 0, "clauses": 0}

    def count(owner, name, kind):
        function = getattr(owner, name)

        def counting(*arguments):
            counted[kind] += 1
            return function(*arguments)

        monkeypatch.setattr(owner, name, counting)

    count(likeness, "_cosine", "full")
    count(Weighed, "best_clauses", "clauses")
    tasks = [
        Task(f"Kiểm tra việc số {number % 7} tại thôn {number} và thôn {number // 3}.")
        for number in range(600)
    ]
    ranked(tasks, *tasks)
    assert 600 <= counted["full"] <= 7 * 600
    assert counted["clauses"] <= counted["full"]


def test_nothing_is_like_nothing():
    assert ranked([], Task("Việc.")) == []
    assert ranked([Task("Việc.")]) == [[]]
    assert ranked([Task("…")], Task("…")) == [[]]
