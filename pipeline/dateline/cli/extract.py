"""``dateline extract``: articles in, a run folder out."""

import os
import sys
from pathlib import Path
from time import perf_counter
from typing import Annotated

import typer
from rich.console import Console

from dateline.cli.options import GenreName, Knowledge, ModelName, Only, Published, settings_of
from dateline.cli.progress import progress
from dateline.cli.summary import Summary, Told
from dateline.ingest import count, read
from dateline.pipeline import describe, timed_pipe
from dateline.settings import Settings
from dateline.store import RunWriter
from dateline.store.files import ERRORS
from dateline.store.selection import kinds_to_write

PLAIN_WIDTH = 140
"""Columns of the table where no terminal says how wide it is."""


def extract_cli(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Files, folders (with all below) and globs.")],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder of the run; an earlier run in it is replaced.")],
    published: Published = None,
    model: ModelName = None,
    knowledge: Knowledge = None,
    genre: GenreName = None,
    only: Only = None,
    workers: Annotated[int | None, typer.Option(min=1, help="Processes; as many as processors if not given.")] = None,
) -> None:
    """Extract dates, figures, actors, attributions, claims and events from articles.

    Exit codes: 0 all done, 1 some inputs failed (listed in errors.jsonl), 2 wrong usage. Records that could not be made
    are listed there too, and cost nothing else.
    """
    settings = settings_of(published, only, model=model, knowledge=knowledge, genre=genre, workers=workers)
    begin = perf_counter()
    summary = extract(paths, out, settings)
    report(summary, out, perf_counter() - begin)
    if summary.failed.number:
        raise typer.Exit(1)


def extract(paths: list[str], out: Path, settings: Settings) -> Summary:
    """Extract the articles of the paths into the run folder ``out``. Raises :class:`~dateline.errors.UsageError`."""
    total = count(paths)
    settings = settings.model_copy(update={"workers": max(1, min(settings.workers, total))})
    summary = Summary(kinds_to_write(settings.only))
    with RunWriter(out, settings, describe(settings)) as run, progress(total) as advance:
        articles = read(
            paths,
            published=settings.published,
            max_characters=settings.max_characters,
            skipped=summary.left_out,
        )
        for outcome, seconds in timed_pipe(articles, settings):
            summary.add(run.write(outcome), seconds)
            advance()
        run.skipped.update(summary.left_out)
    return summary


def report(summary: Summary, out: Path, seconds: float) -> None:
    """Print the table and where the files are, and on standard error what failed, and which records were dropped."""
    console = Console() if sys.stdout.isatty() else Console(width=PLAIN_WIDTH)
    if summary.rows:
        console.print(summary.table(seconds), highlight=False)
    print(f"Written to {out}{os.sep}")
    for reason, number in summary.left_out.items():
        print(f"{number:,} left out: {reason}", file=sys.stderr)
    _tell("failed", summary.failed, out)
    _tell("dropped", summary.dropped, out)


def _tell(what: str, told: Told, out: Path) -> None:
    if told.number:
        print(f"{told.number:,} {what}, see {out / ERRORS}:", file=sys.stderr)
    for failure in told.first:
        kind = f"{failure.kind}: " if failure.kind else ""
        print(f"  {failure.path}: {kind}{failure.reason}", file=sys.stderr)
    if told.number > len(told.first):
        print(f"  ... and {told.number - len(told.first):,} more", file=sys.stderr)
