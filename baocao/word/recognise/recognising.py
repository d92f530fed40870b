"""Recognises a paper: labels, levels, facts, tables, and what is no line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from baocao.word.paper import Paper, Paragraph, Run, Table
from baocao.word.recognise.asides import asides_of
from baocao.word.recognise.cleaned import cleaned, composed
from baocao.word.recognise.data_table import DataTable
from baocao.word.recognise.doubts import doubted, doubts_at
from baocao.word.recognise.facts_of import facts_of
from baocao.word.recognise.labelling import Labelled, label
from baocao.word.recognise.lead import divided, lead_of
from baocao.word.recognise.levels import levelled
from baocao.word.recognise.lexicon import opens
from baocao.word.recognise.line import Line, Role
from baocao.word.recognise.recognised import Recognised, Remark
from baocao.word.recognise.sequence import checked
from baocao.word.recognise.tabular import data_table
from baocao.word.recognise.typed import Typed

# Labels whose number belongs to the words.
_WHOLE = frozenset({"recipient", "addressee", "subject", "kind", "number", "place-date", "basis"})
_WITH_LEAD = ("item", "paragraph", "h1", "h2", "h3", "h4", "preamble", "closing", "article")
_UNIT = re.compile(r"(?i)^\W*(đơn vị tính|đvt|đơn vị)\b")
_LONGEST_CAPTION = 200


def recognise(paper: Paper) -> Recognised:
    """Return what the lines of a paper are, and what the paper says about itself."""
    paper = composed(paper)
    labelled = label(paper)
    lines = checked(levelled([_line(labelled, at) for at in range(len(labelled.pieces))]))
    lines = _with_captions(lines)
    tables = tuple(_tables(lines))
    count = max(labelled.papers, default=1) or 1
    facts = facts_of(lines[: labelled.next_head])
    lines = [*doubted(lines, labelled.papers, facts, tables)]
    notes = list(_notes(paper, len(lines)))
    return Recognised(
        lines=(*lines, *notes),
        facts=facts,
        tables=tables,
        remarks=tuple(Remark(line.place, line.n) for line in notes),
        asides=tuple(asides_of(paper)),
        landscape=_landscape(paper, labelled, lines),
        papers=count,
    )


def _line(labelled: Labelled, at: int) -> Line:
    piece, (name, role) = labelled.pieces[at], labelled.marks[at]
    whole = name in _WHOLE
    words, lead = (piece.runs if whole else piece.words), 0
    if name.startswith(_WITH_LEAD):
        words, lead = divided(words, lead_of(words))
    return Line(
        at + 1,
        name,
        words,
        piece.place,
        piece.source,
        typed=None if whole else piece.typed,
        lead=lead,
        role=role,
        doubts=doubts_at(labelled, at),
    )


def _notes(paper: Paper, count: int) -> Iterator[Line]:
    for number, (key, note) in enumerate(paper.notes.items(), count + 1):
        runs: list[Run] = []
        for block in note.blocks:
            if isinstance(block, Paragraph):
                runs += [*block.runs, Run(" ")]
        mark = note.mark or str(note.number)
        typed = Typed(mark, automatic=True, form="%", count="decimal", numbers=(note.number,))
        source = note.blocks[0] if note.blocks else Paragraph()
        yield Line(number, "footnote", cleaned(runs), key, source, typed=typed)


def _with_captions(lines: Sequence[Line]) -> list[Line]:
    """Return the lines; those just above a table that name it or its unit have that role."""
    found = list(lines)
    for at, line in enumerate(lines):
        if line.label != "table":
            continue
        for above in (at - 1, at - 2):
            if above >= 0 and found[above].label in ("paragraph", "note") and not found[above].role:
                role = _role_at_table(found[above])
                if role:
                    found[above] = replace(found[above], role=role)
                    continue
            break
    return found


def _role_at_table(line: Line) -> Role:
    text = line.text
    if _UNIT.match(text) and len(text) < _LONGEST_CAPTION / 2:
        return "unit"
    source = line.source
    centred = isinstance(source, Paragraph) and source.alignment == "center"
    bold = all(run.look.bold for run in line.runs if run.text.strip())
    named = bool(opens(text, "caption"))
    titled = line.label == "paragraph" and len(text) < _LONGEST_CAPTION
    return "caption" if titled and (centred or (named and bold)) else ""


def _tables(lines: Sequence[Line]) -> Iterator[DataTable]:
    for at, line in enumerate(lines):
        if isinstance(line.source, Table) and line.label == "table":
            above = {
                each.role: each.n for each in lines[max(at - 2, 0) : at] if each.role in ("caption", "unit")
            }
            table = data_table(line.source, line.n)
            yield replace(table, caption=above.get("caption"), unit=above.get("unit"))


def _landscape(paper: Paper, labelled: Labelled, lines: Sequence[Line]) -> frozenset[int]:
    """Return the appendices that have a landscape page."""
    across = set()
    for line, piece in zip(lines, labelled.pieces, strict=True):
        section = next((each for each in reversed(paper.sections) if each.first_block <= piece.top), None)
        if line.appendix and section and section.landscape:
            across.add(line.appendix)
    return frozenset(across)
