"""Accepts and rejects the tracked changes of a Word file, as ECMA-376 part 1, 17.13.5 has it."""

import zipfile
from io import BytesIO

from lxml import etree

from tests.helpers import W, parts_of

_FOR_ACCEPTED = (("ins", "moveTo"), ("del", "moveFrom"))
_RANGES = [f"{W}move{end}Range{kind}" for end in ("From", "To") for kind in ("Start", "End")]


def accepted(docx: bytes) -> bytes:
    """Return the file with all changes made."""
    return _settled(docx, *_FOR_ACCEPTED, back=False)


def rejected(docx: bytes) -> bytes:
    """Return the file with all changes undone."""
    return _settled(docx, *reversed(_FOR_ACCEPTED), back=True)


def tracked(docx: bytes) -> int:
    """Return the number of tracked changes."""
    tags = {f"{W}{tag}" for pair in _FOR_ACCEPTED for tag in pair}
    tags |= {f"{W}{tag}" for tag in ("rPrChange", "pPrChange", "sectPrChange")}
    return sum(node.tag in tags for part in _texts(parts_of(docx)).values() for node in part.iter())


def shape(docx: bytes) -> list[object]:
    """Return the paragraphs with their styles, and their words with their looks; a mark as its footnote."""
    texts = _texts(parts_of(docx))
    notes = texts.get("word/footnotes.xml")
    by_id = {} if notes is None else {note.get(f"{W}id"): _paragraphs(note, {}) for note in notes}
    return [line for root in (texts["word/document.xml"],) for line in _paragraphs(root, by_id)]


def _paragraphs(root, notes):
    found = []
    for paragraph in root.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        runs = []
        for run in paragraph.iter(f"{W}r"):
            look = [(node.tag, *node.attrib.values()) for node in run.iterfind(f"{W}rPr/*")]
            said = "".join(_said(node, notes) for node in run)
            if runs and runs[-1][1] == look:
                runs[-1][0] += said
            elif said:
                runs.append([said, look])
        if runs:
            cells = len(list(paragraph.iterancestors(f"{W}tc")))
            found.append((style is not None and style.get(f"{W}val"), cells, runs))
    return found


def _said(node, notes):
    if node.tag == f"{W}footnoteReference":
        return str(notes[node.get(f"{W}id")])
    # The name of a bookmark is another one.
    signs = {f"{W}br": "\n", f"{W}noBreakHyphen": "-", f"{W}t": node.text or ""}
    return signs.get(node.tag, "")


def _texts(parts):
    return {
        name: etree.fromstring(data)
        for name, data in parts.items()
        if name.startswith(("word/document", "word/foot"))
    }


def _settled(docx, stay, go, *, back):
    parts = parts_of(docx)
    texts = _texts(parts)
    for root in texts.values():
        _settle(root, {f"{W}{tag}" for tag in stay}, {f"{W}{tag}" for tag in go}, back)
    notes = texts.get("word/footnotes.xml")
    if notes is not None:
        marked = {node.get(f"{W}id") for node in texts["word/document.xml"].iter(f"{W}footnoteReference")}
        for note in list(notes):
            if int(note.get(f"{W}id")) > 0 and note.get(f"{W}id") not in marked:
                notes.remove(note)
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, etree.tostring(texts[name]) if name in texts else data)
    return buffer.getvalue()


def _settle(root, stay, go, back):
    for node in list(root.iter(*_RANGES)):
        node.getparent().remove(node)
    _rows(root, stay, go)
    _runs(root, stay, go)
    for kind in ("pPr", "rPr", "sectPr"):
        for change in list(root.iter(f"{W}{kind}Change")):
            _properties(change, back)
    for paragraph in list(root.iter(f"{W}p")):
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        marks = [] if mark is None else [node for node in mark if node.tag in stay | go]
        for node in marks:
            mark.remove(node)
        if any(node.tag in go for node in marks):
            _join(paragraph)


def _runs(root, stay, go):
    for node in [*root.iter(*go)]:
        if _is_of_runs(node):
            node.getparent().remove(node)
    for node in [*root.iter(*stay)]:
        if _is_of_runs(node):
            _unwrap(node)
    for tag, plain in (("delText", "t"), ("delInstrText", "instrText")):
        for node in root.iter(f"{W}{tag}"):
            node.tag = f"{W}{plain}"


def _is_of_runs(node):
    return node.getparent().tag not in (f"{W}rPr", f"{W}trPr")


def _rows(root, stay, go):
    for row in list(root.iter(f"{W}tr")):
        marks = [node for node in row.iterfind(f"{W}trPr/*") if node.tag in stay | go]
        for node in marks:
            node.getparent().remove(node)
        if any(node.tag in go for node in marks):
            table = row.getparent()
            table.remove(row)
            if table.find(f"{W}tr") is None:
                table.getparent().remove(table)


def _unwrap(node):
    parent = node.getparent()
    at = parent.index(node)
    parent[at : at + 1] = list(node)


def _properties(change, back):
    """Put the properties before a change back; what a section refers to is not among them."""
    now = change.getparent()
    now.remove(change)
    if back:
        kept = {f"{W}{tag}" for tag in ("rPr", "sectPr", "headerReference", "footerReference")}
        for node in [node for node in now if node.tag not in kept]:
            now.remove(node)
        before = list(change[0])
        references = [node for node in now if node.tag.endswith("Reference")]
        at = len(references)
        now[at:at] = before


def _join(paragraph):
    """Join a paragraph without an end to the next one, which has the properties of both."""
    following = paragraph.getnext()
    content = [node for node in paragraph if node.tag != f"{W}pPr"]
    if following is None or following.tag != f"{W}p":
        # Word deletes a paragraph before a table as a whole, but not the last one of a cell.
        assert not content
        assert following is not None
        assert following.tag == f"{W}tbl"
        paragraph.getparent().remove(paragraph)
        return
    at = 1 if following.find(f"{W}pPr") is not None else 0
    following[at:at] = content
    paragraph.getparent().remove(paragraph)
