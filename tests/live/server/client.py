"""An editor's side of the protocol, in as few lines as it takes."""

import asyncio
import json
from contextlib import asynccontextmanager
from pathlib import Path

from pygls.protocol import default_converter

from baocao.live.server.documents import uri_of
from tests.command import BAOCAO, surroundings

PATIENCE = 60


class Client:
    """A running server, and what it has sent."""

    def __init__(self, process):
        self.process = process
        self.shown = {}
        self.versions = {}
        self.counts = {}
        self.asked = []
        self._answers = {}
        self._number = 0
        self._changed = asyncio.Condition()
        self.reading = asyncio.ensure_future(self._read())

    def write(self, body):
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    def send(self, method, params, **more):
        self.write(json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode())

    def begin(self, method, params):
        """Ask for something; return the number of the request."""
        self._number += 1
        self._answers[self._number] = asyncio.get_running_loop().create_future()
        self.send(method, params, id=self._number)
        return self._number

    async def outcome(self, number):
        """Return the whole answer of a request."""
        return await asyncio.wait_for(self._answers[number], PATIENCE)

    async def ask(self, method, params):
        answer = await self.outcome(self.begin(method, params))
        assert "error" not in answer, answer
        return answer["result"]

    def open(self, path, text, version=1):
        item = {"uri": uri_of(Path(path)), "languageId": "yaml", "version": version, "text": text}
        self.send("textDocument/didOpen", {"textDocument": item})
        return item["uri"]

    def change(self, uri, text, version):
        named = {"uri": uri, "version": version}
        self.send("textDocument/didChange", {"textDocument": named, "contentChanges": [{"text": text}]})

    def close(self, uri):
        self.send("textDocument/didClose", {"textDocument": {"uri": uri}})

    async def until(self, holds):
        """Wait until something holds of what was sent."""
        async with self._changed:
            await asyncio.wait_for(self._changed.wait_for(holds), PATIENCE)

    async def diagnostics(self, uri, version=1):
        """Return the findings of a version of a text."""
        await self.until(lambda: (self.versions.get(uri) or 0) >= version)
        return self.shown[uri]

    async def actions(self, uri, range_, **context):
        params = {"textDocument": {"uri": uri}, "range": range_, "context": {"diagnostics": [], **context}}
        return await self.ask("textDocument/codeAction", params)

    async def _read(self):
        while header := await self.process.stdout.readline():
            assert header.lower().startswith(b"content-length:"), header
            length = int(header.split(b":")[1])
            while (await self.process.stdout.readline()).strip():
                pass
            message = json.loads(await self.process.stdout.readexactly(length))
            async with self._changed:
                self._take(message)
                self._changed.notify_all()

    def _take(self, message):
        if "method" not in message:
            self._answers[message["id"]].set_result(message)
        elif "id" in message:
            self.asked.append(message)
            self.write(json.dumps({"jsonrpc": "2.0", "id": message["id"], "result": None}).encode())
        elif message["method"] == "textDocument/publishDiagnostics":
            params = message["params"]
            self.shown[params["uri"]] = params["diagnostics"]
            self.versions[params["uri"]] = params.get("version")
            self.counts[params["uri"]] = self.counts.get(params["uri"], 0) + 1

    async def end(self):
        await self.ask("shutdown", None)
        self.send("exit", None)
        await asyncio.wait_for(self.reading, PATIENCE)
        return await asyncio.wait_for(self.process.wait(), PATIENCE)


@asynccontextmanager
async def running(*roots, lang="vi", encodings=None, capabilities=None):
    """Run the installed server with some folders open."""
    process = await asyncio.create_subprocess_exec(
        BAOCAO,
        "server",
        "--lang",
        lang,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        env=surroundings({}),
        limit=1 << 24,
    )
    client = Client(process)
    general = {"positionEncodings": encodings} if encodings else {}
    folders = [{"uri": uri_of(root), "name": root.name} for root in roots]
    params = {"processId": None, "rootUri": None, "workspaceFolders": folders}
    told = {"general": general, **(capabilities or {})}
    client.told = await client.ask("initialize", {**params, "capabilities": told})
    client.send("initialized", {})
    try:
        yield client
        assert await client.end() == 0
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


def applied(text, edits):
    """Return a text after edits with positions in UTF-16."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line) + 1
        if text[at - 1 : at + 1] == "\r\n":
            at += 1

    def offset(position):
        line = text[starts[position["line"]] :]
        return starts[position["line"]] + len(
            line.encode("utf-16-le")[: 2 * position["character"]].decode("utf-16-le")
        )

    spans = [(offset(e["range"]["start"]), offset(e["range"]["end"]), e["newText"]) for e in edits]
    for start, end, new in sorted(spans, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def replaced(text, edits):
    """Return a text after edits as the server makes them."""
    return applied(text, default_converter().unstructure(edits))


def words_at(text, range_):
    """Return the words of a range in UTF-16, within one line."""
    line = text.splitlines()[range_["start"]["line"]].encode("utf-16-le")
    assert range_["start"]["line"] == range_["end"]["line"]
    return line[2 * range_["start"]["character"] : 2 * range_["end"]["character"]].decode("utf-16-le")
