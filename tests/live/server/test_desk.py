"""Who is read, when, and how often."""

import asyncio
from collections import Counter
from contextlib import suppress
from threading import Event

import pytest

from baocao.live.server import desk as module
from baocao.live.server.desk import Desk
from baocao.live.server.documents import uri_of
from baocao.live.server.reading import Reading
from baocao.system.files.unsaved import real_name


@pytest.fixture
def reads(monkeypatch):
    """Count the readings of each version; a reading of a version in ``held`` waits until it is let go."""
    counted, held, needs = Counter(), {}, {}

    def read(document, unsaved, roots, _rules=None):
        counted[document.path.name, document.version] += 1
        if event := held.get((document.path.name, document.version)):
            assert event.wait(60)
        return Reading(document, "month", needs=frozenset(needs.get(document.path.name, ())))

    monkeypatch.setattr(module, "read", read)
    counted.held, counted.needs = held, needs
    return counted


async def until(there):
    for _ in iter(lambda: "there" if there() else "", "there"):
        await asyncio.sleep(0)


async def settled(desk):
    await until(lambda: not desk.unread)


def run(task):
    async def whole():
        shown = []
        desk = Desk(
            lambda: shown.append({each.document.path.name: each.document.version for each in desk.readings})
        )
        await asyncio.wait_for(task(desk, shown), 60)
        desk.end()

    asyncio.run(whole())


def test_whoever_needs_a_text_waits_for_one_reading(tmp_path, reads):
    async def task(desk, shown):
        uri = uri_of(tmp_path / "a.yaml")
        desk.put(uri, 1, "a")
        first, second = await asyncio.gather(desk.reading(uri), desk.reading(uri))
        await settled(desk)
        assert first is second is await desk.reading(uri)
        assert reads == {("a.yaml", 1): 1}
        assert shown == [{"a.yaml": 1}]

    run(task)


def test_who_is_cancelled_does_not_take_the_reading_from_others(tmp_path, reads):
    async def task(desk, _shown):
        uri = uri_of(tmp_path / "a.yaml")
        reads.held["a.yaml", 1] = Event()
        desk.put(uri, 1, "a")
        one, other = (asyncio.ensure_future(desk.reading(uri)) for _ in range(2))
        await asyncio.sleep(0)
        one.cancel()
        with suppress(asyncio.CancelledError):
            await one
        reads.held["a.yaml", 1].set()
        assert (await other).document.version == 1
        assert reads == {("a.yaml", 1): 1}

    run(task)


def test_what_is_outdated_is_shown_to_nobody_and_only_the_newest_is_read(tmp_path, reads):
    async def task(desk, shown):
        uri = uri_of(tmp_path / "a.yaml")
        reads.held["a.yaml", 1] = Event()
        desk.put(uri, 1, "a")
        await until(lambda: reads)
        for version in range(2, 9):
            desk.put(uri, version, "a")
        reads.held["a.yaml", 1].set()
        await settled(desk)
        assert reads == {("a.yaml", 1): 1, ("a.yaml", 8): 1}
        assert shown == [{"a.yaml": 8}]

    run(task)


def test_a_text_is_read_again_when_another_that_it_needs_has_changed(tmp_path, reads):
    async def task(desk, shown):
        month, office, other = (uri_of(tmp_path / name) for name in ("m.yaml", "o.yaml", "x.yaml"))
        reads.needs["m.yaml"] = {real_name(tmp_path / "o.yaml")}
        for uri in (month, office, other):
            desk.put(uri, 1, "a")
        await settled(desk)
        before = Counter(reads)
        desk.put(office, 2, "b")
        await settled(desk)
        assert reads - before == {("m.yaml", 1): 1, ("o.yaml", 2): 1}
        desk.drop(office)
        await settled(desk)
        assert reads["m.yaml", 1] == before["m.yaml", 1] + 2
        desk.files_changed()
        await settled(desk)
        assert shown[-1] == {"m.yaml": 1, "x.yaml": 1}
        assert reads["x.yaml", 1] == before["x.yaml", 1] + 1

    run(task)


def test_what_is_being_read_when_files_change_is_read_again(tmp_path, reads):
    async def task(desk, shown):
        asked, typed = (uri_of(tmp_path / name) for name in ("a.yaml", "b.yaml"))
        for uri in (asked, typed):
            desk.put(uri, 1, "a")
        await settled(desk)
        reads.held["a.yaml", 2], reads.held["b.yaml", 2] = held = Event(), Event()
        desk.put(typed, 2, "b")
        await until(lambda: reads["b.yaml", 2])
        desk.put(asked, 2, "b")
        work, begun = desk.work, []
        desk.work = lambda task: begun.append(task) or work(task)
        request = asyncio.ensure_future(desk.reading(asked))
        await until(lambda: begun)
        desk.files_changed()
        held[1].set()
        await until(lambda: reads["a.yaml", 2])
        # Time for the reader to come to the text that the request has begun.
        for _ in range(20):
            await asyncio.sleep(0)
        held[0].set()
        assert (await request).document.version == 2
        await settled(desk)
        assert shown[-1] == {"a.yaml": 2, "b.yaml": 2}

    run(task)


def test_no_reading_waits_for_what_prints_and_the_end_stops_it(tmp_path, reads, monkeypatch):
    stopped = Event()
    monkeypatch.setattr(module, "stop_all", stopped.set)

    async def task(desk, shown):
        printing = asyncio.ensure_future(desk.work(lambda: stopped.wait(60), prints=True))
        await asyncio.sleep(0)
        desk.put(uri_of(tmp_path / "a.yaml"), 1, "a")
        await settled(desk)
        assert shown == [{"a.yaml": 1}]
        assert not printing.done()
        desk.end()
        assert await printing

    run(task)


def test_a_bug_in_one_reading_leaves_the_others(tmp_path, reads, monkeypatch, caplog):
    good = module.read

    def read(document, unsaved, roots, _rules=None):
        if document.path.name == "bad.yaml":
            raise RecursionError
        return good(document, unsaved, roots)

    monkeypatch.setattr(module, "read", read)

    async def task(desk, shown):
        desk.put(uri_of(tmp_path / "good.yaml"), 1, "a")
        desk.put(uri_of(tmp_path / "bad.yaml"), 1, "a")
        await until(lambda: shown)
        assert shown == [{"good.yaml": 1}]

    run(task)
    assert "bad.yaml" in caplog.text
