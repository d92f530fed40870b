"""Compares the printed reports of two months whose keys are equal."""

import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from itertools import zip_longest

from baocao import pipeline
from baocao.compare.changes import Change, ChangeKind, stretches
from baocao.errors import BaocaoError
from baocao.path import Path
from baocao.pipeline.version import Version

_GROUP = Path.of("printed")
_LAYOUT = _GROUP / "layout"
_MADE = datetime(2000, 1, 1, tzinfo=UTC)


def printed_changes(old: Version, new: Version) -> tuple[Change, ...]:
    """Return the differences of two reports that no key shows, such as those of their templates.

    They are compared line by line if their text differs, and are one layout change if only their look
    differs. Return none if one of them cannot be built.
    """
    if (old.text, old.office, old.beside.resolve()) == (new.text, new.office, new.beside.resolve()):
        return ()
    papers = [_paper(version) for version in (old, new)]
    if None in papers or papers[0] == papers[1]:
        return ()
    before, after = (paper[0] if paper else [] for paper in papers)
    return tuple(_lines(before, after)) or (Change("changed", _GROUP, _LAYOUT, _LAYOUT, None, None),)


def _paper(version: Version) -> tuple[list[str], dict[str, bytes]] | None:
    """Return the lines of a report, and the printed parts of its Word file."""
    try:
        draft = pipeline.check(version.name, version.text.encode(), version.beside).draft
        if draft is None:
            return None
        papers = pipeline.build_all(draft, ("text", "docx"), _MADE).reports
    except BaocaoError:
        return None
    with zipfile.ZipFile(BytesIO(papers["docx"])) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if name.startswith("word/")}
    return papers["text"].decode().splitlines(), parts


def _lines(before: list[str], after: list[str]) -> Iterator[Change]:
    for kind, a, b, c, d in stretches(before, after):
        pairs = zip_longest(before[a:b], after[c:d]) if kind != "equal" else ()
        for at, (old, new) in enumerate(pairs, c + 1):
            told: ChangeKind = "changed" if old and new else "removed" if old else "added"
            if old or new:
                path = _GROUP / "lines" / at
                yield Change(told, _GROUP, path, path if old else Path(), old or None, new or None)
