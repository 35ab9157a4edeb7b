"""Tests of ``dateline schema``."""

from dateline.records import KINDS


def test_schema_of_every_file_of_a_run_is_printed(dateline):
    schemas = dateline("schema").json()
    assert list(schemas) == ["articles", *KINDS, "errors", "run"]
    assert all(schema["type"] == "object" and schema["additionalProperties"] is False for schema in schemas.values())


def test_schema_of_one_kind_describes_its_fields(dateline):
    schema = dateline("schema", "figures").json()
    assert schema["title"] == "Figure"
    assert schema["properties"]["currency"]["description"] == "ISO 4217 code of money."


def test_unknown_kind_is_wrong_usage_and_the_kinds_are_named(dateline):
    done = dateline("schema", "moods")
    assert done.code == 2
    assert "there is no kind 'moods'; the kinds are articles, dates" in done.err
