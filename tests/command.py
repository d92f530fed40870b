"""The program as a user runs it: within this process, or as the installed command."""

import os
import subprocess
import sys
from contextlib import chdir
from io import TextIOWrapper
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryFile
from unittest.mock import patch

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


def surroundings(environment):
    """Return the environment of a run: this one, but for what would turn the program's words or dates."""
    turning = ("BAOCAO_LANG", "SOURCE_DATE_EPOCH")
    return {key: value for key, value in os.environ.items() if key not in turning} | environment


def said(run):
    return run.stderr.decode()
