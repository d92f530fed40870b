"""LibreOffice, which makes PDF files."""

from pathlib import Path

from baocao.convert.program import VARIABLE, find_program, remedy, version_of
from baocao.doctor.base import Told, lacking, ok
from baocao.errors import BaocaoError
from baocao.messages import doctor as say


def libreoffice(_folder: Path) -> Told:
    """Look for LibreOffice, and ask for its version."""
    install = say.INSTALL_OFFICE.of(remedy=remedy(), variable=VARIABLE)
    try:
        program = find_program()
    except BaocaoError:
        return lacking(say.NO_OFFICE.of(), install)
    version = version_of(program)
    if version is None:
        return lacking(say.DUMB_OFFICE.of(program=program), install)
    return ok(say.OFFICE.of(version=version, program=program))
