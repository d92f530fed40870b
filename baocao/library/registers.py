"""Finds the registers of bodies and places with their days: the shipped ones, and the user's own file."""

from collections.abc import Mapping as AnyMapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from baocao.finding import Finding
from baocao.library import catalog
from baocao.library.own_files import read_as
from baocao.library.ready import content
from baocao.library.resources import shipped
from baocao.model.office import Office
from baocao.model.register import FILE, Body, Register
from baocao.source import Source
from baocao.system.files import NONE_UNSAVED
from baocao.system.files.stamp import NOTHING, Stamps, stamps
from baocao.system.files.unsaved import is_there


class FoundRegister(NamedTuple):
    """The user's own register, the text of its file, and its findings.

    ``dependencies`` are the files, existing or not, whose change may change what is found.
    """

    register: Register = Register.model_construct()
    source: Source | None = None
    findings: tuple[Finding, ...] = ()
    dependencies: Stamps = NOTHING


@cache
def shipped_bodies() -> tuple[Body, ...]:
    """Return the bodies and places whose days are known everywhere.

    >>> {body.name: str(body.last) for body in shipped_bodies()}["Tỉnh Hà Giang"]
    '2025-06-30'
    """
    paths = sorted((shipped("data") / "registers").glob("*.yaml"))
    return tuple(_shipped(body) for path in paths for body in content(path)["bodies"])


def _shipped(body: dict[str, Any]) -> Body:
    """Return a body that is known to be valid; checking it takes ten times as long."""
    days = {key: date.fromisoformat(body[key]) for key in ("first", "last") if body.get(key)}
    return Body.model_construct(**{**body, **days, "also": tuple(body.get("also") or ())})


def find(
    office: Office | None, beside: Path, unsaved: AnyMapping[str, bytes] = NONE_UNSAVED
) -> FoundRegister:
    """Return what the office and the nearest ``danh-ba.yaml`` declare.

    ``beside`` is the folder of the month; ``unsaved`` are the bytes of files that are not on disk yet. The
    file is searched there and in the folders above, up to the project's.
    """
    own = Register.model_construct(bodies=office.bodies, terms=office.terms) if office else Register()
    places = catalog.own_folders(FILE, beside)
    before = stamps(places)
    path = next((place for place in places if is_there(place, unsaved)), None)
    if path is None:
        return FoundRegister(own, dependencies=before)
    register, _, source, findings = read_as(path, Register, beside, unsaved)
    return FoundRegister(own + register if register else own, source, findings, before)
