"""An office file: the keys of an office, of which another office file may give some."""

from typing import Annotated

from pydantic import ConfigDict

from baocao.model.fields import Schema, Text, Values, Written, fault
from baocao.model.key import Key
from baocao.model.office import Office
from baocao.model.office_name import LONGEST_NAME, is_office_name
from baocao.system.filenames import is_month_ending

_NAME_FORM: Schema = {"type": "string", "pattern": r"^[^\s./][^:\\]*$", "maxLength": LONGEST_NAME}


def is_base_name(name: str) -> bool:
    """Tell whether a name may follow ``extends``: that of an office file, not a path.

    >>> [is_base_name(name) for name in ("ubnd-xa", "ubnd-xa.yaml", "./ubnd-xa", "../../etc/passwd")]
    [True, False, False, False]
    """
    return is_office_name(name) and not name.startswith("./") and not is_month_ending(name)


def _base_name(value: Values) -> Values:
    if not isinstance(value, str) or not is_base_name(value):
        raise fault("extends_form")
    return value


class OfficeFile(Office):
    """The keys of an office file. With ``extends``, it has all keys of another that it does not have itself.

    An office inside a month has no ``extends``.
    """

    model_config = ConfigDict(defer_build=True)

    extends: Annotated[
        Annotated[Text, Written(_base_name, _NAME_FORM)] | None,
        Key(
            vi=(
                "Lấy từ cơ quan",
                "Tên tệp cơ quan cho các khóa không ghi ở đây; khóa con được ghép, danh sách được thay.",
            ),
            en=(
                "Extends",
                "Office file that gives the keys not written here; mappings merge, lists are replaced.",
            ),
            examples=("ubnd-xa",),
            unread="the name of a file",
            silent="what it gives is compared key by key",
        ),
    ] = None

    def office(self) -> Office:
        """Return the office itself."""
        values = {name: getattr(self, name) for name in Office.model_fields}
        return Office.model_construct(self.model_fields_set - {"extends"}, **values)
