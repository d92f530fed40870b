"""Places of a month in words."""

import pytest

from baocao.compare.views.where import in_words
from baocao.path import Path

TITLES = {
    Path.of("priorities", "advisory"): "Nhiệm vụ › Tham mưu",
    Path.of("sections", "difficulties"): "Khó khăn",
}


@pytest.mark.parametrize(
    ("path", "vi", "en"),
    [
        ("priorities.advisory[3]", "Nhiệm vụ › Tham mưu, việc 4", "Nhiệm vụ › Tham mưu, task 4"),
        ("priorities.advisory[3].items[0]", "Nhiệm vụ › Tham mưu, việc 4.1", "Nhiệm vụ › Tham mưu, task 4.1"),
        ("priorities.advisory.content[0]", "Nhiệm vụ › Tham mưu, việc 1", "Nhiệm vụ › Tham mưu, task 1"),
        ("sections.difficulties", "Khó khăn", "Khó khăn"),
        ("recipients[1]", "Nơi nhận, dòng 2", "Recipients, line 2"),
        ("footnotes.co-quan", "Chú thích co-quan", "Footnotes co-quan"),
        ("results.unknown[0]", "results.unknown, việc 1", "results.unknown, task 1"),
    ],
)
def test_a_place_is_a_title_and_a_number_from_one(path, vi, en):
    steps = Path.parse(path)
    assert (in_words(steps, TITLES, "vi"), in_words(steps, TITLES, "en")) == (vi, en)
