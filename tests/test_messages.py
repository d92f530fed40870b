"""The catalogue: both languages, the same blanks, Vietnamese in composed letters."""

import importlib
import pkgutil
import string
import unicodedata

import pytest

import baocao.messages
from baocao.messages import Message

MODULES = [
    importlib.import_module(f"baocao.messages.{m.name}")
    for m in pkgutil.iter_modules(baocao.messages.__path__)
]


def messages_in(value):
    if isinstance(value, Message):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from messages_in(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from messages_in(inner)


ALL = [
    (f"{module.__name__.rpartition('.')[2]}.{name}", message)
    for module in MODULES
    for name, value in vars(module).items()
    for message in messages_in(value)
]


def blanks(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_there_are_messages():
    assert len(ALL) > 80


@pytest.mark.parametrize(("name", "message"), ALL)
def test_both_languages_say_the_same(name, message):
    assert message.vi.strip() == message.vi != ""
    assert message.en.strip() == message.en != ""
    assert blanks(message.vi) == blanks(message.en)
    assert unicodedata.is_normalized("NFC", message.vi)


def test_every_fault_a_model_raises_has_words():
    import re

    from baocao.messages.schema import BY_KIND, SAME_AS
    from tests.helpers import ROOT

    raised = set()
    for path in (ROOT / "baocao" / "model").glob("*.py"):
        for call in re.findall(r"fault\(([^)]*)\)", path.read_text("utf-8")):
            raised |= set(re.findall(r'"([a-z_]+)"', call))
    assert raised
    assert raised <= set(BY_KIND)
    assert set(SAME_AS.values()) <= set(BY_KIND)
