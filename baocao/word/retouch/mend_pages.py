"""Mends pages: the sheet and its margins."""

from collections.abc import Iterator

from lxml import etree

from baocao.model.style import Range
from baocao.word.namespaces import W, length
from baocao.word.retouch.ordered import put
from baocao.word.retouch.work import Work

_MM = 1440 / 25.4
_SLACK_MM = 1.0
_SIDES = ("top", "bottom", "left", "right")


def sections(work: Work) -> list[etree._Element]:
    """Return the properties of each section, in order."""
    body = work.copy.main.root.find(f"{W}body")
    if body is None:
        return []
    return [*body.iterfind(f"{W}p/{W}pPr/{W}sectPr"), *body.iterfind(f"{W}sectPr")]


def mend_sheets(work: Work) -> None:
    """Print on the edition's sheet; landscape pages stay landscape."""
    page = work.form.edition.page
    for section in sections(work):
        size = section.find(f"{W}pgSz")
        if size is not None:
            sides = (page.width_mm, page.height_mm)
            width, height = sides[::-1] if _is_landscape(section) else sides
            put(section, "pgSz", w=_twips(width), h=_twips(height))


def mend_margins(work: Work) -> None:
    """Set margins that are not allowed to the nearest that are."""
    for section in _upright(work):
        margins = section.find(f"{W}pgMar")
        for side in _SIDES if margins is not None else ():
            assert margins is not None
            right = _allowed(work, side)
            at = length(margins.get(f"{W}{side}"))
            found = 0.0 if at is None else abs(at) / _MM
            high = right.at_most or right.at_least
            if not right.at_least - _SLACK_MM <= found <= high + _SLACK_MM:
                margins.set(f"{W}{side}", _twips(min(max(found, right.at_least), high)))


def _allowed(work: Work, side: str) -> Range:
    page = work.form.edition.page
    if page.margins_range_mm is None:
        exact = float(getattr(page.margins_mm, side))
        return Range(at_least=exact, at_most=exact)
    allowed: Range = getattr(page.margins_range_mm, side)
    return allowed


def _upright(work: Work) -> Iterator[etree._Element]:
    return (section for section in sections(work) if not _is_landscape(section))


def _is_landscape(section: etree._Element) -> bool:
    size = section.find(f"{W}pgSz")
    return size is not None and size.get(f"{W}orient") == "landscape"


def _twips(mm: float) -> str:
    return str(round(mm * _MM))
