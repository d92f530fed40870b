"""A State report to the superior body is addressed to it; what messages show is the format's own."""

import pytest

from tests.helpers import SMALL, checked
from tests.render.test_shapes import STATE, within

SCHOOL = within(
    "truong-thcs-mau",
    STATE.replace("security: Ổn định", "teaching: Ổn định").replace("[Việc sẽ làm.]", "{teaching: [Việc.]}"),
    addressees="spare:",
)


def school(recipients, more=""):
    text = SCHOOL.replace("  spare:\n", "") + f"recipients: [{recipients}]\n{more}"
    return [finding for finding in checked(text).findings if finding.rule.id.startswith("NN")]


@pytest.mark.parametrize(
    "entry",
    ["UBND xã Mẫu", "Ủy ban nhân dân xã Mẫu", "Uỷ ban nhân dân xã Mẫu (b/c)", "UBND xã", "Sở A; UBND xã Mẫu"],
)
def test_a_superior_among_the_recipients_is_to_be_addressed(entry):
    found = school(f'"{entry}", "Lưu: VT"')
    assert [finding.rule.id for finding in found] == ["NN006"]
    name = entry.split("; ")[-1].split(" (")[0]
    assert f"addressees: [{name}]" in found[0].help.text("vi")


@pytest.mark.parametrize("entry", ["UBND xã Mẫu Hai", "Văn phòng UBND xã", "Đảng ủy xã Mẫu", "UBND tỉnh Mẫu"])
def test_another_body_is_not_taken_for_the_superior(entry):
    assert school(f'"{entry}", "Lưu: VT"') == []


@pytest.mark.parametrize("more", ["addressees: [Sở Giáo dục và Đào tạo]\n", ""])
def test_an_archive_line_alone_is_enough_where_somebody_is_addressed(more):
    found = school('"Lưu: VT"', more)
    assert [finding.rule.id for finding in found] == ([] if more else ["NN005"])


def test_messages_show_the_format_s_own_lines():
    [no_archive] = school("Sở Giáo dục và Đào tạo")
    assert '- "Lưu: VT"' in no_archive.help.text("vi")
    [alone] = school('"Lưu: VT"')
    assert "- Ủy ban nhân dân xã Mẫu" in alone.help.text("en")
    party = [
        f.help.text("vi") for f in checked(SMALL + "recipients: [Tỉnh ủy]\n").findings if f.rule.id == "NN002"
    ]
    assert "“- Lưu Văn phòng”" in party[0]


def test_who_is_addressed_is_among_those_who_get_the_report():
    closing = "closing: Trường kính báo cáo Phòng Văn hóa xã, {} xem xét.\n"
    addressed = "addressees: [Sở Giáo dục và Đào tạo]\n"
    listed = 'Phòng Văn hóa xã, "Lưu: VT"'
    assert school(listed, addressed + closing.format("Sở Giáo dục và Đào tạo")) == []
    [unlisted] = school(listed, addressed + closing.format("Sở Nội vụ"))
    assert unlisted.rule.id == "NN003"
