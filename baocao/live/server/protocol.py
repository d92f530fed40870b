"""The server: what an editor sends and asks for, and who answers it."""

import contextlib
import logging
from collections.abc import Callable
from typing import Any, TypeVar

import attrs
from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol
from pygls.protocol.language_server import lsp_method

from baocao import __version__
from baocao.live.server import actions
from baocao.live.server.desk import Desk
from baocao.live.server.diagnostics import by_file, files_of, positions_of
from baocao.live.server.documents import path_of
from baocao.live.server.positions import Encoding, Positions
from baocao.live.server.reading import Reading
from baocao.messages import Lang

Answer = TypeVar("Answer")
LOG = logging.getLogger("baocao.server")
_ENCODINGS: dict[str, Encoding] = {"utf-8": "utf-8", "utf-32": "utf-32"}
_WATCHED = (
    "**/*.[yY][aA][mM][lL]",
    "**/*.[yY][mM][lL]",
    "**/baocao.toml",
    "**/pyproject.toml",
    "**/*.xml.j2",
)


class _Protocol(LanguageServerProtocol):
    """The protocol, with our own store of texts."""

    _server: "Server"

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> None:
        """Take a text that was opened."""
        opened = params.text_document
        self._server.desk.put(opened.uri, opened.version, opened.text)

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> None:
        """Take a new version of a text; each change is a whole text."""
        if params.content_changes:
            changed = params.text_document
            self._server.desk.put(changed.uri, changed.version, params.content_changes[-1].text)

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> None:
        """Forget a text that was closed."""
        self._server.desk.drop(params.text_document.uri)


class Server(LanguageServer):
    """A server in one language."""

    def __init__(self, lang: Lang) -> None:
        super().__init__(
            "baocao", __version__, types.TextDocumentSyncKind.Full, protocol_cls=_Protocol, max_workers=1
        )
        self.lang = lang
        self.desk = Desk(self._publish)
        self._shown: set[str] = set()
        self._files: dict[str, frozenset[str]] = {}

    @property
    def encoding(self) -> Encoding:
        """Return the units in which the editor counts columns."""
        chosen = self.server_capabilities.position_encoding
        return _ENCODINGS.get(str(getattr(chosen, "value", chosen)), "utf-16")

    @property
    def is_patient(self) -> bool:
        """Tell whether the editor asks for the edits of an action when the user chooses it."""
        of_texts = self.client_capabilities.text_document
        of_actions = of_texts.code_action if of_texts else None
        later = of_actions.resolve_support if of_actions else None
        return bool(later and "edit" in later.properties)

    @property
    def is_ended(self) -> bool:
        """Tell whether the editor has asked for the end, as it should before it closes the connection."""
        return self.protocol._shutdown  # noqa: SLF001  (told nowhere else)

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Tell a fault where editors keep the logs of servers; a message in their window disturbs."""
        LOG.error("%s: %s", getattr(source, "__name__", source), error)

    async def answer(
        self, uri: str, task: Callable[[Reading, Positions], Answer], otherwise: Answer
    ) -> Answer:
        """Return what a task finds in a text of ours, done by the worker."""
        reading = await self.desk.reading(uri)
        if reading is None or reading.kind is None:
            return otherwise
        positions = positions_of(reading.document, self.encoding)
        return await self.desk.work(lambda: task(reading, positions))

    def _publish(self) -> None:
        """Show what is known, and nothing where nothing is known any more.

        What waits for a text to be read stays as it is shown.
        """
        readings, unsaved, unread = self.desk.readings, self.desk.unsaved, self.desk.unread
        found = by_file(readings, unsaved, self.encoding, self.lang)
        self._files = {uri: files for uri, files in self._files.items() if uri in unread}
        waiting = unread.union(*self._files.values())
        self._files |= {each.document.uri: files_of(each, unsaved) for each in readings}
        for uri in sorted((found.keys() | self._shown) - waiting):
            document = self.desk.document(uri)
            version = document.version if document else None
            self.text_document_publish_diagnostics(
                types.PublishDiagnosticsParams(uri, found.get(uri, []), version)
            )
        self._shown = {uri for uri, told in found.items() if told} | (self._shown & waiting)


def make_server(lang: Lang) -> Server:
    """Return a server that knows all requests."""
    server = Server(lang)
    _follow_files(server)
    _act(server)
    return server


def _follow_files(server: Server) -> None:
    @server.feature(types.INITIALIZED)
    async def begin(_: types.InitializedParams) -> None:
        _take_roots(server)
        watched = server.client_capabilities.workspace
        if (
            watched
            and watched.did_change_watched_files
            and watched.did_change_watched_files.dynamic_registration
        ):
            await _watch(server)

    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    def folders_changed(_: types.DidChangeWorkspaceFoldersParams) -> None:
        _take_roots(server)
        server.desk.files_changed()

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(_: types.DidSaveTextDocumentParams) -> None:
        server.desk.files_changed()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def files_changed(_: types.DidChangeWatchedFilesParams) -> None:
        server.desk.files_changed()


def _take_roots(server: Server) -> None:
    workspace = server.workspace
    uris = [*workspace.folders, *filter(None, [workspace.root_uri])]
    server.desk.roots = tuple(filter(None, map(path_of, uris)))


async def _watch(server: Server) -> None:
    watchers = [types.FileSystemWatcher(pattern) for pattern in _WATCHED]
    options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
    wanted = types.Registration("files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
    with contextlib.suppress(Exception):  # the editor may refuse; its saves are told anyway
        await server.client_register_capability_async(types.RegistrationParams([wanted]))


def _act(server: Server) -> None:
    kinds = [types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll]

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(kinds, resolve_provider=True))
    async def act(params: types.CodeActionParams) -> list[types.CodeAction]:
        def found(reading: Reading, positions: Positions) -> list[types.CodeAction]:
            asked = actions.Asked(
                positions.span(params.range), params.context.only, server.lang, server.is_patient
            )
            return actions.actions(reading, positions, asked, server.desk.unsaved)

        return await server.answer(params.text_document.uri, found, [])

    @server.feature(types.CODE_ACTION_RESOLVE)
    async def resolve(action: types.CodeAction) -> types.CodeAction:
        def found(reading: Reading, positions: Positions) -> types.CodeAction:
            return attrs.evolve(action, edit=actions.all_fixes(reading, positions, server.desk.unsaved))

        return await server.answer(str(action.data), found, action)
