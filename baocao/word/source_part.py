"""Reads the source that a Word file built here carries (:mod:`baocao.write.docx.source`).

Anybody may have written such a part, or changed it. A part that the writer cannot have written is none: the
paper is then read like one from elsewhere. What a valid one says is a claim that its reader must compare with
the month.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from lxml import etree

from baocao.document import SOURCE_NAMESPACE, Inputs
from baocao.word.origins import read_origin
from baocao.word.package import Package
from baocao.write.printed import Letters, Printed, PrintedLine, body_mark

_IN = f"{{{SOURCE_NAMESPACE}}}"
_ROOT, _LINE, _ROW, _NOTE, _MARK, _TEXT = (
    f"{_IN}{name}" for name in ("source", "p", "row", "note", "mark", "t")
)
_HASH = re.compile(r"[0-9a-f]{64}|")
_VERSION = re.compile(r"[0-9A-Za-z.+-]{1,40}")
_NUMBER = re.compile(r"[1-9][0-9]{0,6}")
_LOOKS = ("", "b", "i", "bi")


class SourcePart(NamedTuple):
    """The source of a Word file: what it was made from, and what it printed when it was built.

    ``untouched`` tells that no program saved the file since.
    """

    inputs: Inputs
    printed: Printed
    untouched: bool = False


class _NoSourceError(Exception):
    """The part was not written by this program."""


def read_source(file: BinaryIO, name: str) -> SourcePart | None:
    """Return the source that a Word file carries; ``None`` if there is none that can be believed.

    Raises :class:`baocao.errors.BaocaoError` if it is not a Word file.
    """
    package = Package(file, name)
    for root in package.custom_parts():
        if root.tag == _ROOT:
            try:
                found = _source(root)
                return found._replace(untouched=root.get("body") == body_mark(package.checksums()))
            except _NoSourceError:
                return None
    return None


def _source(root: etree._Element) -> SourcePart:
    told = {name: root.get(name, "") for name in Inputs._fields}
    program, hashes = told.pop("program"), told.values()
    _demand(_VERSION.fullmatch(program) and all(map(_HASH.fullmatch, hashes)))
    notes = tuple(_line(node) for node in root if node.tag == _NOTE)
    lines = tuple(_lines(root))
    marks = (piece.note for line in (*lines, *notes) for piece in line.letters)
    _demand(all(number <= len(notes) for number in marks))
    return SourcePart(Inputs(program, **told), Printed(lines, notes))


def _lines(root: etree._Element) -> Iterator[PrintedLine]:
    rows = 0
    for node in root:
        if node.tag == _ROW:
            rows += 1
            for cell in node:
                _demand(cell.tag == _LINE)
                yield _line(cell, rows)
        elif node.tag == _LINE:
            yield _line(node)
        else:
            _demand(node.tag == _NOTE)


def _line(node: etree._Element, row: int = 0) -> PrintedLine:
    look, path = node.get("look", ""), node.get("path", "")
    _demand(look in _LOOKS and read_origin(path) is not None)
    letters = tuple(_letters(node, look))
    return PrintedLine(path, letters, node.get("label", ""), "b" in look, "i" in look, row)


def _letters(node: etree._Element, usual: str) -> Iterator[Letters]:
    if node.text:
        yield _looking(node.text, usual)
    for piece in node:
        if piece.tag == _MARK:
            _demand(_NUMBER.fullmatch(piece.get("note", "")))
            yield Letters("", note=int(piece.get("note", "")))
        else:
            _demand(piece.tag == _TEXT and not len(piece) and piece.get("look", "") in _LOOKS)
            yield _looking(piece.text or "", piece.get("look", ""))
        if piece.tail:
            yield _looking(piece.tail, usual)


def _looking(text: str, look: str) -> Letters:
    return Letters(text, "b" in look, "i" in look)


def _demand(holds: object) -> None:
    if not holds:
        raise _NoSourceError
