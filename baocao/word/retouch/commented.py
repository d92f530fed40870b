"""Remarks as comments in a copy of a Word file, each at the words that it is about."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lxml import etree

from baocao.document import Remark
from baocao.word.namespaces import W
from baocao.word.retouch.copied import Copied
from baocao.word.retouch.letter_places import found, isolated, runs_of
from baocao.write.docx.comments import comment
from baocao.write.docx.xml import part

_NUMBERED = ("commentRangeStart", "commentRangeEnd", "commentReference")


class Noted(NamedTuple):
    """A remark on words in one of some paragraphs; on the whole first one, if they are in none.

    ``before`` tells how often the words are in them before the place that is meant.
    """

    paragraphs: Sequence[etree._Element]
    words: str
    remark: Remark
    before: int = 0


def with_comments(copy: Copied, remarks: Iterable[Noted]) -> None:
    """Add remarks as comments to the body of a file, after those that it has."""
    package, body = copy.package, copy.main.root
    known = package.related("comments", copy.main)
    root = etree.fromstring(part("comments")) if known is None else known.root
    number = 1 + max([-1, *_ids(root), *_ids(body)])
    added = False
    for noted in remarks:
        _mark(noted, number)
        root.append(etree.fromstring(part("comments", comment(number, noted.remark)))[0])
        number, added = number + 1, True
    if not added:
        return
    copy.change(copy.main.name, body)
    if known is None:
        copy.add("comments", root)
    else:
        copy.change(known.name, root)


def _ids(root: etree._Element) -> list[int]:
    nodes = root.iter(f"{W}comment", *(f"{W}{name}" for name in _NUMBERED))
    ids = (node.get(f"{W}id") or "" for node in nodes)
    return [int(id_) for id_ in ids if id_.isascii() and id_.isdigit() and len(id_) < 10]


def _mark(noted: Noted, number: int) -> None:
    place = found(noted.paragraphs, noted.words, noted.before)
    host = _host(place[0].text if place else noted.paragraphs[0])
    id_ = {f"{W}id": str(number)}
    start, end = (etree.Element(f"{W}{name}", id_) for name in _NUMBERED[:2])
    reference = etree.Element(f"{W}r")
    etree.SubElement(reference, f"{W}commentReference", id_)
    if place and host is None:
        runs = isolated(*place)
        runs[0].addprevious(start)
        runs[-1].addnext(end)
    else:
        _whole(noted.paragraphs[0] if host is None else host, start, end)
    end.addnext(reference)


def _host(paragraph: etree._Element) -> etree._Element | None:
    """Return the paragraph that a text box hangs at, because Word shows no comment inside a box."""
    boxes = list(paragraph.iterancestors(f"{W}txbxContent"))
    return next(boxes[-1].iterancestors(f"{W}p"), None) if boxes else None


def _whole(paragraph: etree._Element, start: etree._Element, end: etree._Element) -> None:
    runs = list(runs_of(paragraph))
    if runs:
        runs[0].addprevious(start)
        runs[-1].addnext(end)
        return
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        paragraph.insert(0, start)
    else:
        properties.addnext(start)
    start.addnext(end)
