"""What guards a Word file against changes: a digital signature, and protection from editing."""

from io import BytesIO
from posixpath import dirname, join, normpath

from baocao.word.namespaces import W
from baocao.word.package import Package

ROOT_RELATIONS = "_rels/.rels"
#: The end of the type of the relation to the part from which the signatures are found (ECMA-376 part 2, 12).
SIGNED_BY = "/digital-signature/origin"
_EDITABLE = ("", "none")


def signature_parts(package: Package) -> frozenset[str]:
    """Return the names of the parts of digital signatures; none, if the file is not signed."""
    relations = package.xml(ROOT_RELATIONS)
    origins = [
        normpath(join("/", each.get("Target") or "")).lstrip("/")
        for each in (relations if relations is not None else ())
        if (each.get("Type") or "").endswith(SIGNED_BY)
    ]
    folders = tuple(f"{folder}/" for origin in origins if (folder := dirname(origin)))
    names = package.checksums()
    return frozenset(name for name in names if name in origins or name.startswith(folders or ("//",)))


def is_signed(data: bytes, name: str) -> bool:
    """Tell whether a Word file has a digital signature. Raises :class:`BaocaoError` if it is none."""
    return bool(signature_parts(Package(BytesIO(data), name)))


def is_protected(data: bytes, name: str) -> bool:
    """Tell whether Word lets nobody edit the file freely (``w:documentProtection``, 17.15.1.29).

    Raises :class:`BaocaoError` if it is no Word file.
    """
    settings = Package(BytesIO(data), name).related("settings")
    said = None if settings is None else settings.root.find(f"{W}documentProtection")
    if said is None or (said.get(f"{W}edit") or "") in _EDITABLE:
        return False
    return said.get(f"{W}enforcement") in ("1", "true", "on")
