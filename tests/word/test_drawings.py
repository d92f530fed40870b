"""Pictures, charts, diagrams and objects, which leave their words."""

import pytest

from baocao.word.paper import Thing
from tests.word.made import p, part, r, read


def chart(inner):
    return part("c:chartSpace", f"<c:chart>{inner}</c:chart>")


def rich(text):
    return f"<c:rich><a:p><a:r><a:t>{text}</a:t></a:r></a:p></c:rich>"


def values(*found):
    return "".join(f"<c:pt><c:v>{value}</c:v></c:pt>" for value in found)


def series(name, labels, numbers):
    return (
        f"<c:ser><c:tx><c:strRef><c:strCache>{values(name)}</c:strCache></c:strRef></c:tx>"
        f"<c:cat><c:strRef><c:strCache>{values(*labels)}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:numCache>{values(*numbers)}</c:numCache></c:numRef></c:val></c:ser>"
    )


def drawing(inner, alternative=""):
    said = f'<wp:docPr id="1" name="Picture 1" descr="{alternative}"/>' if alternative else ""
    return (
        f"<w:r><w:drawing><wp:inline>{said}<a:graphic><a:graphicData>{inner}"
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


BARS = chart(
    f"<c:title><c:tx>{rich('Số vụ')}</c:tx></c:title><c:plotArea><c:barChart>"
    + series("Tháng 1", ["Xã A", "Xã B"], [5, 7.5])
    + series("Tháng 2", ["Xã A", "Xã B"], [6, 8])
    + f"</c:barChart><c:valAx><c:title><c:tx>{rich('vụ')}</c:tx></c:title></c:valAx></c:plotArea>"
)
WATERFALL = part(
    "cx:chartSpace",
    "<cx:chartData><cx:data><cx:strDim><cx:lvl><cx:pt>Thu</cx:pt><cx:pt>Chi</cx:pt></cx:lvl></cx:strDim>"
    "<cx:numDim><cx:lvl><cx:pt>9</cx:pt><cx:pt>4</cx:pt></cx:lvl></cx:numDim></cx:data></cx:chartData>"
    "<cx:chart><cx:title><cx:tx><cx:txData><cx:v>Ngân sách</cx:v></cx:txData></cx:tx></cx:title></cx:chart>",
)
STEPS = part(
    "dgm:dataModel",
    "<dgm:ptLst>"
    + "".join(
        f"<dgm:pt><dgm:t><a:p><a:r><a:t>{word}</a:t></a:r></a:p></dgm:t></dgm:pt>" for word in ["Một", "Hai"]
    )
    + "<dgm:pt/></dgm:ptLst>",
)
THINGS = {
    "a picture": (drawing("<pic:pic/>", "Ảnh lễ"), Thing("picture", "Ảnh lễ")),
    "its own words": (
        drawing('<pic:pic><pic:nvPicPr><pic:cNvPr descr="Cờ"/></pic:nvPicPr></pic:pic>'),
        Thing("picture", "Cờ"),
    ),
    "no words": (drawing("<pic:pic/>"), Thing("picture")),
    "an old picture": (
        '<w:r><w:pict><v:shape alt="Cờ"><v:imagedata/></v:shape></w:pict></w:r>',
        Thing("picture", "Cờ"),
    ),
    "an object": (
        (
            "<w:r><w:object><v:shape><v:imagedata/></v:shape>"
            '<o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'
        ),
        Thing("object", "", "Excel.Sheet.12"),
    ),
    "a control": (
        '<w:r><w:object><v:shape><v:imagedata/></v:shape><w:control w:name="Chọn"/></w:object></w:r>',
        Thing("object", "", "Chọn"),
    ),
    "an object of no kind": ("<w:r><w:object><v:shape/></w:object></w:r>", Thing("object")),
    "strokes of a pen": (drawing("<x:contentPart/>"), Thing("drawing")),
    "strokes in a line": ("<w:r><w:contentPart/></w:r>", Thing("drawing")),
    "another file": ("<w:subDoc/>", Thing("file")),
    "WordArt": (
        '<w:r><w:pict><v:shape><v:textpath string="MẬT"/></v:shape></w:pict></w:r>',
        Thing("drawing", "MẬT"),
    ),
    "words of a shape": (
        drawing("<x:sp><a:p><a:r><a:t>Một</a:t></a:r></a:p><a:p><a:r><a:t>Hai</a:t></a:r></a:p></x:sp>"),
        Thing("drawing", "Một\nHai"),
    ),
    "a chart": (
        drawing('<c:chart r:id="chart1"/>'),
        Thing("chart", "Số vụ; vụ; Xã A, Xã B; Tháng 1: 5, 7.5; Tháng 2: 6, 8"),
    ),
    "a new chart": (drawing('<cx:chart r:id="chartEx1"/>'), Thing("chart", "Ngân sách; Thu, Chi; 9, 4")),
    "a chart that is not there": (drawing('<c:chart r:id="chart9"/>', "Số vụ"), Thing("chart", "Số vụ")),
    "a diagram": (drawing('<dgm:relIds r:dm="diagramData1"/>'), Thing("diagram", "Một; Hai")),
}


@pytest.mark.parametrize("case", THINGS)
def test_a_thing_leaves_its_words(case):
    inner, thing = THINGS[case]
    paper = read(p(r("a") + inner + r("b")), chart1=BARS, chartEx1=WATERFALL, diagramData1=STEPS)
    assert [run.text or run.thing for run in paper.blocks[0].runs] == ["a", thing, "b"]


def test_a_picture_in_two_forms_is_one():
    inner = (
        f"<mc:AlternateContent><mc:Choice Requires='wps'>{drawing('<pic:pic/>')}</mc:Choice>"
        f"<mc:Fallback>{drawing('<pic:pic/>')}</mc:Fallback></mc:AlternateContent>"
    )
    assert len(read(p(inner)).blocks[0].runs) == 1
