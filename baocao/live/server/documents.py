"""The texts that are open in the editor, and their files.

The library's own store of texts is not used: it breaks lines at letters that end none for an editor.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import quote_from_bytes, unquote_to_bytes, urlsplit
from urllib.request import url2pathname

from baocao.live.server.positions import BYTE_ORDER_MARK
from baocao.source import Source
from baocao.system.files.unsaved import OpenTexts, real_name

_SCHEME = "file"
_SURROGATE = re.compile("[\ud800-\udfff]")
_REPLACEMENT = "\ufffd"
_DRIVE = re.compile(r"/[A-Za-z]:")


@dataclass(frozen=True, eq=False)
class Document:
    """An open text, as the editor had it in one version; ``path`` is the absolute path of its file.

    ``written`` is the text as the editor has it; a half of a surrogate pair, which no file can hold, is
    replaced by a letter of the same length.
    """

    uri: str
    path: Path
    version: int
    written: str

    @property
    def name(self) -> str:
        """Return the name of the file in findings."""
        return str(self.path)

    @property
    def folder(self) -> Path:
        """Return the folder next to which offices are looked up."""
        return self.path.parent

    @property
    def marked(self) -> bool:
        """Tell whether the editor has a byte order mark before the text."""
        return self.written.startswith(BYTE_ORDER_MARK)

    @cached_property
    def data(self) -> bytes:
        """Return the bytes of the file if it were saved now."""
        return _SURROGATE.sub(_REPLACEMENT, self.written).encode()

    @cached_property
    def source(self) -> Source:
        """Return the text without a byte order mark."""
        return Source(self.name, self.data.decode("utf-8-sig"))


def path_of(uri: str) -> Path | None:
    """Return the absolute path of a file; ``None`` if the address is not that of a file on this machine.

    >>> path_of("file:///b%C3%A1o%20c%C3%A1o/2020-02.yaml")
    PosixPath('/báo cáo/2020-02.yaml')
    >>> path_of("untitled:Untitled-1"), path_of("file:///a%00b"), path_of("file://[")
    (None, None, None)
    """
    try:
        parts = urlsplit(uri)
    except ValueError:
        return None
    path = os.fsdecode(unquote_to_bytes(parts.path.encode("utf-8", "surrogatepass")))
    if parts.scheme != _SCHEME or parts.netloc not in ("", "localhost") or "\0" in path:
        return None
    if os.name == "nt" and _DRIVE.match(path):
        path = url2pathname(path)
    return Path(path) if os.path.isabs(path) else None  # noqa: PTH117  (as a name, whatever is there)


def uri_of(path: Path) -> str:
    """Return the address of a file.

    >>> uri_of(Path("/báo cáo/2020-02.yaml"))
    'file:///b%C3%A1o%20c%C3%A1o/2020-02.yaml'
    """
    return f"{_SCHEME}:///{quote_from_bytes(os.fsencode(path.as_posix().lstrip('/')), safe='/:')}"


class Unsaved(OpenTexts):
    """The bytes of the open texts by the paths of their files, however these are spelled."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._found = {real_name(each.path): each for each in documents.values()}
        super().__init__({name: each.data for name, each in self._found.items()})

    def document(self, path: Path | str) -> Document | None:
        """Return the open text of a file."""
        return self._found.get(real_name(path))
