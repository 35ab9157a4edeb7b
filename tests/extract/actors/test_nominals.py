from collections.abc import Callable

from dateline.records import Actor

Actors = Callable[..., list[Actor]]
PERSONS = {"Mara Quist": "PERSON", "Ada Hale": "PERSON"}


def nominals(found: list[Actor]) -> dict[str, list[str]]:
    pairs = {actor.name: [m.text for m in actor.mentions if m.kind == "nominal"] for actor in found}
    return {name: mentions for name, mentions in pairs.items() if mentions}


def test_an_office_that_one_person_holds_refers_to_her(actors: Actors) -> None:
    text = "Russian President Mara Quist met French President Ada Hale. Then the Russian president left."
    assert nominals(actors(text, PERSONS)) == {"Mara Quist": ["the Russian president"]}


def test_an_office_that_two_persons_hold_refers_to_nobody(actors: Actors) -> None:
    text = "Russian President Mara Quist met Russian President Ada Hale. Then the Russian president left."
    assert nominals(actors(text, PERSONS)) == {}


def test_another_state_another_office_or_a_former_holder_does_not_fit(actors: Actors) -> None:
    text = "Russian President Mara Quist left. {} spoke."
    for description in ("The French president", "The Russian foreign minister", "The former Russian president"):
        assert nominals(actors(text.format(description), PERSONS)) == {}


def test_the_last_word_of_a_name_refers_to_its_bearer(actors: Actors) -> None:
    text = "The National Audit Board met. Later the board voted. The board of trustees waited."
    assert nominals(actors(text, {"National Audit Board": "ORG"})) == {"National Audit Board": ["the board"]}


def test_the_last_word_of_two_names_refers_to_neither(actors: Actors) -> None:
    text = "The National Audit Board and the Grain Board met. Later the board voted."
    assert nominals(actors(text, {"National Audit Board": "ORG", "Grain Board": "ORG"})) == {}


def test_a_word_for_any_company_refers_to_nobody(actors: Actors) -> None:
    assert nominals(actors("The Lisk Network grew. Then the network fell.", {"Lisk Network": "ORG"})) == {}


def test_nobody_is_referred_to_before_being_named(actors: Actors) -> None:
    assert nominals(actors("Then the board voted. The Grain Board met.", {"Grain Board": "ORG"})) == {}
