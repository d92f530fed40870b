"""Checks the settings of the project, without which no month is checked or built."""

from pathlib import Path

from baocao.doctor.check import Diagnosis, broken, lacking, ok
from baocao.errors import BaocaoError
from baocao.messages import doctor as say


def settings(folder: Path) -> Diagnosis:
    """Check that the settings for the folder are readable and contain nothing unknown."""
    try:
        from baocao.lint.settings import choice_for
    except ImportError as error:
        return lacking(say.NO_SETTINGS_TO_READ.of(name=error.name), say.INSTALL_IT.of())
    try:
        choice_for(folder, None, None)
    except BaocaoError as error:
        return broken(error.said, say.CORRECT_SETTINGS.of())
    return ok(say.SETTINGS.of())
