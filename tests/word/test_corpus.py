"""The reader on Word files in the structure of real ones, whose paragraphs were listed by hand."""

import csv
import re
import unicodedata
from collections import Counter
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

from baocao.word.paper import Note, Paragraph, Table, paragraphs
from baocao.word.plain_text import word_text
from baocao.word.reader import read_paper

CORPUS = Path(__file__).parent / "corpus"
PAPERS = sorted(path.stem for path in CORPUS.glob("*.docx"))
# A part of a paragraph: a line of it, a half that tabs divide, or the words it opens with.
PART = re.compile(r"[/#]\d+$")


def paper_of(name):
    with (CORPUS / f"{name}.docx").open("rb") as file:
        return read_paper(file, name)


def places(blocks):
    """Yield every block with its place."""
    for block in blocks:
        yield block.place, block
        inner = (
            [cell.blocks for row in block.rows for cell in row.cells]
            if isinstance(block, Table)
            else [box.blocks for box in block.boxes]
        )
        for blocks_inside in inner:
            yield from places(blocks_inside)


def words(block):
    match block:
        case Paragraph():
            text = f"{block.label} {block.text}"
        case Note():
            text = " ".join(words(inner) for inner in block.blocks)
        case Table():
            text = " ".join(words(inner) for cell in block.rows[0].cells for inner in cell.blocks)
    return " ".join(unicodedata.normalize("NFC", text).split())


@pytest.mark.parametrize("name", PAPERS)
def test_every_paragraph_is_at_its_place(name):
    paper = paper_of(name)
    at = {**dict(places(paper.blocks)), **paper.notes}
    with (CORPUS / f"{name}.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert rows
    for row in rows:
        block = at[PART.sub("", row["where"])]
        if row["label"] == "table":
            assert isinstance(block, Table)
        elif row["label"] == "run-in-label" or PART.search(row["where"]):
            assert row["text"] in words(block)
        else:
            # A label of Word's own is not in the text that was listed.
            assert words(block).removesuffix(row["text"]) in ("", *labels(block))


def labels(block):
    return (f"{block.label} ",) if isinstance(block, Paragraph) and block.label else ()


SKIPPED = ("del", "moveFrom", "Fallback", "instrText")
WORDS = re.compile(r"\S+")


def raw_words(data, part):
    """Return the words of a part of a Word file, paragraph by paragraph, read with nothing of the reader."""
    with ZipFile(BytesIO(data)) as archive:
        if part not in archive.namelist():
            return Counter()
        root = ET.fromstring(archive.read(part))
    pieces = []
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            pieces.append(node)
            continue
        name = node.tag.rpartition("}")[2]
        if name in SKIPPED:
            continue
        inner = [node.text or ""] if name == "t" else ["\n"] if name in ("tab", "br", "cr") else list(node)
        around = ["\n"] if name in ("p", "txbxContent") else []
        waiting += reversed([*around, *inner, *around])
    return Counter(WORDS.findall("".join(pieces)))


def all_runs(paper):
    blocks = [*paper.blocks, *(block for note in paper.notes.values() for block in note.blocks)]
    for paragraph in paragraphs(blocks):
        yield "\n"
        for run in paragraph.runs:
            yield f"\n{run.thing.text}\n" if run.thing else run.text


@pytest.mark.parametrize("name", PAPERS)
def test_no_word_is_lost_and_none_is_said_twice(name):
    data = (CORPUS / f"{name}.docx").read_bytes()
    paper = paper_of(name)
    written = raw_words(data, "word/document.xml") + raw_words(data, "word/footnotes.xml")
    charts = Counter(
        word
        for paragraph in paragraphs(paper.blocks)
        for run in paragraph.runs
        if run.thing and run.thing.kind in ("chart", "picture")
        for word in WORDS.findall(run.thing.text)
    )
    assert Counter(WORDS.findall("".join(all_runs(paper)))) - charts == written


@pytest.mark.parametrize("name", PAPERS)
def test_the_text_holds_every_word(name):
    data = (CORPUS / f"{name}.docx").read_bytes()
    text = word_text(BytesIO(data), name)
    marks = str.maketrans(dict.fromkeys("⁰¹²³⁴⁵⁶⁷⁸⁹"))
    written = raw_words(data, "word/document.xml") + raw_words(data, "word/footnotes.xml")
    assert written - Counter(WORDS.findall(text.translate(marks))) == Counter()
