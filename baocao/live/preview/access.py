"""Lets only the user who started the preview see it.

Every user of the machine can reach the port, and any page that the user visits can make the browser ask. So
every address starts with a random token, which only the printed address tells; a name that merely resolves
to this machine is not answered, nor is a page of another site. The token is no cookie: a browser would send
that to every port of the machine, and behind another port may be another user.
"""

import os
import socket
import sys
from pathlib import Path
from secrets import compare_digest, token_urlsafe

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from baocao.messages import Lang
from baocao.messages import preview as say

HOSTS = ("127.0.0.1", "localhost")

_CONNECTIONS = Path("/proc/net/tcp")
# The state of a connection in this table; one that its process has closed is said to be of the system.
_ESTABLISHED = "01"
_LOOKS = ("GET", "HEAD")
_HEADERS = {
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
}


class Access:
    """The addresses of one run of the preview, and who may use them.

    ``address`` is the one to print. The arguments of a program are no secret, so a browser is started with
    ``once``, which leads to ``address`` a single time, and as far as the system tells, only its own user.
    """

    def __init__(self, port: int, lang: Lang) -> None:
        self._port = port
        self._token = token_urlsafe(32)
        self._ticket = token_urlsafe(32)
        self._refusal = say.NO_ACCESS.text(lang)
        self._hosts = frozenset(f"{host}:{port}" for host in HOSTS)
        self._origins = frozenset(f"http://{host}" for host in self._hosts)
        self.address = f"http://{HOSTS[0]}:{port}/{self._token}/"
        self.once = f"http://{HOSTS[0]}:{port}/{self._ticket}"

    def guard(self, app: ASGIApp) -> ASGIApp:
        """Return the application behind the token, with the headers of every answer."""

        async def answer(scope: Scope, receive: Receive, send: Send) -> None:
            async def sent(message: Message) -> None:
                if message["type"] == "http.response.start":
                    MutableHeaders(scope=message).update(_HEADERS)
                await send(message)

            chosen = self._refused(scope) or self._opened(scope)
            if chosen is None:
                chosen, scope = app, {**scope, "root_path": f"/{self._token}"}
            await chosen(scope, receive, sent)

        return answer

    def _refused(self, scope: Scope) -> ASGIApp | None:
        hosts, origins = (_values(scope, name) for name in (b"host", b"origin"))
        if len(hosts) != 1 or hosts[0].lower() not in self._hosts:
            return PlainTextResponse("Invalid Host header", 400)
        # A browser names the page that sends a request which changes something; older ones only then.
        if not self._origins.issuperset(origins) or (scope["method"] not in _LOOKS and not origins):
            return PlainTextResponse("Cross-origin request refused", 403)
        return None

    def _opened(self, scope: Scope) -> ASGIApp | None:
        """Return the answer to who does not bring the token; ``None`` for who does."""
        first, *more = scope["path"].removeprefix("/").split("/")
        if _same(first, self._token):
            return None
        once = not more and scope["method"] == "GET" and bool(self._ticket) and _same(first, self._ticket)
        if once and _is_own(scope["client"], (HOSTS[0], self._port)):
            self._ticket = ""
            return RedirectResponse(f"/{self._token}/", 303)
        return PlainTextResponse(self._refusal, 403)


def _values(scope: Scope, name: bytes) -> list[str]:
    return [value.decode("latin-1") for key, value in scope["headers"] if key == name]


def _same(given: str, secret: str) -> bool:
    """Compare in a time that tells nothing of the secret."""
    return compare_digest(given.encode("utf-8", "replace"), secret.encode())


def _is_own(client: tuple[str, int], server: tuple[str, int]) -> bool:
    """Tell whether a connection is of this user, or of the system, which may relay one.

    Linux knows; elsewhere, the system hides arguments from others, or the browser is started without any.
    """
    try:
        table = _CONNECTIONS.read_text("ascii").splitlines()[1:]
    except OSError:
        return True
    ends = [_in_table(client), _in_table(server)]
    known = (row[7] for row in map(str.split, table) if row[1:4] == [*ends, _ESTABLISHED])
    return any(int(user) in (0, os.getuid()) for user in known)


def _in_table(end: tuple[str, int]) -> str:
    return f"{int.from_bytes(socket.inet_aton(end[0]), sys.byteorder):08X}:{end[1]:04X}"
