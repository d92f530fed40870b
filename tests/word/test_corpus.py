"""The reader on Word files in the structure of real ones, whose paragraphs were listed by hand."""

import csv
import re
import unicodedata
from pathlib import Path

import pytest

from baocao.word.paper import Note, Paragraph, Table
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
