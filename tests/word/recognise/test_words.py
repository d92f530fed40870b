"""No word of a paper is lost: each is in a line, a table or what stands beside them."""

import unicodedata
from collections import Counter

import pytest

from baocao.word.paper import Paper, paragraphs
from baocao.word.reader import read_paper
from baocao.word.recognise import recognise
from tests.word.recognise.score import CORPUS, labelled

PAPERS = labelled(CORPUS)


def words_of_paper(paper: Paper) -> Counter:
    texts = []
    blocks = [*paper.blocks, *(block for note in paper.notes.values() for block in note.blocks)]
    for paragraph in paragraphs([*blocks, *(block for _, own in paper.heads_and_feet for block in own)]):
        texts += [paragraph.label, paragraph.text]
        texts += [run.thing.text for run in paragraph.runs if run.thing and run.thing.kind != "page-number"]
    texts += [comment.text for comment in paper.comments]
    return letters(texts)


def words_of_lines(found) -> Counter:
    texts = []
    for line in found.lines:
        automatic = line.typed is not None and line.typed.automatic and line.label != "footnote"
        texts += [line.typed.text if automatic else "", line.text]
    for table in found.tables:
        heads = list(table.columns)
        while heads:
            head = heads.pop()
            texts.append("".join(run.text for run in head.title))
            heads += head.columns
        index = table.columns[0].kind == "index"
        number = 0
        for row in table.rows:
            number += row.kind == "row"
            texts += [str(number)] if index and row.kind == "row" else []
            texts += ["".join(run.text for run in cell) for cell in row.cells]
    texts += [aside.text for aside in found.asides]
    return letters(texts)


def letters(texts) -> Counter:
    whole = unicodedata.normalize("NFC", "".join(texts))
    return Counter(letter for letter in whole if not letter.isspace() and letter not in "\u200b\ufeff")


@pytest.mark.parametrize("path", PAPERS, ids=[path.stem for path in PAPERS])
def test_every_letter_of_a_paper_is_in_a_line_a_table_or_an_aside(path):
    with path.open("rb") as file:
        paper = read_paper(file, path.name)
    assert words_of_lines(recognise(paper)) == words_of_paper(paper)
