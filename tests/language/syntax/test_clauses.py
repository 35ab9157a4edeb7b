from collections.abc import Callable

import pytest
from spacy.tokens import Doc, Token

from dateline.language.syntax import (
    is_bare_conjunct,
    is_clause,
    noun_phrase,
    own_words,
    sharing_conjunct,
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


@pytest.mark.parametrize(
    ("name", "heads"),
    [
        ("control-object", ["asked"]),
        ("raising", ["seem"]),
        ("predicates-shared", ["warned", "stayed", "leading"]),
        ("copula-adjective", ["full"]),
        ("expletive", ["clear", "hold"]),
        ("there-subject", ["are", "flood"]),
        ("relative-reduced", ["collapsed"]),
        ("relative-bare", ["sold", "burned"]),
        ("relative-clause-one", ["resigned", "surprised"]),
        ("infinitive-noun", ["failed"]),
        ("gerund-subject", ["cost"]),
        ("gerund-prep", ["left"]),
        ("participle-clause", ["waved"]),
        ("csubj", ["broke", "known"]),
        ("parataxis", ["safe", "said"]),
        ("of-many", ["hurt"]),
        ("finite-conj-xcomp", ["wants", "follow"]),
        ("bare-conj", ["caught", "pulled"]),
        ("imperative-negated", ["touch"]),
        ("not-verb", ["pay", "apologised"]),
    ],
)
def test_every_finite_predicate_heads_a_clause_and_no_other_word(parsed: Parsed, name: str, heads: list[str]) -> None:
    assert [token.text for token in parsed(name) if is_clause(token)] == heads


def test_a_participle_that_is_tagged_as_a_past_tense_heads_no_clause(parsed: Parsed) -> None:
    doc = parsed("relative-reduced")
    built = word(doc, "built")
    built.tag_ = "VBD"
    built.set_morph("Tense=Past|VerbForm=Fin")
    assert not is_clause(built)
    word(doc, "bridge").dep_ = "conj"  # nor does a coordinated noun
    assert not is_clause(word(doc, "bridge"))


def test_a_finite_clause_joined_to_an_infinitive_stands_alone_with_its_own_subject(parsed: Parsed) -> None:
    doc = parsed("finite-conj-xcomp")
    follow = word(doc, "follow")
    follow.head = word(doc, "meet")
    assert is_clause(follow)
    word(doc, "vote").dep_ = "obl"
    assert not is_clause(follow)


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("bare-conj", "pulled", True),
        ("bare-conj", "caught", False),
        ("shared-aux", "fallen", True),
        ("predicates-shared", "stayed", False),
        ("predicates-shared", "leading", False),
        ("not-verb", "apologised", False),
        ("coordinated", "crossed", False),
        ("of-many", "driver", False),
    ],
)
def test_a_bare_conjunct_has_the_form_of_the_first_and_no_auxiliary(
    parsed: Parsed, name: str, head: str, expected: bool
) -> None:
    assert is_bare_conjunct(word(parsed(name), head)) is expected


def test_a_bare_conjunct_of_another_form_shares_nothing(parsed: Parsed) -> None:
    doc = parsed("bare-conj")
    word(doc, "pulled").tag_ = "VBG"
    assert not is_bare_conjunct(word(doc, "pulled"))


def test_a_bare_conjunct_shares_the_auxiliary_of_the_first(parsed: Parsed) -> None:
    doc = parsed("bare-conj")
    assert sharing_conjunct(word(doc, "pulled")) == word(doc, "caught")
    stays = parsed("predicates-shared")
    assert sharing_conjunct(word(stays, "stayed")) == word(stays, "stayed")


@pytest.mark.parametrize(
    ("name", "head", "subject"),
    [
        ("raising", "failed", "talks"),
        ("predicates-shared", "stayed", "mayor"),
        ("predicates-shared", "leading", "mayor"),
        ("relative-reduced", "built", "bridge"),
        ("infinitive-noun", "widen", "plan"),
        ("gerund-prep", "repairing", "crew"),
        ("participle-clause", "Leaving", "Lind"),
        ("because", "rose", "river"),
        ("csubj", "known", "broke"),
        ("finite-conj-xcomp", "meet", "board"),
        ("finite-conj-xcomp", "follow", "vote"),
        ("there-subject", "flood", "that"),
        ("gerund-subject", "Closing", None),
        ("imperative-negated", "touch", None),
        ("relative-clause-one", "nobody", None),
    ],
)
def test_a_subject_is_the_own_one_that_of_the_first_or_that_of_the_clause_above(
    parsed: Parsed, name: str, head: str, subject: str | None
) -> None:
    found = subject_of(word(parsed(name), head))
    assert (found.text if found else None) == subject


def test_a_finite_adverbial_clause_without_a_subject_takes_none_from_above(parsed: Parsed) -> None:
    doc = parsed("because")
    word(doc, "river").dep_ = "obl"
    assert subject_of(word(doc, "rose")) is None


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("predicates-shared", "warned", "The mayor was warned"),
        ("predicates-shared", "stayed", "stayed"),
        ("predicates-shared", "leading", "is leading the search"),
        ("quoted", "burned", "“ The mill burned , ”"),
        ("quoted", "said", "Lind said"),
        ("parataxis", "safe", "The dam is safe"),
        ("fronted", "reopened", "In May , after the flood , the school reopened"),
        ("relative-whose", "left", "Ana Lind , left"),
        ("gerund-prep", "left", "The crew left without repairing the pump"),
        ("because", "closed", "The road is closed"),
        ("because", "rose", "because the river rose"),
        ("of-many", "hurt", "Some of the workers and a driver of the bus were hurt"),
        ("finite-conj-xcomp", "wants", "The board wants to meet"),
    ],
)
def test_own_words_are_those_of_one_clause(parsed: Parsed, name: str, head: str, expected: str) -> None:
    assert text_of(own_words(word(parsed(name), head))) == expected


def test_own_words_keep_the_clauses_that_are_asked_for(parsed: Parsed) -> None:
    doc = parsed("relative-bare")
    sold = word(doc, "sold")
    assert text_of(own_words(word(doc, "burned"), lambda clause: clause == sold)) == "The house the firm sold burned"
    assert text_of(own_words(word(doc, "burned"), lambda clause: clause != sold)) == "The house burned"


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("because", "closed", "The road is closed because the river rose"),
        ("because", "rose", "the river rose"),
        ("ccomp-bare", "said", "Lind said the mill burned"),
        ("parataxis", "safe", "The dam is safe"),
        ("infinitive-noun", "widen", "to widen the road"),
        ("expletive", "hold", "the dam will hold"),
        ("predicates-shared", "warned", "The mayor was warned"),
    ],
)
def test_the_whole_clause_begins_behind_its_conjunction(parsed: Parsed, name: str, head: str, expected: str) -> None:
    assert text_of(whole_clause(word(parsed(name), head))) == expected
