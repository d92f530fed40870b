"""Faults of form to plant into a Word file: the rule that finds each, and how it is made.

A fault takes a file and a number, which chooses the line and the value; it is ``None`` where the file has no
such line.
"""

import re

from lxml import etree

from tests.word.planting import W, look, reword, say

_CORE = "docProps/core.xml"


def _choose(lines, n):
    return lines[n % len(lines)] if lines else None


def _margin(word, n):
    section = next(word.root.iter(f"{W}sectPr"))
    size = section.find(f"{W}pgSz")
    if size.get(f"{W}orient") == "landscape":
        return False
    side = ("top", "bottom")[n % 2]
    section.find(f"{W}pgMar").set(f"{W}{side}", str((300, 2300, 2600)[n % 3] + n % 50))
    return True


def _paper(word, n):
    size = next(word.root.iter(f"{W}sectPr")).find(f"{W}pgSz")
    size.set(f"{W}h", str(15840 + n % 300))
    return True


def _start(word, n):
    section = next(word.root.iter(f"{W}sectPr"))
    headers = [part for name, part in word.parts.items() if name.startswith("word/header")]
    if not any(b"PAGE" in part for part in headers):
        return False
    for old in section.findall(f"{W}pgNumType"):
        section.remove(old)
    margins = section.find(f"{W}pgMar")
    margins.addnext(etree.Element(f"{W}pgNumType", {f"{W}start": str(2 + n % 9)}))
    return True


def _of(labels, change):
    """Return a fault that changes one line of those labels."""

    def plant(word, n):
        line = _choose(word.labelled(*labels), n)
        if line is None:
            return False
        return change(word.at(line.place), n) is not False

    return plant


def _prose(change):
    def plant(word, n):
        line = _choose([line for line in word.prose() if line.typed is None or not line.typed.automatic], n)
        return line is not None and change(word.at(line.place), n) is not False

    return plant


def _text(labels, change):
    """Return a fault that changes the words of the first line of those labels that has such words."""

    def plant(word, n):
        lines = word.labelled(*labels)
        start = n % len(lines) if lines else 0
        return any(reword(word.at(line.place), change) for line in lines[start:] + lines[:start])

    return plant


def _stopped(word, _):
    ends = [line for line in word.labelled("subject") if not line.role][-1:]
    return any(reword(word.at(line.place), lambda text: f"{text.rstrip()}.") for line in ends)


def _size(paragraph, n):
    look(paragraph, "sz", val=(12, 14, 16, 18, 36, 40, 48)[n % 7])


def _no_gap(word, n):
    lines = [line for line in word.prose() if word.at(line.place).getprevious() is not None]
    above_text = {line.place for line in word.labelled("paragraph", "item-dash", "item-a", "item-plus")}
    lines = [line for line in lines if f"p{int(line.place[1:]) - 1}" in above_text]
    line = _choose(lines, n)
    if line is None:
        return False
    paragraph = word.at(line.place)
    say(paragraph, "spacing", before=0, beforeAutospacing=0)
    say(word.at(f"p{int(line.place[1:]) - 1}"), "spacing", after=0, afterAutospacing=0)
    return True


def _without_lines(word, _n):
    """Take away the lines in the letterhead, drawn and borders."""
    if not word.labelled("issuer", "motto"):
        return False
    table = next(word.root.iter(f"{W}tbl"), None)
    if table is None or not any(
        "VIỆT NAM" in "".join(t.text or "" for t in p.iter(f"{W}t")) for p in table.iter(f"{W}p")
    ):
        return False
    drawn = list(table.iter("{*}AlternateContent", f"{W}drawing", f"{W}pict", f"{W}pBdr"))
    for each in drawn:
        if each.getparent() is not None and not any("txbxContent" in str(below.tag) for below in each.iter()):
            each.getparent().remove(each)
    return bool(drawn)


def _long_lines(word, n):
    table = next(word.root.iter(f"{W}tbl"), None)
    extents = (
        []
        if table is None
        else [
            each
            for each in table.iter("{*}extent")
            if each.get("cy", "0").isdigit() and int(each.get("cy")) < 20000
        ]
    )
    for extent in extents:
        extent.set("cx", str(round(int(extent.get("cx")) * (2.2 + n % 5 / 10))))
    return bool(extents)


def _before(label, other, at=0):
    """Return a fault that puts a line of a label directly above the first of another."""

    def plant(word, _n):
        moved, below = ([word.at(line.place) for line in word.labelled(each)] for each in (label, other))
        if not moved or not below or moved[0].getparent() is not below[0].getparent():
            return False
        below[0].addprevious(moved[at])
        return True

    return plant


def _swapped(word, _n):
    """Change the two columns of the foot."""
    heading = word.labelled("recipients-heading")
    table = next(word.at(heading[0].place).iterancestors(f"{W}tbl"), None) if heading else None
    rows = [row.findall(f"{W}tc") for row in table.iter(f"{W}tr")] if table is not None else []
    if not rows or any(len(cells) != 2 for cells in rows):
        return False
    for left, right in rows:
        right.addnext(left)
    return True


def _beside(paragraph, n):
    say(paragraph, "jc", val=("left", "right")[n % 2])
    say(paragraph, "ind", left=0, right=0, firstLine=0)


def _inserted(paragraph, _n):
    run = paragraph.find(f"{W}r")
    if run is None:
        return False
    wrapper = etree.Element(f"{W}ins", {f"{W}id": "9001", f"{W}author": "A"})
    run.addprevious(wrapper)
    wrapper.append(run)
    return True


def _property(name, text):
    def plant(word, _n):
        if _CORE not in word.parts:
            return False
        core = etree.fromstring(word.parts[_CORE])
        node = core.find(f"{{http://purl.org/dc/elements/1.1/}}{name}")
        if node is None:
            node = etree.SubElement(core, f"{{http://purl.org/dc/elements/1.1/}}{name}")
        node.text = text
        word.parts[_CORE] = etree.tostring(core, xml_declaration=True, encoding="UTF-8")
        return True

    return plant


def _replace(pattern, new):
    return lambda text: re.sub(pattern, new, text, count=1)


_TEXTS = ("closing", "paragraph", "item-a", "article", "note")
_NAMES = ("issuer", "number", "kind", "signer", "position")
FAULTS = {
    "a wrong margin": ("TF003", _margin),
    "another paper": ("TF001", _paper),
    "another font": ("TF010", _prose(lambda p, _: look(p, "rFonts", ascii="Arial", hAnsi="Arial"))),
    "a wrong size": ("TF011", _of(_NAMES, _size)),
    "a wrong size of the text": ("TF012", _prose(_size)),
    "a light kind": ("TF013", _of(("kind", "motto"), lambda p, _: look(p, "b", val=0))),
    "an italic subject": ("TF014", _of(("subject",), lambda p, _: look(p, "i"))),
    "long dashes in the motto": ("TF020", _text(("motto",), lambda text: text.replace(" - ", " – "))),
    "a number without a colon": ("TF021", _text(("number",), _replace(r"Số\s*:", "Số"))),
    "a capital in the day": ("TF022", _text(("place-date",), _replace("ngày", "Ngày"))),
    "no lines below": ("TF023", _without_lines),
    "long lines below": ("TF024", _long_lines),
    "addressees without a colon": ("TF026", _text(("addressee",), _replace("gửi:", "gửi"))),
    "red words": ("TF030", _prose(lambda p, _: look(p, "color", val="FF0000"))),
    "a change": ("TF031", _prose(_inserted)),
    "marked words": ("TF035", _prose(lambda p, _: look(p, "highlight", val="yellow"))),
    "a basis among the articles": ("TF064", _before("basis", "article", -1)),
    "the word that enacts above the basis": ("TF064", _before("enacting", "basis")),
    "a kind at the margin": ("TF066", _of(("kind",), _beside)),
    "the signature at the left": ("TF065", _swapped),
    "another title": ("TF036", _property("title", "Thông tư hướng dẫn kiểm kê tài sản năm 1999")),
    "recipients without a colon": ("TF040", _text(("recipients-heading",), _replace(":", ""))),
    "underlined recipients": ("TF049", _of(("recipients-heading",), lambda p, _: look(p, "u", val="single"))),
    "a recipient without a mark": ("TF043", _text(("recipient",), _replace(r";\s*$", ""))),
    "the archive without a colon": ("TF044", _text(("recipient",), _replace("Lưu:", "Lưu"))),
    "no indent": (
        "TF050",
        _prose(lambda p, n: say(p, "ind", left=0, firstLine=(0, 200, 1100)[n % 3], hanging=0)),
    ),
    "no gap": ("TF051", _no_gap),
    "close lines": (
        "TF052",
        _prose(lambda p, n: say(p, "spacing", line=(160, 190, 420, 480)[n % 4], lineRule="auto")),
    ),
    "ragged text": ("TF054", _prose(lambda p, _: say(p, "jc", val="left"))),
    "a stroke after a number": ("TF056", _text(("h2", "item-1"), _replace(r"^(\s*\d+)\.(?!\d)", r"\1/"))),
    "an authority without a blank": ("TF060", _text(("authority",), _replace(r"\b(KT|TM|TL)\. ", r"\1."))),
    "a name with a stop": ("TF062", _text(("signer",), lambda text: f"{text.rstrip()}.")),
    "another first page": ("TF008", _start),
    "no end mark": ("TF057", _text(_TEXTS, lambda text: re.sub(r"\./\.\s*$", ".", text))),
    "a stop after the subject": ("TF029", _stopped),
}


def _empty(paragraph, _):
    paragraph.addnext(etree.Element(f"{W}p"))


def _rounded(word, _):
    for size in word.root.iter(f"{W}pgSz"):
        if size.get(f"{W}orient") != "landscape":
            size.set(f"{W}w", "11907")
            size.set(f"{W}h", "16840")
    return True


#: What typists do everywhere, and nobody is told.
NOISE = {
    "an empty paragraph": _prose(_empty),
    "double blanks": _text(("paragraph", "item-dash"), lambda text: text.replace(" ", "  ")),
    "leading blanks": _text(("kind",), lambda text: f"   {text}"),
    "rounded paper": _rounded,
    "an archive without a stop": _text(("recipient",), _replace(r"(Lưu: VT.*?)\.$", r"\1")),
    "a blank number": _text(("number",), _replace(r"\d+(?=/)", "        ")),
    "a blank day": _text(("place-date",), _replace(r"ngày\s*\d+", "ngày      ")),
    "a tab's indent": _prose(lambda p, _: say(p, "ind", left=0, firstLine=709, hanging=0)),
    "half a point": _of(("kind", "motto"), lambda p, _: look(p, "sz", val=27)),
}
