"""A fault of a template is told in the month and in the template, and costs no keystroke."""

import asyncio
from collections import Counter
from types import SimpleNamespace

import pytest

from baocao.live.server import proofs
from baocao.live.server.documents import uri_of
from baocao.live.server.features import make_server
from baocao.render import box
from tests.live.server.test_desk import settled, until
from tests.live.server.test_unsaved import FAULTY, MONTH, OWN, TEMPLATE

UNDEFINED = TEMPLATE.replace("<content/>", "\n{{ paper.khong_co }}<content/>")
BROKEN = "\n\n{% if %}\n"


@pytest.fixture
def server(monkeypatch):
    """A server whose editor keeps what it was sent; templates run in this process, and are counted."""
    monkeypatch.setattr(box, "run_in_box", lambda run, path, context: run(path, context))
    server = make_server("vi")
    server.protocol.server_capabilities = SimpleNamespace(position_encoding="utf-16")
    server.shown, server.printed = {}, Counter()

    def send(params):
        server.shown[params.uri] = params.diagnostics

    def print_(asked):
        server.printed[asked.draft.month.report_day.isoformat()] += 1
        return fault(asked)

    fault = proofs._fault
    monkeypatch.setattr(proofs, "_fault", print_)
    server.text_document_publish_diagnostics = send
    yield server
    server.desk.end()


@pytest.fixture
def folder(office):
    office.write_text(OWN, "utf-8")
    (office.parent.parent / "templates").mkdir()
    return office.parent.parent


def run(task):
    asyncio.run(asyncio.wait_for(task, 60))


def told(server, uri):
    return [each.message for each in server.shown.get(uri, ()) if "mẫu trình bày" in each.message]


@pytest.mark.parametrize("text", [FAULTY, UNDEFINED, BROKEN])
def test_it_is_told_in_the_month_and_where_it_is(server, folder, text):
    month, template = uri_of(folder / "2020-02.yaml"), uri_of(folder / "templates" / "rieng.xml.j2")
    (folder / "templates" / "rieng.xml.j2").write_text(text, "utf-8")

    async def edit():
        server.desk.put(month, 1, MONTH)
        await until(lambda: told(server, month))
        [finding] = [each for each in server.shown[month] if "mẫu trình bày" in each.message]
        line = MONTH.splitlines().index("office: ban")
        assert (finding.range.start.line, finding.range.start.character) == (line, 0)
        [there] = server.shown[template]
        assert f"rieng.xml.j2:{there.range.start.line + 1}: {there.message}" in finding.message
        assert there.range.start.line == {FAULTY: 0, BROKEN: 2}.get(text, there.range.start.line)
        server.desk.put(template, 1, TEMPLATE)
        await until(lambda: not told(server, month) and not told(server, template))
        server.desk.drop(template)
        await until(lambda: told(server, month))
        server.desk.drop(month)
        await settled(server.desk)
        assert not server.shown[month]
        assert not server.shown[template]

    run(edit())


def test_a_keystroke_in_the_month_prints_nothing(server, folder):
    month = uri_of(folder / "2020-02.yaml")
    (folder / "templates" / "rieng.xml.j2").write_text(FAULTY, "utf-8")

    async def edit():
        server.desk.put(month, 1, MONTH)
        await until(lambda: told(server, month))
        for version in range(2, 6):
            typed = MONTH.replace("Việc đã làm.", f"Việc {version}.")
            server.desk.put(month, version, typed if version % 2 else f"{typed}sai: 1\n")
            await settled(server.desk)
            assert told(server, month)
        assert server.printed.total() == 1
        server.desk.files_changed()
        await until(lambda: server.printed.total() == 2)

    run(edit())


def test_a_shipped_template_is_not_tried(server, folder):
    month = uri_of(folder / "2020-02.yaml")
    (folder / "templates" / "rieng.xml.j2").write_text(FAULTY, "utf-8")

    async def edit():
        server.desk.put(month, 1, MONTH)
        await until(lambda: told(server, month))
        server.desk.put(month, 2, MONTH.replace("ban", "bdv-quang-ngai"))
        await until(lambda: not told(server, month))
        assert server.printed.total() == 1

    run(edit())
