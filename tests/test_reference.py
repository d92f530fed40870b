"""The reference pages: frames of prose, with tables of what the models and the data declare.

``pytest tests/test_reference.py --update-golden`` writes them.
"""

import re

import pytest
import yaml

from baocao.library import catalog
from baocao.lint.example import CLOSE, OPEN
from baocao.lint.form_example import in_words
from baocao.lint.rules import RULES
from baocao.lint.rules.every import EVERY
from baocao.messages import report as report_say
from baocao.model.key import keys_of
from baocao.model.office import Office
from baocao.model.office_file import OfficeFile
from baocao.model.period import short_date
from baocao.report.full import source_in_words
from tests.helpers import EXAMPLES, ROOT
from tests.model.test_json_schema import models

PAGES = {"en": EXAMPLES / "README.md", "vi": EXAMPLES / "README.vi.md"}
# An office file has all keys of an office, and one more.
MODELS = {model.__name__: model for model in (*models(), OfficeFile) if model is not Office}
HEADS = {
    "keys": {
        "en": ("key", "what it is", "what to write", "example"),
        "vi": ("khóa", "là gì", "viết gì", "ví dụ"),
    },
    "schemes": {"en": ("name", "levels"), "vi": ("tên", "các cấp")},
    "formats": {"en": ("family", "text", "in force"), "vi": ("nhóm", "văn bản", "hiệu lực")},
}
# Of each rule on the page for clerks; the command shows all.
EXAMPLES_SHOWN = 2
UNNUMBERED = {"en": "none", "vi": "không đánh số"}


def frame(lang):
    return (ROOT / "tests" / "reference" / f"{lang}.md").read_text("utf-8")


def table(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', '&#124;') for cell in line)} |" for line in lines)


def example(values):
    """Return a value as it stands in a file."""
    if not values:
        return ""
    [value, *_] = values
    written = (
        value if isinstance(value, str) else yaml.dump(value, allow_unicode=True, default_flow_style=True)
    )
    return f"`{written.strip()}`"


def keys(lang, *names):
    rows = []
    for model in (MODELS[name] for name in names):
        for name, declared in keys_of(model).items():
            field = model.model_fields[name]
            key = f"`{field.alias or name}`"
            told = (declared.title.text(lang), declared.description.text(lang), example(declared.examples))
            rows.append((f"**{key}**" if field.is_required() else key, *told))
    return table(HEADS["keys"][lang], rows)


def schemes(lang):
    found = {key: catalog.scheme(key) for key in catalog.schemes()}
    numbered = {key: any(level.label for level in each.levels[:1]) for key, each in found.items()}
    rows = [(f"`{key}`", each.name if numbered[key] else UNNUMBERED[lang]) for key, each in found.items()]
    return table(HEADS["schemes"][lang], rows)


def formats(lang):
    rows = []
    for family in catalog.families():
        for edition in catalog.editions(family):
            last = edition.in_force.last
            days = f"{short_date(edition.in_force.first)} –{' ' + short_date(last) if last else ''}"
            rows.append((f"`{family}`", edition.name, days))
    return table(HEADS["formats"][lang], rows)


TABLES = {"keys": keys, "schemes": schemes, "formats": formats}


@pytest.mark.parametrize("lang", PAGES)
def test_the_page_says_what_is_declared(lang, golden):
    def filled(match):
        kind, *names = match[1].split()
        return TABLES[kind](lang, *names)

    golden(PAGES[lang], re.sub("<!-- (.*?) -->", filled, frame(lang)))


@pytest.mark.parametrize("lang", PAGES)
def test_every_key_of_every_model_is_on_it(lang):
    """In a table, or in prose for what is mostly written in a short form."""
    page = PAGES[lang].read_text("utf-8")
    keys = {field.alias or name for model in MODELS.values() for name, field in model.model_fields.items()}
    assert [key for key in keys if f"`{key}`" not in page and f"`{{{key}: …" not in page] == []
    assert len(re.findall("<!-- keys", frame(lang))) >= len(MODELS) - 5


def rule_page(rule):
    """Return what a clerk needs to know about a rule: what is wrong, why, how it is right, and its source."""
    show = str if rule in RULES else lambda text: in_words(text, "vi")
    shown = rule.bad[:EXAMPLES_SHOWN]
    wrong = [show(bad.text) for bad in shown]
    right = [show(text) for text in [bad.right for bad in shown if bad.right] or rule.good[:EXAMPLES_SHOWN]]
    grade = report_say.SEVERITIES[rule.severity].vi
    fixed = ", *tự sửa được*" if any(bad.right for bad in rule.bad) else ""
    title = rule.title.vi
    parts = [
        f"### {rule.id}: {title[0].upper()}{title[1:]}",
        f"*{grade}*{fixed}. {rule.why.vi}",
        fenced(f"Sai (chữ sai ở giữa {OPEN} và {CLOSE})" if OPEN in "".join(wrong) else "Sai", wrong),
        fenced("Đúng", right),
        f"Nguồn: {source_in_words(rule, 'vi')}",
    ]
    return "\n\n".join(filter(None, parts))


def fenced(title, texts):
    shown = "\n\n".join(dict.fromkeys(text.strip("\n") for text in texts))
    return f"{title}:\n\n````text\n{shown}\n````" if shown else ""


def test_what_to_do_about_each_fault_is_what_the_rules_say(golden):
    families = [
        "\n\n".join([f"## {title.vi}", *(rule_page(rule) for rule in EVERY if rule.family == prefix)])
        for prefix, title in report_say.FAMILIES.items()
    ]
    page = frame("gap-loi").replace("<!-- rules -->", "\n\n".join(families))
    golden(EXAMPLES / "GAP-LOI.md", page)
    assert len(re.findall("(?m)^### ", page)) == len(EVERY)


def test_both_frames_have_the_same_parts():
    marks = [re.findall(r"(?m)^#+ |<!-- .*? -->|```\w+", frame(lang)) for lang in PAGES]
    assert marks[0] == marks[1]
