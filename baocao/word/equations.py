"""Writes Word's equations on one line (ECMA-376 part 1, 22.1)."""

from lxml import etree

from baocao.word.namespaces import M


def linear(node: etree._Element) -> str:
    """Return the letters of an equation in order."""
    return "".join(text.text or "" for text in node.iter(f"{M}t"))
