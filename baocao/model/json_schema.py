"""JSON Schema of the month file, for completion, hover help and validation in editors.

It is generated from the models: their keys, the written forms of each (:class:`baocao.model.fields.Written`),
and its declaration (:class:`baocao.model.key.Key`).
"""

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from baocao.model.fields import Closed
from baocao.model.month import Month

_ID = "https://baocao.invalid/month.schema.json"


def month_schema() -> str:
    """Return the schema (JSON Schema 2020-12) as text."""
    head = {
        "$id": _ID,
        "title": "Tệp tháng",
        "description": "Một báo cáo công tác: kết quả kỳ này, nhiệm vụ trọng tâm kỳ sau.",
    }
    return as_text({**head, **schema_of(Month)})


def schema_of(model: type[Closed]) -> dict[str, Any]:
    """Return the schema of the written forms of a model."""
    return model.model_json_schema(schema_generator=_AsWritten)


def as_text(schema: dict[str, Any]) -> str:
    """Return a schema as the text of its file."""
    dialect = {"$schema": GenerateJsonSchema.schema_dialect}
    return json.dumps({**dialect, **schema}, ensure_ascii=False, indent=2) + "\n"


class _AsWritten(GenerateJsonSchema):
    """Generates the schema of the written forms, not of the models' values."""

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        found = super().model_schema(schema)
        # Users should not see the class's name and docstring.
        form = {key: value for key, value in found.items() if key not in ("title", "description")}
        model = schema["cls"]
        return model.in_json(form) if issubclass(model, Closed) else form

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        # An editor would insert the default into the file.
        return self.generate_inner(schema["schema"])

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        found = super().tagged_union_schema(schema)
        return {"anyOf": found["oneOf"]}

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002  (as the base class calls it)
        return False
