"""The text of a paragraph as words, however its runs are split, and words as runs."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from lxml import etree
from markupsafe import escape

from baocao.system.patterns import lazy
from baocao.word.looks import Looks
from baocao.word.namespaces import M, W
from baocao.word.paper import Look
from baocao.write.docx.xml import el

_TOKEN = lazy(r"\w+(?:[-/.\u2011]\w+)*|\s+|[^\w\s]")
_NO_BREAK_HYPHEN = "\u2011"
_ALIKE = str.maketrans({"\u00a0": " ", _NO_BREAK_HYPHEN: "-"})
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NOTES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
# What follows the name of a note at a mark that is in one of both files only: it is a note of its own.
OF_OLD, OF_NEW = "-old", "-new"
_ON = ("1", "true", "on")
_EQUATIONS = (f"{M}oMath", f"{M}oMathPara")
# What may be in a run besides text.
_OTHERS = frozenset(
    f"{W}{name}"
    for name in (
        "br", "cr", "tab", "ptab", "softHyphen", "sym", "drawing", "pict", "footnoteRef", "endnoteRef",
        "dayShort", "monthShort", "yearShort", "dayLong", "monthLong", "yearLong", "pgNum",
    )
)  # fmt: skip
_NAMESPACE = lazy(r' xmlns:([^=\s]+)="[^"]*"')
_DECLARED = ("w", "r")


class Letters(NamedTuple):
    """Letters of one run: their properties as XML, and how they look."""

    text: str
    properties: str = ""
    look: Look = Look()


class Atom(NamedTuple):
    """A word, blank or sign, or another thing in a line; those of equal ``key`` say the same.

    ``xml`` is that of another thing: in a run, or beside runs if it is an equation. A ``picture`` refers to
    another part of its file.
    """

    key: str
    letters: tuple[Letters, ...] = ()
    xml: str = ""
    is_equation: bool = False
    is_picture: bool = False


NoteName = Callable[[str, str], str]


class AtomReader:
    """Reads the paragraphs of a file.

    ``note_name`` returns the name of a note by its kind and id, ``picture_mark`` what identifies a picture,
    empty for other things.
    """

    def __init__(
        self, looks: Looks, note_name: NoteName, picture_mark: Callable[[etree._Element], str]
    ) -> None:
        self._looks = looks
        self._picture_mark = picture_mark
        self._note_name = note_name

    def atoms(self, paragraph: etree._Element) -> list[Atom]:
        """Return the text of a paragraph."""
        style = self._looks.paragraph_style(paragraph.find(f"{W}pPr"))
        found: list[Atom] = []
        waiting: list[Letters] = []
        for piece in self._pieces(paragraph, style):
            if isinstance(piece, Letters):
                waiting.append(piece)
            else:
                found += [*_words(waiting), piece]
                waiting = []
        return [*found, *_words(waiting)]

    def _pieces(self, paragraph: etree._Element, style: str) -> Iterator[Letters | Atom]:
        for node in paragraph:
            if node.tag in _EQUATIONS:
                yield Atom(f"\0{xml_of(node)}", xml=xml_of(node), is_equation=True)
            elif node.tag == f"{W}r":
                properties = node.find(f"{W}rPr")
                look = self._looks.letters(style, properties).look
                xml = "" if properties is None else xml_of(properties)
                for child in node:
                    yield from self._piece(child, Letters("", xml, look))

    def _piece(self, node: etree._Element, run: Letters) -> Iterator[Letters | Atom]:
        if node.tag == f"{W}t":
            text = node.text or ""
            yield run._replace(text=text if node.get(_SPACE) == "preserve" else text.strip(" \t\n\r"))
        elif node.tag == f"{W}noBreakHyphen":
            yield run._replace(text=_NO_BREAK_HYPHEN)
        elif node.tag in _NOTES:
            name = self._note_name(_NOTES[node.tag], node.get(f"{W}id") or "")
            if name:
                own = ' w:customMarkFollows="1"' if node.get(f"{W}customMarkFollows") in _ON else ""
                yield Atom(f"\0{name}", (run,), f'<w:{_NOTES[node.tag]}Reference{own} w:id="{name}"/>')
        elif node.tag in _OTHERS:
            mark = self._picture_mark(node)
            yield Atom(f"\0{mark or xml_of(node)}", (run,), xml_of(node), is_picture=bool(mark))


def _words(letters: Sequence[Letters]) -> Iterator[Atom]:
    """Yield the words of letters; a word may be of several runs."""
    ends: list[int] = []
    for each in letters:
        ends.append((ends[-1] if ends else 0) + len(each.text))
    at = 0
    for match in _TOKEN.finditer("".join(each.text for each in letters)):
        start, parts = match.start(), []
        while start < match.end():
            while ends[at] <= start:
                at += 1
            stop = min(match.end(), ends[at])
            parts.append(letters[at]._replace(text=match.string[start:stop]))
            start = stop
        yield Atom(match[0].translate(_ALIKE), tuple(parts))


def text_of(atoms: Sequence[Atom]) -> str:
    """Return the words of a text."""
    return "".join(atom.key for atom in atoms if not atom.key.startswith("\0"))


def with_own_note(atom: Atom, ending: str) -> Atom:
    """Return an atom; the mark of a note with that ending of the note's name."""
    name = atom.key.removeprefix("\0")
    is_note = bool(atom.xml) and name.startswith(tuple(_NOTES.values()))
    return atom._replace(xml=atom.xml.replace(f'"{name}"', f'"{name}{ending}"')) if is_note else atom


def look_of(atom: Atom) -> list[tuple[Look, int]]:
    """Return the looks of the letters of a word, each with the number of its letters."""
    groups = groupby(atom.letters, lambda letters: letters.look)
    return [(look, sum(len(each.text) for each in alike)) for look, alike in groups]


def runs_of(atoms: Sequence[Atom], mark: Callable[[], str] = str, *, deleted: bool = False) -> str:
    """Return atoms as runs; ``mark`` makes the change of the look of each."""
    found: list[str] = []
    pieces = [(atom, letters) for atom in atoms for letters in atom.letters or (Letters(""),)]
    for (properties, xml, is_equation), alike in groupby(
        pieces, lambda each: (each[1].properties, each[0].xml, each[0].is_equation)
    ):
        texts = [letters.text for _, letters in alike]
        if is_equation:
            found += [xml] * len(texts)
            continue
        content = xml * len(texts) if xml else _text("".join(texts), deleted)
        found.append(f"<w:r>{_with_mark(properties, mark())}{content}</w:r>")
    return "".join(found)


def _with_mark(properties: str, mark: str) -> str:
    if not mark:
        return properties
    inside = properties.removesuffix("/>") + ">" if properties.endswith("/>") else properties
    inside = inside.removesuffix("</w:rPr>") or "<w:rPr>"
    return f"{inside}{mark}</w:rPr>"


def _text(text: str, deleted: bool) -> str:
    tag = "delText" if deleted else "t"
    pieces = text.split(_NO_BREAK_HYPHEN)
    written = [f'<w:{tag} xml:space="preserve">{escape(each)}</w:{tag}>' if each else "" for each in pieces]
    return el("noBreakHyphen").join(written)


def xml_of(node: etree._Element) -> str:
    """Return an element as XML for a part whose root declares the usual two namespaces."""
    tail, node.tail = node.tail, None
    text = etree.tostring(node, encoding="unicode")
    node.tail = tail
    return _NAMESPACE.sub(lambda match: match[0] if _is_used(match[1], text) else "", text)


def _is_used(prefix: str, text: str) -> bool:
    return prefix not in _DECLARED and bool(re.search(rf"[<\s]{re.escape(prefix)}:", text))
