"""``dateline timeline``: the claims and events of a run by the time that they are about."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, NamedTuple

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dateline.cli.highlight import harmless
from dateline.errors import UsageError
from dateline.records import Actor, Attribution, Result, When
from dateline.store import read_run

AUTHOR = "the author"
_WEAK = ("tense", "published")
_WIDTH = 160
"""Columns of the table where it goes to a file or another program."""


class Row(NamedTuple):
    """A claim or event with its time: who says it, what, and where it stands; ``actors`` are ids of those in it."""

    when: When
    who: str
    what: str
    kind: str
    id: str
    article: str
    start: int
    actors: Collection[str]


def timeline_cli(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="The folder of a run.")],
    article: Annotated[str | None, typer.Option(metavar="ID", help="Only this article.")] = None,
    between: Annotated[
        str | None, typer.Option(metavar="FROM/TO", help="Only what lies in this time: 2023/2024-06, 2024-01-15/..")
    ] = None,
    actor: Annotated[str | None, typer.Option(metavar="NAME", help="Only with this actor: name or id.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON lines instead of a table.")] = False,
) -> None:
    """Print the claims and events of a run by time: when, how it is known, who says it, what, and where from.

    What only the tense tells (how: tense) is left out.
    """
    first, last = days_of(between)
    rows = sorted(
        (row for row in rows_of(read_run(run), article, actor) if is_between(row.when, first, last)), key=_order
    )
    if as_json:
        for row in rows:
            print(json.dumps(_json(row), ensure_ascii=False))
    else:
        _print(rows)


def days_of(between: str | None) -> tuple[str | None, str | None]:
    """First and last day of a time in EDTF; open ends are None. Raises `UsageError`."""
    from dateline.extractors.dates.edtf import Edtf

    if between is None:
        return None, None
    try:
        time = Edtf.parse(between)
    except ValueError as error:
        raise UsageError(f"--between {between}: {error}; write it as 2023, 2023/2024-06 or 2024-01-15/..") from error
    return time.earliest, time.latest


def rows_of(results: Iterable[Result], article: str | None = None, actor: str | None = None) -> Iterator[Row]:
    """The claims and events that have a time, article by article."""
    for result in results:
        if article in (None, result.article.id):
            wanted = {each.id for each in result.actors if actor is not None and _is_called(each, actor)}
            for row in _rows(result):
                if actor is None or not wanted.isdisjoint(row.actors):
                    yield row


def _rows(result: Result) -> Iterator[Row]:
    attributions = {each.id: each for each in result.attributions}
    names = {actor.id: actor.name for actor in result.actors}
    for claim in result.claims:
        if claim.when is not None and claim.when.edtf is not None and claim.when.how not in _WEAK:
            voices = [attributions[id] for id in claim.attributions]
            who = " > ".join(_voice(each, names) for each in voices) or AUTHOR
            speakers = {id for each in voices for id in (each.source_actor, *each.source_actors) if id is not None}
            yield Row(
                claim.when, who, claim.statement, "claim", claim.id, result.article.id, claim.start,
                {*claim.actors, *speakers},
            )  # fmt: skip
    for event in result.events:
        if event.when is not None and event.when.edtf is not None:
            actors = {*event.participants, *event.places}
            yield Row(event.when, AUTHOR, event.name, "event", event.id, result.article.id, event.start, actors)


def _voice(attribution: Attribution, names: Mapping[str, str]) -> str:
    if attribution.source_actor is not None:
        return names[attribution.source_actor]
    return attribution.source.text if attribution.source is not None else "somebody"


def _is_called(actor: Actor, name: str) -> bool:
    called = (actor.name, *(mention.text for mention in actor.mentions if mention.kind == "name"))
    ids = (actor.id, actor.key, actor.known_as.id if actor.known_as else None)
    return name in ids or any(name.lower() in each.lower() for each in called)


def is_between(when: When, first: str | None, last: str | None) -> bool:
    """Whether a time and the days from ``first`` to ``last`` have a day in common; None is an open end."""
    begins_in_time = last is None or when.earliest is None or when.earliest <= last
    ends_in_time = first is None or when.latest is None or when.latest >= first
    return begins_in_time and ends_in_time


def _order(row: Row) -> tuple[str, str, str, int]:
    day = row.when.earliest or row.when.latest or ""
    return day, row.when.latest or "9999", row.article, row.start


def _json(row: Row) -> dict[str, object]:
    when = row.when.model_dump(exclude={"dates", "events"})
    return {**when, "who": row.who, "what": row.what, "kind": row.kind, "id": row.id, "article_id": row.article}


def _print(rows: list[Row]) -> None:
    console = Console(highlight=False)
    if not console.is_terminal:
        console.width = _WIDTH
    table = Table(box=None, pad_edge=False)
    table.add_column("when", no_wrap=True, style="cyan")
    table.add_column("how", no_wrap=True)
    table.add_column("who", max_width=console.width // 6)
    table.add_column("what", ratio=1)
    table.add_column("where from", max_width=console.width // 5, overflow="fold", style="dim")
    for row in rows:
        place = f"{row.article} {row.start}"
        table.add_row(*(Text(harmless(each)) for each in (str(row.when.edtf), row.when.how, row.who, row.what, place)))
    console.print(table)
