"""A month of any shape as comparable pieces: whatever prints differently compares differently."""

import pytest

from baocao.cli.versions import read_version
from baocao.compare.changes import compare
from baocao.compare.entries import entries
from tests.helpers import EXAMPLES

STATE = (EXAMPLES / "state" / "2026-05.yaml").read_text("utf-8")


def of(folder, text, name="a.yaml"):
    (folder / name).write_text(text, encoding="utf-8")
    version = read_version(str(folder / name))
    return entries(version.month, version.office)


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("cumulative: true", "cumulative: false", "cumulative"),
        ("Đơn vị tính: hồ sơ", "Đơn vị tính: bộ", "results.administration[1].table.unit"),
        ("landscape: true", "landscape: false", "appendices.thu-chi.landscape"),
        (
            "- {title: Đúng hạn, kind: number}",
            "- {title: Đúng hạn}",
            "results.administration[1].table.columns",
        ),
        ('"402"', '"403"', "results.administration[1].table.rows[1]"),
        ("subtotal: Cộng chi", "subtotal: Cộng", "appendices.thu-chi.content[0].table.rows[7]"),
        ('value: "3.120"', 'value: "3.121"', "results.economy.budget"),
        ("{label: Hạn chế, text: Giải", "{label: Tồn tại, text: Giải", "sections.assessment[1]"),
        ("title: Thu, chi ngân sách 5", "title: Thu và chi ngân sách 5", "appendices.thu-chi.title"),
        ("number: 112", "number: 112\nperiod_line: (Tháng 5)", "period_line"),
        ("number: 112", "number: 112\npreamble: Kính thưa.", "preamble"),
        ("number: 112", "number: 112\naddressees: [Sở Nội vụ]", "addressees"),
    ],
)
def test_what_prints_differently_compares_differently(tmp_path, old, new, path):
    assert old in STATE
    changes = compare(of(tmp_path, STATE), of(tmp_path, STATE.replace(old, new))).changes
    assert {str(change.path) for change in changes} == {path}


def test_what_is_printed_is_compared_not_how_it_is_referred_to(tmp_path):
    typed = STATE.replace("[=gieo-trong],", "1.245,5 ha,").replace("[#thu-chi]", "Phụ lục")
    assert compare(of(tmp_path, STATE), of(tmp_path, typed)).changes == ()
