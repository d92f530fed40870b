"""The schema and the models take and refuse the same months."""

import json
import unicodedata
from typing import ClassVar, get_args

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker
from pydantic import BaseModel

from baocao.model.free_period import FreePeriod
from baocao.model.json_schema import month_schema
from baocao.model.key import keys_of
from baocao.model.month import Month
from baocao.model.validation import validate
from baocao.source import load
from tests.helpers import EXAMPLES, ROOT, SMALL

SCHEMA = json.loads(month_schema())
OFFICE = (ROOT / "data" / "offices" / "bdv-quang-ngai.yaml").read_text("utf-8")
INLINE = "office:\n" + "".join(f"  {line}\n" for line in OFFICE.splitlines())


def changed(**keys):
    """Return a small month with keys replaced by YAML, or taken out."""
    lines = SMALL.splitlines(keepends=True)
    blocks = {line.split(":")[0]: "" for line in lines if not line.startswith(" ")}
    key = ""
    for line in lines:
        key = line.split(":")[0] if not line.startswith(" ") else key
        blocks[key] += line
    for name, value in keys.items():
        blocks[name] = "" if value is None else f"{name}: {value}\n"
    return "".join(blocks.values())


GOOD = {
    "small": SMALL,
    "example": (EXAMPLES / "2020-02.yaml").read_text("utf-8"),
    "inline office": SMALL.replace("office: bdv-quang-ngai\n", INLINE),
    "all empty": changed(
        date="", number="", footnotes="", closing="", recipients="", signature="", place="", format=""
    ),
    "number": changed(number="05"),
    "big number": changed(number="123"),
    "quoted number": changed(number='"07"'),
    "long form": changed(results="{advisory: [{text: A, items: [B, {C: [D]}], id: viec-a}]}"),
    "items without sections": changed(results="[a]"),
    "text without sections": changed(results="Tốt."),
    "sections below": changed(results="{advisory: {a: b, c: [d]}}"),
    "own section": changed(results="{rieng: {title: A, content: [{title: B, content: C}]}}"),
    "label": changed(results="{advisory: [{label: A, text: b, look: italic, items: [c]}, {paragraph: d}]}"),
    "table": changed(
        results="[{table: {columns: [TT, {title: A, kind: number, width: '2,5'}, "
        "{title: B, columns: [C, D]}], rows: [[1, '10.473', x, ''], {cells: [a, '', c, d]}, {group: G}, "
        "{subtotal: S}, {total: T, cells: ['5', a, b]}]}}]"
    ),
    "more sections": SMALL + "sections: {kho-khan: {title: Khó khăn, content: Không.}}\n",
    "figures": SMALL + "figures: {a: {value: '10.473', unit: hồ sơ, plan: 5, decimals: 2}}\n",
    "appendix": SMALL + "appendices: {a: {title: Biểu, landscape: true, content: [x]}}\n",
    "quarter": changed(period="2020-Q1"),
    "half-year": changed(period="2020-H2"),
    "nine months": changed(period="2020-9M"),
    "year": changed(period="2020"),
    "free period": changed(period="{label: tuần 12, from: 2020-03-16, to: 2020-03-20, next: tuần 13}"),
    "cumulative": SMALL + "cumulative: true\n",
    "basis": SMALL + "basis: [Luật A]\npreamble: B.\naddressees: [C]\nperiod_line: Từ {from} đến {to}\n",
    "collective": changed(signature="{authority: KT, collective: U, on_behalf_of: A, position: B, name: C}"),
    "paragraph": changed(results="{assessment: Tốt.}"),
    "empty section": changed(results="{advisory: }"),
    "empty list": changed(results="{advisory: []}"),
    "numbers as text": changed(results="{advisory: [2020, 1.5, no, {2021: [x]}]}"),
    "office path": changed(office="./offices/xã.yaml"),
    "day by hand": changed(date="2020-02"),
    "room to sign": changed(signature="{position: Trưởng Ban, name: ''}"),
    "room to sign, too": changed(signature="{position: Trưởng Ban, name: }"),
    "running text": changed(results="[{title: A, text: B}, {title: C, text: D, content: [E]}]"),
    "running text of the outline": changed(results="{advisory: {text: A}, other: {text: A, content: B}}"),
    "head signs": changed(signature="{position: Trưởng Ban, name: A}"),
    "deputy signs": changed(signature="{authority: KT, on_behalf_of: Trưởng Ban, position: Phó, name: A}"),
    "draft": SMALL + "draft: true\n",
    "no draft": SMALL + "draft: false\n",
    "numbered draft": SMALL + "draft: 2\n",
    "urgency": SMALL + "urgency: thượng khẩn\n",
    "urgency with the other tone mark": SMALL + "urgency: hoả tốc\n",
    "other parts": SMALL + "circulation: A\ndrafter: {code: PL, copies: 300}\ncontact: B\n",
    "drafter alone": SMALL + "drafter: {code: PL}\n",
    "empty parts": SMALL + "draft:\nurgency:\ncirculation:\ndrafter:\ncontact:\n",
    "acting head": changed(signature="{authority: Q, position: Trưởng Ban, name: A}"),
}
BAD = {
    "no period": changed(period=None),
    "empty period": changed(period=""),
    "short period": changed(period="2020-2"),
    "month 13": changed(period="2020-13"),
    "year nought": changed(period="0000-01"),
    "month 13 of signing": changed(date="2020-13"),
    "running list": changed(results="[{title: A, text: [B]}]"),
    "date form": changed(date="25/02/2020"),
    "number with symbol": changed(number="05-BC/TU"),
    "number nought": changed(number="0"),
    "unknown key": changed(recipents="[a]"),
    "office path out": changed(office="../a.yaml"),
    "office list": changed(office="[a]"),
    "no sections": changed(results="{}"),
    "block with two kinds": changed(results="[{paragraph: a, text: b}]"),
    "label without words": changed(results="[{label: }]"),
    "look": changed(results="[{label: A, look: red}]"),
    "table without rows": changed(results="[{table: {columns: [A], rows: []}}]"),
    "column kind": changed(results="[{table: {columns: [{title: A, kind: money}], rows: [[a]]}}]"),
    "two totals": changed(results="[{table: {columns: [A], rows: [{total: a, subtotal: b}]}}]"),
    "figure without value": SMALL + "figures: {a: {unit: hồ sơ}}\n",
    "figure in words": SMALL + "figures: {a: {value: mười}}\n",
    "appendix without title": SMALL + "appendices: {a: {content: [x]}}\n",
    "quarter five": changed(period="2020-Q5"),
    "free period without days": changed(period="{label: tuần 12}"),
    "period line": SMALL + "period_line: Từ {tu}\n",
    "empty item": changed(results="{advisory: [a, ]}").replace("a, ]", 'a, ""]'),
    "list in list": changed(results="{advisory: [[a]]}"),
    "sentence split": changed(results="{advisory: [{Tổng: số}]}"),
    "two keys": changed(results="{advisory: [{A: [x], B: [y]}]}"),
    "unknown item key": changed(results="{advisory: [{text: A, item: [x]}]}"),
    "item without text": changed(results="{advisory: [{items: [x]}]}"),
    "id with capitals": changed(results="{advisory: [{text: A, id: Viec}]}"),
    "footnotes a list": changed(footnotes="[a]"),
    "footnote empty": changed(footnotes="{a: }"),
    "no recipients": changed(recipients="[]"),
    "closing a list": changed(closing="[a]"),
    "signature without name": changed(signature="{position: A}"),
    "unknown authority": changed(signature="{authority: XX, on_behalf_of: A, position: B, name: C}"),
    "for no one": changed(signature="{authority: KT, position: B, name: C}"),
    "office without code": SMALL.replace("office: bdv-quang-ngai\n", INLINE.replace("  code: BDVTU\n", "")),
    "office code with blank": SMALL.replace("office: bdv-quang-ngai\n", INLINE.replace("BDVTU", "BDV TU")),
    "draft nought": SMALL + "draft: 0\n",
    "draft in words": SMALL + "draft: hai\n",
    "unknown urgency": SMALL + "urgency: gấp\n",
    "copies with a dot": SMALL + "drafter: {code: PL, copies: '1.000'}\n",
    "drafter without code": SMALL + "drafter: {copies: 300}\n",
    "unknown word": SMALL.replace("office: bdv-quang-ngai\n", INLINE.replace("{next_period}", "{ky_sau}")),
    "title and label": SMALL.replace(
        "office: bdv-quang-ngai\n", INLINE.replace("{label:", "{title: A, label:")
    ),
    "spelling": SMALL.replace("office: bdv-quang-ngai\n", INLINE.replace("spelling: ủy", "spelling: uy")),
}


class EditorLoader(yaml.SafeLoader):
    """YAML as editors read it: numbers and truth values are typed, a date is text."""

    yaml_implicit_resolvers: ClassVar = {
        letter: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
        for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def by_schema(text):
    data = yaml.load(text, EditorLoader)  # noqa: S506  (a safe loader, of our own)
    return not list(Draft202012Validator(SCHEMA, format_checker=FormatChecker()).iter_errors(data))


def by_model(text):
    source, node, findings = load("a.yaml", text.encode())
    return not findings and validate(Month, source, node)[0] is not None


@pytest.mark.parametrize("name", GOOD)
def test_good_months_are_taken_by_both(name):
    assert (by_model(GOOD[name]), by_schema(GOOD[name])) == (True, True)


@pytest.mark.parametrize("name", BAD)
def test_bad_months_are_refused_by_both(name):
    assert (by_model(BAD[name]), by_schema(BAD[name])) == (False, False)


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA)


def long_form(model):
    """Return the schema of a model's keys, among the forms in which it may be written."""
    if model is FreePeriod:
        return SCHEMA["properties"]["period"]["anyOf"][-1]
    form = SCHEMA if model is Month else SCHEMA["$defs"][model.__name__]
    forms = [form, *form.get("anyOf", ())]
    return next(each for each in forms if "properties" in each)


def models(annotation=Month):
    """Yield a model and all those that stand in its keys, each once."""
    found, left = [], [annotation]
    while left:
        kind = left.pop()
        kind = getattr(kind, "form", kind)
        left += get_args(kind)
        if isinstance(kind, type) and issubclass(kind, BaseModel) and kind not in found:
            kind.model_rebuild()
            found.append(kind)
            left += [field.annotation for field in kind.model_fields.values()]
    return sorted(found, key=lambda model: model.__name__)


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_every_key_stands_in_the_schema_and_is_explained_in_both_languages(model):
    properties = long_form(model)["properties"]
    names = {field.alias or name: name for name, field in model.model_fields.items()}
    assert list(properties) == list(names)
    for key, schema in properties.items():
        declared = keys_of(model)[names[key]]
        assert (schema["title"], schema["description"]) == declared.vi
        assert all(declared.vi + declared.en)
        assert unicodedata.is_normalized("NFC", "".join(declared.vi))
        assert list(declared.examples) == schema.get("examples", [])


def test_the_schema_is_put_together_from_all_models():
    named = {model.__name__ for model in models()} - {"Month", "FreePeriod"}
    assert set(SCHEMA["$defs"]) == named
    assert len(named) > 15


def test_the_examples_in_the_schema_are_right():
    month = {
        key: schema["examples"][0] for key, schema in SCHEMA["properties"].items() if "examples" in schema
    }
    month |= {"results": {"advisory": ["Việc."]}, "priorities": {"advisory": ["Việc."]}}
    assert list(Draft202012Validator(SCHEMA).iter_errors(month)) == []
