"""What to say of an error that is ours."""

import sys
import traceback
from pathlib import Path

from baocao import __version__
from baocao.messages import Lang
from baocao.messages import cli as say

_FRAMES_SHOWN = 6


def bug_report(error: Exception, lang: Lang) -> str:
    """Return what a user should send: version, error, and the way to it through our own code."""
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES_SHOWN:]
    way = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    head = f"  baocao {__version__}, Python {sys.version.split()[0]}, {sys.platform}"
    return "\n".join([say.BUG.text(lang), head, *way, f"  {type(error).__name__}: {error}"])
