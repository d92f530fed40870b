"""Measures a Word file for the rules about the form of papers."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from io import BytesIO

from baocao.errors import BaocaoError
from baocao.library import catalog
from baocao.lint.paper_form import PageCount, PaperForm, Sheet
from baocao.messages import paper_form as say
from baocao.model.edition import Edition
from baocao.source import Source
from baocao.word.form_lines import WORD_PT, form_lines
from baocao.word.paper import Paper
from baocao.word.reader import read_paper
from baocao.word.recognise.facts import Facts
from baocao.word.recognise.recognised import Recognised
from baocao.word.recognise.recognising import recognise

_MM = 1440 / 25.4


def measure(
    name: str, data: bytes, today: date, *, family: str | None = None, kind: str | None = None
) -> tuple[PaperForm, ...]:
    """Return the form of a Word file under each edition that its head allows, in force on its day.

    A paper without a day is judged by ``today``. ``family`` and ``kind`` replace what is recognised. Raises
    :class:`BaocaoError` if the file cannot be read, its family is not recognised, or no edition was in force.
    """
    paper = read_paper(BytesIO(data), name)
    return forms_of(name, paper, recognise(paper), today, family=family, kind=kind)


def forms_of(
    name: str,
    paper: Paper,
    found: Recognised,
    today: date,
    *,
    family: str | None = None,
    kind: str | None = None,
) -> tuple[PaperForm, ...]:
    """Return what :func:`measure` returns, of a paper that was read and recognised."""
    lines = tuple(form_lines(paper, found.lines))
    source = Source(name, "".join(f"{line.text}\n" for line in lines))
    numbers = tuple(
        PageCount(each.section, each.at, each.pages, each.alignment, each.size or WORD_PT)
        for each in paper.page_numbers
    )
    sheets = tuple(_sheets(paper))
    facts = found.facts
    form = partial(
        PaperForm,
        source,
        kind=kind or facts.kind,
        lines=lines,
        sheets=sheets,
        page_counts=numbers,
        changes=paper.changed,
        comments=len(paper.comments),
        title=paper.title,
        authors=tuple(filter(None, (paper.author, paper.company))),
        signers=max(len(facts.signatures), 1),
        issued=bool(facts.number) and len(facts.date) == len("2026-01-31"),
    )
    return tuple(form(edition=edition) for edition in _editions(name, found, today, family))


def _editions(name: str, found: Recognised, today: date, asked: str | None) -> Iterator[Edition]:
    known = ", ".join(catalog.families())
    if asked is not None and asked not in catalog.families():
        raise BaocaoError(say.NO_FAMILY.of(name=asked, known=known))
    family = asked or found.facts.family
    if not family:
        raise BaocaoError(say.UNKNOWN_FAMILY.of(file=name, known=known))
    day = _day(found.facts, today)
    edition = catalog.edition_on(family, day)
    if edition is None:
        raise BaocaoError(say.NO_EDITION.of(file=name, family=family, day=day.strftime("%d/%m/%Y")))
    yield edition
    titles = {line.text for line in found.lines if line.label == "nation"}
    for each in (asked,) if asked else catalog.families():
        yield from _under_letterheads(catalog.edition_on(each, day), titles)


def _under_letterheads(edition: Edition | None, titles: set[str]) -> Iterator[Edition]:
    """Yield an edition under each letterhead of its own family with one of those titles."""
    for name in catalog.letterheads(edition.family) if edition else ():
        own = catalog.letterhead(name)
        rows = own.letterhead.rows if own and own.letterhead else ()
        if own and edition and any(line.words in titles for row in rows for line in row.right):
            yield own.over(edition)


def _day(facts: Facts, today: date) -> date:
    """Return the day of a paper; today, if it has none that there is."""
    try:
        return date.fromisoformat(facts.date)
    except ValueError:
        return today


def _sheets(paper: Paper) -> Iterator[Sheet]:
    for section in paper.sections:
        sizes = section.width, section.height, section.top, section.bottom, section.left, section.right
        if None in sizes:
            continue
        width, height, top, bottom, left, right = (round(abs(size or 0) / _MM, 2) for size in sizes)
        yield Sheet(
            width,
            height,
            top,
            bottom,
            left,
            right,
            section.landscape,
            section.title_page,
            paper.even_pages,
            section.first_page,
            section.digits,
        )
