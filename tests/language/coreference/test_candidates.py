from spacy.tokens import Doc

from dateline.language.coreference.candidates import find_phrases


def texts(doc: Doc) -> list[str]:
    return [doc[phrase.start : phrase.end].text for phrase in find_phrases(doc)]


def test_each_nominal_word_heads_a_phrase_without_apposition_and_preposition_of_its_own(doc: Doc) -> None:
    assert texts(doc) == [
        "Anna Kovar",
        "the mayor of Dravik",
        "Dravik",
        "her",
        "her aides",
        "her aides and reporters",
        "reporters",
        "She",
        "them",
    ]


def test_a_coordination_is_a_phrase_beside_its_parts(doc: Doc) -> None:
    assert [doc[p.start : p.end].text for p in find_phrases(doc) if p.is_coordination] == ["her aides and reporters"]


def test_relative_that_is_left_out(doc: Doc) -> None:
    doc[14].tag_ = "WDT"
    assert "She" not in texts(doc)
