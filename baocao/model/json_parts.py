"""Small pieces that the JSON Schema of the month file is put together from."""

from typing import Any

from baocao.model.office import DAY_WORDS, PERIOD_WORDS

Schema = dict[str, Any]

# What YAML takes for a number or a truth value is text to us.
TEXT: Schema = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
NAME: Schema = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 60}
FLAG: Schema = {"enum": [True, False, "true", "false"]}
EMPTY: Schema = {"type": "string", "maxLength": 0}


def _with_words(*words: str) -> Schema:
    return {**TEXT, "pattern": rf"^(?![\s\S]*\{{(?!({'|'.join(words)})\}})\w*\}})[\s\S]*\S"}


OFFICE_TEXT = _with_words(*PERIOD_WORDS)
PERIOD_LINE = _with_words(*PERIOD_WORDS, *DAY_WORDS)


def about(schema: Schema, title: str, description: str, *examples: object) -> Schema:
    """Return a schema with what an editor shows of it."""
    told: Schema = {"title": title, "description": description, **schema}
    return {**told, "examples": list(examples)} if examples else told


def closed(properties: dict[str, Schema], required: list[str]) -> Schema:
    """Return an object with these keys and no others."""
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def listed(item: Schema, least: int = 1) -> Schema:
    """Return a list of that many at least."""
    return {"type": "array", "items": item, "minItems": least}


def maybe(schema: Schema) -> Schema:
    """Return a schema that takes nothing too."""
    return {"anyOf": [schema, {"type": "null"}]}


def ref(name: str) -> Schema:
    """Return a reference to a definition."""
    return {"$ref": f"#/$defs/{name}"}
