"""The styles of an edition as CSS: one class per style, with the same lengths as in Word."""

from collections.abc import Iterator

from baocao.library.font_widths import line_height
from baocao.model.edition import Edition
from baocao.model.style import Style

_ALIGN = {"both": "justify", None: "left"}


def css_rules(edition: Edition) -> str:
    """Return the rules for the sheets and for every style of an edition, with class names ``s-…``."""
    font = edition.typeface.font
    rules = [*_sheets(edition, font)]
    for key in edition.styles:
        style = edition.resolved(key)
        declarations = _words(style) if style.kind == "character" else (*_words(style), *_lines(style, font))
        rules.append(f".s-{key}{{{';'.join(declarations)}}}")
    for key, level in edition.levels.items():
        if level.pt:
            rules.append(f".s-{key}>.list-label{{font-size:{number(level.pt)}pt}}")
    return "\n".join(rules)


def _sheets(edition: Edition, font: str) -> Iterator[str]:
    page, side = edition.page, edition.page.margins_mm
    upright = (side.top, side.right, side.bottom, side.left)
    # The binding edge is the upper edge of a landscape sheet.
    turned = (side.left, side.top, side.right, side.bottom)
    # Word's line above the notes is a paragraph of its own, with the line in its middle.
    base = edition.resolved("base")
    half = number((base.pt or 0) * (base.line_multiple or 1) * line_height(font) / 2)
    yield f".notes::before{{height:{half}pt;margin-bottom:{half}pt}}"
    yield f'.page{{font-family:"{font}","Liberation Serif",Tinos,"Nimbus Roman",serif}}'
    for name, width, height, margins in (
        ("sheet", page.width_mm, page.height_mm, upright),
        ("wide", page.height_mm, page.width_mm, turned),
    ):
        padding = " ".join(f"{number(margin)}mm" for margin in margins)
        size = f"{number(width)}mm {number(height)}mm"
        yield f"@page {name}{{size:{size};margin:{padding}}}"
        yield f"@page {name}-laid{{size:{size};margin:0}}"
        yield f".{name}{{page:{name};width:{number(width)}mm;padding:{padding}}}"
        yield f".paged .{name}{{page:{name}-laid;min-height:{number(height)}mm}}"
        yield f".paged .{name}:not(.overfull){{height:{number(height)}mm}}"
        yield f".{name}>.in-margin{{{_sides(margins[3], margins[1])}}}"
        yield f".{name}>.page-number{{top:{number(page.header_mm)}mm;{_sides(margins[3], margins[1])}}}"
    if page.verso_mm:
        left, right = page.verso_mm.left, page.verso_mm.right
        yield "@media print{.empty-back{display:block;page:sheet-laid;height:1mm;break-after:page}}"
        yield f"@page sheet:left{{margin-left:{number(left)}mm;margin-right:{number(right)}mm}}"
        yield f".sheet.verso{{padding-left:{number(left)}mm;padding-right:{number(right)}mm}}"
        yield f".sheet.verso>.in-margin{{{_sides(left, right)}}}"
        yield f".sheet.verso>.page-number{{{_sides(left, right)}}}"


def _sides(left: float, right: float) -> str:
    """Return the side margins of the page number, which is in the middle of the text."""
    return f"margin:0 {number(right)}mm 0 {number(left)}mm"


def _words(style: Style) -> Iterator[str]:
    if style.pt is not None:
        yield f"font-size:{number(style.pt)}pt"
    if style.bold is not None:
        yield f"font-weight:{'bold' if style.bold else 'normal'}"
    if style.italic is not None:
        yield f"font-style:{'italic' if style.italic else 'normal'}"
    if style.underline is not None:
        yield f"text-decoration:{'underline' if style.underline else 'none'}"
    if style.color:
        yield f"color:#{style.color}"
    if style.superscript:
        yield "vertical-align:super;font-size:.65em;line-height:0"


def _lines(style: Style, font: str) -> Iterator[str]:
    yield f"text-align:{_ALIGN.get(style.align, style.align)}"
    yield f"margin-left:{number(style.left_mm)}mm"
    yield f"text-indent:{number(style.first_line_mm)}mm"
    # Word adds the space after a paragraph and the space before the next; CSS margins would collapse.
    yield from _space(style)
    if style.border and style.border.line_pt is not None:
        yield f"line-height:{number(style.border.line_pt)}pt"
    elif style.line_exact_pt is not None:
        yield f"line-height:{number(style.line_exact_pt)}pt"
    else:
        yield f"line-height:{number((style.line_multiple or 1) * line_height(font))}"
    if style.keep_next:
        yield "break-after:avoid"
    if style.keep_lines:
        yield "break-inside:avoid"
    yield f"orphans:{2 if style.widow_control else 1};widows:{2 if style.widow_control else 1}"


def _space(style: Style) -> Iterator[str]:
    """Yield the space above and below a paragraph: outside its border, if it has one."""
    before, after = f"{number(style.before_pt)}pt", f"{number(style.after_pt)}pt"
    border = style.border
    if border is None:
        yield f"padding:{before} 0 {after}"
        return
    gap, around = f"{number(border.gap_pt)}pt", border.sides == "all"
    yield f"padding:{gap} 0 {gap if around else 0};margin-top:{before};margin-bottom:{after}"
    yield f"border:{number(border.pt)}pt solid" if around else f"border-top:{number(border.pt)}pt solid"


def number(value: float | None) -> str:
    """Return a length in CSS notation.

    >>> number(None), number(18.0), number(2.6), number(1 / 3)
    ('0', '18', '2.6', '0.333')
    """
    return f"{value or 0:.3f}".rstrip("0").rstrip(".")
