"""Messages for unexpected errors: of the machine, and of this program."""

import errno
import sys
import traceback
from pathlib import Path

from baocao import __version__
from baocao.messages import Lang, Said
from baocao.messages import cli as say
from baocao.messages import files as files_say
from baocao.messages.foreign import shown

_FRAMES_SHOWN = 6
_OF_THE_MACHINE = (errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EAGAIN)


def bug_report(error: Exception, lang: Lang) -> str:
    """Return what a user should send: version, error, and its trace through our own code."""
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES_SHOWN:]
    way = [f"  {shown(Path(frame.filename).name)}:{frame.lineno} {frame.name}" for frame in frames]
    head = f"  baocao {__version__}, Python {sys.version.split()[0]}, {sys.platform}"
    return "\n".join([say.BUG.text(lang), head, *way, f"  {type(error).__name__}: {shown(str(error))}"])


def file_trouble(error: OSError) -> Said:
    """Return the message for a file that cannot be used, or for output that cannot be written."""
    problem = files_say.problem_of(error)
    if error.filename:
        return files_say.TROUBLE.of(file=error.filename, problem=problem)
    if error.errno == errno.ENOENT:
        # Only the working folder is looked up without a name.
        return files_say.FOLDER_GONE.of()
    said = files_say.MACHINE if error.errno in _OF_THE_MACHINE else files_say.CANNOT_WRITE_OUT
    return said.of(problem=problem)
