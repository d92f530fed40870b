"""Other habits of writing do not change what is recognised: the corpus, retyped by other hands."""

import re
import unicodedata
from dataclasses import replace
from functools import cache

import pytest

from baocao.word.paper import Paragraph, Run, Table
from baocao.word.reader import read_paper
from baocao.word.recognise import recognise
from tests.word.recognise.score import CORPUS, labelled


def read(path):
    with path.open("rb") as file:
        return read_paper(file, path.name)


@cache
def papers():
    """Return each paper of the corpus with its lines."""
    found = [read(path) for path in labelled(CORPUS)]
    return [(paper, recognise(paper).lines) for paper in found]


def each_paragraph(paper, change):
    def of(block):
        if isinstance(block, Paragraph):
            return change(block)
        rows = [
            replace(row, cells=tuple(replace(cell, blocks=tuple(map(of, cell.blocks))) for cell in row.cells))
            for row in block.rows
        ]
        return replace(block, rows=tuple(rows))

    return replace(paper, blocks=tuple(map(of, paper.blocks)))


def each_run(change):
    return lambda paragraph: replace(paragraph, runs=tuple(map(change, paragraph.runs)))


def retyped(pattern, new):
    """Change what a paragraph begins with, if that is in its first run."""

    def change(paragraph):
        if not paragraph.runs:
            return paragraph
        first, *others = paragraph.runs
        return replace(paragraph, runs=(replace(first, text=re.sub(pattern, new, first.text)), *others))

    return change


def centred_by_blanks(paragraph):
    if paragraph.alignment != "center" or paragraph.place.startswith("t"):
        return paragraph
    return replace(paragraph, alignment="justify", runs=(Run(" " * 25), *paragraph.runs))


HABITS = {
    "decomposed letters": each_run(lambda run: replace(run, text=unicodedata.normalize("NFD", run.text))),
    "no-break blanks": each_run(lambda run: replace(run, text=run.text.replace(" ", "\u00a0"))),
    "1/ for 1.": retyped(r"^(\s*)(\d{1,2}|[IVX]+)\. ", r"\1\2/ "),
    "1) for 1.": retyped(r"^(\s*)(\d{1,2})\. ", r"\1\2) "),
    "I- for I.": retyped(r"^(\s*)([IVX]+)\. ", r"\1\2- "),
    "I – for I.": retyped(r"^(\s*)([IVX]+)\. ", r"\1\2 – "),
    "a. for a)": retyped(r"^(\s*)([a-hđ])\) ", r"\1\2. "),
    "a dash for a hyphen": retyped(r"^(\s*)- ", r"\1– "),
    "no blank after the number": retyped(r"^(\s*)(\d{1,2}\.|[IVX]+\.|[a-h]\)|-|\+) (?=[A-ZĐ])", r"\1\2"),
    "1.1 for 1.1.": retyped(r"^(\s*)(\d+\.\d+)\. ", r"\1\2 "),
    "old tone marks": each_run(
        lambda run: replace(run, text=run.text.replace("ÒA", "OÀ").replace("ủy", "uỷ"))
    ),
    "all justified": lambda paragraph: replace(paragraph, alignment="justify"),
    "centred by blanks": centred_by_blanks,
}


@pytest.mark.parametrize("habit", HABITS)
def test_labels_stay_under_another_habit(habit):
    for paper, before in papers():
        after = recognise(each_paragraph(paper, HABITS[habit])).lines
        labels = {line.place: line.label for line in after}
        wrong = [
            (line.text, line.label, labels.get(line.place))
            for line in before
            if labels.get(line.place) != line.label
        ]
        assert len(wrong) <= (2 if habit == "centred by blanks" else 0), wrong


@pytest.mark.parametrize("ruled", [True, False])
def test_lines_of_tables_do_not_decide_what_they_are_for(ruled):
    for paper, before in papers():
        drawn = [replace(block, ruled=ruled) if isinstance(block, Table) else block for block in paper.blocks]
        labels = [line.label for line in recognise(replace(paper, blocks=tuple(drawn))).lines]
        assert labels == [line.label for line in before]


def test_headings_are_found_without_bold():
    plain = each_run(lambda run: replace(run, look=replace(run.look, bold=False)))
    same = total = 0
    for paper, before in papers():
        labels = {line.place: line.label for line in recognise(each_paragraph(paper, plain)).lines}
        for line in before:
            same += labels.get(line.place) == line.label
            total += 1
    assert same / total > 0.96
