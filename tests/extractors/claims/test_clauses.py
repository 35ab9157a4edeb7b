"""Which clauses can be true or false, and their parts, on hand-checked parses."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from dateline.extractors.claims.clauses import Clause, argument_words, clauses_of, first_verb

Parsed = Callable[..., Doc]


def by_verb(doc: Doc) -> dict[str, Clause]:
    return {clause.head.text: clause for clause in clauses_of(doc)}


@pytest.mark.parametrize(
    ("name", "heads"),
    [
        ("if-and", ["rains", "burst", "flood"]),
        ("seems-that", ["burned"]),
        ("known-whether", ["known"]),
        ("planned-that", ["planned", "close"]),
        ("whether-csubj", ["unclear"]),
        ("thank-you", []),
        ("imperative", []),
        ("leave-when", ["rings"]),
        ("knows-when", ["knows"]),
        ("tells-if", ["told"]),
        ("left-when", ["left", "burned"]),
        ("should-they", ["suffer"]),
        ("not-until-clause", ["rained", "pay"]),
        ("never-did", ["burn"]),
        ("vocative", []),
        ("question", []),
        ("said-question", []),
        ("if-question", ["rains"]),
        ("question-is-who", ["pay"]),
        ("question-whether", ["open"]),
        ("heard-what", ["heard"]),
        ("as-is", ["red"]),
        ("what-said", ["wrong"]),
        ("ask-whether", ["asked"]),
        ("colon", ["denied", "burned"]),
    ],
)
def test_each_clause_that_can_be_true_or_false_is_one(parsed: Parsed, name: str, heads: list[str]) -> None:
    assert [clause.head.text for clause in clauses_of(parsed(name))] == heads


@pytest.mark.parametrize(
    ("name", "verb", "verbs"),
    [
        ("fail", "failed", ["failed", "reach"]),
        ("needs-town", "needs", ["needs"]),
        ("ensure-that", "wants", ["wants"]),
        ("yet-to", "has", ["has", "reply"]),
        ("going-to", "going", ["going", "close"]),
    ],
)
def test_a_verb_and_its_infinitive_are_one_predicate_unless_another_is_to_act(
    parsed: Parsed, name: str, verb: str, verbs: list[str]
) -> None:
    assert [token.text for token in by_verb(parsed(name))[verb].verbs] == verbs


@pytest.mark.parametrize(
    ("name", "verb", "words"),
    [
        ("sold-off", "sold", "was quickly sold off"),
        ("strike-off", "called", "called"),
        ("after-years", "sold", "sold"),
        ("copula", "breakthrough", "is not"),
        ("due-on", "due", "are"),
        ("could-be", "old", "could be"),
        ("need-not", "need", "does not need to pay"),
        ("not-until-clause", "pay", "pay"),
        ("would-have", "closed", "would have closed"),
        ("perhaps", "burned", "burned"),
        ("adj-unlikely", "unlikely", "is unlikely to rule"),
    ],
)
def test_the_predicate_is_the_verb_with_what_belongs_to_it(parsed: Parsed, name: str, verb: str, words: str) -> None:
    assert " ".join(token.text for token in by_verb(parsed(name))[verb].predicate) == words


@pytest.mark.parametrize(
    ("name", "verb", "subject", "complement"),
    [
        ("treaty-they", "signed", "they", "treaty"),
        ("object-relative", "sold", "Karvenia", "missiles"),
        ("day-they", "left", "they", None),
        ("day-that", "left", "they", None),
        ("way-they", "won", "they", None),
        ("time-spent", "spent", "they", "time"),
        ("house-in", "lived", "they", "house"),
        ("that-was-sold", "sold", "mill", None),
        ("town-where", "met", "they", None),
        ("idea-that", "left", "they", None),
        ("how-built", "built", "bridge", None),
        ("banks-that", "hold", "banks", "deposits"),
        ("not-in-may-that", "left", "they", None),
        ("alarmed-and", "angered", "plan", "town"),
        ("coordinated", "reached", "train", "Mirov"),
        ("may-and", "fall", "Prices", None),
        ("copula", "breakthrough", "deal", "breakthrough"),
        ("matter-that", "matter", None, "burned"),
        ("to-find", "hopes", "council", "find"),
        ("fail", "failed", "rocket", "orbit"),
        ("known-whether", "known", None, "burned"),
    ],
)
def test_subject_and_object_are_found_in_the_clause_or_where_it_hangs(
    parsed: Parsed, name: str, verb: str, subject: str | None, complement: str | None
) -> None:
    clause = by_verb(parsed(name))[verb]
    found = [part and part.text for part in (clause.subject, clause.object)]
    if subject is None:
        found[0] = None  # an expletive or none
    assert found == [subject, complement]


@pytest.mark.parametrize(
    ("name", "verb", "words"),
    [
        ("will", "close", "the mill"),
        ("matter-that", "matter", "that the mill burned"),
        ("to-find", "hopes", "to find a lender that charges less"),
        ("copula", "breakthrough", "a breakthrough"),
        ("vote-on-bill", "cuts", "wages"),
    ],
)
def test_an_argument_is_a_noun_phrase_or_a_clause(parsed: Parsed, name: str, verb: str, words: str) -> None:
    clause = by_verb(parsed(name))[verb]
    assert clause.object is not None
    assert " ".join(token.text for token in argument_words(clause.object, clause.predicate)) == words


@pytest.mark.parametrize(
    ("name", "verb", "first"),
    [
        ("would-have", "closed", "would"),
        ("copula", "breakthrough", "is"),
        ("should-they", "suffer", "will"),
        ("relative", "won", "won"),
        ("may-and", "fall", "fall"),
    ],
)
def test_the_first_verb_is_the_finite_one(parsed: Parsed, name: str, verb: str, first: str) -> None:
    assert first_verb(by_verb(parsed(name))[verb]).text == first


@pytest.mark.parametrize(
    ("name", "verb", "own", "whole"),
    [
        ("left-when", "left", "They left", "They left just when the mill burned"),
        ("left-when", "burned", "just when the mill burned", "just when the mill burned"),
        ("if-and", "burst", "the dam will burst", "If it rains, the dam will burst"),
        ("once-signed", "signed", "once the deal is signed", "the deal is signed"),
        ("coordinated", "crossed", "crossed the border", "crossed the border"),
    ],
)
def test_a_clause_has_its_own_words_and_those_of_the_clauses_in_it(
    parsed: Parsed, name: str, verb: str, own: str, whole: str
) -> None:
    clause = by_verb(parsed(name))[verb]
    for words, expected in ((clause.words, own), (clause.whole, whole)):
        assert "".join(token.text_with_ws for token in words).strip() == expected
