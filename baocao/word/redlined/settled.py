"""Brings a part of a Word file into plain terms: paragraphs of runs, and tables of rows of cells."""

from collections.abc import Container, Iterable

from lxml import etree

from baocao.word.namespaces import MC, R, W, is_on

_MARKED_GONE = (f"{W}del", f"{W}moveFrom")
_UNWRAPPED = tuple(
    f"{W}{name}"
    for name in (
        "ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo",
    )
)  # fmt: skip
_REMOVED = tuple(
    f"{W}{name}"
    for name in (
        "del", "moveFrom", "proofErr", "bookmarkStart", "bookmarkEnd", "permStart", "permEnd", "subDoc",
        "altChunk", "commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef",
        "lastRenderedPageBreak", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart",
        "moveToRangeEnd", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange",
        "tcPrChange", "tblGridChange", "tblPrExChange", "numberingChange", "cellIns", "cellDel",
        "cellMerge", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "object", "control", "ruby",
        "delText", "delInstrText", "fldChar", "instrText", "contentPart", "printerSettings",
    )
)  # fmt: skip
_EMBEDDED = tuple(f"{W}{name}" for name in ("object", "control", "altChunk", "subDoc"))
FIELDS = (f"{W}fldChar", f"{W}instrText", f"{W}fldSimple")
PICTURE_TAGS = (f"{W}drawing", f"{W}pict")
_HEADS = (f"{W}headerReference", f"{W}footerReference")
_WORD = "http://schemas.microsoft.com/office/word"
_ADDED = frozenset(
    f"{_WORD}/{name}"
    for name in (
        "2010/wordml", "2012/wordml", "2015/wordml/symex", "2016/wordml/cid", "2018/wordml",
        "2018/wordml/cex", "2020/wordml/sdtdatahash", "2023/wordml/word16du",
        "2010/wordprocessingDrawing",
    )
)  # fmt: skip
# What a drawing of older programs is loaded from, or leads to.
_ADDRESSES = ("src", "href", "althref", "relid", "pict", "movie")
_PAGE_NUMBERS = ("PAGE", "NUMPAGES", "SECTIONPAGES")


def settle(root: etree._Element, known: Container[str], *, page_numbers: bool = False) -> int:
    """Bring a part into plain terms, in place; return the number of pictures and embedded things removed.

    ``known`` are the ids of the relations that stay; a picture with another one is removed. With
    ``page_numbers``, fields that count pages stay, if the part has no others.
    """
    for node in list(root.iter(etree.Comment, etree.ProcessingInstruction)):
        remove(node)
    _without_prompts(root)
    _without_deleted_rows(root)
    _joined(root)
    objects = sum(1 for _ in root.iter(*_EMBEDDED))
    kept = FIELDS if page_numbers and _counts_pages(root) else ()
    for node in list(root.iter(*(tag for tag in _REMOVED if tag not in kept))):
        remove(node)
    for node in reversed(list(root.iter(*(tag for tag in _UNWRAPPED if tag not in kept)))):
        _unwrap(node)
    return objects + _without_relations(root, known)


def with_usual_names(root: etree._Element) -> etree._Element:
    """Return a part whose root declares the usual two namespaces, without what newer versions of Word add."""
    own = {str(name): str(text) for name, text in root.attrib.items() if not str(name).startswith("{")}
    found = etree.Element(root.tag, own, nsmap={"w": W[1:-1], "r": R[1:-1]})
    found.extend(list(root))
    for node in list(found.iter("*")):
        if etree.QName(node).namespace in _ADDED:
            remove(node)
            continue
        for name in [name for name in node.attrib if _is_left_out(node, str(name))]:
            del node.attrib[name]
    for node in reversed(list(found.iter(f"{MC}AlternateContent"))):
        _choose(node)
    etree.cleanup_namespaces(found, top_nsmap={"w": W[1:-1], "r": R[1:-1]})
    return found


def _is_left_out(node: etree._Element, name: str) -> bool:
    """Tell whether an attribute is one of newer versions of Word, or one that leads out of the file."""
    found = etree.QName(name)
    leads_out = found.localname in _ADDRESSES and not str(node.tag).startswith(W)
    return found.namespace in _ADDED or leads_out


def _choose(node: etree._Element) -> None:
    """Put the form for older programs in the place of several forms, unless only another one has words."""
    forms = [*node.findall(f"{MC}Fallback"), *node.findall(f"{MC}Choice")]
    chosen = next((form for form in forms if words(form)), forms[0] if forms else None)
    node[:] = [] if chosen is None else list(chosen)
    _unwrap(node)


def remove(node: etree._Element) -> None:
    """Remove an element from what it is in."""
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def _unwrap(node: etree._Element) -> None:
    parent = node.getparent()
    if parent is not None:
        at = parent.index(node)
        parent[at : at + 1] = list(node)


def _without_prompts(root: etree._Element) -> None:
    """Remove content controls that show their prompt."""
    for node in list(root.iter(f"{W}sdt")):
        prompt = node.find(f"{W}sdtPr/{W}showingPlcHdr")
        if prompt is not None and is_on(prompt):
            for run in list(node.iter(f"{W}r")):
                remove(run)


def _without_deleted_rows(root: etree._Element) -> None:
    for row in list(root.iter(f"{W}tr")):
        properties = row.find(f"{W}trPr")
        if properties is not None and any(properties.find(tag) is not None for tag in _MARKED_GONE):
            table = row.getparent()
            remove(row)
            if table is not None and table.find(f".//{W}tr") is None:
                remove(table)


def _joined(root: etree._Element) -> None:
    """Join the paragraphs whose end is deleted to the next ones."""
    for paragraph in reversed(list(root.iter(f"{W}p"))):
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        if mark is None or all(mark.find(tag) is None for tag in _MARKED_GONE):
            continue
        following = paragraph.getnext()
        content = [node for node in paragraph if node.tag != f"{W}pPr"]
        if following is not None and following.tag == f"{W}p":
            at = 1 if following.find(f"{W}pPr") is not None else 0
            for node in reversed(content):
                following.insert(at, node)
            remove(paragraph)


def _counts_pages(root: etree._Element) -> bool:
    """Tell whether all fields of a part count pages."""
    told = [node.text or "" for node in root.iter(f"{W}instrText")]
    told += [node.get(f"{W}instr") or "" for node in root.iter(f"{W}fldSimple")]
    words = [text.split() for text in told if text.strip()]
    return all(each[0].upper() in _PAGE_NUMBERS for each in words)


def _without_relations(root: etree._Element, known: Container[str]) -> int:
    """Remove what refers to a relation that does not stay; return the number of pictures among it."""
    pictures: set[etree._Element] = set()
    for node in list(root.iter("*")):
        lost = [name for name, value in node.attrib.items() if str(name).startswith(R) and value not in known]
        if not lost:
            continue
        around = [node, *node.iterancestors()]
        picture = [each for each in around if each.tag in PICTURE_TAGS]
        if "hlink" in etree.QName(node).localname or node.tag in _HEADS:
            remove(node)
        elif picture:
            pictures.add(picture[-1])
        else:
            for name in lost:
                del node.attrib[name]
    for node in pictures:
        remove(node)
    return len(pictures)


def blocks_of(node: etree._Element) -> list[etree._Element]:
    """Return the paragraphs and tables of a body, cell, note, header or footer."""
    return [child for child in node if child.tag in (f"{W}p", f"{W}tbl")]


def without(node: etree._Element, tags: Iterable[str]) -> list[etree._Element]:
    """Return the children of an element that have none of these tags."""
    gone = frozenset(tags)
    return [child for child in node if child.tag not in gone]


def words(node: etree._Element) -> str:
    """Return the text below an element."""
    return "".join(each.text or "" for each in node.iter(f"{W}t"))
