"""Recognises what a YAML file is by its content: a month, or a file that months need."""

import re
import unicodedata
from typing import Literal

from baocao.model.office_file import OfficeFile
from baocao.model.register import FILE
from baocao.model.scheme import OutlineScheme
from baocao.source import Mapping, Node, Source

FileKind = Literal["month", "office", "scheme", "register"]

# The folders in which files of offices and numbering schemes are looked up.
ASIDE = ("offices", "schemes")
_PERIOD = re.compile(r"(?m)^(?:period|'period'|\"period\")[ \t]*:")
_OFFICE_KEYS = OfficeFile.model_fields.keys()
_LEVELS = "levels"
_SCHEME_KEYS = OutlineScheme.model_fields.keys()


def kind_of(source: Source, root: Node | None) -> FileKind | None:
    """Return what a file is, also if only its text is readable; ``None`` if it is nothing of ours.

    A register is known by its name, not by its content.
    """
    if root is None or not isinstance(root, Mapping):
        return "month" if _PERIOD.search(source.text) else None
    if "period" in root.entries:
        return "month"
    if not root.entries.keys() & (_OFFICE_KEYS | _SCHEME_KEYS):
        return None
    return "scheme" if _LEVELS in root.entries else "office"


def is_register_name(name: str) -> bool:
    """Tell whether a file of that name is the user's register."""
    return unicodedata.normalize("NFC", name) == FILE
