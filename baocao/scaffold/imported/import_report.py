"""What an import found, for other programs."""

from collections.abc import Iterable, Mapping
from typing import Any

from baocao.messages.foreign import to_json
from baocao.model.period import Period
from baocao.path import Path
from baocao.scaffold.imported.ledger import Left
from baocao.scaffold.imported.proof import Difference, rows_of
from baocao.word.paper import Table
from baocao.word.recognise.facts import Facts, Signing
from baocao.word.recognise.line import Line
from baocao.word.recognise.recognised import Recognised

_VERSION = 1


def report(
    paper: Recognised,
    period: Period,
    files: Mapping[str, str | None],
    paths: Mapping[int, Path],
    left: Iterable[Left],
    found: Iterable[Difference],
) -> str:
    """Return the report of one import as JSON; ``files`` are the names of source, month and office."""
    told = {
        "version": _VERSION,
        **files,
        "facts": _facts(paper.facts, period),
        "lines": [_line(line, paths) for line in paper.lines],
        "not_taken": [each._asdict() for each in left],
        "differences": [each._asdict() for each in found],
    }
    return to_json(told) + "\n"


def _facts(facts: Facts, period: Period) -> dict[str, Any]:
    signed = [_signing(each) for each in facts.signatures]
    return {
        "family": facts.family,
        "kind": facts.kind,
        "period": _period(period),
        "superior": [*facts.superior],
        "issuer": [*facts.issuer],
        "code": facts.code or None,
        "number": facts.number or None,
        "date": facts.date or None,
        "place": facts.place or None,
        "recipients": [*facts.recipients],
        "signature": signed if len(signed) > 1 else next(iter(signed), None),
    }


def _period(period: Period) -> str:
    """Return a period as a month file names it, with the days of one that has a name of its own."""
    free = period.free
    if free is None or str(free.last.day) in free.label:
        return str(period)
    return f"{period} ({free.first:%d/%m/%Y} - {free.last:%d/%m/%Y})"


def _signing(signing: Signing) -> dict[str, str | None]:
    """Return a signature by its lines: what follows Q. stands on the line of the authority."""
    posts = [signing.position, signing.also]
    acting = posts.pop(0) if signing.authority == "Q" else ""
    told = {
        "authority": signing.authority,
        "on_behalf_of": signing.on_behalf_of or acting,
        "position": "\n".join(filter(None, posts)),
        "name": signing.name,
    }
    return {key: words or None for key, words in told.items()}


def _line(line: Line, paths: Mapping[int, Path]) -> dict[str, Any]:
    table = line.source if isinstance(line.source, Table) and line.label == "table" else None
    return {
        "n": line.n,
        "label": line.label,
        "level": line.level or 0,
        "typed": line.typed.text if line.typed else None,
        "text": "\n".join(rows_of(table)) if table else line.text,
        "path": str(paths.get(line.n, "")),
        "sure": line.sure,
    }
