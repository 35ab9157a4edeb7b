"""A file of the user's own actors and events."""

import json
from pathlib import Path

import pytest

from dateline.errors import UsageError
from dateline.extractors.own_knowledge import read_own_knowledge

ACTOR = {"id": "lisk", "name": "Lisk", "type": "ORG"}
EVENT = {"id": "flood", "name": "Great Flood", "kind": "disaster", "start": "1951"}


def write(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_line_with_a_start_is_an_event(tmp_path: Path) -> None:
    own = read_own_knowledge(write(tmp_path / "own.jsonl", json.dumps(ACTOR), "", json.dumps(EVENT)))
    assert (own.actors, own.events) == ([ACTOR], [EVENT])


@pytest.mark.parametrize("line", ["[1]", "{", '{"id": "x"}', '{"id": "x", "start": "May"}'])
def test_a_line_that_is_neither_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(UsageError, match=r"own\.jsonl, line 2 is no entry"):
        read_own_knowledge(write(tmp_path / "own.jsonl", json.dumps(ACTOR), line))
