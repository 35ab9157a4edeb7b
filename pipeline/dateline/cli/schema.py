"""``dateline schema``: the JSON Schema of the records."""

import json
from typing import Annotated, Any

import typer

from dateline.errors import UsageError
from dateline.records import KINDS, Article, Failure, Record
from dateline.store import Run
from dateline.store.files import RECORD_TYPES, in_order

TYPES: dict[str, type[Record]] = {
    "articles": Article,
    **{kind: RECORD_TYPES[kind] for kind in KINDS},
    "errors": Failure,
    "run": Run,
}


def schema_cli(
    kind: Annotated[
        str | None, typer.Argument(metavar="[KIND]", help=f"One of {', '.join(TYPES)}; all, if none.")
    ] = None,
) -> None:
    """Print the JSON Schema of a line of each file of a run."""
    print(json.dumps(schema(kind), indent=2, ensure_ascii=False))


def schema(kind: str | None = None) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a kind, or of each kind by its name. Raises `UsageError` for an unknown kind."""
    if kind is None:
        return {name: schema(name) for name in TYPES}
    if kind not in TYPES:
        raise UsageError(f"there is no kind {kind!r}; the kinds are {', '.join(TYPES)}")
    of_kind = TYPES[kind].model_json_schema()
    return of_kind | {"properties": in_order(of_kind["properties"])}
