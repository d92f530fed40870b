"""Page numbers in headers and footers, however Word wrote their fields."""

import pytest

from tests.word.made import part, read

HEAD = '<w:headerReference w:type="{}" r:id="header1"/>'
SECTION = "<w:p><w:r><w:t>a</w:t></w:r></w:p><w:sectPr>{}</w:sectPr>"


def sign(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(*pieces):
    return "".join(f'<w:r><w:instrText xml:space="preserve">{each}</w:instrText></w:r>' for each in pieces)


def shown(*pieces):
    return sign("begin") + code(*pieces) + sign("separate") + "<w:r><w:t>2</w:t></w:r>" + sign("end")


def numbers(inner, pages="default", settings=""):
    body = SECTION.format(HEAD.format(pages))
    header = part("w:hdr", f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{inner}</w:p>')
    paper = read(body, header1=header, settings=part("w:settings", settings))
    return [(number.at, number.pages, number.alignment) for number in paper.page_numbers]


@pytest.mark.parametrize(
    "inner",
    [
        shown(" PAGE "),
        shown(" PA", "GE  \\* MERGEFORMAT "),
        shown(" ", "P", "AGE"),
        sign("begin") + code("PAGE") + sign("end"),
        sign("begin") + code("IF ") + shown("PA", "GE") + code(" &gt; 1 ") + sign("end"),
        sign("begin") + code("PAGE"),
        code("PAGE"),
        "<w:r><w:pgNum/></w:r>",
    ],
)
def test_a_page_number_is_seen_however_its_code_is_split(inner):
    assert numbers(inner) == [("header", "default", "center")]


@pytest.mark.parametrize("pieces", [("NUM", "PAGES"), ("PAGEREF a",), ("DATE",), ("SECTION", "PAGES")])
def test_other_fields_are_none(pieces):
    assert numbers(shown(*pieces)) == []


@pytest.mark.parametrize(("settings", "count"), [("", 0), ("<w:evenAndOddHeaders/>", 1)])
def test_even_pages_have_headers_of_their_own_only_if_the_settings_say_so(settings, count):
    assert len(numbers(shown("PAGE"), "even", settings)) == count
