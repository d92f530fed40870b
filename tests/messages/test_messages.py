"""The catalogue: both languages, the same blanks, Vietnamese in composed letters."""

import ast
import importlib
import pkgutil
import re
import string
import unicodedata

import pytest

import baocao.messages
from baocao.messages import Message
from tests.helpers import ROOT

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


def written():
    """Yield the texts of every message and key that the package declares, by language."""
    for path in sorted((ROOT / "baocao").rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and ast.unparse(call.func) in ("Message", "Key"):
                place = f"{path.relative_to(ROOT)}:{call.lineno}"
                yield from (
                    (place, word.arg, said(word.value)) for word in call.keywords if word.arg in AVOIDED
                )


def said(node):
    """Return all texts of an expression."""
    return " ".join(str(part.value) for part in ast.walk(node) if isinstance(part, ast.Constant))


# Words that messages do not use, with what they say in their place.
AVOIDED = {
    "vi": {
        "(?<!xây )dựng(?! sẵn)": "tạo",
        "phép thử": "kiểm thử",
        "(?<!trung )ra PDF": "tạo PDF",
        "mã kết thúc": "mã thoát",
        "họ (thể thức|quy tắc)": "nhóm",
        "(bấm|để thôi|^) ?Ctrl-C|Ctrl-C để thôi": "nhấn Ctrl-C để dừng",
        "thôi (xem|theo dõi)": "dừng",
        "đứng một mình": "nằm riêng",
    },
    "en": {
        r"papers?\b": "report",
        r"remed(y|ies)\b": "fix",
        r"stands?\b|stood\b": "is",
        r"told\b": "shown, reported",
        r"mend": "fix",
        r"faults?\b": "error, problem",
        r"(?<!there )is no\b": "unknown, not, no",
        r"is as it was": "is untouched",
        r"(go|goes) not\b|goes with": "requires",
        r"beside\b": "next to",
        r"blanks?\b": "space",
        r"at hand\b": "available",
        r"(take|takes|leave|left) (\w+ )?out\b": "remove, omit",
        r"twice in a row|stands twice": "repeated, duplicate",
        r"begins?\b": "starts",
        r"otherwise\b": "differently",
    },
}


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


def test_messages_use_the_terms_of_the_house():
    wrong = {lang: re.compile("|".join(rf"\b(?:{word})" for word in AVOIDED[lang])) for lang in AVOIDED}
    texts = [(place, lang, re.sub(r"\{\w+(?::arg)?\}", "", text)) for place, lang, text in written()]
    assert len(texts) > len(ALL)
    found = {place: match[0] for place, lang, text in texts if (match := wrong[lang].search(text))}
    assert found == {}


def test_an_argument_of_a_command_can_be_pasted():
    """A placeholder behind a command of ours is typed as it stands: it is quoted."""
    words = r"(?:--?[a-z-]+|\{\w+:arg\}|[A-ZỆ]+…|\{period\})"
    behind = re.compile(rf"baocao [a-z]+(?: {words})* \{{(?!period\}})\w+\}}")
    found = {name for name, message in ALL for text in (message.vi, message.en) if behind.search(text)}
    assert found == set()
    assert behind.search("baocao validate --all {file}")


def test_the_file_behind_an_option_can_be_pasted():
    behind = re.compile(
        r" (?:-o|--output(?:-dir|-file)?|--from|--report) \{(?:file|other|folder|name|month|path)\}"
    )
    assert {
        name for name, message in ALL for text in (message.vi, message.en) if behind.search(text)
    } == set()
    assert behind.search("run again with --output {other} --force")


def test_a_command_of_ours_names_its_file():
    """A hint without the file cannot be pasted; in prose, the command is only named."""
    bare = re.compile(
        r":\s+baocao (?:validate|fix|build|preview|text|merge|import)(?: --?[a-z]+)*(?:[.;,)]|$)"
    )
    assert {name for name, message in ALL for text in message if bare.search(text)} == set()


def test_every_fault_a_model_raises_has_words():
    from baocao.messages.schema import BY_KIND, SAME_AS

    raised = set()
    for path in (ROOT / "baocao" / "model").glob("*.py"):
        for call in re.findall(r"fault\(([^)]*)\)", path.read_text("utf-8")):
            raised |= set(re.findall(r'"([a-z_]+)"', call))
    assert raised
    assert raised <= set(BY_KIND)
    assert set(SAME_AS.values()) <= set(BY_KIND)


def test_every_fault_a_model_raises_has_a_rule():
    from baocao.lint.rules import RULES
    from baocao.messages.schema import BY_KIND
    from baocao.model.faults import RULE_OF_KIND

    assert set(RULE_OF_KIND) == set(BY_KIND)
    assert {rule.id for rule in RULE_OF_KIND.values()} <= {rule.id for rule in RULES}
