"""``word/styles.xml``: the components of the format as named Word styles, and nothing else.

Order of the elements: ECMA-376 part 1, 17.3.1.26 (pPr), 17.3.2.28 (rPr), 17.7.4.17 (style).
"""

from baocao.document import Stylesheet
from baocao.model.edition import Edition
from baocao.model.style import Style
from baocao.system.recent import for_recent
from baocao.write.docx.numbering import numbered
from baocao.write.docx.properties import font_size, indents, style_id
from baocao.write.docx.xml import el, group, part, toggle, twips

_BUILT_IN_STYLES = 376


@for_recent(8)
def styles_part(stylesheet: Stylesheet) -> bytes:
    """Return the styles part."""
    edition = stylesheet.edition
    own = [_style(key, style, stylesheet) for key, style in edition.styles.items()]
    return part("styles", _defaults(edition), _latent(), *own, *_unstyled())


def _defaults(edition: Edition) -> str:
    font = edition.typeface.font
    run = el(
        "rPr",
        el("rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font),
        *font_size(edition.styles["base"].pt),
        el("lang", val=edition.typeface.language, eastAsia=edition.typeface.language),
    )
    return el("docDefaults", el("rPrDefault", run), el("pPrDefault"))


def _latent() -> str:
    """Hide Word's own styles in the style pane, so that it shows only the report's components."""
    return el(
        "latentStyles",
        defLockedState=0,
        defUIPriority=99,
        defSemiHidden=1,
        defUnhideWhenUsed=1,
        defQFormat=0,
        count=_BUILT_IN_STYLES,
    )


def _unstyled() -> tuple[str, ...]:
    """Return the defaults of runs, tables and lists without a style."""
    no_margins = [el(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right")]
    return (
        _default("character", "DefaultParagraphFont", "Default Paragraph Font"),
        _default("table", "TableNormal", "Normal Table", el("tblPr", el("tblCellMar", *no_margins))),
        _default("numbering", "NoList", "No List"),
    )


def _default(kind: str, id_: str, name: str, properties: str = "") -> str:
    hidden = (el("uiPriority", val=99), el("semiHidden"), el("unhideWhenUsed"))
    return el("style", el("name", val=name), *hidden, properties, type=kind, default=1, styleId=id_)


def _style(key: str, style: Style, stylesheet: Stylesheet) -> str:
    attributes: dict[str, str | int] = {"type": style.kind, "styleId": style_id(key)}
    if key == "base":
        attributes["default"] = 1
    elif not style.built_in:
        attributes["customStyle"] = 1
    base = style.based_on or ("base" if style.kind == "paragraph" and key != "base" else None)
    return el(
        "style",
        el("name", val=style.name),
        el("basedOn", val=style_id(base)) if base else "",
        el("next", val=style_id(style.next)) if style.next else "",
        el("uiPriority", val=1),
        el("qFormat"),
        group("pPr", *_paragraph_properties(key, style, stylesheet)),
        group("rPr", *_run_properties(style)),
        **attributes,
    )


def _paragraph_properties(key: str, style: Style, stylesheet: Stylesheet) -> tuple[str, ...]:
    level = style.outline_level
    return (
        toggle("keepNext", style.keep_next),
        toggle("keepLines", style.keep_lines),
        toggle("widowControl", style.widow_control),
        numbered(key, stylesheet),
        _border(style),
        _spacing(style),
        indents(style),
        el("jc", val=style.align) if style.align else "",
        "" if level is None else el("outlineLvl", val=level),
    )


def _spacing(style: Style) -> str:
    attributes: dict[str, str | int] = {}
    if style.before_pt is not None:
        attributes["before"] = twips(pt=style.before_pt)
    if style.after_pt is not None:
        attributes["after"] = twips(pt=style.after_pt)
    if style.border and style.border.line_pt is not None:
        attributes |= {"line": twips(pt=style.border.line_pt), "lineRule": "exact"}
    elif style.line_exact_pt is not None:
        attributes |= {"line": twips(pt=style.line_exact_pt), "lineRule": "exact"}
    elif style.line_multiple is not None:
        attributes |= {"line": round(240 * style.line_multiple), "lineRule": "auto"}
    return el("spacing", **attributes) if attributes else ""


def _border(style: Style) -> str:
    """Return the lines around or above a paragraph; the lateral ones are on its indents in every program."""
    border = style.border
    if border is None:
        return ""
    sides = ("top", "left", "bottom", "right") if border.sides == "all" else ("top",)
    color = style.color or "000000"
    gaps = {"left": 0, "right": 0}
    lines = (
        el(side, val="single", sz=round(border.pt * 8), space=gaps.get(side, border.gap_pt), color=color)
        for side in sides
    )
    return el("pBdr", *lines)


def _run_properties(style: Style) -> tuple[str, ...]:
    underline = None if style.underline is None else "single" if style.underline else "none"
    return (
        *(toggle(tag, style.bold) for tag in ("b", "bCs")),
        *(toggle(tag, style.italic) for tag in ("i", "iCs")),
        el("color", val=style.color) if style.color else "",
        *font_size(style.pt),
        el("u", val=underline) if underline else "",
        el("vertAlign", val="superscript") if style.superscript else "",
    )
