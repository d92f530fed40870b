"""Lines of which somebody took away the ``#`` of a comment, but not the space after it.

``new`` writes what a user may take as comments, each line as ``# `` and the text. Without the ``#`` alone,
all these lines start one column too far to the right, and YAML finds the fault at the right lines below.
"""

from collections.abc import Callable, Iterator

from baocao.finding import Edit
from baocao.messages import mend as say
from baocao.source.lines import Lines
from baocao.source.remedy import Remedy
from baocao.system.patterns import lazy

_ODD = lazy(r"(?m)^(?:  )* (?=[^ \t\r\n#])")
_COMMENTED_KEY = lazy(r" *(?P<mark># ?)[a-z_][a-z0-9_-]*:\s*")
# Each run is tried by parsing the file.
_MOST_RUNS = 10
_LONGEST = 1 << 16

Reached = Callable[[tuple[Edit, ...]], int | None]


def uncommented(text: str, lines: Lines, reached: Reached) -> list[Remedy]:
    """Return the remedies of such lines, a run of them each, if they keep the file from being YAML.

    ``reached`` tells where the parser stops after some edits, ``None`` if it does not stop.
    """
    if len(text) > _LONGEST or not _ODD.search(text) or (stop := reached(())) is None:
        return []
    found: list[Remedy] = []
    edits: tuple[Edit, ...] = ()
    runs = [run for run in _runs(lines) if lines.opens(run.start) and _was_comment(lines, run)]
    for run in runs if len(runs) <= _MOST_RUNS and not any(_holds_more(lines, each) for each in runs) else ():
        moved = (*edits, *_head(lines, run), *(Edit(at := lines.at(each, 0), at + 1, "") for each in run))
        after = reached(moved)
        if after is None or after > stop:
            found.append(_of_run(lines, run, moved[len(edits) :]))
            edits = moved
        if after is None:
            return found
        stop = max(stop, after)
    return found


def _runs(lines: Lines) -> Iterator[range]:
    """Yield the runs of adjacent lines that are indented by an odd number of spaces."""
    first: int | None = None
    for number in range(1, lines.count + 2):
        is_odd = number <= lines.count and _ODD.match(lines[number]) is not None
        if first is not None and not is_odd:
            yield range(first, number)
        first = (first or number) if is_odd else None


def _was_comment(lines: Lines, run: range) -> bool:
    """Tell whether several lines moved together, or the comment is still there that a line was part of."""
    column = lines.indent(run.start) - 1
    beside = (each for each in (run.start - 1, run.stop) if 0 < each <= lines.count)
    return len(run) > 1 or any(lines[each].startswith("#", column) for each in beside)


def _holds_more(lines: Lines, run: range) -> bool:
    """Tell whether the next line is inside what a run starts: then these are the columns of the author."""
    below = lines.below(run[-1])
    return below is not None and lines.indent(below) > lines.indent(run.start)


def _head(lines: Lines, run: range) -> tuple[Edit, ...]:
    """Return the edit that takes the key above a run, without which it is of no use, if still a comment."""
    above = run.start - 1
    head = _COMMENTED_KEY.fullmatch(lines[above]) if above else None
    return (Edit(lines.at(above, head.start("mark")), lines.at(above, head.end("mark")), ""),) if head else ()


def _of_run(lines: Lines, run: range, edits: tuple[Edit, ...]) -> Remedy:
    first = run.start
    start, end = lines.at(first, lines.indent(first)), lines.at(first, len(lines[first].rstrip()))
    said = say.SPACE_TOO_MANY.of(n=len(run))
    if len(edits) == len(run):
        return Remedy(said, say.WITHOUT_SPACE.of(n=len(run)), start, end, edits)
    # Whether the key is meant as well, only the author knows.
    return Remedy(said, say.WITH_KEY_ABOVE.of(n=len(run)), start, end, edits, sure=False)
