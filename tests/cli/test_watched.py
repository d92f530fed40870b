"""Which files are watched for a month, and how often they are read."""

import os
from pathlib import Path
from threading import Event

import pytest

from baocao import pipeline, source
from baocao.cli.build import run_build
from baocao.cli.files import MonthFile
from baocao.cli.papers import BuildOptions
from baocao.cli.plan import Destination
from baocao.cli.preview import run_preview
from baocao.cli.watch import run_watch
from baocao.cli.watched import WatchedMonths
from baocao.library import catalog, office_files, own_files
from baocao.lint.settings import choice_for, forget
from baocao.render.template import run_here
from tests.helpers import ROOT, SMALL

OFFICE = (ROOT / "data" / "offices" / "bdv-quang-ngai.yaml").read_text("utf-8")
SCHEME = (ROOT / "data" / "schemes" / "roman-decimal-dash-plus.yaml").read_text("utf-8")


def options(to, jobs=1):
    where = Destination(to=to)
    return BuildOptions(lang="vi", where=where, strict=False, jobs=jobs, colour=False, created=None)


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def watched_after_reading(path):
    month = MonthFile(str(path))
    watched = WatchedMonths([month])
    choice = choice_for(month.folder, None, None)
    watched.learn(month.name, pipeline.check(month.name, month.read(), month.folder, choice).dependencies)
    return watched.files()


def test_all_that_a_paper_is_made_from(tmp_path):
    own = tmp_path / "templates" / "riêng" / "a.xml.j2"
    put(own, "")
    month = tmp_path / "2020-02.yaml"
    put(month, SMALL)
    assert {
        month,
        tmp_path / "offices" / "bdv-quang-ngai.yaml",
        tmp_path / "schemes" / "roman-decimal-dash-plus.yaml",
        tmp_path / "2020-01.yaml",
        tmp_path / "baocao.toml",
        tmp_path / "templates",
        own,
        catalog.office("bdv-quang-ngai", tmp_path),
    } <= watched_after_reading(month).keys()


def test_what_the_program_writes_beside_its_own_templates_is_no_save(tmp_path):
    month = tmp_path / "2020-02.yaml"
    put(month, SMALL)
    assert not [path for path in watched_after_reading(month) if path.is_relative_to(ROOT / "templates")]


@pytest.mark.parametrize("own", [{}, {"offices/bdv-quang-ngai.yaml": OFFICE, "2020-01.yaml": SMALL}])
@pytest.mark.parametrize("deep", ["", "năm 2020/tháng"])
def test_whatever_is_looked_for_while_a_month_is_checked_is_watched(tmp_path, monkeypatch, own, deep):
    (tmp_path / ".git").mkdir()
    month = tmp_path / deep / "2020-02.yaml"
    for name, text in {**own, "schemes/roman-decimal-dash-plus.yaml": SCHEME}.items():
        put(tmp_path / deep / name, text)
    put(month, SMALL)
    forget()
    looked_for = set()

    def noting(real):
        def note(path, *arguments, **options):
            looked_for.add(Path(os.fspath(path)))
            return real(path, *arguments, **options)

        return note

    monkeypatch.setattr(os, "open", noting(os.open))
    monkeypatch.setattr(os.path, "lexists", noting(os.path.lexists))
    monkeypatch.setattr(Path, "stat", noting(Path.stat))
    files = watched_after_reading(month)
    # What is shipped lies in a folder whose own project nobody asks for.
    ours = {
        path
        for path in looked_for
        if path.suffix in (".yaml", ".toml", ".j2") and path.is_relative_to(tmp_path)
    }
    kinds = {"2020-01.yaml", "bdv-quang-ngai.yaml", "roman-decimal-dash-plus.yaml", "baocao.toml"}
    assert kinds < {path.name for path in ours}
    # Of templates the folder is watched: whatever is put into one changes it.
    assert {path for path in ours if files.keys().isdisjoint((path, path.parent))} == set()


def test_a_template_that_was_saved_is_read_again(tmp_path):
    path = tmp_path / "a.xml.j2"
    put(path, "trước")
    assert run_here(path, {}) == "trước"
    put(path, "sau này")
    assert run_here(path, {}) == "sau này"


def test_what_was_known_stands_where_a_reading_tells_nothing(tmp_path):
    path = tmp_path / "2020-02.yaml"
    watched = WatchedMonths([MonthFile(str(path))])
    office = tmp_path / "offices" / "a.yaml"
    watched.learn(str(path), {office: None})
    assert watched.touched([office]) == {str(path)}
    assert watched.touched([tmp_path / "offices" / "b.yaml"]) == set()
    assert watched.files()[office] is None


def test_of_two_readings_of_one_file_the_first_counts(tmp_path):
    """The other may have been read after a save that the first does not know of."""
    watched = WatchedMonths([])
    watched.learn("a", {tmp_path: (1, 1, 1, 1)})
    watched.learn("b", {tmp_path: (1, 1, 1, 2)})
    assert watched.files() == {tmp_path: (1, 1, 1, 1)}


@pytest.fixture
def read(monkeypatch):
    """Return the names of the YAML files that are read, as they are read."""
    names, real = [], source.read
    for kept in (own_files._read, office_files._layer, office_files._joined):
        kept.cache_clear()

    def reading(text):
        names.append(Path(text.name).name)
        return real(text)

    monkeypatch.setattr(source, "read", reading)
    return names


def saves_in(folder):
    """Yield what a user does after each paper: one save after the other, of all that matters."""
    yield lambda: put(folder / "2020-02.yaml", SMALL.replace("đã làm", "đã xong"))
    yield lambda: put(folder / "offices" / "bdv-quang-ngai.yaml", OFFICE + "# sửa\n")
    yield lambda: put(folder / "schemes" / "roman-decimal-dash-plus.yaml", SCHEME)
    yield lambda: put(folder / "2020-01.yaml", SMALL.replace("2020-02", "2020-01"))
    yield lambda: put(folder / "baocao.toml", 'ignore = ["CT"]\n')


# An office or a numbering that did not change is not read again.
READ_ONCE = [
    "2020-02.yaml", "bdv-quang-ngai.yaml",
    "2020-02.yaml",
    "2020-02.yaml", "bdv-quang-ngai.yaml",
    "2020-02.yaml", "roman-decimal-dash-plus.yaml",
    "2020-02.yaml", "2020-01.yaml",
    "2020-02.yaml", "2020-01.yaml",
]  # fmt: skip


def test_preview_reads_each_file_once_at_the_start_and_once_a_save(tmp_path, monkeypatch, read):
    put(tmp_path / "2020-02.yaml", SMALL)
    stop, saves, page = Event(), saves_in(tmp_path), pipeline.page

    def saved_after(draft):
        next(saves, stop.set)()
        return page(draft)

    def serve(site, _access, listening, *, browse):
        assert not browse
        listening.close()
        site.stop = stop
        site.follow()

    monkeypatch.setattr(pipeline, "page", saved_after)
    monkeypatch.setattr("baocao.live.preview.serve.serve", serve)
    assert run_preview(str(tmp_path / "2020-02.yaml"), None, "vi", browse=False) == 0
    # Before anything, the named file is looked at: is it a month at all?
    assert read == ["2020-02.yaml", *READ_ONCE]


def test_watch_reads_each_file_once_at_the_start_and_once_a_save(tmp_path, read):
    month, saves = tmp_path / "2020-02.yaml", saves_in(tmp_path)
    put(month, SMALL)

    def stop():
        raise KeyboardInterrupt

    def build(names, learn):
        assert run_build([str(month)], options("text"), names, learn) == 0
        next(saves, stop)()

    assert run_watch([str(month)], None, "vi", build) == 0
    assert read == READ_ONCE


@pytest.mark.parametrize("to", ["text", "docx,html"])
@pytest.mark.parametrize("jobs", [1, 2])
def test_every_month_tells_what_it_depends_on_whichever_process_read_it(tmp_path, to, jobs):
    bad = SMALL.replace("date: 2020-02-25", "date: x")
    for name, text in {"2020-02": SMALL, "2020-03": bad, "2020-04": "period: [\n"}.items():
        put(tmp_path / f"{name}.yaml", text)
    told = {}
    assert run_build([str(tmp_path)], options(to, jobs), learn=told.__setitem__) == 1
    office = tmp_path / "offices" / "bdv-quang-ngai.yaml"
    assert [(Path(name).stem, office in files) for name, files in told.items()] == [
        ("2020-02", True),
        ("2020-03", True),
        ("2020-04", False),
    ]
