"""The lines of a Word file and their looks, for the rules about the form of papers."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any
from unicodedata import normalize

from baocao.lint.paper_form import FormLine
from baocao.word.across import across
from baocao.word.counted import counted
from baocao.word.dingbats import is_symbol_font
from baocao.word.paper import Paper, Paragraph, Run, paragraphs
from baocao.word.recognise.foot_facts import signed
from baocao.word.recognise.lexicon import authority_of
from baocao.word.recognise.line import HEADINGS, Line
from baocao.word.recognise.piece import in_capitals
from baocao.word.ruled_lines import ruled_lines
from baocao.word.standing import standings

#: What stands between the words of two cells in the line of a table.
BETWEEN_CELLS = " | "
# Word's own, for a file that says nothing.
WORD_PT = 10.0
_WORD_FONT = "Times New Roman"
_NEARLY_BLACK = 0x40
# The block of the body in which a place is.
_TOP = re.compile(r"[pt](\d+)")


def form_lines(paper: Paper, lines: Sequence[Line]) -> Iterator[FormLine]:
    """Yield the lines of a paper and their looks, as rules about form see them."""
    measured: set[int] = set()
    all_sizes = [_sizes(_runs(line)) for line in lines]
    usual = [max(sizes, key=lambda pt: sizes[pt], default=WORD_PT) for sizes in all_sizes]
    rules = ruled_lines(paper, lines, usual)
    signatures = _signatures(lines)
    stood = zip(
        lines,
        all_sizes,
        standings(lines, usual),
        across(paper, lines, usual),
        counted(lines),
        strict=True,
    )
    for line, sizes, stands, place, count in stood:
        source = line.source
        inside = [source] if isinstance(source, Paragraph) else list(paragraphs([source]))
        fresh = id(source) not in measured
        measured.add(id(source))
        yield FormLine(
            line.n,
            line.label,
            _text(line),
            role=line.role,
            appendix=line.appendix,
            level=line.level or 0,
            pts=tuple(sizes.items()),
            fonts=tuple(_fonts(inside).items()) if fresh else (),
            highlighted=_highlighted(inside) if fresh else 0,
            counted=count,
            rules=rules.get(line.n),
            own_pages=_own_pages(paper, line),
            signature=signatures.get(line.n, 0),
            **_look_of(line),
            **_number_of(line),
            **_authority_of(line),
            **asdict(stands),
            **asdict(place),
        )


def _signatures(lines: Sequence[Line]) -> dict[int, int]:
    """Return the number of the signature of each line that is of one."""
    body = [line for line in lines if not line.appendix]
    return {line.n: number for number, each in enumerate(signed(body), 1) for line in each}


def _look_of(line: Line) -> dict[str, Any]:
    """Return the look of a line; of a heading that text runs on from, that of the heading."""
    runs, text = _runs(line), _text(line)
    is_heading = line.label in HEADINGS
    head = line.run_in or text.partition(":")[0] if is_heading else text
    seen = line.runs[: line.lead] if is_heading and line.lead else runs
    return {
        "bold": _share(seen, "bold"),
        "italic": _share(seen, "italic"),
        "capitals": in_capitals(head) or _share(seen, "capitals") > 1 / 2,
        "underlined": _share(seen, "underlined"),
        "coloured": _coloured(runs),
    }


def _number_of(line: Line) -> dict[str, Any]:
    typed = line.typed
    if typed is None:
        return {"listed": isinstance(line.source, Paragraph) and bool(line.source.label)}
    digits = typed.text.strip("().:/–- ")
    form = typed.form.replace("–", "-")
    return {"mark": form, "count": typed.count, "digits": digits, "listed": typed.automatic}


def _authority_of(line: Line) -> dict[str, Any]:
    if line.label not in ("authority", "position"):
        return {}
    code, behalf = authority_of(line.text)
    return {"code": code, "behalf": behalf}


def _highlighted(inside: Iterable[Paragraph]) -> float:
    found = [(each.highlighted, _letters(each.text)) for each in inside]
    whole = sum(letters for _, letters in found)
    return sum(marked for marked, _ in found) / whole if whole else 0.0


def _own_pages(paper: Paper, line: Line) -> bool | None:
    """Tell whether an appendix begins in a section whose pages are counted anew."""
    found = _TOP.match(line.place)
    if line.label != "appendix-label" or found is None:
        return None
    above = [each for each in paper.sections if each.first_block < int(found[1])]
    return len(above) > 1 and above[-1].first_page is not None


def _runs(line: Line) -> tuple[Run, ...]:
    """Return the runs of a line; of a whole paragraph also those of the number in front of it."""
    source = line.source
    return source.runs if isinstance(source, Paragraph) and line.place == source.place else line.runs


def _text(line: Line) -> str:
    """Return the words of a line; those of a table are the paragraphs in its cells."""
    if line.label != "table":
        return " ".join(line.text.split())
    cells = (" ".join(normalize("NFC", each.text).split()) for each in paragraphs([line.source]))
    return BETWEEN_CELLS.join(filter(None, cells))


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _sizes(runs: Iterable[Run]) -> Mapping[float, int]:
    found = Counter[float]()
    for run in runs:
        if (count := _letters(run.text)) and not run.look.raised:
            found[run.look.size or WORD_PT] += count
    return found


def _fonts(inside: Iterable[Paragraph]) -> Mapping[str, int]:
    found = Counter[str]()
    for paragraph in inside:
        for font, count in paragraph.fonts:
            if not is_symbol_font(font):
                found[font or _WORD_FONT] += count
    return found


def _share(runs: Iterable[Run], what: str) -> float:
    shares = [(_letters(run.text), bool(getattr(run.look, what))) for run in runs]
    whole = sum(count for count, _ in shares)
    return sum(count for count, has in shares if has) / whole if whole else 0.0


def _coloured(runs: Iterable[Run]) -> float:
    """Return the share of letters in colours; grey that is nearly black is none, and links are underlined."""
    shares = [(_letters(run.text), not run.look.underlined and is_colour(run.look.color)) for run in runs]
    whole = sum(count for count, _ in shares)
    return sum(count for count, has in shares if has) / whole if whole else 0.0


def is_colour(color: str) -> bool:
    """Tell whether a colour is one that is seen as such: not black, nor nearly.

    >>> is_colour("FF0000"), is_colour("1F1F1F"), is_colour("auto")
    (True, False, False)
    """
    try:
        return max(bytes.fromhex(color), default=0) > _NEARLY_BLACK
    except ValueError:
        return False
