"""The content of shipped YAML files, which a run need not read as YAML.

``data/ready.jsonl`` has a line for each: its name below ``data/``, a hash of its bytes, and its content as
JSON, which is read several times as fast. A file that has changed since its line was written is read itself.
"""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from baocao.library.resources import shipped
from baocao.source import plain

READY = "ready.jsonl"
# An office is read with positions: users extend the shipped ones, and their faults have places.
FOLDERS = ("formats", "letterheads", "registers", "schemes", "starts", "words")


def content(path: Path) -> Any:
    """Return the content of a shipped file as text, dicts and lists; ``None`` if it is empty.

    >>> content(shipped("data") / "words" / "kinds.yaml")["beside"]["Nghị định"]
    'NĐ'
    """
    data = path.read_bytes()
    known, _, written = _lines().get(f"{path.parent.name}/{path.name}", "").partition(" ")
    return json.loads(written) if known == _hash(data) else plain(data)


def lines() -> list[str]:
    """Return the lines of the file of contents, as they are to be now."""
    paths = sorted(path for folder in FOLDERS for path in (shipped("data") / folder).glob("*.yaml"))
    return [_line(path, path.read_bytes()) for path in paths]


def _line(path: Path, data: bytes) -> str:
    written = json.dumps(plain(data), ensure_ascii=False, separators=(",", ":"))
    return f"{path.parent.name}/{path.name} {_hash(data)} {written}"


@cache
def _lines() -> dict[str, str]:
    """Return what follows the name in each line of the file of contents, by the name."""
    path = shipped("data") / READY
    if not path.is_file():
        return {}
    entries = (line.partition(" ") for line in path.read_text("utf-8").split("\n"))
    return {name: rest for name, _, rest in entries}


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
