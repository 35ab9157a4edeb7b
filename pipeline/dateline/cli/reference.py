"""The record reference (``docs/records.md``), made from the JSON Schema of the records."""

from typing import Any

from dateline.cli.schema import schema

INTRODUCTION = """# The records

Made by `python -m dateline.cli.reference`. A run folder holds one file a kind, one JSON object a line, with the fields
in this order. Offsets are Unicode code points into the article's text, half-open: `article.text[start:end] == text`
holds for every span."""


def reference() -> str:
    """The reference in Markdown: a table for each file of a run, then one for each record inside them."""
    schemas = schema()
    parts = {name: part for of_file in schemas.values() for name, part in of_file.get("$defs", {}).items()}
    titled = {("run.json" if name == "run" else f"{name}.jsonl"): of_file for name, of_file in schemas.items()}
    sections = [_section(title, record) for title, record in (titled | dict(sorted(parts.items()))).items()]
    return "\n\n".join([INTRODUCTION, *sections]) + "\n"


def _section(title: str, record: dict[str, Any]) -> str:
    rows = [
        f"| `{name}` | {_type(field)} | {field.get('description', '')} |"
        for name, field in record["properties"].items()
    ]
    description = " ".join(record.get("description", "").split())
    return "\n".join([f"## {title}", "", description, "", "| Field | Type | Meaning |", "|---|---|---|", *rows])


def _type(field: dict[str, Any]) -> str:
    """The type of a field in words: `text`, `list of Span`, `Argument or null`, or the values that it may have."""
    if "$ref" in field:
        return str(field["$ref"]).rsplit("/", 1)[-1]
    if "anyOf" in field:
        return " or ".join(_type(option) for option in field["anyOf"])
    if "enum" in field:
        return ", ".join(f"`{value}`" for value in field["enum"])
    if field.get("type") == "array":
        return f"list of {_type(field['items'])}"
    names = {"string": "text", "integer": "whole number", "object": "object", "null": "null"}
    return names.get(str(field.get("type")), str(field.get("type", "any")))


if __name__ == "__main__":
    print(reference(), end="")
