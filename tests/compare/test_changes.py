"""What a comparison says of months that were changed in known ways."""

import random

import pytest

from baocao.compare.changes import compare, word_changes
from baocao.compare.entries import entries
from baocao.compare.entry import Entry
from baocao.compare.similar import similarity
from tests.helpers import EXAMPLES, SMALL, draft_of

FEBRUARY = (EXAMPLES / "2020-02.yaml").read_text("utf-8")


def of(text):
    draft = draft_of(text)
    return entries(draft.month, draft.office)


def told(old, new):
    return [(c.kind, str(c.path), c.old, c.new) for c in compare(of(old), of(new)).changes]


def month(*tasks, plans=("Việc sẽ làm.",), rest=""):
    lines = "".join(f"    - {task}\n" for task in tasks)
    planned = "".join(f"    - {plan}\n" for plan in plans)
    return SMALL.replace("    - Việc đã làm.\n", lines).replace("    - Việc sẽ làm.\n", planned) + rest


def test_nothing_differs_from_itself():
    comparison = compare(of(FEBRUARY), of(FEBRUARY))
    assert comparison.changes == ()
    assert comparison.kept > 60


def test_added_removed_changed_moved():
    old = month("Họp giao ban tuần.", "Ban hành Kế hoạch kiểm tra năm 2020.", "Trao quà cho hộ nghèo.")
    new = month(
        "Trao quà cho hộ nghèo.",
        "Họp giao ban tuần.",
        "Ban hành Kế hoạch kiểm tra, giám sát năm 2020.",
        "Trồng cây.",
    )
    assert told(old, new) == [
        ("moved", "results.advisory[0]", "Trao quà cho hộ nghèo.", "Trao quà cho hộ nghèo."),
        (
            "changed",
            "results.advisory[2]",
            "Ban hành Kế hoạch kiểm tra năm 2020.",
            "Ban hành Kế hoạch kiểm tra, giám sát năm 2020.",
        ),
        ("added", "results.advisory[3]", None, "Trồng cây."),
    ]
    assert told(month("Một việc.", "Hai việc khác."), month("Một việc.")) == [
        ("removed", "results.advisory[1]", "Hai việc khác.", None)
    ]


def test_a_task_that_changed_its_section():
    old = month("Trao quà cho hộ nghèo trong xã.", "Việc khác.")
    new = month("Việc khác.", plans=("Việc sẽ làm.", "Trao quà cho hộ nghèo trong xã."))
    [(kind, path, _, _)] = told(old, new)
    assert (kind, path) == ("moved", "priorities.advisory[1]")


def test_an_id_holds_a_task_that_was_rewritten():
    old = month("{text: Tổ chức Hội thi., id: hoi-thi}", "Việc khác.")
    new = month("{text: Hoàn thành cuộc thi viết cấp tỉnh., id: hoi-thi}", "Việc khác.")
    assert [kind for kind, *_ in told(old, new)] == ["changed"]


def test_reviews_of_different_documents_are_different_tasks():
    one, other = (
        "Sơ kết 03 năm thực hiện Chỉ thị số 22-CT/TU.",
        "Sơ kết 03 năm thực hiện Chỉ thị số 43-CT/TW.",
    )
    assert [kind for kind, *_ in told(month(one), month(other))] == ["removed", "added"]
    assert similarity(one, one.replace("Sơ kết", "Tổng kết")) > 0.8


def test_the_rest_of_a_month():
    rest = "footnotes: {a: Sở Nội vụ.}\nrecipients: [Tỉnh ủy, Lưu Văn phòng Ban]\nnumber: 5\n"
    later = "footnotes: {a: Sở Tài chính.}\nrecipients: [Huyện ủy, Lưu Văn phòng Ban]\nnumber: 6\n"
    changes = told(month("'Việc[^a].'", rest=rest), month("'Việc[^a].'", rest=later))
    assert ("changed", "number", "5", "6") in changes
    assert ("changed", "footnotes.a", "Sở Nội vụ.", "Sở Tài chính.") in changes
    assert {kind for kind, path, *_ in changes if path.startswith("recipients")} == {"added", "removed"}


def tasks(text):
    return [entry for entry in of(text) if entry.kind == "item"]


@pytest.mark.parametrize("seed", range(20))
def test_a_month_reordered_and_reworded_in_ten_places_keeps_its_tasks(seed):
    chance = random.Random(seed)
    old = tasks(FEBRUARY)
    new = list(old)
    for number in chance.sample(range(len(new)), 10):
        words = new[number].text.split(" ")
        at = chance.randrange(len(words))
        words[at : at + 1] = chance.choice([[], ["kịp", "thời", words[at]], [words[at].upper()]])
        new[number] = Entry(
            "item", new[number].group, new[number].path, " ".join(words), new[number].id, new[number].parent
        )
    short = {entry.text for entry in old if len(entry.text.split()) < 4}
    chance.shuffle(new)
    comparison = compare(old, new)
    lost = [c.old for c in comparison.changes if c.kind == "removed" and c.old not in short]
    assert lost == []


def test_words_are_marked_inside_the_sentence():
    pieces = word_changes("Kế hoạch số 05-KH/TU, ngày 08/01/2015.", "Kế hoạch số 15-KH/TU, ngày 08/01/2015.")
    assert pieces == [
        ("same", "Kế hoạch số "),
        ("old", "05-KH/TU"),
        ("new", "15-KH/TU"),
        ("same", ", ngày 08/01/2015."),
    ]
