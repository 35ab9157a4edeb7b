"""The files of a run folder, and what a line of them holds."""

from dateline.records import Actor, Attribution, Claim, Date, Extraction, Figure, Kind

ARTICLES = "articles.jsonl"
ERRORS = "errors.jsonl"
MANIFEST = "run.json"
RECORD_TYPES: dict[Kind, type[Extraction]] = {
    "dates": Date,
    "figures": Figure,
    "actors": Actor,
    "attributions": Attribution,
    "claims": Claim,
}


def file_of(kind: Kind) -> str:
    """The name of the file with the records of a kind."""
    return f"{kind}.jsonl"


FILES = frozenset({ARTICLES, ERRORS, MANIFEST, *map(file_of, RECORD_TYPES)})
