import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

import dateline
from dateline.extractors.dates.tense import tense_at

VOCAB = spacy.blank("en").vocab


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("They will meet on Friday.", "future"),
        ("They met on Friday.", "past"),
        ("He said Friday that it would hold.", "past"),
        ("On Friday the port will open.", "future"),
        ("until Friday, when it closed", "future"),
        ("It fell. Friday is a good day. It will rise.", None),
    ],
)
def test_without_a_parse_the_words_beside_decide(nlp: Language, text: str, tense: str | None) -> None:
    doc = nlp.make_doc(text)
    place = next(token.i for token in doc if token.text == "Friday")
    assert tense_at(doc, False, place) == tense


def parsed(words: list[str], tags: list[str], pos: list[str], heads: list[int], deps: list[str]) -> Doc:
    return Doc(VOCAB, words=words, tags=tags, pos=pos, heads=heads, deps=deps)


def test_with_a_parse_the_governing_verb_decides() -> None:
    doc = parsed(
        ["He", "said", "they", "will", "meet", "Friday"],
        ["PRP", "VBD", "PRP", "MD", "VB", "NNP"],
        ["PRON", "VERB", "PRON", "AUX", "VERB", "PROPN"],
        [1, 1, 4, 4, 1, 4],
        ["nsubj", "ROOT", "nsubj", "aux", "ccomp", "obl:unmarked"],
    )
    assert tense_at(doc, True, 5) == "future"


def test_a_parse_without_a_verb_tells_nothing() -> None:
    doc = parsed(["Friday"], ["NNP"], ["PROPN"], [0], ["ROOT"])
    assert tense_at(doc, True, 0) is None


@pytest.mark.parametrize(("governor", "tense"), [("agreed", "future"), ("managed", "past")])
def test_infinitive_of_what_is_planned_looks_ahead(governor: str, tense: str) -> None:
    doc = Doc(
        VOCAB,
        words=["They", governor, "to", "leave", "Friday"],
        lemmas=["they", governor.removesuffix("d").removesuffix("e") + "e", "to", "leave", "Friday"],
        tags=["PRP", "VBD", "TO", "VB", "NNP"],
        pos=["PRON", "VERB", "PART", "VERB", "PROPN"],
        heads=[1, 1, 3, 1, 3],
        deps=["nsubj", "ROOT", "mark", "xcomp", "obl:unmarked"],
    )
    assert tense_at(doc, True, 4) == tense


@pytest.mark.parametrize(("auxiliary", "tense"), [("is", None), ("was", "past")])
def test_passive_has_the_tense_of_its_auxiliary(auxiliary: str, tense: str | None) -> None:
    doc = parsed(
        ["The", "case", auxiliary, "heard", "Friday"],
        ["DT", "NN", "VBZ", "VBN", "NNP"],
        ["DET", "NOUN", "AUX", "VERB", "PROPN"],
        [1, 3, 3, 3, 3],
        ["det", "nsubj:pass", "aux:pass", "ROOT", "obl:unmarked"],
    )
    assert tense_at(doc, True, 4) == tense


def test_what_ended_is_past() -> None:
    doc = spacy.blank("en")("It rose in the year ended March 31.")
    assert tense_at(doc, False, 6) == "past"


@pytest.mark.parametrize(("auxiliary", "tense"), [("had", "past"), ("will", "future")])
def test_deadline_is_over_where_the_verb_says_so(auxiliary: str, tense: str) -> None:
    doc = parsed(
        ["They", auxiliary, "wait", "until", "Friday"],
        ["PRP", "VBD", "VB", "IN", "NNP"],
        ["PRON", "AUX", "VERB", "ADP", "PROPN"],
        [2, 2, 2, 4, 2],
        ["nsubj", "aux", "ROOT", "case", "obl"],
    )
    assert tense_at(doc, True, 4) == tense


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In January the law took effect.", "2016-01"),
        ("The ship sank on Christmas Day.", "2015-12-25"),
        ("The shop will close on Christmas Day.", "2016-12-25"),
        ("The deal is to be signed Friday.", "2016-11-11"),
        ("The polls close on Friday.", "2016-11-11"),
        ("He must win the vote in May.", "2017-05"),
        ("He could win the vote in May.", "2017-05"),
        ("He could not win the vote in May.", "2016-05"),
        ("By Friday the fire was out.", "2016-11-04"),
        ("The town had ten boats by Friday.", "2016-11-04"),
        ("Until Friday they sold bread.", "2016-11-04"),
        ("They will open the bridge on Election Day.", "2016-11-08"),
    ],
)
def test_what_is_told_has_begun_and_what_is_planned_has_not(text: str, value: str) -> None:
    assert [found.value for found in dateline.extract(text, "2016-11-07").dates] == [value]


@pytest.mark.parametrize(("published", "value"), [("2016-02-20", "2016-03-01"), ("2016-03-15", "2016-03-01")])
def test_a_feast_that_years_lie_between_is_the_near_one(published: str, value: str) -> None:
    assert [found.value for found in dateline.extract("She won on Super Tuesday.", published).dates] == [value]
