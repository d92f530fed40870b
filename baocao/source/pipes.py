"""Tables typed by hand, with ``|`` between the cells: the block that prints them as tables."""

import itertools
from collections.abc import Iterator

from baocao.messages import mend as say
from baocao.source.lines import Lines
from baocao.source.remedy import Remedy, replaced
from baocao.source.source_text import Source
from baocao.source.written import is_plain_in_flow, quoted
from baocao.system.patterns import lazy

_ROW = lazy(r"(?P<lead> *(?:- +)?)\|(?P<cells>.*\S.*)\|\s*")
_ANY_ROW = lazy(r"(?m)^ *(?:- +)?\|.*\|[^\S\n]*$")
_RULE = lazy(r" *(?:- +)?\|+\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|+\s*")
_LEAD = lazy(r" *- +(?P<words>[^\"'|>\s#][^#]*\S)\s*")
_KEY_ALONE = lazy(r" *[a-z_][a-z0-9_-]*:\s*")
_NUMBER = lazy(r"\d+")


def piped(source: Source, lines: Lines) -> Iterator[Remedy]:
    """Yield the tables of a file that are typed with pipes, each as a block of a table."""
    numbers = sorted({source.position(match.end()).line for match in _ANY_ROW.finditer(source.text)})
    hidden = lines.verbatim() if len(numbers) > 1 else frozenset()
    seen = [number for number in numbers if number not in hidden and _ROW.fullmatch(lines[number])]
    for run in _runs(seen):
        yield from _of_run(lines, run)


def _runs(numbers: list[int]) -> Iterator[list[int]]:
    """Yield the numbers that follow each other, at least two."""
    for _, group in itertools.groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        if len(run) > 1:
            yield run


def _of_run(lines: Lines, run: list[int]) -> Iterator[Remedy]:
    rows = [_cells(lines[number]) for number in run if not _RULE.fullmatch(lines[number])]
    above = lines.above(run[0])
    if len(rows) < 2 or above is None:
        return
    lead = _LEAD.fullmatch(lines[above])
    column = lines.indent(above) if lead and not lines.is_item(run[0]) else lines.indent(run[0])
    first = lines.below(lines.block(run[0]).start - 1) or run[0]
    known = lines.is_item(run[0]) or lead or _KEY_ALONE.fullmatch(lines[above])
    even = all(rows[0]) and len({len(row) for row in rows}) == 1 and len(rows[0]) > 1
    sure = bool(known) and even and column == lines.indent(first)
    block = _written(rows, column, lines.line_break)
    start, end = lines.at(run[0], lines.indent(run[0])), lines.at(run[-1], len(lines[run[-1]].rstrip()))
    edits = [replaced(lines, run[0], 0, lines.indent(run[0]), "")._replace(end=end, text=block)]
    if lead and lead["words"].endswith(":"):
        edits = [
            *lines.quoted(lines.at(above, lead.start("words")), lines.at(above, lead.end("words"))),
            *edits,
        ]
    shown = lines.listed(start, end, edits[-1:])
    yield Remedy(say.PIPES.of(), say.AS_TABLE.of(), start, end, tuple(edits), sure, shown)


def _cells(line: str) -> list[str]:
    """Return the cells of a row.

    >>> _cells("- | Xã | Số |"), _cells("|| 120 ||")
    (['Xã', 'Số'], ['', '120', ''])
    """
    inside = line.strip().lstrip("- ").removeprefix("|").removesuffix("|")
    return [cell.strip() for cell in inside.split("|")]


def _written(rows: list[list[str]], column: int, line_break: str) -> str:
    """Return the block of a table, its dash in a column."""
    lead = " " * column
    titles, *others = [f"[{', '.join(map(_cell, row))}]" for row in rows]
    written = ["- table:", f"    columns: {titles}", "    rows:", *(f"      - {row}" for row in others)]
    return line_break.join(lead + line for line in written)


def _cell(text: str) -> str:
    return text if _NUMBER.fullmatch(text) or is_plain_in_flow(text) else quoted(text)
