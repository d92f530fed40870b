"""Runs the server: its port, its end, and the thread that reads the month."""

import asyncio
import socket
import webbrowser
from threading import Thread

import uvicorn

from baocao.errors import BaocaoError
from baocao.live.preview.access import HOSTS, Access
from baocao.live.preview.connections import MOST, BoundedProtocol, without_noise
from baocao.live.preview.site import Site
from baocao.messages import Lang
from baocao.messages import preview as say
from baocao.messages.files import problem_of
from baocao.system.programs import keep_own_programs

_HOST = HOSTS[0]
_LAST_PORT = 65535


def open_port(port: int | None) -> socket.socket:
    """Return a socket that listens on this machine only; ``None`` takes any free port.

    Raises :class:`BaocaoError` if the port is taken or not allowed.
    """
    if port is not None and not 0 < port <= _LAST_PORT:
        raise BaocaoError(say.BAD_PORT.of(last=_LAST_PORT))
    try:
        return socket.create_server((_HOST, port or 0))
    except OSError as error:
        raise BaocaoError(say.NO_PORT.of(port=port or 0, problem=problem_of(error))) from error


def access_to(listening: socket.socket, lang: Lang) -> Access:
    """Return the access to the preview that listens there."""
    return Access(listening.getsockname()[1], lang)


def serve(site: Site, access: Access, listening: socket.socket, *, browse: bool) -> None:
    """Serve until interrupted, while a thread reads the month that is shown first.

    The thread is abandoned if it does not end at once, because a template may take its time. Raises
    :class:`KeyboardInterrupt` if that ended the server.
    """
    Thread(target=site.follow, daemon=True).start()
    if browse:
        keep_own_programs()
        Thread(target=webbrowser.open, args=(access.once,), daemon=True).start()
    try:
        asyncio.run(_Server(site, access).serve(sockets=[listening]))
    finally:
        listening.close()
        site.finish()


class _Server(uvicorn.Server):
    """A server that sends no header about itself, trusts no proxy, and closes its streams when it ends."""

    def __init__(self, site: Site, access: Access) -> None:
        self._site = site
        super().__init__(
            uvicorn.Config(
                site.app(access),
                http=BoundedProtocol,
                ws="none",
                lifespan="off",
                log_config=None,
                log_level="critical",
                access_log=False,
                proxy_headers=False,
                server_header=False,
                timeout_graceful_shutdown=1,
                backlog=MOST,
            )
        )

    async def serve(self, sockets: list[socket.socket] | None = None) -> None:
        """Serve, silently ignoring connections that cannot be accepted."""
        asyncio.get_running_loop().set_exception_handler(without_noise)
        await super().serve(sockets)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Close the streams first, then the rest."""
        self._site.end()
        await super().shutdown(sockets)
