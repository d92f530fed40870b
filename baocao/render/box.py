"""Templates that are not ours, run in a process of their own that can be stopped.

The sandbox keeps a template from reaching Python; it does not keep it from looping for ever or printing a
gigabyte. So a template from a user's folder gets a child process with so much time and memory, and so much
to print.
"""

import multiprocessing
import signal
from collections.abc import Callable, Mapping
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from baocao.errors import TemplateError
from baocao.messages import template as say
from baocao.system.programs import shield_children

SECONDS = 20
MEMORY_MIB = 1024
PRINTED_MIB = 16
_MIB = 1 << 20

Run = Callable[[Path, Mapping[str, Any]], str]


def run_in_box(run: Run, path: Path, context: Mapping[str, Any]) -> str:
    """Return what a template prints.

    Raises :class:`TemplateError` where it fails, takes more than :data:`SECONDS` of time or
    :data:`MEMORY_MIB` of memory, or prints more than :data:`PRINTED_MIB`.
    """
    shield_children()
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe(duplex=False)
    # A daemon is ended with us, not waited for, where a command ends while it runs.
    process = spawn.Process(target=_child, args=(theirs, run, path, context), daemon=True)
    process.start()
    theirs.close()
    try:
        result = ours.recv() if ours.poll(SECONDS) else None
    except EOFError:
        result = None
    finally:
        process.kill()
        process.join()
        ours.close()
    if isinstance(result, str):
        return result
    if isinstance(result, TemplateError):
        raise result
    limits = say.TOO_MUCH.of(seconds=SECONDS, memory=MEMORY_MIB, printed=PRINTED_MIB)
    raise TemplateError(say.FAILED.of(file=path, line=1, problem=limits))


def _child(pipe: Connection, run: Run, path: Path, context: Mapping[str, Any]) -> None:
    # Ctrl-C reaches all processes of a terminal; who started this one ends it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit()
    try:
        text = run(path, context)
        pipe.send(text if len(text) <= PRINTED_MIB * _MIB else None)
    except TemplateError as error:
        pipe.send(error)
    except MemoryError:
        pipe.close()


def _limit() -> None:
    """Bound time and memory, where the system can."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_MIB * _MIB, MEMORY_MIB * _MIB))
