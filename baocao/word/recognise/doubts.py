"""What is not sure about a line."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from baocao.word.paper import Paragraph
from baocao.word.recognise.data_table import DataTable
from baocao.word.recognise.facts import Facts
from baocao.word.recognise.labelling import Labelled
from baocao.word.recognise.lexicon import opens
from baocao.word.recognise.line import Doubt, Line
from baocao.word.recognise.mentions import mentions

_FLATTENED = ("merged-cells", "table-in-cell")


def doubts_at(labelled: Labelled, at: int) -> tuple[Doubt, ...]:
    """Return the doubts about what a piece is."""
    view, (name, role) = labelled.view, labelled.marks[at]
    if name in ("superior", "issuer"):
        return view.names[at][1] if at in view.names else ()
    piece = labelled.pieces[at]
    if name == "subject":
        plain = not piece.centred and piece.bold <= 0.5 and not piece.spot and not opens(piece.text, "about")
        return ("kind-of-line",) if plain else ()
    if name == "other" and not role and at >= view.foot:
        return ("who-signs",)
    verdict = view.verdicts.get(at)
    structured = name in ("h1", "h2", "h3", "h4") or name.startswith("item")
    return verdict.doubts if verdict and structured else ()


def doubted(
    lines: Sequence[Line], papers: Sequence[int], facts: Facts, tables: Sequence[DataTable]
) -> Iterator[Line]:
    """Yield the lines with the doubts that follow from the whole paper."""
    flattened = {table.n for table in tables if any(flaw in _FLATTENED for flaw in table.flaws)}
    for line, paper in zip(lines, papers, strict=True):
        found: list[Doubt] = []
        if paper > 1:
            found.append("second-paper")
        if line.n in flattened:
            found.append("table-flattened")
        runs = line.source.runs if isinstance(line.source, Paragraph) else ()
        if any(run.look.struck and run.text.strip() for run in runs):
            found.append("struck")
        if line.label == "closing" and _names_another(line, facts):
            found.append("month-differs")
        yield replace(line, doubts=(*line.doubts, *found)) if found else line


def _names_another(line: Line, facts: Facts) -> bool:
    """Tell whether a closing names periods of the calendar, but neither the report's nor the next one."""
    named = [each.period for each in mentions(line.text) if each.period and not each.free]
    known = [period for period in (facts.period, facts.next_period) if period]
    days = {(period.first_day, period.last_day) for period in known}
    same = any((period.first_day, period.last_day) in days for period in named)
    return bool(named) and bool(known) and not same and named[0].unit == known[0].unit
