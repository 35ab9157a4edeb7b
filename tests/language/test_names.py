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


def test_what_no_name_begins_with_is_cut_off_at_both_ends() -> None:
    words = [("and", "CCONJ", "B-ORG"), ("the", "DET", "I-ORG"), ("Senate", "PROPN", "I-ORG"), (",", "PUNCT", "I-ORG")]
    assert names_in(words) == [("Senate", "ORG")]


def test_a_verb_ends_a_name_only_in_small_letters_behind_a_capital() -> None:
    assert names_in([("said", "VERB", "B-ORG")]) == [("said", "ORG")]
    assert names_in([("Go", "VERB", "B-ORG"), ("Ahead", "VERB", "I-ORG")]) == [("Go Ahead", "ORG")]
    assert names_in([("the", "NOUN", "B-ORG"), ("said", "VERB", "I-ORG")]) == [("the said", "ORG")]
    assert names_in([("Lind", "PROPN", "B-ORG"), ("mills", "NOUN", "I-ORG")]) == [("Lind mills", "ORG")]


def test_a_bracket_ends_a_name_only_where_it_was_opened_in_it() -> None:
    assert names_in([("Orm", "PROPN", "B-ORG"), (")", "PUNCT", "I-ORG")]) == [("Orm", "ORG")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([("Orm", "PERSON"), ("Ali", "PERSON")], ["Orm", "Ali"]),  # no particle
        ([("ibn", "ORG"), ("Ali", "PERSON")], ["ibn", "Ali"]),
        ([("ibn", "PERSON"), ("Ali", "ORG")], ["ibn", "Ali"]),
        ([("ibn", "PERSON"), (",", ""), ("Ali", "PERSON")], ["ibn", "Ali"]),
        ([("ibn", "PERSON"), ("‘", ""), ("’", ""), ("Ali", "PERSON")], ["ibn", "Ali"]),
        ([("ibn", "PERSON"), ("Ali", "PERSON")], ["ibn Ali"]),
    ],
)
def test_names_are_joined_only_at_a_particle_with_one_sign_between(
    words: list[tuple[str, str]], expected: list[str]
) -> None:
    tagged = [(text, "PROPN", f"B-{label}" if label else "O") for text, label in words]
    assert [text for text, _ in names_in(tagged)] == expected


def doc_of(rows: Sequence[tuple[str, str, int, str]], persons: Sequence[int] = ()) -> Doc:
    """Of words with their part of speech, head and relation; those at ``persons`` are named."""
    texts, pos, heads, deps = zip(*rows, strict=True)
    ents = ["B-PERSON" if index in persons else "O" for index in range(len(rows))]
    vocab = spacy.blank("en").vocab
    return Doc(vocab, words=list(texts), pos=list(pos), heads=list(heads), deps=list(deps), ents=ents)


AUGUST = [("August", "PROPN", 2, "nsubj"), ("Brandt", "PROPN", 0, "flat"), ("resigned", "VERB", 2, "ROOT")]
IN_AUGUST = [
    ("In", "ADP", 1, "case"),
    ("August", "PROPN", 3, "obl"),
    ("Brandt", "PROPN", 3, "nsubj"),
    ("resigned", "VERB", 3, "ROOT"),
]


@pytest.mark.parametrize(
    ("rows", "persons", "expected"),
    [
        (AUGUST, [], ["August Brandt"]),
        (AUGUST, [1], ["August Brandt"]),
        (IN_AUGUST, [2], ["Brandt"]),  # behind a preposition
        ([*IN_AUGUST[1:2], ("ships", "NOUN", 2, "nsubj"), ("left", "VERB", 2, "ROOT")], [], []),
        ([("june", "PROPN", 2, "nsubj"), *AUGUST[1:]], [], []),
        ([("Harbour", "PROPN", 2, "nsubj"), *AUGUST[1:]], [], []),
        ([("August", "PROPN", 2, "obl"), ("Brandt", "PROPN", 2, "nsubj"), AUGUST[2]], [1], ["August Brandt"]),
        ([("August", "PROPN", 2, "obl"), ("Brandt", "PROPN", 2, "nsubj"), AUGUST[2]], [], []),
        ([("Monday", "PROPN", 2, "obl"), ("Brandt", "PROPN", 2, "nsubj"), AUGUST[2]], [1], ["Brandt"]),
        ([("August", "PROPN", 2, "nsubj"), ("Brandt", "NOUN", 0, "flat"), AUGUST[2]], [], []),
        ([("August", "PROPN", 2, "nsubj"), ("Brandt", "PROPN", 2, "obj"), AUGUST[2]], [], []),
        ([("August", "PROPN", 2, "nsubj"), ("Brandt", "PROPN", 2, "nsubj"), AUGUST[2]], [], ["August Brandt"]),
    ],
)
def test_a_month_is_a_given_name_where_no_time_can_stand(
    rows: list[tuple[str, str, int, str]], persons: list[int], expected: list[str]
) -> None:
    doc = doc_of([(text, pos, min(head, len(rows) - 1), dep) for text, pos, head, dep in rows], persons)
    assert [entity.text for entity in trim_entities(doc).ents] == expected


def test_a_weekday_is_a_given_name_where_another_tells_the_time() -> None:
    rows = [
        ("Monday", "PROPN", 2, "obl"),
        ("Brandt", "PROPN", 2, "nsubj"),
        ("resigned", "VERB", 2, "ROOT"),
        ("Friday", "PROPN", 2, "obl"),
    ]
    assert [entity.text for entity in trim_entities(doc_of(rows, [1])).ents] == ["Monday Brandt"]
