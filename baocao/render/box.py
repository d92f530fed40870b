"""Runs templates that are not shipped in a process of their own that can be stopped.

The sandbox keeps a template from reaching Python; it does not keep it from looping for ever or printing a
gigabyte. So a template from a user's folder runs in a child process with limited time, memory and output.
"""

import multiprocessing
import signal
from collections.abc import Callable, Mapping
from contextlib import suppress
from multiprocessing import active_children
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
_NAME = "baocao-template"

Run = Callable[[Path, Mapping[str, Any]], str]


def run_in_box(run: Run, path: Path, context: Mapping[str, Any]) -> str:
    """Return the output of a template.

    Raises :class:`TemplateError` if it fails, takes more than :data:`SECONDS` of time or :data:`MEMORY_MIB`
    of memory, or prints more than :data:`PRINTED_MIB`.
    """
    shield_children()
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe(duplex=False)
    # A daemon process ends with this one; nothing waits for it if a command ends while it runs.
    process = spawn.Process(target=_child, args=(theirs, run, path, context), name=_NAME, daemon=True)
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


def stop_all() -> None:
    """Stop the templates that run: whoever waits for one, in another thread, gets an error."""
    for process in active_children():
        if process.name == _NAME:
            process.kill()


def _child(pipe: Connection, run: Run, path: Path, context: Mapping[str, Any]) -> None:
    # Ctrl-C reaches all processes of a terminal; the parent process ends this one.
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
    """Limit time and memory, if the system can."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_MIB * _MIB, MEMORY_MIB * _MIB))
