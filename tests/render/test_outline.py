"""Which parts a report has, and their order, follow from the office's outline."""

import pytest

from baocao import pipeline
from tests.helpers import checked, draft_of

_MONTH = """\
period: 2020-02
office:
  name: Ban Mẫu
  issuer: Ban Mẫu
  code: BM
  place: Mẫu
  format: party
  numbering: roman-decimal-dash-plus
  subject: kết quả
  recipients: [Lưu Văn phòng]
  signature: {{position: Trưởng Ban, name: Trần Văn An}}
  outline: {outline}
{parts}"""
_BETWEEN = """
    results: Kết quả
    priorities: Nhiệm vụ
    sections:
      weak: {title: Hạn chế, before: priorities}
      asked: Kiến nghị"""


def _headings(outline, parts):
    text = pipeline.build(draft_of(_MONTH.format(outline=outline, parts=parts)), "text").decode()
    return [line for line in text.splitlines() if line[:2] in ("I.", "II", "IV", "V.")]


def test_other_sections_are_printed_before_a_part():
    parts = "results: [A.]\npriorities: [B.]\nsections:\n  asked: [C.]\n  weak: [D.]\n"
    assert _headings(_BETWEEN, parts) == ["I. Kết quả", "II. Hạn chế", "III. Nhiệm vụ", "IV. Kiến nghị"]


@pytest.mark.parametrize(
    ("outline", "parts", "headings"),
    [
        ("{results: Kết quả}", "results: [A.]\n", ["I. Kết quả"]),
        ("{priorities: Nhiệm vụ}", "priorities: [A.]\n", ["I. Nhiệm vụ"]),
        ("{sections: {a: Chỉ số}}", "sections: {a: [Tốt.]}\n", ["I. Chỉ số"]),
        ("{sections: {a: {title: Chỉ số, before: results}}}", "sections: {a: [Tốt.]}\n", ["I. Chỉ số"]),
        (
            "{results: Kết quả}",
            "results: [A.]\npriorities: {title: Riêng, content: [B.]}\n",
            ["I. Kết quả", "II. Riêng"],
        ),
    ],
)
def test_a_report_has_the_parts_of_its_outline(outline, parts, headings):
    assert _headings(outline, parts) == headings


def test_a_report_without_headings_is_its_content():
    text = pipeline.build(
        draft_of(_MONTH.format(outline="{}", parts="sections: [Họp., {paragraph: Xong.}]\n")), "text"
    )
    assert "- Họp.\nXong.\n" in text.decode()


@pytest.mark.parametrize(
    ("outline", "parts", "path"),
    [
        ("{results: Kết quả, priorities: Nhiệm vụ}", "results: [A.]\n", "priorities"),
        ("{results: Kết quả}", "results: [A.]\npriorities: [B.]\n", "priorities"),
    ],
)
def test_parts_of_month_and_outline_agree(outline, parts, path):
    found = checked(_MONTH.format(outline=outline, parts=parts))
    assert found.draft is None
    assert [str(each.path) for each in found.findings if each.rule.id in ("SC001", "SC002")] == [path]
