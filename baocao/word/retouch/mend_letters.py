"""Mends how letters look: font, size, weight, slant, capitals."""

from collections import Counter
from collections.abc import Callable, Iterator

from lxml import etree

from baocao.lint.paper_form import FormLine
from baocao.lint.rules.form.headings import heading_style
from baocao.lint.rules.form.telling import bounds
from baocao.model.style import Style
from baocao.word.dingbats import is_symbol_font
from baocao.word.form_lines import WORD_PT, is_colour
from baocao.word.namespaces import W
from baocao.word.old_letters import old_code
from baocao.word.paper import Look
from baocao.word.retouch.ordered import drop, properties, put
from baocao.word.retouch.work import Work, has_letters

_SLACK_PT = 0.5
_LONGEST_HEADING = 150
# Fonts of codes before Unicode: in another font, their letters are others.
_OLD_FONTS = (".vn", "vni", "vn")
_THEMES = ("asciiTheme", "hAnsiTheme", "cstheme")


def mend_fonts(work: Work) -> None:
    """Give words the edition's font, except signs and letters of codes before Unicode."""
    font = work.form.edition.typeface.font
    for run in _runs_with_letters(work):
        used = [each for each in work.letters(run).fonts if each]
        if _may_change(run, used) and any(each.casefold() != font.casefold() for each in used):
            fonts = put(properties(run), "rFonts", ascii=font, hAnsi=font, cs=font)
            drop(fonts, *_THEMES)


def _may_change(run: etree._Element, fonts: list[str]) -> bool:
    if any(is_symbol_font(font) or font.casefold().startswith(_OLD_FONTS) for font in fonts):
        return False
    return not old_code("".join(text.text or "" for text in run.iterchildren(f"{W}t")))


def mend_sizes(work: Work) -> None:
    """Give the components the size that is nearest to theirs of those that the edition allows."""
    for line in work.wrong():
        style = work.form.style(line)
        if style:
            _resize(work, line, style)


def mend_body_sizes(work: Work) -> None:
    """Give the text the size that most of it has, if that is allowed; else the nearest."""
    style = work.form.edition.resolved("body")
    low, high = bounds(style)
    counts = Counter[float]()
    for line in work.form.body:
        for pt, letters in line.pts:
            counts[pt] += letters * (low <= pt <= high)
    usual = counts.most_common(1)[0][0] if counts.total() else None
    for line in work.wrong():
        _resize(work, line, style, usual)


def _resize(work: Work, line: FormLine, style: Style, usual: float | None = None) -> None:
    low, high = bounds(style)
    for run in filter(has_letters, work.runs(line)):
        look = work.letters(run).look
        size = look.size or WORD_PT
        if not look.raised and not low - _SLACK_PT <= size <= high + _SLACK_PT:
            half_points = str(round(2 * (usual or (low if size < low else high))))
            for name in ("sz", "szCs"):
                put(properties(run), name, val=half_points)


def mend_weights(work: Work) -> None:
    """Make components bold, or not."""
    _switch(work, ("b", "bCs"), lambda style: bool(style.bold))


def mend_slants(work: Work) -> None:
    """Make components italic, or upright."""
    _switch(work, ("i", "iCs"), lambda style: bool(style.italic))


def mend_capitals(work: Work) -> None:
    """Show components in capitals, or as they are typed."""
    _switch(work, ("caps",), lambda style: style.caps)


def mend_headings(work: Work) -> None:
    """Make headings bold, italic, capitals as the edition says of their level; typed capitals stay."""
    for line in work.wrong():
        style = heading_style(work.form, line)
        if style and len(line.text) <= _LONGEST_HEADING:
            for run in work.runs(line):
                _set_heading(run, work.letters(run).look, style)


def _set_heading(run: etree._Element, look: Look, style: Style) -> None:
    if style.bold and not look.bold:
        _set(run, ("b", "bCs"), is_on=True)
    if bool(style.italic) != look.italic:
        _set(run, ("i", "iCs"), is_on=bool(style.italic))
    if style.caps != look.capitals:
        _set(run, ("caps",), is_on=style.caps)


def _switch(work: Work, names: tuple[str, ...], is_on: Callable[[Style], bool]) -> None:
    for line in work.wrong():
        style = work.form.style(line)
        for run in work.runs(line) if style else ():
            if style:
                _set(run, names, is_on=is_on(style))


def _set(run: etree._Element, names: tuple[str, ...], *, is_on: bool) -> None:
    for name in names:
        node = put(properties(run), name)
        drop(node, "val")
        if not is_on:
            node.set(f"{W}val", "0")


def _runs_with_letters(work: Work) -> Iterator[etree._Element]:
    return (run for line in work.wrong() for run in work.runs(line) if has_letters(run))


def mend_colours(work: Work) -> None:
    """Print coloured words as all others; the colour of links stays, which are underlined."""
    for run in _runs_with_letters(work):
        look = work.letters(run).look
        if is_colour(look.color) and not look.underlined:
            drop(put(properties(run), "color", val="auto"), "themeColor", "themeTint", "themeShade")


def mend_highlights(work: Work) -> None:
    """Take the marker's colour from words."""
    for line in work.wrong():
        for run in work.runs(line):
            if work.letters(run).highlighted:
                put(properties(run), "highlight", val="none")
                shade = put(properties(run), "shd", val="clear", color="auto", fill="auto")
                drop(shade, "themeFill", "themeFillTint", "themeFillShade", "themeColor")
