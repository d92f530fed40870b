"""The pages of all months that are shown, each below an address of its own, with tabs from one to another."""

from collections.abc import Sequence
from threading import Event, Lock, Thread

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from baocao.live.preview.access import Access
from baocao.live.preview.server import Pages, Tab


class Site:
    """One month at the address itself, or several below it, of which the last is shown first.

    Only the months that were opened are read: a folder may hold those of years.
    """

    def __init__(self, pages: Sequence[Pages]) -> None:
        self._pages = pages
        self._begun: set[int] = set()
        self.stop = Event()
        self._busy = Lock()
        if len(pages) > 1:
            for at, each in enumerate(pages):
                each.tabs = [Tab(str(n), other.name, n == at) for n, other in enumerate(pages)]

    def app(self, access: Access) -> ASGIApp:
        """Return the application that answers whoever has access."""
        last = len(self._pages) - 1
        if not last:
            return access.guard(self._pages[0].app())

        async def first(_request: Request) -> Response:
            return RedirectResponse(f"{last}/", 303)

        mounts = [Mount(f"/{at}", self._opened(at, pages.app())) for at, pages in enumerate(self._pages)]
        return access.guard(Starlette(routes=[Route("/", first), *mounts]))

    def follow(self) -> None:
        """Read the month that is shown first on every save, until ``stop`` is set."""
        at = len(self._pages) - 1
        if self._begins(at):
            self._pages[at].follow(self.stop)

    def end(self) -> None:
        """Close the open streams; call it in the server's own loop."""
        for pages in self._pages:
            pages.end()

    def finish(self) -> None:
        """Wait for what the server has begun and must not leave behind; call it when the server has ended."""
        self.stop.set()
        for pages in self._pages:
            pages.finish()

    def _opened(self, at: int, app: ASGIApp) -> ASGIApp:
        async def opened(scope: Scope, receive: Receive, send: Send) -> None:
            if self._begins(at):
                Thread(target=self._pages[at].follow, args=(self.stop,), daemon=True).start()
            await app(scope, receive, send)

        return opened

    def _begins(self, at: int) -> bool:
        """Tell whether nobody has begun to read a month, who then has."""
        with self._busy:
            new = at not in self._begun
            self._begun.add(at)
            return new
