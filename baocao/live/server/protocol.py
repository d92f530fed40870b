"""The server: what an editor sends and asks for, and who answers it."""

from collections.abc import Callable
from typing import Any, TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol
from pygls.protocol.language_server import lsp_method

from baocao import __version__
from baocao.lint.settings import AskedRules
from baocao.live.server.around import Around
from baocao.live.server.desk import LOG, Desk
from baocao.live.server.diagnostics import by_file, files_of, positions_of
from baocao.live.server.positions import Encoding, Positions
from baocao.live.server.reading import Reading
from baocao.messages import Lang

Answer = TypeVar("Answer")
_ENCODINGS: dict[str, Encoding] = {"utf-8": "utf-8", "utf-32": "utf-32"}


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
    """A server in one language, with the plug-ins that were chosen when it was started."""

    def __init__(self, lang: Lang, rules: AskedRules) -> None:
        super().__init__(
            "baocao", __version__, types.TextDocumentSyncKind.Full, protocol_cls=_Protocol, max_workers=1
        )
        self.lang = lang
        # Whether the editor has asked for the end, as it should before it closes the connection.
        self.is_ended = False
        self.desk = Desk(self._publish, rules)
        # What the editor shows of each text, and of which version.
        self._shown: dict[str, tuple[int | None, list[types.Diagnostic]]] = {}
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

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Tell a fault where editors keep the logs of servers; a message in their window disturbs."""
        LOG.error("%s: %s", getattr(source, "__name__", source), error)

    async def answer(
        self,
        uri: str,
        task: Callable[[Reading, Positions], Answer],
        otherwise: Answer,
        *,
        prints: bool = False,
    ) -> Answer:
        """Return what a task finds in a text of ours, done by a worker.

        No finding waits for a task that ``prints``.
        """
        reading = await self.desk.reading(uri)
        if reading is None or reading.kind is None:
            return otherwise
        positions = positions_of(reading.document, self.encoding)
        return await self.desk.work(lambda: task(reading, positions), prints=prints)

    @property
    def around(self) -> Around:
        """Return the other open texts, what is known of them, and the language."""
        return Around(self.desk.unsaved, self.desk.readings, self.lang)

    def _publish(self) -> None:
        """Show what is known, and nothing where nothing is known any more.

        What waits for a text to be read stays as it is shown, and what is shown already is not sent again.
        """
        readings, unsaved, unread = self.desk.readings, self.desk.unsaved, self.desk.unread
        found = by_file(readings, unsaved, self.encoding, self.lang, self.desk.faults)
        self._files = {uri: files for uri, files in self._files.items() if uri in unread}
        waiting = unread.union(*self._files.values())
        self._files |= {each.document.uri: files_of(each, unsaved, self.desk.faults) for each in readings}
        shown = {uri for uri, (_, told) in self._shown.items() if told}
        for uri in sorted((found.keys() | shown) - waiting):
            document, told = self.desk.document(uri), found.get(uri, [])
            version = document.version if document else None
            if self._shown.get(uri) != (version, told):
                self._shown[uri] = version, told
                self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, told, version))
        # A text that is opened again is a new one.
        self._shown = {
            uri: (version, told)
            for uri, (version, told) in self._shown.items()
            if told or self.desk.document(uri)
        }
