"""The lists and styles of the old file that its paragraphs need in the new one."""

from collections import Counter
from collections.abc import Iterable, Iterator
from copy import deepcopy

from lxml import etree

from baocao.system.patterns import lazy
from baocao.word.namespaces import W, value, whole
from baocao.word.redlined.atoms import xml_of
from baocao.word.redlined.opened import Opened
from baocao.word.redlined.settled import remove, without, words
from baocao.write.docx.xml import el

_APART = (f"{W}rPr", f"{W}sectPr", f"{W}numPr")
# What is before the list among the properties of a paragraph (ECMA-376 part 1, 17.3.1.26).
_BEFORE_LIST = frozenset(
    f"{W}{name}" for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
)
_LINKS = ("styleLink", "numStyleLink", "pStyle", "lvlPicBulletId", "nsid", "tmpl")
_NAMED = lazy(r'<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"')


class Taken:
    """What the new file takes over of the old one; it grows while paragraphs are asked for."""

    def __init__(self, old: Opened, new: Opened) -> None:
        self._old, self._new = old, new
        self._lists = _same_lists(old, new)
        self._blank_id = ""
        self._styles = _styles(old), _styles(new)

    def old_properties(self, paragraph: etree._Element) -> tuple[str, str | None]:
        """Return the properties of an old paragraph in the new file, and its list there."""
        found = self._old.numbered(paragraph)
        number = self._list(found[0]) if found else None
        depth = found[1] if found else 0
        style = value(paragraph.find(f"{W}pPr/{W}pStyle"))
        usual = self._of_style(style)
        if usual == ((number, depth) if number else None):
            return _properties(paragraph, ""), number
        return _properties(paragraph, _list_of(depth, number or self._blank())), number

    def new_properties(self, paragraph: etree._Element) -> tuple[str, str | None]:
        """Return the properties of a new paragraph, and its list."""
        found = self._new.numbered(paragraph)
        own = paragraph.find(f"{W}pPr/{W}numPr")
        return _properties(paragraph, "" if own is None else xml_of(own)), found[0] if found else None

    def take_styles(self, xml: Iterable[str]) -> None:
        """Add the styles that are named in the content and that only the old file has."""
        root, source = self._new.styles, self._styles[0]
        if root is None:
            return
        known = set(self._styles[1])
        wanted = [name for text in xml for name in _NAMED.findall(text)]
        while wanted:
            name = wanted.pop()
            if name in known or name not in source:
                continue
            known.add(name)
            copy = deepcopy(source[name])
            if copy.get(f"{W}default"):
                del copy.attrib[f"{W}default"]
            for node in [*copy.iter(f"{W}numPr", f"{W}link", f"{W}next")]:
                remove(node)
            root.append(copy)
            wanted.append(value(copy.find(f"{W}basedOn")))

    def _of_style(self, style: str) -> tuple[str, int] | None:
        """Return the list and level that the new file gives to paragraphs of a style."""
        old, new = self._styles
        if style not in new and style in old:
            return None
        paragraph = etree.Element(f"{W}p")
        etree.SubElement(etree.SubElement(paragraph, f"{W}pPr"), f"{W}pStyle", {f"{W}val": style})
        return self._new.numbered(paragraph)

    def _list(self, number: str) -> str | None:
        """Return the list in the new file for one of the old file, which is added if it is missing."""
        if number not in self._lists:
            is_free = number not in self._lists.values()
            alike = is_free and _form(self._old, number) == _form(self._new, number) != []
            self._lists[number] = number if alike else self._copied(number)
        return self._lists[number]

    def _blank(self) -> str:
        """Return a list that prints nothing, for paragraphs whose style the new file numbers."""
        if not self._blank_id:
            root = self._numbering()
            self._blank_id, abstract = (
                _free(root, "num", "numId"),
                _free(root, "abstractNum", "abstractNumId"),
            )
            level = [
                ("start", "1"),
                ("numFmt", "none"),
                ("suff", "nothing"),
                ("lvlText", ""),
                ("lvlJc", "left"),
            ]
            own = etree.Element(f"{W}abstractNum", {f"{W}abstractNumId": abstract})
            etree.SubElement(own, f"{W}multiLevelType", {f"{W}val": "singleLevel"})
            first = etree.SubElement(own, f"{W}lvl", {f"{W}ilvl": "0"})
            for name, text in level:
                etree.SubElement(first, f"{W}{name}", {f"{W}val": text})
            num = etree.Element(f"{W}num", {f"{W}numId": self._blank_id})
            etree.SubElement(num, f"{W}abstractNumId", {f"{W}val": abstract})
            _add(root, num, own)
        return self._blank_id

    def _numbering(self) -> etree._Element:
        if self._new.numbering is None:
            self._new.numbering = etree.Element(f"{W}numbering", {}, nsmap={"w": W[1:-1]})
        return self._new.numbering

    def _copied(self, number: str) -> str | None:
        definition = _definition(self._old, number)
        if definition is None or not definition[1].findall(f"{W}lvl"):
            return None
        root = self._numbering()
        num, abstract = (deepcopy(each) for each in definition)
        for node in [*abstract.iter(*(f"{W}{name}" for name in _LINKS))]:
            remove(node)
        new_id, abstract_id = _free(root, "num", "numId"), _free(root, "abstractNum", "abstractNumId")
        abstract.set(f"{W}abstractNumId", abstract_id)
        num.set(f"{W}numId", new_id)
        for node in num.iter(f"{W}abstractNumId"):
            node.set(f"{W}val", abstract_id)
        _add(root, num, abstract)
        return new_id


def _properties(paragraph: etree._Element, numbering: str) -> str:
    own = paragraph.find(f"{W}pPr")
    kept = [] if own is None else without(own, _APART)
    first = [xml_of(node) for node in kept if node.tag in _BEFORE_LIST]
    last = [xml_of(node) for node in kept if node.tag not in _BEFORE_LIST]
    return "".join([*first, numbering, *last])


def _list_of(depth: int, number: str) -> str:
    return el("numPr", el("ilvl", val=depth), el("numId", val=number))


def _styles(opened: Opened) -> dict[str, etree._Element]:
    if opened.styles is None:
        return {}
    return {node.get(f"{W}styleId") or "": node for node in opened.styles.findall(f"{W}style")}


def _definition(opened: Opened, number: str) -> tuple[etree._Element, etree._Element] | None:
    """Return a list and its abstract list."""
    root = opened.numbering
    if root is None:
        return None
    num = next((each for each in root.findall(f"{W}num") if each.get(f"{W}numId") == number), None)
    if num is None:
        return None
    wanted = value(num.find(f"{W}abstractNumId"))
    abstracts = root.findall(f"{W}abstractNum")
    found = next((each for each in abstracts if each.get(f"{W}abstractNumId") == wanted), None)
    return None if found is None else (num, found)


def _form(opened: Opened, number: str) -> list[tuple[str, str]]:
    """Return how a list counts each level, and its labels."""
    definition = _definition(opened, number)
    levels = [] if definition is None else definition[1].findall(f"{W}lvl")
    return [(value(level.find(f"{W}numFmt")), value(level.find(f"{W}lvlText"))) for level in levels]


def _free(root: etree._Element, tag: str, name: str) -> str:
    used = [whole(node.get(f"{W}{name}")) for node in root.findall(f"{W}{tag}")]
    return str(max([0, *used]) + 1)


def _add(root: etree._Element, num: etree._Element, abstract: etree._Element) -> None:
    """Add a list and its abstract list: abstract lists come before the others."""
    first = root.find(f"{W}num")
    root.insert(len(root) if first is None else root.index(first), abstract)
    root.insert(root.index(root.findall(f"{W}num")[-1]) + 1 if first is not None else len(root), num)


def _same_lists(old: Opened, new: Opened) -> dict[str, str | None]:
    """Return which list of the new file is which of the old one: the one that numbers most of its texts."""
    texts = dict(_numbered_once(new))
    votes = Counter((number, texts[text]) for text, number in _numbered_once(old) if text in texts)
    found: dict[str, str | None] = {}
    for (number, other), _ in sorted(votes.items(), key=lambda each: (-each[1], each[0])):
        if number not in found and other not in found.values():
            found[number] = other
    return found


def _numbered_once(opened: Opened) -> Iterator[tuple[str, str]]:
    """Yield the texts of numbered paragraphs that are in a file once, each with its list."""
    paragraphs = [(words(node), node) for node in opened.body.iter(f"{W}p")]
    counts = Counter(text for text, _ in paragraphs)
    for text, node in paragraphs:
        if counts[text] == 1 and text.strip() and (found := opened.numbered(node)):
            yield text, found[0]
