import pickle
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from dateline.errors import DatelineError
from dateline.language.coreference.clusters import clusters
from dateline.language.coreference.component import MENTIONS, antecedents_of
from dateline.language.model import load_model


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_model()


def clusters_of(nlp: Language, text: str) -> list[list[str]]:
    doc = nlp(text)
    return [[doc.spans[MENTIONS][place].text for place in cluster] for cluster in clusters(antecedents_of(doc))]


def test_pronouns_and_descriptions_go_to_who_is_meant(nlp: Language) -> None:
    found = clusters_of(
        nlp, "Marta Osk owns a cannery. She employs 140 people. The cannery has lost half of its orders."
    )
    assert ["Marta Osk", "She"] in found
    assert ["a cannery", "The cannery", "its"] in found


def test_it_that_refers_to_nothing_stays_alone(nlp: Language) -> None:
    assert clusters_of(nlp, "It rained in Dravik. It was clear that nobody would come.") == []


def test_kinds_of_mentions_are_told(nlp: Language) -> None:
    doc = nlp("Marta Osk said that she had met the mayor. The mayor left.")
    assert {span.text: span.label_ for span in doc.spans[MENTIONS]}["she"] == "person"


def test_a_text_without_words_has_no_mentions(nlp: Language) -> None:
    for text in ("", " \n"):
        assert list(nlp(text).spans[MENTIONS]) == []


def test_the_component_survives_writing_and_pickling(nlp: Language, tmp_path: Path) -> None:
    text = "Marta Osk owns a cannery. She employs 140 people."
    nlp.to_disk(tmp_path)
    wanted = clusters_of(nlp, text)
    assert wanted
    for copy in (spacy.load(tmp_path), pickle.loads(pickle.dumps(nlp))):
        assert clusters_of(copy, text) == wanted


def test_without_a_parse_it_says_what_it_needs() -> None:
    blank = spacy.blank("en")
    blank.add_pipe("dateline_coreference")
    with pytest.raises(DatelineError, match=r"dateline_coreference needs token\.dep, .*doc\.tensor"):
        blank("Osk left. She was late.")
