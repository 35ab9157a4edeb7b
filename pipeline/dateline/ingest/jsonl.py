"""JSON lines (``.jsonl``): an article a line; the text is kept exactly as it is given."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.errors import UnreadableError
from dateline.ingest.decoding import too_long
from dateline.ingest.draft import Draft
from dateline.ingest.fields import draft_of
from dateline.ingest.lines import lines_of
from dateline.records import Failure

_CHARACTERS = 12  # of JSON for one of text, at most: "\ud83d\ude00"


def read_jsonl(path: Path, max_characters: int) -> Iterator[Draft | Failure]:
    """A draft, or a failure, for each line that is not empty; names of fields are in ``fields.toml``.

    Raises ``UnreadableError`` for a file that is one JSON document.
    """
    for number, line in enumerate(lines_of(path, max_characters * _CHARACTERS), start=1):
        if line is not None and not line.strip():
            continue
        if number == 1 and line is not None and (line.lstrip().startswith("[") or line.strip() == "{"):
            raise UnreadableError("this is one JSON document: write one object a line, without a list around them")
        named = f"{path}#{number}"
        try:
            yield draft_of(_fields_of(line, max_characters), named)
        except UnreadableError as error:
            yield Failure(path=named, stage="read", reason=str(error))


def count_lines(path: Path) -> int:
    """Number of lines, without reading them as JSON."""
    with path.open("rb") as file:
        return sum(piece.count(b"\n") for piece in iter(lambda: file.read(1 << 20), b"")) or 1


def _fields_of(line: str | None, max_characters: int) -> dict[str, Any]:
    if line is None:
        raise UnreadableError(too_long("the line is longer than any article", max_characters))
    try:
        fields = json.loads(line.rstrip("\r\n"))
    except json.JSONDecodeError as error:
        raise UnreadableError(f"broken JSON: {error.msg.removesuffix(' at')}, character {error.pos + 1}") from error
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"broken JSON: {error}") from error
    if not isinstance(fields, dict):
        raise UnreadableError('the line is no JSON object: write {"text": "..."}')
    return fields
