"""Nouns of saying: whose they are and the clause that they hold, by the hand-checked parse."""

from collections.abc import Callable
from typing import Any

import pytest

from dateline.extractors.attributions.nouns import from_nouns

Found = Callable[..., list[Any]]
_LEAKS = ["that the dam leaks"]


@pytest.mark.parametrize(
    ("name", "misread", "expected"),
    [
        ("claim-of", {}, ("Kolb", "claim", _LEAKS)),
        ("claim-by", {}, ("Kolb", "claim", _LEAKS)),
        ("claim-by", {6: {"dep_": "appos"}}, ("Kolb", "claim", _LEAKS)),
        ("claim-by", {7: {"dep_": "ccomp"}}, ("Kolb", "claim", _LEAKS)),
        ("claim-by", {7: {"dep_": "acl:relcl"}}, ("Kolb", "claim", _LEAKS)),
        ("claim-by", {3: {"dep_": "obl"}}, (None, "claim", _LEAKS)),
        ("noun", {}, (None, "claim", ["that the port had closed"])),
        ("adding-sense", {}, (None, "sense", _LEAKS)),
        ("message-after", {}, ("Kolb", "message", ["The dam leaks"])),
        ("message-after", {2: {"dep_": "ccomp"}}, ("Kolb", "message", ["The dam leaks"])),
        ("message-that", {}, ("Kolb", "message", _LEAKS)),
        ("message-that", {2: {"dep_": "nsubj"}}, ("Kolb", "message", _LEAKS)),
        ("on-answer", {}, ("the board", "answer", _LEAKS)),  # `of` stands for `by` here
    ],
)
def test_a_noun_of_saying_holds_a_clause(
    found: Found, name: str, misread: dict[int, Any], expected: tuple[Any, ...]
) -> None:
    [each] = found(from_nouns, name, misread)
    assert each == expected


@pytest.mark.parametrize(
    ("name", "misread"),
    [
        ("claim-which", {}),
        ("claim-of", {2: {"pos_": "VERB"}}),
        ("claim-of", {2: {"lemma_": "stone"}}),
        ("claim-of", {6: {"tag_": "VBG"}}),  # no finite clause
        ("claim-of", {6: {"dep_": "advcl"}}),
        ("claim-of", {3: {"dep_": "obj"}}),  # `that` is a pronoun
        ("message-after", {8: {"dep_": "obl"}}),  # nobody’s message
        ("message-after", {2: {"tag_": "NNS", "pos_": "NOUN"}}),
        ("message-after", {4: {"dep_": "dep"}}),
        ("message-that", {4: {"dep_": "advmod"}}),
        ("message-that", {3: {"lemma_": "seem"}}),
        ("message-that", {2: {"dep_": "obl"}}),
        ("message-that", {0: {"dep_": "det"}}),
        ("judges", {}),
    ],
)
def test_other_clauses_are_not_what_a_noun_says(found: Found, name: str, misread: dict[int, Any]) -> None:
    assert found(from_nouns, name, misread) == []


_AS_NOUN: dict[int, Any] = {1: {"dep_": "compound"}, 2: {"pos_": "NOUN", "tag_": "NNS"}}


def test_a_verb_that_was_taken_for_a_noun_says_the_clause_right_behind_it(found: Found) -> None:
    expected = [("The board", "judges", _LEAKS)]
    assert found(from_nouns, "judges", _AS_NOUN) == expected
    assert found(from_nouns, "judges", _AS_NOUN | {1: {"dep_": "nsubj"}}) == expected
    assert found(from_nouns, "judges", _AS_NOUN | {6: {"dep_": "acl"}}) == expected


@pytest.mark.parametrize(
    "misread",
    [
        {2: {"pos_": "NOUN", "tag_": "NN"}},
        {2: {"pos_": "NOUN", "tag_": "NNS", "lemma_": "stone"}},
        {2: {"pos_": "NOUN", "tag_": "NNS", "dep_": "obj"}},
        {1: {"dep_": "cop"}},
        {1: {"dep_": "dep"}},
        {6: {"dep_": "advcl"}},
        {6: {"tag_": "VBG"}},
        {3: {"dep_": "obj"}},
    ],
)
def test_other_nouns_in_its_place_say_nothing(found: Found, misread: dict[int, Any]) -> None:
    assert found(from_nouns, "judges", _AS_NOUN | misread) == []
