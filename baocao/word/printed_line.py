"""How the letters of a line look when it is printed, for measuring how long it is."""

from baocao.model.style import Style
from baocao.word.recognise.line import Line


def printed_style(line: Line, pt: float) -> Style:
    """Return the look of a line, whose size is ``pt`` points if its letters say none."""
    looks = [run.look for run in line.runs]
    return Style(
        name="-",
        pt=max((look.size or 0 for look in looks), default=0) or pt,
        bold=any(look.bold for look in looks),
        italic=any(look.italic for look in looks),
        source="-",
    )


def printed_words(line: Line) -> str:
    """Return the words of a line, in capitals if it is set in them."""
    return line.words.upper() if any(run.look.capitals for run in line.runs) else line.words
