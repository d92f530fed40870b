"""Lines that are indented by tabs, which YAML does not read.

How wide somebody's editor shows a tab is unknown. If the file says the same at every usual width at which it
is YAML at all, the tabs can be replaced by spaces safely.
"""

from yaml.error import YAMLError

from baocao.messages import mend as say
from baocao.source.compose import shallow_events
from baocao.source.lines import Lines
from baocao.source.remedy import Remedy, replaced
from baocao.system.patterns import lazy

_TABBED = lazy(r"(?m)^ *\t[ \t]*(?=\S)")
_WIDTHS = (4, 8, 2)
# Longer files are not worth so many times of parsing.
_LONGEST = 1 << 16
_SENTENCE_ENDS = (".", ";", "!", "?")


def tabbed(text: str, lines: Lines) -> list[Remedy]:
    """Return the remedies of all lines with tabs, if they can only mean one thing; else none."""
    if "\t" not in text or len(text) > _LONGEST or not _TABBED.search(text) or _says(text) is not None:
        return []
    read = [(width, told) for width in _WIDTHS if (told := _says(_expanded(text, width))) is not None]
    meant = [(width, told) for width, told in read if _is_likely(_expanded(text, width), text)]
    if not meant or any(told != meant[0][1] for _, told in meant):
        return []
    return [
        _of_line(lines, number, meant[0][0])
        for number in range(1, lines.count + 1)
        if _is_tabbed(lines[number])
    ]


def _is_tabbed(line: str) -> bool:
    return _TABBED.match(line) is not None


def _expanded(text: str, width: int) -> str:
    return _TABBED.sub(lambda match: match[0].expandtabs(width), text)


def _says(text: str) -> list[tuple[str, object]] | None:
    """Return what a text says to YAML, without places; ``None`` if it is not YAML."""
    try:
        return [(type(event).__name__, getattr(event, "value", None)) for event in shallow_events(text)]
    except YAMLError:
        return None


def _is_likely(expanded: str, text: str) -> bool:
    """Tell whether no line with a tab makes nonsense of itself or of the line above.

    Nobody indents an item below a sentence that is complete, or leaves a sentence with a colon without items.
    A sentence that is not complete may go on, or lack its colon.
    """
    above = ""
    for written, line in zip(text.splitlines(), expanded.splitlines(), strict=True):
        if _is_tabbed(written) and line.lstrip().startswith("- "):
            deeper = _column(line) > _column(above)
            if above.rstrip().endswith(":") and above.lstrip().startswith("- ") and not deeper:
                return False
            if deeper and above.rstrip().endswith(_SENTENCE_ENDS):
                return False
        above = line if line.strip() else above
    return True


def _column(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _of_line(lines: Lines, number: int, width: int) -> Remedy:
    text = lines[number]
    blanks = text[: len(text) - len(text.lstrip())]
    edit = replaced(lines, number, 0, len(blanks), " " * len(blanks.expandtabs(width)))
    start, end = lines.at(number, blanks.index("\t")), lines.at(number, len(blanks))
    return Remedy(say.TAB.of(), say.NO_TAB.of(), start, end, (edit,))
