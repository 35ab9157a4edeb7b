"""How the lemmatizer's tables are drawn from words and their lemmas."""

from lemmas import endings

from dateline.language.lemmas import Lemmatizer


def test_endings_turn_every_word_into_its_lemma() -> None:
    lemmas = {"ships": "ship", "tanks": "tank", "treaties": "treaty", "parties": "party", "men": "man", "news": "news"}
    lemmatizer = Lemmatizer("lemmatizer").with_tables({"NNS": endings(lemmas)})
    assert {word: lemmatizer.lemma_of(word, "NNS") for word in lemmas} == lemmas


def test_shared_endings_serve_words_that_were_not_seen() -> None:
    table = endings({"ships": "ship", "tanks": "tank", "treaties": "treaty", "parties": "party", "men": "man"})
    lemmatizer = Lemmatizer("lemmatizer").with_tables({"NNS": table})
    assert [lemmatizer.lemma_of(word, "NNS") for word in ("guns", "cities")] == ["gun", "city"]


def test_single_words_are_kept_whole() -> None:
    table = endings({"ships": "ship", "tanks": "tank", "men": "man"})
    assert table["^men"] == ("en", "an")
    assert "men" not in table
