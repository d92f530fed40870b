"""Links that open a file in the user's editor, at a line."""

import os
import re
from pathlib import Path
from urllib.parse import quote_from_bytes

from baocao.errors import BaocaoError
from baocao.messages import preview as say

VARIABLE = "BAOCAO_EDITOR_URL"
VS_CODE = "vscode://file{file}:{line}:{column}"

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_RUNS = ("javascript:", "data:", "vbscript:", "blob:")


class Editor:
    """The pattern of links to positions in files.

    In the pattern, ``{file}`` is the absolute path; ``{line}`` and ``{column}`` count from 1. Raises
    :class:`BaocaoError` if the pattern does not make a link.

    >>> Editor("idea://open?file={file}&line={line}").link(Path("/báo cáo/a.yaml"), 3, 1)
    'idea://open?file=/b%C3%A1o%20c%C3%A1o/a.yaml&line=3'
    """

    def __init__(self, pattern: str = "") -> None:
        scheme = _SCHEME.match(pattern or VS_CODE)
        if not scheme or scheme[0].lower() in _RUNS or "{file}" not in (pattern or VS_CODE):
            raise BaocaoError(say.BAD_EDITOR.of(variable=VARIABLE, pattern=pattern, example=VS_CODE))
        self._pattern = pattern or VS_CODE

    def link(self, path: Path, line: int, column: int) -> str:
        """Return the link that opens a file at a position."""
        name = path.absolute().as_posix()
        values = {"file": quote_from_bytes(os.fsencode(f"/{name.removeprefix('/')}"), safe="/:")}
        values |= {"line": str(line), "column": str(column)}
        return re.sub(r"\{(file|line|column)\}", lambda found: values[found[1]], self._pattern)
