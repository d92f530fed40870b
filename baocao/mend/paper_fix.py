"""Safe fixes of the form of a Word file: what Word sets, never what people wrote."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from baocao.finding import Finding
from baocao.lint.rules.form.fixed_words import HEAD_WORDS
from baocao.system.patterns import lazy
from baocao.word.judged import Asked, Judged, judge
from baocao.word.paper import Paper, paragraphs
from baocao.word.reader import read_elements
from baocao.word.retouch.copied import Copied
from baocao.word.retouch.menders import MENDERS, Mender
from baocao.word.retouch.work import Work

# Mended one by one if together they do harm; each is a check of the whole file.
_ALONE_AT_MOST = 20
_WORD = lazy(r"\w+")


class FixedPaper(NamedTuple):
    """A Word file after fixing, the number of places that were fixed, and what is left."""

    data: bytes
    fixed: int
    judged: Judged


def fix_paper(name: str, data: bytes, beside: Path, asked: Asked) -> FixedPaper:
    """Apply the safe fixes until none is left.

    A fix is kept only if the file then has the same words and the same components, fewer faults of that kind
    and none more of any other. A file without any such fault stays byte for byte.

    Raises :class:`BaocaoError` if the file cannot be read or changed.
    """
    before = judged = judge(name, data, beside, asked, words=False)
    Copied(data, name)
    mended = True
    while mended:
        mended = False
        for id_, mender in MENDERS.items():
            better = _mended(judged, id_, mender, name, beside, asked)
            if better is not None:
                judged, mended = better, True
    last = judge(name, judged.data, beside, asked)
    return FixedPaper(judged.data, _times(before) - _times(judged), last)


def _mended(judged: Judged, id_: str, mender: Mender, name: str, beside: Path, asked: Asked) -> Judged | None:
    """Return a file after mending the faults of a rule; ``None`` if none can be mended."""
    finding = _of(judged, id_)
    if finding is None:
        return None
    lines = _lines(judged, finding)

    def attempt(start: Judged, faulty: Sequence[int]) -> Judged | None:
        data = _applied(start, mender, name, faulty)
        if data is None:
            return None
        after = judge(name, data, beside, asked, words=False)
        return after if _is_better(start, after, id_) else None

    together = attempt(judged, lines)
    if together is not None or not 1 < len(lines) <= _ALONE_AT_MOST:
        return together
    best = judged
    for line in lines:
        best = attempt(best, (line,)) or best
    return best if best is not judged else None


def _applied(judged: Judged, mender: Mender, name: str, faulty: Sequence[int]) -> bytes | None:
    copy = Copied(judged.data, name)
    elements = read_elements(copy.package, name)
    copy.change(copy.main.name, copy.main.root)
    mender(Work(copy, judged.form, judged.found.lines, elements.nodes, elements.looks, faulty))
    return copy.to_bytes()


def _lines(judged: Judged, finding: Finding) -> list[int]:
    """Return the numbers of the faulty lines; a fault of no line is at the very start."""
    spans = [span for span in (finding.span, *finding.also) if span.end]
    return list(dict.fromkeys(judged.form.source.position(span.start).line for span in spans))


def _of(judged: Judged, id_: str) -> Finding | None:
    return next((finding for finding in judged.findings if finding.rule.id == id_), None)


def _times(judged: Judged) -> int:
    return sum(finding.times for finding in judged.findings)


def _is_better(before: Judged, after: Judged, id_: str) -> bool:
    old, new = ({each.rule.id: each.times for each in judged.findings} for judged in (before, after))
    if new.get(id_, 0) >= old[id_] or any(times > old.get(rule, 0) for rule, times in new.items()):
        return False
    labels = [[line.label for line in judged.form.lines] for judged in (before, after)]
    signs_too = id_ != HEAD_WORDS.id
    return labels[0] == labels[1] and _said(before.paper, exact=signs_too) == _said(
        after.paper, exact=signs_too
    )


def _said(paper: Paper, *, exact: bool) -> list[list[str]]:
    """Return all texts of a file; not ``exact``, only their words. An empty paragraph says nothing."""
    return [[text] if exact else _words(text) for text in _texts(paper) if text]


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _texts(paper: Paper) -> Iterator[str]:
    stories = (paper.blocks, *(blocks for _, blocks in paper.heads_and_feet))
    for story in (*stories, *(note.blocks for note in paper.notes.values())):
        for paragraph in paragraphs(story):
            yield "".join(
                f"{run.text}{run.note}{run.thing.text if run.thing else ''}" for run in paragraph.runs
            )
    yield from (comment.text for comment in paper.comments)
