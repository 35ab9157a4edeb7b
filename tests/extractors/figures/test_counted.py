"""Counted nouns, by tags and by words alone."""

from collections.abc import Callable

import pytest
import spacy
from spacy.tokens import Doc

from dateline.extractors.figures.counted import CountedNouns, singular_of

_VOCAB = spacy.blank("en").vocab


@pytest.mark.parametrize(
    ("plural", "singular"), [("parties", "party"), ("boxes", "box"), ("branches", "branch"), ("tanks", "tank")]
)
def test_singulars_follow_the_spelling(plural: str, singular: str) -> None:
    assert singular_of(plural) == singular


@pytest.mark.parametrize(
    ("text", "number", "words", "lemma"),
    [
        ("It gave six old military drones away.", "six", "old military drones", "drone"),
        ("Two of Lindqvist's deputies left.", "Two", "deputies", "deputy"),
        ("Hundreds of the children left.", "Hundreds", "children", "child"),
        ("It was a three-member panel.", "three", "member", "member"),
        ("It lost five such ships.", "five", "such ships", "ship"),
    ],
)
def test_without_tags_the_first_plural_is_counted(
    make_doc: Callable[[str], Doc], text: str, number: str, words: str, lemma: str
) -> None:
    start = text.index(number)
    noun = CountedNouns(make_doc(text)).after(start, start + len(number), is_one=False)
    assert noun is not None
    assert (text[noun.start : noun.end], noun.lemma) == (words, lemma)


@pytest.mark.parametrize("text", ["five were hurt", "five, tanks", "five\nTanks", "five 6 tanks", "five"])
def test_a_number_may_count_nothing(make_doc: Callable[[str], Doc], text: str) -> None:
    assert CountedNouns(make_doc(text)).after(0, 4, is_one=False) is None


@pytest.mark.parametrize("text", ["one day", "one can", "one of them", "one another"])
def test_one_is_often_a_pronoun(make_doc: Callable[[str], Doc], text: str) -> None:
    assert CountedNouns(make_doc(text)).after(0, 3, is_one=True) is None


def test_tags_tell_a_noun_from_a_verb() -> None:
    doc = Doc(
        _VOCAB,
        words=["Two", "needs", "arose", ";", "two", "needs", "help"],
        pos=["NUM", "NOUN", "VERB", "PUNCT", "NUM", "VERB", "NOUN"],
        tags=["CD", "NNS", "VBD", ":", "CD", "VBZ", "NN"],
        lemmas=["two", "need", "arise", ";", "two", "need", "help"],
    )
    nouns = CountedNouns(doc)
    first, second = nouns.after(0, 3, is_one=False), nouns.after(18, 21, is_one=False)
    assert first is not None and first.lemma == "need"
    assert second is None


def test_a_number_and_a_singular_noun_may_describe_another() -> None:
    doc = Doc(
        _VOCAB,
        words=["A", "two", "vehicle", "crash"],
        pos=["DET", "NUM", "NOUN", "NOUN"],
        tags=["DT", "CD", "NN", "NN"],
        lemmas=["a", "two", "vehicle", "crash"],
        heads=[3, 2, 3, 3],
        deps=["det", "nummod", "compound", "ROOT"],
    )
    noun = CountedNouns(doc).after(2, 5, is_one=False)
    assert noun is not None and (noun.lemma, noun.is_joined) == ("vehicle", True)


def test_what_stands_between_a_number_and_its_noun_may_be_joined_or_a_name() -> None:
    doc = Doc(
        _VOCAB,
        words=["40", "work", "-", "related", "mails", "of", "50", "Orsk", "registered", "voters"],
        pos=["NUM", "NOUN", "PUNCT", "VERB", "NOUN", "ADP", "NUM", "PROPN", "VERB", "NOUN"],
        tags=["CD", "NN", "HYPH", "VBN", "NNS", "IN", "CD", "NNP", "VBN", "NNS"],
        lemmas=["40", "work", "-", "relate", "mail", "of", "50", "Orsk", "register", "voter"],
    )
    nouns = CountedNouns(doc)
    first, second = nouns.after(0, 2, is_one=False), nouns.after(28, 30, is_one=False)
    assert first is not None and second is not None
    assert (first.lemma, second.lemma) == ("mail", "voter")
