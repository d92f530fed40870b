"""The preview's answers to the browser.

Who may ask is decided in :mod:`baocao.live.preview.access`. No answer depends on a path of the file system,
and other pages can neither read nor frame one.
"""

import asyncio
from asyncio import get_running_loop, timeout
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from baocao.errors import BaocaoError
from baocao.live.preview.downloads import Downloads
from baocao.live.preview.editor import Editor
from baocao.live.preview.fixes import Fixes
from baocao.live.preview.session import Session
from baocao.live.preview.view import BugReport, source_view, view
from baocao.messages import Lang
from baocao.messages import preview as say
from baocao.messages.foreign import shown

_HERE = Path(__file__).parent
_FILES = {
    "shell.css": "text/css",
    "shell.js": "text/javascript",
    "findings.js": "text/javascript",
    "paper.js": "text/javascript",
    "icon.svg": "image/svg+xml",
}
_MEDIA = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html",
    "pdf": "application/pdf",
}
# What a browser says of a request from this page, or from its address line.
_OWN_SITE = ("same-origin", "none")
_ALIVE_SECONDS = 15
_SHELL_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
)
# The report's page has its own, stricter policy, which says what may run; a header can only restrict it.
_PAPER_POLICY = "frame-ancestors 'self'; base-uri 'none'; form-action 'none'"


class Month(NamedTuple):
    """A month that is shown: the name of its file, and what reads, makes and mends it.

    ``follow`` reads it on every save until the event is set.
    """

    name: str
    session: Session
    downloads: Downloads
    fixes: Fixes
    follow: Callable[[Event], None]


class Tab(NamedTuple):
    """A link to a month: the last part of its address, its name, and whether it is the one that is shown."""

    at: str
    name: str
    current: bool


class Pages:
    """The addresses of the preview of one month; ``tabs`` lead to the others, if there are any.

    ``end`` closes the open streams, which would otherwise keep the server from ending.
    """

    def __init__(
        self,
        month: Month,
        lang: Lang,
        editor: Editor,
        bug_report: BugReport,
    ) -> None:
        self._session = month.session
        self._downloads = month.downloads
        self._fixes = month.fixes
        self.name = shown(month.name)
        self.tabs: list[Tab] = []
        self.follow = month.follow
        self._lang = lang
        self._editor = editor
        self._bug_report = bug_report
        self._streams: set[asyncio.Event] = set()
        self._ended = False

    def app(self) -> ASGIApp:
        """Return the application that answers at these addresses."""
        routes = [
            Route("/", self._shell),
            Route("/paper", self._paper),
            Route("/state", self._state),
            Route("/place", self._place),
            *(Route(f"/report.{ending}", partial(self._download, ending=ending)) for ending in _MEDIA),
            Route("/fix", self._fix, methods=["POST"]),
            Route("/events", self._events),
            *(Route(f"/{file}", partial(_shipped, file=file)) for file in _FILES),
        ]
        return Starlette(routes=routes)

    def end(self) -> None:
        """Close the open streams; call it in the server's own loop."""
        self._ended = True
        for stream in self._streams:
            stream.set()

    def finish(self) -> None:
        """Wait for what the server has begun and must not leave behind; call it when the server has ended."""
        self._downloads.end()

    async def _shell(self, _request: Request) -> Response:
        no_pdf = self._downloads.no_pdf()
        page = (
            _environment()
            .get_template("shell.html.j2")
            .render(
                name=self.name,
                tabs=self.tabs,
                stem=shown(self._downloads.stem),
                no_pdf=no_pdf.text(self._lang) if no_pdf else "",
                say=self._words(),
            )
        )
        return HTMLResponse(page, headers={"content-security-policy": _SHELL_POLICY})

    def _words(self) -> dict[str, str]:
        return {key: message.text(self._lang) for key, message in say.PAGE.items()}

    async def _paper(self, _request: Request) -> Response:
        page = self._session.state.page
        if page is None:
            return PlainTextResponse(say.NO_PAPER.text(self._lang), 404)
        return HTMLResponse(page.html, headers={"content-security-policy": _PAPER_POLICY})

    async def _state(self, _request: Request) -> Response:
        return JSONResponse(view(self._session.state, self._lang, self._editor, self._bug_report))

    async def _place(self, request: Request) -> Response:
        page = self._session.state.page
        source = page.source_map.source_of(request.query_params.get("origin", "")) if page else None
        if source is None:
            return JSONResponse(None, 404)
        return JSONResponse(source_view(source, self._editor))

    async def _download(self, request: Request, *, ending: str) -> Response:
        """Return a file of the shown report. Another site may not make the browser ask for it."""
        if request.headers.get("sec-fetch-site", "same-origin") not in _OWN_SITE:
            return PlainTextResponse("Cross-site request refused", 403)
        page = self._session.state.page
        if page is None:
            return PlainTextResponse(say.NO_PAPER.text(self._lang), 404)
        try:
            data = await run_in_threadpool(self._downloads.file, page, ending)
        except BaocaoError as error:
            return PlainTextResponse(error.said.text(self._lang), 503)
        headers = {"content-disposition": self._downloads.name(ending)}
        return Response(data, media_type=_MEDIA[ending], headers=headers)

    async def _fix(self, request: Request) -> Response:
        """Fix a finding of the state that the page shows, by its index there."""
        state, asked = self._session.state, request.query_params
        revision, index = asked.get("revision", ""), asked.get("finding", "")
        if revision != str(state.revision) or index not in map(str, range(len(state.findings))):
            return PlainTextResponse(say.FINDING_GONE.text(self._lang), 409)
        try:
            await run_in_threadpool(self._fixes.apply, state.findings[int(index)])
        except BaocaoError as error:
            return PlainTextResponse(error.said.text(self._lang), 409)
        return Response(status_code=204)

    async def _events(self, _request: Request) -> Response:
        return StreamingResponse(self._changes(), media_type="text/event-stream")

    async def _changes(self) -> AsyncIterator[str]:
        """Yield the number of the state, now and on every change, as server-sent events."""
        changed = asyncio.Event()
        loop = get_running_loop()

        def tell() -> None:
            with suppress(RuntimeError):  # the server has ended
                loop.call_soon_threadsafe(changed.set)

        self._session.listeners.add(tell)
        self._streams.add(changed)
        try:
            while not self._ended:
                changed.clear()
                yield f"data: {self._session.state.revision}\n\n"
                while not await _set_within(changed, _ALIVE_SECONDS):
                    yield ": alive\n\n"
        finally:
            self._session.listeners.discard(tell)
            self._streams.discard(changed)


async def _set_within(event: asyncio.Event, seconds: float) -> bool:
    with suppress(TimeoutError):
        async with timeout(seconds):
            return await event.wait()
    return False


async def _shipped(_request: Request, *, file: str) -> Response:
    return Response((_HERE / file).read_bytes(), media_type=_FILES[file])


def _environment() -> Environment:
    loader: Any = FileSystemLoader(_HERE)
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True)
