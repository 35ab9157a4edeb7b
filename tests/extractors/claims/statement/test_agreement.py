import pytest
import spacy
from spacy.tokens import Doc

from dateline.extractors.claims.statement.agreement import (
    denied,
    in_full,
    in_third_person,
    may_be_subject,
    subject_of_verb,
)

VOCAB = spacy.blank("en").vocab


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("like", "likes"),
        ("try", "tries"),
        ("play", "plays"),
        ("go", "goes"),
        ("wish", "wishes"),
        ("am", "is"),
        ("’ve", " has"),
        ("buy", "buys"),
    ],
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


@pytest.mark.parametrize(
    ("name", "word", "full"),
    [
        ("shes-been", "’s", "has"),
        ("hes-sold", "’s", "has"),
        ("shes-ill", "’s", "is"),
        ("id-sell", "’d", "would"),
        ("id-sold", "’d", "had"),
        ("ive-sold", "’ve", "have"),
        ("but-open", "was", "was"),
    ],
)
def test_auxiliaries_in_full(scene, name: str, word: str, full: str) -> None:
    auxiliary = scene(name).token(word)
    auxiliary.lemma_ = {"’s": "be"}.get(word, auxiliary.lemma_)  # what a lemmatizer takes each for
    assert in_full(auxiliary) == full


def test_the_lemma_tells_has_from_is(scene) -> None:
    auxiliary = scene("shes-ill").token("’s")
    auxiliary.lemma_ = "have"
    assert in_full(auxiliary) == "has"


@pytest.mark.parametrize(
    ("word", "full"), [("ca", "can"), ("wo", "will"), ("'ll", "will"), ("’re", "are"), ("may", "may")]
)
def test_contracted_forms_in_full(word: str, full: str) -> None:
    (token,) = Doc(VOCAB, words=[word], tags=["MD"])
    assert in_full(token) == full


@pytest.mark.parametrize(
    ("name", "noun", "head", "expected"),
    [
        ("boats-sink", "boats", "sink", True),
        ("boats-sinks", "boats", "sinks", False),
        ("measure", "tonnes", "sold", True),
        ("crew-are", "crew", "ready", False),
        ("shes-ill", "She", "ill", True),
        ("mayor-left", "mayor", "left", True),
        ("boats-sinks", "The", "sinks", True),
    ],
)
def test_a_subject_agrees_with_its_verb(scene, name: str, noun: str, head: str, expected: bool) -> None:
    text = scene(name)
    assert may_be_subject(text.token(noun), text.token(head)) is expected


def test_a_measure_agrees_with_both_forms(scene) -> None:
    text = scene("measure")
    text.token("was").tag_ = "VBZ"
    assert may_be_subject(text.token("tonnes"), text.token("sold"))
    text.token("Ten").dep_ = "det"
    assert not may_be_subject(text.token("tonnes"), text.token("sold"))


@pytest.mark.parametrize("dep", ["conj", "det:predet"])
def test_several_take_a_plural(scene, dep: str) -> None:
    text = scene("crew-are")
    text.token("The").dep_ = dep
    assert may_be_subject(text.token("crew"), text.token("ready"))


@pytest.mark.parametrize(
    ("name", "verb", "subject"),
    [("crew-are", "are", "crew"), ("boats-sink", "sink", "boats"), ("ive-sold", "’ve", "I")],
)
def test_the_subject_of_a_finite_verb(scene, name: str, verb: str, subject: str) -> None:
    text = scene(name)
    assert subject_of_verb(text.token(verb)) == text.token(subject)


def test_a_main_verb_is_denied_with_do_and_a_form_of_be_is_not(scene) -> None:
    text = scene("they-are", "crew-are")
    (verb,) = Doc(VOCAB, words=["was"], tags=["VBD"], pos=["VERB"], lemmas=["be"])
    assert denied(verb) == "was [not]"
    assert denied(text.token("are")) == "are [not]"
