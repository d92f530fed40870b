"""The program as a user runs it: within this process, in a copy of one that has loaded it, or installed."""

import multiprocessing
import os
import pkgutil
import subprocess
import sys
from contextlib import chdir
from functools import cache
from io import TextIOWrapper
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryDirectory, TemporaryFile
from unittest.mock import patch

import baocao as package
from baocao import __main__ as start
from baocao.cli.run import main
from baocao.lint import settings

BAOCAO = Path(sys.executable).parent / "baocao"


def baocao(*arguments, cwd=None, data=b"", **environment):
    """Run the program within this process, with streams, a folder and surroundings of its own.

    It goes the way of the installed command from the words of the command line on, without half a second of
    start. What Python itself reads when it starts (``PYTHON…``, ``LC_ALL``), and what looks at the process,
    needs :func:`installed`.
    """
    words = [str(BAOCAO), *map(str, arguments)]
    with TemporaryFile() as stdin, TemporaryFile() as stdout, TemporaryFile() as stderr:
        stdin.write(data)
        stdin.flush()
        files = (stdin, stdout, stderr)
        # Opened from a copy: what the program closes or turns elsewhere is the copy.
        streams = [TextIOWrapper(os.fdopen(os.dup(file.fileno()), "rb+"), "utf-8") for file in files]
        streams[0].seek(0)
        settings.forget()
        with (
            chdir(cwd or Path.cwd()),
            patch.dict(os.environ, surroundings(environment), clear=True),
            patch.multiple(sys, argv=words, stdin=streams[0], stdout=streams[1], stderr=streams[2]),
        ):
            status = _status()
        for stream in streams:
            stream.close()
        stdout.seek(0)
        stderr.seek(0)
        return CompletedProcess(words, status, stdout.read(), stderr.read())


def _status():
    try:
        main()
    except SystemExit as ended:
        return ended.code
    return 0


def installed(*arguments, cwd=None, data=b"", **environment):
    """Run the installed command, in a process of its own."""
    command = [str(BAOCAO), *map(str, arguments)]
    env = surroundings(environment)
    return subprocess.run(command, cwd=cwd, input=data, capture_output=True, env=env, check=False)


@cache
def loaded():
    """Return what makes processes from one that has loaded the whole program."""
    made = multiprocessing.get_context("forkserver")
    modules = [each.name for each in pkgutil.walk_packages(package.__path__, "baocao.")]
    made.set_forkserver_preload([__name__, *modules])
    return made


def forked(*arguments, cwd=None, data=b"", limits=None, prepare=None, **environment):
    """Run the program in a process of its own, which has its modules and no more: start takes no time.

    ``limits`` are those of the system, by their numbers in :mod:`resource`; they count from here on.
    ``prepare`` is called in the process before the program. All is as in the installed command, but for what
    Python reads when it starts.
    """
    words = [str(BAOCAO), *map(str, arguments)]
    with TemporaryDirectory(prefix="baocao-run-") as name:
        files = [Path(name, stream) for stream in ("stdin", "stdout", "stderr")]
        for file in files:
            file.write_bytes(data if file.name == "stdin" else b"")
        process = loaded().Process(
            target=_run_copy,
            args=(words, cwd or Path.cwd(), surroundings(environment), files, limits or {}, prepare),
        )
        process.start()
        process.join()
        status = process.exitcode
        process.close()
        return CompletedProcess(words, status, *(file.read_bytes() for file in files[1:]))


def _run_copy(words, folder, environment, files, limits, prepare):
    import resource

    for number, file in enumerate(files):
        opened = os.open(file, os.O_RDONLY if number == 0 else os.O_WRONLY | os.O_APPEND)
        os.dup2(opened, number)
        os.close(opened)
    sys.stdin, sys.stdout, sys.stderr = (
        open(number, "r" if number == 0 else "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        for number in range(3)
    )
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = words
    for kind, wanted in limits.items():
        _, hard = resource.getrlimit(kind)
        limit = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(kind, (limit, limit))
    if prepare:
        prepare()
    start.main()


def surroundings(environment):
    """Return the environment of a run: this one without what turns words, lines or dates of the program."""
    turning = ("COLUMNS", "BAOCAO_LANG", "SOURCE_DATE_EPOCH")
    return {key: value for key, value in os.environ.items() if key not in turning} | environment


def said(run):
    return run.stderr.decode()
