"""Counted nouns, by tags and by words alone."""

from collections.abc import Callable

import pytest
import spacy
from spacy.tokens import Doc

from dateline.extractors.figures.component import mark_figures
from dateline.extractors.figures.counted import CountedNouns, ending_at, lemma_of, singular_of

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


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("killed-twelve", {"12": "person", "30": "person"}),
        ("nine-died", {"Nine": "person", "12": "person"}),
        ("the-forty-died", {}),
        ("arrested-as-many", {"12": "person"}),
        ("one-of-ships", {"One of the largest ships": "ship"}),
        ("one-of-crew", {}),
        ("two-of-deputies", {"Two of Lindqvist’s deputies": "deputy"}),
        ("housed-who", {"400": "person"}),
        ("three-course", {"three course": "course"}),
        ("norvik-ships", {"Three Norvik ships": "ship", "50 Liberals": "Liberal"}),
        ("armed-men", {"Six heavily armed men": "man", "40 dead": "dead"}),
        ("cut-jobs", {"40 jobs": "job", "300 homes": "home"}),
    ],
)
def test_what_the_numbers_of_a_parsed_sentence_count(
    parsed: Callable[..., Doc], name: str, found: dict[str, str]
) -> None:
    doc = mark_figures(parsed(name))
    figures = [span._.figure for span in doc.spans["figures"]]
    assert {figure.text: figure.unit for figure in figures} == found


def noun(rows: str, number: str, *, is_one: bool = False) -> tuple[str, str] | None:
    """What a number counts in a sentence given by words with part of speech and tag: the words, and the lemma."""
    words, pos, tags = zip(*(row.split("/") for row in rows.split()), strict=True)
    doc = Doc(_VOCAB, words=list(words), pos=list(pos), tags=list(tags), lemmas=[word.lower() for word in words])
    start = doc.text.index(number)
    found = CountedNouns(doc).after(start, start + len(number), is_one=is_one)
    return found and (doc.text[found.start : found.end], found.lemma)


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("six/NUM/CD ships/NOUN/NNS sank/VERB/VBD", ("ships", "ships")),
        ("six/NUM/CD red/ADJ/JJ ships/NOUN/NNS sank/VERB/VBD", ("red ships", "ships")),
        ("six/NUM/CD sunken/VERB/VBN ships/NOUN/NNS sank/VERB/VBD", ("sunken ships", "ships")),
        ("six/NUM/CD very/ADV/RB red/ADJ/JJ ships/NOUN/NNS sank/VERB/VBD", None),
        ("six/NUM/CD more/ADV/RBR ships/NOUN/NNS sank/VERB/VBD", ("more ships", "ships")),
        ("six/NUM/CD cargo/NOUN/NN ships/NOUN/NNS sank/VERB/VBD", ("cargo ships", "ships")),
        ("six/NUM/CD ships/NOUN/NNS 's/PART/POS crews/NOUN/NNS left/VERB/VBD", ("ships", "ships")),
        ("six/NUM/CD Orsk/PROPN/NNP ships/NOUN/NNS sank/VERB/VBD", ("Orsk ships", "ships")),
        ("six/NUM/CD Liberals/PROPN/NNPS left/VERB/VBD", ("Liberals", "liberals")),
        ("six/NUM/CD cargo/NOUN/NN Liberals/PROPN/NNPS left/VERB/VBD", ("cargo Liberals", "liberals")),
        ("six/NUM/CD ships/NOUN/NNS Orsk/PROPN/NNP left/VERB/VBD", ("ships", "ships")),
        ("six/NUM/CD Orsk/PROPN/NNP left/VERB/VBD", None),
        ("six/NUM/CD ship/NOUN/NN sank/VERB/VBD", None),
        ("six/NUM/CD ,/PUNCT/, ships/NOUN/NNS sank/VERB/VBD", None),
        ("six/NUM/CD of/ADP/IN the/DET/DT ships/NOUN/NNS sank/VERB/VBD", ("ships", "ships")),
        ("six/NUM/CD homeless/ADJ/JJ left/VERB/VBD", ("homeless", "homeless")),
        ("six/NUM/CD red/ADJ/JJ left/VERB/VBD", None),
    ],
)
def test_by_tags_the_last_noun_before_another_word_is_counted(rows: str, found: tuple[str, str] | None) -> None:
    assert noun(rows, "six") == found


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("one/NUM/CD ship/NOUN/NN sank/VERB/VBD", ("ship", "ship")),
        ("one/NUM/CD ships/NOUN/NNS sank/VERB/VBD", ("ships", "ships")),
        ("one/NUM/CD red/ADJ/JJ ship/NOUN/NN sank/VERB/VBD", ("red ship", "ship")),
        ("one/NUM/CD another/DET/DT ship/NOUN/NN", None),
        ("one/NUM/CD of/ADP/IN ships/NOUN/NNS", None),  # without a parse
    ],
)
def test_one_counts_a_noun_of_either_number(rows: str, found: tuple[str, str] | None) -> None:
    assert noun(rows, "one", is_one=True) == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("five 'tanks'", None),
        ('five "cod wars" there', 'cod wars"'),
        ('five "cod wars there', "cod wars"),
        ("five-ship fleet", "ship"),
        ("five- ship fleet", "ship"),
        ("five - ships", None),
        ("five the ships", None),
        ("five of Orsk ’s ships", "ships"),
        ("five of the ships", "ships"),
        ("five of all ships", "ships"),
        ("five of", None),
        ("five old and ships", None),
        ("five big old red new ships", "big old red new ships"),
        ("five big old red new sad ships", None),
        ("five dead", "dead"),
        ("five in ships", None),
        ("five Orsk", None),
    ],
)
def test_by_words_a_plural_within_a_few_words_is_counted(
    make_doc: Callable[[str], Doc], text: str, words: str | None
) -> None:
    found = CountedNouns(make_doc(text)).after(0, 4, is_one=False)
    assert (found and text[found.start : found.end]) == words


@pytest.mark.parametrize(
    ("text", "words"), [("one ship sank", "ship"), ("one Orsk ship", "Orsk ship"), ("one Orsk", None)]
)
def test_by_words_one_counts_the_first_word_in_small_letters(
    make_doc: Callable[[str], Doc], text: str, words: str | None
) -> None:
    found = CountedNouns(make_doc(text)).after(0, 3, is_one=True)
    assert (found and text[found.start : found.end]) == words


@pytest.mark.parametrize(
    ("text", "words", "lemma"),
    [
        ("150-strong", "strong", "person"),
        ("150strong", "strong", "person"),
        ("150 strong", None, None),
        ("150fold", "fold", "time"),
        ("150 fold", "fold", "time"),
        ("150-fold", "fold", "time"),
        ("150-folded", None, None),
    ],
)
def test_an_ending_makes_an_amount_of_a_number(text: str, words: str | None, lemma: str | None) -> None:
    found = ending_at(text, 3)
    assert (found and (text[found.start : found.end], found.lemma, found.is_joined)) == (
        (words, lemma, True) if words else None
    )


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("ties", "tie"),
        ("parties", "party"),
        ("losses", "loss"),
        ("dishes", "dish"),
        ("boxes", "box"),
        ("heroes", "hero"),
        ("buzzes", "buzz"),
        ("planes", "plane"),
        ("police", "police"),
    ],
)
def test_the_singular_by_spelling(plural: str, singular: str) -> None:
    assert singular_of(plural) == singular


@pytest.mark.parametrize(
    ("word", "lemma", "singular"),
    [
        ("men", "men", "man"),
        ("Men", "", "man"),
        ("needs", "need", "need"),
        ("gunmen", "gun", "gunman"),
        ("folk", "people", "person"),
        ("tanks", "", "tank"),
        ("bus", "", "bus"),
        ("gas", "", "gas"),
        ("his", "", "his"),
        ("famous", "", "famous"),
        ("virus", "", "virus"),
        ("glass", "", "glass"),
        ("ship", "", "ship"),
    ],
)
def test_the_lemma_is_that_of_the_irregular_forms_the_lemmatizer_or_the_spelling(
    word: str, lemma: str, singular: str
) -> None:
    assert lemma_of(Doc(_VOCAB, words=[word], lemmas=[lemma])[0]) == singular
