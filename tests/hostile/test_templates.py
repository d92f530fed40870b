"""Templates from a user's folder: none reaches Python, none runs or prints without end."""

from threading import Event, Thread
from types import SimpleNamespace

import pytest

from baocao.errors import TemplateError
from baocao.render import box
from baocao.render.template import run_template
from tests.command import loaded
from tests.helpers import SMALL
from tests.hostile.test_input import CANNOT, FOUND, OFFICE, run, run_here

pytestmark = pytest.mark.loops

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
def copied(monkeypatch):
    """Let the box be a copy of a process that has all modules; its limits are the same."""
    monkeypatch.setattr(box, "multiprocessing", SimpleNamespace(get_context=lambda _: loaded()))


@pytest.fixture
def template(tmp_path):
    def make(text):
        path = tmp_path / "t.xml.j2"
        path.write_text(text, encoding="utf-8")
        return path

    return make


@pytest.mark.usefixtures("copied")
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


@pytest.mark.usefixtures("copied")
@pytest.mark.parametrize("name", ENDLESS)
def test_time_memory_and_print_are_bounded(name, template, monkeypatch):
    text, limits = ENDLESS[name]
    for key, value in limits.items():
        monkeypatch.setattr(box, key, value)
    path = template(text)
    with pytest.raises(TemplateError) as error:
        run_template(path, {"paper": {}})
    assert "t.xml.j2:1" in error.value.said.text("vi")


def waits(_path, _context):
    return str(Event().wait())


@pytest.mark.usefixtures("copied")
def test_what_runs_can_be_stopped(tmp_path, monkeypatch):
    monkeypatch.setattr(box, "SECONDS", 600)
    raised = []

    def run():
        with pytest.raises(TemplateError) as error:
            box.run_in_box(waits, tmp_path, {})
        raised.append(error.value)

    thread = Thread(target=run, daemon=True)
    thread.start()
    while thread.is_alive() and not raised:
        # Again, because the process may just be about to start.
        box.stop_all()
        thread.join(0.1)
    assert raised


def test_a_template_that_behaves_is_run(template):
    assert run_template(template("{{ paper.a }} & {{ '<' }}"), {"paper": {"a": "é"}}) == "é & &lt;"


TABLE = '<document><table widths="1 1"><tr><td style="body" {0}>a</td>{1}</tr></table></document>'
CELL = '<td style="body">b</td>'
P = '<p style="body">a</p>'
WRONG = {
    "widths that are no lengths": TABLE.format("", CELL).replace("1 1", "nan inf"),
    "widths of nothing": TABLE.format("", CELL).replace("1 1", "0 0"),
    "widths below nothing": TABLE.format("", CELL).replace("1 1", "-1 1"),
    "widths beyond all bounds": TABLE.format("", CELL).replace("1 1", "1e308 1e308"),
    "no widths": TABLE.format("", CELL).replace("1 1", ""),
    "a span of 5000 digits": TABLE.format(f'across="{"9" * 5000}"', ""),
    "a span of a letter": TABLE.format('down="²"', CELL),
    "a span below nothing": TABLE.format('across="-1"', CELL),
    "a span of nothing": TABLE.format('down="0"', CELL),
    "a span beyond the columns": TABLE.format('across="3"', ""),
    "a span beyond the rows": TABLE.format('down="2"', CELL),
    "a cell too many": TABLE.format("", CELL * 2),
    "a cell too few": TABLE.format("", ""),
    "no rows": '<document><table widths="1"></table></document>',
    "half a character": "<document>{{ '\\ud800' }}</document>",
    "no character": "<document><p style='body'>{{ '\\ufffe' }}</p></document>",
    "nothing at all": "",
    "no style": "<document><p>a</p></document>",
    "no such style": f'<document><p style="{"a" * 5000}">a</p></document>',
    "no such tag": "<document><x/></document>",
    "no such note": '<document><p style="body"><note id="x"/></p></document>',
    "tags in tags": "<document><p style='body'>" + "<b>" * 50 + "a" + "</b>" * 50 + "</p></document>",
}
TOO_MUCH = {
    "very many widths": TABLE.format("", CELL).replace("1 1", "1 " * 5000),
    "tags without end": "<document>{% for i in range(99999) %}" + P * 2 + "{% endfor %}</document>",
    "letters without end": "<document><p style='body'>{{ 'chữ ' * 2000000 }}</p></document>",
    "letters without end, where none stand": "<document>{{ 'chữ ' * 2000000 }}</document>",
    "blanks without end": "<document>{{ ' ' * 8000000 }}</document>",
}


def assert_told(run, text, folder):
    """Fail unless a month with a template of this text is refused, and the template is named."""
    (folder / "templates").mkdir()
    (folder / "templates" / "own.xml.j2").write_text(text, encoding="utf-8")
    month = SMALL.replace(
        "bdv-quang-ngai", "{name: A, issuer: A, code: A, place: Huế, template: own" + OFFICE
    )
    (folder / "a.yaml").write_text(month, encoding="utf-8")
    status, _, said = run(folder, "build", "a.yaml")
    assert status in (FOUND, CANNOT), said
    assert "own.xml.j2:1: " in said
    assert len(said) < 1000


@pytest.mark.usefixtures("copied")
@pytest.mark.parametrize("name", WRONG)
def test_what_is_no_paper_is_an_error_of_the_template(name, tmp_path):
    assert_told(run_here, WRONG[name], tmp_path)


@pytest.mark.parametrize("name", TOO_MUCH)
def test_so_is_what_would_take_the_machine(name, tmp_path):
    assert_told(run, TOO_MUCH[name], tmp_path)


SAID = {
    "a name": "{% include 'a' * 3000000 %}",
    "names": "{% include ['a' * 3000000, 'b'] %}",
    "a key": "{{ paper['a' * 3000000] }}",
    "a call": "{{ paper.a.encode('a' * 3000000) }}",
}


@pytest.mark.usefixtures("copied")
@pytest.mark.parametrize("name", SAID)
def test_what_is_said_of_a_template_is_bounded_too(name, template):
    with pytest.raises(TemplateError) as error:
        run_template(template(SAID[name]), {"paper": {"a": "b"}})
    assert len(error.value.said.text("vi")) < 1000
