"""Properties in the order in which Word wants them: otherwise it calls a file damaged."""

from lxml import etree

from baocao.word.namespaces import W

# ECMA-376 part 1, annex A: EG_RPrBase, CT_PPrBase with what follows it, EG_SectPrContents.
_RUN = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
    "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText "
    "vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange"
)
_PARAGRAPH = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi "
    "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection "
    "textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
_SECTION = (
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings "
    "sectPrChange"
)
_ORDERS = {
    f"{W}{tag}": {f"{W}{name}": at for at, name in enumerate(names.split())}
    for tag, names in (("rPr", _RUN), ("pPr", _PARAGRAPH), ("sectPr", _SECTION))
}


def put(parent: etree._Element, name: str, **attributes: str) -> etree._Element:
    """Return the property of that name, made if there is none, with these attributes."""
    node = parent.find(f"{W}{name}")
    if node is None:
        node = etree.Element(f"{W}{name}")
        _insert(parent, node)
    for key, value in attributes.items():
        node.set(f"{W}{key}", value)
    return node


def properties(node: etree._Element) -> etree._Element:
    """Return the properties of a paragraph or a run, made if there are none."""
    tag = f"{node.tag}Pr"
    found = node.find(tag)
    if found is None:
        found = etree.Element(tag)
        node.insert(0, found)
    return found


def drop(node: etree._Element, *names: str) -> None:
    """Remove attributes."""
    for name in names:
        if f"{W}{name}" in node.attrib:
            del node.attrib[f"{W}{name}"]


def _insert(parent: etree._Element, node: etree._Element) -> None:
    order = _ORDERS[str(parent.tag)]
    own = order[str(node.tag)]
    later = (at for at, each in enumerate(parent) if order.get(str(each.tag), len(order)) > own)
    parent.insert(next(later, len(parent)), node)
