"""Fixes one finding in the month's file, as ``baocao fix`` fixes all."""

from collections.abc import Callable
from pathlib import Path
from threading import Lock

from baocao.errors import BaocaoError
from baocao.finding import Finding
from baocao.lint.engine import Choice
from baocao.mend.fix import fix_one
from baocao.messages import files as files_say
from baocao.messages import preview as say
from baocao.system.files import write_whole


class Fixes:
    """The safe fixes of a month.

    ``name`` is the month's name in its findings, ``read`` returns its bytes from the disk, ``choice`` the
    rules that its settings choose; ``busy`` is held by whoever reads the month.
    """

    def __init__(
        self,
        name: str,
        path: Path,
        read: Callable[[], bytes],
        choice: Callable[[], Choice],
        busy: Lock,
    ) -> None:
        self._name = name
        self._path = path
        self._read = read
        self._choice = choice
        self._busy = busy

    def apply(self, finding: Finding) -> None:
        """Write the month with this finding fixed, unless somebody saves it meanwhile.

        Raises :class:`BaocaoError` if the file does not have the finding any more, if no fix is safe, or if
        the file cannot be written.
        """
        with self._busy:
            data = self._read()
            fixed = fix_one(self._name, data, self._path.parent, self._choice(), finding)
            if fixed is None:
                raise BaocaoError(say.FINDING_GONE.of())
            if fixed.data == data:
                raise BaocaoError(say.NO_SAFE_FIX.of())
            try:
                write_whole(self._path, fixed.data, was=data)
            except BaocaoError as error:
                if error.said.message is files_say.CHANGED_SINCE:
                    raise BaocaoError(say.SAVED_MEANWHILE.of(file=self._path.name)) from error
                raise
