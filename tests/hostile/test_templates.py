"""Templates from a user's folder: none reaches Python, none runs or prints without end."""

import time

import pytest

from baocao.errors import TemplateError
from baocao.render import box
from baocao.render.template import run_template

HOSTILE = {
    "classes": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "globals": "{{ paper.__init__.__globals__ }}",
    "format": "{{ '{0.__class__.__init__.__globals__}'.format(paper) }}",
    "attr filter": "{{ paper | attr('__class__') }}",
    "map": "{{ [paper] | map(attribute='__class__') | first }}",
    "self": "{{ self.__init__.__globals__ }}",
    "cycler": "{{ cycler.__init__.__globals__.os.system('touch /tmp/reached') }}",
    "another folder": "{% include '../../etc/passwd' %}",
    "absolute": "{% include '/etc/passwd' %}",
    "change": "{% do paper.clear() %}",
    "no end": "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
}


@pytest.fixture
def template(tmp_path):
    def make(text):
        path = tmp_path / "t.xml.j2"
        path.write_text(text, encoding="utf-8")
        return path

    return make


@pytest.mark.parametrize("name", HOSTILE)
def test_python_is_out_of_reach(name, template):
    with pytest.raises(TemplateError):
        run_template(template(HOSTILE[name]), {"paper": {"a": "b"}})


LOOP = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
DOUBLED = "{% set n = namespace(t='a') %}{% for i in range(60) %}{% set n.t = n.t ~ n.t %}{% endfor %}"
ENDLESS = {
    "time": (LOOP, {"SECONDS": 2}),
    "memory": ("{{ 'a' * 2000000000 }}", {}),
    "memory by steps": (DOUBLED, {}),
    "print": ("{% for i in range(9000) %}{{ 'a' * 9000 }}{% endfor %}", {}),
}


@pytest.mark.parametrize("name", ENDLESS)
def test_time_memory_and_print_are_bounded(name, template, monkeypatch):
    text, limits = ENDLESS[name]
    for key, value in limits.items():
        monkeypatch.setattr(box, key, value)
    path, began = template(text), time.monotonic()
    with pytest.raises(TemplateError) as error:
        run_template(path, {"paper": {}})
    assert "t.xml.j2:1" in error.value.said.text("vi")
    assert time.monotonic() - began < box.SECONDS + 10


def test_a_template_that_behaves_is_run(template):
    assert run_template(template("{{ paper.a }} & {{ '<' }}"), {"paper": {"a": "é"}}) == "é & &lt;"
