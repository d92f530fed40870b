"""JSON Schema of office files, and of the months of one office."""

from copy import deepcopy
from typing import Any

from baocao.model.fields import NOTHING, Schema
from baocao.model.json_schema import as_text, schema_of
from baocao.model.month import Month
from baocao.model.office import Office
from baocao.model.office_file import OfficeFile
from baocao.model.office_outline import SectionTitles

_OFFICE_ID = "https://baocao.invalid/office.schema.json"
_SECTION = {"$ref": "#/$defs/Section"}
# Each says which keys must be together, so none holds for the keys of a file that takes others elsewhere.
_WHOLE = ("required", "oneOf", "allOf", "minProperties")


def office_schema() -> str:
    """Return the schema of an office file as text.

    A file that extends another needs none of the keys that it may take from there.
    """
    whole = schema_of(OfficeFile)
    definitions = whole.pop("$defs")
    parts = {_part(name): _in_part(form) for name, form in definitions.items()}
    head = {
        "$id": _OFFICE_ID,
        "title": "Tệp cơ quan",
        "description": "Điều mọi báo cáo của cơ quan có chung.",
    }
    form = {"if": {"required": ["extends"]}, "then": _in_part(whole), "else": whole}
    return as_text({**head, "type": "object", "$defs": {**definitions, **parts}, **form})


def month_schema_of(name: str, office: Office) -> str:
    """Return the schema of the months of an office as text: it knows the sections of the outline.

    A section outside the outline needs a title of its own.
    """
    schema = schema_of(Month)
    properties, section = schema["properties"], schema["$defs"]["Section"]
    for part in ("results", "priorities", "sections"):
        form = _section(section, office.outline.titles(part))
        if part == "sections":
            form = {"type": "object", **_by_key(office.outline.titles(part))}
        elif getattr(office.outline, part) is None:
            continue
        else:
            schema["required"] = [*schema["required"], part]
        about = {key: value for key, value in properties[part].items() if key != "$ref"}
        properties[part] = {**form, **about}
    properties["office"] = {**properties["office"], "examples": [name]}
    title = {"title": f"Tệp tháng của {office.name}"}
    return as_text({"$id": f"https://baocao.invalid/{Month.__name__.lower()}.schema.json", **title, **schema})


def _section(section: Schema, plan: SectionTitles) -> Schema:
    """Return the schema of a section whose subsections are those of a plan."""
    form = deepcopy(section)
    for way in form["anyOf"]:
        if "propertyNames" in way:
            way.update(_by_key(plan, section))
        elif "sections" in way.get("properties", {}):
            way["properties"]["sections"].update(_by_key(plan, section))
    return form


def _by_key(plan: SectionTitles, section: Schema | None = None) -> Schema:
    known: Schema = {}
    for key, head in plan.items():
        below = _section(section, head.sections) if section and head.sections else _SECTION
        known[key] = {**below, "title": head.title or head.label or key}
    needed = [key for key, head in plan.items() if head.required]
    own = {**_SECTION, "type": "object", "required": ["title"]}
    return {"properties": known, "additionalProperties": own, **({"required": needed} if needed else {})}


def _part(name: str) -> str:
    return f"{name}Part"


def _in_part(form: Any) -> Any:
    """Return a schema in which no key is needed, and a section may be empty."""
    if isinstance(form, list):
        return [_in_part(each) for each in form]
    if not isinstance(form, dict):
        return form
    told = {key: _in_part(value) for key, value in form.items() if key not in _WHOLE or key in _names(form)}
    reference = form.get("$ref")
    if isinstance(reference, str):
        told["$ref"] = _part(reference)
    if "anyOf" in told:
        told["anyOf"] = [each for each in told["anyOf"] if each] or [{}]
    if "additionalProperties" in told and isinstance(told["additionalProperties"], dict):
        told["additionalProperties"] = {"anyOf": [told["additionalProperties"], NOTHING]}
    return told


def _names(form: Schema) -> frozenset[str]:
    """Return the names of a mapping of properties, which may be called like words of JSON Schema."""
    return frozenset(form) if all(isinstance(value, dict) for value in form.values()) else frozenset()
