"""Reads files of users as models, within their bounds."""

from collections.abc import Mapping as AnyMapping
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from baocao.finding import Finding
from baocao.library.resources import is_shipped_data
from baocao.messages import yaml as say
from baocao.model.address import Address, File
from baocao.model.validation import validate
from baocao.source import Source, load
from baocao.system.files import NONE_UNSAVED, project_of, read_bounded

Model = TypeVar("Model", bound=BaseModel)


def read_as(
    path: Path, model: type[Model], beside: Path, unsaved: AnyMapping[str, bytes] = NONE_UNSAVED
) -> tuple[Model | None, File | None, Source, tuple[Finding, ...]]:
    """Read a user's file, within its bounds, as a model; ``beside`` is the folder of the month."""
    return _read(str(path), content(path, beside, unsaved), model)


def content(path: Path, beside: Path, unsaved: AnyMapping[str, bytes] = NONE_UNSAVED) -> bytes:
    """Return the bytes of a user's file, or those of it that are not saved yet."""
    return read_bounded(path, within=bound(path, beside), unsaved=unsaved)


@lru_cache(maxsize=4)
def _read(
    name: str, data: bytes, model: type[Model]
) -> tuple[Model | None, File | None, Source, tuple[Finding, ...]]:
    """Read the bytes of a file; months of one office share the result."""
    source, root, findings = load(name, data)
    if root is None:
        return None, None, source, tuple(of_empty(model, each) for each in findings)
    value, faults = validate(model, source, root)
    return value, File(source, Address(root)), source, (*findings, *faults)


def bound(path: Path, beside: Path) -> Path | None:
    """Return the folder that no link of a file may leave, if any; ``beside`` is the folder of the month."""
    return None if is_shipped_data(path) else project_of(beside)


def of_empty(model: type[BaseModel], finding: Finding) -> Finding:
    """Return the finding with the keys of that kind of file, if it is empty."""
    if finding.message != say.EMPTY_FILE.of():
        return finding
    required = [key for key, field in model.model_fields.items() if field.is_required()]
    keys = ", ".join(required or model.model_fields)
    return finding._replace(help=say.EMPTY_OTHER_HELP.of(keys=keys))
