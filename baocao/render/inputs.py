"""The hashes of what a report is made from, by which a later build knows that nothing changed."""

import hashlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from pydantic import BaseModel

from baocao import __version__
from baocao.document import Inputs
from baocao.errors import BaocaoError
from baocao.model.edition import Edition
from baocao.model.month import Month
from baocao.model.office import Office
from baocao.model.scheme import Scheme
from baocao.render.template import is_shipped
from baocao.system.files import project_of, read_whole
from baocao.system.recent import for_recent

# A template may take in any file of its folder; a folder with more than this is not one of templates.
_MOST_FILES, _MOST_BYTES = 100, 1024 * 1024


def inputs_of(
    file: str,
    parts: tuple[Month, Office, Edition, Scheme, Path],
    created: datetime | None,
    *,
    apart: bool,
) -> Inputs:
    """Return the hashes of the inputs of a report; ``file`` is that of the month file.

    The month counts as it is printed too, because some of its values may come from other files. Of the
    program itself only the version counts.
    """
    month, office, edition, scheme, template = parts
    hashes = [digest(_dumped(month)), _shared(office), _shared(edition), _shared(scheme)]
    templates = _templates(template)
    told = [__version__, file, *hashes, templates, str(created), str(apart and bool(parts[0].appendices))]
    return Inputs(__version__, file, hashes[1], digest("\n".join(told).encode()) if templates else "")


def digest(data: bytes) -> str:
    """Return the hash of some bytes.

    >>> digest(b"")[:8]
    'e3b0c442'
    """
    return hashlib.sha256(data).hexdigest()


@for_recent(8)
def _shared(model: BaseModel) -> str:
    """Return the hash of what the months of an office share."""
    return digest(_dumped(model))


def _dumped(model: BaseModel) -> bytes:
    return type(model).__pydantic_serializer__.to_json(model, warnings=False)


def _templates(template: Path) -> str:
    """Return the hash of a template and of what it may take in; empty if that cannot be known."""
    try:
        if is_shipped(template):
            return digest(read_whole(template))
        return digest(b"".join(_folder(template)))
    except (BaocaoError, OSError):
        return ""


def _folder(template: Path) -> Iterator[bytes]:
    """Yield the names and hashes of the files in the folder of a user's template, the template first."""
    within, left = project_of(template.parent.parent), _MOST_BYTES
    files = [path for path in template.parent.rglob("*") if path.is_file()]
    if len(files) > _MOST_FILES:
        raise OSError
    for path in (template, *sorted(files)):
        data = read_whole(path, left, within)
        left -= len(data)
        yield f"{path.relative_to(template.parent)}\0{digest(data)}\n".encode()
