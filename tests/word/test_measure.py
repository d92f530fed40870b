"""The measure of `import` itself: it must see what is wrong, and lost."""

import json

import pytest

from tests.word.fresh import alignment, facts, make, own_words


def author():
    return alignment.author_lines(make.FILES / "xa-thang.tsv")


def reported(rows):
    """Return what a recogniser without a fault reports, its numbers beside the text."""
    lines = []
    for row in rows:
        typed = row["number"] or None
        text = row["text"].removeprefix(typed or "").strip()
        lines.append({"label": row["label"], "level": int(row["level"] or 0), "typed": typed, "text": text})
    return lines


def test_a_report_without_a_fault_is_all_right():
    found = alignment.compare(author(), reported(author()))
    assert (found.right, found.levels_right, found.typed_right) == (found.lines, found.levels, found.typed)


@pytest.mark.parametrize(
    ("key", "value", "figure"),
    [("label", "paragraph", "right"), ("level", 7, "levels_right"), ("typed", "9.", "typed_right")],
)
def test_each_fault_of_a_line_counts_once(key, value, figure):
    rows, lines = author(), reported(author())
    at = next(at for at, row in enumerate(rows) if row["label"] == "h2")
    lines[at] = {**lines[at], key: value}
    perfect, found = alignment.compare(rows, reported(rows)), alignment.compare(rows, lines)
    assert getattr(found, figure) == getattr(perfect, figure) - 1


def test_a_line_that_is_not_reported_is_wrong():
    rows, lines = author(), reported(author())
    del lines[12]
    found = alignment.compare(rows, lines)
    assert found.right == found.lines - 1
    assert found.confused == {(rows[12]["label"], "(none)"): 1}


def test_lines_that_are_joined_leave_one_without_a_label():
    rows, lines = author(), reported(author())
    lines[12:14] = [{**lines[12], "text": f"{lines[12]['text']} {lines[13]['text']}"}]
    assert alignment.compare(rows, lines).right < len(rows)


def known(name):
    return json.loads((make.FILES / f"{name}.facts.json").read_text("utf-8"))


def told(truth):
    signed = truth["signature"]
    return {
        **{key: truth[key] for key in ("family", "place", "number", "date", "period", "recipients")},
        "kind": "Báo cáo",
        "superior": [truth["superior"]],
        "issuer": [truth["issuer"]],
        "code": truth["code"].partition("-")[2],
        "signature": {
            "authority": "KT",
            "on_behalf_of": signed["authority"][0]["of"].title(),
            "position": signed["position"][0].capitalize(),
            "name": signed["name"],
        },
    }


def test_facts_are_compared_as_people_read_them():
    truth = known("xa-thang")
    right, differing = facts.compare(truth, told(truth))
    assert differing == {}
    assert len(right) == 13


@pytest.mark.parametrize(
    "name", ["family", "superior", "issuer", "code", "number", "date", "period", "recipients"]
)
def test_each_wrong_fact_is_seen(name):
    truth = known("xa-thang")
    wrong = told(truth) | {name: ["Khác"] if name in {"superior", "issuer", "recipients"} else "khác"}
    right, _ = facts.compare(truth, wrong)
    assert [key for key, value in right.items() if not value] == [name]


def test_words_are_counted_whatever_runs_and_marks_hold_them():
    held = own_words.of_file(make.FILES / "thay-doi.docx")
    assert held["57"] == 1
    assert held["40"] == 0
    assert held["≥"] == 1
    assert held["dự"] == own_words.counted(" ".join(row["text"] for row in _rows("thay-doi")))["dự"]
    assert held["nội"] == 1


def _rows(name):
    return alignment.author_lines(make.FILES / f"{name}.tsv")
