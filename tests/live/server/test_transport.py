import json

import pytest

from tests.command import forked, said


def message(**content):
    body = json.dumps({"jsonrpc": "2.0", **content}).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


BEGIN = message(id=1, method="initialize", params={"processId": None, "rootUri": None, "capabilities": {}})
SHUTDOWN, EXIT = message(id=2, method="shutdown"), message(method="exit")


@pytest.mark.parametrize(
    ("sent", "status", "answers"),
    [
        (b"", 1, 0),
        (BEGIN, 1, 1),
        (BEGIN + EXIT, 1, 1),
        (BEGIN + SHUTDOWN + EXIT, 0, 2),
        (BEGIN + SHUTDOWN, 0, 2),
        (BEGIN + SHUTDOWN[:-3], 1, 1),
        (b"\n\nno header at all\r\n" + BEGIN + SHUTDOWN + EXIT, 0, 2),
    ],
)
def test_the_end_is_that_of_the_editor(tmp_path, sent, status, answers):
    run = forked("server", cwd=tmp_path, data=sent)
    assert (run.returncode, said(run)) == (status, "")
    assert run.stdout.count(b"Content-Length: ") == answers
    assert list(tmp_path.iterdir()) == []
