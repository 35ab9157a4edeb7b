"""Lemmas by endings."""

import pickle
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from dateline.language.lemmas import Lemmatizer

TABLES = {
    "NNS": {"s": ("s", ""), "ies": ("ies", "y"), "^series": ("", ""), "^men": ("en", "an")},
    "NNP": {},
    "VBG": {"ing": ("ing", "")},
}


@pytest.fixture
def lemmatizer() -> Lemmatizer:
    return Lemmatizer("lemmatizer").with_tables(TABLES)


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        ("treaties", "NNS", "treaty"),  # the longer ending wins
        ("ships", "NNS", "ship"),
        ("series", "NNS", "series"),  # and a whole word over all
        ("Men", "NNS", "man"),
        ("women", "NNS", "women"),  # men is known as a whole word only
        ("Ships", "NNP", "Ships"),
        ("LED", "XX", "led"),  # a tag without a table
        ("ing", "VBG", "ing"),  # nothing is left: the word stays
    ],
)
def test_longest_ending_makes_the_lemma(lemmatizer: Lemmatizer, word: str, tag: str, lemma: str) -> None:
    assert lemmatizer.lemma_of(word, tag) == lemma


@given(st.text(min_size=1), st.sampled_from(["NNS", "NNP", "VBG", ""]))
def test_every_word_has_a_lemma(word: str, tag: str) -> None:
    assert Lemmatizer("lemmatizer").with_tables(TABLES).lemma_of(word, tag)


def test_component_sets_lemmas_and_survives_writing(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_lemmatizer").with_tables(TABLES)  # type: ignore[attr-defined]
    nlp.to_disk(tmp_path)
    copies: list[Language] = [
        nlp,
        spacy.load(tmp_path),
        pickle.loads(pickle.dumps(nlp)),
        spacy.load(tmp_path).from_bytes(nlp.to_bytes()),
    ]
    for copy in copies:
        lemmatizer = copy.get_pipe("dateline_lemmatizer")
        doc = lemmatizer(Doc(copy.vocab, words=["two", "treaties"], tags=["CD", "NNS"]))
        assert [token.lemma_ for token in doc] == ["two", "treaty"]
