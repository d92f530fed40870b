"""Footnotes: what each rule says, of which words, and how it is put right."""

import pytest

from baocao.lint.engine import Choice
from baocao.mend.fix import fix
from tests.helpers import EXAMPLES, SMALL, checked


def told(text, rule):
    return [finding for finding in checked(text).findings if finding.rule.id == rule]


def with_note(task, **notes):
    lines = "".join(f"  {id_}: '{text}'\n" for id_, text in notes.items())
    return SMALL.replace("Việc đã làm.", task) + f"footnotes:\n{lines}"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Sở Nội vụ", "vụ."),
        ("Sở Nội vụ,", "vụ."),
        ("Sở Nội vụ;", "vụ."),
        ("Sở Nội vụ:", "vụ."),
        ("Sở Nội vụ)", "vụ)."),
        ("Sở", "Sở."),
    ],
)
def test_a_note_gets_its_full_stop(text, right):
    month = with_note("Cơ quan[^a].", a=text)
    [finding] = told(month, "CC003")
    assert finding.suggestion == right
    assert month[finding.span.start : finding.span.end] == text.split()[-1]
    fixed = fix("a.yaml", month.encode(), EXAMPLES, Choice(select=("CC003",)))
    assert f"a: '{text.rsplit(' ', 1)[0] + ' ' if ' ' in text else ''}{right}'" in fixed.data.decode()


@pytest.mark.parametrize("text", ["Sở Nội vụ.", "Sao?", "Hết!", "Và những việc khác…"])
def test_what_ends_a_note(text):
    assert told(with_note("Cơ quan[^a].", a=text), "CC003") == []


def test_a_mark_in_any_text_uses_its_note():
    for place in ("closing: Kính báo cáo[^a].", "preamble: Báo cáo[^a].", "place: Huế[^a]"):
        text = SMALL + f"{place}\nfootnotes: {{a: Sở Nội vụ.}}\n"
        assert told(text, "CC002") == []
        [unknown] = told(text.replace("[^a]", "[^b]"), "CC001")
        assert str(unknown.path) == place.split(":")[0]
    cell = "{table: {columns: [A], rows: [['x[^a]']]}}"
    assert told(with_note("Việc.", a="Sở.").replace("- Việc.\n", f"- {cell}\n"), "CC002") == []
    title = "{title: 'Phần[^a]', content: [Việc.]}"
    assert told(with_note("Việc.", a="Sở.").replace("- Việc.\n", f"- {title}\n"), "CC002") == []


def test_a_mark_inside_a_note_uses_none():
    assert [str(f.path) for f in told(with_note("Cơ quan[^a].", a="Xem[^b].", b="Sở."), "CC002")] == [
        "footnotes.b"
    ]


@pytest.mark.parametrize(("mark", "guess"), [("co-qan", "[^co-quan]"), ("xyz", None)])
def test_an_unknown_note_is_guessed(mark, guess):
    text = with_note(f"Cơ quan[^{mark}].", **{"co-quan": "Sở."})
    [finding] = told(text, "CC001")
    assert finding.suggestion == guess
    assert finding.help.text("vi").startswith(f"thêm dòng “{mark}: …”")


def test_a_mark_in_the_unit_of_a_figure_is_printed_as_it_is():
    figures = "figures: {a: {value: 5, unit: 'vụ [^x]'}}\n"
    text = SMALL.replace("Việc đã làm.", "'Đạt [=a].'") + figures
    assert told(text, "CC001") == []
    assert told(text + "footnotes: {x: Sở Nội vụ.}\n", "CC002")
