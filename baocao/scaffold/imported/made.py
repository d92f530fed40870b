"""Makes the month file, and if need be the office file, of a recognised paper."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath

from baocao.library import catalog
from baocao.messages import imported as say
from baocao.messages.foreign import words
from baocao.messages.made_files import comment
from baocao.model.edition import Edition
from baocao.model.office import Office
from baocao.model.period import Period
from baocao.path import Path
from baocao.scaffold.imported.appendices import appendices
from baocao.scaffold.imported.capitals import Capitals
from baocao.scaffold.imported.frame import Frame
from baocao.scaffold.imported.ledger import Left, ledger
from baocao.scaffold.imported.month_body import Body
from baocao.scaffold.imported.month_parts import MonthParts, with_labels
from baocao.scaffold.imported.nodes import tree
from baocao.scaffold.imported.note_ids import note_ids
from baocao.scaffold.imported.outlined import Entry, from_outline
from baocao.scaffold.imported.parted import is_attached, parted
from baocao.scaffold.imported.period_text import PeriodText
from baocao.scaffold.imported.scheme_choice import chosen, fit
from baocao.scaffold.imported.sentences import sentence
from baocao.scaffold.next_month import SCHEMA_LINE
from baocao.source.written import Value, document
from baocao.word.recognise.line import Line
from baocao.word.recognise.recognised import Recognised

# What stands around a note's own mark, or behind it: *(1) Kế hoạch*, *1) Kế hoạch*.
_AROUND_MARK = re.compile(r"(?:\(\s*\)|\\?\[\s*\]|[).:\]](?=\s))[.:]?\s*")
_SHOWN_WORDS = ("period", "period_short", "next_period")


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for: the month's period, where its office is, and the name of the Word file.

    ``office`` is the office if there is one already. ``asked`` means that the period is no fact of the paper,
    ``schema`` that the month's schema is next to it.
    """

    source: str
    period: Period
    key: str
    office: Office | None = None
    asked: bool = False
    schema: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """The files of a paper: the month's text, and the office's, which is empty if there is one already.

    ``inline`` is the month with its office inside it, for a proof before anything is written. ``paths`` are
    the addresses of the lines' words by number; ``left`` is what neither file has.
    """

    month: str
    office: str
    inline: str
    paths: Mapping[int, Path]
    left: tuple[Left, ...]


def imported(paper: Recognised, wish: Wish) -> Imported:
    """Return the files of a paper; :func:`with_small_letters` has made its names readable."""
    period = _running(wish.period, paper)
    texts, lines = PeriodText(period), parted(paper.lines)
    ids, notes = _notes(paper)
    tables = {table.n: table for table in paper.tables}
    captions = {n: _captions(table.caption, table.unit, paper) for n, table in tables.items()}
    body = Body(tables, captions, ids)
    attached = frozenset(line.n for found in captions.values() for line in found)
    nodes = tree(lines.body, attached)
    outline = from_outline(wish.office.outline) if wish.office else {}
    nodes = with_labels(nodes, outline, texts) if wish.office else nodes
    numbering = wish.office.numbering if wish.office else chosen(nodes, paper.facts.scheme)
    fit(nodes, numbering)
    frame = Frame(paper, lines, texts, period, ids, wish.office)
    texts.in_capitals = _in_capitals(numbering, frame.edition)
    parts = MonthParts(body, texts, outline, fixed=wish.office is not None).written(nodes)
    month = {
        **frame.month(wish.key, asked=wish.asked),
        **{f"\n{name}": value for name, value in parts.items()},
        "\nappendices": appendices(lines.appendices, body, attached, paper.landscape, ids),
        "\nfootnotes": notes,
    }
    month = {key: value for key, value in month.items() if value not in ({}, [])}
    if wish.office is None:
        _in_small_letters(paper, outline, texts.in_capitals)
    office = {} if wish.office else frame.office(outline, numbering)
    left = (*ledger(paper, lines.left), *frame.dropped, *_unmarked(month, notes))
    return _files(month, office, wish, period, {**frame.paths, **body.paths, **_note_paths(paper, ids)}, left)


def with_small_letters(paper: Recognised) -> Recognised:
    """Return a paper with the names of bodies and posts as its sentences write them.

    Every format prints them in capitals, wherever they stand.
    """
    capitals = Capitals(line.words for line in paper.lines)
    facts, small = paper.facts, capitals.of
    signatures = tuple(
        replace(
            each,
            collective=capitals.of_body(each.collective),
            on_behalf_of=capitals.of_body(each.on_behalf_of),
            position=small(each.position),
            also=small(each.also),
        )
        for each in facts.signatures
    )
    named = replace(
        facts,
        superior=tuple(map(capitals.of_body, facts.superior)),
        issuer=tuple(map(capitals.of_body, facts.issuer)),
        author=capitals.of_body(facts.author),
        signatures=signatures,
    )
    return replace(paper, facts=named)


def _in_capitals(numbering: str, edition: Edition | None) -> tuple[bool, ...]:
    """Tell of each depth of headings whether it is printed in capitals."""
    scheme = catalog.scheme(numbering)
    return tuple(bool(edition.styles[style].caps) for style in scheme.headings) if scheme and edition else ()


def _in_small_letters(paper: Recognised, outline: dict[str, Entry], levels: tuple[bool, ...]) -> None:
    """Write headings with small letters that the format prints in capitals."""
    capitals = Capitals(line.words for line in paper.lines)
    for name, entry in outline.items():
        for each in entry.sections.values() if name == "sections" else (entry,):
            each.change(capitals.of_title, levels)


def _running(period: Period, paper: Recognised) -> Period:
    """Return the period with its running total if the title says so."""
    if period.cumulative or period.free:
        return period
    total = replace(period, cumulative=True)
    titles = " ".join(line.words for line in paper.lines if line.label in ("subject", "part", "h1"))
    said = " ".join(titles.split()).casefold()
    return (
        total if total.short_label != period.short_label and total.short_label.casefold() in said else period
    )


def _notes(paper: Recognised) -> tuple[dict[str, str], dict[str, str]]:
    """Return the ids of the notes by their keys, and their texts by these ids."""
    lines = {line.n: line for line in paper.lines}
    texts = {remark.key: _without_mark(sentence(lines[remark.n].runs, {})) for remark in paper.remarks}
    ids = note_ids(paper.lines, texts)
    return ids, {ids[key]: text or "…" for key, text in texts.items()}


def _without_mark(text: str) -> str:
    match = _AROUND_MARK.match(text)
    return text[match.end() :] if match else text


def _note_paths(paper: Recognised, ids: Mapping[str, str]) -> dict[int, Path]:
    return {remark.n: Path.of("footnotes", ids[remark.key]) for remark in paper.remarks}


def _captions(caption: int | None, unit: int | None, paper: Recognised) -> tuple[Line, ...]:
    found = (line for line in paper.lines if line.n in (caption, unit))
    # The line that names the report of an appendix is the format's own.
    return tuple(line for line in found if not is_attached(line))


def _unmarked(month: dict[str, Value], notes: dict[str, str]) -> list[Left]:
    """Remove the notes without a mark in the month; return them."""
    text = document({key: value for key, value in month.items() if key.strip() != "footnotes"})
    lost = [id_ for id_ in notes if f"[^{id_}]" not in text]
    found = [Left("footnote", "", notes.pop(id_)) for id_ in lost]
    if not notes:
        month.pop("\nfootnotes", None)
    return found


def _files(
    month: dict[str, Value],
    office: dict[str, Value],
    wish: Wish,
    period: Period,
    paths: Mapping[int, Path],
    left: tuple[Left, ...],
) -> Imported:
    """Write the files, and the month with its office inside it."""
    source = comment(say.FROM_WORD.of(file=words(PurePath(wish.source).name)))
    first = SCHEMA_LINE if wish.schema else ""
    month_text = first + document(month, [source, comment(say.UNSURE_HOW)])
    if not office:
        return Imported(month_text, "", month_text, paths, left)
    about = [f"{source} {comment(say.OFFICE_HOW)}", *_period_words(period)]
    inside = {**month, "office": {key.strip(): value for key, value in office.items()}}
    return Imported(month_text, document(office, about), document(inside), paths, left)


def _period_words(period: Period) -> list[str]:
    """Return a line of comment that says what the placeholders of the office's texts print."""
    words = ((f"{{{name}}}", printed) for name, printed in period.words().items() if name in _SHOWN_WORDS)
    return [", ".join(comment(say.PERIOD_WORD.of(name=name, printed=printed)) for name, printed in words)]
