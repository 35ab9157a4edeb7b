"""What a user knows further: a file of JSON lines with actors and events, for ``--knowledge``."""

import json
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel, ValidationError

from dateline.errors import UsageError
from dateline.extractors.actors.knowledge import Entry
from dateline.extractors.events.known import KnownEvent

_OF_EVENTS = "start"
"""The field that tells an event from an actor."""


class OwnKnowledge(NamedTuple):
    """The rows for the config of ``dateline_actors`` and ``dateline_events``."""

    actors: list[dict[str, Any]]
    events: list[dict[str, Any]]


def read_own_knowledge(path: Path) -> OwnKnowledge:
    """Read a file. Raises ``UsageError`` that names the line which is neither an actor nor an event."""
    own = OwnKnowledge([], [])
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                try:
                    row = json.loads(line)
                    is_event = isinstance(row, dict) and _OF_EVENTS in row
                    kind: type[BaseModel] = KnownEvent if is_event else Entry
                    entry = kind.model_validate(row)
                except (ValueError, ValidationError) as error:
                    raise UsageError(f"{path}, line {number} is no entry of a knowledge base: {error}") from error
                (own.events if is_event else own.actors).append(entry.model_dump(mode="json", exclude_defaults=True))
    return own
