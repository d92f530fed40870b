"""What is sent to an editor, and how often."""

import asyncio
from collections import Counter
from types import SimpleNamespace

import pytest

from baocao.live.server.documents import uri_of
from baocao.live.server.features import make_server
from tests.helpers import SMALL
from tests.live.server.test_desk import settled

TEXTS = 4
DOUBLE = SMALL.replace("Việc đã làm.", "Hội nghị  tổng kết.")


@pytest.fixture
def server():
    """A server whose editor counts what is sent to it of each text, and keeps the findings it was sent."""
    server = make_server("vi")
    server.protocol.server_capabilities = SimpleNamespace(position_encoding="utf-16")
    server.sent, server.codes = Counter(), {}

    def send(params):
        server.sent[params.uri] += 1
        server.codes[params.uri] = params.version, {each.code for each in params.diagnostics}

    server.text_document_publish_diagnostics = send
    yield server
    server.desk.end()


def run(task):
    asyncio.run(asyncio.wait_for(task, 60))


def test_only_what_has_changed_is_sent(server, tmp_path):
    uris = [uri_of(tmp_path / f"2020-02-{n}.yaml") for n in range(TEXTS)]

    async def edit():
        desk = server.desk
        for number, uri in enumerate(uris):
            desk.put(uri, 1, DOUBLE if number % 2 else SMALL)
        await settled(desk)
        # Also of a text without findings, so that the editor knows that it was looked at.
        assert server.sent.keys() == set(uris)
        assert set(server.sent.values()) == {1}
        server.sent.clear()
        desk.files_changed()
        await settled(desk)
        assert server.sent == {}
        desk.put(uris[0], 2, SMALL + "# a\n")
        await settled(desk)
        assert server.sent == {uris[0]: 1}
        desk.put(uris[1], 2, SMALL)
        await settled(desk)
        assert server.sent == {uris[0]: 1, uris[1]: 1}
        assert "CT005" not in server.codes[uris[1]][1]

    run(edit())


def test_a_text_that_is_opened_again_is_told_again(server, tmp_path):
    uris = [uri_of(tmp_path / f"2020-02-{n}.yaml") for n in range(2)]

    async def edit():
        desk = server.desk
        for _ in range(2):
            server.sent.clear()
            for uri, text in zip(uris, (SMALL, DOUBLE), strict=True):
                desk.put(uri, 1, text)
            await settled(desk)
            assert server.sent.keys() == set(uris)
            assert set(server.sent.values()) == {1}
            assert "CT005" in server.codes[uris[1]][1]
            for uri in uris:
                desk.drop(uri)
            assert server.codes[uris[1]] == (None, set())

    run(edit())
