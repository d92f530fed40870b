"""What keeps the preview from seeing: it says so, says nothing else, and sees again when it can."""

import http.client
import json
import os
import resource
import socket
import threading
from urllib.parse import urlsplit

import pytest

from baocao.cli.trouble import bug_report
from baocao.live.preview import connections
from baocao.live.preview.editor import Editor
from baocao.live.preview.serve import access_to, open_port, serve
from baocao.live.preview.server import Pages
from baocao.live.preview.session import Session
from baocao.live.preview.site import Site
from tests.helpers import SMALL, checked
from tests.live.preview.conftest import shown, wait_for_state
from tests.waiting import PATIENCE

LATER = SMALL.replace("đã làm", "đã xong")


class Line:
    """One connection that stays: what can still be asked when there is no room for another."""

    def __init__(self, url):
        parts = urlsplit(url)
        self._connection = http.client.HTTPConnection(parts.netloc, timeout=PATIENCE)
        self._path = parts.path

    def close(self):
        self._connection.close()

    def state(self):
        self._connection.request("GET", f"{self._path}state")
        return json.loads(self._connection.getresponse().read())

    def wait_for(self, **values):
        return wait_for_state(self.state, values)


def test_a_month_that_is_a_pipe_for_a_moment(preview, month):
    running = preview(month, "--no-open")
    running.wait_for(current=True)
    kept = month.with_name("kept")
    month.rename(kept)
    os.mkfifo(month)
    state = running.wait_for(current=False)
    assert state["paper"] == 1
    assert "2020-02.yaml" in state["problem"]
    kept.write_text(LATER, encoding="utf-8")
    kept.replace(month)
    assert running.wait_for(current=True)["paper"] == 2
    assert "Traceback" not in running.end()


def test_a_folder_that_goes_and_comes_back(preview, month):
    running = preview(month, "--no-open")
    running.wait_for(current=True)
    folder, away = month.parent, month.parent.with_name("away")
    folder.rename(away)
    assert running.wait_for(current=False)["problem"]
    (away / month.name).write_text(LATER, encoding="utf-8")
    away.rename(folder)
    assert running.wait_for(current=True)["paper"] == 2
    assert "Traceback" not in running.end()


def test_no_descriptors_left(preview, month):
    running = preview(month, "--no-open")
    line = Line(running.url)
    line.wait_for(current=True)
    process = running.process.pid
    soft, hard = resource.prlimit(process, resource.RLIMIT_NOFILE)
    resource.prlimit(process, resource.RLIMIT_NOFILE, (1, hard))
    others = [socket.create_connection(("127.0.0.1", urlsplit(running.url).port)) for _ in range(3)]
    month.write_text(LATER, encoding="utf-8")
    state = line.wait_for(current=False)
    assert state["problem"]
    assert state["paper"] == 1
    resource.prlimit(process, resource.RLIMIT_NOFILE, (soft, hard))
    assert line.wait_for(current=True)["paper"] == 2
    for other in (*others, line):
        other.close()
    assert len(running.end().splitlines()) <= 2


def test_a_reader_that_fails_is_asked_again():
    stop = threading.Event()
    session = Session(lambda: checked(SMALL))
    seen = []

    def changes():
        if not seen:
            seen.append(session.state)
            raise PermissionError(13, "Permission denied", "offices")
        seen.append(session.state)
        yield None
        stop.set()

    session.follow(changes, stop)
    assert (seen[1].lost, seen[1].current) == (True, False)
    assert "offices" in seen[1].problem.text("vi")
    assert (session.state.lost, session.state.current) == (False, True)


@pytest.fixture
def quick(monkeypatch):
    """A server in this process that waits for little and takes few: its address, and what starts it.

    What is sent before it starts has come when it takes the connection, however busy the machine is.
    """
    monkeypatch.setattr(connections, "PATIENCE_SECONDS", 0.05)
    monkeypatch.setattr(connections, "MOST", 5)
    session = Session(lambda: checked(SMALL))
    session.refresh()
    ended = threading.Event()
    pages = Pages(shown(session, follow=lambda _: ended.wait()), "vi", Editor(), bug_report)
    listening = open_port(None)
    access = access_to(listening, "vi")
    work = {"target": serve, "args": (Site([pages]), access, listening), "kwargs": {"browse": False}}
    yield access.address, threading.Thread(**work, daemon=True).start
    ended.set()


HALVES = {
    "nothing": b"",
    "a word": b"GE",
    "no end of the head": b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n",
    "half a body": b"POST /state HTTP/1.1\r\nHost: HOST\r\nContent-Length: 9\r\n\r\nab",
    "one and a half": b"GET /icon.svg HTTP/1.1\r\nHost: HOST\r\n\r\nGET /icon.svg HTTP/1.1\r\n",
}


@pytest.mark.parametrize("half", HALVES.values(), ids=HALVES)
def test_half_a_request_is_not_waited_for(quick, half):
    parts, start = urlsplit(quick[0]), quick[1]
    with socket.create_connection(("127.0.0.1", parts.port), timeout=PATIENCE) as client:
        client.sendall(
            half.replace(b"HOST", parts.netloc.encode()).replace(b" /", b" " + parts.path.encode())
        )
        start()
        assert ended(client)


def test_so_many_connections_and_no_more(quick, monkeypatch):
    monkeypatch.setattr(connections, "PATIENCE_SECONDS", PATIENCE)
    parts, start = urlsplit(quick[0]), quick[1]
    opened = [socket.create_connection(("127.0.0.1", parts.port), timeout=PATIENCE) for _ in range(8)]
    start()
    assert [ended(client) for client in opened[5:]] == [True] * 3
    request = f"GET {parts.path}state HTTP/1.1\r\nHost: {parts.netloc}\r\nConnection: close\r\n\r\n".encode()
    for client in opened[:5]:
        client.sendall(request)
        assert client.recv(16).startswith(b"HTTP/1.1 200")
    for client in opened:
        client.close()


def ended(client):
    """Read on until the other side has closed; tell that it has."""
    try:
        while client.recv(1 << 16):
            pass
    except ConnectionError:
        return True
    return True
