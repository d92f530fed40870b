"""The page for the browser: the same words and measures as the paper, nothing fetched, nothing run."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from baocao import pipeline
from baocao.document import Document, Paragraph, Words
from baocao.library import offices
from baocao.model.address import Address, File, locate
from baocao.model.inline import plain
from baocao.path import Path
from baocao.source import Scalar, load
from baocao.write.html import write_html
from baocao.write.text import write_text
from tests.helpers import EXAMPLES, MONTHS, RAISED, SMALL, draft_of, read_html, rendered, words_of

IDS = [path.stem for path in MONTHS]
FEBRUARY = rendered(draft_of((EXAMPLES / "2020-02.yaml").read_bytes()))


class Lines(HTMLParser):
    """The paragraphs of a page: their words, and where each is from."""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.elements = []
        self._inside, self._raised = True, False
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        self._raised = self._raised or tag == "a"
        if tag == "br":
            self.handle_data("\n")
        if "line" in (dict(attrs).get("class") or "").split():
            self.found.append([dict(attrs).get("data-origin"), ""])

    def handle_endtag(self, tag):
        self._inside = self._inside and tag != "main"
        self._raised = self._raised and tag != "a"

    def handle_data(self, data):
        if self.found and self._inside:
            self.found[-1][1] += data.translate(RAISED) if self._raised else data.rstrip("\n") or data


def page_of(path, **how):
    data = path.read_bytes()
    return write_html(*rendered(draft_of(data, path.parent)), **how).decode()


@pytest.mark.parametrize("path", MONTHS, ids=IDS)
def test_the_page_has_the_words_of_the_paper(path):
    text = write_text(*rendered(draft_of(path.read_bytes(), path.parent))).decode()
    lines = [line for _, line in Lines(page_of(path)).found]
    assert words_of("\n".join(lines)) == words_of(text)


@pytest.mark.parametrize("path", MONTHS, ids=IDS)
def test_every_paragraph_knows_the_words_it_was_made_of(path):
    data = path.read_bytes()
    source, root, _ = load(path.name, data)
    file = File(source, Address(root))
    files = {"month": file, "office": offices.find(file, path.parent).file}
    known = 0
    for origin, line in Lines(page_of(path, origins=True)).found:
        if not origin:
            continue
        name, *steps = Path.parse(origin)
        place, left = locate(files[name].root, tuple(steps))
        whole = isinstance(place.node, Scalar) and left == () and not re.search(r"\[[=#]|\{", place.node.text)
        of_office = len(steps) == 1 or steps[-2] == "sections"
        if whole and not of_office and steps[-1] not in ("number", "date"):
            written = re.sub(r"\s+", " ", plain(place.node.text)).strip(" ,;.:").casefold()
            shown = re.sub(r"\s+", " ", re.sub("[⁰¹²³⁴⁵⁶⁷⁸⁹]", "", line)).strip(" .").casefold()
            assert written in shown or shown in written, (origin, line)
            known += 1
    assert known > 5


def test_only_the_preview_shows_where_words_are_from():
    assert "data-origin" not in page_of(MONTHS[0])


@pytest.mark.parametrize("path", MONTHS, ids=IDS)
def test_the_page_is_well_formed_and_fetches_nothing(path):
    page = page_of(path)
    read_html(page)
    for tag, attributes in Lines(page).elements:
        assert tag not in {"link", "img", "iframe", "object", "embed", "base"}
        assert all(not name.startswith("on") for name in attributes)
        assert all(attributes.get(name, "#").startswith("#") for name in ("href", "src"))
    assert "url(" not in page
    assert "@import" not in page


def test_no_script_but_the_page_s_own_may_run():
    page = page_of(MONTHS[0])
    [script] = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    digest = b64encode(sha256(script.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'" in page


def test_sheets_have_the_size_and_margins_of_the_edition():
    page = page_of(EXAMPLES / "2020-02.yaml")
    assert "@page sheet{size:210mm 297mm;margin:20mm 15mm 20mm 30mm}" in page
    assert "@page wide{size:297mm 210mm;margin:30mm 20mm 15mm 20mm}" in page
    assert '.page{font-family:"Times New Roman","Liberation Serif"' in page
    body = re.search(r"\.s-body\{(.*?)\}", page)[1]
    assert body == (
        "font-size:14pt;text-align:justify;margin-left:0mm;text-indent:10mm;padding:0pt 0 6pt;"
        "line-height:18pt;orphans:2;widows:2"
    )


def test_headings_notes_and_language_are_told_to_who_listens():
    elements = Lines(page_of(EXAMPLES / "2020-02.yaml")).elements
    tags = [tag for tag, _ in elements]
    assert ("html", {"lang": "vi"}) in elements
    assert [tag for tag in tags if re.fullmatch("h[1-6]", tag)] == ["h1", "h2", "h3", "h3", "h2", "h3", "h3"]
    assert tags.count("main") == 1
    roles = [attributes.get("role") for _, attributes in elements]
    for role in ("doc-noteref", "doc-footnote", "doc-backlink"):
        assert roles.count(role) == 3


def test_a_footnote_is_marked_twice_and_said_once():
    text = SMALL.replace("Việc đã làm.", "Một[^b], lại một[^b].") + "footnotes: {b: B.}\n"
    page = pipeline.build(draft_of(text), "html").decode()
    assert page.count('href="#note-1"') == 2
    assert page.count('id="ref-1"') == page.count('id="note-1"') == 1


@settings(max_examples=60)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60).filter(str.strip))
@example("</script><script>alert(1)</script>")
@example("]]>&lt;<!-- <b onclick=x> \"'")
def test_any_text_stays_text(text):
    document, stylesheet = FEBRUARY
    about = document.about._replace(title=text, author=text)
    page = write_html(
        Document(about, (Paragraph("body", (Words(text),), origin=text),)), stylesheet, origins=True
    )
    lines = Lines(page.decode())
    assert [(origin, line.rstrip("\n")) for origin, line in lines.found] == [(text, text)]
    assert ("meta", {"name": "author", "content": text}) in lines.elements
    assert [tag for tag, _ in lines.elements].count("script") == 1
