"""What an editor is told while somebody types, over standard input and output."""

import asyncio
import unicodedata

from baocao.live.server.documents import uri_of
from tests.helpers import SMALL
from tests.live.server.client import applied, running, words_at

FAR = {"start": {"line": 2**31 - 1, "character": 2**31 - 1}, "end": {"line": 0, "character": 0}}
STRANGE = ("http://[", "file:///%00", "file://host/a.yaml", "git:/a.yaml?x", "", "file:///")
UNREADABLE = (
    b"{",
    b"[1]",
    b'{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{}}',
    b"\xff",
    b"null",
    b"[" * 100_000,
)
MONTH = SMALL.replace("bdv-quang-ngai", "ban")
DOUBLE = MONTH.replace("Việc đã làm.", "🏳️ Hội nghị  *tổng kết*.")


def codes(told):
    return [each.get("code") for each in told]


def one(told, code):
    [found] = [each for each in told if each.get("code") == code]
    return found


def test_findings_follow_what_is_typed_and_fixes_undo_them(office):
    async def edit():
        folder = office.parent.parent
        month = folder / "2020-02.yaml"
        async with running(folder) as client:
            uri = client.open(month, MONTH)
            assert "CT005" not in codes(await client.diagnostics(uri))
            for version, text in enumerate((DOUBLE, unicodedata.normalize("NFD", DOUBLE)), 2):
                client.change(uri, text, version)
                told = one(await client.diagnostics(uri, version), "CT005")
                assert words_at(text, told["range"]) == "  "
                assert told["source"] == "baocao"
                offered = await client.actions(uri, told["range"])
                preferred = [each for each in offered if each.get("isPreferred")]
                fix = next(each for each in preferred if codes(each["diagnostics"]) == ["CT005"])
                [change] = fix["edit"]["documentChanges"]
                assert change["textDocument"] == {"uri": uri, "version": version}
                assert applied(text, change["edits"]) == text.replace("  *", " *")
            client.close(uri)
            await client.until(lambda: client.shown[uri] == [])
        assert not month.exists()

    asyncio.run(edit())


def test_an_office_that_is_open_counts_as_it_is_typed(office):
    async def edit():
        folder = office.parent.parent
        text = office.read_text("utf-8")
        async with running(folder) as client:
            months = [
                client.open(folder / f"2020-0{n}.yaml", MONTH.replace("2020-02", f"2020-0{n}"))
                for n in (2, 3)
            ]
            for month in months:
                assert "SC002" not in codes(await client.diagnostics(month))
            uri = client.open(office, text)
            await client.diagnostics(uri)
            client.change(uri, f"{text}\nsai: 1\n", 2)
            await client.until(lambda: "SC001" in codes(client.shown.get(uri, [])))
            # Both months and the file itself have it.
            assert one(client.shown[uri], "SC001")["range"]["start"]["line"] == text.count("\n") + 1
            client.change(uri, text, 3)
            await client.until(lambda: "SC001" not in codes(client.shown[uri]))
            client.close(uri)

    asyncio.run(edit())


def test_what_is_no_month_or_no_file_is_left_alone(office):
    async def edit():
        folder = office.parent.parent
        async with running(folder) as client:
            other = client.open(folder / "docker-compose.yaml", "services:\n  a:\n    image: b\n")
            hidden = client.open(folder / ".github" / "2020-02.yaml", "jobs: 1\n")
            client.send(
                "textDocument/didOpen",
                {"textDocument": {"uri": "untitled:1", "languageId": "yaml", "version": 1, "text": DOUBLE}},
            )
            assert await client.actions("untitled:1", FAR) == []
            month = client.open(folder / "2020-02.yaml", DOUBLE)
            assert await client.diagnostics(month)
            assert await client.diagnostics(other) == await client.diagnostics(hidden) == []
            assert "untitled:1" not in client.shown

    asyncio.run(edit())


def test_only_the_newest_of_many_versions_is_shown(office):
    async def edit():
        folder = office.parent.parent
        async with running(folder) as client:
            uri = client.open(folder / "2020-02.yaml", DOUBLE)
            await client.diagnostics(uri)
            shown = client.counts[uri]
            for version in range(2, 40):
                client.change(uri, DOUBLE if version % 2 else MONTH, version)
            assert "CT005" in codes(await client.diagnostics(uri, 39))
            assert client.counts[uri] - shown < 20

    asyncio.run(edit())


def test_requests_that_make_no_sense_end_nothing(office):
    async def edit():
        folder = office.parent.parent
        async with running(folder) as client:
            uri = client.open(folder / "2020-02.yaml", DOUBLE)
            for strange in (uri, *STRANGE):
                assert isinstance(await client.actions(strange, FAR), list)
                client.change(strange, DOUBLE, 2)
                client.close(f"{strange}/not-open.yaml")
            for body in UNREADABLE:
                client.write(body)
            client.send("$/cancelRequest", {"id": 12345})
            client.change(uri, DOUBLE + "# \ud800\n", 3)
            told = one(await client.diagnostics(uri, 3), "CT005")
            assert words_at(DOUBLE, told["range"]) == "  "
            answer = await client.outcome(client.begin("no/such", {}))
            assert answer["error"]["code"] == -32601

    asyncio.run(edit())


def test_each_folder_has_its_own_settings_and_its_saves_count(office, tmp_path_factory):
    async def edit():
        one_, two = office.parent.parent, tmp_path_factory.mktemp("hai")
        text = SMALL.replace("Việc đã làm.", "Hội nghị  tổng kết.")
        (two / "baocao.toml").write_text('ignore = ["CT005"]\n', "utf-8")
        async with running(one_, two, encodings=["utf-8"]) as client:
            assert client.told["capabilities"]["positionEncoding"] == "utf-8"
            first, second = (client.open(each / "2020-02.yaml", text) for each in (one_, two))
            found = one(await client.diagnostics(first), "CT005")
            line = text.splitlines()[found["range"]["start"]["line"]].encode()
            assert line[found["range"]["start"]["character"] :].startswith(b"  t")
            assert "CT005" not in codes(await client.diagnostics(second))
            settings = two / "baocao.toml"
            settings.write_text("select = 1\n", "utf-8")
            client.send("textDocument/didSave", {"textDocument": {"uri": uri_of(settings)}})
            await client.until(lambda: "select" in str(client.shown[second]))
            assert client.shown[second][0]["severity"] == 1
            settings.unlink()
            client.send("workspace/didChangeWatchedFiles", {"changes": []})
            await client.until(lambda: "CT005" in codes(client.shown[second]))

    asyncio.run(edit())


def test_what_is_still_to_be_read_stays_as_it_is_shown(office):
    async def edit():
        folder = office.parent.parent
        async with running(folder) as client:
            first, second = (
                client.open(folder / f"{name}.yaml", DOUBLE) for name in ("2020-02", "2020-02-b")
            )
            for uri in (first, second):
                await client.diagnostics(uri)
            for version in range(2, 30):
                client.change(first, DOUBLE + f"# {version}\n", version)
                client.close(client.open(folder / "2020-02-c.yaml", DOUBLE))
                await asyncio.sleep(0)
            seen = []
            await client.until(lambda: seen.append(len(client.shown[first])) or client.versions[first] == 29)
            assert 0 not in seen

    asyncio.run(edit())


def test_help_names_and_outline_are_answered_in_the_units_of_the_editor(office):
    text = MONTH.replace("Việc đã làm.", "🏳️ Họp[^số].") + "footnotes:\n  số: Sở Nội vụ.\n"
    line = next(number for number, line in enumerate(text.splitlines()) if "[^" in line)
    inside = {"line": line, "character": len("    - 🏳️ Họp[^".encode("utf-16-le")) // 2}

    async def ask():
        folder = office.parent.parent
        async with running(folder) as client:
            uri = client.open(folder / "2020-02.yaml", text)
            place = {"textDocument": {"uri": uri}, "position": inside}
            explained = await client.ask("textDocument/hover", place)
            assert "Sở Nội vụ" in explained["contents"]["value"]
            assert words_at(text, explained["range"]) == "[^số]"
            declared = await client.ask("textDocument/definition", place)
            assert words_at(text, declared["range"]) == "số"
            used = await client.ask(
                "textDocument/references", {**place, "context": {"includeDeclaration": False}}
            )
            assert [words_at(text, each["range"]) for each in used] == ["số"]
            assert words_at(text, await client.ask("textDocument/prepareRename", place)) == "số"
            change = await client.ask("textDocument/rename", {**place, "newName": "mới"})
            [edited] = change["documentChanges"]
            assert applied(text, edited["edits"]) == text.replace("số", "mới")
            refused = await client.outcome(client.begin("textDocument/rename", {**place, "newName": "a]"}))
            assert "a]" in refused["error"]["message"]
            offered = await client.ask("textDocument/completion", place)
            assert [each["label"] for each in offered] == ["số"]
            outline = await client.ask("textDocument/documentSymbol", {"textDocument": {"uri": uri}})
            assert [each["name"].split()[0] for each in outline] == ["I.", "II."]
            elsewhere = {**place, "textDocument": {"uri": "untitled:1"}}
            assert await client.ask("textDocument/hover", elsewhere) is None
            assert await client.ask("textDocument/completion", elsewhere) == []

    asyncio.run(ask())


def test_what_is_cancelled_is_not_answered(office):
    async def ask():
        folder = office.parent.parent
        async with running(folder) as client:
            uri = client.open(folder / "2020-02.yaml", DOUBLE + "# x\n" * 20_000)
            place = {"textDocument": {"uri": uri}, "position": {"line": 1, "character": 1}}
            numbers = [client.begin("textDocument/hover", place) for _ in range(20)]
            for number in numbers:
                client.send("$/cancelRequest", {"id": number})
            answers = [await client.outcome(number) for number in numbers]
            assert [each["error"]["code"] for each in answers[5:]] == [-32800] * 15
            assert "CT005" in codes(await client.diagnostics(uri))

    asyncio.run(ask())
