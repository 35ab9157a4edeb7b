import numpy as np
from spacy.tokens import Doc

from dateline.language.coreference.candidates import find_phrases
from dateline.language.coreference.features import PAIR_WIDTH, PRONOUN, SIZES, features_of, pairs


def test_categories_are_within_their_tables(doc: Doc) -> None:
    features = features_of(doc, find_phrases(doc))
    assert features.categories.shape == (9, len(SIZES))
    assert (features.categories < np.array(SIZES)).all()
    assert (features.categories >= 0).all()


def test_forms_of_a_pronoun_are_one_category(doc: Doc) -> None:
    phrases = find_phrases(doc)
    features = features_of(doc, phrases)
    of = {
        doc[phrase.start : phrase.end].text: row[PRONOUN]
        for phrase, row in zip(phrases, features.categories, strict=True)
    }
    assert of["her"] == of["She"] != of["them"]
    assert of["Dravik"] == of["her aides"] != of["them"]


def test_pairs_are_the_same_in_whatever_blocks_they_are_read(doc: Doc) -> None:
    features = features_of(doc, find_phrases(doc))
    every = range(len(features))
    whole = pairs(features, every, every)
    assert whole.shape == (len(features), len(features), PAIR_WIDTH)
    for row in every:
        block = pairs(features, range(row, row + 1), range(max(0, row - 3), row + 1))
        assert (block[0] == whole[row, max(0, row - 3) : row + 1]).all()


def test_an_apposition_is_told_from_other_pairs(doc: Doc) -> None:
    features = features_of(doc, find_phrases(doc))
    every = pairs(features, range(len(features)), range(len(features)))
    assert not (every[1, 0] == every[2, 0]).all()
