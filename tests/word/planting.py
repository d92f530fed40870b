"""Plants a fault of form into a Word file: its own formatting or words of one line are changed."""

import re
from functools import cache
from io import BytesIO
from itertools import takewhile
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from baocao.word.reader import read_paper
from baocao.word.recognise.recognising import recognise

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STEP = re.compile(r"([ptrc])(\d+)")
# In the order in which Word wants them in w:pPr and w:rPr.
_P_ORDER = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "pBdr")
_P_ORDER += ("shd", "tabs", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl", "rPr", "sectPr")


class Word:
    """A Word file that is being changed."""

    def __init__(self, data):
        with ZipFile(BytesIO(data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.main = next(name for name in self.parts if re.fullmatch(r"word/(document|main)\.xml", name))
        self.root = etree.fromstring(self.parts[self.main])
        self.lines = recognised(data)

    def saved(self):
        """Return the file as bytes."""
        self.parts[self.main] = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8")
        buffer = BytesIO()
        with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
            for name, data in self.parts.items():
                archive.writestr(name, data)
        return buffer.getvalue()

    def at(self, place):
        """Return the paragraph with that place."""
        node = self.root.find(f"{W}body")
        for step in place.split("."):
            for kind, number in _STEP.findall(step):
                node = _children(node, kind)[int(number) - 1]
        return node

    def labelled(self, *labels):
        """Return the lines of some labels that are whole paragraphs before the appendices."""
        return [
            line
            for line in self.lines
            if line.label in labels
            and not line.appendix
            and not line.role
            and not re.search("[#/]|box", line.place)
        ]

    def prose(self):
        """Return the long paragraphs of the text, each with one directly above it."""
        found = self.labelled("paragraph", "item-dash", "item-a", "item-plus")
        return [line for line in found if len(line.text) >= 80 and re.fullmatch(r"p\d+", line.place)]


@cache
def recognised(data):
    return recognise(read_paper(BytesIO(data), "a.docx")).lines


def _children(node, kind):
    tags = {"p": ("p", "tbl"), "t": ("p", "tbl"), "r": ("tr",), "c": ("tc",)}[kind]
    found = []
    for child in node:
        if child.tag in [f"{W}{tag}" for tag in tags]:
            found.append(child)
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml"):
            found += _children(child, kind)
    return found


def say(paragraph, name, **attributes):
    """Let a paragraph say something itself."""
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        properties = etree.Element(f"{W}pPr")
        paragraph.insert(0, properties)
    node = properties.find(f"{W}{name}")
    if node is None:
        node = etree.Element(f"{W}{name}")
        later = _P_ORDER[_P_ORDER.index(name) + 1 :]
        at = next(
            (i for i, each in enumerate(properties) if each.tag.removeprefix(W) in later), len(properties)
        )
        properties.insert(at, node)
    for key, value in attributes.items():
        node.set(f"{W}{key}", str(value))
    return node


def look(paragraph, name, **attributes):
    """Let all letters of a paragraph say something themselves."""
    for run in paragraph.iter(f"{W}r"):
        properties = run.find(f"{W}rPr")
        if properties is None:
            properties = etree.Element(f"{W}rPr")
            run.insert(0, properties)
        for old in properties.findall(f"{W}{name}"):
            properties.remove(old)
        node = etree.SubElement(properties, f"{W}{name}")
        for key, value in attributes.items():
            node.set(f"{W}{key}", str(value))


def reword(paragraph, change):
    """Change the words of a paragraph and leave the rest in its runs; tell whether they changed."""
    texts = [node for node in paragraph.iter(f"{W}t") if not _boxed(node, paragraph)]
    old = "".join(node.text or "" for node in texts)
    new = change(old)
    if new == old:
        return False
    start = _shared(old, new)
    rest = _shared(old[start:][::-1], new[start:][::-1])
    written, at = new[start : len(new) - rest], 0
    for node in texts:
        words = node.text or ""
        first, last = (min(max(edge - at, 0), len(words)) for edge in (start, len(old) - rest))
        here = written if at <= start <= at + len(words) else ""
        written = "" if here else written
        node.text = words[:first] + here + words[last:]
        node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        at += len(words)
    return True


def _shared(one, other):
    """Return how many letters two texts have in common at the front."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _boxed(node, paragraph):
    """Tell whether a text is in a text box at the paragraph."""
    return next(node.iterancestors(f"{W}p")) is not paragraph
