"""What guards a Word file against changes: a digital signature, and protection from editing."""

from io import BytesIO

from baocao.word.namespaces import W
from baocao.word.package import CONTENT_TYPES, Package, relations_of

#: The end of the type of the relation to the part from which the signatures are found (ECMA-376 part 2, 12).
SIGNED_BY = "/digital-signature/origin"
# What leads on from there: to each signature, and from it to the certificates.
_ONWARD = ("/digital-signature/signature", "/digital-signature/certificate")
_EDITABLE = ("", "none")


def has_signature(package: Package) -> bool:
    """Tell whether a Word file has a part from which signatures are found."""
    return any(package.has(name) for kind, name in package.typed_targets("") if kind.endswith(SIGNED_BY))


def signature_parts(package: Package) -> frozenset[str]:
    """Return the names of the parts of digital signatures; none, if the file is not signed.

    Anybody can write that a part of the text is a signature: what the file has for another reason is none.
    """
    if not has_signature(package):
        return frozenset()
    own = _own_parts(package)
    others = package.checksums().keys() - own
    found: set[str] = set()
    sources = {""}
    for end in (SIGNED_BY, *_ONWARD):
        related = [each for source in sources for each in package.typed_targets(source)]
        sources = {name for kind, name in related if kind.endswith(end) and name in others}
        found |= sources
    return frozenset(found | ({relations_of(name) for name in found} & others))


def _own_parts(package: Package) -> set[str]:
    """Return the names of the parts that are reached otherwise than by a signature, with their relations."""
    names = package.checksums().keys()
    related = package.typed_targets("")
    reached: set[str] = set()
    waiting = [name for kind, name in related if not kind.endswith(SIGNED_BY)]
    while waiting:
        source = waiting.pop()
        if source in names and source not in reached:
            reached.add(source)
            waiting += [name for _, name in package.typed_targets(source)]
    return {CONTENT_TYPES, relations_of(""), *reached, *map(relations_of, reached)}


def is_signed(data: bytes, name: str) -> bool:
    """Tell whether a Word file has a digital signature. Raises :class:`BaocaoError` if it is none."""
    return has_signature(Package(BytesIO(data), name))


def is_protected(data: bytes, name: str) -> bool:
    """Tell whether Word lets nobody edit the file freely (``w:documentProtection``, 17.15.1.29).

    Raises :class:`BaocaoError` if it is no Word file.
    """
    settings = Package(BytesIO(data), name).related("settings")
    said = None if settings is None else settings.root.find(f"{W}documentProtection")
    if said is None or (said.get(f"{W}edit") or "") in _EDITABLE:
        return False
    return said.get(f"{W}enforcement") in ("1", "true", "on")
