"""The signature of a report, and the signing authority."""

from collections.abc import Iterator
from typing import Annotated, Self, TypeVar

from pydantic import ConfigDict, Discriminator, Tag, model_validator

from baocao.model.fields import (
    EMPTY,
    NOTHING,
    TEXT,
    Closed,
    Schema,
    Some,
    Text,
    Values,
    Written,
    among,
    fault,
)
from baocao.model.key import Key
from baocao.path import Origin, Path

AUTHORITIES = ("TM", "KT", "TL", "TUQ", "Q")
FOR_SOMEONE = ("TM", "KT", "TL", "TUQ")


def _maybe_empty(value: Values) -> Values:
    if value is not None and not isinstance(value, str):
        raise fault("not_text")
    return value or ""


class Signature(Closed):
    """The signer, and the signing authority.

    ``authority`` is the code of the authority (``KT``: a deputy on behalf of the head; ``TM``: on behalf of a
    collective; ``TL``, ``TUQ``: by order, by authorisation; ``Q``: acting head); it is missing if the head
    signs in person. ``collective`` is the body on whose behalf a deputy signs for its head. ``also`` is
    another post of the signer. An empty ``name`` leaves space for one.
    """

    # A part of offices, of office files and of months.
    model_config = ConfigDict(defer_build=False)

    authority: Annotated[
        Annotated[str, among(*AUTHORITIES)] | None,
        Key(
            vi=("Hình thức ký", "KT ký thay, TM thay mặt, TL thừa lệnh, TUQ thừa ủy quyền, Q quyền."),
            en=(
                "Authority",
                "KT deputy for the head, TM for a collective, TL by order, TUQ by authorisation, Q acting.",
            ),
            examples=("KT",),
            unread="one of a few words",
        ),
    ] = None
    collective: Annotated[
        Text | None,
        Key(
            vi=("Tập thể", "Cấp phó ký thay mặt tập thể: dòng TM. ở trên."),
            en=("Collective", "Body on whose behalf a deputy signs for its head."),
            examples=("Ủy ban nhân dân",),
            role="position",
        ),
    ] = None
    on_behalf_of: Annotated[
        Text | None,
        Key(
            vi=("Ký thay, thay mặt ai", "Chức vụ hoặc tập thể."),
            en=("On behalf of", "A position, or a collective."),
            examples=("Trưởng Ban",),
            role="position",
        ),
    ] = None
    position: Annotated[
        Text,
        Key(
            vi=("Chức vụ", "Chức vụ của người ký."),
            en=("Position", "Position of the signer."),
            examples=("Trưởng Ban",),
            role="position",
        ),
    ]
    also: Annotated[
        Text | None,
        Key(
            vi=(
                "Chức vụ khác",
                "Chức vụ thứ hai của người ký: chức vụ kiêm nhiệm, hoặc chức vụ ở cơ quan mình.",
            ),
            en=(
                "Other post",
                "Second post of the signer: one held concurrently, or that in the signer's body.",
            ),
            examples=("Giám đốc Sở Nội vụ",),
            role="position",
        ),
    ] = None
    name: Annotated[
        str,
        Written(_maybe_empty, {"anyOf": [TEXT, EMPTY, NOTHING]}),
        Key(
            vi=("Họ và tên", "Không ghi học hàm, học vị. Để trống: chừa chỗ."),
            en=("Name", "Without ranks and degrees. Empty: space to sign."),
            examples=("Trần Ngọc Nguyên",),
            role="name",
        ),
    ]

    @classmethod
    def in_json(cls, form: Schema) -> Schema:
        """Return the schema of the keys that depend on each other."""
        for_someone = {"properties": {"authority": {"enum": [*FOR_SOMEONE]}}, "required": ["authority"]}
        deputy = {"properties": {"authority": {"const": "KT"}}, "required": ["authority"]}
        someone = {"required": ["on_behalf_of"], "properties": {"on_behalf_of": TEXT}}
        alone = {"properties": {"on_behalf_of": NOTHING, "collective": NOTHING}}
        others = {"if": deputy, "else": {"properties": {"collective": NOTHING}}}
        return {**form, "if": for_someone, "then": someone, "else": alone, "allOf": [others]}

    @model_validator(mode="after")
    def _on_behalf_of_someone(self) -> Self:
        if self.authority in FOR_SOMEONE and not self.on_behalf_of:
            raise fault("no_behalf", authority=self.authority)
        if self.on_behalf_of and self.authority not in FOR_SOMEONE:
            raise fault("behalf_without_authority")
        if self.collective and self.authority != "KT":
            raise fault("collective_without_kt")
        return self


def _several_or_one(value: Values) -> str:
    return "several" if isinstance(value, list | tuple) else "one"


# One signature, or those of a joint report, the leading body's first.
Signatures = Annotated[
    Annotated[Signature, Tag("one")] | Annotated[tuple[Signature, ...], Some, Tag("several")],
    Discriminator(_several_or_one),
]


_Place = TypeVar("_Place", Path, Origin)


def signatures_at(value: Signature | tuple[Signature, ...], at: _Place) -> Iterator[tuple[_Place, Signature]]:
    """Yield each signature of a report with its path, if ``at`` is the path of them all."""
    if isinstance(value, Signature):
        yield at, value
    else:
        for number, each in enumerate(value):
            yield at / number, each
