"""The files of a run folder, and what a line of them holds."""

from typing import Any

from dateline.records import Actor, Attribution, Claim, Date, Event, Extraction, Figure, Kind

ARTICLES = "articles.jsonl"
ERRORS = "errors.jsonl"
MANIFEST = "run.json"
RECORD_TYPES: dict[Kind, type[Extraction]] = {
    "dates": Date,
    "figures": Figure,
    "actors": Actor,
    "attributions": Attribution,
    "claims": Claim,
    "events": Event,
}


def file_of(kind: Kind) -> str:
    """The name of the file with the records of a kind."""
    return f"{kind}.jsonl"


def in_order(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields of a record in the order they have in a line: the ids first."""
    return {name: fields[name] for name in ("id", "article_id") if name in fields} | fields


FILES = frozenset({ARTICLES, ERRORS, MANIFEST, *map(file_of, RECORD_TYPES)})
