"""Fit the confidence of claims to the gold: a logistic regression on traits, written to confidence.toml.

    python models/training/calibrate.py

What is printed is measured on articles that the weights were not fitted to: each is left out in turn. A claim is right
if its clause is in the gold, with the same polarity, modality, time and source.
"""

from collections.abc import Sequence
from pathlib import Path
from unittest.mock import patch

import numpy as np
from rich.console import Console

from dateline import Settings, pipe
from dateline.cli.evaluate import confidence_table
from dateline.evaluate import reliability
from dateline.evaluate.claims import judge_claims
from dateline.extractors.claims import component, confidence
from dateline.ingest import read
from dateline.records import Claim, Failure
from dateline.store import read_run

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "corpus" / "gold"
RIDGE = 10.0  # keeps the weights of rare traits small
ROUNDS = 50
FEWEST = 5  # claims that a trait must have


class Example:
    """A claim with its traits, and whether it is right."""

    def __init__(self, article: str, claim: Claim, traits: Sequence[str], is_right: bool) -> None:
        self.article, self.claim, self.traits, self.is_right = article, claim, traits, is_right


def examples() -> list[Example]:
    """The claims found in the articles of the gold. Traits are noted as the component computes them."""
    gold = {result.article.sha256: result for folder in sorted(GOLD.glob("*/")) for result in read_run(folder)}
    paths = dict.fromkeys(ROOT / str(result.article.path).partition("#")[0] for result in gold.values())
    found: list[Example] = []
    noted: list[Sequence[str]] = []
    with patch.object(
        component, "confidence_of", lambda traits: noted.append(traits) or confidence.confidence_of(traits)
    ):
        for result in pipe(read(paths), Settings(workers=1)):
            if not isinstance(result, Failure) and result.article.sha256 in gold:
                judged = judge_claims(result, gold[result.article.sha256])
                by_id = dict(zip((claim.id for claim, _ in judged), noted[-len(judged) :], strict=True))
                found += [Example(result.article.id, claim, by_id[claim.id], right) for claim, right in judged]
    return found


def fit(some: Sequence[Example], names: Sequence[str]) -> np.ndarray:  # type: ignore[type-arg]
    """Intercept and weights, by Newton's method on the penalised likelihood."""
    inputs = matrix(some, names)
    wanted = np.array([each.is_right for each in some], dtype=float)
    penalty = np.diag([0.0, *[RIDGE] * len(names)])
    weights = np.zeros(len(names) + 1)
    for _ in range(ROUNDS):
        chances = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (wanted - chances) - penalty @ weights
        curve = (inputs * (chances * (1 - chances))[:, None]).T @ inputs + penalty
        weights += np.linalg.solve(curve, slope)
    return weights


def matrix(some: Sequence[Example], names: Sequence[str]) -> np.ndarray:  # type: ignore[type-arg]
    return np.array([[1.0, *(float(name in each.traits) for name in names)] for each in some])


def main() -> None:
    every = examples()
    counts = {name: sum(name in each.traits for each in every) for each in every for name in each.traits}
    names = sorted(name for name, count in counts.items() if count >= FEWEST)
    judged = []
    for article in sorted({each.article for each in every}):
        weights = fit([each for each in every if each.article != article], names)
        left_out = [each for each in every if each.article == article]
        chances = 1 / (1 + np.exp(-matrix(left_out, names) @ weights))
        for each, chance in zip(left_out, chances, strict=True):
            judged.append((each.claim.model_copy(update={"confidence": round(float(chance), 2)}), each.is_right))
    Console().print(confidence_table(reliability(judged)))
    intercept, *weights = fit(every, names)
    lines = ["# Written by models/training/calibrate.py.", f"intercept = {intercept:.2f}", "", "[weights]"]
    lines += [f'"{name}" = {weight:.2f}' for name, weight in zip(names, weights, strict=True)]
    confidence.FILE.write_text("\n".join([*lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
