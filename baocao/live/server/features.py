"""What an editor may ask for, each request with the module that answers it."""

import contextlib

import attrs
from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams

from baocao.lint.settings import AskedRules
from baocao.live.server import actions
from baocao.live.server.documents import path_of, uri_of
from baocao.live.server.hover import hover
from baocao.live.server.ids import declaration_of, month_of, name_at, renamed, same
from baocao.live.server.offers import TRIGGERS, complete
from baocao.live.server.positions import Positions
from baocao.live.server.protocol import Server
from baocao.live.server.reading import NO_PLUGINS, Reading
from baocao.live.server.symbols import symbols
from baocao.messages import Lang
from baocao.messages import language_server as say

_WATCHED = (
    "**/*.[yY][aA][mM][lL]",
    "**/*.[yY][mM][lL]",
    "**/baocao.toml",
    "**/pyproject.toml",
    "**/*.xml.j2",
)


def make_server(lang: Lang, rules: AskedRules = NO_PLUGINS) -> Server:
    """Return a server that answers all requests; ``rules`` has the plug-ins that are used."""
    server = Server(lang, rules)
    for add in (_follow_files, _act, _explain, _offer, _outline, _find_names, _rename):
        add(server)
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

    @server.feature(types.SHUTDOWN)
    def end(_: None) -> None:
        server.is_ended = True

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
        others = server.desk.readings

        def found(reading: Reading, positions: Positions) -> list[types.CodeAction]:
            asked = actions.Asked(
                positions.span(params.range), params.context.only, server.lang, server.is_patient
            )
            return actions.actions(reading, positions, asked, server.desk.unsaved, others)

        return await server.answer(params.text_document.uri, found, [])

    @server.feature(types.CODE_ACTION_RESOLVE)
    async def resolve(action: types.CodeAction) -> types.CodeAction:
        def found(reading: Reading, positions: Positions) -> types.CodeAction:
            return attrs.evolve(action, edit=actions.all_fixes(reading, positions, server.desk.unsaved))

        return await server.answer(str(action.data), found, action)


def _explain(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def explain(params: types.HoverParams) -> types.Hover | None:
        around = server.around

        def found(reading: Reading, positions: Positions) -> types.Hover | None:
            return hover(reading, positions, positions.offset(params.position), around)

        return await server.answer(params.text_document.uri, found, None)


def _offer(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=TRIGGERS))
    async def offer(params: types.CompletionParams) -> list[types.CompletionItem]:
        around = server.around

        def found(reading: Reading, positions: Positions) -> list[types.CompletionItem]:
            return complete(reading, positions, positions.offset(params.position), around)

        return await server.answer(params.text_document.uri, found, [])


def _outline(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    async def outline(params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
        around = server.around

        def found(reading: Reading, positions: Positions) -> list[types.DocumentSymbol]:
            return symbols(reading, positions, around)

        return await server.answer(params.text_document.uri, found, [], prints=True)


def _find_names(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    async def define(params: types.DefinitionParams) -> types.Location | None:
        def found(reading: Reading, positions: Positions) -> types.Location | None:
            offset = positions.offset(params.position)
            span, path = declaration_of(reading, offset, server.desk.unsaved)
            if path:
                start = types.Position(0, 0)
                known = server.desk.unsaved.document(path)
                return types.Location(known.uri if known else uri_of(path), types.Range(start, start))
            return types.Location(reading.document.uri, positions.range(span)) if span else None

        return await server.answer(params.text_document.uri, found, None)

    @server.feature(types.TEXT_DOCUMENT_REFERENCES)
    async def refer(params: types.ReferenceParams) -> list[types.Location]:
        def found(reading: Reading, positions: Positions) -> list[types.Location]:
            file = month_of(reading)
            name = name_at(file, positions.offset(params.position)) if file else None
            places = same(file, name) if file and name else []
            declares = params.context.include_declaration
            return [
                types.Location(reading.document.uri, positions.range(each.span))
                for each in places
                if declares or not each.declares
            ]

        return await server.answer(params.text_document.uri, found, [])


def _rename(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_PREPARE_RENAME)
    async def prepare(params: types.PrepareRenameParams) -> types.Range | None:
        def found(reading: Reading, positions: Positions) -> types.Range | None:
            file = month_of(reading)
            name = name_at(file, positions.offset(params.position)) if file else None
            return positions.range(name.span) if name else None

        return await server.answer(params.text_document.uri, found, None)

    @server.feature(types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True))
    async def rename(params: types.RenameParams) -> types.WorkspaceEdit | None:
        def found(reading: Reading, positions: Positions) -> types.WorkspaceEdit | None:
            file = month_of(reading)
            name = name_at(file, positions.offset(params.position)) if file else None
            if file is None or name is None:
                return None
            edits = renamed(file, name, params.new_name)
            if edits is None:
                told = say.CANNOT_RENAME.of(name=params.new_name).text(server.lang)
                raise JsonRpcInvalidParams(told)
            return actions.edit_of(reading, positions, edits)

        return await server.answer(params.text_document.uri, found, None)
