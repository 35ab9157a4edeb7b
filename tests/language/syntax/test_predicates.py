from collections.abc import Callable

import pytest
from spacy.tokens import Doc, Token

from dateline.language.syntax import (
    agent_of,
    auxiliaries,
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


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("raising", "seem", True),
        ("raising", "failed", False),
        ("copula-adjective", "full", True),
        ("copula-phrase", "Lisk", True),
        ("aux-several", "discussed", True),
        ("relative-reduced", "built", False),
        ("gerund-prep", "repairing", False),
        ("participle-clause", "Leaving", False),
        ("imperative-negated", "touch", True),
        ("infinitive-noun", "widen", False),
        ("bare-conj", "pulled", False),
        ("not-verb", "apologised", True),
        ("of-many", "driver", False),
    ],
)
def test_tense_or_a_modal_makes_a_predicate_finite(parsed: Parsed, name: str, head: str, expected: bool) -> None:
    assert is_finite(word(parsed(name), head)) is expected


def test_to_before_the_auxiliary_leaves_a_predicate_infinite(parsed: Parsed) -> None:
    doc = parsed("raising")
    word(doc, "have").tag_ = "VBP"
    assert not is_finite(word(doc, "failed"))
    word(doc, "to").dep_ = "dep"
    assert is_finite(word(doc, "failed"))


def test_a_word_is_finite_by_its_tag_or_by_its_features(parsed: Parsed) -> None:
    doc = parsed("relative-bare")
    burned = word(doc, "burned")
    burned.set_morph("VerbForm=Part")
    assert is_finite(burned)
    burned.tag_ = "VBN"
    assert not is_finite(burned)
    burned.set_morph("VerbForm=Fin")
    assert is_finite(burned)
    burned.pos_ = "ADJ"
    assert not is_finite(burned)


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("aux-several", "discussed", ["should", "have", "been", "being"]),
        ("copula-adjective", "full", ["is"]),
        ("imperative-negated", "touch", ["Do"]),
        ("bare-conj", "pulled", []),
    ],
)
def test_auxiliaries_are_those_of_the_predicate_itself(
    parsed: Parsed, name: str, head: str, expected: list[str]
) -> None:
    predicate = word(parsed(name), head)
    assert [each.text for each in auxiliaries(predicate)] == expected
    assert finite_verb_of(predicate).text == (expected or [head])[0]
    assert auxiliary_words(predicate) == {each.lower() for each in expected}


@pytest.mark.parametrize(
    ("name", "head", "perfect", "passive"),
    [
        ("aux-several", "discussed", True, True),
        ("get-passive", "fired", False, True),
        ("raising", "failed", True, False),
        ("not-verb", "pay", False, False),
        ("possessor", "grown", True, False),
    ],
)
def test_have_makes_a_perfect_and_be_or_get_a_passive(
    parsed: Parsed, name: str, head: str, perfect: bool, passive: bool
) -> None:
    verb = word(parsed(name), head)
    assert (is_perfect(verb), is_passive(verb)) == (perfect, passive)


@pytest.mark.parametrize("lemma", ["have", "’ve"])
def test_a_perfect_is_told_by_the_lemma_or_by_the_word(parsed: Parsed, lemma: str) -> None:
    doc = parsed("possessor")
    word(doc, "has").lemma_ = lemma
    assert is_perfect(word(doc, "grown"))
    word(doc, "has").dep_ = "dep"
    assert not is_perfect(word(doc, "grown"))


def test_negations_are_looked_for_at_the_word_itself(parsed: Parsed) -> None:
    doc = parsed("not-verb")
    assert [each.text for each in negations(word(doc, "pay"))] == ["not"]
    assert [each.text for each in negations(word(doc, "apologised"))] == ["never"]
    assert negations(word(doc, "firm")) == []


def test_marks_are_those_of_the_clause_itself(parsed: Parsed) -> None:
    because, control = parsed("because"), parsed("control-object")
    assert has_mark(word(because, "rose"), "because") and not has_mark(word(because, "closed"), "because")
    assert is_infinitive(word(control, "close")) and not is_infinitive(word(control, "asked"))
    assert not is_infinitive(word(because, "rose"))


def test_a_clause_is_a_subject_too_and_an_expletive_is_none(parsed: Parsed) -> None:
    assert own_subject(word(parsed("gerund-subject"), "cost")).text == "Closing"
    assert own_subject(word(parsed("expletive"), "clear")).text == "hold"
    assert own_subject(word(parsed("relative-reduced"), "built")) is None


def test_no_other_phrase_with_by_is_the_agent(parsed: Parsed) -> None:
    assert agent_of(word(parsed("passive-agent"), "sold")).text == "town"
    assert agent_of(word(parsed("relative-reduced"), "built")) is None


def test_only_a_predicate_behind_a_copula_has_one(parsed: Parsed) -> None:
    assert has_copula(word(parsed("copula-phrase"), "Lisk")) and has_copula(word(parsed("parataxis"), "safe"))
    assert not has_copula(word(parsed("there-subject"), "are"))
    assert not has_copula(word(parsed("bare-conj"), "caught"))
