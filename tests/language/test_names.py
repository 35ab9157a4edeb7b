from collections.abc import Sequence

import pytest
import spacy
from spacy.tokens import Doc

from dateline.errors import DatelineError
from dateline.language.names import trim_entities


def names_in(words: Sequence[tuple[str, str, str]]) -> list[tuple[str, str]]:
    """Of words with their part of speech and entity tag."""
    texts, pos, tags = zip(*words, strict=True)
    doc = Doc(spacy.blank("en").vocab, words=list(texts), pos=list(pos), ents=list(tags))
    return [(entity.text, entity.label_) for entity in trim_entities(doc).ents]


@pytest.mark.parametrize(
    ("behind", "pos"),
    [(",", "PUNCT"), ("’s", "PART"), ("of", "ADP"), ("and", "CCONJ"), ("himself", "PRON"), ("said", "VERB")],
)
def test_what_no_name_ends_with_is_cut_off(behind: str, pos: str) -> None:
    words = [("Ada", "PROPN", "B-PERSON"), ("Lind", "PROPN", "I-PERSON"), (behind, pos, "I-PERSON")]
    assert names_in(words) == [("Ada Lind", "PERSON")]


def test_names_keep_the_marks_that_are_theirs() -> None:
    words = [("Yahoo", "PROPN", "B-ORG"), ("!", "PUNCT", "I-ORG")]
    assert names_in(words) == [("Yahoo !", "ORG")]
    words = [
        ("Orm", "PROPN", "B-PERSON"),
        ("(", "PUNCT", "I-PERSON"),
        ("R", "NOUN", "I-PERSON"),
        (")", "PUNCT", "I-PERSON"),
    ]
    assert names_in(words) == [("Orm ( R )", "PERSON")]


def test_the_article_before_a_name_is_none_of_it() -> None:
    assert names_in([("The", "DET", "B-ORG"), ("Senate", "PROPN", "I-ORG")]) == [("Senate", "ORG")]


def test_a_pronoun_is_no_name() -> None:
    assert names_in([("He", "PRON", "B-PERSON"), ("said", "VERB", "O")]) == []


def test_without_tags_it_says_what_it_needs() -> None:
    doc = Doc(spacy.blank("en").vocab, words=["Lind", ","], ents=["B-PERSON", "I-PERSON"])
    with pytest.raises(DatelineError, match=r"dateline_names needs token\.pos"):
        trim_entities(doc)


def test_a_name_that_was_broken_at_a_particle_is_one() -> None:
    words = [
        ("Musa", "PROPN", "B-PERSON"),
        ("ibn", "PROPN", "I-PERSON"),
        ("‘", "PUNCT", "O"),
        ("Ali", "PROPN", "B-PERSON"),
    ]
    assert names_in(words) == [("Musa ibn ‘ Ali", "PERSON")]
