from collections.abc import Callable

import pytest

from dateline.records import Actor

Actors = Callable[..., list[Actor]]
Arcs = dict[str, tuple[str, str]]


def roles(found: list[Actor]) -> dict[str, list[str]]:
    return {actor.name: [role.text for role in actor.roles] for actor in found if actor.type == "PERSON"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("It was Russian Foreign Minister Mara Quist.", "Russian Foreign Minister"),
        ("It was then-president Mara Quist.", "then-president"),
        ("It was then US president Mara Quist.", "then US president"),
        ("It was South Korea’s then-president, Mara Quist.", "then-president"),
        ("It was Gen. Mara Quist.", "Gen."),
        ("It was Lt. Gov. Mara Quist.", "Lt. Gov."),
        ("It was White House press secretary Mara Quist.", "White House press secretary"),
        ("It was Republican presidential nominee Mara Quist.", "Republican presidential nominee"),
        ("It was army chief of staff Mara Quist.", "army chief of staff"),
        ("It was US Treasury Secretary Mara Quist.", "US Treasury Secretary"),
        ("It was Vice President Mara Quist.", "Vice President"),
        (
            "It was Mara Quist, then-chairman of the US Joint Chiefs of Staff.",
            "then-chairman of the US Joint Chiefs of Staff",
        ),
        ("It was Mara Quist (the Russian president).", "Russian president"),
        ("It was Mara Quist, the finance minister, again.", "finance minister"),
    ],
)
def test_titles_before_and_behind_a_name_are_its_roles(actors: Actors, text: str, role: str) -> None:
    assert roles(actors(text, {"Mara Quist": "PERSON"})) == {"Mara Quist": [role]}


def test_titles_that_follow_each_other_are_all_roles(actors: Actors) -> None:
    found = actors("It was the energy minister, Dr Ada Hale.", {"Ada Hale": "PERSON"})
    assert roles(found) == {"Ada Hale": ["energy minister", "Dr"]}


def test_a_plural_title_is_a_role_of_both(actors: Actors) -> None:
    found = actors(
        "Foreign Ministers Petra Lind and Joram Teague met.", {"Petra Lind": "PERSON", "Joram Teague": "PERSON"}
    )
    assert roles(found) == {"Petra Lind": ["Foreign Ministers"], "Joram Teague": ["Foreign Ministers"]}


def test_forms_of_address_are_no_roles(actors: Actors) -> None:
    assert roles(actors("It was Mr Quist.", {"Mr Quist": "PERSON"})) == {"Quist": []}


def test_a_list_gives_each_title_to_the_name_behind_it(actors: Actors) -> None:
    text = "It was Ada Hale, Prime Minister Mara Quist, and others."
    found = actors(text, {"Ada Hale": "PERSON", "Mara Quist": "PERSON"})
    assert roles(found) == {"Ada Hale": [], "Mara Quist": ["Prime Minister"]}


def test_a_title_that_begins_a_clause_is_not_the_role_of_the_name_before(actors: Actors) -> None:
    found = actors("After she met Ada Hale, the Russian president left.", {"Ada Hale": "PERSON"})
    assert roles(found) == {"Ada Hale": []}


def test_the_parser_overrules_the_comma(actors: Actors) -> None:
    text, names = "When Ada Hale, president since May, left, it rained.", {"Ada Hale": "PERSON"}
    assert roles(actors(text, names)) == {"Ada Hale": []}
    assert roles(actors(text, names, {"president": ("appos", "Hale")})) == {"Ada Hale": ["president"]}


PARSED: list[tuple[str, Arcs, str]] = [
    ("It was biologist Quist.", {"Quist": ("appos", "biologist")}, "biologist"),
    ("It was his brother Quist.", {"Quist": ("flat", "brother")}, "brother"),
    ("Residents Quist left.", {"Residents": ("nmod:desc", "Quist")}, "Residents"),
    (
        "It was Quist, then the state’s youngest envoy.",
        {"envoy": ("appos", "Quist"), "state": ("nmod:poss", "envoy"), "youngest": ("amod", "envoy")},
        "youngest envoy",
    ),
    (
        "It was Quist, head of the union in Lisk since May.",
        {
            "head": ("appos", "Quist"),
            "of": ("case", "union"),
            "the": ("det", "union"),
            "union": ("nmod", "head"),
            "in": ("case", "Lisk"),
            "Lisk": ("nmod", "union"),
            "since": ("case", "May"),
            "May": ("nmod", "union"),
        },
        "head of the union in Lisk",
    ),
    (
        "It was Quist, founder and director.",
        {"founder": ("appos", "Quist"), "director": ("conj", "founder")},
        "founder and director",
    ),
    (
        "Quist, who was governor, left.",
        {"governor": ("acl:relcl", "Quist"), "was": ("cop", "governor"), "who": ("nsubj", "governor")},
        "governor",
    ),
    ("Then Quist did become governor.", {"governor": ("xcomp", "become"), "Quist": ("nsubj", "become")}, "governor"),
    ("It was Governor-elect Quist.", {}, "Governor-elect"),
    (
        "It was the spokesman for Premier Quist.",
        {"spokesman": ("ROOT", "spokesman"), "for": ("case", "Premier"), "Premier": ("nmod", "spokesman")},
        "Premier",
    ),
]


@pytest.mark.parametrize(("text", "arcs", "role"), PARSED)
def test_the_parse_gives_roles_and_what_they_are_of(actors: Actors, text: str, arcs: Arcs, role: str) -> None:
    assert roles(actors(text, {"Quist": "PERSON"}, arcs)) == {"Quist": [role]}


def test_what_is_no_person_is_no_role(actors: Actors) -> None:
    found = actors("It was the group, Quist.", {"Quist": "PERSON"}, {"Quist": ("appos", "group")})
    assert roles(found) == {"Quist": []}


@pytest.mark.parametrize("adverb", ["not", "never"])
def test_an_office_that_is_denied_is_no_role(actors: Actors, adverb: str) -> None:
    arcs = {"Quist": ("nsubj", "governor"), "was": ("cop", "governor"), adverb: ("advmod", "governor")}
    assert roles(actors(f"Then Quist was {adverb} governor.", {"Quist": "PERSON"}, arcs)) == {"Quist": []}
