"""Mends page numbers: their place, their size, and that the first page has none.

A header or footer is changed only if it has nothing but a page number: words that people put there stay.
"""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from baocao.lint.rules.form.telling import bounds
from baocao.word.context import SKIPPED
from baocao.word.form_lines import WORD_PT
from baocao.word.namespaces import R, W, is_on
from baocao.word.package import Part
from baocao.word.page_numbers import fields
from baocao.word.retouch.letter_places import runs_of
from baocao.word.retouch.mend_pages import sections
from baocao.word.retouch.ordered import drop, properties, put
from baocao.word.retouch.work import Work
from baocao.write.docx.xml import el, part

_USUAL, _FIRST = "default", "first"
_SLACK_PT = 0.5
_HEADER, _FOOTER = "header", "footer"
_THINGS = ("drawing", "pict", "object", "sym", "txbxContent")


class Edge(NamedTuple):
    """A header or footer of the first section."""

    at: str
    pages: str
    part: Part

    @property
    def numbers(self) -> list[etree._Element]:
        """Return the paragraphs that show the number of the page."""
        return list(dict.fromkeys(paragraph for paragraph, _ in fields(self.part.root)))

    @property
    def only_numbers(self) -> bool:
        """Tell whether it has nothing but page numbers."""
        if next(self.part.root.iter(*(f"{W}{name}" for name in _THINGS)), None) is not None:
            return False
        return not any(letter.isalpha() for letter in _shown(self.part.root))


def mend_missing(work: Work) -> None:
    """Add a number to all pages but the first."""
    own = sections(work)
    if own and _may_get_header(work):
        _add_header(work)
        _hide_first(work)


def mend_places(work: Work) -> None:
    """Put the number where the edition has it."""
    edges = [edge for edge in _edges(work) if edge.pages == _USUAL and edge.numbers]
    if not edges or not all(edge.only_numbers for edge in edges):
        return
    if all(edge.at == _HEADER for edge in edges):
        for edge in edges:
            for paragraph in edge.numbers:
                _align(work, paragraph)
            work.copy.change(edge.part.name, edge.part.root)
    elif _may_get_header(work):
        for edge in edges:
            for paragraph in edge.numbers:
                for node in [each for each in paragraph if each.tag != f"{W}pPr"]:
                    paragraph.remove(node)
            work.copy.change(edge.part.name, edge.part.root)
        _add_header(work)


def mend_number_sizes(work: Work) -> None:
    """Give the number a size that the edition allows."""
    low, high = bounds(work.form.edition.resolved("page-number"))
    for edge in _edges(work):
        for paragraph in edge.numbers if edge.pages == _USUAL and edge.only_numbers else ():
            for run in paragraph.iter(f"{W}r"):
                size = work.letters(run).look.size or WORD_PT
                if not low - _SLACK_PT <= size <= high + _SLACK_PT:
                    for name in ("sz", "szCs"):
                        put(properties(run), name, val=str(round(2 * (low if size < low else high))))
            work.copy.change(edge.part.name, edge.part.root)


def mend_first_page(work: Work) -> None:
    """Show no number on the first page."""
    first = [edge for edge in _edges(work) if edge.pages == _FIRST]
    usual = [edge for edge in _edges(work) if edge.pages == _USUAL]
    if not all(edge.only_numbers for edge in (*first, *usual)):
        return
    for edge in first:
        for paragraph in edge.numbers:
            for node in [each for each in paragraph if each.tag != f"{W}pPr"]:
                paragraph.remove(node)
        work.copy.change(edge.part.name, edge.part.root)
    _hide_first(work)


def mend_count(work: Work) -> None:
    """Count pages from 1, in Arabic digits."""
    for section in sections(work)[:1]:
        drop(put(section, "pgNumType"), "start", "fmt")


def _hide_first(work: Work) -> None:
    drop(put(sections(work)[0], "titlePg"), "val")


def _align(work: Work, paragraph: etree._Element) -> None:
    own = properties(paragraph)
    align = work.form.edition.resolved("page-number").align or "center"
    frame = own.find(f"{W}framePr")
    if frame is not None:
        own.remove(frame)
    indent = own.find(f"{W}ind")
    if indent is not None:
        own.remove(indent)
    for tab in list(paragraph.iter(f"{W}tab", f"{W}ptab")):
        run = tab.getparent()
        if run is not None and run.tag == f"{W}r":
            run.remove(tab)
    put(own, "jc", val=align)


def _may_get_header(work: Work) -> bool:
    """Tell whether all pages can have a new header, or one that is empty: no section has words in its own."""
    if any(not edge.only_numbers for edge in _edges(work) if edge.at == _HEADER):
        return False
    references = [
        node
        for section in sections(work)[1:]
        for node in section.iter(f"{W}headerReference")
        if (node.get(f"{W}type") or _USUAL) == _USUAL
    ]
    settings = work.copy.package.related("settings", work.copy.main)
    even = None if settings is None else settings.root.find(f"{W}evenAndOddHeaders")
    return not references and (even is None or not is_on(even))


def _add_header(work: Work) -> None:
    style = work.form.edition.resolved("page-number")
    size = round(2 * max(bounds(style)))
    font = work.form.edition.typeface.font
    look = el("rPr", el("rFonts", ascii=font, hAnsi=font, cs=font), el("sz", val=size), el("szCs", val=size))
    signs = (el("fldChar", fldCharType=kind) for kind in ("begin", "separate", "end"))
    begin, separate, end = signs
    pieces = (begin, el("instrText", " PAGE "), separate, el("t", "2"), end)
    runs = "".join(el("r", look, piece) for piece in pieces)
    content = el("p", el("pPr", el("jc", val=style.align or "center")), runs)
    there = next((edge for edge in _edges(work) if (edge.at, edge.pages) == (_HEADER, _USUAL)), None)
    paragraph = etree.fromstring(part("hdr", content))[0]
    if there is not None:
        for empty in [node for node in there.part.root.iterchildren(f"{W}p") if not list(runs_of(node))]:
            there.part.root.remove(empty)
        there.part.root.insert(0, paragraph)
        work.copy.change(there.part.name, there.part.root)
        return
    _, id_ = work.copy.add(_HEADER, etree.fromstring(part("hdr", content)))
    reference = etree.Element(f"{W}headerReference", {f"{W}type": _USUAL, f"{R}id": id_})
    sections(work)[0].insert(0, reference)


def _edges(work: Work) -> Iterator[Edge]:
    """Yield the headers and footers of the first section."""
    own = sections(work)[:1]
    for node in (each for section in own for each in section):
        at = {f"{W}headerReference": _HEADER, f"{W}footerReference": _FOOTER}.get(str(node.tag), "")
        found = work.copy.package.referred(work.copy.main, node.get(f"{R}id") or "-") if at else None
        if found is not None:
            yield Edge(at, node.get(f"{W}type") or _USUAL, found)


def _shown(node: etree._Element) -> Iterator[str]:
    for child in node.iterchildren("*"):
        if child.tag == f"{W}t":
            yield from child.text or ""
        elif child.tag not in SKIPPED:
            yield from _shown(child)
