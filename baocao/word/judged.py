"""Judges a Word file: its form by the edition in force on its day, and its words."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from baocao.finding import Finding, in_order
from baocao.lint.engine import Choice
from baocao.lint.form_check import check_form
from baocao.lint.paper_form import PaperForm
from baocao.lint.words_check import check_words
from baocao.word.measured import forms_of
from baocao.word.paper import Paper
from baocao.word.reader import read_paper
from baocao.word.recognise.recognised import Recognised
from baocao.word.recognise.recognising import recognise
from baocao.word.source_part import read_source
from baocao.word.words_of_paper import words_of


class Asked(NamedTuple):
    """What is asked of Word files: the rules, and the format and the kind if they are not recognised."""

    choice: Choice
    family: str | None = None
    kind: str | None = None


_FAR_LESS = 2
_Findings = tuple[Finding, ...]


class Judged(NamedTuple):
    """A Word file as it was read, the form that it is judged by, and what was found."""

    data: bytes
    paper: Paper
    form: PaperForm
    found: Recognised
    findings: tuple[Finding, ...]


def judge(name: str, data: bytes, beside: Path, asked: Asked, *, words: bool = True) -> Judged:
    """Return what is found in a Word file; ``beside`` is the folder in which a register is looked up.

    Without ``words``, only its form is judged.
    Raises :class:`BaocaoError` if the file cannot be read, or no edition is known for it.
    """
    paper = read_paper(BytesIO(data), name)
    found = recognise(paper)
    today = datetime.now().astimezone().date()
    forms = forms_of(name, paper, found, today, family=asked.family, kind=asked.kind)
    judged = [(form, tuple(check_form(form, asked.choice))) for form in forms]
    form, findings = _likeliest(judged)
    source = read_source(BytesIO(data), name) if words else None
    # What was built and not edited since says what its month says, where the author may have let it be.
    if words and (source is None or not source.untouched):
        texts = words_of(form, found, beside)
        has_period = found.facts.period is not None
        findings += tuple(check_words(form, texts, asked.choice, has_period=has_period))
    return Judged(data, paper, form, found, in_order(findings, name))


def _likeliest(judged: Sequence[tuple[PaperForm, _Findings]]) -> tuple[PaperForm, _Findings]:
    """Return the form under the edition that the head names, or under another that shares its head.

    The paper follows another only if it differs from that far less: each has a few faults of its own.
    """
    first, *others = judged
    best = min(others, key=lambda each: len(each[1]), default=first)
    return best if _FAR_LESS * len(best[1]) < len(first[1]) else first
