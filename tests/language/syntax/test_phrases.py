from collections.abc import Callable

import pytest
from spacy.tokens import Doc, Span, Token

from dateline.language.syntax import elided_words, name_after, noun_phrase, source_phrase

Parsed = Callable[..., Doc]


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


def text_of(words: list[Token]) -> str:
    return " ".join(token.text for token in words)


def with_person(doc: Doc, *words: str) -> Doc:
    first, last = word(doc, words[0]), word(doc, words[-1])
    doc.ents = [Span(doc, first.i, last.i + 1, label="PERSON")]
    return doc


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("passive-agent", "town", "the town"),
        ("there-subject", "roads", "two roads to Orr"),
        ("infinitive-noun", "plan", "The plan to widen the road"),
        ("relative-bare", "house", "The house"),
        ("relative-reduced", "bridge", "The bridge built in May"),
        ("apposition", "Ana", "Ana Lind"),
        ("copula-phrase", "Lisk", "Lisk"),
        ("copula-adjective", "full", "full of ice"),
        ("of-many", "Some", "Some of the workers and a driver of the bus"),
        ("thus", "bridges", "the two old bridges at Lisk"),
        ("pronoun", "arrived", "arrived on Monday"),
    ],
)
def test_a_noun_phrase_has_modifiers_and_coordinated_nouns(parsed: Parsed, name: str, head: str, expected: str) -> None:
    assert text_of(noun_phrase(word(parsed(name), head))) == expected


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("apposition", "Ana", "Ana Lind , the mayor of Lisk"),
        ("relative-whose", "Ana", "Ana Lind"),
        ("title-name", "Sander", "Opposition leader Sander Voll"),
        ("passive-agent", "town", "the town"),
        ("pronoun", "arrived", "Kovar arrived on Monday"),
    ],
)
def test_a_source_has_its_title_and_apposition_too(parsed: Parsed, name: str, head: str, expected: str) -> None:
    assert text_of(source_phrase(word(parsed(name), head))) == expected


def test_the_rest_of_a_name_follows_its_title(parsed: Parsed) -> None:
    doc = with_person(parsed("title-name"), "Sander", "Voll")
    assert text_of(name_after(word(doc, "leader"))) == "Sander Voll"
    assert text_of(name_after(word(doc, "Sander"))) == "Voll"
    assert name_after(word(doc, "Voll")) == []


def test_no_name_follows_a_word_that_is_no_noun_nor_one_before_other_words(parsed: Parsed) -> None:
    doc = with_person(parsed("ccomp-bare"), "Lind")
    assert name_after(word(doc, "mill")) == [] and name_after(doc[-1]) == []
    quoted = with_person(parsed("quoted"), "Lind")
    assert name_after(quoted[word(quoted, "Lind").i - 1]) == []


def test_the_subject_of_a_relative_clause_is_no_rest_of_a_name(parsed: Parsed) -> None:
    assert name_after(word(with_person(parsed("offer"), "Sander", "Voll"), "offer")) == []


def test_the_noun_that_is_not_said_again_is_the_last_that_was_owned(parsed: Parsed) -> None:
    doc = parsed("possessor")
    assert text_of(elided_words(word(doc, "China"))) == "trade"


@pytest.mark.parametrize(
    ("name", "possessor"),
    [("possessor", "Russia"), ("possessor-of", "Orr"), ("possessor-of", "Lisk"), ("title-name", "Sander")],
)
def test_nothing_is_left_out_behind_other_names(parsed: Parsed, name: str, possessor: str) -> None:
    assert elided_words(word(parsed(name), possessor)) == []
