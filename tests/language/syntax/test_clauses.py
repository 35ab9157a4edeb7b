from collections.abc import Callable

import pytest
from spacy.tokens import Doc, Token

from dateline.language.syntax import (
    is_clause,
    noun_phrase,
    own_words,
    subject_of,
    whole_clause,
)

Parsed = Callable[..., Doc]


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


def text_of(words: list[Token]) -> str:
    return " ".join(token.text for token in words)


@pytest.mark.parametrize(
    ("name", "heads"),
    [
        ("relative", ["won", "rejected"]),
        ("shared-aux", ["risen", "fallen"]),
        ("fail", ["failed"]),
        ("nested", ["said", "denied", "closed"]),
    ],
)
def test_clauses_are_headed_by_finite_predicates_and_those_coordinated(
    parsed: Parsed, name: str, heads: list[str]
) -> None:
    assert [token.text for token in parsed(name) if is_clause(token)] == heads


def test_a_later_predicate_has_the_subject_of_the_first(parsed: Parsed) -> None:
    doc = parsed("coordinated")
    assert subject_of(word(doc, "reached")) == word(doc, "train")


def test_own_words_leave_out_the_clauses_that_stand_for_themselves(parsed: Parsed) -> None:
    assert text_of(own_words(word(parsed("coordinated"), "left"))) == "The train left Arlo on 3 May"
    assert text_of(own_words(word(parsed("said-that"), "said"))) == "Minister Anna Kovar said on Monday"


def test_the_whole_clause_has_those_that_depend_on_it_but_not_those_beside_it(parsed: Parsed) -> None:
    assert text_of(whole_clause(word(parsed("object-relative"), "old"))) == "The missiles that Karvenia sold were old"
    assert text_of(whole_clause(word(parsed("pronoun"), "arrived"))) == "Kovar arrived on Monday"
    assert text_of(whole_clause(word(parsed("said-that"), "held"))) == "the ceasefire had held for three days"


def test_a_noun_phrase_leaves_out_case_and_relative_clause(parsed: Parsed) -> None:
    assert text_of(noun_phrase(word(parsed("relative"), "party"))) == "The party"
    assert text_of(noun_phrase(word(parsed("said-that"), "days"))) == "three days"
