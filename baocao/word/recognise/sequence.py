"""Checks that typed numbers follow one another."""

from collections.abc import Sequence
from dataclasses import replace

from baocao.word.recognise.line import HEADINGS, Doubt, Line
from baocao.word.recognise.numbered import form_of


def checked(lines: Sequence[Line]) -> list[Line]:
    """Return the lines; those whose number does not follow have a doubt.

    A number starts again below each heading and item above its own level. Roman numbers may go on through
    the parts of a report, and articles do through all chapters.
    """
    last: dict[tuple[bool, int, str], int] = {}
    found: list[Line] = []
    for line in lines:
        counted = line.label in HEADINGS or line.label.startswith("item") or line.label == "article"
        value = line.typed.value if line.typed and counted else None
        is_article = line.label == "article"
        if line.label in HEADINGS or is_article or line.label == "appendix-label":
            last = {key: each for key, each in last.items() if key[0] and key[1] <= line.depth}
        elif line.label.startswith("item"):
            last = {key: each for key, each in last.items() if key[0] or key[1] <= line.depth}
        if value is None:
            found.append(line)
            continue
        key = line.label in HEADINGS or is_article, 0 if is_article else line.depth, form_of(line.typed)
        doubt = _doubt(last.get(key), value)
        last[key] = value
        found.append(replace(line, doubts=(*line.doubts, doubt)) if doubt else line)
    return found


def _doubt(before: int | None, value: int) -> Doubt | None:
    if before is None:
        return None if value == 1 else "number-jumps"
    if value == before:
        return "number-twice"
    return None if value in (before + 1, 1) else "number-jumps"
