"""Bounds the connections of browsers: their number, and the time that each may take for a request.

Whoever can reach the port can open connections and send nothing, or half a request. Each takes a file
descriptor, and without descriptors the month cannot be read.
"""

import errno
from asyncio import AbstractEventLoop, BaseTransport, TimerHandle, Transport
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

# A page takes a few, and a browser keeps some open for the next request.
MOST = 64
# From the connection, or the end of an answer, to the end of the next request.
PATIENCE_SECONDS = 10
_NO_ROOM = (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM)


class BoundedProtocol(H11Protocol):
    """HTTP on a connection that is closed if there are too many, or if no complete request comes in time."""

    _waiting: TimerHandle | None = None

    def connection_made(self, transport: BaseTransport) -> None:
        """Start to wait for a request; close the connection if there are too many."""
        assert isinstance(transport, Transport)
        super().connection_made(transport)
        if len(self.connections) > MOST:
            transport.abort()
        else:
            self._wait()

    def data_received(self, data: bytes) -> None:
        """Continue to wait, unless that was the end of a request."""
        super().data_received(data)
        self._wait()

    def on_response_complete(self) -> None:
        """Start to wait for the next request."""
        super().on_response_complete()
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop waiting."""
        self._stop_waiting()
        super().connection_lost(exc)

    def _wait(self) -> None:
        if self.cycle is not None and not self.cycle.more_body and not self.cycle.response_complete:
            self._stop_waiting()
        elif self._waiting is None:
            self._waiting = self.loop.call_later(PATIENCE_SECONDS, self.transport.abort)

    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None


def without_noise(loop: AbstractEventLoop, context: dict[str, Any]) -> None:
    """Ignore a connection that cannot be accepted; the client retries a second later.

    asyncio would print a traceback for each of many attempts.
    """
    error = context.get("exception")
    if not (isinstance(error, OSError) and error.errno in _NO_ROOM):
        loop.default_exception_handler(context)
