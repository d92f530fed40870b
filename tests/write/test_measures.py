"""Rules under lines that wrap: long subjects, long names of bodies, several lines."""

import pytest

from baocao.document import Columns, HorizontalRule, plain_text
from baocao.library.font_widths import width_mm
from baocao.write.measures import Measures
from tests.helpers import draft_of, rendered
from tests.render.test_shapes import STATE, within

FONT = "Times New Roman"
SUBJECTS = (
    "Về công tác",
    "Kết quả công tác tháng 5 và phương hướng, nhiệm vụ trọng tâm tháng 6 năm 2026 của Ủy ban nhân dân xã",
    "Tình hình thực hiện Nghị quyết của Hội đồng nhân dân " * 4,
)
ISSUERS = (
    "Sở Y tế",
    "Trường Trung học phổ thông chuyên Lê Khiết",
    "Trường Phổ thông dân tộc bán trú Tiểu học và Trung học cơ sở xã Sơn Tây Thượng",
    "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên khu vực Sơn Tịnh",
)


def broken(text, style, width):
    """Break a text as a word processor does, word by word, and return the widths of its lines."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        lines = [*lines[:-1], longer] if width_mm(longer, FONT, style) <= width else [*lines, word]
    return [width_mm(line, FONT, style) for line in lines]


def share(measures, style, above, width):
    """Return the rule's length as a share of the longest printed line, with the lines' indents applied."""
    rule = measures.drawn_rule(above, width)
    assert rule.left == pytest.approx(rule.right)
    printed = [
        line
        for paragraph in above
        for line in broken(
            plain_text(paragraph.content), style, width - 2 * (measures.evened_indent(paragraph, width) or 0)
        )
    ]
    return (width - rule.left - rule.right) / max(printed), len(printed)


def state(**keys):
    document, stylesheet = rendered(draft_of(within("ubnd-xa-binh-an", STATE, **keys)))
    return document, stylesheet.edition, Measures(stylesheet, stylesheet.edition.page.text_width_mm)


@pytest.mark.parametrize(("subject", "lines"), list(zip(SUBJECTS, (1, 2, 3), strict=True)))
def test_the_rule_under_a_subject_is_a_third_to_half_of_its_longest_line(subject, lines):
    document, edition, measures = state(subject=f"subject: {subject}")
    [rule] = [block for block in document.blocks if isinstance(block, HorizontalRule)]
    length, count = share(measures, edition.resolved("subject"), rule.under, measures.line_mm)
    assert count >= lines
    assert 1 / 3 <= length <= 1 / 2


def test_the_rule_under_a_subject_of_several_lines_follows_the_longest():
    document, edition, measures = state(
        subject=f"subject: [{SUBJECTS[0]}, Kết quả công tác và phương hướng, tháng 5]"
    )
    [rule] = [block for block in document.blocks if isinstance(block, HorizontalRule)]
    assert len(rule.under) == 3
    assert 1 / 3 <= share(measures, edition.resolved("subject"), rule.under, measures.line_mm)[0] <= 1 / 2


@pytest.mark.parametrize("issuer", [*ISSUERS, f"[{ISSUERS[1]}, cơ sở 2]"])
def test_the_rule_under_an_issuer_is_a_third_to_half_of_its_longest_line(issuer):
    document, edition, measures = state(issuer=f"issuer: {issuer}")
    head = document.blocks[0]
    assert isinstance(head, Columns)
    widths = measures.columns(head)
    under = [line for line in head.left if line.style == "issuer"]
    length, count = share(measures, edition.resolved("issuer"), under, widths.left - widths.spare)
    assert count > 1 or issuer == ISSUERS[0]
    assert 1 / 3 <= length <= 1 / 2
