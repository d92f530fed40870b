"""The signatures of an edition: their authorities, the second post of a signer, and several signers."""

from typing import Literal

from baocao.model.fields import Text
from baocao.model.style import Sourced


class JointForm(Sourced):
    """The places of the signatures of a joint report, in two columns; the recipients follow below them.

    ``first`` is the side of the first signature, which is the leading body's: on the ``right``, the others
    are on the left, one below the other; on the ``left``, they fill row after row in the order written.
    """

    first: Literal["left", "right"]


class OtherPostForm(Sourced):
    """The place of the signer's other post: below the ``position``, or above the ``name``.

    ``words`` stand on a line of their own above it, if the edition has any.
    """

    beside: Literal["position", "name"]
    words: Text | None = None


class SignatureForm(Sourced):
    """The signing authorities of this edition, by code.

    ``collective`` is the code of the line above a deputy who signs for a collective, ``also`` the form of the
    signer's other post, ``joint`` that of several signatures; each is missing if the edition has none.
    """

    authorities: dict[str, Text]
    collective: Text | None = None
    also: OtherPostForm | None = None
    joint: JointForm | None = None
