"""Polarity and modality by a clause's own words, on hand-checked parses."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc, Token

from dateline.extractors.claims.clauses import Clause, clauses_of
from dateline.extractors.claims.scope import (
    Effect,
    has_negation,
    is_of_future,
    is_whether,
    joins_infinitive,
    modality_of,
    polarity_of,
    rates_clause,
    rating_of,
    strongest,
)
from dateline.records import Modality

Parsed = Callable[..., Doc]


def last_clause(doc: Doc) -> Clause:
    return list(clauses_of(doc))[-1]


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


@pytest.mark.parametrize(
    ("name", "modality"),
    [
        ("could", "possible"),
        ("will", "planned"),
        ("would", "conditional"),
        ("would-have", "conditional"),
        ("need-not", "actual"),
        ("has-to", "required"),
        ("must", "required"),
        ("yet-to", "actual"),
        ("perhaps", "possible"),
        ("reportedly", "probable"),
        ("going-to", "planned"),
        ("planned-for", "planned"),
        ("is-known", "actual"),
        ("port-expected", "probable"),
        ("expects-to", "actual"),
        ("due-on", "planned"),
        ("flood-unlikely", "probable"),
        ("adj-unlikely", "probable"),
        ("more-likely", "actual"),
        ("was-to", "planned"),
        ("decision-was-to", "actual"),
        ("question-is-who", "actual"),
        ("never-will", "planned"),
        ("may-and", "possible"),
        ("shared-aux", "actual"),
        ("if-and", "conditional"),
        ("if", "conditional"),
        ("once-signed", "planned"),
        ("fail", "actual"),
        ("nobody-failed", "actual"),
        ("not-begun", "actual"),
        ("called-off", "actual"),
    ],
)
def test_the_modality_of_a_clause_is_that_of_the_strongest_of_its_words(
    parsed: Parsed, name: str, modality: Modality
) -> None:
    doc = parsed({"called-off": "strike-off"}.get(name, name))
    clause = next(iter(clauses_of(doc))) if name == "once-signed" else last_clause(doc)
    assert modality_of(clause.verbs, reported=False) == modality


@pytest.mark.parametrize(
    ("name", "planned", "reported", "modality"),
    [
        ("will", False, False, "probable"),
        ("will", False, True, "probable"),
        ("going-to", False, False, "probable"),
        ("never-will", False, False, "probable"),
        ("would", True, True, "planned"),
        ("would", False, True, "probable"),
        ("would", False, False, "conditional"),
        ("would-have", True, True, "conditional"),
        ("could", True, True, "possible"),
        ("planned-for", False, False, "planned"),
        ("due-on", False, False, "planned"),
    ],
)
def test_what_will_be_is_planned_or_foreseen_and_would_is_the_future_of_reported_speech(
    parsed: Parsed, name: str, planned: bool, reported: bool, modality: Modality
) -> None:
    assert modality_of(last_clause(parsed(name)).verbs, reported, planned) == modality


@pytest.mark.parametrize(
    ("name", "polarity"),
    [
        ("need-not", "negative"),
        ("has-to", "positive"),
        ("yet-to", "negative"),
        ("flood-unlikely", "negative"),
        ("adj-unlikely", "negative"),
        ("more-likely", "positive"),
        ("fail", "negative"),
        ("nobody-failed", "positive"),
        ("never-will", "negative"),
        ("never-did", "negative"),
        ("port-expected", "positive"),
        ("not-begun", "negative"),
        ("have-begun", "positive"),
        ("cannot-and", "negative"),
    ],
)
def test_a_clause_is_negative_if_an_odd_number_of_its_words_deny(parsed: Parsed, name: str, polarity: str) -> None:
    verbs = last_clause(parsed(name)).verbs
    assert polarity_of(verbs) == polarity
    assert polarity_of(verbs, denied=True) != polarity


@pytest.mark.parametrize(
    ("found", "modality"),
    [
        ({"actual"}, "actual"),
        ({"actual", "probable"}, "probable"),
        ({"probable", "possible"}, "possible"),
        ({"actual", "planned"}, "planned"),
        ({"planned", "possible"}, "possible"),
        ({"planned", "probable"}, "probable"),
        ({"planned", "required"}, "required"),
        ({"required", "conditional"}, "conditional"),
        ({"conditional", "unasserted"}, "unasserted"),
    ],
)
def test_the_strongest_modality_counts_but_what_may_be_is_no_plan(found: set[Modality], modality: Modality) -> None:
    assert strongest(found) == modality


@pytest.mark.parametrize(
    ("name", "predicate", "expected"),
    [
        ("seems-that", "seems", True),
        ("unlikely", "unlikely", True),
        ("true-that", "true", True),
        ("known-whether", "known", False),
        ("planned-that", "planned", False),
        ("think-that", "thinks", False),
        ("say-that", "said", False),
        ("planned-for", "planned", False),
        ("could", "burst", False),
        ("flood-unlikely", "unlikely", False),
        ("claim-false", "false", False),
    ],
)
def test_a_predicate_that_says_how_likely_a_clause_is_rates_it(
    parsed: Parsed, name: str, predicate: str, expected: bool
) -> None:
    assert rates_clause(word(parsed(name), predicate)) is expected


@pytest.mark.parametrize(
    ("name", "governor", "expected"),
    [
        ("seems-that", "seems", Effect(modality="probable")),
        ("false-that", "false", Effect(negative=True)),
        ("true-that", "true", Effect(copula=True)),
        ("chance-that", "chance", Effect(modality="possible")),
        ("clear-that", "clear", Effect(denied="unasserted")),
        ("not-unclear-that", "unclear", Effect(modality="unasserted", denied="actual")),
        ("say-that", "said", None),
        ("flood-unlikely", "unlikely", None),
        ("evidence-that", "evidence", None),
    ],
)
def test_a_rating_says_how_true_a_clause_is(parsed: Parsed, name: str, governor: str, expected: Effect | None) -> None:
    assert rating_of(word(parsed(name), governor)) == expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [("going-to", "going", True), ("port-expected", "expected", False), ("could", "burst", False)],
)
def test_going_to_is_of_the_future(parsed: Parsed, name: str, text: str, expected: bool) -> None:
    assert is_of_future(word(parsed(name), text)) is expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [("fail", "failed", True), ("needs-town", "needs", True), ("ensure-that", "wants", False)],
)
def test_some_verbs_form_one_predicate_with_their_infinitive(
    parsed: Parsed, name: str, text: str, expected: bool
) -> None:
    assert joins_infinitive(word(parsed(name), text)) is expected


@pytest.mark.parametrize(
    ("name", "verb", "expected"),
    [("ask-whether", "burned", True), ("tells-if", "needed", True), ("say-that", "burned", False)],
)
def test_whether_and_if_ask(parsed: Parsed, name: str, verb: str, expected: bool) -> None:
    assert is_whether(word(parsed(name), verb)) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("fail", True), ("not-begun", True), ("no-object", True), ("have-begun", False), ("port-expected", False)],
)
def test_words_deny_by_themselves_or_over_an_infinitive(parsed: Parsed, name: str, expected: bool) -> None:
    assert has_negation(list(parsed(name))) is expected
