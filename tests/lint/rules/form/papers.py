"""A plain paper under an edition, and changes of it in the notation of the examples of rules."""

from dataclasses import fields, replace
from datetime import date
from functools import cache

import yaml

from baocao import pipeline
from baocao.lint.engine import Choice
from baocao.lint.form_check import check_form
from baocao.lint.paper_form import PageCount
from baocao.source import Source
from baocao.word.measured import measure
from tests.helpers import ROOT, checked

MONTHS = {
    "state": ROOT / "tests" / "structures" / "inspectorate-nine-months.yaml",
    "party": ROOT / "tests" / "structures" / "party-committee-month.yaml",
    "appendices": ROOT / "tests" / "structures" / "commune-month.yaml",
    "youth": ROOT / "tests" / "structures" / "youth-commune-month.yaml",
}


@cache
def plain(family="state"):
    """Return the form of a report that we built, with a page number whatever its length."""
    month = MONTHS[family]
    draft = checked(month.read_text("utf-8"), month.parent).draft
    form = measure("a.docx", pipeline.build(draft, "docx"), date(2026, 11, 1))[0]
    long = [
        replace(line, text=line.text * 60, pts=tuple((pt, 60 * n) for pt, n in line.pts), prose=True)
        if line.label == "item-a"
        else line
        for line in form.lines
    ]
    counted = form.page_counts or (PageCount(0, "header", "default", "center", 14.0),)
    return over(replace(form, page_counts=counted), long)


def over(form, lines):
    """Return a form with other lines."""
    source = Source("a.docx", "".join(f"{line.text}\n" for line in lines))
    return replace(form, lines=tuple(lines), source=source)


def in_order(form, label, before):
    """Return the lines of a form; those of a label stand directly before the first one of another."""
    moved = [line for line in form.lines if line.label == label]
    others = [line for line in form.lines if line not in moved]
    at = next(at for at, line in enumerate(others) if line.label == before)
    lines = [*others[:at], *moved, *others[at:]]
    return [replace(line, n=n) for n, line in enumerate(lines, 1)]


def changed(form, example):
    """Return a form with the changes of an example, ``LABEL.FIELD: value`` on each line."""
    for key, said in yaml.safe_load(example).items():
        what, _, name = key.partition(".")
        value = said
        if isinstance(said, list):
            value = tuple(tuple(each) if isinstance(each, list) else each for each in said)
        if what == "page":
            form = replace(form, sheets=tuple(replace(each, **{name: value}) for each in form.sheets))
        elif what == "number" and name in {field.name for field in fields(PageCount)} - {"text"}:
            form = replace(form, page_counts=tuple(replace(n, **{name: value}) for n in form.page_counts))
        elif key == "order":
            form = over(form, in_order(form, *said))
        elif key == "paper.family":
            form = plain(said)
        elif what == "paper":
            form = replace(form, **{name: value})
        elif key == "number":
            form = replace(form, page_counts=())
        else:
            label, _, at = what.rstrip("]").partition("[")
            meant = [line for line in form.lines if line.label == label]
            assert meant, what
            meant = [meant[int(at)]] if at else meant
            lines = [replace(line, **{name: value}) if line in meant else line for line in form.lines]
            form = over(form, lines)
    return form


def ids(form):
    """Return the ids of the rules that find something."""
    return [finding.rule.id for finding in check_form(form, Choice())]
