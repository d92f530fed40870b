"""Measures a Word file for the rules about the form of papers."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from io import BytesIO
from typing import Any, Literal
from unicodedata import normalize

from baocao.errors import BaocaoError
from baocao.library import catalog
from baocao.lint.paper_form import FormLine, PageCount, PaperForm, Sheet
from baocao.messages import paper_form as say
from baocao.model.edition import Edition
from baocao.source import Source
from baocao.word.dingbats import is_symbol_font
from baocao.word.paper import Paper, Paragraph, Run, paragraphs
from baocao.word.reader import read_paper
from baocao.word.recognise.facts import Facts
from baocao.word.recognise.lexicon import authority_of
from baocao.word.recognise.line import HEADINGS, Doubt, Line
from baocao.word.recognise.piece import in_capitals
from baocao.word.recognise.recognised import Recognised
from baocao.word.recognise.recognising import recognise
from baocao.word.ruled_lines import ruled_lines
from baocao.word.standing import standings

#: What stands between the words of two cells in the line of a table.
BETWEEN_CELLS = " | "
# Word's own, for a file that says nothing.
WORD_PT = 10.0
_WORD_FONT = "Times New Roman"
_MM = 1440 / 25.4
_NEARLY_BLACK = 0x40
# The block of the body in which a place is.
_TOP = re.compile(r"[pt](\d+)")
_COUNTED: dict[Doubt, Literal["jumps", "twice"]] = {"number-jumps": "jumps", "number-twice": "twice"}


def measure(
    name: str, data: bytes, today: date, *, family: str | None = None, kind: str | None = None
) -> tuple[PaperForm, ...]:
    """Return the form of a Word file under each edition that its head allows, in force on its day.

    A paper without a day is judged by ``today``. ``family`` and ``kind`` replace what is recognised. Raises
    :class:`BaocaoError` if the file cannot be read, its family is not recognised, or no edition was in force.
    """
    paper = read_paper(BytesIO(data), name)
    return forms_of(name, paper, recognise(paper), today, family=family, kind=kind)


def forms_of(
    name: str,
    paper: Paper,
    found: Recognised,
    today: date,
    *,
    family: str | None = None,
    kind: str | None = None,
) -> tuple[PaperForm, ...]:
    """Return what :func:`measure` returns, of a paper that was read and recognised."""
    lines = tuple(_lines(paper, found.lines))
    source = Source(name, "".join(f"{line.text}\n" for line in lines))
    numbers = tuple(
        PageCount(each.section, each.at, each.pages, each.alignment, each.size or WORD_PT)
        for each in paper.page_numbers
    )
    sheets = tuple(_sheets(paper))
    facts = found.facts
    form = partial(
        PaperForm,
        source,
        kind=kind or facts.kind,
        lines=lines,
        sheets=sheets,
        page_counts=numbers,
        changes=paper.changed,
        comments=len(paper.comments),
        title=paper.title,
        authors=tuple(filter(None, (paper.author, paper.company))),
        signers=max(len(facts.signatures), 1),
        issued=bool(facts.number) and len(facts.date) == len("2026-01-31"),
    )
    return tuple(form(edition=edition) for edition in _editions(name, found, today, family))


def _editions(name: str, found: Recognised, today: date, asked: str | None) -> Iterator[Edition]:
    known = ", ".join(catalog.families())
    if asked is not None and asked not in catalog.families():
        raise BaocaoError(say.NO_FAMILY.of(name=asked, known=known))
    family = asked or found.facts.family
    if not family:
        raise BaocaoError(say.UNKNOWN_FAMILY.of(file=name, known=known))
    day = _day(found.facts, today)
    edition = catalog.edition_on(family, day)
    if edition is None:
        raise BaocaoError(say.NO_EDITION.of(file=name, family=family, day=day.strftime("%d/%m/%Y")))
    yield edition
    titles = {line.text for line in found.lines if line.label == "nation"}
    for each in (asked,) if asked else catalog.families():
        yield from _under_letterheads(catalog.edition_on(each, day), titles)


def _under_letterheads(edition: Edition | None, titles: set[str]) -> Iterator[Edition]:
    """Yield an edition under each letterhead of its own family with one of those titles."""
    for name in catalog.letterheads(edition.family) if edition else ():
        own = catalog.letterhead(name)
        rows = own.letterhead.rows if own and own.letterhead else ()
        if own and edition and any(line.words in titles for row in rows for line in row.right):
            yield own.over(edition)


def _day(facts: Facts, today: date) -> date:
    """Return the day of a paper; today, if it has none that there is."""
    try:
        return date.fromisoformat(facts.date)
    except ValueError:
        return today


def _lines(paper: Paper, lines: Sequence[Line]) -> Iterator[FormLine]:
    measured: set[int] = set()
    all_sizes = [_sizes(_runs(line)) for line in lines]
    usual = [max(sizes, key=lambda pt: sizes[pt], default=WORD_PT) for sizes in all_sizes]
    rules = ruled_lines(paper, lines, usual)
    stood = zip([None, *lines], lines, all_sizes, standings(lines, usual), strict=False)
    for above, line, sizes, stands in stood:
        source, runs = line.source, _runs(line)
        inside = [source] if isinstance(source, Paragraph) else list(paragraphs([source]))
        fresh = id(source) not in measured
        measured.add(id(source))
        text = _text(line)
        head = line.run_in or text.partition(":")[0] if line.label in HEADINGS else text
        seen = line.runs[: line.lead] if line.label in HEADINGS and line.lead else runs
        yield FormLine(
            line.n,
            line.label,
            text,
            role=line.role,
            appendix=line.appendix,
            pts=tuple(sizes.items()),
            fonts=tuple(_fonts(inside).items()) if fresh else (),
            bold=_share(seen, "bold"),
            italic=_share(seen, "italic"),
            capitals=in_capitals(head) or _share(seen, "capitals") > 1 / 2,
            underlined=_share(seen, "underlined"),
            coloured=_coloured(runs),
            counted=_counted(line, above),
            align=stands.align,
            indent=stands.indent,
            gap=stands.gap,
            pitch=stands.pitch,
            spacing=stands.spacing,
            prose=stands.prose,
            rules=rules.get(line.n),
            level=line.level or 0,
            **_number_of(line),
            **_authority_of(line),
            own_pages=_own_pages(paper, line),
            highlighted=_highlighted(inside) if fresh else 0,
        )


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
    counted = [(_letters(run.text), bool(getattr(run.look, what))) for run in runs]
    whole = sum(count for count, _ in counted)
    return sum(count for count, has in counted if has) / whole if whole else 0.0


def _counted(line: Line, above: Line | None) -> Literal["", "jumps", "twice"]:
    """Tell what is wrong with the number of a line; Word counts its own right, unless a list starts anew.

    ``above`` is the line above it: lists in lists that Word counts are told apart by nothing else here.
    """
    typed = line.typed
    if typed is None:
        return ""
    if typed.automatic:
        before = above.typed if above and above.label == line.label else None
        goes_on = before is None or before.form != typed.form or typed.value in (1, (before.value or 0) + 1)
        return "" if goes_on or not typed.numbers else "jumps"
    return next((_COUNTED[doubt] for doubt in line.doubts if doubt in _COUNTED), "")


def _coloured(runs: Iterable[Run]) -> float:
    """Return the share of letters in colours; grey that is nearly black is none, and links are underlined."""
    counted = [(_letters(run.text), not run.look.underlined and _is_colour(run.look.color)) for run in runs]
    whole = sum(count for count, _ in counted)
    return sum(count for count, has in counted if has) / whole if whole else 0.0


def _is_colour(color: str) -> bool:
    try:
        return max(bytes.fromhex(color), default=0) > _NEARLY_BLACK
    except ValueError:
        return False


def _sheets(paper: Paper) -> Iterator[Sheet]:
    for section in paper.sections:
        sizes = section.width, section.height, section.top, section.bottom, section.left, section.right
        if None in sizes:
            continue
        width, height, top, bottom, left, right = (round(abs(size or 0) / _MM, 2) for size in sizes)
        yield Sheet(width, height, top, bottom, left, right, section.landscape, section.title_page)
