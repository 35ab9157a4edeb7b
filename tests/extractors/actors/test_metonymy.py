from collections.abc import Callable
from typing import Any

import pytest
from spacy.tokens import Doc

from dateline.extractors.actors.metonymy import is_state

Arcs = dict[str, tuple[str, str]]

STATES: list[tuple[str, Arcs]] = [
    ("Moscow accepted the plan.", {"Moscow": ("nsubj", "accepted")}),
    ("Moscow was accused of it.", {"Moscow": ("nsubj:pass", "accused")}),
    ("They welcomed Moscow’s plan.", {"Moscow": ("nmod:poss", "plan")}),
    ("They met for talks with Moscow.", {"Moscow": ("nmod", "talks"), "with": ("case", "Moscow")}),
    ("They got a loan from Moscow.", {"Moscow": ("nmod", "loan"), "from": ("case", "Moscow")}),
    ("They sold it to Moscow.", {"Moscow": ("obl", "sold"), "to": ("case", "Moscow")}),
    ("It was drafted by Moscow.", {"Moscow": ("obl:agent", "drafted"), "by": ("case", "Moscow")}),
    ("They warned Moscow.", {"Moscow": ("obj", "warned")}),
    ("They met a Moscow official.", {"Moscow": ("compound", "official")}),
    ("They met Moscow-backed forces.", {"Moscow": ("compound", "forces")}),
    ("They put trust in Moscow.", {"Moscow": ("nmod", "trust"), "in": ("case", "Moscow")}),
    (
        "It is Moscow that decides.",
        {
            "It": ("nsubj", "Moscow"),
            "is": ("cop", "Moscow"),
            "Moscow": ("ROOT", "Moscow"),
            "decides": ("acl:relcl", "Moscow"),
        },
    ),
    (
        "They send message to Moscow.",
        {"message": ("obj", "send"), "Moscow": ("obl", "send"), "to": ("case", "Moscow")},
    ),
]
PLACES: list[tuple[str, Arcs]] = [
    ("They met in Moscow.", {"Moscow": ("obl", "met"), "in": ("case", "Moscow")}),
    ("They plan a trip to Moscow.", {"Moscow": ("nmod", "trip"), "to": ("case", "Moscow")}),
    ("They came from Moscow.", {"Moscow": ("obl", "came"), "from": ("case", "Moscow")}),
    ("They visit Moscow.", {"Moscow": ("obj", "visit")}),
    ("Moscow was bomb yesterday.", {"Moscow": ("nsubj:pass", "bomb")}),
    ("Moscow is a big city.", {"Moscow": ("nsubj", "city"), "is": ("cop", "city")}),
    ("Moscow is where they met.", {"Moscow": ("nsubj", "where")}),
    (
        "Moscow, where they met, grew.",
        {"Moscow": ("nsubj", "grew"), "met": ("acl:relcl", "Moscow"), "where": ("advmod", "met")},
    ),
    ("They saw Moscow’s tram drivers.", {"Moscow": ("nmod:poss", "drivers"), "tram": ("compound", "drivers")}),
    ("They asked a Moscow-based bank.", {"Moscow": ("compound", "bank")}),
    ("MOSCOW (Reuters) quoted them.", {"MOSCOW": ("nsubj", "quoted")}),
    (
        "Trains from Here to Moscow stop.",
        {
            "from": ("case", "Here"),
            "Here": ("nmod", "Trains"),
            "Moscow": ("nmod", "Trains"),
            "to": ("case", "Moscow"),
        },
    ),
    ("They saw Moscow’s airport.", {"Moscow": ("nmod:poss", "airport")}),
    ("They planned the Moscow summit.", {"Moscow": ("compound", "summit")}),
]


@pytest.mark.parametrize(("text", "arcs"), STATES)
def test_a_capital_that_acts_is_the_state(actors: Callable[..., Any], text: str, arcs: Arcs) -> None:
    (actor,) = actors(text, {}, arcs)
    assert (actor.name, actor.type, actor.known_as.iso) == ("Russia", "STATE", "RUS")


@pytest.mark.parametrize(("text", "arcs"), PLACES)
def test_a_capital_that_one_travels_to_is_a_place(actors: Callable[..., Any], text: str, arcs: Arcs) -> None:
    actor = next(actor for actor in actors(text, {}, arcs) if actor.type != "ORG")
    assert (actor.name.title(), actor.type, actor.known_as) == ("Moscow", "PLACE", None)


def test_a_coordinated_capital_follows_the_first(actors: Callable[..., Any]) -> None:
    arcs = {"Moscow": ("obl", "came"), "between": ("case", "Moscow"), "Pyongyang": ("conj", "Moscow")}
    found = actors("It came between Moscow and Pyongyang.", {}, arcs)
    assert [(actor.name, actor.type) for actor in found] == [("Russia", "STATE"), ("North Korea", "STATE")]


def test_a_building_before_a_noun_is_the_state(actors: Callable[..., Any]) -> None:
    (actor,) = actors("They read the Kremlin translation.", {}, {"Kremlin": ("compound", "translation")})
    assert actor.name == "Russia"


def test_without_a_parse_only_a_possessive_makes_the_state(actors: Callable[..., Any]) -> None:
    found = actors("Moscow’s plan was read in Moscow.")
    assert [(actor.name, actor.type) for actor in found] == [("Russia", "STATE"), ("Moscow", "PLACE")]


@pytest.mark.parametrize(
    ("name", "seat", "expected"),
    [
        ("minsk-plan", "Moscow", True),
        ("minsk-plan", "Minsk", True),
        ("mayor-of-moscow", "Moscow", False),
        ("mayor-of-moscow", "Kyiv", False),
        ("hosted-games", "Moscow", False),
        ("hosted-games", "Minsk", True),
        ("talks-with", "Moscow", True),
        ("talks-with", "Minsk", False),
        ("flew-to", "Kyiv", False),
        ("flew-to", "Moscow", False),
        ("sent-message", "Moscow", True),
        ("loan-from", "Moscow", True),
        ("loan-from", "Kyiv", True),
        ("attack-on", "Moscow", False),
        ("pressure-on", "Moscow", True),
        ("pressure-on", "Kyiv", False),
        ("road-between", "Moscow", False),
        ("road-between", "Kyiv", False),
        ("deal-between", "Moscow", True),
        ("deal-between", "Kyiv", True),
        ("cleft-moscow", "Moscow", True),
        ("where-kyiv", "Moscow", False),
        ("where-kyiv", "Kyiv", True),
        ("moscow-official", "Moscow", True),
        ("moscow-official", "Kyiv", False),
        ("moscow-city", "Moscow", False),
        ("moscow-city", "Kyiv", True),
        ("moscow-backed", "Moscow", True),
        ("moscow-backed", "Kyiv", False),
        ("seized-by", "Moscow", True),
        ("seized-by", "Kyiv", False),
        ("has-airport", "Moscow", False),
        ("has-airport", "Kyiv", True),
        ("decision-of", "Moscow", True),
        ("decision-of", "Kyiv", False),
        ("trust-in", "Moscow", True),
        ("trust-in", "Kyiv", False),
    ],
)
def test_a_capital_is_the_state_by_the_syntax_around_it(
    parsed: Callable[..., Doc], name: str, seat: str, expected: bool
) -> None:
    doc = parsed(name)
    place = [token.text for token in doc].index(seat)
    assert is_state(doc[place : place + 1], is_city=True) is expected


def test_a_building_is_the_state_beside_any_noun_but_of_a_city(parsed: Callable[..., Doc]) -> None:
    doc = parsed("moscow-official")
    assert is_state(doc[5:6], is_city=False)
