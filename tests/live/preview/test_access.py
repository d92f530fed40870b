"""Who may see the preview: whoever has the printed address, in a browser that asks for its own pages."""

import os
import sys
from urllib.parse import urlsplit

import pytest
from starlette.responses import PlainTextResponse
from starlette.routing import Route, Router
from starlette.testclient import TestClient

from baocao.live.preview import access as access_module
from baocao.live.preview.access import Access

PORT = 8123
OWN = f"http://127.0.0.1:{PORT}"
PATHS = ("", "state", "paper", "report.docx", "nothing")
CLIENT = ("127.0.0.1", 40_000)


async def path_of(request):
    return PlainTextResponse(request.path_params["path"])


@pytest.fixture
def access():
    return Access(PORT, "vi")


@pytest.fixture
def client(access):
    routes = [Route("/{path:path}", path_of, methods=["GET", "POST"])]
    app = access.guard(Router(routes=routes))
    return TestClient(app, base_url=OWN, client=CLIENT, follow_redirects=False)


@pytest.fixture
def token(access):
    return urlsplit(access.address).path.strip("/")


def test_the_printed_address_leads_to_everything(client, access):
    for path in PATHS:
        answer = client.get(access.address + path)
        assert (answer.status_code, answer.text) == (200, path)


def test_each_start_has_its_own(access):
    others = {Access(PORT, "vi").address for _ in range(50)} | {access.address, access.once}
    assert len(others) == 52
    assert all(len(urlsplit(each).path.strip("/")) == 43 for each in others)


@pytest.mark.parametrize("path", PATHS)
def test_without_the_token_there_is_nothing(client, token, path):
    other = urlsplit(Access(PORT, "vi").address).path.strip("/")
    starts = ["", other, token[:-1], f"{token}x", token.swapcase(), f"{token}%00", "%ED%A0%80", "đ", "/"]
    for start in [*starts, f"{token};", f"x/{token}", f"../{token}x"]:
        answer = client.get(f"{OWN}/{start}/{path}")
        assert answer.status_code == 403
        assert "địa chỉ" in answer.text
        assert token not in answer.text + str(answer.headers)
    sent = {"cookie": f"token={token}", "authorization": f"Bearer {token}"}
    assert client.get(f"{OWN}/{path}", headers=sent, params={"token": token}).status_code == 403
    assert client.post(f"{OWN}/{path}", headers={"origin": OWN}).status_code == 403


def test_the_token_is_compared_in_constant_time(client, access, monkeypatch):
    asked = []
    monkeypatch.setattr(access_module, "compare_digest", lambda *both: asked.append(both) or True)
    assert client.get(f"{OWN}/falsch/").status_code == 200
    assert asked == [(b"falsch", urlsplit(access.address).path.strip("/").encode())]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "host",
    ["evil.example", f"evil.example:{PORT}", "127.0.0.1", "127.0.0.1:80", f"localhost.x.example:{PORT}", ""],
)
def test_a_name_that_was_made_to_point_here_is_refused(client, access, path, host):
    answer = client.get(access.address + path, headers={"host": host})
    assert (answer.status_code, answer.text) == (400, "Invalid Host header")


@pytest.mark.parametrize("host", [f"127.0.0.1:{PORT}", f"localhost:{PORT}", f"LocalHost:{PORT}"])
def test_this_machine_is_known_by_both_names(client, access, host):
    assert client.get(access.address, headers={"host": host}).status_code == 200


@pytest.mark.parametrize("method", ["GET", "POST", "HEAD"])
@pytest.mark.parametrize(
    "origin",
    [
        "null",
        "",
        "http://evil.example",
        "http://127.0.0.1",
        f"https://127.0.0.1:{PORT}",
        f"{OWN}.evil.example",
    ],
)
def test_a_page_of_another_site_is_refused_even_with_the_token(client, access, method, origin):
    assert client.request(method, access.address, headers={"origin": origin}).status_code == 403


def test_what_changes_something_must_say_which_page_it_is_from(client, access):
    assert client.post(access.address).status_code == 403
    assert client.post(access.address, headers={"origin": OWN}).status_code == 200
    assert client.get(access.address, headers={"origin": f"http://localhost:{PORT}"}).status_code == 200


def table_of(uid, port=CLIENT[1], state="01"):
    """Return what Linux says of the connections of one user; by default, of one that is established."""
    host = f"{int.from_bytes(bytes([127, 0, 0, 1]), sys.byteorder):08X}"
    rest = f"{state} 00000000:00000000 00:00000000 00000000 {uid} 0 1"
    return f"  sl  local\n   0: {host}:{port:04X} {host}:{PORT:04X} {rest}\n"


def test_the_browser_s_own_address_leads_in_once(client, access, monkeypatch, tmp_path):
    monkeypatch.setattr(access_module, "_CONNECTIONS", tmp_path / "none")
    assert client.get(f"{access.once}/state").status_code == 403
    assert client.head(access.once).status_code == 403
    answer = client.get(access.once)
    assert (answer.status_code, answer.headers["location"]) == (303, urlsplit(access.address).path)
    assert answer.headers["cache-control"] == "no-store"
    assert client.get(access.once).status_code == 403
    assert client.get(f"{OWN}/").status_code == 403


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="users have no number here")
def test_another_user_who_reads_the_browser_s_arguments_is_not_let_in(client, access, monkeypatch, tmp_path):
    table = tmp_path / "tcp"
    monkeypatch.setattr(access_module, "_CONNECTIONS", table)
    # What its process has closed is of nobody, which the system writes as its own number.
    closed = [table_of(0, state=state) for state in ("04", "05", "06", "0A")]
    for text in (table_of(os.getuid() + 1), table_of(os.getuid(), port=1), "  sl\n", *closed):
        table.write_text(text)
        assert client.get(access.once).status_code == 403
    table.write_text(table_of(os.getuid() + 1, port=1) + table_of(os.getuid()).splitlines()[1])
    assert client.get(access.once).status_code == 303
