import pytest
import spacy
from spacy.tokens import Doc

from dateline.extractors.claims.statement.agreement import denied, in_third_person

VOCAB = spacy.blank("en").vocab


@pytest.mark.parametrize(
    ("verb", "expected"), [("like", "likes"), ("try", "tries"), ("play", "plays"), ("go", "goes"), ("wish", "wishes")]
)
def test_verbs_in_the_third_person(verb: str, expected: str) -> None:
    (token,) = Doc(VOCAB, words=[verb])
    assert in_third_person(token) == expected


@pytest.mark.parametrize(
    ("word", "tag", "pos", "lemma", "expected"),
    [
        ("took", "VBD", "VERB", "take", "[did not take]"),
        ("takes", "VBZ", "VERB", "take", "[does not take]"),
        ("take", "VBP", "VERB", "take", "[do not take]"),
        ("will", "MD", "AUX", "will", "will [not]"),
        ("was", "VBD", "AUX", "be", "was [not]"),
    ],
)
def test_denied_verbs(word: str, tag: str, pos: str, lemma: str, expected: str) -> None:
    (token,) = Doc(VOCAB, words=[word], tags=[tag], pos=[pos], lemmas=[lemma])
    assert denied(token) == expected
