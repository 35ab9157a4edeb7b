"""Tests of ``dateline schema``."""

import json

from dateline.records import KINDS
from dateline.settings import Settings
from dateline.store import RunWriter
from dateline.store.manifest import Model


def test_schema_of_every_file_of_a_run_is_printed(dateline):
    schemas = dateline("schema").json()
    assert list(schemas) == ["articles", *KINDS, "errors", "run"]
    assert all(schema["type"] == "object" and schema["additionalProperties"] is False for schema in schemas.values())


def test_schema_of_one_kind_describes_its_fields(dateline):
    schema = dateline("schema", "figures").json()
    assert schema["title"] == "Figure"
    assert schema["properties"]["currency"]["description"] == "ISO 4217 code of money."


def test_fields_stand_in_the_order_of_the_files(dateline, result, tmp_path):
    with RunWriter(tmp_path / "run", Settings(workers=1), Model(name="m", version="0", sha256=None)) as run:
        run.write(result)
    for name, schema in dateline("schema").json().items():
        for path in (tmp_path / "run").glob(f"{name}.jsonl"):
            for line in path.read_text(encoding="utf-8").splitlines():
                assert list(json.loads(line)) == list(schema["properties"])


def test_unknown_kind_is_wrong_usage_and_the_kinds_are_named(dateline):
    done = dateline("schema", "moods")
    assert done.code == 2
    assert "there is no kind 'moods'; the kinds are articles, dates" in done.err
