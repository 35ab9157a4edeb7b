"""States that no knowledge base has, and their capitals."""

from collections.abc import Callable

import pytest

import dateline
from dateline.records import Actor

Actors = Callable[..., list[Actor]]


def types(found: list[Actor]) -> dict[str, str]:
    return {actor.name: actor.type for actor in found}


def test_an_adjective_of_a_name_makes_it_a_state(actors: Actors) -> None:
    text = "Talvia sent ships. A Talvian envoy left."
    assert types(actors(text, {"Talvia": "GPE", "Talvian": "NORP"}))["Talvia"] == "STATE"
    assert types(actors("Talvia sent ships.", {"Talvia": "GPE"})) == {"Talvia": "PLACE"}


def test_what_only_states_have_makes_it_a_state(actors: Actors) -> None:
    arcs = {"Talvia": ("nmod:poss", "army"), "army": ("nsubj", "left")}
    assert types(actors("Talvia's army left.", {"Talvia": "PERSON"}, arcs)) == {"Talvia": "STATE"}
    arcs = {"Talvia": ("nmod:poss", "streets"), "streets": ("nsubj", "emptied")}
    assert types(actors("Talvia's streets emptied.", {"Talvia": "GPE"}, arcs)) == {"Talvia": "PLACE"}


def test_the_country_makes_a_place_a_state(actors: Actors) -> None:
    links = {"Talvia/place": {}, "the country/place": {"Talvia/place": 0.9}}
    text = "Talvia had rain. Then the country flooded."
    assert types(actors(text, {"Talvia": "GPE"}, None, links)) == {"Talvia": "STATE"}
    links = {"Talvia/place": {}, "the town/place": {"Talvia/place": 0.9}}
    assert types(actors("Talvia had rain. Then the town flooded.", {"Talvia": "GPE"}, None, links)) == {
        "Talvia": "PLACE"
    }


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Talvia closed its border. The Talvian capital, Lisk, accused its neighbour of theft.", ["Talvia", "Lisk"]),
        ("Talvia closed its border. They met in the Talvian capital, Lisk, on Monday.", ["Talvia"]),
    ],
)
def test_a_capital_that_acts_is_the_state(text: str, mentions: list[str]) -> None:
    found = {
        actor.name: [m.text for m in actor.mentions if m.kind == "name"] for actor in dateline.extract(text).actors
    }
    assert found["Talvia"] == mentions


def test_the_government_with_an_adjective_is_its_state(actors: Actors) -> None:
    arcs = {"Talvian": ("amod", "government"), "government": ("nsubj", "refused")}
    links = {"Talvia/place": {}, "government": {}}
    text = "Talvia waited. The Talvian government refused."
    found = actors(text, {"Talvia": "GPE", "Talvian": "NORP"}, arcs, links)
    assert [[m.text for m in actor.mentions] for actor in found] == [["Talvia", "government"]]


def test_what_is_the_worst_of_its_history_is_a_state(actors: Actors) -> None:
    arcs = {"Brund": ("nmod:poss", "history"), "history": ("nmod", "trial")}
    assert types(actors("The longest trial in Brund’s history", {"Brund": "PERSON"}, arcs)) == {"Brund": "STATE"}


def test_a_name_beside_a_firm_is_that_of_one(actors: Actors) -> None:
    arcs = {"Lind": ("appos", "company"), "Deepwater": ("compound", "Lind"), "company": ("nsubj", "failed")}
    found = actors("Holm’s company, Deepwater Lind, failed.", {"Deepwater Lind": "GPE"}, arcs)
    assert types(found)["Deepwater Lind"] == "ORG"
    arcs = {"Osk": ("appos", "bank"), "Ada": ("compound", "Osk"), "bank": ("nmod", "head"), "head": ("nsubj", "left")}
    assert types(actors("The head of the bank, Ada Osk, left.", {"Ada Osk": "PERSON"}, arcs)) == {"Ada Osk": "PERSON"}
