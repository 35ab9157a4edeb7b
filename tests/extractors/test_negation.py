"""What is denied: predicates, nouns, and the saying of something."""

from functools import cache

import pytest
from spacy.tokens import Token

from dateline.extractors.negation import is_negated, is_unsaid
from dateline.pipeline import load


@cache
def words(text: str) -> list[Token]:
    return list(load()(text))


def word(text: str, lemma: str) -> Token:
    return next(token for token in words(text) if token.lemma_ == lemma)


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The mill did not burn.", "burn", True),
        ("The mill never burned.", "burn", True),
        ("Nobody burned the mill.", "burn", True),
        ("Neither the mayor nor the guard burned the mill.", "burn", True),
        ("Not one guard burned the mill.", "burn", True),
        ("No guards burned the mill.", "burn", True),
        ("Few guards burned the mill.", "burn", True),
        ("A few guards burned the mill.", "burn", False),
        ("Hardly any guards burned the mill.", "burn", True),
        ("At no time did the guards burn the mill.", "burn", True),
        ("With no rain in sight, the guards burned the mill.", "burn", False),
        ("No fewer than 20 guards burned the mill.", "burn", False),
        ("The guards burned no more than 20 mills.", "burn", False),
        ("The guards must leave no later than Monday.", "leave", False),
        ("The guards no longer leave the mill.", "leave", True),
        ("The guards burned not only the mill but the farm.", "burn", False),
        ("The guards burned not just the mill but the farm.", "burn", False),
        ("The guards not merely burned the mill, they sold it.", "burn", False),
        ("The mill burned not because of the guards but because of the heat.", "burn", False),
        ("The mill closed not because it burned but because it flooded.", "burn", False),
        ("Not until the guards left did the mill burn.", "leave", False),
        ("Not until 1950 was the mill burned.", "burn", True),
        ("The mayor has yet to leave.", "leave", True),
        ("The mayor is yet to leave.", "leave", True),
    ],
)
def test_a_predicate_is_denied_by_its_own_words(text: str, verb: str, expected: bool) -> None:
    assert is_negated(word(text, verb)) is expected


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("The mayor said that the mill was safe.", "say", False),
        ("The mayor did say that the mill was safe.", "say", False),
        ("The mayor did not say that the mill was safe.", "say", True),
        ("The mayor declined to say that the mill was safe.", "say", True),
        ("The mayor did not fail to say that the mill was safe.", "say", False),
        ("The mayor did not decline to say that the mill was safe.", "say", False),
        ("The mayor forgot to say that the mill was safe.", "say", True),
        ("The mayor has yet to say that the mill was safe.", "say", True),
        ("The mayor stopped short of saying that the mill was safe.", "say", True),
        ("The mayor left without saying that the mill was safe.", "say", True),
        ("The mayor came back, saying that the mill was safe.", "say", False),
        ("The mayor did not come back, saying that the mill was safe.", "say", False),
        ("The mayor had no wish to say that the mill was safe.", "say", True),
        ("It is too early to say that the mill is safe.", "say", True),
        ("It would be wrong to assume that the mill is safe.", "assume", True),
        ("It is right to assume that the mill is safe.", "assume", False),
        ("No guard said that the mill was safe.", "say", True),
        ("There is evidence that the mill was sold.", "evidence", False),
        ("There is no evidence that the mill was sold.", "evidence", True),
        ("There is little evidence that the mill was sold.", "evidence", True),
        ("There was never any evidence that the mill was sold.", "evidence", True),
        ("The judge did not see any evidence that the mill was sold.", "evidence", True),
        ("The judge saw evidence that the mill was sold.", "evidence", False),
        ("The judge failed to find evidence that the mill was sold.", "evidence", True),
        ("The judge lacked evidence that the mill was sold.", "evidence", True),
        ("In the absence of evidence that the mill was sold, the judge left.", "evidence", True),
        ("Without evidence that the mill was sold, the judge left.", "evidence", True),
        ("The judge did not repeat the claim that the mill was sold.", "claim", False),
    ],
)
def test_a_saying_is_denied_by_what_stands_over_it_too(text: str, cue: str, expected: bool) -> None:
    assert is_unsaid(word(text, cue)) is expected
