"""Finds the page numbers in the headers and footers of a Word file."""

import re
from collections.abc import Iterator
from typing import Literal

from lxml import etree

from baocao.word.context import Context
from baocao.word.namespaces import R, W, value
from baocao.word.package import Part
from baocao.word.paper import Alignment, PageNumber

_PLACES: dict[str, Literal["header", "footer"]] = {
    f"{W}headerReference": "header",
    f"{W}footerReference": "footer",
}
_SIGNS = (f"{W}fldChar", f"{W}instrText", f"{W}fldSimple", f"{W}pgNum")
_PAGE = re.compile(r"\s*PAGE\b", re.IGNORECASE)
# What Word calls the middle of a page, for a frame and for a tab.
_MIDDLE = ("center", "ctr")


def page_numbers(context: Context) -> Iterator[PageNumber]:
    """Yield the page numbers of each section; one that has no header of a kind has that of the one before.

    Those of even pages are shown only if the settings say that even pages have headers of their own.
    """
    parts: dict[tuple[Literal["header", "footer"], str], Part | None] = {}
    for number, section in enumerate(context.part.root.iter(f"{W}sectPr")):
        for node in section.iter(*_PLACES):
            key = _PLACES[str(node.tag)], node.get(f"{W}type") or "default"
            parts[key] = context.package.referred(context.part, node.get(f"{R}id") or "-")
        for (at, pages), part in parts.items():
            if pages == "even" and not context.even_pages:
                continue
            for paragraph, run in fields(None if part is None else part.root):
                alignment, size = _seen(context, paragraph, run)
                yield PageNumber(number, at, pages, alignment, size)


def fields(root: etree._Element | None) -> Iterator[tuple[etree._Element, etree._Element | None]]:
    """Yield the paragraph and the run of each field that shows the number of the page."""
    for node, code in _codes(root) if root is not None else ():
        if node.tag == f"{W}pgNum" or _PAGE.match(code):
            run = node.find(f"{W}r") if node.tag == f"{W}fldSimple" else node.getparent()
            paragraph = next(node.iterancestors(f"{W}p"), None)
            if paragraph is not None:
                yield paragraph, run


def _codes(root: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """Yield the first element of each field, and its code, which Word may have split into many runs."""
    opened: list[list[etree._Element]] = []
    for node in root.iter(*_SIGNS):
        sign = node.get(f"{W}fldCharType")
        if sign == "begin":
            opened.append([])
        elif node.tag == f"{W}instrText" and opened:
            opened[-1].append(node)
        elif node.tag != f"{W}fldChar":
            yield node, node.get(f"{W}instr") or node.text or ""
        elif sign == "end" and opened:
            yield from _whole(opened.pop())
    for left in opened:
        yield from _whole(left)


def _whole(pieces: list[etree._Element]) -> Iterator[tuple[etree._Element, str]]:
    if pieces:
        yield pieces[0], "".join(each.text or "" for each in pieces)


def _seen(
    context: Context, paragraph: etree._Element, run: etree._Element | None
) -> tuple[Alignment, float | None]:
    properties = paragraph.find(f"{W}pPr")
    looks = context.looks
    style = looks.paragraph_style(properties)
    letters = looks.letters(style, None if run is None else run.find(f"{W}rPr"))
    frame = None if properties is None else properties.find(f"{W}framePr")
    if frame is not None and frame.get(f"{W}xAlign") in _MIDDLE:
        return "center", letters.look.size
    tabbed = _tabbed(paragraph, run)
    return tabbed or looks.form(properties).alignment, letters.look.size


def _tabbed(paragraph: etree._Element, run: etree._Element | None) -> Alignment | None:
    """Return where tabs put a number: headers have a tab in the middle and one at the right."""
    before = 0
    for node in paragraph.iter(f"{W}tab", f"{W}r", f"{W}ptab"):
        if node is run:
            break
        if node.tag == f"{W}ptab":
            return "center" if node.get(f"{W}alignment") in _MIDDLE else "right"
        before += node.tag == f"{W}tab" and not value(node)
    return {0: None, 1: "center"}.get(before, "right")
