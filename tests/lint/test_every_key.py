"""Every key of every model: the rules read what its text says, or it is declared why they do not."""

import pytest
import yaml
from pydantic import BaseModel

from baocao import pipeline
from baocao.library.month_file import read_month
from baocao.library.resolve import resolve
from baocao.lint.context import Context
from baocao.lint.engine import Choice
from baocao.model.free_period import FreePeriod
from baocao.model.key import keys_of
from baocao.model.month import Month
from baocao.path import Path
from tests.compare.test_every_key import EVERY as DATA
from tests.compare.test_every_key import Dumper, edited, without
from tests.helpers import EXAMPLES

# The rule that finds a blank too many, which is wrong in a text of any role.
BLANKS = "CT005"
FREE = {"label": "tuần 8", "from": "2026-02-16", "to": "2026-02-20", "next": "tuần 9"}
BASES = {
    "month": DATA,
    # What a month says itself hides what its office says.
    "office": without(set(DATA) & set(DATA["office"])),
    "free": {**DATA, "period": FREE},
}


def models_in(value, path=()):
    """Yield each model in a month with its place; each place of a file in its long form is one of these."""
    if isinstance(value, BaseModel):
        yield type(value), path
        steps = [(key, getattr(value, key)) for key in type(value).model_fields]
    else:
        steps = value.items() if isinstance(value, dict) else enumerate(value) if type(value) is tuple else ()
    for step, inner in steps:
        yield from models_in(inner, (*path, step))


def keys():
    """Return for every key of every model a month that says it, and its place there."""
    found = {(FreePeriod, key): ("free", ("period", field.alias or key)) for key, field in FREE_KEYS}
    for base in ("office", "month"):
        for model, path in models_in(Month.model_validate(BASES[base])):
            for key in model.model_fields:
                if at(BASES[base], (*path, key)):
                    found.setdefault((model, key), (base, (*path, key)))
    return found


def at(data, path):
    """Return what is written at a place; nothing where the file leaves it out."""
    for step in path:
        data = data.get(step) if isinstance(data, dict) else data[step] if data else None
    return data


def text_at(base, path):
    """Return the place of the first text of a key."""
    value = at(BASES[base], path)
    if isinstance(value, str):
        return path
    steps = value if isinstance(value, dict) else range(len(value))
    return next(((*path, step) for step in steps if isinstance(value[step], str)), None)


FREE_KEYS = FreePeriod.model_fields.items()
KEYS = keys()
TEXTS = [(model, key) for model, key in KEYS if keys_of(model)[key].role or keys_of(model)[key].unread]


def test_every_key_of_every_model_is_tried():
    every = {
        (model, key)
        for base in BASES.values()
        for model, _ in models_in(Month.model_validate(base))
        for key in model.model_fields
    }
    assert {(model.__name__, key) for model, key in every - set(KEYS)} == {("Office", "letterhead")}
    assert len(TEXTS) > 60


def test_what_is_no_text_holds_keys_of_its_own():
    places = {path for base in BASES.values() for _, path in models_in(Month.model_validate(base))}
    for key in set(KEYS) - set(TEXTS):
        _, place = KEYS[key]
        assert [path for path in places if path[: len(place)] == place], key


@pytest.mark.parametrize("key", TEXTS, ids=lambda key: f"{key[0].__name__}.{key[1]}")
def test_a_slip_is_found_in_it_or_it_is_said_why_not(key):
    base, path = KEYS[key]
    place = text_at(base, path)
    data = edited(BASES[base], place, f"{at(BASES[base], place)}  thêm")
    written = yaml.dump(data, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=1000)
    found = pipeline.check("month.yaml", written.encode(), EXAMPLES, Choice((BLANKS,))).findings
    slips = [finding.path for finding in found if finding.rule.id == BLANKS]
    declared = keys_of(key[0])[key[1]]
    assert bool(declared.role) != bool(declared.unread)
    assert slips == ([Path(place)] if declared.role else [])


def passages_of(base):
    """Return every text that rules read in a month, by its place."""
    data = yaml.dump(BASES[base], Dumper=Dumper, allow_unicode=True, sort_keys=False)
    read = read_month("month.yaml", data.encode())
    context = Context(read.file, read.head, read.month, resolve(read.file, read.head, read.month, EXAMPLES))
    return {passage.address.path: passage.role for passage in context.passages}


@pytest.mark.parametrize("base", BASES)
def test_rules_read_a_text_as_what_is_declared_of_its_key(base):
    roles = passages_of(base)
    for (model, key), (where, path) in KEYS.items():
        if where == base and keys_of(model)[key].role:
            assert roles[Path(text_at(base, path))] == keys_of(model)[key].role, (model, key)
