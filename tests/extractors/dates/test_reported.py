"""Every verb of saying: right before a day it tells when that was said, whatever is to come by then."""

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from dateline.extractors.dates.tense import tense_at
from dateline.words import saying

VOCAB = spacy.blank("en").vocab

SAID = sorted(saying.pasts("clause") - {"expected"})  # "expected Friday" looks ahead
FRIDAY = 3


def parsed(verb: str, head: int, relation: str = "obl:unmarked") -> Doc:
    """``The mayor said Friday the bridge will close``, with the day under ``said`` (2) or, wrongly, under ``close``."""
    words = ["The", "mayor", verb, "Friday", "the", "bridge", "will", "close"]
    return Doc(
        VOCAB,
        words=words,
        tags=["DT", "NN", "VBD", "NNP", "DT", "NN", "MD", "VB"],
        pos=["DET", "NOUN", "VERB", "PROPN", "DET", "NOUN", "AUX", "VERB"],
        deps=["det", "nsubj", "ROOT", relation, "det", "nsubj", "aux", "ccomp"],
        heads=[1, 2, 2, head, 5, 7, 7, 2],
    )


@pytest.mark.parametrize("verb", SAID)
def test_the_day_is_that_of_the_saying_whichever_verb_the_parse_gives_it_to(verb: str) -> None:
    assert [tense_at(parsed(verb, head), True, FRIDAY) for head in (2, 7)] == ["past", "past"]


def test_a_day_that_owns_something_is_not_that_of_the_saying() -> None:
    assert tense_at(parsed("said", 7, "nmod:poss"), True, FRIDAY) == "future"


@pytest.mark.parametrize(
    ("between", "tense"), [("ADJ", "past"), ("NOUN", "past"), ("PUNCT", "future"), ("ADV", "future")]
)
def test_only_hearers_stand_between(between: str, tense: str) -> None:
    doc = Doc(
        VOCAB,
        words=["He", "told", "them", "Friday", "it", "will", "close"],
        tags=["PRP", "VBD", "XX", "NNP", "PRP", "MD", "VB"],
        pos=["PRON", "VERB", between, "PROPN", "PRON", "AUX", "VERB"],
        deps=["nsubj", "ROOT", "iobj", "obl:unmarked", "nsubj", "aux", "ccomp"],
        heads=[1, 1, 1, 6, 6, 6, 1],
    )
    assert tense_at(doc, True, FRIDAY) == tense


@pytest.mark.parametrize("verb", sorted(saying.pasts("speech", "clause")))
@pytest.mark.parametrize(
    "frame", ["The mayor {} Friday the bridge will close.", "The mayor {} on Friday that it will close."]
)
def test_without_a_parse_too(nlp: Language, verb: str, frame: str) -> None:
    doc = nlp.make_doc(frame.format(verb))
    place = next(token.i for token in doc if token.text == "Friday")
    assert tense_at(doc, False, place) == "past"
