"""``dateline evaluate``: the scores of a run against gold."""

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from dateline.evaluate import Reliability, evaluate, judged_claims, reliability
from dateline.evaluate.score import Scores


def evaluate_cli(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="Folder of the run.")],
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Folder in the format of a run, or a folder of such.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, for machines.")] = False,
) -> None:
    """Print precision, recall and F1 of a run against gold, kind by kind."""
    scores, confidence = evaluate(run, gold), reliability(judged_claims(run, gold))
    if as_json:
        bins = [each._asdict() for each in confidence.bins]
        print(json.dumps(plain(scores) | {"confidence": {"error": confidence.error, "bins": bins}}, indent=2))
    else:
        console = Console(highlight=False)
        console.print(table(scores))
        if confidence.bins:
            console.print()
            console.print(confidence_table(confidence))


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


def confidence_table(confidence: Reliability) -> Table:
    """What claims were given beside what of them is right: clause, polarity, modality, time and source."""
    table = Table(box=None, pad_edge=False, title_justify="left")
    for column in ("claims given", "claims", "mean given %", "right %"):
        table.add_column(column, justify="right", no_wrap=True)
    for each in confidence.bins:
        table.add_row(f"{each.begin:.1f} –", f"{each.claims:,}", f"{100 * each.given:.1f}", f"{100 * each.right:.1f}")
    table.add_row("error", "", f"{100 * confidence.error:.1f}", "")
    return table


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
