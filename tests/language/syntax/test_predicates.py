from collections.abc import Callable

import pytest
from spacy.tokens import Doc, Token

from dateline.language.syntax import (
    agent_of,
    auxiliary_words,
    finite_verb_of,
    has_copula,
    has_mark,
    is_finite,
    is_infinitive,
    is_passive,
    is_perfect,
    negations,
    own_subject,
)

Parsed = Callable[..., Doc]


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [("may", "appeal", True), ("fail", "reach", False), ("copula", "breakthrough", True), ("question", "rule", True)],
)
def test_a_predicate_with_tense_or_modal_is_finite(parsed: Parsed, name: str, head: str, expected: bool) -> None:
    assert is_finite(word(parsed(name), head)) is expected


def test_the_finite_verb_is_the_first_of_a_predicate_and_its_auxiliaries(parsed: Parsed) -> None:
    assert finite_verb_of(word(parsed("shared-aux"), "risen")).text == "have"
    assert finite_verb_of(word(parsed("fail"), "failed")).text == "failed"
    assert auxiliary_words(word(parsed("perfect-passive"), "sold")) == {"has", "been"}


@pytest.mark.parametrize(
    ("name", "head", "perfect", "passive"),
    [
        ("perfect-passive", "sold", True, True),
        ("shared-aux", "risen", True, False),
        ("passive", "told", False, True),
        ("relative", "won", False, False),
        ("has-object", "has", False, False),
    ],
)
def test_auxiliaries_tell_perfect_and_passive(
    parsed: Parsed, name: str, head: str, perfect: bool, passive: bool
) -> None:
    verb = word(parsed(name), head)
    assert (is_perfect(verb), is_passive(verb)) == (perfect, passive)


def test_the_agent_is_who_acts_in_a_passive_or_participle(parsed: Parsed) -> None:
    doc = parsed("perfect-passive")
    assert agent_of(word(doc, "sold")) == word(doc, "board")
    assert agent_of(word(parsed("passive"), "told")) is None


def test_a_nominal_predicate_has_a_copula(parsed: Parsed) -> None:
    assert has_copula(word(parsed("copula"), "breakthrough"))
    assert not has_copula(word(parsed("passive"), "told"))


def test_marks_open_a_clause(parsed: Parsed) -> None:
    fail, said = parsed("fail"), parsed("said-that")
    assert is_infinitive(word(fail, "reach")) and not is_infinitive(word(fail, "failed"))
    assert not is_infinitive(word(said, "held"))
    assert has_mark(word(said, "held"), "if", "that") and not has_mark(word(said, "held"), "if")


def test_a_predicate_has_its_own_subject_or_none(parsed: Parsed) -> None:
    doc = parsed("coordinated")
    assert own_subject(word(doc, "left")) == word(doc, "train")
    assert own_subject(word(doc, "reached")) is None


def test_negations_are_the_adverbs_that_hang_on_a_word(parsed: Parsed) -> None:
    assert [each.text for each in negations(word(parsed("copula"), "breakthrough"))] == ["not"]
    assert negations(word(parsed("no-object"), "signed")) == []
