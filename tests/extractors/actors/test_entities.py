import pytest
from spacy.language import Language
from spacy.tokens import Doc, Span

from dateline.extractors.actors.entities import clean_entities
from dateline.extractors.actors.knowledge import Gazetteer, by_token


def names(doc: Doc, gazetteer: Gazetteer) -> list[str]:
    return [span.text for span in clean_entities(doc, by_token(gazetteer.find(doc)))]


@pytest.mark.parametrize(
    ("words", "heads", "relations", "ents", "found"),
    [
        # the model has seen the first word only, the parse has the name
        ("Ana Lindqvist spoke", [2, 0, 2], ["nsubj", "flat", "ROOT"], ["B-PERSON", "O", "O"], ["Ana Lindqvist"]),
        ("Orvan Grid paid", [1, 2, 2], ["compound", "nsubj", "ROOT"], ["B-ORG", "O", "O"], ["Orvan Grid"]),
        # a state stays apart from what is its own
        ("Russia Day came", [1, 2, 2], ["compound", "nsubj", "ROOT"], ["B-GPE", "O", "O"], ["Russia"]),
        # and so do two names that the parse does not join
        ("Orvan Lind paid", [2, 2, 2], ["obl", "nsubj", "ROOT"], ["B-GPE", "O", "O"], ["Orvan"]),
    ],
)
def test_a_name_goes_on_where_the_parse_joins_its_words(
    blank: Language,
    gazetteer: Gazetteer,
    words: str,
    heads: list[int],
    relations: list[str],
    ents: list[str],
    found: list[str],
) -> None:
    pos = ["PROPN", "PROPN", "VERB"]
    doc = Doc(blank.vocab, words=words.split(), heads=heads, deps=relations, pos=pos, ents=ents)
    assert names(doc, gazetteer) == found


def test_a_dateline_names_a_place_and_nobody(blank: Language, gazetteer: Gazetteer) -> None:
    doc = Doc(blank.vocab, words=["ORVENE", "-", "It", "rained"], ents=["B-PERSON", "O", "O", "O"])
    doc.spans["blocks"] = [Span(doc, 0, 2, label="dateline"), Span(doc, 2, 4, label="body")]
    assert [span.label_ for span in clean_entities(doc, by_token(gazetteer.find(doc)))] == ["LOC"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("National Security Adviser", []),
        ("US President", []),
        ("Security Adviser Kolb", ["Kolb"]),
        ("National Security", ["National Security"]),
    ],
)
def test_an_office_alone_is_no_name(blank: Language, gazetteer: Gazetteer, text: str, expected: list[str]) -> None:
    doc = blank.make_doc(text)
    doc.ents = [Span(doc, 0, len(doc), label="ORG" if text == "National Security" else "PERSON")]
    assert [span.text for span in clean_entities(doc, by_token(gazetteer.find(doc)))] == expected
