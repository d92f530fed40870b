"""What the preview shows after good and bad drafts, and where its words are from."""

import pytest

from baocao import pipeline
from baocao.errors import BaocaoError
from baocao.live.preview.session import Session
from baocao.live.preview.source_map import SourceMap
from baocao.messages import files as files_say
from baocao.model.address import Address, File
from baocao.path import Path
from baocao.source import load
from tests.helpers import EXAMPLES, SMALL, checked

BAD = SMALL.replace("period: 2020-02", "period: 2020-2")


class Draft:
    """A month that changes."""

    def __init__(self, text=SMALL):
        self.text = text
        self.session = Session(self._check)

    def _check(self):
        if isinstance(self.text, Exception):
            raise self.text
        return checked(self.text)

    def saved(self, text):
        self.text = text
        self.session.refresh()
        return self.session.state


def test_good_bad_good():
    draft = Draft()
    good = draft.saved(SMALL)
    assert (good.revision, good.page.number, good.current) == (1, 1, True)
    bad = draft.saved(BAD)
    assert (bad.revision, bad.current) == (2, False)
    assert bad.page is good.page
    assert "SC003" in [finding.rule.id for finding in bad.findings]
    again = draft.saved(SMALL)
    assert (again.revision, again.page.number, again.current) == (3, 1, True)
    changed = draft.saved(SMALL.replace("đã làm", "đã xong"))
    assert (changed.page.number, changed.current) == (2, True)


def test_a_draft_that_begins_with_errors_has_no_paper():
    state = Draft().saved(BAD)
    assert state.page is None
    assert not state.current
    assert state.findings


def test_places_are_those_of_the_last_reading_even_where_the_paper_is_the_same():
    draft = Draft()
    draft.saved(SMALL)
    state = draft.saved(f"# một dòng nữa\n{SMALL}")
    assert state.page.number == 1
    assert state.page.source_map.source_of("month.results.sections.advisory.content[0].text").line == 7


@pytest.mark.parametrize(
    ("error", "part"),
    [
        (BaocaoError(files_say.NO_FILE.of(file="a.yaml")), "problem"),
        (PermissionError(13, "Permission denied", "a.yaml"), "problem"),
        (KeyError("hỏng"), "bug"),
    ],
)
def test_what_stops_a_build_is_part_of_the_state(error, part):
    draft = Draft()
    page = draft.saved(SMALL).page
    state = draft.saved(error)
    assert state.page is page
    assert not state.current
    assert [name for name in ("problem", "bug") if getattr(state, name)] == [part]
    state = draft.saved(SMALL)
    assert state.current
    assert state.problem is state.bug is None


def test_a_bug_in_the_page_is_told_too(monkeypatch):
    draft = Draft()
    draft.saved(SMALL)

    def fail(_):
        raise ZeroDivisionError

    monkeypatch.setattr(pipeline, "page", fail)
    state = draft.saved(SMALL)
    assert isinstance(state.bug, ZeroDivisionError)
    assert not state.current


def test_who_listens_is_told_each_time():
    draft, told = Draft(), []
    draft.session.listeners.add(lambda: told.append(draft.session.state.revision))
    draft.saved(SMALL)
    draft.saved(BAD)
    assert told == [1, 2]


FEBRUARY = checked((EXAMPLES / "2020-02.yaml").read_bytes())
ORIGINS = pipeline.page(FEBRUARY.draft)[1]


@pytest.mark.parametrize(
    ("origin", "name", "words"),
    [
        ("month.date", "month.yaml", "date: 2020-02-25"),
        ("month.results.sections.advisory.content[2].items[1].text", "month.yaml", "22-CT/TU"),
        ("month.footnotes.co-quan", "month.yaml", "Ủy ban Mặt trận"),
        ("office.superior[0]", "bdv-quang-ngai.yaml", "superior: Tỉnh ủy Quảng Ngãi"),
        ("office.subject[1]", "bdv-quang-ngai.yaml", "- nhiệm vụ trọng tâm"),
    ],
)
def test_each_paragraph_s_line_is_known(origin, name, words):
    found = SourceMap(FEBRUARY.files, ORIGINS).source_of(origin)
    assert found.file.endswith(name)
    assert words in found.text
    source = FEBRUARY.sources[found.file]
    assert source.line(found.line).strip() == found.text.splitlines()[0]


def test_every_paragraph_of_the_examples_has_a_line():
    for path in (EXAMPLES / "2020-02.yaml", EXAMPLES / "state" / "2026-05.yaml"):
        result = checked(path.read_bytes(), path.parent)
        origins = pipeline.page(result.draft)[1]
        source_map = SourceMap(result.files, origins)
        assert len(origins) > 20
        assert [origin for origin in origins if source_map.source_of(origin) is None] == []


def test_what_the_paper_does_not_have_has_no_place():
    source_map = SourceMap(FEBRUARY.files, [*ORIGINS, "etc/passwd", "", f"month.results[{'9' * 5000}]"])
    for origin in ("etc/passwd", "", "month.signature.no", "/etc/passwd"):
        assert source_map.source_of(origin) is None


@pytest.mark.parametrize(
    ("path", "origin"),
    [
        ("results.advisory[2].items[1]", "month.results.sections.advisory.content[2].items[1].text"),
        ("results.advisory[2]", "month.results.sections.advisory.content[2].text"),
        ("results.advisory[2].id", "month.results.sections.advisory.content[2].text"),
        ("footnotes.co-quan", "month.footnotes.co-quan"),
        ("nothing.here", None),
        ("", None),
    ],
)
def test_a_place_in_the_file_leads_to_its_paragraph(path, origin):
    assert SourceMap(FEBRUARY.files, ORIGINS).nearest("month.yaml", Path.parse(path)) == origin


@pytest.mark.parametrize("key", ["khó/khăn", "1. Khó khăn", "khó [1]", "năm.2020", '"khó"', "2020"])
def test_a_section_is_found_whatever_its_key(key):
    section = f"  '{key}':\n    title: Khó khăn\n    content: [Thiếu người.]\npriorities:"
    result = checked(SMALL.replace("priorities:", section, 1).encode())
    origins = pipeline.page(result.draft)[1]
    source_map = SourceMap(result.files, origins)
    [heading] = [each for each in origins if source_map.source_of(each).text == "title: Khó khăn"]
    assert source_map.nearest("month.yaml", Path.of("results", key, "title")) == heading


def test_an_office_inside_the_month_is_found_there():
    text = "office:\n  name: Ban A\nplace: Huế\n"
    source, root, _ = load("month.yaml", text.encode())
    month = File(source, Address(root))
    files = {"month": month, "office": File(source, month.at("office"))}
    source_map = SourceMap(files, ["office.name"])
    assert (source_map.source_of("office.name").line, source_map.source_of("office.name").column) == (2, 9)
    assert source_map.nearest("month.yaml", Path.of("office", "name")) == "office.name"
