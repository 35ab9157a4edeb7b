"""Which words are cues: those of the table, and the user's own."""

from typing import Any

import pytest
import spacy
from spacy.tokens import Doc, Token

from dateline.extractors.attributions.cues import amounts_of, cue_of, cues_of, keep_own_cues

OWN = {
    "cue": [{"act": "say", "speech": True, "verbs": ["remonstrate", "deny"], "nouns": ["remonstrance"]}],
    "phrase": [{"act": "say", "words": ["in", "the", "eyes", "of"], "source": "after"}],
    "none": ["say over"],
}


def word(text: str, place: int, *, own: bool = False, **attributes: list[Any]) -> Token:
    vocab = spacy.blank("en").vocab
    if own:
        keep_own_cues(vocab, OWN)
    words = text.split()
    given = {"pos": ["VERB"] * len(words), "lemmas": words, "heads": [0] * len(words), "deps": ["dep"] * len(words)}
    return Doc(vocab, words=words, **(given | attributes))[place]  # type: ignore[arg-type]


def act(token: Token) -> str | None:
    cue = cue_of(token)
    return cue and cue.act


def test_a_lemma_of_the_table_is_a_cue_with_its_flags() -> None:
    said = cue_of(word("Say so", 0))
    assert said is not None
    assert (said.act, said.speech, said.clause) == ("say", True, True)
    assert cue_of(word("paint it", 0)) is None


def test_nouns_and_verbs_have_tables_of_their_own() -> None:
    assert cue_of(word("announcement it", 0)) is None
    assert act(word("announcement it", 0, pos=["NOUN", "PRON"])) == "say"
    assert cue_of(word("say it", 0, pos=["NOUN", "PRON"])) is None


def test_a_particle_makes_a_cue_none_or_another() -> None:
    assert cue_of(word("call off it", 0)) is None
    assert act(word("call it off", 0, deps=["ROOT", "obj", "compound:prt"])) is None
    assert act(word("point out it", 0)) == "say"


def test_own_cues_go_before_those_of_the_table() -> None:
    assert act(word("remonstrate so", 0)) is None
    assert act(word("remonstrate so", 0, own=True)) == "say"
    assert act(word("deny it", 0)) == "deny"
    assert act(word("deny it", 0, own=True)) == "say"
    assert act(word("remonstrance it", 0, own=True, pos=["NOUN", "PRON"])) == "say"
    assert act(word("say over it", 0)) == "say"
    assert act(word("say over it", 0, own=True)) is None


def test_own_phrases_stand_beside_those_of_the_table() -> None:
    own, shipped = word("x", 0, own=True).vocab, word("x", 0).vocab
    added = set(cues_of(own).phrases) - set(cues_of(shipped).phrases)
    assert [phrase.words for phrase in added] == [("in", "the", "eyes", "of")]
    assert set(cues_of(shipped).phrases) < set(cues_of(own).phrases)


@pytest.mark.parametrize("name", ["cue", "phrase", "none"])
def test_each_list_may_be_left_out(name: str) -> None:
    vocab = spacy.blank("en").vocab
    keep_own_cues(vocab, {name: OWN[name]})
    assert cues_of(vocab) != cues_of(spacy.blank("en").vocab)


@pytest.mark.parametrize(
    ("text", "deps", "expected"),
    [
        ("put it at 40", ["ROOT", "obj", "case", "obl"], ["40"]),
        ("put it at risk", ["ROOT", "obj", "case", "obl"], []),
        ("put it on 40", ["ROOT", "obj", "case", "obl"], []),
    ],
)
def test_what_something_is_put_at_is_an_amount(text: str, deps: list[str], expected: list[str]) -> None:
    heads = [0, 0, 3, 0]
    assert [token.text for token in amounts_of(word(text, 0, deps=deps, heads=heads))] == expected
