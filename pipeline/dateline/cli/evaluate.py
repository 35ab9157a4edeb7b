"""``dateline evaluate``: the scores of a run against gold."""

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from dateline.evaluate import evaluate
from dateline.evaluate.score import Scores


def evaluate_cli(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="Folder of the run.")],
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Folder in the format of a run, or a folder of such.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, for machines.")] = False,
) -> None:
    """Print precision, recall and F1 of a run against gold, kind by kind."""
    scores = evaluate(run, gold)
    if as_json:
        print(json.dumps(plain(scores), indent=2))
    else:
        Console(highlight=False).print(table(scores))


def plain(scores: Scores) -> dict[str, dict[str, float]]:
    """The scores as numbers by name, rounded to four digits."""
    return {
        name: {
            "precision": round(score.precision, 4),
            "recall": round(score.recall, 4),
            "f1": round(score.f1, 4),
            "found": score.found,
            "gold": score.gold,
        }
        for name, score in scores.items()
    }


def table(scores: Scores) -> Table:
    """The scores in per cent, a section for each kind."""
    table = Table(box=None, pad_edge=False)
    for column in ("kind", "measure"):
        table.add_column(column, no_wrap=True)
    for column in ("precision", "recall", "F1", "found", "gold"):
        table.add_column(column, justify="right", no_wrap=True)
    previous = None
    for name, score in scores.items():
        kind, measure = name.split(".")
        if previous not in (None, kind):
            table.add_row()
        shares = [f"{100 * share:.1f}" for share in (score.precision, score.recall, score.f1)]
        table.add_row(kind if kind != previous else "", measure, *shares, f"{score.found:,}", f"{score.gold:,}")
        previous = kind
    return table
