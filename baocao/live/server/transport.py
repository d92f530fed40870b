"""Serves on standard input and output, which belong to the editor alone."""

import asyncio
import contextlib
import logging
import os
import sys
from threading import Event, Thread

from pygls.io_ import run_async

from baocao.lint.settings import AskedRules
from baocao.live.server.desk import LOG
from baocao.live.server.features import make_server
from baocao.live.server.protocol import Server
from baocao.messages import Lang

_CHUNK = 1 << 16


def serve(lang: Lang, rules: AskedRules) -> bool:
    """Serve until the editor ends; tell whether it asked for the end.

    What anything else prints goes to standard error, and other programs cannot read what the editor sends.
    """
    given, taken = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    logging.basicConfig(stream=sys.stderr, level=logging.ERROR)
    logging.getLogger("pygls").setLevel(logging.CRITICAL)
    server = make_server(lang, rules)
    with contextlib.suppress(BrokenPipeError, SystemExit):
        asyncio.run(_serve(server, given, taken))
    server.desk.end()
    return server.is_ended


class _Output:
    """What the editor reads."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def write(self, data: bytes) -> None:
        """Send all bytes."""
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(self._descriptor, rest) :]

    def close(self) -> None:
        """Send no more."""
        os.close(self._descriptor)


def _received(descriptor: int) -> bytes:
    """Return what the editor has sent; nothing if it has closed, or lost, the connection."""
    try:
        return os.read(descriptor, _CHUNK)
    except OSError:
        return b""


async def _serve(server: Server, given: int, taken: int) -> None:
    reader = asyncio.StreamReader(_CHUNK)
    loop = asyncio.get_running_loop()

    def pump() -> None:
        with contextlib.suppress(RuntimeError):  # the loop has ended
            while data := _received(given):
                loop.call_soon_threadsafe(reader.feed_data, data)
            loop.call_soon_threadsafe(reader.feed_eof)

    Thread(target=pump, daemon=True).start()
    server.protocol.set_writer(_Output(taken))
    with contextlib.suppress(asyncio.IncompleteReadError):
        await run_async(Event(), reader, server.protocol, LOG, server.report_server_error)
