"""Files of other people, read within bounds, and files written whole: the only place that opens either.

What is read may have been put there by anyone: a pipe that never ends, a device, a link to a system file,
three gigabytes of zeros. What is written may replace a file of somebody else.
"""

from baocao.system.files.guard import guard_output
from baocao.system.files.links import project_of
from baocao.system.files.read import MAX_BYTES, read_bounded, read_lines, read_whole
from baocao.system.files.unsaved import NONE_UNSAVED
from baocao.system.files.write import append, refuse_changed, write_whole

__all__ = [
    "MAX_BYTES",
    "NONE_UNSAVED",
    "append",
    "guard_output",
    "project_of",
    "read_bounded",
    "read_lines",
    "read_whole",
    "refuse_changed",
    "write_whole",
]
