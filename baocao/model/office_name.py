"""The name of an office file: it stays inside the folders of office files."""

from typing import Annotated

from baocao.model.fields import Schema, Text, Values, Written, fault
from baocao.system.patterns import lazy

LONGEST_NAME = 100
_FILE_NAME = lazy(r"[\w][\w .-]*(?:/[\w][\w .-]*)*")
_NAME_FORM: Schema = {"type": "string", "pattern": r"^(\./)?[^\s./][^:\\]*$", "maxLength": LONGEST_NAME}


def is_office_name(name: str) -> bool:
    """Tell whether a name stays inside the folders of office files.

    >>> is_office_name("./offices/xã Bình Hòa.yaml"), is_office_name("../../etc/passwd")
    (True, False)
    """
    return len(name) <= LONGEST_NAME and _FILE_NAME.fullmatch(name.removeprefix("./")) is not None


def _file_name(value: Values) -> Values:
    if not isinstance(value, str) or not is_office_name(value):
        raise fault("office_name")
    return value


OfficeName = Annotated[Text, Written(_file_name, _NAME_FORM)]
