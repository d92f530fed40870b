"""Papers made from papers: what no writer makes of the tree, but a program makes of what a writer wrote."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Conversion:
    """Which written paper it is made from, and the ending of its file."""

    source: str
    suffix: str


CONVERSIONS = {"pdf": Conversion("docx", ".pdf")}
