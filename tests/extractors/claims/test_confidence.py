import math
import tomllib
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from dateline.extractors.claims.clauses import clauses_of
from dateline.extractors.claims.confidence import FILE, confidence_of, traits_of
from dateline.records import When

Parsed = Callable[..., Doc]

WEIGHTS = tomllib.loads(FILE.read_text(encoding="utf-8"))["weights"]


@given(st.sets(st.sampled_from([*WEIGHTS, "never seen"])))
def test_confidence_is_a_probability(traits: set[str]) -> None:
    assert 0 <= confidence_of(traits) <= 1


def test_the_weights_of_traits_add_up() -> None:
    best, worst = max(WEIGHTS, key=WEIGHTS.__getitem__), min(WEIGHTS, key=WEIGHTS.__getitem__)
    assert confidence_of([best]) > confidence_of([]) > confidence_of([worst])


def test_the_confidence_is_the_logistic_of_the_weights() -> None:
    intercept = tomllib.loads(FILE.read_text(encoding="utf-8"))["intercept"]
    trait, weight = next(iter(WEIGHTS.items()))
    assert confidence_of([]) == round(1 / (1 + math.exp(-intercept)), 2)
    assert confidence_of([trait, "never seen"]) == round(1 / (1 + math.exp(-intercept - weight)), 2)


@pytest.mark.parametrize(
    ("name", "verb", "traits"),
    [
        ("relative", "rejected", ["clause root", "own with time none"]),
        ("relative", "won", ["clause acl:relcl", "own with time none"]),
        ("coordinated", "reached", ["clause root", "own with time none", "coordinated"]),
        ("known-whether", "known", ["clause root", "own with time none", "no subject"]),
    ],
)
def test_a_claim_has_traits_of_its_clause(parsed: Parsed, name: str, verb: str, traits: list[str]) -> None:
    clause = next(clause for clause in clauses_of(parsed(name)) if clause.head.text == verb)
    if name == "known-whether":
        clause = clause._replace(subject=None)
    common = ["modality actual", "polarity positive"]
    assert sorted(traits_of(clause, [], "positive", "actual", None)) == sorted([*traits, *common])


def test_a_claim_has_traits_of_its_time_and_of_who_reports_it(parsed: Parsed, cutter: Callable[..., Any]) -> None:
    clause = next(iter(clauses_of(parsed("relative"))))
    text = "Lund said that Orr said that it rained."
    said = [
        cutter(text).attribution("Lund", "said", "that Orr said that it rained"),
        cutter(text).attribution("Orr", "said", "that it rained").model_copy(update={"rule": "innermost"}),
    ]
    traits = traits_of(clause, said, "negative", "planned", When(how="explicit"))
    assert {"modality planned", "polarity negative", "reported with time explicit", "reported"} <= set(traits)
    assert "reported by innermost" in traits
    assert not any(trait.startswith("own") for trait in traits)
