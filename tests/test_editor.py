"""The schema in VS Code's YAML server, over the protocol an editor speaks with it."""

import json
import subprocess

import pytest

from tests.helpers import ROOT

EXAMPLE = ROOT / "examples" / "2020-02.yaml"


class Server:
    """A language server on the other end of a pipe."""

    def __init__(self, node, script):
        command = [node, str(script), "--stdio"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.number = 0

    def send(self, **message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()

    def ask(self, method, params):
        self.number += 1
        self.send(id=self.number, method=method, params=params)
        while True:
            message = self.read()
            if message.get("id") == self.number and "method" not in message:
                return message["result"]
            if "id" in message and "method" in message:
                items = message["params"].get("items", []) if isinstance(message["params"], dict) else []
                self.send(id=message["id"], result=[None for _ in items])

    def read(self):
        length = 0
        while (line := self.process.stdout.readline().strip()) != b"":
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        return json.loads(self.process.stdout.read(length))


@pytest.fixture
def server(node, node_file):
    server = Server(node, node_file("node_modules/yaml-language-server/bin/yaml-language-server"))
    settings = {"workspace": {"configuration": True}, "textDocument": {"hover": {}, "completion": {}}}
    server.ask("initialize", {"processId": None, "rootUri": ROOT.as_uri(), "capabilities": settings})
    server.send(method="initialized", params={})
    yield server
    server.process.kill()
    server.process.communicate()


def opened(server, text):
    uri = EXAMPLE.as_uri()
    document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
    server.send(method="textDocument/didOpen", params={"textDocument": document})
    return {"uri": uri}


def test_hover_explains_a_key_in_vietnamese(server):
    text = EXAMPLE.read_text("utf-8")
    line = text.splitlines().index("date: 2020-02-25")
    where = {"textDocument": opened(server, text), "position": {"line": line, "character": 1}}
    hover = server.ask("textDocument/hover", where)
    assert "quyết định áp dụng văn bản thể thức nào" in json.dumps(hover, ensure_ascii=False)


def test_completion_offers_the_keys_that_are_left(server):
    first = EXAMPLE.read_text("utf-8").splitlines()[0]
    text = f"{first}\nperiod: 2020-02\n\n"
    where = {"textDocument": opened(server, text), "position": {"line": 2, "character": 0}}
    found = server.ask("textDocument/completion", where)
    items = found["items"] if isinstance(found, dict) else found
    labels = {item["label"] for item in items}
    assert {"office", "date", "results", "priorities", "recipients"} <= labels
    assert "period" not in labels
    assert "Năm-tháng-ngày" in json.dumps(items, ensure_ascii=False)


def test_the_examples_name_the_schema_beside_them(golden):
    from baocao.model.json_schema import month_schema

    for path in (ROOT / "examples").glob("*.yaml"):
        assert path.read_text("utf-8").startswith("# yaml-language-server: $schema=./month.schema.json\n")
    golden(ROOT / "examples" / "month.schema.json", month_schema())
