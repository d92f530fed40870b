"""What is said of months of any shape, beyond the rules' own examples."""

import pytest

from tests.helpers import checked, region_of

HEAD = """\
period: 2026-05
date: 2026-05-18
number: 12
office:
  name: Phòng A
  issuer: Phòng A
  code: PA
  place: Huế
  format: state
  numbering: roman-decimal-letter-dash
  subject: Tình hình {period_short}
  outline:
    results: {title: "Kết quả {period}", sections: {a: Mục A, b: {label: Nhãn B}}}
    priorities: Nhiệm vụ {next_period}
  closing: Trên đây là báo cáo.
  recipients: [UBND tỉnh, "Lưu: VT"]
  signature: {position: Trưởng phòng, name: Lê Văn Cảnh}
priorities: [Một.]
"""
PLAIN = "results: [Một việc.]\n"
TABLE = "results:\n  - table: {{columns: [{}], rows: [{}]}}\n"
SIGNED = PLAIN + "signature: {{{}, position: C, name: Lê Văn Cảnh}}\n"


def found(text, rule=None):
    result, above = checked(HEAD + text), HEAD.count("\n")
    wanted = [finding for finding in result.findings if rule in (None, finding.rule.id)]
    return [(finding.rule.id, region_of(result, finding).line - above) for finding in wanted]


def test_a_plain_month_is_clean():
    assert found(PLAIN) == []


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        (TABLE.format("{title: TT, kind: index}", "{total: Tổng}"), "SL012", 2),
        (TABLE.format("{title: A, kind: number}, B", "['1', b], {total: T}"), "SL012", 2),
        (TABLE.format("A, B", "[a], [a, b]"), "SL011", 2),
        (TABLE.format("{title: A, width: 2, columns: [B, C]}", "[b, c]"), "SL012", 2),
        (PLAIN + "appendices: {x: {title: A, content: {k: {title: B, content: [C.]}}}}\n", "SC003", 2),
        (PLAIN + "appendices: {x: {title: A, landscape: có, content: [C.]}}\n", "SC007", 2),
        (PLAIN + "sections: Không có gì.\n", "DM011", 2),
        (PLAIN + "sections: {title: Khó khăn, content: [Việc.]}\n", "DM011", 2),
        (PLAIN + "sections:\n  - Việc không có đầu đề.\n", "DM011", 3),
        ("results: ['Có [=ho so].']\n", "SL001", 1),
        ("results: ['Có [= x ].']\nfigures: {x: {value: 1}}\n", "SL001", 1),
        ("results: ['Xem [#a b].']\n", "SL001", 1),
        ("results: ['Kết quả {period}.']\n", "CT012", 1),
        (PLAIN + "closing: Trên đây là báo cáo./.\n", "TT003", 2),
        (PLAIN + "addressees: ['Kính gửi: Sở A']\n", "TT003", 2),
        (PLAIN + "addressees: [Sở A]\nrecipients: [Như trên, 'Lưu: VT']\n", "TT003", 3),
        (SIGNED.format("authority: TUQ, collective: A, on_behalf_of: B"), "KK005", 2),
        (SIGNED.format("collective: A"), "KK005", 2),
        (SIGNED.format("authority: Q, on_behalf_of: B"), "KK005", 2),
        ("results: {b: {title: Riêng, content: [{title: Quá sâu, content: [Việc.]}]}}\n", "DM009", 1),
        ("results: ['Xem [#x].']\nappendices: {x: {title: A}}\n", "DM003", 2),
        (PLAIN + "appendices: {x: {title: 'Tự dẫn [#x]', content: [Việc.]}}\n", "SL005", 2),
    ],
)  # fmt: skip
def test_what_would_be_lost_or_wrong_is_told(text, rule, line):
    assert (rule, line) in found(text)


def test_every_row_that_does_not_fit_is_told_at_once():
    rows = "        - [a]\n        - [a, b]\n        - {total: x, cells: [c, d]}\n"
    text = f"results:\n  - table:\n      columns: [A, B]\n      rows:\n{rows}"
    assert found(text, "SL011") == [("SL011", 5), ("SL011", 7)]


def test_the_list_in_force_is_the_one_that_is_checked():
    assert found(PLAIN + "recipients: [Sở A, 'Lưu: VT']\n") == []


def test_a_section_that_every_report_must_have():
    asked = HEAD.replace(
        "a: Mục A", "a: {title: Mục A, required: true, sections: {c: {title: C, required: true}}}"
    )
    lines = HEAD.count("\n")

    def absent(text):
        result = checked(asked + text)
        findings = [finding for finding in result.findings if finding.rule.id == "DM003"]
        return [
            (region_of(result, finding).line - lines, finding.message.text("en").split("“")[1].split("”")[0])
            for finding in findings
        ]

    assert absent("results: {a: {c: [Việc.]}}\n") == []
    assert absent("results: {b: Một việc.}\n") == [(1, "a")]
    assert absent("results:\n  a: {title: Riêng, sections: {d: {title: D, content: [Việc.]}}}\n") == [
        (2, "c")
    ]


def test_titles_of_their_own_stand_for_the_office_s():
    assert found("results: {title: Tiêu đề riêng, content: [Một việc.]}\n") == []


def test_a_paper_signed_before_the_last_day_it_reports_on():
    early = HEAD.replace("  code: PA\n", "  code: PA\n  cutoff: nd09\n").replace("2026-05-18", "2026-05-10")
    rules = [finding.rule.id for finding in checked(early + PLAIN).findings]
    assert rules == ["KY001"]


def test_words_of_the_period_stand_in_what_the_month_gives_for_its_office():
    from baocao import pipeline

    text = (
        HEAD + PLAIN + "closing: 'Trên đây là báo cáo {period}, {x}.'\nbasis: ['Căn cứ kế hoạch {period}']\n"
    )
    printed = pipeline.build(checked(text).draft, "text").decode()
    assert "Trên đây là báo cáo tháng 5/2026, {x}./." in printed
    assert "Căn cứ kế hoạch tháng 5/2026." in printed


@pytest.mark.parametrize(
    "fault",
    [
        ("  place: Huế\n", ""),
        ("  code: PA\n", "  code: [PA]\n"),
        ("numbering: roman-decimal-letter-dash", "numbering: 5 5"),
        ("  closing: Trên đây là báo cáo.\n", "  closing: Trên đây là {x}.\n"),
        ("  signature: {position: Trưởng phòng, name: Lê Văn Cảnh}\n", ""),
        ("  recipients:", "  recipents:"),
    ],
)
def test_another_fault_of_the_office_does_not_change_the_format_by_which_it_is_judged(fault, tmp_path):
    own = HEAD.partition("office:\n")[2].partition("\npriorities: [")[0]
    month = HEAD.replace(f"office:\n{own}", "office: a") + PLAIN
    office = f"# Phòng A\n{own}\n"
    (tmp_path / "offices").mkdir()
    file = tmp_path / "offices" / "a.yaml"
    file.write_text(office.replace(*fault), encoding="utf-8")
    told = {finding.rule.id for finding in checked(month, tmp_path).findings}
    assert told & {"SC001", "SC002", "SC003", "SC009"}
    assert told & {"TT002", "TT003", "VD002", "CT015"} == set()
    file.write_text(office.replace(*fault).replace("format: state", "format: 5 5"), encoding="utf-8")
    assert "TT002" not in {finding.rule.id for finding in checked(month, tmp_path).findings}
    file.write_text(office.replace(*fault).replace("format: state", "format: party"), encoding="utf-8")
    assert "TT002" in {finding.rule.id for finding in checked(month, tmp_path).findings}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("results:\n  a: [Một.]\n  c: [Hai.]\n", 3),
        ("results:\n  title: Kết quả\n  sections:\n    c: [Hai.]\n", 4),
        ("results:\n  a:\n    content: [Một.]\n    sections: {c: [Hai.]}\n", 4),
        ("results:\n  c:\n    title: Mục C\n    content: [Một.]\n    sections: {d: [Hai.]}\n", 5),
        ("results:\n  a:\n    - title: Mục C\n      sections: {d: [Hai.]}\n", 4),
        ("results:\n  a: [Một.]\n  c: {title: , content: [Hai.]}\n", 3),
    ],
)
def test_a_section_without_a_heading_is_told_wherever_it_stands(text, line):
    assert found(text, "SC001") == [("SC001", line)]


@pytest.mark.parametrize("nothing", ["", " ~", " ''", " []", " {title: Mục}", " {content: ~}", " {text: ''}"])
def test_an_empty_section_is_told_however_it_is_written(nothing):
    assert found(f"results:\n  a:{nothing}\n", "DM003") == [("DM003", 2)]
