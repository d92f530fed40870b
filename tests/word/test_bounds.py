"""Word files made to be too deep, too long, or round: read, or refused in time and memory."""

from io import BytesIO

import pytest

from baocao.errors import BaocaoError
from baocao.word import context, package
from baocao.word.paper import paragraphs
from baocao.word.plain_text import word_text
from tests.word.made import fixed, p, part, r, read, word_file

NESTS = {
    "tables": "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>",
    "text boxes": "<w:p><w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r></w:p>",
    "controls": "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "wrappers": "<x:y>{}</x:y>",
    "alternatives": "<mc:AlternateContent><mc:Choice>{}</mc:Choice></mc:AlternateContent>",
}
INLINE = {
    "runs": "<w:r>{}</w:r>",
    "fields": '<w:fldSimple w:instr="REF x">{}</w:fldSimple>',
    "links": "<w:hyperlink>{}</w:hyperlink>",
    "controls": "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "small letters": "<w:ruby><w:rubyBase>{}</w:rubyBase></w:ruby>",
    "alternatives": "<mc:AlternateContent><mc:Choice>{}</mc:Choice></mc:AlternateContent>",
    "equations": "<m:oMath>{}</m:oMath>",
}
# What libxml2 reads without being told to read any depth.
DEEPEST = 256


def nested(form, inner, depth):
    before, after = form.split("{}")
    return before * depth + inner + after * depth


def levels(form):
    """Return how many elements of a form lie in each other."""
    return form.split("{}")[1].count("</")


def forms():
    yield from ((f"{name} of blocks", form, p(r("trong")), "{}") for name, form in NESTS.items())
    yield from ((f"{name} of a line", form, r("trong"), "<w:p>{}</w:p>") for name, form in INLINE.items())


@pytest.mark.parametrize(("form", "inner", "around"), [c[1:] for c in forms()], ids=[c[0] for c in forms()])
def test_as_deep_as_can_be_parsed_is_read(form, inner, around):
    depth = (DEEPEST - 8) // levels(form)
    found = read(around.replace("{}", nested(form, inner, depth)))
    things = [run.thing for par in paragraphs(found.blocks) for run in par.runs]
    words = [par.text for par in paragraphs(found.blocks)]
    assert "trong" in str((words, things))


@pytest.mark.parametrize(("form", "inner", "around"), [c[1:] for c in forms()], ids=[c[0] for c in forms()])
def test_deeper_is_refused(form, inner, around):
    with pytest.raises(BaocaoError):
        read(around.replace("{}", nested(form, inner, 10_000)))


def styles(bases):
    return part(
        "w:styles",
        "".join(
            f'<w:style w:type="paragraph" w:styleId="s{n}"><w:name w:val="S{n}"/>'
            f'<w:basedOn w:val="s{base}"/><w:rPr>{fixed("b") if n == 0 else ""}</w:rPr></w:style>'
            for n, base in enumerate(bases)
        ),
    )


@pytest.mark.parametrize("first_base", [-1, 19_999], ids=["a chain", "a circle"])
def test_thousands_of_styles_based_on_each_other(first_base):
    found = read(p(r("a"), fixed("pStyle=s19999")), styles=styles([first_base, *range(19_999)]))
    assert found.blocks[0].runs[0].look.bold
    assert found.blocks[0].style == "S19999"


@pytest.mark.parametrize("kind", ["begin", "separate", "end"])
def test_any_number_of_field_signs(kind):
    signs = f'<w:r><w:fldChar w:fldCharType="{kind}"/><w:t>a</w:t></w:r>' * 20_000
    assert read(p(signs) + p(r("b"))).blocks[-1].text == "b"


def test_a_chart_shown_over_and_over_is_read_once_and_counted_each_time(monkeypatch):
    chart = part("c:chartSpace", f"<a:p><a:r><a:t>{'a' * 1000}</a:t></a:r></a:p>")
    shown = p('<w:r><w:drawing><c:chart r:id="chart1"/></w:drawing></w:r>')
    assert len(read(shown * 50, chart1=chart).blocks) == 50
    monkeypatch.setattr(context, "MAX_LETTERS", 20_000)
    with pytest.raises(BaocaoError) as error:
        read(shown * 50, chart1=chart)
    assert "triệu chữ cái" in error.value.said.text("vi")


def test_notes_that_mark_each_other():
    marks = "".join(f'<w:r><w:footnoteReference w:id="{n}"/></w:r>' for n in range(100))
    notes = part(
        "w:footnotes", "".join(f'<w:footnote w:id="{n}">{p(marks)}</w:footnote>' for n in range(100))
    )
    assert len(read(p('<w:r><w:footnoteReference w:id="7"/></w:r>'), footnotes=notes).notes) == 100


def charts(count, size):
    """Return as many charts, each in a part of its own."""
    parts = {f"chart{n}": part("c:chartSpace", f"<!--{'a' * size}--><a:p/>") for n in range(count)}
    shown = "".join(f'<w:r><w:drawing><c:chart r:id="{name}"/></w:drawing></w:r>' for name in parts)
    return p(shown), parts


def test_many_parts_are_bounded_together(monkeypatch):
    monkeypatch.setattr(package, "MAX_PART", 20_000)
    body, parts = charts(3, 9_000)
    assert len(read(body, **parts).blocks[0].runs) == 3
    body, parts = charts(9, 9_000)
    with pytest.raises(BaocaoError) as error:
        read(body, **parts)
    assert "giải nén" in error.value.said.text("vi")


@pytest.mark.parametrize("inner", ["", p(r("b"))])
def test_tables_in_tables_are_printed_in_time(inner):
    cells = f"<w:tc>{{}}{inner}</w:tc><w:tc>{p(r('c'))}</w:tc>"
    body = nested(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>", p(r("trong")), 80)
    assert "trong" in word_text(BytesIO(word_file(body)), "a.docx")
