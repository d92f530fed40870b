"""The XML namespaces of Word files, and how their attributes are read.

Files saved as "Strict Open XML" use other names for the same namespaces (ISO/IEC 29500-1); they are renamed
when a part is opened, so that all readers know one name.
"""

import re

from lxml import etree

_OFFICE = "http://schemas.openxmlformats.org"
STRICT = "http://purl.oclc.org/ooxml/"

W = f"{{{_OFFICE}/wordprocessingml/2006/main}}"
M = f"{{{_OFFICE}/officeDocument/2006/math}}"
R = f"{{{_OFFICE}/officeDocument/2006/relationships}}"
A = f"{{{_OFFICE}/drawingml/2006/main}}"
C = f"{{{_OFFICE}/drawingml/2006/chart}}"
DGM = f"{{{_OFFICE}/drawingml/2006/diagram}}"
PIC = f"{{{_OFFICE}/drawingml/2006/picture}}"
WP = f"{{{_OFFICE}/drawingml/2006/wordprocessingDrawing}}"
MC = f"{{{_OFFICE}/markup-compatibility/2006}}"
V = "{urn:schemas-microsoft-com:vml}"
OFFICE = "{urn:schemas-microsoft-com:office:office}"
CX = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"

# Namespaces whose two names do not differ in the first part only.
_ODD = {
    "officeDocument/math": "officeDocument/2006/math",
    "officeDocument/relationships": "officeDocument/2006/relationships",
    "officeDocument/bibliography": "officeDocument/2006/bibliography",
    "officeDocument/customXml": "officeDocument/2006/customXml",
    "officeDocument/customProperties": "officeDocument/2006/custom-properties",
    "officeDocument/extendedProperties": "officeDocument/2006/extended-properties",
    "officeDocument/docPropsVTypes": "officeDocument/2006/docPropsVTypes",
    "officeDocument/characteristics": "officeDocument/2006/characteristics",
    "schemaLibrary/main": "schemaLibrary/2006/main",
}
_OFF = ("0", "false", "off", "none")
_LONGEST_NUMBER = 12
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_TWIPS = {"pt": 20, "pc": 240, "pi": 240, "in": 1440, "cm": 1440 / 2.54, "mm": 144 / 2.54}


def transitional(space: str) -> str:
    """Return the common name of a namespace.

    >>> transitional("http://purl.oclc.org/ooxml/drawingml/chart")
    'http://schemas.openxmlformats.org/drawingml/2006/chart'
    >>> transitional("urn:x")
    'urn:x'
    """
    if not space.startswith(STRICT):
        return space
    name = space.removeprefix(STRICT)
    folder, _, last = name.partition("/")
    return f"{_OFFICE}/{_ODD.get(name, f'{folder}/2006/{last}')}"


def value(node: etree._Element | None) -> str:
    """Return the ``w:val`` of an element; empty if there is none."""
    return "" if node is None else node.get(f"{W}val") or ""


def is_on(node: etree._Element) -> bool:
    """Tell whether an element of two states is on, as it is without a value."""
    return node.get(f"{W}val") not in _OFF


def whole(digits: str | None, default: int = 0) -> int:
    """Return the whole number in an attribute; the default if there is none, or one without a meaning.

    >>> whole("-567"), whole("12.7"), whole("9" * 5000, 1), whole(None, 3)
    (-567, 12, 1, 3)
    """
    number = _number(digits)
    return default if number is None else int(number)


def length(text: str | None, unit: float = 1.0) -> float | None:
    """Return a length in units of ``unit`` twips, in which plain numbers are; ``None`` if there is none.

    >>> length("720"), length("1.27cm"), length("28", unit=10), length("14pt", unit=10), length("x")
    (720.0, 720.0, 28.0, 28.0, None)
    """
    found = text or ""
    twips = _TWIPS.get(found[-2:])
    if twips is None:
        return _number(found)
    number = _number(found[:-2])
    return None if number is None else round(number * twips / unit, 2)


def _number(text: str | None) -> float | None:
    return float(text) if text and len(text) <= _LONGEST_NUMBER and _NUMBER.fullmatch(text) else None
