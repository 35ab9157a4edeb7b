"""What will be is planned where somebody decides on it, else it is but foreseen."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

import dateline
from dateline.extractors.claims.clauses import clauses_of
from dateline.extractors.claims.intent import Intent
from dateline.extractors.lookup import Lookup
from dateline.language.coreference.component import MENTIONS

Parsed = Callable[..., Doc]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The envoy will visit Lisk.", "planned"),
        ("Odo Lund will resign.", "planned"),
        ("The council will hold a vote.", "planned"),
        ("Workers will strike on Friday.", "planned"),
        ("The vote will be held on Friday.", "planned"),
        ("The talks will resume on Friday.", "planned"),
        ("The vote will take place on Friday.", "planned"),
        ("The mayor is going to resign.", "planned"),
        ("The mayor is set to resign.", "planned"),
        ("The government plans to sell the mill.", "planned"),
        ("A sale is planned for June.", "planned"),
        ("Under the plan the mill would close.", "conditional"),
        ("The plan will split the mill in two.", "planned"),
        ("Odo Lund said that he would resign.", "planned"),
        ("I think that I will resign.", "planned"),
        ("The reform will be difficult in practice.", "probable"),
        ("Prices will rise.", "probable"),
        ("Demand is going to fall.", "probable"),
        ("The deal is set to fail.", "probable"),
        ("Farmers will lose money.", "probable"),
        ("The town will be flooded.", "probable"),
        ("It will rain on Friday.", "probable"),
        ("The mayor will be able to pay.", "probable"),
        ("Odo Lund said that prices would rise.", "probable"),
        ("Odo Lund fears that the council will resign.", "probable"),
        ("The council will probably resign.", "probable"),
    ],
)
def test_plans_are_what_somebody_decides_on(text: str, modality: str) -> None:
    (claim,) = dateline.extract(text, published="2031-04-09").claims
    assert claim.modality == modality


@pytest.mark.parametrize(
    ("text", "polarity", "modality"),
    [
        ("A second flood is very unlikely.", "negative", "probable"),
        ("A second flood is likely.", "positive", "probable"),
        ("A flood is more likely than a fire.", "positive", "actual"),
        ("The bridge is far from safe.", "negative", "actual"),
        ("The bridge has yet to open.", "negative", "actual"),
    ],
)
def test_a_chance_or_a_denial_without_a_clause_is_no_plain_fact(text: str, polarity: str, modality: str) -> None:
    (claim,) = dateline.extract(text).claims
    assert (claim.polarity, claim.modality) == (polarity, modality)
    assert "[not]" not in claim.statement


@pytest.mark.parametrize(
    ("name", "verb", "kind", "expected"),
    [
        ("may-sell-leaks", "sell", "organization", True),
        ("may-sell-leaks", "sell", "person", True),
        ("may-sell-leaks", "sell", "place", False),
        ("may-sell-leaks", "sell", None, False),
        ("will", "close", None, True),  # closing is set for a time,
        ("by-2030", "finished", None, True),  # by whom is not said, but done on purpose
        ("may-and", "rise", "organization", False),
        ("due-on", "due", "organization", False),
        ("going-to", "going", "organization", True),
        ("cannot-and", "find", "organization", False),
        ("could-be", "old", "organization", False),
        ("never-did", "burn", None, False),
        ("bans", "bans", None, True),  # a treaty is made to be carried out
        ("that-was-sold", "burned", None, False),
        ("said-will", "means", None, False),
    ],
)
def test_a_deed_of_who_can_decide_is_a_plan(
    parsed: Parsed, name: str, verb: str, kind: str | None, expected: bool
) -> None:
    doc = parsed(name)
    clause = next(clause for clause in clauses_of(doc) if clause.head.text == verb)
    if kind is not None and clause.subject is not None:
        span = doc[clause.subject.i : clause.subject.i + 1]
        span.label_ = kind
        doc.spans[MENTIONS] = [span]
    assert Intent(doc, Lookup(doc)).is_planned(clause, None) is expected
