"""How sure a claim is: a logistic regression on a few of its traits, fitted to gold by models/training/calibrate.py."""

import math
import tomllib
from collections.abc import Iterable
from pathlib import Path

from dateline.extractors.claims.clauses import Clause
from dateline.language.syntax import first_conjunct
from dateline.records import Attribution, Modality, Polarity, When

FILE = Path(__file__).with_suffix(".toml")
_TABLE = tomllib.loads(FILE.read_text(encoding="utf-8"))
_INTERCEPT: float = _TABLE["intercept"]
_WEIGHTS: dict[str, float] = _TABLE["weights"]
_DIGITS = 2


def traits_of(
    clause: Clause,
    attributions: Iterable[Attribution],
    polarity: Polarity,
    modality: Modality,
    when: When | None,
) -> list[str]:
    """What tells how sure a claim is; every trait has a weight."""
    reported = [attribution.rule for attribution in attributions]
    time = when.how if when is not None else "none"
    traits = [
        f"clause {first_conjunct(clause.head).dep_.lower()}",
        f"modality {modality}",
        f"polarity {polarity}",
        f"{'reported' if reported else 'own'} with time {time}",
    ]
    if clause.head.dep_ == "conj":
        traits.append("coordinated")
    if clause.subject is None:
        traits.append("no subject")
    if reported:
        traits += ["reported", f"reported by {reported[-1]}"]
    return traits


def confidence_of(traits: Iterable[str]) -> float:
    """The probability that predicate, polarity, modality, time and source of a claim are all right."""
    score = _INTERCEPT + sum(_WEIGHTS.get(trait, 0.0) for trait in traits)
    return round(1 / (1 + math.exp(-score)), _DIGITS)
