"""Origins of printed lines, as texts in a Word file: read, and written as people write addresses."""

from itertools import takewhile

from baocao.model.office_outline import PARTS
from baocao.path import Path, Step

# Steps of the model that a month does not write, except below a key that has names of its own.
_UNWRITTEN = ("sections", "content", "cells")
_NAMING = ("sections", "footnotes", "appendices")
_ENDS = ("text", "paragraph")
_MONTH, _OFFICE = "month", "office"
_PARTS = tuple((part,) for part in PARTS)


def read_origin(text: str) -> Path | None:
    """Return the path that an origin spells; ``None`` if the text is none, or leads into another file.

    >>> read_origin("month.results[0]") == Path.of("month", "results", 0), read_origin("/etc/passwd")
    (True, None)
    """
    path = Path.parse(text)
    return path if str(path) == text and (not text or path[0] in (_MONTH, _OFFICE)) else None


def written(origin: str) -> Path:
    """Return the address of an origin as people write it, without the name of the month.

    >>> str(written("month.results.sections.advisory.content[2].items[0].text"))
    'results.advisory[2].items[0]'
    >>> [str(written(origin)) for origin in ("office.issuer[0]", "month.footnotes.content", "month.number")]
    ['office.issuer[0]', 'footnotes.content', 'number']
    """
    steps: list[Step] = []
    before: Step = ""
    for step in Path.parse(origin):
        steps += [step] if step not in _UNWRITTEN or before in _NAMING else []
        before = step
    if len(steps) > 1 and steps[-1] in _ENDS and isinstance(steps[-2], int):
        steps.pop()
    return Path(steps[1:] if steps[:1] == [_MONTH] else steps)


def group_of(path: Path) -> Path:
    """Return the group in which a comparison shows an address: its section, its list, or nothing.

    >>> [str(group_of(Path.parse(text))) for text in ("results.advisory[2].items[0]", "recipients[1]", "x")]
    ['results.advisory', 'recipients', '']
    """
    if path[:1] == (_OFFICE,):
        return Path.of(path[1] if path[1:2] == ("recipients",) else _OFFICE)
    names = Path(takewhile(lambda step: isinstance(step, str), path))
    if names[:1] == ("footnotes",):
        return Path(names[:1])
    if names.name in ("title", "table", "label"):
        names = names.parent
    is_list = len(path) > 1 and names[:1] != ("signature",)
    return names if is_list or is_title(path) else Path()


def is_title(path: Path) -> bool:
    """Tell whether an address is that of a section, whose title stands there.

    >>> [is_title(Path.parse(text)) for text in ("results", "results.advisory.title", "results[0]", "date")]
    [True, True, False, False]
    """
    return path[:1] in _PARTS and all(isinstance(step, str) for step in path)
