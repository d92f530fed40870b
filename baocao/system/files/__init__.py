"""Files of others, read within bounds, and files written whole: the only place that opens either.

What is read may have been put there by anyone: a pipe that never ends, a device, a link to a file of the
system, three gigabytes of nothing. What is written may stand where something of somebody's stands already.
"""

from baocao.system.files.guard import guard_output
from baocao.system.files.links import project_of
from baocao.system.files.read import MAX_BYTES, read_bounded, read_lines, read_whole
from baocao.system.files.write import append, write_whole

__all__ = [
    "MAX_BYTES",
    "append",
    "guard_output",
    "project_of",
    "read_bounded",
    "read_lines",
    "read_whole",
    "write_whole",
]
