"""No key may change the paper without a word: every key of every model, and any edit by chance."""

import copy
from collections import Counter
from datetime import UTC, datetime
from functools import cache
from itertools import islice

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from baocao import pipeline
from baocao.compare.changes import compare
from baocao.compare.entries import entries
from baocao.library import catalog
from baocao.lint.engine import Choice
from baocao.model.key import silent_keys
from baocao.model.month import Month
from baocao.model.office import Office
from baocao.path import Path
from baocao.source import plain
from tests.helpers import EXAMPLES, ROOT, parts_of

# Every key of every model, each in its long form.
EVERY = plain((ROOT / "tests" / "compare" / "every-key.yaml").read_bytes())
# A report of the State has no author below its kind.
DATA = {key: value for key, value in EVERY.items() if key != "author"}
MADE = datetime(2000, 1, 1, tzinfo=UTC)
# Of one key, in all its places.
ENOUGH = 2
# What the month says hides what its office says.
OVERRIDDEN = tuple(sorted(set(Month.model_fields) & set(Office.model_fields)))
INSTEAD = {
    "format": ["party"],
    "template": [],
    "numbering": catalog.schemes(),
    "letterhead": ["youth"],
    "sizes": ["compact"],
    "sector": ["education"],
    "spelling": ["uỷ"],
    "cutoff": ["nd09"],
    "authority": ["TM", "KT", "TL", "TUQ", "Q", ""],
    "look": ["italic", "plain"],
    "kind": ["text", "number", "percent", "index"],
    "align": ["right", "center"],
    "width": ["9"],
    "decimals": ["0", "2", "3"],
    "before": ["results"],
    "period": ["2026-03", {"label": "tuần 8", "from": "2026-02-16", "to": "2026-02-20", "next": "tuần 9"}],
    "date": ["2026-02-21", "2026-02", ""],
    "number": ["7", ""],
    "draft": ["true", "false", "3"],
    "urgency": ["hỏa tốc", "thượng khẩn", ""],
    "copies": ["20", ""],
    "code": ["UB"],
    "value": ["12,60"],
    "plan": ["21"],
    "same_period": ["11"],
    "cells": [],
    "id": ["khac"],
    "parts": [[]],
    "carries": [""],
    "adds": [""],
    "rollup": ["sum", "none"],
}  # fmt: skip


class Dumper(yaml.CSafeDumper):
    """Writes nothing for nothing."""


Dumper.add_representer(type(None), lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:null", ""))


def read(data, beside=EXAMPLES):
    """Return what a month prints and how it is compared; ``None`` where it cannot be built."""
    text = yaml.dump(data, Dumper=Dumper, allow_unicode=True, sort_keys=False)
    # What only rules find keeps no paper from being built here.
    result = pipeline.check("month.yaml", text.encode(), beside, Choice(("SC", "TT", "CC", "KK", "DM")))
    if result.draft is None:
        return None
    papers = pipeline.build_all(result.draft, ("text", "docx"), MADE).reports
    parts = {name: part for name, part in parts_of(papers["docx"]).items() if name.startswith("word/")}
    return papers["text"], parts, entries(result.draft.month, result.draft.office)


def without(keys):
    data = copy.deepcopy(DATA)
    for key in keys:
        data.pop(key)
    return data


def texts(value):
    yield f"{value} thêm"
    yield f"*{value}*"
    yield ""


def changes_of(key, value):
    """Yield other values for a key."""
    if key in INSTEAD:
        yield from (other for other in INSTEAD[key] if other != value)
    elif isinstance(value, str):
        yield from {"true": ["false"], "false": ["true"]}.get(value) or texts(value)
    if isinstance(value, list):
        yield value[1:]
        yield value[::-1]
        yield [*value[:1], *value]
    if isinstance(value, dict) and key not in INSTEAD:
        yield dict(reversed(value.items()))
        yield dict(islice(value.items(), 1, None))


def edits(value, key="", path=()):
    """Yield each place of a month with another value for it."""
    for other in changes_of(key, value):
        yield path, other
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in steps:
        yield from edits(inner, step if isinstance(step, str) else key, (*path, step))


def edited(data, path, other):
    data = copy.deepcopy(data)
    if not path:
        return other
    place = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = other
    return data


def told(old, new):
    return compare(old[2], new[2]).changes


def of_office(path):
    """Tell whether a place is the office's where a month may say the same itself."""
    return path[:1] == ("office",) and path[1:2] and path[1] in OVERRIDDEN


def key_of(path):
    return tuple("#" if isinstance(step, int) else step for step in path)


def of_another_family():
    data = {**without(OVERRIDDEN), "format": "party"}
    kept = {key: value for key, value in data["office"].items() if key not in ("sizes", "addressees")}
    return {**data, "office": {**kept, "format": "party"}}


BASES = {"month": DATA, "office": without(OVERRIDDEN), "party": of_another_family()}
BASES["author"] = {**BASES["party"], "author": EVERY["author"]}
EDITS = [
    (base, path, other)
    for base, data in BASES.items()
    for path, other in edits(data)
    if base == ("office" if of_office(path) else "month")
] + [
    ("office", ("office", "cutoff"), "nd09"),
    ("party", ("office", "letterhead"), "youth"),
    ("party", ("office", "two_sided"), "true"),
    ("author", ("author",), "Ban khác"),
    ("party", ("format",), "state"),
    ("party", ("format",), None),
]


@cache
def base_of(name):
    found = read(BASES[name])
    assert found
    return found


@cache
def seen():
    """Return for each key which edits of it could be made, and those that changed the paper unseen."""
    printed, unseen = set(), []
    tried = Counter()
    for base, path, other in EDITS:
        tried[base, key_of(path)] += 1
        if tried[base, key_of(path)] > ENOUGH:
            continue
        old, new = base_of(base), read(edited(BASES[base], path, other))
        if new is None:
            continue
        if old[:2] != new[:2]:
            printed.add(key_of(path))
            if not told(old, new):
                unseen.append((base, path, other))
    return printed, unseen


@pytest.mark.loops
def test_no_edit_of_a_key_changes_the_paper_unseen():
    assert len(EDITS) > 300
    assert seen()[1] == []


def models_of(value, path=()):
    """Yield each model in a value with the place it has in the month."""
    if isinstance(value, BaseModel):
        yield value, path
        for key in type(value).model_fields:
            yield from models_of(getattr(value, key), (*path, key))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from models_of(inner, (*path, key))
    elif isinstance(value, tuple):
        for inner in value:
            yield from models_of(inner, (*path, "#"))


@pytest.mark.loops
def test_every_key_that_is_printed_was_tried():
    """A key that no edit here could change on the paper is named with the reason, or the edits lack it."""
    month = Month.model_validate(EVERY)
    changed = {}
    for model, path in models_of(month):
        for key in type(model).model_fields:
            place = (*path, key)
            tried = any(each[: len(place)] == place for each in seen()[0])
            changed[type(model), key] = changed.get((type(model), key), False) or tried
    never = {place for place, was in changed.items() if not was}
    assert never - silent() == {(Office, "template"), (Office, "format")}
    assert silent() - never == {(Month, "office"), (Month, "figures")}


def silent():
    """Return the keys that are declared to change no paper by themselves."""
    models = (type(model) for model, _ in models_of(Month.model_validate(DATA)))
    return {(model, key) for model in models for key in silent_keys(model)}


def test_another_template_is_told(tmp_path):
    (tmp_path / "templates").mkdir()
    shipped = (ROOT / "templates" / "monthly-report.xml.j2").read_text("utf-8")
    (tmp_path / "templates" / "other.xml.j2").write_text(shipped, encoding="utf-8")
    (tmp_path / "baocao.toml").write_text("", encoding="utf-8")
    old = read(DATA)
    new = read(edited(DATA, ("office", "template"), "other"), tmp_path)
    assert [change.path for change in told(old, new)] == [Path.of("office", "template")]


@st.composite
def some_edits(draw):
    data = DATA
    for _ in range(draw(st.integers(1, 4))):
        places = list(edits(data))
        path, other = places[draw(st.integers(0, len(places) - 1))]
        data = edited(data, path, other)
        if not isinstance(data, dict) or not data:
            return DATA
    return data


@settings(max_examples=25)
@given(some_edits(), some_edits())
def test_papers_that_differ_compare_differently(one, other):
    old, new = read(one), read(other)
    if old and new and old[:2] != new[:2]:
        assert told(old, new)


@pytest.mark.parametrize("free", ["from", "to", "next"])
def test_a_free_period_is_compared_with_its_days(free):
    period = {"label": "tuần 8", "from": "2026-02-16", "to": "2026-02-20", "next": "tuần 9"}
    changed = {"from": "2026-02-17", "to": "2026-02-19", "next": "tuần 10"}[free]
    data = without(["period_line"])
    old, new = (read({**data, "period": value}) for value in (period, {**period, free: changed}))
    assert old[0] != new[0]
    assert [str(change.path) for change in told(old, new)] == ["period"]


def test_the_family_is_compared_whoever_names_it():
    data = copy.deepcopy(BASES["party"])
    data["format"] = None
    old = read(data)
    data["office"]["format"] = "state"
    assert "format" in [str(change.path) for change in told(old, read(data))]
