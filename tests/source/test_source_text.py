"""Offsets, and the lines and columns they are shown as."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao import pipeline
from baocao.finding import Span
from baocao.report.concise import concise
from baocao.report.full import full
from baocao.report.validation_report import ValidationReport
from baocao.source import Source, load
from baocao.source.decode import MAX_BYTES
from tests.helpers import EXAMPLES, SMALL

TEXTS = st.text(st.sampled_from("ab\u1ec7 \r\n\u2028\U0001f600"), max_size=40)


@given(TEXTS, st.data())
def test_a_position_leads_back_to_its_offset(text, data):
    source = Source("a", text)
    offset = data.draw(st.integers(0, len(text)))
    line, column = source.position(offset)
    assert source.offset(line, column) == offset
    assert source.before(offset) == text[source.offset(line, 1) : offset]


@given(TEXTS, st.data())
def test_spans_are_in_the_order_of_their_regions(text, data):
    source = Source("a", text)
    offsets = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    spans = [Span(*pair) for pair in data.draw(st.lists(offsets, max_size=6))]
    assert [source.region(span) for span in sorted(spans)] == sorted(map(source.region, spans))


def test_a_check_makes_no_lines_of_what_it_finds(monkeypatch):
    """Lines and columns are made by who shows them: months are checked that nobody looks at."""
    regions = []
    monkeypatch.setattr(Source, "region", regions.append)
    text = SMALL.replace("Việc đã làm.", "Kế hoạch 103-KH/TU ngày 31/4/2014 của của Ban.")
    result = pipeline.check("a.yaml", text.encode(), EXAMPLES)
    assert len(result.findings) > 2
    assert all(len(finding.span) == 2 for finding in result.findings)
    assert regions == []


@pytest.mark.parametrize(
    ("data", "kept"),
    [
        (b"\n" * (MAX_BYTES + 1), ""),
        (b"PK\x03\x04\r" + b"x" * 100, "PK\x03\x04"),
        (b"a: \x01\r\nb: \x02\nc: d\n", "a: \x01\r\nb: \x02"),
        (b"a: b\nc: \xff\nd: \xff\n", "a: b\nc: \ufffd"),
        (b"a: \xff", "a: \ufffd"),
    ],
    ids=["too large", "Word", "controls", "no UTF-8", "no line break"],
)
def test_of_what_is_no_text_only_the_lines_at_fault_are_kept(data, kept):
    source, root, findings = load("a.yaml", data)
    assert root is None
    assert source.text == kept
    assert max(finding.span.end for finding in findings) <= len(kept)


@pytest.mark.parametrize(
    ("data", "column", "under"),
    [
        (b"period: \x01\n", 9, "^"),
        (b"period: \xff\n", 9, "^"),
        ("kỳ: ".encode() + b"\x96\n", 5, "^"),
        ("kỳ:\u0085\n".encode(), 4, "^"),
    ],
    ids=["control", "no UTF-8", "Windows-1252", "separator"],
)
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte order mark"])
def test_what_is_no_text_is_shown_where_it_stands(data, column, under, mark):
    source, _, findings = load("a.yaml", mark + data)
    report = ValidationReport(("a.yaml",), tuple(findings[:1]), {"a.yaml": source}, "en")
    assert concise(report).startswith(f"a.yaml:1:{column}: ")
    line, carets = [row.partition(" | ")[2] for row in full(report).splitlines()[1:3]]
    assert carets == " " * (column - 1) + under
    assert line[: column - 1] == data.decode("utf-8", "replace")[: column - 1]


@pytest.mark.parametrize("code", ["utf-16", "utf-16-le", "utf-16-be"])
def test_of_a_file_in_another_encoding_no_letters_are_shown(code):
    data = EXAMPLES.joinpath("2020-02.yaml").read_text("utf-8").encode(code)
    source, root, [finding] = load("a.yaml", data)
    assert (source.text, root, finding.rule.id) == ("", None, "YM006")
    assert "Mã hóa (Encoding) chọn UTF-8" in finding.help.text("vi")
