"""A comparison as people and programs read it."""

import json
import re

import pytest

from baocao.compare.changes import compare
from baocao.compare.views.changes import VIEWS, View
from baocao.path import Path
from tests.compare.test_changes import month, of
from tests.helpers import ROOT, read_html

OLD = month(
    "Họp giao ban.", "Ban hành *Kế hoạch* kiểm tra năm 2020.", "Trao quà <b> & nhà.", rest="number: 5\n"
)
NEW = month("Ban hành Kế hoạch kiểm tra năm 2021.", "Họp giao ban.", "Trồng cây ở | xã.", rest="number: 6\n")


def shown(name, **options):
    titles = {Path.of("results", "advisory"): "Tham mưu"}
    view = View("2020-02.yaml", "2020-03.yaml", titles, "vi", **options)
    return VIEWS[name](compare(of(OLD), of(NEW)), view)


@pytest.mark.parametrize("name", VIEWS)
def test_the_views_are_as_they_were(name, golden):
    golden(ROOT / "tests" / "golden" / "diff" / f"{name}.txt", shown(name))


def test_lines_keep_to_the_width_of_the_terminal():
    for line in shown("text", width=30).splitlines()[1:]:
        assert len(line) <= 30


def test_colour_marks_words_instead_of_brackets():
    text = shown("text", colour=True)
    assert "[-" not in text
    plain = re.sub(r"\x1b\[[0-9;]*m", "", text)
    assert "2020" in plain
    assert "2021" in plain


def test_json_says_what_the_contract_says():
    data = json.loads(shown("json"))
    assert data["version"] == 1
    assert {"kind", "path", "old", "new"} <= set(data["changes"][0])
    assert {change["kind"] for change in data["changes"]} <= {"added", "removed", "changed", "moved"}


WHOLE = (
    "Số hóa hộ tịch 14.600 trang sổ; cấp phát 2.100 thẻ căn cước công dân; lắp đặt camera tại 12 nút giao."
)
FIRST = "Số hóa hộ tịch 14.600 trang sổ; cấp phát 2.100 thẻ căn cước công dân."
SECOND = "Lắp đặt camera tại 12 nút giao."


@pytest.mark.parametrize("name", ["text", "markdown", "html"])
def test_what_was_split_and_joined_is_said_so(name):
    titles = {Path.of("results", "advisory"): "Tham mưu"}
    view = View("2020-02.yaml", "2020-03.yaml", titles, "vi")
    split, joined = (
        " ".join(VIEWS[name](compare(of(old), of(new)), view).split())
        for old, new in ((month(WHOLE), month(FIRST, SECOND)), (month(FIRST, SECOND), month(WHOLE)))
    )
    assert f"{SECOND} " in split
    assert "(tách từ Tham mưu, việc 1)" in split
    assert "(gộp vào Tham mưu, việc 1)" in joined


@pytest.mark.parametrize("name", ["text", "markdown", "html"])
@pytest.mark.parametrize("colour", [True, False])
def test_a_colon_after_changed_words_is_a_colon(name, colour):
    old, new = (month(f'"Ban hành công văn {words}:"') for words in ("và đề cương", "chỉ đạo"))
    told = VIEWS[name](compare(of(old), of(new)), View("a", "b", {}, "vi", colour=colour))
    assert "x3a" not in told
    assert ":" in told


def test_html_is_whole_and_escaped():
    page = shown("html")
    tags, words = read_html(page)
    assert "Trao quà <b> & nhà." in words
    assert {"html", "head", "style", "body", "ul", "li", "ins", "del"} <= tags
    assert "b" not in tags
    assert "http" not in page
