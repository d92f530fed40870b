"""Shipped templates are also there as Python that Jinja2 wrote, which is never stale."""

import os
from types import MappingProxyType

import pytest

from baocao.library.resources import shipped
from baocao.render import template
from baocao.render.template import compiled_file, compiled_state, is_shipped, run_here

PATHS = sorted(shipped("templates").glob("*.xml.j2"))
PLACES = ("page-head", "first-page-foot", "last-page-foot", "after-signature")
HEAD = "# Written by Jinja2 from the template of this name: pytest tests/render --update-golden\n"


@pytest.fixture(autouse=True)
def _loaded_anew():
    template._compiled.cache_clear()
    yield
    template._compiled.cache_clear()


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_it_is_what_jinja2_makes_of_the_template(path, golden):
    environment = template._environment(path)
    source, _, _ = environment.loader.get_source(environment, path.name)
    code = environment.compile(source, path.name, os.fspath(path), raw=True, defer_init=True)
    golden(compiled_file(path), f'{HEAD}made_from = "{compiled_state(path)}"\n{code}\n')
    assert template._compiled(path)


@pytest.mark.parametrize(
    "text", ["", "made_from = 'old'\n", "made_from = (\n", "import there_is_none\n", None]
)
def test_a_stale_or_missing_one_is_not_used(text, tmp_path, monkeypatch):
    path = PATHS[0]
    usual = run_here(path, {"paper": _Paper()})
    template._compiled.cache_clear()
    file = tmp_path / "a.py"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    monkeypatch.setattr(template, "compiled_file", lambda _: file)
    assert template._compiled(path) is None
    assert run_here(path, {"paper": _Paper()}) == usual


def test_none_beside_a_users_template_is_run(tmp_path):
    path = tmp_path / PATHS[0].name
    path.write_text("<document/>", encoding="utf-8")
    (tmp_path / f"{path.name}.py").write_text("raise SystemExit\n", encoding="utf-8")
    assert not is_shipped(path)
    assert run_here(path, {}) == "<document/>"


class _Nothing:
    """A value of which every part is empty."""

    def __getattr__(self, _):
        return ()


class _Paper(_Nothing):
    author = period_line = _Nothing()
    optional = MappingProxyType(dict.fromkeys(PLACES, ()))
