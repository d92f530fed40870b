"""The words of a Word file, read without the program that is measured."""

import re
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
_PARTS = re.compile(r"word/(document|footnotes|endnotes|comments|header\d*|footer\d*|charts/chart\d+)\.xml")
_GONE = {"del", "moveFrom", "Fallback", "instrText", "delText"}
_SYMBOLS = {"F0B3": "≥", "F0A3": "≤", "F0B1": "±", "F0FE": "☑", "F0A8": "☐"}
_WORD = re.compile(r"[^\W¹²³⁰⁴-⁹]+|[≥≤±☑☐%]")


def counted(text: str) -> Counter[str]:
    """Return how often each word occurs, whatever its letters' case and composition.

    >>> sorted(counted("Số: 05-BC/ĐU, số").items())
    [('05', 1), ('bc', 1), ('số', 2), ('đu', 1)]
    """
    return Counter(_WORD.findall(unicodedata.normalize("NFC", text).casefold()))


def of_file(path: Path) -> Counter[str]:
    """Return the words of a file; those of a `.doc` or `.rtf` stand in the `.docx` beside it."""
    if path.suffix in {".doc", ".rtf"}:
        path = path.with_suffix(".docx")
    with zipfile.ZipFile(path) as package:
        if path.suffix == ".odt":
            root = etree.fromstring(package.read("content.xml"), _PARSER)
            return counted("\n".join("".join(each.itertext()) for each in root.iter("{*}p", "{*}h")))
        parts = [name for name in package.namelist() if _PARTS.fullmatch(name)]
        return counted("\n".join(line for name in parts for line in _lines(package.read(name), name)))


def _lines(data: bytes, name: str) -> Iterator[str]:
    root = etree.fromstring(data, _PARSER)
    if "chart" in name:
        # Each series repeats the labels of the values, which a reader sees once.
        yield from dict.fromkeys(_shown("".join(each.itertext())) for each in root.iter("{*}v", "{*}t"))
        return
    for paragraph in root.iter("{*}p"):
        if not any(_name(above) in _GONE for above in paragraph.iterancestors()):
            yield "".join(_text(paragraph))


def _shown(value: str) -> str:
    """Return a value of a chart without the digits that only its binary form has."""
    return f"{float(value):.15g}" if re.fullmatch(r"-?\d+\.\d{14,}", value) else value


def _name(element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _text(paragraph) -> Iterator[str]:
    """Yield the text of a paragraph, not of paragraphs in its boxes; a page number is no word."""
    page = False
    waiting = [iter(paragraph)]
    while waiting:
        element = next(waiting[-1], None)
        if element is None:
            waiting.pop()
            continue
        name = _name(element)
        if name == "instrText":
            page = (element.text or "").strip().startswith(("PAGE", "NUMPAGES"))
        elif name == "fldChar" and element.xpath("string(@*[local-name()='fldCharType'])") == "end":
            page = False
        elif name in {"t", "tab", "br", "cr", "sym"} and not page:
            yield _said(name, element)
        simple = name == "fldSimple" and "PAGE" in element.xpath("string(@*[local-name()='instr'])")
        if name not in _GONE | {"p", "t", "txbxContent", "pPr", "rPr"} and not simple:
            waiting.append(iter(element))


def _said(name: str, element) -> str:
    if name == "t":
        return element.text or ""
    if name == "sym":
        return _SYMBOLS.get(element.xpath("string(@*[local-name()='char'])").upper(), " ")
    return " "
