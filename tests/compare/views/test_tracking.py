"""What became of promises as people and programs read it."""

import json

import pytest

from baocao.compare.track import track
from baocao.compare.views.tracking import TRACK_VIEWS, TrackView
from baocao.path import Path
from tests.compare.test_changes import month
from tests.compare.test_track import promising, tracked
from tests.helpers import ROOT, read_html

PLAN = promising(
    "Ban hành Quy chế phối hợp với ngành Y tế.",
    "Trồng cây tại *xã* <Bình Hải> & xã khác.",
    "Tổ chức kiểm tra công tác dân vận tại huyện Ba Tơ và huyện Sơn Hà.",
    "Viết bài cho Cổng thông tin điện tử.",
)
FIRST = month(
    "Tổ chức khảo sát công tác dân vận tại các xã của huyện Trà Bồng.",
    "Thăm hộ nghèo.",
    plans=("Viết bài cho Cổng thông tin điện tử.",),
)
SECOND = month(
    "Đã ban hành Quy chế phối hợp với ngành Y tế.", plans=("Viết bài cho Cổng thông tin điện tử.",)
)


def shown(name, *months, **options):
    files = tuple(f"2020-{number:02}.yaml" for number in range(3, 3 + len(months)))
    named = {
        Path.of("results", "advisory"): "Kết quả › Tham mưu",
        Path.of("priorities", "advisory"): "Nhiệm vụ › Tham mưu",
    }
    titles = {name.removesuffix(".yaml"): named for name in files}
    view = TrackView("2020-02.yaml", files, "vi", titles=titles, **options)
    return TRACK_VIEWS[name](tracked(PLAN, *months), view)


@pytest.mark.parametrize("name", TRACK_VIEWS)
def test_the_views_are_as_they_were(name, golden):
    golden(ROOT / "tests" / "golden" / "track" / f"{name}.txt", shown(name, FIRST, SECOND))


def test_json_is_what_the_contract_says():
    data = json.loads(shown("json", FIRST, SECOND))
    assert data["version"] == 1
    assert {"plan", "path", "state", "result", "score"} <= set(data["items"][0])
    assert [item["path"] for item in data["items"]] == [f"priorities.advisory[{at}]" for at in range(4)]
    assert data["unplanned"] == [{"path": "results.advisory[1]", "text": "Thăm hộ nghèo."}]


def test_json_holds_all_results_with_their_scores():
    plan = promising("Chi trả lương hưu qua tài khoản ngân hàng.", "Trồng cây tại xã Bình Hải.")
    later = month("Chi lương hưu qua tài khoản đạt 75,6%.", plans=("Chi trả lương hưu qua tài khoản.",))
    data = json.loads(TRACK_VIEWS["json"](tracked(plan, later), TrackView("a", ("b",), "vi")))
    first, second = data["items"]
    assert first["results"] == [{"path": "results.advisory[0]", "score": first["score"]}]
    assert (first["result_path"], first["also_carried"]) == ("results.advisory[0]", True)
    assert first["carried_path"] == "priorities.advisory[0]"
    assert (second["state"], second["results"], second["result"]) == ("missing", [], None)
    assert data["summary"]["also_carried"] == 1


def test_the_nearest_results_are_shown_where_asked():
    near = "gần nhất: Kết quả › Tham mưu, việc 2: Thăm hộ nghèo."
    assert near not in " ".join(shown("text", FIRST).split())
    for view in ("text", "markdown", "html"):
        assert "gần nhất: Kết quả › Tham mưu, việc" in " ".join(shown(view, FIRST, nearest=True).split())


def test_text_keeps_to_the_width_and_paints_only_where_asked():
    lines = shown("text", FIRST, width=40).splitlines()[1:]
    assert max(map(len, lines)) <= 40
    assert "\x1b[" not in "".join(lines)
    assert "\x1b[31m" in shown("text", FIRST, colour=True)


def test_html_closes_what_it_opens_and_holds_the_words():
    _, words = read_html(shown("html", FIRST))
    assert "Trồng cây tại xã <Bình Hải> & xã khác." in words


def test_nothing_promised_is_nothing_to_track():
    view = TrackView("2020-02.yaml", (), "vi")
    assert TRACK_VIEWS["text"](track([], []), view).endswith("không có nhiệm vụ nào để theo dõi\n")
