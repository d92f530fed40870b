"""What a month says of the parts that a report has only if asked: the draft, its urgency, its drafter."""

import unicodedata
from typing import Annotated

from baocao.model.fields import Closed, Schema, Text, Values, Written, fault
from baocao.model.key import Key
from baocao.system.patterns import lazy

_URGENCIES = ("hỏa tốc", "thượng khẩn", "khẩn")
# Both positions of the tone mark are correct.
_ALSO = {"hoả tốc": "hỏa tốc"}
_DRAFT_NUMBER = lazy(r"[1-9][0-9]?")
_COPIES = lazy(r"[1-9][0-9]{0,5}")
_DRAFT_FORM: Schema = {
    "anyOf": [
        {"enum": [True, False, "true", "false"]},
        {"type": "integer", "minimum": 1, "maximum": 99},
        {"type": "string", "pattern": f"^{_DRAFT_NUMBER.pattern}$"},
        {"type": "null"},
    ]
}
_COPIES_FORM: Schema = {
    "anyOf": [
        {"type": "integer", "minimum": 1, "maximum": 999999},
        {"type": "string", "pattern": f"^{_COPIES.pattern}$"},
        {"type": "null"},
    ]
}


def _draft(value: Values) -> Values:
    if value in (True, False, None, "true", "false"):
        return value in (True, "true")
    if isinstance(value, str) and _DRAFT_NUMBER.fullmatch(value):
        return int(value)
    raise fault("draft_form")


def _urgency(value: Values) -> Values:
    composed = unicodedata.normalize("NFC", value) if isinstance(value, str) else value
    found = _ALSO.get(composed, composed) if isinstance(composed, str) else composed
    if found is not None and found not in _URGENCIES:
        raise fault("choice", known=", ".join(_URGENCIES))
    return found


def _copies(value: Values) -> Values:
    if value is not None and not (isinstance(value, str) and _COPIES.fullmatch(value)):
        raise fault("copies_form")
    return value


Draft = Annotated[bool | int, Written(_draft, _DRAFT_FORM)]
Urgency = Annotated[str | None, Written(_urgency, {"enum": [*_URGENCIES, *_ALSO, None]})]


class Drafter(Closed):
    """The drafter of a report: the code, and the number of copies that are issued."""

    code: Annotated[
        Text,
        Key(
            vi=("Ký hiệu người soạn thảo", "Chữ viết tắt; in hoa theo thể thức."),
            en=("Drafter's code", "Initials; the format prints them in capitals."),
            examples=("PL",),
            unread="initials",
        ),
    ]
    copies: Annotated[
        Annotated[str | None, Written(_copies, _COPIES_FORM)],
        Key(
            vi=("Số bản phát hành", "Chỉ ghi chữ số. Để trống: chỉ in ký hiệu."),
            en=("Copies", "Digits only. Empty: only the code is printed."),
            examples=("300",),
            unread="digits, which the model checks",
        ),
    ] = None
