"""Fonts, sizes, indents and gaps of the corpus as LibreOffice computes them."""

import subprocess
from collections import Counter
from difflib import SequenceMatcher
from io import BytesIO
from itertools import chain

import pytest
from lxml import etree

from baocao.word.columns import columns
from baocao.word.namespaces import length
from baocao.word.reader import read_paper
from tests.helpers import ROOT

PAPERS = sorted((ROOT / "tests" / "word" / "corpus").glob("*.docx"))
_ODF = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
TEXT, STYLE, DRAW, OFFICE = (f"{{{_ODF.format(name)}}}" for name in ("text", "style", "drawing", "office"))
FO = f"{{{_ODF.format('xsl-fo-compatible')}}}"
_APART = (f"{TEXT}note", f"{OFFICE}annotation", f"{TEXT}tracked-changes")
_SIDES = {"start": "left", "end": "right", None: "left"}


class Computed:
    """A flat ODF document, whose styles are resolved."""

    def __init__(self, path):
        self.root = etree.parse(path, etree.XMLParser(huge_tree=True)).getroot()
        self.styles = {
            (node.get(f"{STYLE}family"), node.get(f"{STYLE}name")): node
            for node in self.root.iter(f"{STYLE}style", f"{STYLE}default-style")
        }

    def said(self, family, name, kind):
        """Return what a style says, with what it takes from those above it."""
        chained = []
        while name and (family, name) in self.styles:
            chained.append(self.styles[family, name])
            name = chained[-1].get(f"{STYLE}parent-style-name")
        if family == "paragraph":
            chained.append(self.styles[family, None])
        nodes = (each.find(f"{STYLE}{kind}") for each in reversed(chained))
        return dict(chain.from_iterable(node.attrib.items() for node in nodes if node is not None))

    def paragraphs(self):
        """Yield the words, the letters by look and the form of each paragraph with words."""
        for node in self.root.find(f"{OFFICE}body")[0].iter(f"{TEXT}p", f"{TEXT}h"):
            if any(above.tag in _APART or above.tag.startswith(DRAW) for above in node.iterancestors()):
                continue
            name = node.get(f"{TEXT}style-name")
            pieces = list(self._pieces(node, self.said("paragraph", name, "text-properties")))
            words = "".join("".join(text for text, _ in pieces).split())
            if any(map(str.isalnum, words)):
                listed = next(node.iterancestors(f"{TEXT}list"), None) is not None
                yield words, pieces, self.said("paragraph", name, "paragraph-properties"), listed

    def _pieces(self, node, look):
        yield node.text or "", look
        for child in node:
            if child.tag not in _APART and not str(child.tag).startswith(DRAW):
                own = self.said("text", child.get(f"{TEXT}style-name"), "text-properties")
                yield from self._pieces(child, {**look, **own})
            yield child.tail or "", look


@pytest.fixture(scope="module")
def computed(soffice, tmp_path_factory):
    folder = tmp_path_factory.mktemp("fodt")
    command = [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    subprocess.run([*command, "--convert-to", "fodt", "--outdir", folder, *PAPERS], check=True, timeout=300)
    return {path.stem: list(Computed(str(folder / f"{path.stem}.fodt")).paragraphs()) for path in PAPERS}


# The file names Times New Roman for these letters three times; LibreOffice shows its own default.
ODD = ("ttr-01", "t20.r1c1.p4", "font")


def counted(pieces):
    """Count letters by a value; the share that two counts have in common is what is compared."""
    found = Counter()
    for text, value in pieces:
        found[value] += sum(map(str.isalnum, text))
    return +found


def points(text):
    return (length(text) or 0) / 20


def look(said):
    font = said.get(f"{STYLE}font-name", "").rstrip("0123456789").strip()
    size = round(points(said.get(f"{FO}font-size", "")), 1)
    return size, said.get(f"{FO}font-weight") == "bold", said.get(f"{FO}font-style") == "italic", font


def distance(said):
    height = said.get(f"{FO}line-height", "")
    if height.endswith("%"):
        return "auto", float(height[:-1]) / 100
    if height and height != "normal":
        return "exact", points(height)
    least = said.get(f"{STYLE}line-height-at-least")
    return ("atLeast", points(least)) if least else ("auto", 1.0)


@pytest.mark.libreoffice
@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_values_are_those_that_libreoffice_computes(path, computed):
    paper = read_paper(BytesIO(path.read_bytes()), path.name)
    ours = [
        (paragraph, words)
        for paragraph, _ in columns(paper)
        if (words := "".join(paragraph.text.split())) and any(map(str.isalnum, words))
    ]
    theirs = computed[path.stem]
    words = [[each for _, each in ours], [each[0] for each in theirs]]
    blocks = SequenceMatcher(None, *words, autojunk=False).get_matching_blocks()
    compared = [(ours[block.a + at][0], theirs[block.b + at]) for block in blocks for at in range(block.size)]
    assert len(compared) >= 0.98 * len(theirs)
    unlike = [
        (paragraph.place, what)
        for paragraph, (_, pieces, form, listed) in compared
        for what in differences(paragraph, pieces, form, listed)
    ]
    assert [each for each in unlike if (path.stem, *each) != ODD] == []


def differences(paragraph, pieces, form, listed):
    """Yield what differs; numbered paragraphs have the indents of their list in LibreOffice."""
    theirs = counted((text, look(said)[:3]) for text, said in pieces)
    mine = counted(
        (run.text, (run.look.size or 10.0, run.look.bold, run.look.italic)) for run in paragraph.runs
    )
    if (mine & theirs).total() < 0.98 * max(mine.total(), theirs.total()):
        yield "letters"
    fonts = counted((text, look(said)[3]) for text, said in pieces).most_common(1)
    if (
        fonts
        and paragraph.fonts
        and max(paragraph.fonts, key=lambda each: each[1])[0] not in ("", fonts[0][0])
    ):
        yield "font"
    aligned = form.get(f"{FO}text-align")
    if _SIDES.get(aligned, aligned) != paragraph.alignment:
        yield "alignment"
    if listed or paragraph.label:
        return
    spacing = paragraph.spacing
    for what, own in {
        "margin-left": paragraph.left,
        "margin-right": paragraph.right,
        "text-indent": paragraph.first_line,
        "margin-top": spacing.before,
        "margin-bottom": spacing.after,
    }.items():
        if abs(points(form.get(f"{FO}{what}", "")) - own / 20) > 0.6:
            yield what
    rule, value = distance(form)
    line = 240 if spacing.line is None else spacing.line
    if spacing.rule != rule or abs(value - line / (240 if rule == "auto" else 20)) > 0.06:
        yield "distance of lines"
