"""What stands in a paragraph: letters and how they look, signs, fields, notes, tracked changes."""

import pytest

from baocao.word.paper import Look, Thing
from tests.word.made import fixed, p, part, r, read


def first(body, **parts):
    return read(body, **parts).blocks[0]


def field(code, result=""):
    sign = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    shown = f"{sign('separate')}{r(result)}" if result else ""
    return f"{sign('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>{shown}{sign('end')}"


def box(data):
    return f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'


END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
TEXTS = {
    "runs that Word split": (r("Bá") + "<w:proofErr/>" + r("o cáo"), "Báo cáo"),
    "a tab": ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a\tb"),
    "a tab to the margin": ("<w:r><w:t>a</w:t><w:ptab/><w:t>b</w:t></w:r>", "a\tb"),
    "tab stops": ("<w:r><w:t>a</w:t></w:r>", "a"),
    "lines": ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>", "a\nb\nc"),
    "blanks": (r("a\u00a0 b "), "a\u00a0 b "),
    "our own blanks": (r("a\u00a0b", fixed("noProof")), "a b"),
    "hyphens": ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b‑c</w:t><w:softHyphen/></w:r>", "a-b-c"),
    "a sign": ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + r(" 5"), "≥ 5"),
    "a sign by its number": ('<w:r><w:sym w:font="Wingdings" w:char="00FE"/></w:r>', "☑"),
    "a sign of the run's font": (r("\uf0b1", '<w:rFonts w:ascii="Symbol"/>') + r("5"), "±5"),
    "a sign typed as a letter": (r("¨", '<w:rFonts w:hAnsi="Wingdings"/>'), "☐"),
    "words in a symbol font": (r("Hà Nội", '<w:rFonts w:ascii="Symbol"/>'), "Hà Nội"),
    "a wrong number": ('<w:r><w:sym w:char="FFFFFF"/><w:sym w:char="D800"/></w:r>' + r("a"), "\ufffd\ufffda"),
    "no number": ('<w:r><w:sym/><w:sym w:char="xyz"/></w:r>' + r("a"), "\ufffda"),
    "inserted": (f"<w:ins>{r('a')}</w:ins><w:moveTo>{r('b')}</w:moveTo>", "ab"),
    "deleted": (f"{r('a')}<w:del>{r('b')}</w:del><w:moveFrom>{r('c')}</w:moveFrom>", "a"),
    "deleted after insertion": (f"<w:ins><w:del>{r('a')}</w:del>{r('b')}</w:ins>", "b"),
    "links and smart tags": (f"<w:hyperlink>{r('a')}</w:hyperlink><w:smartTag>{r('b')}</w:smartTag>", "ab"),
    "a field": (field("REF x", "a") + r("b"), "ab"),
    "a simple field": (f'<w:fldSimple w:instr="REF x">{r("a")}</w:fldSimple>', "a"),
    "a field in a field's code": (
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
            f'{field("REF x", "code")}<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("a")}{END}'
        ),
        "a",
    ),
    "fields without an end": ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r("a"), "a"),
    "ends without a field": (END + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("a"), "a"),
    "a sign by a field": (field('SYMBOL 254 \\f "Wingdings" \\s 12'), "☑"),
    "a wrong sign by a field": (field("SYMBOL x") + field("SYMBOL") + r("a"), "a"),
    "a button": (field("MACROBUTTON Nothing Bấm vào đây"), "Bấm vào đây"),
    "a tick": (box("<w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>") + END, "☒"),
    "no tick": (box("<w:checkBox><w:default w:val='0'/></w:checkBox>") + END, "☐"),
    "a choice": (
        box('<w:ddList><w:result w:val="1"/><w:listEntry w:val="a"/><w:listEntry w:val="b"/></w:ddList>')
        + END,
        "b",
    ),
    "a choice of nothing": (box('<w:ddList><w:result w:val="7"/></w:ddList>') + END + r("a"), "a"),
    "small letters above": (
        f"<w:r><w:ruby><w:rt>{r('hà')}</w:rt><w:rubyBase>{r('河')}</w:rubyBase></w:ruby></w:r>",
        "河(hà)",
    ),
    "a control": (f"<w:sdt><w:sdtContent>{r('a')}</w:sdtContent></w:sdt>", "a"),
}


@pytest.mark.parametrize("case", TEXTS)
def test_the_text_is_what_is_seen(case):
    inner, text = TEXTS[case]
    tabs = '<w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs>'
    paragraph = first(p(inner, tabs))
    assert paragraph.text == text
    assert len(paragraph.runs) == 1, "letters of one look are one run"


PROMPT = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
THINGS = {
    "an equation": ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", Thing("equation", "x=1")),
    "equations on lines of their own": (
        (
            "<m:oMathPara><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"
            "<m:oMath><m:r><m:t>y</m:t></m:r></m:oMath></m:oMathPara>"
        ),
        Thing("equation", "x\ny"),
    ),
    "an old equation": (field("EQ \\f(1,2)"), Thing("equation", "\\f(1,2)")),
    "a page number": (field("PAGE", "7"), Thing("page-number", "7")),
    "a number of pages": (
        f'<w:fldSimple w:instr=" numpages ">{r("7")}</w:fldSimple>',
        Thing("page-number", "7"),
    ),
    "a prompt": (PROMPT.format(r("Bấm ") + r("vào", fixed("b"))), Thing("placeholder", "Bấm vào")),
    "hidden words": (r("ẩ", fixed("vanish")) + r("n", fixed("vanish", "b")), Thing("hidden", "ẩn")),
}


@pytest.mark.parametrize("case", THINGS)
def test_what_is_no_text_is_told_apart(case):
    inner, thing = THINGS[case]
    paragraph = first(p(r("a") + inner + r("b")))
    assert [run.text or run.thing for run in paragraph.runs] == ["a", thing, "b"]


def test_a_prompt_around_paragraphs_is_no_text_either():
    paragraph = first(PROMPT.format(p(r("Bấm vào đây"))))
    assert (paragraph.text, paragraph.runs[0].thing) == ("", Thing("placeholder", "Bấm vào đây"))


STYLES = part(
    "w:styles",
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults>'
    + "".join(
        f'<w:style w:type="{kind}" w:styleId="{id_}"><w:name w:val="{id_} name"/>'
        f'<w:basedOn w:val="{base}"/><w:rPr>{properties}</w:rPr></w:style>'
        for kind, id_, base, properties in [
            ("paragraph", "Bold", "", fixed("b", "sz=28")),
            ("paragraph", "Below", "Bold", fixed("i")),
            ("paragraph", "Off", "Bold", fixed("b=0")),
            ("character", "Strong", "", fixed("b")),
            ("character", "Stronger", "Strong", fixed("u=single")),
            ("paragraph", "Round", "Circle", fixed("b")),
            ("paragraph", "Circle", "Round", fixed("i")),
            ("paragraph", "Self", "Self", fixed("b")),
        ]
    ),
)
LOOKS = [
    ("", (), Look(size=13)),
    ("", ("b", "i=1", "u=single"), Look(bold=True, italic=True, underlined=True, size=13)),
    ("", ("b=0", "i=false", "u=none", "highlight=none", "color=auto"), Look(size=13)),
    ("", ("sz=24", "vertAlign=superscript"), Look(size=12, raised="super")),
    ("", ("vertAlign=subscript", "caps"), Look(size=13, raised="sub", capitals=True)),
    ("", ("color=ff0000", "highlight=yellow"), Look(size=13, color="FF0000")),
    ("Bold", (), Look(bold=True, size=14)),
    ("Bold", ("b=off",), Look(size=14)),
    ("Below", (), Look(bold=True, italic=True, size=14)),
    ("Off", (), Look(size=14)),
    ("", ("rStyle=Strong",), Look(bold=True, size=13)),
    ("", ("rStyle=Stronger",), Look(bold=True, underlined=True, size=13)),
    # Where a paragraph's style and a character style both say bold, they cancel out (17.7.3).
    ("Bold", ("rStyle=Strong",), Look(size=14)),
    ("Bold", ("rStyle=Strong", "b"), Look(bold=True, size=14)),
    ("Off", ("rStyle=Strong",), Look(bold=True, size=14)),
    ("Round", (), Look(bold=True, italic=True, size=13)),
    ("Self", (), Look(bold=True, size=13)),
    ("Unknown", ("rStyle=Unknown",), Look(size=13)),
]


@pytest.mark.parametrize(("style", "marks", "look"), LOOKS)
def test_the_look_is_what_is_seen(style, marks, look):
    paragraph = first(p(r("a", fixed(*marks)), fixed(f"pStyle={style}") if style else ""), styles=STYLES)
    assert [run.look for run in paragraph.runs] == [look]


def test_what_looks_alike_is_one_run():
    looks = [("a", "b"), ("b", "b=1"), ("c", "b=0"), ("d", "i=0")]
    paragraph = first(p("".join(r(text, fixed(mark)) for text, mark in looks)))
    assert [run.text for run in paragraph.runs] == ["ab", "cd"]


SEPARATOR = '<w:footnote w:id="-1" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
NOTES = part(
    "w:footnotes",
    SEPARATOR
    + "".join(
        f'<w:footnote w:id="{n}">{p("<w:r><w:footnoteRef/></w:r>" + r(f"chú {n}"))}</w:footnote>'
        for n in (2, 3, 5)
    ),
)
ENDNOTES = part("w:endnotes", f'<w:endnote w:id="1">{p(r("cuối"))}</w:endnote>')


def mark(id_, more="", of="footnote"):
    return f'<w:r><w:{of}Reference w:id="{id_}" {more}/></w:r>'


def test_notes_are_numbered_by_their_first_marks():
    paper = read(p(r("a") + mark(3) + mark(2) + mark(3)), footnotes=NOTES)
    assert [run.note for run in paper.blocks[0].runs[1:]] == ["fn1", "fn2", "fn1"]
    assert [(note.number, note.blocks[0].text, note.blocks[0].place) for note in paper.notes.values()] == [
        (1, "chú 3", "fn1.p1"),
        (2, "chú 2", "fn2.p1"),
    ]


def test_a_mark_that_somebody_typed_is_no_number():
    custom = '<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
    sign = (
        '<w:r><w:footnoteReference w:id="5" w:customMarkFollows="1"/>'
        '<w:sym w:font="Symbol" w:char="F0A8"/></w:r>'
    )
    paper = read(p(custom + r("a") + mark(3) + sign), footnotes=NOTES)
    assert [(note.number, note.mark) for note in paper.notes.values()] == [(0, "*"), (1, ""), (0, "♦")]
    assert paper.blocks[0].text == "a"


def test_endnotes_count_for_themselves():
    paper = read(p(mark(2) + mark(1, of="endnote")), footnotes=NOTES, endnotes=ENDNOTES)
    assert [(key, note.kind, note.number) for key, note in paper.notes.items()] == [
        ("fn1", "footnote", 1),
        ("en1", "endnote", 1),
    ]


REPEATED = part(
    "w:styles",
    '<w:style w:type="character" w:styleId="a7"><w:name w:val="footnote reference"/></w:style>',
)


@pytest.mark.parametrize(
    ("digits", "note", "text"), [("1", "fn1", ""), ("9", "", "9"), ("2 triệu", "", "2 triệu")]
)
def test_a_number_in_the_style_of_marks_repeats_a_mark(digits, note, text):
    paper = read(p(mark(2) + r(digits, fixed("rStyle=a7"))), footnotes=NOTES, styles=REPEATED)
    assert (paper.blocks[0].runs[1].note, paper.blocks[0].runs[1].text) == (note, text)


@pytest.mark.parametrize("id_", ["-1", "77", ""])
def test_a_mark_of_no_note_is_none(id_):
    paper = read(p(r("a") + mark(id_)), footnotes=NOTES)
    assert (paper.blocks[0].text, paper.notes) == ("a", {})


def test_a_note_may_bear_the_mark_of_another():
    inner = part(
        "w:footnotes",
        f'<w:footnote w:id="1">{p(mark(2) + mark(1))}</w:footnote>'
        f'<w:footnote w:id="2">{p(r("b"))}</w:footnote>',
    )
    assert list(read(p(mark(1)), footnotes=inner).notes) == ["fn1", "fn2"]


COMMENTS = part(
    "w:comments",
    f'<w:comment w:id="0" w:author="An" w:date="2020-02-01T00:00:00Z">{p(r("Sửa"))}{p(r("lại"))}</w:comment>',
)


@pytest.mark.parametrize(
    ("body", "place"),
    [
        (
            p(r("a"))
            + p('<w:commentRangeStart w:id="0"/>' + r("b"))
            + p('<w:r><w:commentReference w:id="0"/></w:r>'),
            "p2",
        ),
        ('<w:commentRangeStart w:id="0"/>' + p(r("a")), "p1"),
        (p('<w:r><w:commentReference w:id="0"/></w:r>'), "p1"),
        (p(r("a")), ""),
    ],
)
def test_a_comment_is_at_its_place(body, place):
    (comment,) = read(body, comments=COMMENTS).comments
    assert (comment.author, comment.date, comment.text, comment.place) == (
        "An",
        "2020-02-01T00:00:00Z",
        "Sửa\nlại",
        place,
    )
