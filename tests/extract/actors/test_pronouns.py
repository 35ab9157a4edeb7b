from collections.abc import Callable

import pytest

from dateline.records import Actor

Actors = Callable[..., list[Actor]]


def pronouns(found: list[Actor]) -> dict[str, list[str]]:
    pairs = {actor.name: [m.text for m in actor.mentions if m.kind == "pronoun"] for actor in found}
    return {name: mentions for name, mentions in pairs.items() if mentions}


def test_the_only_person_of_the_sentence_or_of_the_one_before_is_meant(actors: Actors) -> None:
    found = actors("Mara Quist left with her aides. She was late. Nobody saw her.", {"Mara Quist": "PERSON"})
    assert pronouns(found) == {"Mara Quist": ["her", "She", "her"]}


@pytest.mark.parametrize(
    "text",
    [
        "Mara Quist met Ada Hale. She was late.",
        "Mara Quist met the minister. She was late.",
        "Mara Quist left. It rained. She was late.",
        "She was late. Mara Quist left.",
    ],
)
def test_a_pronoun_in_doubt_stays_alone(actors: Actors, text: str) -> None:
    assert pronouns(actors(text, {"Mara Quist": "PERSON", "Ada Hale": "PERSON"})) == {}


def test_forms_of_address_and_titles_tell_the_gender(actors: Actors) -> None:
    text = "Mr Quist met King Olav and Mrs Hale. She was late."
    assert pronouns(actors(text, {"Quist": "PERSON", "Olav": "PERSON", "Hale": "PERSON"})) == {"Hale": ["She"]}


def test_the_subject_of_a_verb_is_not_its_object(actors: Actors) -> None:
    arcs = {"Quist": ("nsubj", "met"), "him": ("obj", "met")}
    assert pronouns(actors("Then Quist met him.", {"Quist": "PERSON"}, arcs)) == {}
    arcs = {"Quist": ("nsubj", "met"), "himself": ("obj", "met")}
    assert pronouns(actors("Then Quist met himself.", {"Quist": "PERSON"}, arcs)) == {"Quist": ["himself"]}


def test_a_pronoun_that_nobody_can_resolve_leaves_the_next_one_in_doubt(actors: Actors) -> None:
    assert pronouns(actors("He met Jon Quist. He was late.", {"Jon Quist": "PERSON"})) == {}


def test_a_relative_pronoun_takes_up_the_head_of_its_clause(actors: Actors) -> None:
    arcs = {"who": ("nsubj", "owns"), "owns": ("acl:relcl", "Osk"), "Osk": ("nsubj", "left")}
    assert pronouns(actors("Osk who owns it left.", {"Osk": "PERSON"}, arcs)) == {"Osk": ["who"]}
    arcs = {"which": ("nsubj", "owns"), "owns": ("acl:relcl", "Osk"), "Osk": ("nsubj", "left")}
    assert pronouns(actors("Osk which owns it left.", {"Osk": "PERSON"}, arcs)) == {}


def test_most_pronouns_of_a_person_tell_the_gender_of_all(actors: Actors) -> None:
    text = "Quist left with her aides. She spoke. Nobody saw her.\nQuist met a man. He was late."
    assert pronouns(actors(text, {"Quist": "PERSON"})) == {"Quist": ["her", "She", "her"]}


def test_whose_relative_it_is_is_not_looked_for_beyond_the_sentence(actors: Actors) -> None:
    arcs = {"his": ("nmod:poss", "father"), "father": ("nsubj", "went")}
    assert pronouns(actors("Olav Quist began. Then his father went on.", {"Olav Quist": "PERSON"}, arcs)) == {}
    arcs = {"his": ("nmod:poss", "deputy"), "deputy": ("nsubj", "went")}
    assert pronouns(actors("Olav Quist began. Then his deputy went on.", {"Olav Quist": "PERSON"}, arcs)) == {
        "Olav Quist": ["his"]
    }


def test_a_relative_is_not_the_one_whose_relatives_are_told_of(actors: Actors) -> None:
    arcs = {"his": ("nmod:poss", "father"), "father": ("nsubj", "went")}
    text = "Then grandfather Olav Quist began and his father went on."
    assert pronouns(actors(text, {"Olav Quist": "PERSON"}, arcs)) == {}
