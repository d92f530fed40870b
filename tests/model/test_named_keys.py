"""Keys that are called by Vietnamese words."""

import pytest

from baocao.finding import Severity
from baocao.library.month_file import read_month
from baocao.messages.key_words import IN_VIETNAMESE
from baocao.model.key import keys_of
from baocao.model.month import Month
from baocao.model.named_keys import in_vietnamese
from baocao.model.office import Office
from baocao.model.other_places import _homes
from tests.helpers import checked

MONTH = """period: 2020-02
office: bdv-quang-ngai
results: {advisory: [Họp.]}
priorities: {advisory: [Họp.]}
"""
OFFICE = """period: 2020-02
office:
  foo: bar
results: {advisory: [Họp.]}
priorities: {advisory: [Họp.]}
"""


def told(text):
    found = [each for each in read_month("2020-02.yaml", text.encode()).findings if each.rule.id == "SC001"]
    return found[0].help.text("vi")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("người ký: Lê Thị Hoa", "“signature: {position: Trưởng Ban, name: Lê Thị Hoa}”"),
        ("Nguoi ky: Lê Thị Hoa", "“signature: {position: Trưởng Ban, name: Lê Thị Hoa}”"),
        ("chức vụ: Giám đốc", "“signature: {position: Giám đốc, name: Trần Ngọc Nguyên}”"),
        ("họ và tên: Lê Thị Hoa", "khóa nằm trong “signature”"),
        ("nơi nhận: Tỉnh ủy", "“recipients: [Văn phòng Tỉnh ủy, Lưu Văn phòng Ban]”"),
        ("căn cứ: [Kế hoạch số 5]", "có phải “basis”?"),
        ("lời mở đầu: Thực hiện", "có phải “preamble”?"),
        ("tên cơ quan: Ban Dân vận", "có phải “name”? “name” là khóa của tệp cơ quan"),
        ("cơ quan ban hành: Ban Dân vận", "có phải “issuer”? “issuer” là khóa của tệp cơ quan"),
        ("trích yếu: kết quả", "có phải “subject”?"),
        ("cột: [A]", "có phải “columns”? “columns” là khóa nằm trong “table”"),
        ("đơn vị tính: hồ sơ", "có phải “unit”? “unit” là khóa nằm trong “figures”"),
    ],
)
def test_the_key_that_is_meant_is_named_with_what_to_type(line, words):
    assert words in told(f"{MONTH}{line}\n")


@pytest.mark.parametrize("line", ["hình thức: đẹp", "màu sắc: đỏ", "…: a", "1: a"])
def test_nothing_is_guessed_where_nothing_fits(line):
    assert "các khóa dùng được ở đây" in told(f"{MONTH}{line}\n")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("tên cơ quan: A", "“name”"),
        ("cấp trên: A", "“superior”"),
        ("đề cương: A", "“outline: {results: Kết quả công tác, priorities: Nhiệm vụ trọng tâm}”"),
        ("người ký: Hoa", "“signature: {position: Trưởng Ban, name: Hoa}”"),
    ],
)
def test_the_keys_of_an_office_are_named_there(line, words):
    assert words in told(OFFICE.replace("foo: bar", line))


def test_what_is_told_is_right():
    typed = told(f"{MONTH}người ký: Lê Thị Hoa\n").partition("ví dụ “")[2].rstrip("”")
    found = checked(f"{MONTH}date: 2020-02-25\n{typed}\n").findings
    assert [each for each in found if each.severity is Severity.ERROR] == []


@pytest.mark.parametrize("words", IN_VIETNAMESE)
def test_words_mean_keys_that_there_are(words):
    known = {*keys_of(Month), *keys_of(Office), *_homes(Month)}
    named = in_vietnamese(words)
    assert named
    assert {key for each in named for key in (each.key, each.within or each.key)} <= known


@pytest.mark.parametrize(
    "name", sorted(keys_of(Month).keys() - {"period", "office", "results", "priorities"})
)
def test_each_key_is_known_by_its_title(name):
    assert f"“{name}" in told(f"{MONTH}{keys_of(Month)[name].title.vi}: {{}}\n")
