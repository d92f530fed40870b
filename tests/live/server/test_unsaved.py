"""What a month is made from counts as it stands in the editor, within the bounds of its files."""

import asyncio
from types import SimpleNamespace

import pytest

from baocao.live.server.around import Around
from baocao.live.server.documents import uri_of
from baocao.live.server.offers import complete
from baocao.live.server.symbols import symbols
from baocao.render import box
from baocao.system.files.unsaved import real_name
from tests.command import loaded
from tests.helpers import ROOT, SMALL
from tests.live.server.client import running
from tests.live.server.conftest import OFFICE

MONTH = SMALL.replace("bdv-quang-ngai", "ban")
FAULTY = "<document><p style='la'/></document>"
TEMPLATE = (ROOT / "templates" / "monthly-report.xml.j2").read_text("utf-8")
TWICE = TEMPLATE.replace("<content/>", "<content/><content/>")
ENDLESS = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
SCHEME = (ROOT / "data" / "schemes" / "capital-roman-decimal.yaml").read_text("utf-8")
OWN = f"{OFFICE}template: rieng\n"
FIGURES = "figures:\n  a: {value: %s}\n"


def numbered(name):
    return OFFICE.replace("numbering: roman-decimal-dash-plus", f"numbering: {name}")


def in_period(period, figures=""):
    return MONTH.replace("period: 2020-02", f"period: {period}") + figures


# The office on disk, the month, the file that was never saved, its text.
KINDS = {
    "office": (None, MONTH, "offices/ban.yaml", OFFICE),
    "office at a path": (None, MONTH.replace("ban", "ban.yaml"), "ban.yaml", OFFICE),
    "office that another extends": ("extends: goc\n", MONTH, "offices/goc.yaml", OFFICE),
    "numbering": (numbered("rieng"), MONTH, "schemes/rieng.yaml", SCHEME),
    "template": (OWN, MONTH, "templates/rieng.xml.j2", TEMPLATE),
    "register": (OFFICE, MONTH, "danh-ba.yaml", "bodies: []\nsai: 1\n"),
    "previous month": (
        OFFICE,
        f"{MONTH}figures:\n  a: {{value: 5, carries: b}}\n",
        "2020-01.yaml",
        in_period("2020-01", "figures:\n  b: {value: 4}\n"),
    ),
}


def told(reading):
    return sorted(each.rule.id for each in reading.findings)


def outline(reading, positions, unsaved):
    return [each.name for each in symbols(reading, positions, Around(unsaved, (), "vi"))]


def shown(read):
    return read[0].problem, told(read[0]), outline(*read)


@pytest.fixture
def cheap_box(monkeypatch):
    """Let the box be a copy of a process that has all modules; its limits are the same."""
    monkeypatch.setattr(box, "multiprocessing", SimpleNamespace(get_context=lambda _: loaded()))


@pytest.mark.parametrize("kind", KINDS)
def test_each_file_of_a_month_counts_though_it_was_never_saved(office, reads, kind):
    saved, month, name, text = KINDS[kind]
    office.unlink() if saved is None else office.write_text(saved, "utf-8")
    path = office.parent.parent / name
    path.parent.mkdir(exist_ok=True)
    without, _, _ = reads(month)
    within, _, _ = reads(month, others={name: text})
    path.write_text(text, "utf-8")
    assert told(within) == told(reads(month)[0]) != told(without)
    # Whoever opens the file has the month read again.
    assert real_name(path) in without.needs & within.needs


@pytest.mark.usefixtures("cheap_box")
@pytest.mark.parametrize("kind", KINDS)
def test_an_open_text_may_not_be_where_its_file_may_not_be(office, reads, tmp_path_factory, kind):
    saved, month, name, text = KINDS[kind]
    office.unlink() if saved is None else office.write_text(saved, "utf-8")
    path = office.parent.parent / name
    path.parent.mkdir(exist_ok=True)
    outside = tmp_path_factory.mktemp("ngoai") / path.name
    outside.write_text(text, "utf-8")
    path.symlink_to(outside)
    on_disk, unsaved = shown(reads(month)), shown(reads(month, others={name: f"{text}\n"}))
    path.unlink()
    allowed = shown(reads(month, others={name: f"{text}\n"}))
    assert on_disk == unsaved != allowed


@pytest.mark.parametrize(
    ("text", "typed", "name", "other"),
    [
        (MONTH.replace("ban", "mo‸"), "2020-02.yaml", "offices/moi.yaml", OFFICE),
        (numbered("mo‸"), "offices/ban.yaml", "schemes/moi.yaml", SCHEME),
        (f"{OFFICE}template: mo‸\n", "offices/ban.yaml", "templates/moi.xml.j2", TEMPLATE),
    ],
)
def test_a_file_that_was_never_saved_is_offered(office, at, text, typed, name, other):
    def offered(others):
        reading, positions, offset, around = at(text, typed, others)
        return [each.label for each in complete(reading, positions, offset, around)]

    assert office.exists()
    assert "moi" not in offered({f"khac/{name}": other})
    assert "moi" in offered({name: other})


@pytest.mark.usefixtures("cheap_box")
def test_the_outline_is_that_of_the_template_as_it_is_typed(office, reads):
    office.write_text(OWN, "utf-8")
    folder = office.parent.parent / "templates"
    folder.mkdir()
    for name, text in (("rieng.xml.j2", TEMPLATE), ("phan.j2", "<content/>")):
        (folder / name).write_text(text, "utf-8")
    once = outline(*reads(MONTH))
    assert [each.split()[0] for each in once] == ["I.", "II."]
    twice = once + [each.replace("II.", "IV.").replace("I. ", "III. ") for each in once]
    assert outline(*reads(MONTH, others={"templates/rieng.xml.j2": TWICE})) == twice
    takes_in = TEMPLATE.replace("<content/>", "{% include 'phan.j2' %}")
    others = {"templates/rieng.xml.j2": takes_in}
    assert outline(*reads(MONTH, others=others)) == once
    assert outline(*reads(MONTH, others={**others, "templates/phan.j2": "<content/><content/>"})) == twice
    # A text of another folder is none of the template's, and a fault of one is a fault.
    assert outline(*reads(MONTH, others={"mau/rieng.xml.j2": TWICE})) == once
    assert outline(*reads(MONTH, others={"templates/rieng.xml.j2": FAULTY})) == []


@pytest.mark.usefixtures("cheap_box")
def test_an_open_template_runs_in_the_box_whatever_it_is(office, reads, monkeypatch):
    office.write_text(OWN, "utf-8")
    saved = office.parent.parent / "templates" / "rieng.xml.j2"
    saved.parent.mkdir()
    saved.write_text(TEMPLATE, "utf-8")
    assert outline(*reads(MONTH))
    monkeypatch.setattr(box, "SECONDS", 2)
    assert outline(*reads(MONTH, others={"templates/rieng.xml.j2": ENDLESS})) == []
    reaches = TEMPLATE.replace("<content/>", "{{ ''.__class__.__mro__ }}<content/>")
    assert outline(*reads(MONTH, others={"templates/rieng.xml.j2": reaches})) == []


def test_an_open_template_counts_until_it_is_closed(office):
    async def edit():
        folder = office.parent.parent
        office.write_text(OWN, "utf-8")
        async with running(folder) as client:
            month = client.open(folder / "2020-02.yaml", MONTH)
            await client.until(lambda: "TT008" in str(client.shown.get(uri_of(office))))
            template = client.open(folder / "templates" / "rieng.xml.j2", TEMPLATE)
            await client.until(lambda: "TT008" not in str(client.shown[uri_of(office)]))
            client.change(template, TWICE, 2)
            await client.diagnostics(template, 2)
            asked = {"textDocument": {"uri": month}}
            lines = await client.ask("textDocument/documentSymbol", asked)
            assert [each["name"].split()[0] for each in lines] == ["I.", "II.", "III.", "IV."]
            client.close(template)
            await client.until(lambda: "TT008" in str(client.shown[uri_of(office)]))
        assert not (folder / "templates").exists()

    asyncio.run(edit())


def test_no_finding_waits_for_a_template(office):
    async def edit():
        folder = office.parent.parent
        office.write_text(OWN, "utf-8")
        async with running(folder) as client:
            month = client.open(folder / "2020-02.yaml", MONTH)
            client.open(folder / "templates" / "rieng.xml.j2", ENDLESS)
            await client.diagnostics(month)
            asked = {"textDocument": {"uri": month}}
            lines = asyncio.ensure_future(client.outcome(client.begin("textDocument/documentSymbol", asked)))
            for version in range(2, 5):
                client.change(month, MONTH.replace("Việc đã làm.", "Hội nghị  tổng kết."), version)
                assert "CT005" in str(await client.diagnostics(month, version))
            assert not lines.done()
        lines.cancel()

    asyncio.run(edit())


def test_offices_of_one_name_in_two_open_folders_are_each_of_their_own_months(office, tmp_path_factory):
    async def edit():
        one, two = office.parent.parent, tmp_path_factory.mktemp("hai")
        (two / "baocao.toml").touch()
        (two / "offices").mkdir()
        (two / "offices" / "ban.yaml").write_text(numbered("rieng"), "utf-8")
        (two / "schemes").mkdir()
        (two / "schemes" / "rieng.yaml").write_text(SCHEME, "utf-8")
        async with running(one, two) as client:
            months = [client.open(each / "2020-02.yaml", MONTH) for each in (one, two)]
            before = [await client.diagnostics(each) for each in months]
            lines = [await outline_of(client, each) for each in months]
            assert [[each.split()[0] for each in found] for found in lines] == [["I.", "II."], ["A.", "B."]]
            # The editor asks where the office is.
            place = {"line": 1, "character": len("office: b")}
            for folder, month in zip((one, two), months, strict=True):
                asked = {"textDocument": {"uri": month}, "position": place}
                found = await client.ask("textDocument/definition", asked)
                assert found["uri"] == uri_of(folder / "offices" / "ban.yaml")
            client.open(two / "offices" / "ban.yaml", f"{numbered('rieng')}sai: 1\n")
            await client.until(lambda: "SC001" in str(client.shown.get(uri_of(two / "offices" / "ban.yaml"))))
            assert client.shown[months[0]] == before[0]
            assert "SC001" not in str(client.shown.get(uri_of(office)))

    asyncio.run(edit())


async def outline_of(client, month):
    found = await client.ask("textDocument/documentSymbol", {"textDocument": {"uri": month}})
    return [each["name"] for each in found]
