"""Takes in the files that offices keep: Word files as they are, older and other ones through LibreOffice."""

import zipfile
from collections.abc import Sequence
from io import BytesIO
from typing import NamedTuple

from baocao.errors import BaocaoError
from baocao.messages import Message, Said
from baocao.messages import files as files_say
from baocao.messages import intake as say
from baocao.messages.files import problem_of
from baocao.system.files import MAX_BYTES
from baocao.system.office.convert import Target, convert
from baocao.system.office.program import Purpose, find_program
from baocao.word.kinds import Form, form_of

NAMES: dict[Form, Message] = {"doc": say.WORD_97, "odt": say.ODT, "fodt": say.FLAT_ODT, "rtf": say.RTF}
# LibreOffice itself takes one and a half GiB of addresses.
_MEMORY_MIB = 4096


class Docx(NamedTuple):
    """A Word file (.docx, .docm, .dotx), and the form of the file that it was made from."""

    data: bytes
    form: Form


def as_docx(name: str, data: bytes) -> Docx:
    """Return a file as a Word file. Raises :class:`BaocaoError`, which says what it is, if it is none."""
    [found] = all_as_docx([(name, data)])
    if isinstance(found, Said):
        raise BaocaoError(found)
    return found


def all_as_docx(files: Sequence[tuple[str, bytes]]) -> list[Docx | Said]:
    """Return each file, given with its name, as a Word file, or what it is instead and what to do.

    LibreOffice is called once for all. Raises :class:`BaocaoError` if it is needed and cannot be used.
    """
    forms = [_form(name, data) for name, data in files]
    older = {
        number: (form, *files[number])
        for number, form in enumerate(forms)
        if not isinstance(form, Said) and form != "docx"
    }
    results = dict(zip(older, _converted(list(older.values())), strict=True))
    return [
        results.get(number, form if isinstance(form, Said) else Docx(data, form))
        for number, (form, (_, data)) in enumerate(zip(forms, files, strict=True))
    ]


def _form(name: str, data: bytes) -> Form | Said:
    if len(data) > MAX_BYTES:
        return files_say.TOO_LARGE.of(file=name, limit=MAX_BYTES // 1024)
    found = form_of(name, data)
    return found or say.IS_OTHER.of(file=name, kind=say.NO_WORD_FILE, remedy=say.GIVE_WORD_FILE)


def _converted(files: list[tuple[Form, str, bytes]]) -> list[Docx | Said]:
    if not files:
        return []
    need = say.NEEDED.of(kind=NAMES[files[0][0]])
    program = find_program(Purpose(need, say.WITHOUT_IT))
    target = Target(
        "docx", "MS Word 2007 XML", _is_whole, say.NOT_CONVERTED, say.WITHOUT_IT, memory=_MEMORY_MIB
    )
    try:
        results = convert([(form, data) for form, _, data in files], target, program)
    except OSError as error:
        raise BaocaoError(say.NO_ROOM.of(problem=problem_of(error))) from error
    return [
        say.IN_FILE.of(file=name, said=result) if isinstance(result, Said) else Docx(result, form)
        for (form, name, _), result in zip(files, results, strict=True)
    ]


def _is_whole(data: bytes) -> bool:
    return data.startswith(b"PK") and zipfile.is_zipfile(BytesIO(data))
