"""Checks LibreOffice, which makes PDF files."""

import os
from pathlib import Path

from baocao.doctor.check import Diagnosis, lacking, ok
from baocao.errors import BaocaoError
from baocao.messages import doctor as say
from baocao.write.pdf.program import VARIABLE, find_program, remedy, version_of


def libreoffice(_folder: Path) -> Diagnosis:
    """Check for LibreOffice and its version."""
    chosen = os.environ.get(VARIABLE)
    install = say.INSTALL_OFFICE.of(remedy=remedy(), variable=VARIABLE)
    put_right = say.CORRECT_VARIABLE.of(variable=VARIABLE) if chosen else install
    try:
        program = find_program()
    except BaocaoError:
        missing = say.WRONG_VARIABLE.of(variable=VARIABLE, path=chosen) if chosen else say.NO_OFFICE.of()
        return lacking(missing, put_right)
    version = version_of(program)
    if version is None:
        return lacking(say.DUMB_OFFICE.of(program=program), put_right)
    return ok(say.OFFICE.of(version=version, program=program))
