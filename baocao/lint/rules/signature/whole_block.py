"""The whole block of a signature that a month should have, with what its office's own signature says."""

from typing import Any

from baocao.model.edition import Edition
from baocao.model.signature import Signature
from baocao.source.written import in_brackets


def collective_of(signature: Signature) -> str | None:
    """Return the collective on whose behalf a signature is; ``None`` if it is on nobody's or a person's.

    >>> collective_of(Signature(authority="TM", on_behalf_of="Ban Thường vụ", position="Bí thư", name=""))
    'Ban Thường vụ'
    """
    return signature.on_behalf_of if signature.authority == "TM" else signature.collective


def is_deputy(signature: Signature) -> bool:
    """Tell whether the signer is a deputy."""
    return signature.authority == "KT" or signature.position.casefold().startswith("phó ")


def head_of(usual: Signature) -> str:
    """Return the post for which a deputy signs: the office's signer's, or that which this one signs for."""
    return (usual.on_behalf_of if usual.authority == "KT" else None) or usual.position


def whole_block(usual: Signature, signed: Signature, edition: Edition | None) -> str:
    """Return a month's signature as it is to be typed, with the collective or the head of the office's own.

    A deputy signs for the head; where the edition has no three lines for a collective, for the collective.
    """
    body = collective_of(usual)
    has_lines = edition is not None and edition.signature.collective is not None
    keys: dict[str, Any] = {"authority": "TM", "on_behalf_of": body}
    if is_deputy(signed) and (has_lines or not body):
        keys = {"authority": "KT", "collective": body, "on_behalf_of": signed.on_behalf_of or head_of(usual)}
    keys |= {"position": signed.position, "also": signed.also}
    said = {key: value for key, value in keys.items() if value}
    return in_brackets({"signature": {**said, "name": signed.name}})[1:-1]
