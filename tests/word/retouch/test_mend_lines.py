"""Lines whose numbers no program writes, and borders of which some edges are none."""

import re

import pytest
from lxml import etree

from baocao.lint.engine import Choice
from baocao.mend.paper_fix import fix_paper
from baocao.word.judged import Asked, judge
from tests.helpers import W, parts_of
from tests.mend.test_paper_fix import CORPUS, FORM, MAIN, plain, repacked, set_borders, times

LENGTHS = Asked(Choice(select=("TF024",)))
ODD = ["538479.0", "²", "9" * 5000]
ODD_IN_VML = ["1.2.3pt", "5em"]
IN_DRAWINGS = {
    "offset": ("<wp:posOffset>765810<", "<wp:posOffset>{}<"),
    "extent": ('<wp:extent cx="609600"', '<wp:extent cx="{}"'),
    "shape": ('<a:ext cx="609600"', '<a:ext cx="{}"'),
}
# How the line below the subject of kh-02 is said to older programs.
OLD = 'relative:text" from="0,4.7pt" to="48pt,4.7pt"'
IN_VML = {
    "from": 'relative:text" from="{},4.7pt" to="48pt,4.7pt"',
    "to": 'relative:text" from="0,4.7pt" to="{},4.7pt"',
    "width": 'relative:text;margin-left:0;width:{}"',
    "margin-left": 'relative:text;margin-left:{};width:48pt"',
}


def changed(old, new):
    """Return the XML of the text of kh-02 with other words in it, before and after the fix."""
    parts = parts_of((CORPUS / "kh-02.docx").read_bytes())
    xml = parts[MAIN].decode()
    assert xml.count(old) == 1
    xml = xml.replace(old, new)
    data = repacked({**parts, MAIN: xml.encode()})
    return xml, parts_of(fix_paper("a.docx", data, CORPUS, LENGTHS).data)[MAIN].decode()


def numbers_about(xml, words):
    drawings = re.findall(r"<mc:AlternateContent>.*?</mc:AlternateContent>", xml, re.DOTALL)
    [drawing] = [each for each in drawings if words in each]
    return re.findall(r'(?:cx|from|to|style)="[^"]*"|posOffset>[^<]*', drawing)


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: odd[:8])
@pytest.mark.parametrize("place", IN_DRAWINGS)
def test_a_drawing_with_a_number_that_is_none_is_left_alone(place, odd):
    old, new = IN_DRAWINGS[place]
    before, after = changed(old, new.format(odd))
    assert numbers_about(after, new.format(odd)) == numbers_about(before, new.format(odd))


@pytest.mark.parametrize("odd", ODD_IN_VML, ids=lambda odd: odd[:8])
@pytest.mark.parametrize("place", IN_VML)
def test_a_shape_for_older_programs_is_left_alone_if_it_cannot_be_read(place, odd):
    new = IN_VML[place].format(odd)
    _, after = changed(OLD, new)
    assert new in after
    assert '<wp:extent cx="1301720"' in after


@pytest.mark.parametrize(
    ("said", "mended"),
    [
        (OLD, 'from="-27.25pt,4.7pt" to="75.25pt,4.7pt"'),
        ('relative:text" from="0.5in,1pt" to="84pt,1pt"', 'from="8.75pt,1pt" to="111.25pt,1pt"'),
        ('relative:text;margin-left:1in; width: 48.0pt"', 'margin-left:44.75pt; width:102.5pt"'),
    ],
)
def test_a_shape_for_older_programs_keeps_its_middle_in_any_units(said, mended):
    _, after = changed(OLD, said)
    assert mended in after


@pytest.mark.parametrize(
    ("edges", "mended"),
    [
        ({"top": "nil", "bottom": "dashed"}, {"top": "nil", "bottom": "single"}),
        (
            {"top": "dotDash", "left": "nil", "bottom": "none", "right": "nil"},
            {"top": "single", "left": "nil", "bottom": "none", "right": "nil"},
        ),
        ({"top": "dotted", "bottom": "double"}, {"top": "single", "bottom": "double"}),
    ],
)
def test_only_edges_with_gaps_become_solid(edges, mended):
    root = etree.fromstring(plain()[MAIN])

    def border(node):
        found = node.find(f"{W}pPr/{W}pBdr")
        found[:] = [
            etree.Element(f"{W}{side}", {f"{W}val": kind, f"{W}sz": "6"}) for side, kind in edges.items()
        ]

    set_borders(root, border)
    data = repacked({**plain(), MAIN: etree.tostring(root)})
    assert "TF039" in times(judge("a.docx", data, CORPUS, FORM))
    fixed = fix_paper("a.docx", data, CORPUS, FORM)
    assert "TF039" not in times(fixed.judged)
    after = etree.fromstring(parts_of(fixed.data)[MAIN])
    kinds = [
        {etree.QName(edge).localname: edge.get(f"{W}val") for edge in borders}
        for borders in next(after.iter(f"{W}tbl")).iter(f"{W}pBdr")
    ]
    assert kinds
    assert all(each == mended for each in kinds)
