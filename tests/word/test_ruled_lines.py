"""The lines below the issuer, the motto and the subject, however they are made."""

from datetime import date

import pytest

from baocao.word.measured import measure
from tests.word.made import word_file

OLD_LINE = '<w:r><w:pict><v:line style="position:absolute" from="{0}pt,2pt" to="{1}pt,2pt"/></w:pict></w:r>'
DRAWN = (
    "<w:r><w:drawing><wp:anchor><wp:positionH><wp:posOffset>{0}</wp:posOffset></wp:positionH>"
    '<wp:extent cx="{1}" cy="{2}"/><a:graphic><a:graphicData>{3}</a:graphicData></a:graphic>'
    "</wp:anchor></w:drawing></w:r>"
)
LINE = '<a:prstGeom prst="line"/>'
PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="850"/></w:sectPr>'
)


def p(text, properties="", after="", look="<w:b/>"):
    words = f'<w:r><w:rPr>{look}<w:sz w:val="26"/></w:rPr><w:t>{text}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr><w:jc w:val="center"/>{properties}</w:pPr>{words}{after}</w:p>'


def drawn(mm, at=0.0, geometry=LINE, height=0.0):
    return DRAWN.format(round(at * 36000), round(mm * 36000), round(height * 36000), geometry)


def letterhead(left="", right="", issuer="", motto="", issuer_look="<w:b/>"):
    """Return a letterhead whose issuer is 43 mm and whose motto is 56 mm long, with what is below them."""
    cells = (
        p("ỦY BAN NHÂN DÂN", issuer, look=issuer_look) + left + p("Số: 12/BC-UBND", look=""),
        p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        + p("Độc lập - Tự do - Hạnh phúc", motto)
        + right
        + p("Bình An, ngày 15 tháng 10 năm 2026", look="<w:i/>"),
    )
    columns = "".join(f"<w:tc>{cell}</w:tc>" for cell in cells)
    return (
        '<w:tbl><w:tblGrid><w:gridCol w:w="3686"/><w:gridCol w:w="5670"/></w:tblGrid>'
        f"<w:tr>{columns}</w:tr></w:tbl>"
    )


def shares(head, title="", subject="Về công tác tháng 10", below=""):
    """Return the lines below the components of a paper: how each is made, and its share, by label."""
    text = p("Tháng 10 xã đã tiếp 12 lượt công dân.", look="")
    body = head + p("BÁO CÁO") + p(subject) + title + text + below + PAGE
    form = measure("a.docx", word_file(body), date(2026, 11, 1), family="state")[0]
    return {line.label: line.rules for line in form.lines if line.rules is not None}


def border(side, left=0, right=0, color="000000"):
    edge = f'<w:pBdr><w:{side} w:val="single" w:sz="6" w:color="{color}"/></w:pBdr>'
    return f'{edge}<w:ind w:left="{left}" w:right="{right}"/>'


MADE = {
    "a drawn line": (p("", after=drawn(17, 20)), "drawn", 0.4),
    "a line drawn in VML": (p("", after=OLD_LINE.format(60, 108.2)), "drawn", 0.4),
    "a flat rectangle": (p("", after=drawn(17, 20, '<a:prstGeom prst="rect"/>', 0.2)), "drawn", 0.4),
    "a border below an empty paragraph": (p("", border("bottom", 1250, 1250)), "border", 0.4),
    "a border above an empty paragraph": (p("", border("top", 1250, 1250)), "border", 0.4),
    "typed": (p("_______", look=""), "typed", 0.37),
}


@pytest.mark.parametrize("made", MADE)
def test_a_line_below_the_issuer_is_measured_however_it_is_made(made):
    left, how, share = MADE[made]
    ((found, length),) = shares(letterhead(left))["issuer"]
    assert found == how
    assert length == pytest.approx(share, abs=0.03)


def test_the_words_may_be_underlined():
    assert shares(letterhead(issuer_look='<w:b/><w:u w:val="single"/>'))["issuer"] == (("underlined", 1.0),)


@pytest.mark.parametrize("line", [p("__________", look=""), ""], ids=["with lines", "without"])
@pytest.mark.parametrize(
    "attached", [p("__________", look=""), ""], ids=["attached with", "attached without"]
)
def test_the_letterhead_of_what_is_attached_is_not_that_of_the_paper(line, attached):
    foot = p("Nơi nhận:", look="<w:b/><w:i/>") + p("- Lưu: VT.", look="") + p("CHỦ TỊCH") + p("Trần Văn Mẫu")
    second = (
        letterhead(attached, attached) + p("QUY CHẾ") + p("Tiếp công dân") + attached + p("Điều 1. Nơi tiếp")
    )
    alone = shares(letterhead(line, line), line)
    assert shares(letterhead(line, line), line, below=foot + second) == alone
    assert {label: len(lines) for label, lines in alone.items()} == dict.fromkeys(
        ("issuer", "motto", "subject"), int(bool(line))
    )


NO_LINES = {
    "a frame": '<w:pBdr><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/></w:pBdr>',
    "a white border": border("bottom", color="FFFFFF"),
    "no border": '<w:pBdr><w:bottom w:val="nil"/></w:pBdr>',
}


@pytest.mark.parametrize("name", NO_LINES)
def test_what_nobody_sees_as_a_line_is_none(name):
    assert shares(letterhead(issuer=NO_LINES[name]))["issuer"] == ()


@pytest.mark.parametrize(
    "shape", [drawn(2, 20), drawn(17, 20, height=20), drawn(17, 20, "<a:prstGeom prst='rect'/>", 8)]
)
def test_a_dot_an_upright_line_and_a_box_are_no_lines(shape):
    assert shares(letterhead(p("", after=shape)))["issuer"] == ()


def test_a_line_hangs_at_any_paragraph_and_belongs_to_the_half_it_is_in():
    both = drawn(17, 20) + drawn(56, 90)
    seen = shares(letterhead(p("", after=both)))
    assert [seen["issuer"][0][1], seen["motto"][0][1]] == pytest.approx([0.4, 1.0], abs=0.05)
    head = p("ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").replace("\t", "</w:t><w:tab/><w:t>")
    head += p("XÃ BÌNH AN\tĐộc lập - Tự do - Hạnh phúc").replace("\t", "</w:t><w:tab/><w:t>")
    tabbed = shares(head + p("", after=both) + p("Số: 12/BC-UBND", look=""))
    assert {label: len(lines) for label, lines in tabbed.items()} == {"issuer": 1, "motto": 1, "subject": 0}


def test_a_border_of_the_motto_is_as_wide_as_its_cell():
    ((how, share),) = shares(letterhead(motto=border("bottom")))["motto"]
    assert how == "border"
    assert share > 1.5


def test_the_line_of_the_subject_is_measured_by_the_longest_line_of_its_words():
    long = (
        "Tình hình phát triển kinh tế - xã hội, quốc phòng - an ninh 10 tháng đầu năm và nhiệm vụ trọng tâm"
    )
    ((_, share),) = shares(letterhead(), p("", after=drawn(66, 50)), long)["subject"]
    assert share == pytest.approx(66 / 160, abs=0.04)
    assert shares(letterhead())["subject"] == ()


def test_a_line_in_a_group_has_a_length_that_is_not_known():
    group = '<wp:wgp xmlns:wp="urn:group"><a:prstGeom prst="line"/></wp:wgp>'
    assert shares(letterhead(p("", after=drawn(70, 5, group))))["issuer"] == (("drawn", 0),)


def test_a_border_of_a_cell_is_a_line_as_long_as_the_cell_unless_it_is_a_frame():
    edges = '<w:tcBorders><w:bottom w:val="single"/>{}</w:tcBorders>'
    for more, seen in (("", (("border", pytest.approx(1.5, abs=0.1)),)), ('<w:left w:val="single"/>', ())):
        cell = f"<w:tc><w:tcPr>{edges.format(more)}</w:tcPr>"
        assert shares(letterhead().replace("<w:tc>", cell, 1))["issuer"] == seen


HUGE = "9" * 5000
ODD = {
    "a huge drawing": DRAWN.format(HUGE, HUGE, "0", LINE),
    "a place in the sky": DRAWN.format(f"-{HUGE}", 612000, "0", LINE),
    "a huge VML line": OLD_LINE.format("0", HUGE),
    "no numbers": OLD_LINE.format("-", "x"),
    "other digits": DRAWN.format("٣", "٣", "0", LINE),
}


@pytest.mark.parametrize("name", ODD)
def test_lengths_that_no_page_holds_are_not_told(name):
    issuer = shares(letterhead(p("", after=ODD[name])))["issuer"]
    assert all(0 <= share < 10 for _, share in issuer)


@pytest.mark.parametrize(
    ("line", "made"),
    [
        (p("______", look=""), "typed"),
        (p("", after=drawn(17)), "drawn"),
        (p("", '<w:pBdr><w:bottom w:val="single"/></w:pBdr>'), "border"),
        ("", None),
    ],
)
def test_a_line_in_the_text_box_of_the_issuer_is_seen(line, made):
    box = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{p('ỦY BAN NHÂN DÂN')}{line}{p('Số: 12/BC-UBND')}"
    box += "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    head = p("", after=box) + p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + p("Độc lập - Tự do - Hạnh phúc")
    body = head + p("BÁO CÁO") + p("Về công tác") + p("Xã tiếp dân.", look="") + PAGE
    form = measure("a.docx", word_file(body), date(2026, 11, 1), family="state")[0]
    rules = next(each.rules for each in form.lines if each.label == "issuer")
    assert [how for how, _ in rules] == ([made] if made else [])


def test_a_line_drawn_above_the_paragraph_that_it_hangs_at_is_below_what_is_above():
    place = "<wp:positionV><wp:posOffset>{}</wp:posOffset></wp:positionV><wp:extent"
    for down, issuer, subject in ((-360000, 1, 0), (90000, 0, 1)):
        line = drawn(17, 20).replace("<wp:extent", place.format(down))
        body = letterhead() + p("BÁO CÁO", after=line) + p("Về công tác") + p("Xã tiếp dân.", look="") + PAGE
        form = measure("a.docx", word_file(body), date(2026, 11, 1), family="state")[0]
        seen = {each.label: len(each.rules) for each in form.lines if each.rules is not None}
        assert (seen["issuer"], seen["subject"]) == (issuer, subject)


SPACED = '<wps:wsp xmlns:wps="urn:x-shape"><wps:spPr>{0}<a:ln>{1}</a:ln></wps:spPr></wps:wsp>'
DASHED = {
    "border": {"issuer": border("bottom").replace("single", "dashed")},
    "dotted border": {"issuer": border("bottom").replace("single", "dotted")},
    "shape": {"left": p("", after=drawn(20, 20, SPACED.format(LINE, '<a:prstDash val="sysDash"/>')))},
    "old line": {
        "left": p(
            "",
            after=OLD_LINE.format(50, 110).replace(
                "/></w:pict>", '><v:stroke dashstyle="dash"/></v:line></w:pict>'
            ),
        )
    },
    "hyphens": {"left": p("------------", look="")},
}
SOLID = {
    "border": {"issuer": border("bottom")},
    "double border": {"issuer": border("bottom").replace("single", "double")},
    "shape": {"left": p("", after=drawn(20, 20, SPACED.format(LINE, '<a:prstDash val="solid"/>')))},
    "old line": {"left": p("", after=OLD_LINE.format(50, 110))},
    "underscores": {"left": p("__________", look="")},
}


@pytest.mark.parametrize("made", DASHED.values(), ids=DASHED)
def test_a_line_with_gaps_is_told_from_a_solid_one(made):
    assert [how for how, _ in shares(letterhead(**made))["issuer"]] == ["broken"]


@pytest.mark.parametrize("made", SOLID.values(), ids=SOLID)
def test_a_solid_line_is_one_however_it_is_made(made):
    [(how, _)] = shares(letterhead(**made))["issuer"]
    assert how != "broken"
