"""Links among the files of a tree: inside the project they are followed, out of it by none."""

import os
from pathlib import Path

import pytest

from baocao.errors import BaocaoError
from baocao.system.files import project_of, read_bounded
from baocao.system.files.links import follows_links
from tests.command import baocao, installed, said
from tests.helpers import EXAMPLES, ROOT, SMALL

HIDDEN = "token: s3cr3t\n"
OFFICE = (ROOT / "data" / "offices" / "bdv-quang-ngai.yaml").read_text("utf-8")
TEMPLATE = (ROOT / "templates" / "monthly-report.xml.j2").read_text("utf-8")


@pytest.fixture
def tree(tmp_path):
    """A project with a month whose office and template are its own, and a folder that is not of it."""
    project = tmp_path / "project"
    for name in ("offices", "templates", ".git"):
        (project / name).mkdir(parents=True)
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.yaml").write_text(HIDDEN, "utf-8")
    (project / ".git" / "config").write_text(HIDDEN, "utf-8")
    (project / "2020-02.yaml").write_text(SMALL.replace("bdv-quang-ngai", "ban"), "utf-8")
    (project / "offices" / "ban.yaml").write_text(OFFICE + "template: own\n", "utf-8")
    (project / "templates" / "own.xml.j2").write_text(TEMPLATE, "utf-8")
    return project


def test_a_tree_without_links_is_built(tree):
    run = baocao("build", ".", cwd=tree, CI="true")
    assert run.returncode == 0, said(run)


PLACES = {
    "office": "offices/ban.yaml",
    "template": "templates/own.xml.j2",
    "settings": "baocao.toml",
    "python's settings": "pyproject.toml",
    "a month that is found": "2020-03.yaml",
    "a folder of offices": "offices",
    "a folder of templates": "templates",
    "a file among the offices": "offices/2020-04.yaml",
}
TARGETS = {
    "beside the project": "../outside/secret.yaml",
    "what git keeps": ".git/config",
    "the environment": "/proc/self/environ",
    "a file of the system": "/etc/passwd",
    "a device": "/dev/zero",
}


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("place", PLACES)
def test_no_link_leads_to_what_is_not_of_the_project(tree, place, target):
    link, end = tree / PLACES[place], Path(TARGETS[target])
    end = end if end.is_absolute() else tree / end
    if link.is_dir():
        link.rename(tree.parent / "elsewhere")
        end = tree.parent / "elsewhere"
    link.unlink(missing_ok=True)
    link.symlink_to(os.path.relpath(end, link.parent) if "outside" in target else end)
    # Its own surroundings are in the second process alone.
    build = installed if target == "the environment" else baocao
    run = build("build", ".", cwd=tree, KEPT="s3cr3t")
    told = said(run) + run.stdout.decode()
    assert any(words in told for words in ("dẫn ra ngoài", "do hệ thống tự tạo", "thiết bị")), told
    assert "s3cr3t" not in told
    assert "root:" not in told


@pytest.mark.parametrize("place", ["office", "template", "a month that is found"])
def test_links_inside_the_project_are_followed(tree, place):
    link = tree / PLACES[place]
    real = tree / "shared" / link.name
    real.parent.mkdir()
    if link.exists():
        link.rename(real)
    else:
        real.write_text(SMALL.replace("2020-02", "2020-03").replace("bdv-quang-ngai", "ban"), "utf-8")
        (tree / "shared").rename(tree / ".shared")
        link.symlink_to(".shared/" + link.name)
        assert baocao("validate", ".", cwd=tree).returncode == 2
        link.unlink()
        (tree / ".shared").rename(tree / "shared")
    link.symlink_to(os.path.relpath(real, link.parent))
    run = baocao("build", "2020-02.yaml", cwd=tree, CI="true")
    assert run.returncode == 0, said(run)


def test_only_the_surroundings_allow_links_that_leave(tree):
    office = tree / "offices" / "ban.yaml"
    office.rename(tree.parent / "outside" / "ban.yaml")
    office.symlink_to("../../outside/ban.yaml")
    (tree / "baocao.toml").write_text("", "utf-8")
    assert baocao("build", ".", cwd=tree).returncode == 2
    assert baocao("build", ".", cwd=tree, BAOCAO_FOLLOW_LINKS="1").returncode == 0


@pytest.mark.parametrize(("set_to", "trusts"), [("yes", True), ("TRUE", True), ("0", False), ("", False)])
def test_trust_is_said_in_the_usual_words(monkeypatch, set_to, trusts):
    monkeypatch.setenv("BAOCAO_FOLLOW_LINKS", set_to)
    assert follows_links() is trusts


@pytest.mark.parametrize("include", ["include 'part'", "extends 'part'", "import 'part' as p"])
def test_what_a_template_takes_in_stays_in_its_folder(tree, include):
    (tree / "notes.txt").write_text("s3cr3t", "utf-8")
    (tree / "templates" / "part").symlink_to("../notes.txt")
    (tree / "templates" / "own.xml.j2").write_text(f"<document>{{% {include} %}}</document>", "utf-8")
    run = baocao("build", "2020-02.yaml", cwd=tree)
    assert run.returncode == 2
    assert "dẫn ra ngoài" in said(run)
    assert "s3cr3t" not in said(run)


def test_what_a_template_takes_in_is_no_pipe(tree):
    os.mkfifo(tree / "templates" / "part")
    (tree / "templates" / "own.xml.j2").write_text("<document>{% include 'part' %}</document>", "utf-8")
    run = baocao("build", "2020-02.yaml", cwd=tree)
    assert run.returncode == 2
    assert "đường ống" in said(run)


@pytest.mark.parametrize(("ci", "status"), [("true", 2), ("1", 2), ("", 0), ("false", 0)])
def test_a_month_that_somebody_names_may_be_anywhere_but_in_ci(tree, ci, status):
    far = tree.parent / "outside" / "2020-05.yaml"
    far.write_text(SMALL.replace("2020-02", "2020-05").replace("bdv-quang-ngai", "ban"), "utf-8")
    (tree / "2020-05.yaml").symlink_to(far)
    run = baocao("validate", "2020-05.yaml", cwd=tree, CI=ci)
    assert run.returncode == status, said(run)


@pytest.mark.parametrize("name", ["link/2020-02.yaml", "link"])
def test_a_folder_that_leads_out_is_refused_in_ci(tree, name):
    (tree.parent / "outside" / "2020-02.yaml").write_bytes((EXAMPLES / "2020-02.yaml").read_bytes())
    (tree.parent / "outside" / "secret.yaml").unlink()
    (tree / "link").symlink_to("../outside")
    assert baocao("validate", name, cwd=tree, CI="true").returncode == 2
    assert baocao("validate", name, cwd=tree, CI="").returncode == 0


def test_a_link_that_changes_after_it_was_opened_is_found_out(tmp_path, monkeypatch):
    inside, outside = tmp_path / "project" / "real", tmp_path / "secret"
    inside.parent.mkdir()
    inside.write_text("a", "utf-8")
    outside.write_text("s3cr3t", "utf-8")
    link = tmp_path / "project" / "link"
    link.symlink_to(outside)
    opened = os.open

    def then_changed(*how):
        handle = opened(*how)
        link.unlink()
        link.symlink_to("real")
        return handle

    monkeypatch.setattr(os, "open", then_changed)
    with pytest.raises(BaocaoError) as raised:
        read_bounded(link, within=tmp_path / "project")
    assert "dẫn ra ngoài" in raised.value.said.text("vi")


@pytest.mark.parametrize("mark", ["baocao.toml", ".git"])
def test_a_project_is_the_nearest_folder_with_settings_or_of_git(tmp_path, mark):
    deep = tmp_path / "a" / "b" / "c"
    deep.mkdir(parents=True)
    assert project_of(deep) == deep
    (tmp_path / ".git").mkdir()
    assert project_of(deep) == tmp_path
    (tmp_path / "a" / mark).touch()
    assert project_of(deep) == tmp_path / "a"
