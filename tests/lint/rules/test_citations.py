"""Cited documents: what is said of them, and how the paper's own format would write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao.lint.kinds import plain_codes
from baocao.lint.rules.citations import writing
from tests.helpers import ROOT, SMALL, checked


def told(text, rule):
    [finding] = [finding for finding in checked(text).findings if finding.rule.id == rule]
    return finding


@pytest.mark.parametrize("cited", ["Kế hoạch 05", "Kế hoạch số 05"])
@pytest.mark.parametrize(
    ("format_", "symbol"), [("party", "05-KH/…"), ("state", "05/KH-…"), ("x", "05-KH/…")]
)
def test_a_symbol_is_shown_as_the_format_of_the_paper_writes_it(cited, format_, symbol):
    text = SMALL.replace("Việc đã làm.", f"Theo {cited} của Tỉnh ủy.").replace("02-25", "03-25")
    finding = told(f"{text}format: {format_}\n", "VD007")
    assert finding.help.text("vi") == f"ghi đủ số và ký hiệu, ví dụ “Kế hoạch số {symbol}”"


def test_the_longest_name_of_a_kind_is_the_one_that_is_said():
    text = SMALL.replace("Việc đã làm.", "Theo Thông báo kết luận 05 của Tỉnh ủy.")
    assert told(text, "VD007").message.text("en").startswith("Thông báo kết luận has a number")


def test_the_place_where_a_document_has_another_day():
    first = "    - >-\n      Sơ kết và triển khai\n      Chỉ thị số 22-CT/TU,\n      ngày 03/4/2017.\n"
    again = "    - Chỉ thị số 22-CT/TU, ngày 03/5/2017.\n"
    message = told(SMALL.replace("    - Việc đã làm.\n", first + again), "VD005").message.text("en")
    assert message == "document 22-CT/TU is dated 03/5/2017 here, but 03/4/2017 at line 8"


@pytest.mark.parametrize(
    ("format_", "comma"),
    [("party", True), ("state", False), ("youth", False), ("party\n  letterhead: youth", False)],
)
def test_a_comma_before_the_date_is_asked_for_where_the_edition_has_one(format_, comma):
    office = (ROOT / "data" / "offices" / "bdv-quang-ngai.yaml").read_text("utf-8")
    inside = "".join(
        f"  {line}\n" for line in office.replace("format: party", f"format: {format_}").splitlines()
    )
    text = SMALL.replace("office: bdv-quang-ngai\n", f"office:\n{inside}")
    text = text.replace("Việc đã làm.", "Triển khai Chỉ thị số 22-CT/TU ngày 03/4/2017 của Tỉnh ủy.")
    found = checked(text).findings
    assert ("VD002" in {finding.rule.id for finding in found}) is comma


CODES = sorted(plain_codes())
ISSUERS = writing._ISSUER[3:-1].split("|")
JOINED = st.sampled_from([*"0256", *"-/–.: ", "2020", *CODES, *map(str.lower, CODES), *ISSUERS, "Văn", "số"])


@pytest.mark.parametrize("code", CODES)
def test_a_code_that_is_wrongly_joined_is_found(code):
    ways = ("06-{}TU", "25{}/TW", "05/{} UBND", "12–{}/TU", "14-{}–TU", "15/{}UBND")
    written = [*(way.format(code) for way in ways), f"16-{code.lower()}/tu"]
    assert [symbol for symbol in written if not writing._wrongly_joined(symbol)] == []


@given(st.lists(JOINED, max_size=8).map("".join))
def test_what_is_wrongly_joined_is_like_it_with_any_letters(text):
    assert writing._like_broken().search(text) or not writing._broken_pattern().search(text)
